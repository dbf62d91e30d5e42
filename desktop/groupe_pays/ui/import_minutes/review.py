"""Source and pieces side by side: going through one shows the other; kinds are changed, pieces joined and parted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSplitter, QWidget

from groupe_pays.domain import clock
from groupe_pays.domain.recognition.pieces import Certainty, Piece, PieceKind, Recognised
from groupe_pays.domain.recognition.seams import Seam, parted_at, seams_of
from groupe_pays.i18n import _
from groupe_pays.labels import label
from groupe_pays.ui.import_minutes.lists import LineList, PieceList, piece_line, source_line
from groupe_pays.ui.import_minutes.understood import Understood
from groupe_pays.ui.import_minutes.words import KEYS
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label


class Review(Retranslating, QWidget):
    """``changed`` gives the pieces as the user left them."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._recognised: Recognised | None = None
        self._rows_of: dict[int, int] | None = None
        self._following = False
        """Whether one list is being moved because the other was."""
        self.source = LineList("import_source")
        self.pieces = PieceList("import_pieces")
        self.kind = EnumBox("import_kind", PieceKind)
        self.join = Button("import_join", "default", "indent-decrease")
        self.part = Button("import_part", "default", "indent-increase")
        self.next = Button("import_next_doubt", "default", "list-checks")
        self._source_title, self._pieces_title = Label("strong"), Label("strong")
        self._keys = Label("meta", "text2", wrap=True)
        self.understood = Understood()
        self.day = clock.today()
        """The day of the meeting, from which years left out are read."""
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(_card(column(self._source_title, self.source, spacing=8, margins=(14, 10, 1, 1))))
        tools = row(self.kind, self.join, self.part, None, self.next, spacing=8, margins=(0, 0, 12, 0))
        right = column(
            self._pieces_title, tools, self._keys, self.understood, self.pieces, spacing=8, margins=(14, 10, 1, 1)
        )
        splitter.addWidget(_card(right))
        splitter.setSizes([500, 560])
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(splitter)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.source.gone_to.connect(self._on_source)
        self.pieces.gone_to.connect(self._on_piece)
        self.pieces.kind_typed.connect(self.set_kind)
        self.pieces.join_typed.connect(self.join_before)
        self.pieces.part_typed.connect(self.ask_where_to_part)
        self.pieces.figure_typed.connect(self.understood.take_figure)
        self.pieces.details_typed.connect(self.understood.begin)
        self.understood.changed.connect(self._on_understood)
        self.understood.left.connect(self.pieces.setFocus)
        self.kind.chosen.connect(self.set_kind)
        self.join.clicked.connect(self.join_before)
        self.part.clicked.connect(self.ask_where_to_part)
        self.next.clicked.connect(self.go_to_next_doubt)
        self.pieces.verticalScrollBar().valueChanged.connect(self._scroll_source)
        self.source.verticalScrollBar().valueChanged.connect(self._scroll_pieces)

    def retranslate(self) -> None:
        self._source_title.setText(_("The source, as it is"))
        self._pieces_title.setText(_("What was recognised in it"))
        self.source.setAccessibleName(_("The source, as it is"))
        self.pieces.setAccessibleName(_("What was recognised in it"))
        self.kind.setAccessibleName(_("Kind of the passage"))
        self.join.set_words(_("Join with the one before"), _("Join with the one before (Backspace)"))
        self.part.set_words(_("Part…"), _("Part into two passages (Enter)"))
        self.next.set_words(_("Next to check"))
        # Held together, so that no letter stands alone at the end of a line
        letters = " · ".join(f"{key} {label(kind)}".replace(" ", "\u00a0") for key, kind in KEYS.items())
        self._keys.setText(_("By a letter: {letters}").format(letters=letters))
        if self._recognised is not None:
            self.show_recognised(self._recognised)

    def show_recognised(self, recognised: Recognised) -> None:
        """Show a source and its pieces; the one selected stays selected."""
        key = self._key()
        fresh = self._recognised is None or self._recognised.source is not recognised.source
        self._recognised, self._rows_of = recognised, None
        if fresh:
            self.source.lines.set_lines([source_line(block) for block in recognised.source.blocks])
        self.pieces.lines.set_lines([piece_line(piece, self.day) for piece in recognised.pieces])
        rows = [at for at, piece in enumerate(recognised.pieces) if piece.key == key and not fresh]
        self._select(rows[0] if rows else 0)

    # Scrolling together

    def _scroll_source(self) -> None:
        """Bring the source to where the pieces are."""
        at, part = self.pieces.top_row()
        if self._recognised is not None and 0 <= at < len(self._recognised.pieces) and not self._following:
            self._following = True
            self.source.scroll_to_rows(sorted(self._recognised.pieces[at].sources), part)
            self._following = False

    def _scroll_pieces(self) -> None:
        at, part = self.source.top_row()
        place = self._places().get(at)
        if place is not None and not self._following:
            self._following = True
            rows = [row for row, piece in self._places().items() if piece == place]
            self.pieces.scroll_to_rows([place], (rows.index(at) + part) / len(rows))
            self._following = False

    def _places(self) -> dict[int, int]:
        """The piece each row of the source stands in."""
        if self._rows_of is None:
            pieces = self._recognised.pieces if self._recognised is not None else ()
            self._rows_of = {row: at for at, piece in enumerate(pieces) for row in piece.sources}
        return self._rows_of

    def _key(self) -> int | None:
        at = self.pieces.currentIndex().row()
        return (
            self._recognised.pieces[at].key
            if self._recognised is not None and 0 <= at < len(self._recognised.pieces)
            else None
        )

    def _select(self, at: int) -> None:
        self.pieces.show_rows([at])
        self._on_piece(at)

    def _on_piece(self, at: int) -> None:
        piece = self._recognised.pieces[at]
        self._following = True
        self.source.show_rows(sorted(piece.sources))
        self._following = False
        self._show_piece(at, piece)

    def _show_piece(self, at: int, piece: Piece) -> None:
        self.kind.set_value(piece.kind)
        self.part.setEnabled(bool(seams_of(piece)))
        self.join.setEnabled(at > 0)
        self.understood.show_piece(piece, self.day)

    def _on_understood(self, piece: Piece) -> None:
        self._take(self._recognised.with_piece(piece))

    def _on_source(self, at: int) -> None:
        for place, piece in enumerate(self._recognised.pieces):
            if at in piece.sources:
                self._following = True
                self.pieces.show_rows([place])
                self._following = False
                self._show_piece(place, piece)
                return

    def set_kind(self, kind: PieceKind) -> None:
        """Say what the selected piece is."""
        key = self._key()
        if key is not None:
            self._take(self._recognised.changed(key, PieceKind(kind)))

    def join_before(self) -> None:
        """Join the selected piece to the one before it."""
        at, key = self.pieces.currentIndex().row(), self._key()
        if key is not None and at > 0:
            before = self._recognised.pieces[at - 1].key
            self._take(self._recognised.joined(key), before)

    def ask_where_to_part(self) -> None:
        """Part the selected piece: at its only seam, or at the one chosen from a menu."""
        key, at = self._key(), self.pieces.currentIndex().row()
        seams = seams_of(self._recognised.pieces[at]) if key is not None else []
        if len(seams) < 2:
            self._part_at(seams[:1])
            return
        menu = QMenu(self)
        for number, seam in enumerate(seams):
            words = " ".join(seam.words.split())[:60].replace("&", "&&")
            menu.addAction(_("Before “{words}”").format(words=words)).setData(number)
        menu.setActiveAction(menu.actions()[0])
        chosen = menu.exec(self.part.mapToGlobal(self.part.rect().bottomLeft()))
        if chosen is not None:
            self._part_at([seams[int(chosen.data())]])

    def _part_at(self, seams: list[Seam]) -> None:
        key = self._key()
        if key is not None and seams:
            self._take(parted_at(self._recognised, key, seams[0]))

    def part_at(self, number: int) -> None:
        """Part the selected piece before its paragraph ``number``, from 1."""
        self._part_at([Seam(number, 0, "")])

    def go_to_next_doubt(self) -> None:
        """Select the next piece that is to be checked, else the next that is only likely."""
        start = self.pieces.currentIndex().row() + 1
        pieces = self._recognised.pieces
        order = [*range(start, len(pieces)), *range(start)]
        for wanted in (Certainty.DOUBTFUL, Certainty.LIKELY):
            for at in order:
                if pieces[at].certainty is wanted:
                    self._select(at)
                    self.pieces.setFocus()
                    return

    def _take(self, recognised: Recognised, key: int | None = None) -> None:
        at = self.pieces.currentIndex().row()
        scroll = self.pieces.verticalScrollBar().value()
        before = len(self._recognised.pieces)
        self._recognised, self._rows_of = recognised, None
        lines = [piece_line(piece, self.day) for piece in recognised.pieces]
        if before == len(lines):
            self.pieces.lines.change_lines(lines)
        else:
            self.pieces.lines.set_lines(lines)
        rows = [n for n, piece in enumerate(recognised.pieces) if piece.key == key] if key is not None else [at]
        self._select(min(rows[0] if rows else 0, len(recognised.pieces) - 1))
        self.pieces.verticalScrollBar().setValue(scroll)
        self.changed.emit(recognised)


def _card(layout) -> QFrame:
    card = QFrame()
    card.setProperty("kind", "card")
    card.setLayout(layout)
    return card
