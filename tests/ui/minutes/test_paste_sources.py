"""What Word, LibreOffice, WPS, Google Docs, Outlook, Gmail and a web page put on the clipboard, as they write it."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from groupe_pays.domain.text import Block, BlockKind, RichText, Span
from groupe_pays.ui.minutes.paste import from_html

SIGNS = {BlockKind.PARAGRAPH: "", BlockKind.BULLET: "• ", BlockKind.NUMBER: "# "}
SOURCES = Path(__file__).resolve().parents[2] / "data" / "paste"

EXPECTED = {
    "word": (
        "*Bilan de la mission*",
        "La délégation a rencontré *trois* */villes/* partenaires{Jinan, Chengdu et Wuhan.}~:",
        "  • Jinan, pour l’eau",
        "    • deux stations",
        "  # Signer la convention",
        "    # avant mars avant avril",
        "Voir [le site](https://www.jinan.example/eau).",
        "Ville\t2017",
    ),
    "libreoffice": (
        "La commission *eau et* */assainissement/* s’est réunie{Par visioconférence.|Salle 2.}~:",
        "  • un premier point~;",
        "    # sous-point un",
        "    # sous-point deux",
        "  • un second point.",
        "« Nous irons ensemble. »",
        "[Écrire](mailto:eau@region.example)",
    ),
    "wps": (
        "会议讨论了 *水资源管理*：",
        "  # 济南市",
        "    • 两座水厂",
        "详见[网站](https://www.jinan.example/水)",
    ),
    "google_docs": (
        "Point d’étape",
        "Le *calendrier* /provisoire/{À confirmer.}.",
        "  • mars",
        "    # Jinan",
        "  • avril",
        "[le tableau](https://docs.example/d/1)",
    ),
    "outlook": (
        "Bonjour à tous,",
        "Merci de confirmer *avant le 3~mars*~:",
        "  • votre présence,",
        "  • votre /régime/.",
        "[claire@cuf.example](mailto:claire@cuf.example)",
        "*De~:* Li Wei|*Objet~:* Réunion",
    ),
    "gmail": (
        "Bonjour,",
        "Voici *l’ordre du jour*~:",
        "  # ouverture",
        "  # bilan",
        "    • eau",
        "Bien à vous",
        "--",
        "Le mar. 31 janv. 2017, Li Wei a écrit~:",
        "D’accord.",
    ),
    "page": (
        "*Forum de Chengdu*",
        "Publié le 3 mars",
        "La *coopération* /décentralisée/, voir ici, [le dossier](https://www.cuf.example/forum?a=1&b=2).",
        "La salle",
        "  • Rennes",
        "  • Jinan|济南",
        "a   b|c",
        "Cliquer",
    ),
}
"""A line a block: bold in ``*``, italics in ``/``, notes in braces, ``~`` for a space that holds, ``|`` for a line."""


def told(block: Block) -> str:
    return "  " * block.depth + SIGNS[block.kind] + "".join(map(said, block.spans)).strip(" ")


def said(span: Span) -> str:
    if span.note is not None:
        return "{" + span.note.replace("\n", "|") + "}"
    words = span.text.strip(" ")
    for mark, sign in (("i", "/"), ("b", "*")):
        words = f"{sign}{words}{sign}" if mark in span.marks and words else words
    if span.href is not None:
        words = f"[{words}]({span.href})"
    before, after = span.text[:1] == " ", span.text[-1:] == " " and span.text.strip(" ")
    return (" " * before + words + " " * bool(after)).replace("\u00a0", "~").replace("\n", "|")


@pytest.mark.parametrize("source", EXPECTED)
def test_each_program_keeps_what_minutes_need_and_nothing_else(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_where: object, **_how: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    pasted = from_html((SOURCES / f"{source}.html").read_text(encoding="utf-8"))

    assert tuple(map(told, pasted.text.blocks)) == EXPECTED[source]
    assert pasted.lost == 0
    assert pasted.text == pasted.text.normalised()


def test_a_link_to_a_note_that_was_not_copied_is_its_number() -> None:
    text = from_html('<p>Trois villes<a href="#_ftn1" name="_ftnref1">[1]</a>.</p>').text

    assert text == RichText.from_plain("Trois villes[1].")


def test_contents_of_a_page_that_lead_to_their_headings_are_no_notes() -> None:
    """A heading that leads back to its line in the contents is not a note either: only what stands behind is lost."""
    html = '<p><a href="#a" id="back">Bilan</a></p><h2 id="a">Bilan</h2><p>Texte</p>'

    assert [block.plain for block in from_html(html).text.blocks] == ["Bilan", "Bilan", "Texte"]


@pytest.mark.parametrize(
    "html",
    [
        '<p>a<a href="#x" name="x">1</a></p>',
        '<p>a<a href="#x" name="y">1</a><a href="#y" name="x">2</a></p>',
        '<p><a href="#x" name="y"></a></p><p><a href="#y" name="x"></a></p>',
        '<div><p>a<a href="#x" name="y">1</a></p><div><p><a href="#y" name="x">1</a></p></div></div>',
    ],
)
def test_links_that_bite_their_tails_lose_no_words(html: str) -> None:
    text = from_html(html).text

    assert "\x00" not in text.to_json()
    assert text.plain.startswith("a") or text.is_blank
