"""Files cut short, with bytes turned or parts swapped: refused in a sentence or read, and never a crash or a hang."""

from __future__ import annotations

import zipfile
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests import january_2017 as january

from groupe_pays.domain.errors import FileRefused
from groupe_pays.domain.recognition.pieces import words_of
from groupe_pays.domain.recognition.recognise import recognise
from groupe_pays.exchange.documents_in.reading import read_content

RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\b R\'e9union} du 3 mars 2020\par I. Bilan\par "
    rb"{\trowd\cellx100\cellx200 Nom\cell Fonction\cell\row}\u20250?\u35758? \bullet\tab un\par}"
)


@cache
def made(kind: str) -> bytes:
    if kind == "rtf":
        return RTF
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"pv.{kind}"
        (january.styled_docx if kind == "docx" else january.styled_odt)(path)
        return path.read_bytes()


def tried(content: bytes, name: str) -> None:
    """Read and recognised whole, or refused."""
    try:
        source = read_content(content, Path(name))
    except FileRefused:
        return
    found = recognise(source, date(2020, 1, 1))
    assert sorted(words_of(source.plain)) == sorted(words_of("\n".join(piece.plain for piece in found.pieces)))


_KINDS = st.sampled_from(["docx", "odt", "rtf"])


@settings(max_examples=40, deadline=None)
@given(_KINDS, st.floats(0, 1))
def test_a_file_cut_short(kind: str, share: float) -> None:
    content = made(kind)

    tried(content[: int(len(content) * share)], f"pv.{kind}")


@settings(max_examples=60, deadline=None)
@given(_KINDS, st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=12))
def test_bytes_turned(kind: str, turned: list[tuple[float, int]]) -> None:
    content = bytearray(made(kind))
    for share, value in turned:
        content[min(int(len(content) * share), len(content) - 1)] = value

    tried(bytes(content), f"pv.{kind}")


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(["docx", "odt"]), st.floats(0, 1), st.floats(0, 1), st.binary(max_size=20))
def test_xml_damaged_inside_a_sound_package(kind: str, start: float, end: float, put: bytes) -> None:
    held = BytesIO()
    with zipfile.ZipFile(BytesIO(made(kind))) as whole, zipfile.ZipFile(held, "w") as package:
        for name in whole.namelist():
            content = whole.read(name)
            if name in ("word/document.xml", "word/numbering.xml", "content.xml"):
                first, last = sorted(int(len(content) * share) for share in (start, end))
                content = content[:first] + put + content[min(last, first + 40) :]
            package.writestr(name, content)

    tried(held.getvalue(), f"pv.{kind}")
