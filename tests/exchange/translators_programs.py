"""Our XLIFF as programs of translators give it back: written by hand from the shapes of their files.

Each one translates by ``translated``, word by word, so that what must come back can be worked out from the original.
"""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from groupe_pays.domain.text import Block, RichText

OASIS = "urn:oasis:names:tc:xliff:document:1.2"
Node = etree._Element


def translated(words: str) -> str:
    """« Un mot. » as « 译译。 »: what is cut at spaces and put together again is the same."""
    return re.sub(r"[^\W_]+(?:['’][^\W_]+)*", "译", words).replace(" ", "").replace(".", "。").replace(",", "，")


def translated_text(text: RichText) -> RichText:
    def of(block: Block) -> Block:
        return replace(
            block,
            spans=tuple(
                replace(span, note=translated(span.note)) if span.note else replace(span, text=translated(span.text))
                for span in block.spans
            ),
        )

    return RichText(tuple(of(block) for block in text.blocks)).normalised()


class Sign(str):
    """A code in the stream of a text: ``kind`` is open, close or point."""

    kind: str
    name: str
    native: str

    def __new__(cls, kind: str, name: str, native: str) -> Sign:
        made = super().__new__(cls, "")
        made.kind, made.name, made.native = kind, name, native
        return made


def stream(node: Node) -> Iterator[str]:
    """Text and codes of a source, flat."""
    if node.text:
        yield node.text
    for each in node:
        tag, name = etree.QName(each).localname, each.get("id", "")
        native = f'<{tag} id="{name}" ctype="{each.get("ctype", "")}"'
        if tag == "g":
            yield Sign("open", name, native + ">")
            yield from stream(each)
            yield Sign("close", name, "</g>")
        else:
            yield Sign("point", name, native + "/>")
        if each.tail:
            yield each.tail


def sentences(pieces: list[str]) -> list[list[str]]:
    """The pieces cut behind « . » as programs do; the space between two goes to the first."""
    found: list[list[str]] = [[]]
    for piece in pieces:
        if isinstance(piece, Sign):
            found[-1].append(piece)
            continue
        parts = re.split(r"(?<=\. )", piece)
        for at, part in enumerate(parts):
            if at:
                found.append([])
            if part:
                found[-1].append(part)
    return [each for each in found if each]


def units(ours: bytes) -> list[tuple[str, list[str]]]:
    root = etree.fromstring(ours)
    return [(unit.get("id"), list(stream(unit.find("{*}source")))) for unit in root.iter("{*}trans-unit")]


Write = Callable[[str], str]


def _flat(pieces: list[str], sign: Callable[[Sign], str], words: Write = lambda text: text) -> str:
    return "".join(sign(piece) if isinstance(piece, Sign) else escape(words(piece)) for piece in pieces)


def trados(ours: bytes, conf: str = "Translated", *, half: bool = False) -> bytes:
    """The bilingual file of Studio: its own names of units, codes by number, sentences in mrk, states beside them."""
    definitions: list[str] = []
    bodies: list[str] = []
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("out.xlf", ours)
    for number, (_name, pieces) in enumerate(units(ours)):
        numbers: dict[str, int] = {}

        def define(piece: Sign, numbers: dict[str, int] = numbers) -> int:
            if piece.name not in numbers:
                numbers[piece.name] = len(definitions)
                native = escape(piece.native)
                inside = (
                    f'<bpt name="g">{native}</bpt><ept name="g">&lt;/g&gt;</ept>'
                    if piece.kind == "open"
                    else f'<ph name="x">{native}</ph>'
                )
                definitions.append(f'<tag id="{len(definitions)}">{inside}</tag>')
            return numbers[piece.name]

        def sign(piece: Sign, define: Callable[[Sign], int] = define) -> str:
            if piece.kind == "close":
                return "</g>"
            return f'<g id="{define(piece)}">' if piece.kind == "open" else f'<x id="{define(piece)}" />'

        segments = list(_well_formed(sentences(pieces)))

        def marked(words: Write, upto: int, segments: list[list[str]] = segments, sign: Write = sign) -> str:
            return " ".join(
                f'<mrk mtype="seg" mid="{at}">{_flat(_stripped(one), sign, words) if at <= upto else ""}</mrk>'
                for at, one in enumerate(segments, 1)
            )

        done = 1 if half else len(segments)
        states = "".join(
            f'<sdl:seg id="{at}"{f" conf={quoteattr(conf)}" if at <= done else ""} origin="interactive">'
            '<sdl:value key="created_by">W</sdl:value></sdl:seg>'
            for at in range(1, len(segments) + 1)
        )
        bodies.append(
            '<trans-unit id="lock" translate="no"><source><x id="9999"/></source></trans-unit>'
            f'<group><sdl:cxts><sdl:cxt id="1" /></sdl:cxts><trans-unit id="0000-{number:04}">'
            f"<source>{_flat(pieces, sign)}</source>"
            f"<seg-source>{marked(lambda text: text, 99)}</seg-source>"
            f"<target>{marked(translated, done).replace('</mrk> <mrk', '</mrk><mrk')}</target>"
            f"<sdl:seg-defs>{states}</sdl:seg-defs></trans-unit></group>"
        )
    return (
        '\ufeff<?xml version="1.0" encoding="utf-8"?>'
        f'<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="{OASIS}" version="1.2" sdl:version="1.0">'
        '<file original="C:\\out.xlf" datatype="x-sdlfilterframework2" source-language="fr-FR" target-language="zh-CN">'
        f'<header><reference><internal-file form="base64">{base64.b64encode(packed.getvalue()).decode()}'
        "</internal-file></reference>"
        f'<tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0">{"".join(definitions)}</tag-defs></header>'
        f"<body>{''.join(bodies)}</body></file></xliff>"
    ).encode()


def _stripped(pieces: list[str]) -> list[str]:
    if pieces and not isinstance(pieces[-1], Sign):
        return [*pieces[:-1], pieces[-1].rstrip(" ")]
    return pieces


def _well_formed(segments: list[list[str]]) -> Iterator[list[str]]:
    """A pair that goes over the end of a sentence is closed there and opened again, with the same number."""
    waiting: list[Sign] = []
    for segment in segments:
        pieces: list[str] = list(waiting)
        for piece in segment:
            if isinstance(piece, Sign) and piece.kind == "open":
                waiting.append(piece)
            elif isinstance(piece, Sign) and piece.kind == "close":
                waiting = [each for each in waiting if each.name != piece.name]
            pieces.append(piece)
        yield [*_stripped(pieces), *(Sign("close", each.name, "</g>") for each in reversed(waiting))]


def memoq(ours: bytes, status: str = "ManuallyConfirmed") -> bytes:
    """The bilingual file of memoQ: a unit a sentence, numbered through; codes as bpt, ept and ph with their words."""
    bodies, number = [], 0
    for _name, pieces in units(ours):
        opened: dict[str, int] = {}
        count = 0
        for segment in sentences(pieces):
            number += 1

            def sign(piece: Sign, opened: dict[str, int] = opened) -> str:
                nonlocal count
                native = escape(escape(f"mq:rxt displaytext={quoteattr(escape(piece.native))}"))
                if piece.kind == "close":
                    return f'<ept id="{opened[piece.name]}">&lt;/{native}&gt;</ept>'
                if piece.name not in opened:
                    count += 1
                    opened[piece.name] = count
                tag = "bpt" if piece.kind == "open" else "ph"
                return f'<{tag} id="{opened[piece.name]}">&lt;{native}&gt;</{tag}>'

            words = _flat(_stripped(segment), sign)
            bodies.append(
                f'<trans-unit id="{number}" mq:status="{status}" mq:segmentguid="{number}-g">'
                f'<source xml:space="preserve">{words}</source>'
                f'<target xml:space="preserve">{_flat(_stripped(segment), sign, translated)}</target>'
                "<mq:minorversions><mq:historical-unit><source>x</source><target>y</target></mq:historical-unit>"
                "</mq:minorversions></trans-unit>"
            )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><xliff version="1.2" xmlns="{OASIS}" xmlns:mq="MQXliff">'
        '<file original="out.xlf" source-language="fr-fr" target-language="zh-cn" datatype="x-memoq"><header/>'
        f"<body>{''.join(bodies)}</body></file></xliff>"
    ).encode()


def phrase(ours: bytes) -> bytes:
    """Phrase, once Memsource: a unit a sentence; codes stand in the words, in braces."""
    bodies, number = [], 0
    for paragraph, (_name, pieces) in enumerate(units(ours)):
        for segment in sentences(pieces):
            names: dict[str, int] = {}

            def sign(piece: Sign, names: dict[str, int] = names) -> str:
                at = names.setdefault(piece.name, len(names) + 1)
                shown = {"open": f"{{{at}>", "close": f"<{at}}}", "point": f"{{{at}}}"}[piece.kind]
                return escape(shown)

            words = _flat(_stripped(segment), sign)
            marks = "".join(
                f'<m:mark id="{at}"><m:type>code</m:type><m:content>&lt;g id="{name}"&gt;</m:content></m:mark>'
                for name, at in names.items()
            )
            bodies.append(
                f'<group id="{number}"><trans-unit id="abc:{number}" m:score="0.0" m:confirmed="1" m:locked="false" '
                f'm:para-id="{paragraph}"><source>{words}</source>'
                f"<target>{_flat(_stripped(segment), sign, translated)}</target>"
                '<alt-trans origin="machine-trans"><target>z</target></alt-trans>'
                f"<m:tunit-metadata>{marks}</m:tunit-metadata></trans-unit></group>"
            )
            number += 1
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><xliff xmlns="{OASIS}" '
        'xmlns:m="http://www.memsource.com/mxlf/2.0" version="1.2" m:version="2.4" m:level="1">'
        '<file original="out.xlf" source-language="fr_fr" target-language="zh_cn" datatype="x-xliff"><header/>'
        f"<body>{''.join(bodies)}</body></file></xliff>"
    ).encode()


def rainbow(ours: bytes) -> bytes:
    """Okapi: names kept, codes by other numbers, as bpt, ept and ph with their words inside."""
    root = etree.fromstring(ours)
    for unit in root.iter("{*}trans-unit"):
        names: dict[str, int] = {}

        def sign(piece: Sign, names: dict[str, int] = names) -> str:
            at = names.setdefault(piece.name, 40 + len(names))
            tag = {"open": "bpt", "close": "ept", "point": "ph"}[piece.kind]
            return f'<{tag} id="{at}">{escape(piece.native)}</{tag}>'

        pieces = list(stream(unit.find("{*}source")))
        _replace(unit, "source", _flat(pieces, sign))
        _replace(unit, "target", _flat(pieces, sign, translated))
    return etree.tostring(root, encoding="UTF-8")


def weblate(ours: bytes) -> bytes:
    """Weblate without placeables: the translator sees codes as words, and they are saved so."""
    root = etree.fromstring(ours)
    for unit in root.iter("{*}trans-unit"):
        pieces = list(stream(unit.find("{*}source")))
        _replace(unit, "target", _flat(pieces, lambda piece: escape(piece.native), translated))
    return etree.tostring(root, encoding="UTF-8")


def in_place(ours: bytes) -> bytes:
    """Swordfish, Poedit, Virtaal, Studio saving the target: our file with the translations in it."""
    root = etree.fromstring(ours)
    for unit in root.iter("{*}trans-unit"):

        def sign(piece: Sign) -> str:
            return piece.native

        _replace(unit, "target", _flat(list(stream(unit.find("{*}source"))), sign, translated))
        unit.find("{*}target").set("state", "translated")
    return etree.tostring(root, encoding="UTF-8")


def _replace(unit: Node, tag: str, inside: str) -> None:
    old = unit.find(f"{{*}}{tag}")
    new = etree.fromstring(f'<{tag} xmlns="{OASIS}">{inside}</{tag}>')
    new.tail = old.tail
    unit.replace(old, new)
