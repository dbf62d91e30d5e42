"""The minutes of 31 January 2017 as people would have them: Word and OpenDocument, with styles or all typed by hand."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from docx import Document
from docx.text.paragraph import Paragraph

SOURCE = Path(__file__).parent / "data" / "minutes-2017-01-31.txt"
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_LINK = re.compile(r"\[([^\]]+)\]\(#\)")


@dataclass(frozen=True)
class Line:
    """``kind``: title, head, heading, item, row, text."""

    kind: str
    words: str
    level: int = 0
    cells: tuple[str, ...] = ()

    @property
    def runs(self) -> list[tuple[str, bool]]:
        """The words in runs, with whether each is bold."""
        parts = _BOLD.split(_LINK.sub(r"\1", self.words).replace("^{ème}", "ème"))
        return [(part.replace("*mainstream*", "mainstream"), at % 2 == 1) for at, part in enumerate(parts) if part]

    @property
    def plain(self) -> str:
        return "".join(words for words, _bold in self.runs)


def lines() -> list[Line]:
    """The source, told apart by its own signs and not by what is tested."""
    found = []
    for raw in SOURCE.read_text("utf-8").split("\n"):
        words = raw.strip(" ")
        if not words.strip():
            continue
        item = re.match(r"^( *)[-–] ?(> ?)?(.*)$", raw)
        if "\t" in words:
            cells = tuple(cell.strip().replace("<i>", "").replace("</i>", "") for cell in words.split("\t"))
            found.append(Line("row", " ".join(cells), cells=cells))
        elif item is not None:
            arrow = "→ " if item[2] else ""
            found.append(Line("item", arrow + item[3], 1 + len(item[1])))
        elif re.match(r"^I{1,3}\. ", words):
            found.append(Line("head", words))
        elif words == "Réunion Groupe-pays Chine":
            found.append(Line("title", words))
        elif words.isupper() or words in ("PROCHAINE ÉTAPE :",):
            found.append(Line("row" if words == "EXCUSES" else "heading", words, cells=(words, "", "")))
        else:
            found.append(Line("text", words.removeprefix("> ") if not words.startswith("> ") else "→ " + words[2:]))
    return [line for line in found if "slate.fr" not in line.words]


def _rows_together(found: list[Line]) -> Iterator[list[Line]]:
    """Lines one by one, and the rows of a table together."""
    rows: list[Line] = []
    for line in found:
        if line.kind == "row" and rows and len(line.cells) == len(rows[0].cells):
            rows.append(line)
        elif line.kind == "row":
            if rows:
                yield rows
            rows = [line]
        else:
            if rows:
                yield rows
                rows = []
            yield [line]
    if rows:
        yield rows


def styled_docx(path: Path) -> Path:
    """Title, headings, real lists, bold, real tables."""
    document = Document()
    for group in _rows_together(lines()):
        line = group[0]
        if line.kind == "row":
            table = document.add_table(rows=0, cols=len(line.cells))
            for row in group:
                for cell, words in zip(table.add_row().cells, row.cells, strict=True):
                    cell.text = words
        elif line.kind == "title":
            document.add_paragraph(line.words, style="Title")
        elif line.kind == "head":
            document.add_heading(line.plain, 1)
        elif line.kind == "heading":
            document.add_heading(line.plain, 2)
        elif line.kind == "item":
            _fill(document.add_paragraph(style="List Bullet" if line.level == 1 else "List Bullet 2"), line)
        else:
            _fill(document.add_paragraph(), line)
    document.save(str(path))
    return path


def plain_docx(path: Path) -> Path:
    """No style anywhere: signs of lists typed by hand, tables by tabs."""
    document = Document()
    for line in lines():
        if line.kind == "row":
            document.add_paragraph("\t".join(line.cells).rstrip())
        elif line.kind == "item":
            document.add_paragraph("   " * (line.level - 1) + "- " + line.plain)
        else:
            document.add_paragraph(line.plain)
    document.save(str(path))
    return path


def _fill(paragraph: Paragraph, line: Line) -> None:
    for words, bold in line.runs:
        paragraph.add_run(words).bold = bold or None


_XMLNS = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip


def styled_odt(path: Path) -> Path:
    """The same as an OpenDocument text written by hand."""
    body = []
    for group in _rows_together(lines()):
        line = group[0]
        if line.kind == "row":
            rows = "".join(
                "<table:table-row>"
                + "".join(f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>" for cell in row.cells)
                + "</table:table-row>"
                for row in group
            )
            columns = f'<table:table-column table:number-columns-repeated="{len(line.cells)}"/>'
            body.append(f"<table:table>{columns}{rows}</table:table>")
        elif line.kind in ("head", "heading"):
            level = 1 if line.kind == "head" else 2
            body.append(f'<text:h text:outline-level="{level}">{_odt_runs(line)}</text:h>')
        elif line.kind == "item":
            inside = f"<text:p>{_odt_runs(line)}</text:p>"
            for _level in range(line.level):
                inside = f'<text:list text:style-name="L1"><text:list-item>{inside}</text:list-item></text:list>'
            body.append(inside)
        else:
            style = ' text:style-name="Title"' if line.kind == "title" else ""
            body.append(f"<text:p{style}>{_odt_runs(line)}</text:p>")
    styles = (
        '<office:automatic-styles><style:style style:name="B" style:family="text">'
        '<style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>'
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_XMLNS}>{styles}'
        f"<office:body><office:text>{''.join(body)}</office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", kind, zipfile.ZIP_STORED)
        package.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            "</manifest:manifest>",
        )
        package.writestr("content.xml", content)
    return path


def _odt_runs(line: Line) -> str:
    return "".join(
        f'<text:span text:style-name="B">{escape(words)}</text:span>' if bold else escape(words)
        for words, bold in line.runs
    )


def office() -> str | None:
    """Where LibreOffice is, if anywhere."""
    return shutil.which("soffice")


def converted(path: Path, ending: str) -> Path:
    """The same file as LibreOffice writes it."""
    folder = path.parent / ending
    profile = (path.parent / "profile").as_uri()
    command = [str(office()), f"-env:UserInstallation={profile}", "--headless", "--convert-to", ending]
    subprocess.run([*command, "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=180)
    return folder / f"{path.stem}.{ending}"
