"""Whether a document is what it claims to be: PDF/A-2a or 3a and PDF/UA-1, by a validator and by a walk of our own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BytesIO

import page as validator
import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Pdf

TEXT = {"Tj", "TJ", "'", '"'}
PAINT = {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "BI", "INLINE IMAGE"}
TEXT_HOLDERS = {"P", "H1", "H2", "H3", "Lbl", "LBody", "Link", "Figure", "Span"}
CHILDREN = {
    "Table": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "Note": {"Lbl", "P"},
    "BlockQuote": {"P"},
}


def assert_conforms(pdf: bytes) -> None:
    """The document is PDF/A-2a (3a where it carries files) and PDF/UA-1, and its tree is one a reader can follow.

    Raises:
        AssertionError: with every rule that is broken.
    """
    faults = [*broken_rules(pdf), *structure_faults(pdf)]
    assert not faults, "\n".join(faults[:30])


def broken_rules(pdf: bytes) -> list[str]:
    """What the validator finds, by profile."""
    with Pdf.open(BytesIO(pdf)) as document:
        profiles = ("3a" if "/AF" in document.Root else "2a", "ua1")
    found = []
    for profile in profiles:
        limits = validator.SafetyLimits.unlimited()
        report = validator.validate_pdf_bytes(pdf, profile=profile, limits=limits)
        found += [f"{profile} {failure.rule_id}: {failure.message}" for failure in report.failures]
        assert report.is_compliant or report.failures
    return found


def structure_faults(pdf: bytes) -> list[str]:
    """What the validator does not look for, or might overlook."""
    with Pdf.open(BytesIO(pdf)) as document:
        return list(_Walk(document).faults())


class _Walk:
    def __init__(self, document: Pdf) -> None:
        self._document = document
        self._pages = {page.objgen: number for number, page in enumerate(document.pages)}
        self._marked: Counter[tuple[int, int]] = Counter()
        self._linked: Counter[tuple[int, int]] = Counter()
        self._levels: list[int] = []

    def faults(self) -> Iterator[str]:
        yield from self._catalogue()
        root = self._document.Root.get("/StructTreeRoot")
        if root is None:
            yield "no structure tree"
            return
        for kid in _list(root.K):
            yield from self._element(kid, None, None)
        yield from self._headings()
        yield from self._pages_faults(root)
        yield from self._fonts()

    def _catalogue(self) -> Iterator[str]:
        root = self._document.Root
        if str(root.get("/Lang", "")) not in ("fr-FR", "zh-CN"):
            yield "no language of the document"
        if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle"):
            yield "the window would not show the title"
        with self._document.open_metadata() as told:
            for entry, key in (("dc:title", "/Title"), ("dc:description", "/Subject"), ("dc:creator", "/Author")):
                said = told.get(entry, "")
                said = said if isinstance(said, str) else "; ".join(said)
                if said != str(self._document.docinfo.get(key, "")):
                    yield f"{entry} is not {key}: {said!r}"
            if not told.get("dc:title"):
                yield "no title"

    # --- the tree ---

    def _element(self, node: pikepdf.Object, parent: str | None, language: str | None) -> Iterator[str]:
        role = str(node.S)[1:]
        language = str(node.get("/Lang", language or "")) or None
        if role in CHILDREN and not _list(node.get("/K", Array())):
            yield f"an empty {role}"
        if parent in CHILDREN and role not in CHILDREN[parent]:
            yield f"{role} in a {parent}"
        if role in ("TR", "TH", "TD", "LI") and parent not in ("Table", "TR", "L"):
            yield f"{role} in a {parent}"
        if role == "TH" and not any(str(a.get("/Scope", "")) for a in _list(node.get("/A", Array()))):
            yield "a TH of nothing"
        if role == "Figure" and not str(node.get("/Alt", "")):
            yield "a picture without words"
        if len(role) == 2 and role[0] == "H" and role[1].isdigit():
            self._levels.append(int(role[1]))
        if role == "Table":
            yield from _table_faults(node)
        for kid in _list(node.get("/K", Array())):
            if isinstance(kid, int) or (isinstance(kid, Dictionary) and kid.get("/Type") == Name.MCR):
                yield from self._mark(node, kid, role, language)
            elif kid.get("/Type") == Name.OBJR:
                self._linked[kid.Obj.objgen] += 1
                if role != "Link":
                    yield f"an annotation in a {role}"
            else:
                if kid.P.objgen != node.objgen:
                    yield f"a {kid.S} with another parent"
                yield from self._element(kid, role, language)

    def _mark(self, node: pikepdf.Object, kid: pikepdf.Object, role: str, language: str | None) -> Iterator[str]:
        mark = kid if isinstance(kid, int) else int(kid.MCID)
        page = node.get("/Pg") if isinstance(kid, int) else kid.get("/Pg", node.get("/Pg"))
        self._marked[self._pages[page.objgen], int(mark)] += 1
        if role not in TEXT_HOLDERS:
            yield f"text directly in a {role}"
        if not language:
            yield f"a {role} in no language"

    def _headings(self) -> Iterator[str]:
        before = 0
        for level in self._levels:
            if level > before + 1:
                yield f"H{level} after H{before}"
            before = level

    # --- pages ---

    def _pages_faults(self, root: pikepdf.Object) -> Iterator[str]:
        entries = dict(_pairs(root.ParentTree.Nums))
        for number, page in enumerate(self._document.pages):
            if page.obj.get("/Tabs") != Name.S:
                yield f"page {number + 1}: tabs follow no structure"
            owners = _list(entries[int(page.obj.StructParents)])
            yield from self._content(number, page, owners)
            for annotation in page.obj.get("/Annots", Array()):
                yield from self._annotation(annotation, entries)
        for place, count in self._marked.items():
            if count != 1:
                yield f"mark {place} is claimed {count} times"

    def _content(self, number: int, page: pikepdf.Page, owners: list[pikepdf.Object]) -> Iterator[str]:
        opened: list[int | str] = []
        seen: set[int] = set()
        for operands, operator in pikepdf.parse_content_stream(page):
            told = str(operator) if isinstance(operator, Operator) else "INLINE IMAGE"
            if told in ("BDC", "BMC"):
                mark = operands[1].get("/MCID") if told == "BDC" and isinstance(operands[1], Dictionary) else None
                opened.append(int(mark) if mark is not None else str(operands[0]))
                if mark is not None:
                    seen.add(int(mark))
            elif told == "EMC":
                opened.pop()
            elif told in TEXT | PAINT and not opened:
                yield f"page {number + 1}: {told} is neither content nor artifact"
            elif told in PAINT - {"Do"} and opened[-1] != "/Artifact":
                yield f"page {number + 1}: {told} drawn as content"
        if opened or len(opened) > 1:
            yield f"page {number + 1}: marks left open"
        claimed = {mark for where, mark in self._marked if where == number}
        if seen != claimed or seen != set(range(len(owners))):
            yield f"page {number + 1}: marks {sorted(seen ^ claimed)} not in the tree"

    def _annotation(self, annotation: pikepdf.Object, entries: dict[int, pikepdf.Object]) -> Iterator[str]:
        if self._linked[annotation.objgen] != 1:
            yield "an annotation outside the tree"
        elif str(entries[int(annotation.StructParent)].S) != "/Link":
            yield "an annotation whose parent is no link"
        if not int(annotation.get("/F", 0)) & 4 or not str(annotation.get("/Contents", "")):
            yield "an annotation without words or not printed"

    def _fonts(self) -> Iterator[str]:
        for thing in self._document.objects:
            if not isinstance(thing, Dictionary) or thing.get("/Type") != Name.Font:
                continue
            name = str(thing.get("/BaseFont", ""))
            inner = thing.DescendantFonts[0] if "/DescendantFonts" in thing else thing
            descriptor = inner.get("/FontDescriptor", Dictionary())
            if "Helvetica" in name or not ({"/FontFile2", "/FontFile3"} & set(descriptor.keys())):
                yield f"font {name} is not embedded"
            if "/ToUnicode" not in thing and "/CIDToGIDMap" not in thing:
                yield f"font {name} cannot be copied from"


def _table_faults(table: pikepdf.Object) -> Iterator[str]:
    """Every row has as many columns, and some cell heads it."""
    rows = [kid for kid in _list(table.K) if not isinstance(kid, int)]
    widths = {sum(_span(cell) for cell in _list(row.get("/K", Array()))) for row in rows}
    if len(widths) > 1:
        yield f"a table with rows of {sorted(widths)} columns"
    if not any(cell.S == Name.TH for row in rows for cell in _list(row.get("/K", Array()))):
        yield "a table without heads"


def _span(cell: pikepdf.Object) -> int:
    return max((int(told.get("/ColSpan", 1)) for told in _list(cell.get("/A", Array()))), default=1)


def _list(value: pikepdf.Object) -> list[pikepdf.Object]:
    return list(value) if isinstance(value, Array) else [value]


def _pairs(numbers: Array) -> Iterator[tuple[int, pikepdf.Object]]:
    told = list(numbers)
    for index in range(0, len(told), 2):
        yield int(told[index]), told[index + 1]
