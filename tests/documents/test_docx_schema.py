"""Word refuses files whose elements stand in another order than its schema's; LibreOffice and python-docx do not."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree

import pytest
from tests.documents.building import real_minutes
from tests.documents.test_docx import FORMS, PNG, action_list, agenda
from tests.documents.word_reading import W, opened

from groupe_pays.documents.docx.action_list import build_action_list_docx
from groupe_pays.documents.docx.agenda import build_agenda_docx
from groupe_pays.documents.docx.minutes import build_minutes_docx
from groupe_pays.domain.printing import Look, Paper
from groupe_pays.domain.text import BilingualText, Language

LOOK = Look(logo=PNG, address=BilingualText("9 rue Christiani"), paper=Paper.A3)
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tcMar": "top left start bottom right end",
    "tblCellMar": "top left start bottom right end",
    "pBdr": "top left bottom right between bar",
    "tcBorders": "top left start bottom right end insideH insideV tl2br tr2bl",
    "tblBorders": "top left start bottom right end insideH insideV",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "settings": "writeProtection view zoom removePersonalInformation mirrorMargins defaultTabStop autoHyphenation "
    "consecutiveHyphenLimit hyphenationZone characterSpacingControl footnotePr endnotePr compat rsids themeFontLang "
    "clrSchemeMapping decimalSymbol listSeparator",
    "font": "altName panose1 charset family notTrueType pitch sig",
}


def faults(root: ElementTree.Element) -> list[str]:
    """The elements whose children are unknown, or do not stand in the order of the schema."""
    found = []
    for element in root.iter():
        order = ORDER.get(element.tag.removeprefix(W), "").split()
        if not order:
            continue
        names = [child.tag.removeprefix(W) for child in element]
        places = [order.index(name) if name in order else -1 for name in names]
        if -1 in places or places != sorted(places):
            found.append(f"{element.tag.removeprefix(W)}: {names}")
    return found


FILES = {
    **{
        f"minutes {languages} {facing}": lambda languages=languages, facing=facing: build_minutes_docx(
            real_minutes(), languages, facing=facing
        )
        for languages, facing in FORMS
    },
    "minutes in another look": lambda: build_minutes_docx(real_minutes(), tuple(Language)[:2], facing=True, look=LOOK),
    "agenda": lambda: build_agenda_docx(agenda(), (Language.FR, Language.ZH), facing=True),
    "action list": lambda: build_action_list_docx(action_list(), (Language.FR, Language.ZH), facing=True),
}


@pytest.mark.parametrize("name", FILES)
def test_elements_stand_in_the_order_of_the_schema(name: str) -> None:
    file = opened(FILES[name]().data)
    for part, data in file.parts.items():
        if part.startswith("word/") and part.endswith(".xml"):
            assert faults(ElementTree.fromstring(data)) == [], part


@pytest.mark.parametrize("name", FILES)
def test_what_is_referred_to_is_there(name: str) -> None:
    """Styles, numbers of lists, cells ending in a paragraph, and parts that relations and types name."""
    file = opened(FILES[name]().data)
    body = file.part("document")
    known = {style.get(f"{W}styleId") for style in file.part("styles").iter(f"{W}style")}
    for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next"):
        for part in ("document", "styles"):
            assert {each.get(f"{W}val") for each in file.part(part).iter(f"{W}{tag}")} <= known, tag
    lists = {each.get(f"{W}numId") for each in file.part("numbering").iter(f"{W}num")}
    assert {each.get(f"{W}val") for each in body.iter(f"{W}numId")} <= lists
    assert all(cell[-1].tag == f"{W}p" for cell in body.iter(f"{W}tc"))
    blocks = [child.tag.removeprefix(W) for child in body[0]]
    assert ("tbl", "tbl") not in list(pairwise(blocks))
    assert blocks[-2:] == ["p", "sectPr"]
    ids = [each.get(f"{W}id") for each in body.iter(f"{W}bookmarkStart")]
    assert len(ids) == len(set(ids))
    for row in body.iter(f"{W}tr"):
        spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
        row_width = sum(int(span.get(f"{W}val", "1")) if span is not None else 1 for span in spans)
        table = next(table for table in body.iter(f"{W}tbl") if row in list(table))
        assert row_width == len(table.findall(f"{W}tblGrid/{W}gridCol"))
