"""What a document is to a reader who cannot see it: headings, paragraphs, lists and tables, in a tree over its pages.

The tree grows while pages are drawn. What is drawn with no element open is an artifact, which such a reader skips:
edges of pages, rules, grounds, a table's head told again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from groupe_pays.domain.text import Language

LANGUAGE_TAGS = {Language.FR: "fr-FR", Language.ZH: "zh-CN", Language.EN: "en"}
_HEADINGS = {"H1": 1, "H2": 2, "H3": 3}


class Node:
    """One element: ``kids`` are nodes, marks (page and number in one) and ``(page, object)`` of annotations."""

    __slots__ = ("attributes", "kids", "language", "number", "parent", "role")

    def __init__(self, parent: Node | None, role: str, language: Language | None = None, attributes: str = "") -> None:
        self.parent, self.role, self.language, self.attributes = parent, role, language, attributes
        self.kids: list[Node | int | tuple[int, int]] = []
        self.number = 0
        """Of its object in the file, once that is written."""
        if parent is not None:
            parent.kids.append(self)


MARKS_A_PAGE = 1 << 20
"""A mark among the kids is page x this + its number on the page."""


class TableRowTag:
    """What a row of a table is, handed to the row when it is drawn."""

    __slots__ = ("_cells", "columns", "kind", "node")

    def __init__(self, node: Node, kind: str, columns: int, cells: dict[float, Node]) -> None:
        self.node, self.kind, self.columns, self._cells = node, kind, columns, cells

    def cell(self, index: int, count: int, x: float) -> Node:
        """The element of a cell, at ``x`` of its row; that of the last one spans what columns are left."""
        if self.kind == "group":
            index, count, x = 0, 1, 0.0
        found = self._cells.get(x)
        if found is None:
            span = self.columns - count + 1 if index == count - 1 else 1
            heads = self.kind in ("head", "group") or (self.kind == "headless" and index == 0)
            scope = ("/Scope/Row" if self.kind == "headless" else "/Scope/Column") if heads else ""
            told = scope + (f"/ColSpan {span}" if span > 1 else "")
            attributes = f"/A<</O/Table{told}>>" if told else ""
            found = self._cells[x] = Node(self.node, "TH" if heads else "TD", None, attributes)
        return found


class Structure:
    """The tree of one document while it is drawn."""

    def __init__(self) -> None:
        self.root = Node(None, "Document")
        self.current: Node | None = None
        """What is drawn now belongs to this element; ``None`` for artifacts."""
        self.entries: list[list[Node] | Node] = []
        """By the key that pages and annotations bear: the element of each mark of a page, or of the annotation."""
        self.pages = -1
        """Index of the page being drawn."""
        self._marks: list[Node] = []
        self._continued: dict[int, tuple[object, Node]] = {}
        self._rows: dict[int, tuple[object, dict[float, Node]]] = {}
        self._row: TableRowTag | None = None
        self._level = 0
        self._cells = 0
        self._notes = 0
        self._loose: Node | None = None

    # --- pages ---

    def begin_page(self) -> int:
        """Start a page; returns the key it bears."""
        self.pages += 1
        self._marks = []
        self.entries.append(self._marks)
        return len(self.entries) - 1

    def mark(self, node: Node) -> int:
        """Number a stretch of marked content of ``node`` on this page."""
        number = len(self._marks)
        self._marks.append(node)
        node.kids.append(self.pages * MARKS_A_PAGE + number)
        return number

    def annotate(self, node: Node, number: int) -> int:
        """Tie the annotation that is object ``number`` to ``node``; returns the key it bears."""
        node.kids.append((self.pages, number))
        self.entries.append(node)
        return len(self.entries) - 1

    # --- where things are drawn ---

    @contextmanager
    def inside(self, node: Node | None) -> Iterator[None]:
        """Draw into ``node``, or artifacts with ``None``."""
        before, self.current = self.current, node
        try:
            yield
        finally:
            self.current = before

    def part(self) -> Node:
        """A part of a document that has several."""
        return Node(self.root, "Part")

    def loose(self, language: Language) -> Node | None:
        """The element of text that says nothing of itself: a paragraph, one for what follows without a break."""
        if self.current is None:
            return None
        if self._loose is None or not self.current.kids or self.current.kids[-1] is not self._loose:
            self._loose = Node(self.current, "P", language)
        return self._loose

    # --- text ---

    def text(self, role: str, language: Language, continued: object = None, depth: int = 1) -> Node | None:
        """The element of a paragraph, the same for all parts of what ``continued`` stands for.

        ``depth`` is that of an item in lists of lists.
        """
        if self.current is None:
            return None
        known = self._continued.get(id(continued)) if continued is not None else None
        if known is not None:
            return known[1]
        node = self._new_text(role, language, depth)
        if continued is not None:
            self._continued[id(continued)] = (continued, node)
        return node

    def _new_text(self, role: str, language: Language, depth: int) -> Node:
        parent = self.current
        assert parent is not None
        if role in _HEADINGS:
            if self._cells:
                role = "P"
            else:
                self._level = min(_HEADINGS[role], self._level + 1)
                role = f"H{self._level}"
        elif role == "LI":
            return Node(Node(self._list(parent, language, depth), "LI", language), "LBody", language)
        elif role == "BlockQuote":
            return Node(self._gathered(parent, "BlockQuote"), "P", language)
        elif role == "Note":
            self._notes += 1
            return Node(Node(parent, "Note", language, f"/ID(note-{self._notes})"), "P", language)
        return Node(parent, role, language)

    def label(self, body: Node | None) -> Node | None:
        """The element of the label before ``body``: its own in a list and a note, else ``body`` itself."""
        if body is None or body.parent is None or body.parent.role not in ("LI", "Note"):
            return body
        label = Node(body.parent, "Lbl", body.language)
        kids = body.parent.kids
        kids.insert(0, kids.pop())
        return label

    def _list(self, parent: Node, language: Language, depth: int) -> Node:
        """The list an item goes into: within the last item of its language, where it is deeper than that."""
        found = self._gathered(parent, "L")
        for _ in range(1, depth):
            items = (item for item in reversed(found.kids) if isinstance(item, Node) and item.language is language)
            above = next(items, None)
            body = above.kids[-1] if above is not None else None
            if not isinstance(body, Node):
                break
            found = self._gathered(body, "L")
        return found

    @staticmethod
    def _gathered(parent: Node, role: str) -> Node:
        """The list or quotation that neighbours share."""
        last = parent.kids[-1] if parent.kids else None
        return last if isinstance(last, Node) and last.role == role else Node(parent, role)

    def figure(self, alternative: str, box: tuple[float, float, float, float], language: Language) -> Node | None:
        """The element of a picture that says something, ``box`` as in PDF."""
        if self.current is None or not alternative:
            return None
        told = " ".join(f"{edge:.2f}" for edge in box)
        text = alternative.encode("utf-16-be").hex().upper()
        return Node(self.current, "Figure", language, f"/Alt<FEFF{text}>/A<</O/Layout/BBox[{told}]>>")

    # --- tables ---

    def is_new(self, token: object) -> bool:
        """Whether nothing of what ``token`` stands for was drawn before."""
        return id(token) not in self._continued

    def table(self, token: object) -> Node | None:
        """The element of a table; ``token`` stands for all parts of one."""
        if self.current is None:
            return None
        known = self._continued.get(id(token))
        if known is not None:
            return known[1]
        node = Node(self.current, "Table")
        self._continued[id(token)] = (token, node)
        return node

    def begin_row(self, table: Node | None, kind: str, columns: int, token: object) -> None:
        """Say what the row drawn next is: ``head``, ``group``, ``body``, or ``headless`` where its first cell heads it.

        ``token`` stands for all parts of a row cut by the end of a page; ``None`` for one that is whole.
        """
        if table is None or self.current is None:
            self._row = None
            return
        known = self._continued.get(id(token)) if token is not None else None
        node = known[1] if known else Node(table, "TR")
        cells: dict[float, Node] = {}
        if token is not None:
            self._continued[id(token)] = (token, node)
            cells = self._rows.setdefault(id(token), (token, cells))[1]
        self._row = TableRowTag(node, kind, columns, cells)

    def take_row(self) -> TableRowTag | None:
        """What the row being drawn is in its table; told once, so that rows inside its cells are none of that table."""
        row, self._row = self._row, None
        return row

    @contextmanager
    def cell(self, node: Node) -> Iterator[None]:
        """Draw into a cell, where a heading is none."""
        before, self.current = self.current, node
        self._cells += 1
        try:
            yield
        finally:
            self._cells -= 1
            self.current = before
