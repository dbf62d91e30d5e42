"""Who takes something upon themselves in prose: « M. Roux enverra… », « Léa contacte… avant le 3 juin »"""

from __future__ import annotations

import re
from datetime import date

from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.given_names import is_given_name
from groupe_pays.domain.recognition.people_words import CIVILITY, PERSON, is_body, is_name
from groupe_pays.domain.recognition.tasks_zh import read_chinese_task
from groupe_pays.domain.recognition.when import find_due, is_deadline
from groupe_pays.domain.text import Language

_LONGEST = 420
_HOLDER = (
    r"(?:[Ll][ea]|[Ll][’'])\s?(?:(?:co-?|vice-)?pr[ée]sidente?|secr[ée]taire|tr[ée]sori(?:er|[èe]re)|maire"
    r"|direct(?:eur|rice)|coordinat(?:eur|rice)|chef(?:fe)? de projet|charg[ée]e? de mission|secr[ée]tariat)"
    r"\b[^,.;:!?]{0,60}?"
)
_KEEPER = (
    r"(?:[Ll][ea]|[Ll][’'])\s?(?:adjointe?|interpr[èe]te|rapporteure?|assistante?|r[ée]f[ée]rente?|animat(?:eur|rice)|d[ée]l[ée]gu[ée]e?|webmestre"
    r"|responsable|archiviste|proviseure?|principale?|rect(?:eur|rice)|consule?|traduct(?:eur|rice))\b[^,.;:!?]{0,60}?"
)
_OFFICE = (
    r"(?:[Ll][ea]s?|[Ll][’'])\s?(?:(?:[Bb]ureau|[Cc]omit[ée]|[Cc]ommission|[Gg]roupe|[Mm]airie|[Dd]irection|[Ss]ervices?"
    r"|[Rr][ée]gion|[Vv]ille|[Mm][ée]tropole|[Dd][ée]partement|[Aa]mbassade|[Cc]onsulat|[Mm]inist[èe]re"
    r"|[Uu]niversit[ée]|[Aa]ssociation|[Mm]us[ée]e|[Ll]yc[ée]e|[Cc]oll[èe]ge|[ÉéEe]cole|[Ii]nstitut|[Cc]entre|[Aa]gence"
    r"|[Cc]hambre|[Pp]r[ée]fecture|[Ff]ondation|[Oo]ffice|[Ff][ée]d[ée]ration|[Dd][ée]l[ée]gation|[Mm]ission|[Éé]quipe"
    r"|[Cc]ommune|[Cc]ollectivit[ée]|[Ss]yndicat|[Bb]iblioth[èe]que|[Mm][ée]diath[èe]que|[Tt]h[ée][âa]tre|[Oo]p[ée]ra"
    r"|[Pp]restataire|[Cc]abinet|[Ee]ntreprise|[Ss]oci[ée]t[ée]|[Aa]cad[ée]mie|[Rr]ectorat|[Pp][ôo]le|[Cc]ellule"
    r"|[Rr][ée]seau|[Uu]nion|[Ff]acult[ée]|[Ll]aboratoire|[Hh][ôo]pital|[Cc]onservatoire|[Cc]onseil)\b"
    r"|[A-Z]{2,}[A-Z0-9-]*\b)[^,.;:!?]{0,60}?"
)
_NEAR = (
    r"(?:[Ll][ea]s?|[Ll][’'])\s?(?:bureau|comit[ée]|commission|groupe|mairie|direction|services?|[Rr][ée]gion|[Vv]ille"
    r"|[Mm][ée]tropole|[Dd][ée]partement|[Aa]mbassade|[Cc]onsulat|[Mm]inist[èe]re|[Uu]niversit[ée]|DAECT|association)"
    r"\b[^,.;:!?]{0,60}?"
)
"""Those of the bodies whose word is enough, without a day: « L’ambassade nous enverra… »."""
_WE = (
    r"(?:[Nn]ous|[Cc]hacune?|[Cc]haque\s[a-zà-ÿ]+(?:\s(?:de|d[’']|du|des)\s?[\w’'-]+)?"
    r"|[Tt]ou(?:te)?s les\s[a-zà-ÿ]+"
    r"|[Ll]es (?:deux |trois )?(?:parties|villes|partenaires|membres|participants|[ée]quipes|d[ée]l[ée]gations|pilotes"
    r"|universit[ée]s|collectivit[ée]s|services|[ée]tablissements|r[ée]f[ée]rents|co-?pr[ée]sidents))"
)
"""Those who take something upon themselves together: only with a date."""
_WHO = rf"(?P<who>{_WE}|{PERSON}(?:(?:\s*,\s*|\s+et\s+){PERSON})*|{_HOLDER}|{_KEEPER}|{_OFFICE})"
_ASIDE = r"(?:\s*\([^)]{2,80}\)|,\s[^,.;:]{2,80},)?"
_NOBODY = re.compile(
    r"^(?:Ils?|Elles?|Ce|Cela|Ceci|Cette|Ces|Cet|On|Nous|Vous|Je|Qui|Que|Tous|Toutes|Chacune?|Chaque|Le|La|Les|Un|Une"
    r"|Des|Du|De|Si|Par|Pour|Dans|Enfin|Puis|Ainsi|Aucune?|Personne|Plusieurs|Rien|Tout|Celle?s?|Ceux)\b"
)
_INFINITIVE = r"(?:(?:l[’']|la |le |les |leur |lui |nous |vous |y |en |s[’']|se )?[a-zà-ÿ’]{2,}(?:er|ir|re)\b)"
_TAKES = (
    rf"(?:se charge(?:nt|ra|ront)? (?:de |d[’'])|(?:est|sont|sera|seront|a été|ont été) (?:charg"
    rf"|mandat)[ée]e?s? (?:de |d[’'])){_INFINITIVE}|(?:voit|verra|voient|verront) avec\b"
)
"""Said so, it is an action even without a date."""
_PLEDGES = (
    r"(?:s[’']engage(?:nt|ra|ront)? (?:à|d[’'])|s[’']occupe(?:nt|ra|ront)? (?:de|d[’']|du|des)"
    r"|se charge(?:nt|ra|ront)? d|(?:prend|prennent|prendra|prendront) en charge"
    rf"|(?:doit|doivent|devra|devront|va|vont|accepte(?:nt)? de|(?:est|sont) (?:invit|pri)[ée]e?s? (?:à"
    rf"|de)) {_INFINITIVE})"
)
_DOES = (
    "adress|prépar|rédig|contact|organis|relanc|vérifi|recherch|complèt|diffus|réserv|imprim|finalis|élabor|recens"
    "|collect|coordonn|étudi|chiffr|réalis|list|identifi|calcul|command|crée|actualis|programm|planifi"
    "|valid|publi|dépos"
    "|centralis|rassembl|synthétis|consult|négoci|partag|corrig|sign|distribu|install|rang|mèn|mont|cherch|trouv|scann"
    "|archiv|compil|commandit|régl|règl|ajust|consolid|harmonis|téléphon|racont(?!e)"
)
_SAYS = "demand|propos|inform|communiqu|sollicit|invit|rappell|prévoi"
"""What somebody will do is a task; what they do now is said by them."""
_FUTURE = (
    rf"(?:{_DOES}|{_SAYS})e?r(?:a|ont)|(?:env|renv)err(?:a|ont)|(?:établi|fourni|défini|réuni|saisi|préveni"
    rf"|averti|constru"
    r"i|produi|tradui|écri|inscri|reli|transmett|remett|soumett|prendr|tiendr|répondr|fer|verr|revoi|réécri"
    r"|suivr|contactez)"
    r"(?:r?a|r?ont)\b"
)
_WILL = (
    rf"(?<!\bse )(?!se réuni)(?:(?:se|s[’']|le|la|les|leur|lui|l[’'])\s?)?(?:(?:{_FUTURE})"
    r"|mettr(?:a|ont) (?:à jour|en place|en ligne|au point))"
)
_HELPS = (
    r"(?:prendr(?:a|ont) (?:contact|l[’']attache|rendez-vous)|fer(?:a|ont) (?:parvenir|passer"
    r"|[a-zà-ÿ]+(?:er|ir|re)\b|un point|le point|le nécessaire|suivre))"
)
_NOW = (
    rf"(?:(?:{_DOES})e?(?:nt)?|envoie(?:nt)?|établit|établissent|transmet(?:tent)?|remet(?:tent)?|soumet(?:tent)?"
    r"|achète(?:nt)?|traduit|traduisent|écrit|écrivent|relit|relisent|fournit|fournissent|définit|réunit|réunissent"
    r"|prend(?:s|nent)? (?:contact|l[’']attache|rendez-vous)|met(?:tent)? (?:à jour|en place|en ligne|au point)"
    r"|fait parvenir|fait le nécessaire)"
)
_SURE = re.compile(rf"^{_WHO}{_ASIDE}\s+(?:{_TAKES})")
_MAY = re.compile(rf"^{_WHO}{_ASIDE}\s+(?:{_PLEDGES})")
_LATER = re.compile(rf"^{_WHO}{_ASIDE}\s+(?:{_HELPS}|(?:{_WILL})\s)")
_ONE_DAY = re.compile(rf"^{_WHO}{_ASIDE}\s+(?:{_NOW})\s")
_SENDS = re.compile(
    rf"^(?P<who>{_NEAR})\s+(?:nous |leur |vous )?(?:(?:adresse|communique|diffuse)r(?:a|ont)|transmettr(?:a|ont)"
    r"|enverr(?:a|ont)|fer(?:a|ont) (?:parvenir|passer))\s"
)
_PRONOUN = re.compile(r"^(?:Ils?|Elles?)\s+(?=[a-zà-ÿ])")
_ASKED_OF = re.compile(
    r"^(?:[Ii]l (?:(?:est|a été|sera) demandé|revient|reviendra|appartient|appartiendra|incombe)|[Oo]n demande|[Mm]erci"
    r"|(?:[ÀàA] )?[Cc]harge|[Mm]ission est (?:donnée|confiée)) (?:à |au |aux |pour )"
    rf"(?P<who>{PERSON}|[^,.;:]{{3,60}}?) (?:de (?:bien vouloir )?|d[’'])"
    rf"(?!(?:nous |vous |l[’'])?(?:avoir|être)\b){_INFINITIVE}"
)
_TOLD = re.compile(rf"^(?P<who>{PERSON}(?:\s+et\s+{PERSON})?)\s?:\s+{_INFINITIVE}\s")
"""« Maud Perrier : réserver le salon (délai : 30/09) »"""
_TOPIC = re.compile(r"^[^:.;!?«»]{2,50}\s:\s+(?=\S)")
"""« Cours de taï-chi : Mme Sarr contacte… »"""
_STRICT = r"(?:avant|d[’']ici|au plus tard|sous|pour)\b"
_HAPPENS = (
    r"(?:se |s[’']|y |en )?(?:ser|aur|pourr|voudr|faudr|devr|fêter|durer|commencer|débuter|ouvrir|fermer|arriver|partir"
    r"|rester|quitter|ir|naîtr|viendr|reviendr|tiendr|attirer|connaîtr|deviendr|recevr|accueiller|visiter|séjourner"
    r"|participer|assister|célébrer|terminer|achever|dérouler|retrouver|vivr|mourr|savoir|saur|verr|croir|perdr|gagner"
    r"|atteindr|dépasser|passer|continuer|poursuivr|souhaiter|réunir|rentrer|repartir|bénéficier|compter|coûter"
    r"|disparaîtr|augmenter|baisser|grandir|atterrir)(?:a|ont|ons)\b"
)
"""What befalls somebody or takes place is no task, even with a day."""
_WILL_ALL = (
    rf"(?!{_HAPPENS})(?:(?:se|s[’']|le|la|les|leur|lui|l[’']|y|en|nous|vous)\s?){{0,2}}"
    r"[a-zà-ÿ]{2,}r(?:a|ont|ons)\b"
)
_BEFORE = re.compile(rf"^{_WHO}{_ASIDE}\s+{_WILL_ALL}.*?\s{_STRICT}")
"""« Mme Huet s’assurera de la traduction d’ici le 17 mai »: whatever somebody will do by a day."""
_TOGETHER = re.compile(rf"^(?P<who>{_WE})\s+(?:(?:{_DOES})ons\b|(?:devons|allons) {_INFINITIVE})")
_DONE_BY = re.compile(
    r"^[^.;:!?]{3,140}?\s(?:ser(?:a|ont)|(?:devra|devront|doit|doivent) être)(?: \w+ment)?"
    r" [a-zà-ÿ]+(?:é|i|u|is|it|ert)e?s?"
    rf"(?: [a-zà-ÿ’' ]{{2,40}}?)? par (?P<who>{_HOLDER}|{_KEEPER}|{_OFFICE}|{PERSON})"
    rf"(?=\s+(?:{_STRICT}|courant|fin|d[ée]but|en|dans|le \d)|\s*[,.;(]|$)"
)
"""« La liste sera envoyée par Mme Huet avant le 3 mai »"""
_OWN_LIFE = re.compile(
    r"\b(?:sa|son|ses|leurs?)\s(?:\w+\s)?(?:retraite|mariage|anniversaire|naissance|départ|congés?|vacances|études|thèse"
    r"|doctorat|fonctions?|poste|mandat|\d{1,3} ans|noces)\b|\b(?:prendr|fêter)(?:a|ont) (?:la parole|part|fin|effet"
    r"|congé|de l[’']ampleur|place|forme)\b",
    re.IGNORECASE,
)
"""« M. Roux préparera sa retraite »: news of somebody, no task of the group."""
_SAID_DUE = re.compile(r"(?:[ée]ch[ée]ance|d[ée]lai|date (?:limite|butoir))\s*[:：]\s*\S", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\((?P<in>[^()]{4,90})\)\s*\.?\s*$")


def read_task(words: str, today: date, labelled: bool = False) -> str:
    """The words that say who does something, where a sentence says that somebody is to do it; else blank.

    ``labelled``: the line says itself that it is an action, which needs no date then.
    """
    text = words.strip()
    if not text or len(text) > _LONGEST:
        return ""
    return read_chinese_task(text, today, labelled) if has_han(text[:30]) else _french(text, today, labelled)


def read_pronoun_task(words: str, subject: str, today: date) -> str:
    """``subject``, where « Elle relancera les familles avant le 28 février » says that they are to do something."""
    found = _PRONOUN.match(words)
    if found is None or not subject or not has_deadline(words, today):
        return ""
    return subject if read_task(f"{subject} {words[found.end() :]}", today) else ""


def has_deadline(words: str, today: date) -> bool:
    """Whether words give a day by which something is due, and not only one that something happens on."""
    language = Language.ZH if has_han(words) else Language.FR
    if _SAID_DUE.search(words):
        return True
    found = find_due(words, language, today)
    return found is not None and is_deadline(found[1], words, language)


def _french(text: str, today: date, labelled: bool) -> str:
    bracketed = _bracketed(text, today)
    if bracketed or (_OWN_LIFE.search(text) and not labelled):
        return bracketed
    asked = _ASKED_OF.match(text)
    if asked is not None and (labelled or has_deadline(text, today)):
        return asked["who"]
    told = _TOLD.match(text)
    if told is not None and _is_somebody(told["who"], dated=True) and (labelled or has_deadline(text, today)):
        return told["who"]
    topic = _TOPIC.match(text)
    if topic is not None and not is_name(topic[0].strip(" :")):
        inside = _french(text[topic.end() :], today, labelled)
        return inside if inside and has_deadline(text, today) else ""
    for pattern, needs_date in ((_SURE, False), (_LATER, False), (_MAY, True), (_ONE_DAY, True)):
        found = pattern.match(text)
        if found is None:
            continue
        dated = labelled or has_deadline(text, today)
        if not _is_somebody(found["who"], dated) or (needs_date and not dated):
            continue
        if pattern is not _ONE_DAY or labelled or not re.match(_OFFICE, found["who"]):
            return found["who"]
    sends = _SENDS.match(text)
    return sends["who"] if sends is not None else _by_a_day(text, today)


def _by_a_day(text: str, today: date) -> str:
    """Who does something that only its day tells to be a task: « Nous écrirons… avant le 3 mai »."""
    for pattern in (_BEFORE, _TOGETHER, _DONE_BY):
        found = pattern.match(text)
        if found is None or not _is_somebody(found["who"], dated=True) or not has_deadline(text, today):
            continue
        if pattern is not _BEFORE or not re.match(_OFFICE, found["who"]) or _is_near(text, today):
            return found["who"]
    return ""


def _is_near(text: str, today: date) -> bool:
    """Whether the day in a sentence is one, or a month: « La Région investira… d’ici 2030 » is news, no task."""
    due = find_due(text, Language.FR, today)
    return due is not None and due[0].end is not None and due[0].end.month is not None


def _is_somebody(who: str, dated: bool) -> bool:
    """Whether words name somebody who may do something; without a date, only people and offices do."""
    if re.match(_HOLDER, who):
        return True
    if re.fullmatch(_WE, who) or re.match(_KEEPER, who):
        return dated
    if re.match(_OFFICE, who):
        return dated
    parts = re.split(r"\s*,\s*|\s+et\s+", who)
    if any(_NOBODY.match(part) for part in parts):
        return False
    if all(is_name(part) or re.match(rf"{CIVILITY}\s", part) or is_given_name(part) for part in parts):
        return True
    return dated and all(len(part.split()) == 1 or is_body(part) for part in parts)


def _bracketed(text: str, today: date) -> str:
    """« Site à refaire (M. Petit, d’ici juin) »: who and by when, at the end of a line."""
    found = _IN_BRACKETS.search(text)
    if found is None or not has_deadline(found["in"], today):
        return ""
    parts = [part.strip() for part in re.split(r"[,;]|\s[–—-]\s", found["in"])]
    who = [part for part in parts if is_name(part)]
    return ", ".join(who) if who and len(parts) <= len(who) + 1 else ""
