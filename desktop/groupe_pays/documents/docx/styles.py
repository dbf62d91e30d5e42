"""The style sheet of a Word file: a style for each kind of paragraph and language, after the printed pages."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.documents.breaking import Shape
from groupe_pays.documents.docx.paragraphs import Kind, Manner
from groupe_pays.documents.docx.shades import colour, faces
from groupe_pays.documents.docx.sheets import Border, Layout, Sheet, character_sheets, manners, sheets
from groupe_pays.documents.docx.xml import Node, add, eighths, flag, half_points, node, twips
from groupe_pays.documents.elements import Align, Style
from groupe_pays.documents.look import (
    ACCENT,
    HAIRLINE,
    HAIRLINE_WIDTH,
    HEAVY_WIDTH,
    RULE,
    RULE_WIDTH,
    TEXT,
    text_scale,
)
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language
from groupe_pays.i18n import N_, catalogue

FR, ZH = Language.FR, Language.ZH
_BUILT_IN = {
    Kind.TITLE: "Title",
    Kind.SUBTITLE: "Subtitle",
    Kind.HEADING_1: "heading 1",
    Kind.HEADING_2: "heading 2",
    Kind.BODY: "Body Text",
    Kind.BULLET: "List Bullet",
    Kind.NUMBER: "List Number",
    Kind.QUOTE: "Quote",
    Kind.FOOTNOTE: "footnote text",
    Kind.HEADER: "header",
    Kind.FOOTER: "footer",
}
"""Names under which Word knows styles in every language; it shows them in its own."""
_OWN = {
    Kind.SUMMARY: N_("Line of figures"),
    Kind.FACT: N_("Fact"),
    Kind.NOTE: N_("NB"),
    Kind.DECISION: N_("Decision"),
    Kind.ACTION: N_("Action"),
    Kind.PART: N_("Part heading"),
    Kind.TABLE_TITLE: N_("Table title"),
    Kind.TABLE_HEAD: N_("Table head"),
    Kind.TABLE_GROUP: N_("Table group"),
    Kind.TABLE_TEXT: N_("Table text"),
    Kind.CLOSING: N_("Closing note"),
    Kind.ISSUER: N_("Issuer"),
    Kind.ADDRESS: N_("Address"),
    Kind.SPACER: N_("Space"),
    Kind.GAP: N_("Large space"),
    Manner.LABEL: N_("Label"),
    Manner.FACT_LABEL: N_("Fact label"),
    Manner.OWNER: N_("Owner and due date"),
    Manner.DRAFT: N_("Draft mark"),
}


def style_id(kind: Kind | Manner, language: Language, first: Language) -> str:
    """The identifier of a style; the second language of a document has styles of its own."""
    return kind.value if language is first else f"{kind.value}{language.value.capitalize()}"


def write_styles(styles: Node, layout: Layout, first: Language) -> None:
    """Fill an empty ``w:styles`` with the defaults and every style, ``first`` being the document's first language."""
    _write_defaults(styles)
    for language in sorted(CONTENT_LANGUAGES, key=lambda each: each is not first):
        for kind, sheet in sheets(manners(layout)[language], layout).items():
            styles.append(_paragraph_style(kind, sheet, language, first))
        for manner, style in character_sheets(manners(layout)[language]).items():
            styles.append(_character_style(manner, style, language, first))
    for made in _common_styles(first):
        styles.append(made)


def _name(kind: Kind | Manner, language: Language, first: Language) -> str:
    known = _BUILT_IN.get(kind) if isinstance(kind, Kind) else None
    if language is first:
        return known or catalogue(first).gettext(_OWN[kind])
    own = known or catalogue(first).gettext(_OWN[kind])
    return f"{own} ({language.value})"


def _write_defaults(styles: Node) -> None:
    defaults = add(styles, "w:docDefaults")
    properties = add(add(defaults, "w:rPrDefault"), "w:rPr")
    _write_fonts(properties)
    add(properties, "w:color", val=TEXT)
    add(properties, "w:sz", val=half_points(9.5))
    add(properties, "w:szCs", val=half_points(9.5))
    add(properties, "w:lang", val="fr-FR", eastAsia="zh-CN", bidi="ar-SA")
    add(add(defaults, "w:pPrDefault"), "w:pPr")


def _write_fonts(properties: Node) -> None:
    """All four slots, and no theme: a theme's face would win over the one named."""
    latin, chinese = faces()
    add(properties, "w:rFonts", ascii=latin, hAnsi=latin, eastAsia=chinese, cs=latin)


def _style(kind: str, identifier: str, name: str, *, based_on: str | None, is_default: bool = False) -> Node:
    custom = "1" if name not in _KNOWN and not is_default else None
    made = node("w:style", type=kind, default="1" if is_default else None, customStyle=custom, styleId=identifier)
    add(made, "w:name", val=name)
    if based_on:
        add(made, "w:basedOn", val=based_on)
    return made


_KNOWN = {*_BUILT_IN.values(), "Normal", "Default Paragraph Font", "Hyperlink", "footnote reference", "Normal Table"}
_KNOWN |= {"No List"}


def _paragraph_style(kind: Kind, sheet: Sheet, language: Language, first: Language) -> Node:
    identifier = style_id(kind, language, first)
    base = "Normal" if language is first else style_id(kind, first, first)
    made = _style("paragraph", identifier, _name(kind, language, first), based_on=base)
    if kind in (Kind.HEADING_1, Kind.HEADING_2, Kind.TITLE, Kind.PART):
        add(made, "w:next", val=style_id(Kind.BODY, language, first))
    add(made, "w:qFormat")
    made.append(_paragraph_properties(sheet, language))
    made.append(_characters(sheet.style, is_run=False))
    return made


def _paragraph_properties(sheet: Sheet, language: Language) -> Node:
    style, made = sheet.style, node("w:pPr")
    add(made, "w:keepNext", val=None if style.keep_with_next else "0")
    flag(made, "w:keepLines", style.keep_with_next or sheet.together)
    add(made, "w:widowControl")
    if sheet.borders:
        edges = add(made, "w:pBdr")
        for border in sheet.borders:
            add_border(edges, border)
    if sheet.ground:
        add(made, "w:shd", val="clear", color="auto", fill=colour(sheet.ground))
    add(made, "w:suppressAutoHyphens", val="0" if style.hyphenate else None)
    spaced = text_scale()
    add(made, "w:autoSpaceDN", val="0" if language is ZH else None)
    add(
        made,
        "w:spacing",
        before=twips(style.before * spaced),
        after=twips(style.after * spaced),
        line=twips(style.leading * spaced),
        lineRule="exact" if sheet.is_exact else "atLeast",
    )
    _write_indent(made, sheet)
    flag(made, "w:contextualSpacing", sheet.together)
    sides = {Align.CENTRE: "center", Align.RIGHT: "right", Align.LEFT: "left"}
    add(made, "w:jc", val="both" if style.shape is Shape.JUSTIFIED else sides[style.align])
    if sheet.outline is not None:
        add(made, "w:outlineLvl", val=sheet.outline)
    return made


def _write_indent(properties: Node, sheet: Sheet) -> None:
    style = sheet.style
    first = twips(style.indent * style.size * text_scale())
    add(
        properties,
        "w:ind",
        left=twips(sheet.edge),
        right=twips(sheet.right),
        hanging=twips(style.hang) if style.hang else None,
        firstLineChars=round(style.indent * 100) if style.indent and not style.hang else None,
        firstLine=first if not style.hang else None,
    )


def add_border(edges: Node, border: Border) -> None:
    """A rule at one side; Word takes at most 31 points of white."""
    white = min(31, round(border.white))
    add(
        edges,
        f"w:{border.side}",
        val="single",
        sz=eighths(border.width),
        space=white,
        color=colour(border.colour),
    )


def _characters(style: Style, *, is_run: bool) -> Node:
    """The properties of characters; a paragraph's say too what it is not, since its style may be based on another."""
    made = node("w:rPr")
    if not is_run:
        _write_fonts(made)
    for tag, is_on in (("w:b", style.bold), ("w:i", style.italic)):
        if is_on or not is_run:
            add(made, tag, val=None if is_on else "0")
            add(made, f"{tag}Cs", val=None if is_on else "0")
    add(made, "w:color", val=colour(style.colour))
    size = half_points(style.size * text_scale())
    add(made, "w:sz", val=size)
    add(made, "w:szCs", val=size)
    add(made, "w:lang", val="fr-FR", eastAsia="zh-CN")
    return made


def _character_style(manner: Manner, style: Style, language: Language, first: Language) -> Node:
    name = _name(manner, language, first)
    made = _style("character", style_id(manner, language, first), name, based_on="DefaultParagraphFont")
    add(made, "w:qFormat")
    made.append(_characters(style, is_run=True))
    return made


def _common_styles(first: Language) -> Sequence[Node]:
    normal = _style("paragraph", "Normal", "Normal", based_on=None, is_default=True)
    add(normal, "w:qFormat")
    normal.append(_characters(Style(9.5, 13.5), is_run=False))
    letters = _style("character", "DefaultParagraphFont", "Default Paragraph Font", based_on=None, is_default=True)
    link = _style("character", "Hyperlink", "Hyperlink", based_on="DefaultParagraphFont")
    properties = add(link, "w:rPr")
    add(properties, "w:color", val=colour(ACCENT))
    add(properties, "w:u", val="single")
    call = _style("character", "FootnoteReference", "footnote reference", based_on="DefaultParagraphFont")
    add(add(call, "w:rPr"), "w:vertAlign", val="superscript")
    table = _style("table", "TableNormal", "Normal Table", based_on=None, is_default=True)
    lists = _style("numbering", "NoList", "No List", based_on=None, is_default=True)
    return [normal, letters, table, lists, link, call, *_table_styles(first)]


def _table_styles(first: Language) -> Sequence[Node]:
    """The columns that face each other, and lists."""
    words = catalogue(first)
    facing = _style("table", "FacingColumns", words.gettext(N_("Facing columns")), based_on="TableNormal")
    facing_borders = add(add(facing, "w:tblPr"), "w:tblBorders")
    add_border(facing_borders, Border("insideV", HAIRLINE, HAIRLINE_WIDTH, 0))
    listing = _style("table", "ListTable", words.gettext(N_("List")), based_on="TableNormal")
    properties = add(listing, "w:tblPr")
    borders = add(properties, "w:tblBorders")
    add_border(borders, Border("top", ACCENT, HEAVY_WIDTH, 0))
    add_border(borders, Border("bottom", RULE, RULE_WIDTH, 0))
    add_border(borders, Border("insideH", HAIRLINE, HAIRLINE_WIDTH, 0))
    head = add(listing, "w:tblStylePr", type="firstRow")
    cell = add(head, "w:tcPr")
    add_border(add(cell, "w:tcBorders"), Border("bottom", RULE, RULE_WIDTH, 0))
    return [facing, listing]
