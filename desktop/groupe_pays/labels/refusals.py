"""A sentence for everything that can go wrong: what happened, and what to do about it."""

from __future__ import annotations

from gettext import NullTranslations

from groupe_pays.domain import errors
from groupe_pays.domain.dossier import EXTENSION
from groupe_pays.domain.text import Language
from groupe_pays.formats import list_of, time_words
from groupe_pays.i18n import catalogue, current_language


def error_sentence(error: errors.GroupePaysError, language: Language | None = None) -> str:
    """What happened and the way out, in the language of the interface where none is named; never a code alone."""
    language = language or current_language()
    say = catalogue(language)
    if isinstance(error, errors.DossierError):
        return _about_file(error, say)
    if isinstance(error, errors.Unknown):
        return _about_unknown(error, say, language)
    if isinstance(error, errors.FileRefused):
        return _about_attached(error, say)
    if isinstance(error, errors.BroughtBack):
        return _about_translation(error, say)
    return _about_input(error, say, language) or _about_records(error, say, language)


def _about_input(error: errors.GroupePaysError, say: NullTranslations, language: Language) -> str | None:
    """Refusals of something typed."""
    match error:
        case errors.EmptyTitle():
            return say.gettext("A name is needed in at least one language. Type it in French or in Chinese.")
        case errors.AlreadyErased():
            return say.gettext("The personal data of this person were erased before: nothing is left to erase.")
        case errors.EndBeforeStart(start=start, end=end):
            return say.gettext(
                "The meeting would end at {end}, and it starts at {start}. "
                "Change one of the two times, or let it end on the next day."
            ).format(start=time_words(start, language), end=time_words(end, language))
        case errors.NotADate(words=words):
            return say.gettext(
                "“{words}” is not a date the program knows. Type for instance 1 March 2017, end of March or 2017-03-01."
            ).format(words=words)
        case errors.NoExactDay():
            return say.gettext(
                "A calendar needs an exact day. Give the meeting its date, for instance 1 March 2017, then try again."
            )
        case errors.DateMissing():
            return say.gettext("A date is needed, exact or rough. Type for instance 1 March 2017, or late 2017.")
        case errors.NotATime(words=words):
            return say.gettext("“{words}” is not a time of day. Type for instance 14:30.").format(words=words)
        case errors.NotAWord(word=word):
            return say.gettext(
                "“{word}” is not a word of French. Type letters, with hyphens and apostrophes at most."
            ).format(word=word)
        case errors.SpellingUnavailable():
            return say.gettext(
                "Spelling cannot be checked: the French dictionary could not be read. Install the program again."
            )
        case errors.NotAColour(words=words):
            return say.gettext("“{words}” is not a colour. Give six hexadecimal digits, for instance 1B4D5C.").format(
                words=words
            )
        case errors.NotAPicture():
            return say.gettext("This is not a picture the documents can bear. Choose an undamaged PNG or JPEG file.")
        case errors.PictureTooLarge(megabytes=megabytes, pixels=pixels):
            return say.gettext(
                "This picture is too large. Choose one of at most {megabytes} MB and {pixels} × {pixels} pixels."
            ).format(megabytes=megabytes, pixels=pixels)
        case errors.NothingToTranslate():
            return say.gettext(
                "There is nothing to be translated here. Choose all texts, or the other direction, "
                "or write the original first."
            )
        case errors.NegativeDuration():
            return say.gettext("A duration lies between 0 minutes and 24 hours. Correct the number of minutes.")
    return None


def _about_records(error: errors.GroupePaysError, say: NullTranslations, language: Language) -> str:
    """Refusals of something done to a record; a general sentence for what has none of its own."""
    match error:
        case errors.AlreadyInMeeting(name=name):
            return say.gettext(
                "{name} is already on the list of this meeting. Change the status there, or choose somebody else."
            ).format(name=name)
        case errors.RepresentsThemselves():
            return say.gettext("Nobody can represent themselves. Choose another person, or mark this one as present.")
        case errors.PartnerMissing():
            return say.gettext(
                "A partnership binds a French organisation and a Chinese one. Name the one that is missing."
            )
        case errors.NotAWholeNumber(words=words):
            return say.gettext("“{words}” is no whole number. Write it in digits: 207178.").format(words=words)
        case errors.OwnParent():
            return say.gettext("An organisation cannot stand under itself. Choose another parent organisation.")
        case errors.OwnSuccessor():
            return say.gettext("An organisation cannot take its own place. Choose another successor.")
        case errors.PartnerOnBothSides():
            return say.gettext(
                "An organisation cannot be its own partner. Choose another one for one of the two sides."
            )
        case errors.AgendaLoop():
            return say.gettext("An agenda item cannot become a part of itself. Choose another place for it.")
        case errors.AlreadyImported(title=title):
            return say.gettext(
                "These minutes were imported before: they are the meeting “{title}”. "
                "Open it, or say that they are to be imported again."
            ).format(title=title)
        case errors.MinutesAdopted():
            return say.gettext(
                "These minutes are adopted and their text is locked. "
                "To correct them, first set them back to circulated."
            )
        case errors.SeriesInUse(meetings=meetings):
            return say.ngettext(
                "{count} meeting belongs to this series. Give it another series first, or delete it.",
                "{count} meetings belong to this series. Give them another series first, or delete them.",
                meetings,
            ).format(count=meetings)
        case errors.StillNeeded(by=tables):
            known, other = _places(say), say.pgettext("used in", "other records")
            places = dict.fromkeys(known.get(table, other) for table in tables)
            return say.gettext(
                "This is still used elsewhere: {places}. Take it out there first, or leave it in the bin."
            ).format(places=list_of(list(places), language))
        case errors.NothingFound():
            return say.gettext(
                "What you asked for is no longer in the dossier. If it was deleted, undo it or look in the bin."
            )
    return say.gettext("This cannot be done here. Nothing was changed.")


def _places(say: NullTranslations) -> dict[str, str]:
    """Where a record may still be used, by table."""
    return {
        "attendance": say.pgettext("used in", "attendance of meetings"),
        "movement": say.pgettext("used in", "attendance of meetings"),
        "delegation": say.pgettext("used in", "delegations"),
        "meeting": say.pgettext("used in", "meetings"),
        "agenda_item": say.pgettext("used in", "agendas"),
        "presenter": say.pgettext("used in", "agendas"),
        "stock_item": say.pgettext("used in", "agendas"),
        "series": say.pgettext("used in", "series of meetings"),
        "entry": say.pgettext("used in", "minutes"),
        "speaker": say.pgettext("used in", "minutes"),
        "action": say.pgettext("used in", "actions"),
        "action_owner": say.pgettext("used in", "actions"),
        "carried_action": say.pgettext("used in", "agendas"),
        "decision": say.pgettext("used in", "decisions"),
        "upcoming_date": say.pgettext("used in", "calendar"),
        "partner": say.pgettext("used in", "sheets of partnerships"),
        "partnership_contact": say.pgettext("used in", "sheets of partnerships"),
        "position": say.pgettext("used in", "functions of people"),
        "organisation": say.pgettext("used in", "other organisations"),
        "organisation_event": say.pgettext("used in", "other organisations"),
    }


def _about_file(error: errors.DossierError, say: NullTranslations) -> str:
    match error:
        case errors.DossierMissing():
            message = say.gettext("There is no file {path}. Look for where it was moved, or open another dossier.")
        case errors.DossierExists():
            message = say.gettext("There is a file {path} already. Choose another name.")
        case errors.NotADossier():
            message = say.gettext("{path} is not a Groupe-Pays dossier. Choose a file whose name ends in {extension}.")
        case errors.NewerDossier():
            message = say.gettext(
                "{path} was written by a newer version of Groupe-Pays. Update the program to open it."
            )
        case errors.UnreadableDossier():
            message = say.gettext(
                "{path} may not be read. Ask whoever keeps it for the right to read it, or for a copy."
            )
        case errors.ForeignLog():
            message = say.gettext(
                "The file {path}-wal does not belong to this dossier: a backup was put in its place, for instance. "
                "Move that file elsewhere, then open the dossier again."
            )
        case errors.DamagedDossier():
            message = say.gettext("{path} is damaged and cannot be read. Open a backup of the dossier instead.")
        case errors.ReadOnlyPlace():
            message = say.gettext(
                "{path} cannot be written to. Choose a folder of your own, or copy the dossier there."
            )
        case errors.DiskFull():
            message = say.gettext("There is no room left for {path}. Free some space on the disk and try again.")
        case errors.DossierBusy():
            message = say.gettext("Another program is using {path}. Close it there and try again.")
        case errors.MissingFolder():
            message = say.gettext("The folder {folder} does not exist. Create it, or choose another one.")
        case _:
            message = say.gettext("{path} cannot be used. Choose another file.")
    return message.format(path=error.path, folder=error.path.parent, extension=EXTENSION)


def _about_attached(error: errors.FileRefused, say: NullTranslations) -> str:
    """A file that is not taken into the dossier."""
    match error:
        case errors.NotAFile():
            message = say.gettext("There is no file {name}. Choose a single file, not a folder.")
        case errors.EmptyFile():
            message = say.gettext("The file {name} is empty. Choose another one.")
        case errors.FileTooLarge(megabytes=megabytes):
            message = say.gettext(
                "The file {name} is too large: a dossier takes files of up to {megabytes} MB. "
                "Scan it in black and white, or in several parts."
            )
            return message.format(name=error.path.name, megabytes=megabytes)
        case errors.DamagedPicture():
            message = say.gettext(
                "The picture {name} is damaged and cannot be shown. Open it in another program, save it anew, "
                "then attach it again."
            )
        case errors.TooManyPixels(megapixels=megapixels):
            message = say.gettext(
                "The picture {name} has too many pixels: a dossier takes pictures of up to {megapixels} million. "
                "Make it smaller, then attach it again."
            )
            return message.format(name=error.path.name, megapixels=megapixels)
        case errors.UnreadableFile():
            message = say.gettext("The file {name} cannot be read. Close it in other programs, or copy it elsewhere.")
        case errors.DocumentTooLarge(megabytes=megabytes):
            message = say.gettext(
                "The file {name} is too large: files of up to {megabytes} MB can be imported. "
                "Import it in several parts."
            )
            return message.format(name=error.path.name, megabytes=megabytes)
        case errors.TooManyRows(rows=rows):
            message = say.gettext("{name} has more than {rows} lines. Import it in several parts.")
            return message.format(name=error.path.name, rows=f"{rows:,}".replace(",", "\u202f"))
        case errors.NoSuchSheet(sheet=sheet, sheets=sheets):
            message = say.gettext("{name} has no sheet “{sheet}”. Its sheets are: {sheets}.")
            return message.format(name=error.path.name, sheet=sheet, sheets=" · ".join(sheets))
        case _:
            message = _about_imported(error, say)
    return message.format(name=error.path.name)


def _about_imported(error: errors.FileRefused, say: NullTranslations) -> str:
    """A file that is to be imported."""
    match error:
        case errors.UnknownDocument():
            return say.gettext(
                "{name} is no document the program can read. Import a Word file (.docx), an OpenDocument text (.odt), "
                "an RTF file, a web page or plain text."
            )
        case errors.PdfDocument():
            return say.gettext(
                "{name} is a PDF, which does not say where paragraphs begin. Open it in Word and save it as .docx, "
                "or copy its text and choose “From the clipboard”."
            )
        case errors.OldWordDocument():
            return say.gettext(
                "{name} was written by an old version of Word (.doc). "
                "Open it in Word or LibreOffice, save it as .docx, and import that."
            )
        case errors.EncryptedDocument():
            return say.gettext(
                "{name} is protected by a password. Open it in its own program, save it without password, "
                "and import that."
            )
        case errors.DamagedDocument():
            return say.gettext(
                "{name} is damaged or was not copied to its end. Copy it again, or save it anew in its own program."
            )
        case errors.UnknownTable():
            return say.gettext(
                "{name} is no address book the program can read. Import a table (CSV, Excel, OpenDocument), "
                "address cards (.vcf) or an LDIF file."
            )
        case errors.RowlessTable():
            return say.gettext("There is nobody in {name}: no line holds anything below the headers.")
        case errors.WordlessDocument():
            return say.gettext(
                "There is no text in {name}. If its pages are pictures, have their text recognised first."
            )
    return say.gettext("The file {name} cannot be attached. Choose another one.")


def _about_translation(error: errors.BroughtBack, say: NullTranslations) -> str:
    """A file that does not come back into the dossier."""
    match error:
        case errors.DamagedTranslation():
            message = say.gettext(
                "The file {name} is damaged or not whole. Nothing was changed. "
                "Ask for it again, as the translator’s program saved it."
            )
        case errors.NotATranslation():
            message = say.gettext(
                "{name} is not a translation that went out from here. Choose the XLIFF or Word file the translator "
                "gave back."
            )
        case errors.OtherWordFormat():
            message = say.gettext(
                "{name} is no longer the Word document (.docx) that went out, but another kind of file, or locked by a "
                "password. Open it and save it as .docx without one, or ask for it so."
            )
        case errors.ForeignTranslation():
            message = say.gettext(
                "{name} is a translation of another dossier. Open that dossier, then bring the translation back there."
            )
        case errors.NotAMemory():
            message = say.gettext(
                "{name} holds no pair of French and Chinese texts. Choose a translation memory in TMX."
            )
        case errors.NotTerms():
            message = say.gettext(
                "{name} holds no term in French or Chinese. Choose a list in TBX, or a CSV file with the columns "
                "term_fr and term_zh."
            )
        case _:
            message = say.gettext("The file {name} cannot be brought back. Choose another one.")
    return message.format(name=error.path.name)


def _about_unknown(error: errors.Unknown, say: NullTranslations, language: Language) -> str:
    """Something named on a command line that nothing, or too much, answers to."""
    found = list_of(error.found, language)
    match error:
        case errors.UnknownMeeting(words="", found=()):
            return say.gettext("There is no meeting in this dossier yet. Plan one first.")
        case errors.UnknownMeeting(words=""):
            return say.gettext("There are several meetings: {found}. Say which one by its date.").format(found=found)
        case errors.UnknownMeeting(found=()):
            return say.gettext("No meeting answers to “{words}”. Give its date, for instance 2017-01-31.").format(
                words=error.words
            )
        case errors.UnknownMeeting():
            return say.gettext("“{words}” may mean several meetings: {meetings}. Say which one.").format(
                words=error.words, meetings=found
            )
        case errors.UnknownOrganisation(words=""):
            return say.gettext("An organisation is needed. Give a part of its name.")
        case errors.UnknownOrganisation(found=()):
            return say.gettext(
                "No organisation answers to “{words}”. Give a part of its name in French or Chinese."
            ).format(words=error.words)
        case errors.UnknownPerson(found=()):
            return say.gettext(
                "Nobody on the list of this meeting answers to “{words}”. Give a part of the name."
            ).format(words=error.words)
    return say.gettext("“{words}” may mean several: {found}. Give more of the name.").format(
        words=error.words, found=found
    )
