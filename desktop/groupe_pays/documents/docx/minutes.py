"""The minutes of a meeting as a Word file to go on working with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from groupe_pays.documents.content import MinutesContent, Section, Words
from groupe_pays.documents.docx.closing import closing, last_words, outcome_tables
from groupe_pays.documents.docx.edges import Edges
from groupe_pays.documents.docx.figures import figures
from groupe_pays.documents.docx.listing import Lister
from groupe_pays.documents.docx.pages import Edition, build, shape_of
from groupe_pays.documents.docx.paragraphs import FRAMED, Block, Facing, Kind, Manner, Paragraph, plain
from groupe_pays.documents.docx.telling import Narrator
from groupe_pays.documents.minutes_edges import state_line
from groupe_pays.documents.minutes_front import Fact, Facts, minutes_title
from groupe_pays.documents.minutes_links import Links
from groupe_pays.documents.page import Description
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.printing import DEFAULT_LOOK, Extent, Look
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH


def build_minutes_docx(
    content: MinutesContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
    extent: Extent = Extent.FULL,
) -> Rendered:
    """The minutes in one language, in two facing each other, or in two one after the other.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """

    def tell(edition: tuple[Language, ...]) -> Edition:
        edges = Edges(
            content.issuer,
            content.running,
            Words(*(state_line(content, language) for language in (FR, ZH))),
            content.state is not MeetingState.ADOPTED,
        )
        return Edition(edition, _blocks(content, edition, extent), edges, shape_of(edition))

    names = [f"{minutes_title(content, each, extent)} – {content.subtitle.best(each)}" for each in languages]
    first = languages[0] if languages else FR
    author = content.author or content.issuer.best(first)
    description = Description(" / ".join(names), author, content.running.best(first), first)
    return build(tell, languages, description, look, facing=facing)


def _blocks(content: MinutesContent, languages: tuple[Language, ...], extent: Extent) -> list[Block]:
    in_full = extent is Extent.FULL
    with_agenda = len(languages) == 1 or not in_full
    titles = [minutes_title(content, language, extent) for language in languages]
    facts = facts_of(content, languages, with_agenda=with_agenda, in_full=in_full)
    front = front_blocks(languages, titles, content.subtitle, facts)
    if in_full:
        return [*front, *_body(content.sections, languages), *closing(content, languages)]
    told = outcome_tables(content, languages, in_full=True)
    if not (content.decisions or content.actions):
        lister = Lister(languages)
        told = [*lister.notes(Kind.CLOSING, lister.words(Label.NO_OUTCOMES)), *told]
    return [*front, *told, *last_words(content, languages)]


# --- the head ---


class _LinkedFacts(Facts):
    """The facts with counts that lead to their list: a page number would be wrong as soon as somebody writes."""

    def _listed(self, counts: Sequence[str], key: str) -> tuple[Run, ...]:
        said = ("；" if self.language is ZH else ", ").join(counts)
        target = self.links.to(key) if self.pages is not None else None
        return (Run(said, target=target),) if said else ()


def facts_of(
    content: MinutesContent, languages: tuple[Language, ...], *, with_agenda: bool = False, in_full: bool = True
) -> list[list[Fact]]:
    """The block under the title in each language; not ``in_full`` before a record of decisions."""
    links = Links(content, languages[0])
    pages: Mapping[str, int] | None = {} if in_full else None
    return [_LinkedFacts(content, language, links, pages).tell(with_agenda) for language in languages]


def front_blocks(
    languages: tuple[Language, ...], titles: Sequence[str], subtitle: Words, facts: Sequence[Sequence[Fact]]
) -> list[Block]:
    """Title, subtitle and facts; side by side in two languages."""
    heads = [
        (_title(title, language, alone=len(languages) == 1), plain(Kind.SUBTITLE, language, subtitle.best(language)))
        for title, language in zip(titles, languages, strict=True)
    ]
    told = [
        [_fact(fact, language, alone=len(languages) == 1) for fact in side]
        for side, language in zip(facts, languages, strict=True)
    ]
    if len(languages) == 1:
        return [*heads[0], *(fact for fact in told[0] if any(run.text for run in fact.runs))]
    pairs = [pair for pair in zip(*told, strict=True) if any(run.text for fact in pair for run in fact.runs)]
    rows = [*zip(*heads, strict=True), *pairs]
    return [Facing([([left], [right]) for left, right in rows], is_front=True, ruled=True)]


def _title(words: str, language: Language, *, alone: bool) -> Paragraph:
    """The title; a short Chinese one alone on its line is spread."""
    if alone and language is ZH and len(words) <= 6:
        words = "\u3000".join(words)
    return plain(Kind.TITLE, language, words)


def _fact(fact: Fact, language: Language, *, alone: bool) -> Paragraph:
    which, said = fact
    name = label(which, language)
    if alone and language is ZH:
        name = f"{name}：" if len(name) != 2 else f"{name[0]}\u3000{name[1]}："
    return Paragraph(Kind.FACT, language, said, label=name, label_manner=Manner.FACT_LABEL)


# --- the text ---


def _body(sections: Sequence[Section], languages: tuple[Language, ...]) -> Iterator[Block]:
    if len(languages) == 1:
        narrator = Narrator(languages[0], run_in=languages[0] is ZH)
        for section in sections:
            yield from narrator.heading(section)
            for entry in section.entries:
                yield from narrator.entry(entry)
                yield from figures(entry, languages)
        return
    french, chinese = Narrator(FR), Narrator(ZH)
    for section in sections:
        rows = [*_pairs(french.heading(section), chinese.heading(section))]
        for entry in section.entries:
            rows += _pairs(french.entry(entry), chinese.entry(entry))
            told = figures(entry, languages)
            if told:
                if rows:
                    yield Facing(rows)
                yield from told
                rows = []
        if rows:
            yield Facing(rows)


def _pairs(left: list[Paragraph], right: list[Paragraph]) -> Iterator[tuple[Sequence[Paragraph], Sequence[Paragraph]]]:
    """One row a pair of paragraphs; frames, and texts that do not match, stay whole."""
    framed = any(paragraph.kind in FRAMED for paragraph in (*left, *right))
    if len(left) == len(right) and not framed:
        yield from (([one], [other]) for one, other in zip(left, right, strict=True))
    elif left or right:
        yield left, right
