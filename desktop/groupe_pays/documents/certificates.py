"""Attendance certificates as PDF: one page a person, in one language, in both on one page, or a page in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from groupe_pays.documents import edges
from groupe_pays.documents.blocks import Cell, Row, Rule, stacked
from groupe_pays.documents.content_meeting import Attested, CertificatesContent
from groupe_pays.documents.editions import editions
from groupe_pays.documents.elements import Align, Element, Role, Stack, Style, Text
from groupe_pays.documents.letterhead import Letterhead, Space, letterhead
from groupe_pays.documents.look import A4, ACCENT, HAIRLINE, MM, RULE, RULE_WIDTH, SECONDARY
from groupe_pays.documents.manners import B
from groupe_pays.documents.page import Description, Frame, Page, Part, paginate, set_document
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.printing import DEFAULT_LOOK, Look
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH

_FRAME = Frame(30 * MM, 25 * MM, 150 * MM, A4[1] - 50 * MM)
_SEAL_LEFT = 78 * MM
_LONG_NAME = 34
"""Characters of a name above which it is set smaller."""
_CLOSER = (1.0, 0.88, 0.76, 0.64)
"""How much smaller a certificate may be set so that long words stay on its one page."""
C = Align.CENTRE


@dataclass(frozen=True)
class _Manner:
    """The styles of one language and the white between its blocks, in points."""

    title: Style
    said: Style
    name: Style
    office: Style
    meeting: Style
    fact: Style
    done: Style
    title_gap: float
    gap: float
    sign: float


def _manner(language: Language, *, alone: bool, closer: float) -> _Manner:
    """Room for one certificate on the page, or for two; ``closer`` below 1 makes room for long words."""
    share = (1.0 if alone else 0.86) * closer
    zh = language is ZH
    return _Manner(
        title=Style(25 * share, 34 * share, ACCENT, True, shape=B, align=C),
        said=Style(11 * share, 17 * share, align=C, shape=B),
        name=Style((20 if zh else 19) * share, 28 * share, bold=True, align=C, shape=B),
        office=Style(11 * share, 16 * share, SECONDARY, align=C, shape=B),
        meeting=Style(14 * share, 20 * share, bold=True, align=C, shape=B),
        fact=Style(11 * share, 16.5 * share, align=C, shape=B),
        done=Style(10 * share, 14.5 * share),
        title_gap=(34.0 if alone else 15.0) * closer,
        gap=(26.0 if alone else 9.0) * closer,
        sign=92.0 if alone else 46.0,
    )


def build_certificates(
    content: CertificatesContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """A page for each person, or a page that says that nobody's presence is recorded.

    With ``facing`` the French stands above the Chinese on the page.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """
    for_all = editions(languages, facing=facing)
    first = languages[0]
    titles = (f"{label(Label.CERTIFICATE, language)} – {content.meeting.best(language)}" for language in languages)
    author = content.author or content.issuer.best(first)

    def tell() -> list[Part]:
        if not content.people:
            return [_Sheet(content, edition).part(None) for edition in for_all]
        return [_Sheet(content, edition).part(person) for person in content.people for edition in for_all]

    description = Description(" / ".join(titles), author, content.meeting.best(first), first)
    return set_document(tell, description, look)


@dataclass(frozen=True)
class _Sheet:
    content: CertificatesContent
    languages: tuple[Language, ...]

    def part(self, person: Attested | None) -> Part:
        content = self.content
        half = _FRAME.width / 2
        sides = [
            (_FRAME.left + half * index, half - 4 * MM, content.issuer.best(language), language)
            for index, language in enumerate(self.languages)
        ]
        head = letterhead(_FRAME, sides)

        def draw_edges(pen: Pen, page: Page, frame: Frame) -> None:
            if page.number == 1:
                head.draw(pen)
            foots = [
                (frame.left + half * index, half - 4 * MM, content.running.best(language), language)
                for index, language in enumerate(self.languages)
            ]
            edges.footer(pen, frame, foots)

        return Part(self._pages(person, head), _FRAME, draw_edges)

    def _pages(self, person: Attested | None, head: Letterhead) -> list[Page]:
        """One page, set the closer the longer its words are."""
        for closer in _CLOSER:
            pages = paginate([*head.space(), *self._story(person, closer)], _FRAME)
            if len(pages) == 1:
                break
        return pages

    def _story(self, person: Attested | None, closer: float) -> list[Element]:
        alone = len(self.languages) == 1
        story: list[Element] = [Space((64.0 if alone else 6.0) * closer)]
        for number, language in enumerate(self.languages):
            if number:
                story.append(Rule(HAIRLINE, RULE_WIDTH, before=13, after=13))
            manner = _manner(language, alone=alone, closer=closer)
            story += self._certificate(person, language, manner, first=number == 0)
        return story

    def _certificate(
        self, person: Attested | None, language: Language, manner: _Manner, *, first: bool
    ) -> list[Element]:
        title = label(Label.CERTIFICATE, language)
        if language is ZH:
            title = "\u3000".join(title)
        mark = person.name.best(language) if person is not None and first else ""
        heading = Text(plain_runs(title), language, replace(manner.title, after=manner.title_gap), Role.TITLE)
        heading.bookmark = mark
        if person is None:
            return [heading, Text(plain_runs(label(Label.NO_CERTIFICATE, language)), language, manner.said)]
        return [heading, *self._said(person, language, manner), self._seal(language, manner)]

    def _said(self, person: Attested, language: Language, manner: _Manner) -> list[Element]:
        """Who certifies, of whom, that they took part in what, when and where."""
        content = self.content
        certifies = label(Label.CERTIFIES, language).format(issuer=content.certifier.best(language))
        took_part = label(Label.TOOK_PART_BY_VIDEO if person.by_video else Label.TOOK_PART, language)
        name = person.name.best(language)
        name_style = manner.name
        if len(name) > _LONG_NAME:
            name_style = replace(name_style, size=name_style.size * 0.72, leading=name_style.leading * 0.78)
        told = (
            (certifies, manner.said, manner.gap * 0.7),
            (name, name_style, 3.0),
            (person.office.best(language), manner.office, manner.gap),
            (took_part, manner.said, manner.gap * 0.7),
            (content.meeting.best(language), manner.meeting, 4.0),
            (content.when.best(language), manner.fact, 1.0),
            (content.place.best(language), manner.fact, manner.gap),
            (label(Label.CERTIFICATE_PURPOSE, language), replace(manner.said, colour=SECONDARY), manner.gap),
        )
        return [Text(plain_runs(text), language, replace(style, after=after)) for text, style, after in told if text]

    def _seal(self, language: Language, manner: _Manner) -> Row:
        """Where and when it is issued, by whom, and room for a signature and a stamp."""
        content = self.content
        lines = [(content.done.best(language), False), (content.certifier.best(language), True)]
        if language is ZH:
            lines.reverse()
        texts: list[Element] = [
            Text(plain_runs(line, bold=bold), language, manner.done) for line, bold in lines if line
        ]
        hint = Style(manner.done.size * 0.82, manner.done.leading * 0.78, SECONDARY, before=2.0)
        texts.append(Text(plain_runs(label(Label.SIGNATURE_AND_STAMP, language)), language, hint))
        width = _FRAME.width - _SEAL_LEFT
        room = Stack([*texts, Space(manner.sign), Rule(RULE, RULE_WIDTH)])
        return Row((Cell(_SEAL_LEFT, width, stacked([room])),), before=4.0, whole=True)
