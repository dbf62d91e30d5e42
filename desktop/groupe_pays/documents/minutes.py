"""The minutes of a meeting as PDF, in one language or in both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from groupe_pays.documents.content import Annex, MinutesContent
from groupe_pays.documents.editions import editions
from groupe_pays.documents.minutes_chinese import chinese_minutes
from groupe_pays.documents.minutes_facing import facing_minutes
from groupe_pays.documents.minutes_french import french_minutes
from groupe_pays.documents.minutes_front import minutes_title
from groupe_pays.documents.page import Description, Part, set_document
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.standards import Attachment
from groupe_pays.domain.printing import DEFAULT_LOOK, Extent, Look
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH
_NO_DATA: Mapping[str, bytes] = MappingProxyType({})


def build_minutes(
    content: MinutesContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
    extent: Extent = Extent.FULL,
    data: Mapping[str, bytes] = _NO_DATA,
    with_annexes: bool = False,
) -> Rendered:
    """The minutes in one language, in two facing each other, or in two one after the other.

    ``extent`` leaves out what was said; ``data`` are JSON files carried in the PDF, by name; ``with_annexes`` has the
    annexes themselves travel in it.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """
    for_all = editions(languages, facing=facing)
    alone = {FR: french_minutes, ZH: chinese_minutes}

    def tell() -> list[Part]:
        return [
            facing_minutes(content, extent) if len(edition) > 1 else alone[edition[0]](content, extent)
            for edition in for_all
        ]

    attachments = [Attachment(name, octets) for name, octets in data.items()]
    if with_annexes and extent is Extent.FULL:
        attachments += _carried(content.annexes, {attachment.name for attachment in attachments})
    return set_document(tell, _description(content, tuple(languages), extent), look, attachments=attachments)


def _carried(annexes: Sequence[Annex], taken: set[str]) -> Iterator[Attachment]:
    """The annexes as files of the PDF; of two with one name the later one gets its number."""
    for number, annex in enumerate(annexes, 1):
        name = annex.name if annex.name not in taken else f"{number} {annex.name}"
        taken.add(name)
        description = annex.title.best(FR) or annex.name
        yield Attachment(name, annex.read(), annex.media_type, description, "Supplement")


def _description(content: MinutesContent, languages: tuple[Language, ...], extent: Extent) -> Description:
    names = [
        f"{minutes_title(content, language, extent)} – {content.subtitle.best(language)}" for language in languages
    ]
    author = content.author or content.issuer.best(languages[0])
    return Description(" / ".join(names), author, content.running.best(languages[0]), languages[0])
