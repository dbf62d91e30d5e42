"""A Word file: an empty one with our styles and nothing else, and its bytes, the same whenever the content is."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import nsdecls

from groupe_pays.documents.docx.shades import faces
from groupe_pays.documents.docx.sheets import Layout
from groupe_pays.documents.docx.styles import write_styles
from groupe_pays.documents.docx.xml import Node, add, node
from groupe_pays.documents.page import Description
from groupe_pays.documents.structure import LANGUAGE_TAGS
from groupe_pays.domain import clock
from groupe_pays.domain.text import Language, clean

if TYPE_CHECKING:
    from docx.document import Document

_DATED = (1980, 1, 1, 0, 0, 0)
_MOST_WORDS = 255
"""Characters a property of a Word file may have."""
_NOT_OURS = ("stylesWithEffects", "customXml", "webSettings", "theme")
_PROGRAM = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Groupe-Pays</Application></Properties>"
)
_INSTEAD = {
    "Noto Sans": ("Segoe UI", "swiss", "00"),
    "Noto Sans SC": ("Microsoft YaHei", "swiss", "86"),
    "Noto Serif": ("Cambria", "roman", "00"),
    "Noto Serif SC": ("SimSun", "roman", "86"),
}
"""What stands in for a face where it is not installed: its name, its family, its character set."""


def new_document(layout: Layout, first: Language, *, hyphenate: bool) -> Document:
    """An empty document without the styles, the theme and the picture of the library's template."""
    document = docx.Document()
    package = document.part.package
    for relations in (document.part.rels, package.rels):
        for identifier, relation in list(relations.items()):
            kind = relation.reltype.rpartition("/")[2]
            if kind in _NOT_OURS or kind == "thumbnail" or relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
                del relations[identifier]
            elif kind == "fontTable":
                relation.target_part._blob = _font_table()
            elif kind == "extended-properties":
                relation.target_part._blob = _PROGRAM.encode()
    section = document.sections[0]._sectPr
    section.attrib.clear()
    for grid in section.xpath("./w:docGrid"):
        section.remove(grid)
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    write_styles(styles, layout, first)
    _write_settings(document.settings.element, hyphenate=hyphenate)
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    return document


def describe(document: Document, description: Description) -> None:
    """What the file says of itself; it was made at the beginning of today."""
    made = datetime.combine(clock.today(), time(), tzinfo=UTC)
    properties = document.core_properties
    properties.title = _property(description.title)
    properties.author = properties.last_modified_by = _property(description.author)
    properties.subject = _property(description.subject)
    properties.language = LANGUAGE_TAGS[description.language]
    properties.comments = properties.keywords = properties.category = ""
    properties.created = properties.modified = made
    properties.revision = 1


def as_bytes(document: Document) -> bytes:
    """The file, its parts dated alike."""
    written = BytesIO()
    document.save(written)
    out = BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda each: (each != "[Content_Types].xml", each)):
            part = zipfile.ZipInfo(name, _DATED)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0
            target.writestr(part, source.read(name))
    return out.getvalue()


def _property(words: str) -> str:
    return " ".join(clean(words).split())[:_MOST_WORDS]


def _font_table() -> bytes:
    fonts = []
    for name in faces():
        other, family, charset = _INSTEAD[name]
        fonts.append(
            f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="{charset}"/>'
            f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{head}<w:fonts {nsdecls('w')}>{''.join(fonts)}</w:fonts>".encode()


def _write_settings(settings: Node, *, hyphenate: bool) -> None:
    """Only what we mean: how Chinese is spaced, whether French is hyphenated, which Word it is for."""
    for child in list(settings):
        settings.remove(child)
    add(settings, "w:zoom", percent=100)
    add(settings, "w:defaultTabStop", val=454)
    if hyphenate:
        add(settings, "w:autoHyphenation")
        add(settings, "w:consecutiveHyphenLimit", val=2)
    add(settings, "w:characterSpacingControl", val="compressPunctuation")
    compatibility = add(settings, "w:compat")
    address = "http://schemas.microsoft.com/office/word"
    for name, value in (("compatibilityMode", "15"), ("overrideTableStyleFontSizeAndJustification", "1")):
        compatibility.append(node("w:compatSetting", name=name, uri=address, val=value))
    add(settings, "w:themeFontLang", val="fr-FR", eastAsia="zh-CN")
    add(settings, "w:decimalSymbol", val=",")
    add(settings, "w:listSeparator", val=";")
