"""The right half: two records compared, what is left of them, and the three answers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout

from groupe_pays.domain.duplicates import Pair
from groupe_pays.domain.merging import Choice, Comparison, FieldPair, Kind, Link
from groupe_pays.formats.numbers import list_of, sentences
from groupe_pays.i18n import _, current_language, pgettext
from groupe_pays.labels import label
from groupe_pays.labels.duplicates import likeness_words, linked
from groupe_pays.ui.context import Context
from groupe_pays.ui.duplicates.comparison import ComparisonView, Facts
from groupe_pays.ui.duplicates.words import about_words, held_words, reach_words, record_words, value_words
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import Scrolled, column, row
from groupe_pays.ui.widgets.labels import Hairline, Label

_NAMES = {Kind.PERSON: ("given_name", "surname", "name_zh"), Kind.ORGANISATION: ("name",)}


class ReviewPanel(Retranslating, QFrame):
    """``merge_wanted``, ``distinct_wanted``, ``later_wanted``: what is to become of the pair shown."""

    merge_wanted = Signal()
    distinct_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("duplicates_review")
        self.setProperty("kind", "card")
        self.setProperty("pane", True)
        self._context = context
        self.comparison: Comparison | None = None
        self.pair: Pair | None = None
        self._why = Label("", "text2", wrap=True)
        self.view = ComparisonView()
        self._left, self._moves, self._stays = (
            Label("strong", wrap=True),
            Label("", wrap=True),
            Label("meta", "text2", wrap=True),
        )
        self.merge = Button("duplicates_merge", "primary", "check")
        self.distinct = Button("duplicates_distinct", "default", "x")
        self.later = Button("duplicates_later", "ghost", "arrow-right")
        self._lay_out()
        self.merge.clicked.connect(self.merge_wanted)
        self.distinct.clicked.connect(self.distinct_wanted)
        self.later.clicked.connect(self.later_wanted)
        self.view.changed.connect(self._show_result)
        for keys, wanted in (("Ctrl+Return", self.merge), ("Ctrl+Enter", self.merge)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(wanted.click)
        self.retranslate()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        scrolled = Scrolled(margins=(18, 14, 18, 14), spacing=10)
        scrolled.body.addWidget(self._why)
        scrolled.body.addWidget(self.view)
        scrolled.body.addStretch(1)
        whole.addWidget(scrolled, 1)
        whole.addWidget(Hairline())
        whole.addLayout(column(self._left, self._moves, self._stays, spacing=2, margins=(18, 10, 18, 0)))
        whole.addLayout(row(self.later, None, self.distinct, self.merge, spacing=10, margins=(18, 10, 18, 14)))

    def retranslate(self) -> None:
        self.setAccessibleName(_("The two records"))
        self.merge.set_words(_("Merge"), _("Make one record of the two (Ctrl+Enter)"))
        self.distinct.set_words(_("Not the same"), _("Remember that these are two; the pair is not shown again"))
        self.later.set_words(pgettext("duplicates", "Later"), _("Leave this pair for the end"))
        if self.comparison is not None:
            self.show_pair(self.comparison.kind, self.pair, self.comparison, dict(self.view.choices))

    def show_pair(
        self, kind: Kind, pair: Pair | None, comparison: Comparison, choices: dict[str, Choice] | None = None
    ) -> None:
        """Show two records; ``pair`` says why they look alike, where anything does."""
        services, language = self._context.services, current_language()
        self.comparison, self.pair = comparison, pair
        load: Any = services.people.load if kind is Kind.PERSON else services.organisations.load
        first, second = load(comparison.first_id), load(comparison.second_id)
        heads = tuple((record_words(one, language), about_words(one, language)) for one in (first, second))
        facts = [Facts(_("Contact details"), reach_words(first, kind), reach_words(second, kind))]
        if kind is Kind.PERSON:
            facts.insert(0, Facts(_("Functions"), held_words(first, language), held_words(second, language)))
        taken = [self._taken(comparison, side) for side in (0, 1)]
        facts.append(Facts(_("Takes part in"), *taken))
        self.view.show_comparison(comparison, heads, facts, self._words, choices or {})  # type: ignore[arg-type]
        self._why.setText(self._why_words())
        self._why.setVisible(bool(self._why.text()))
        self._show_result()

    def _why_words(self) -> str:
        if self.pair is None:
            return ""
        reasons = list_of([_lowered(label(reason)) for reason in self.pair.reasons], current_language())
        return _("{likeness}: {reasons}").format(likeness=likeness_words(self.pair.score), reasons=reasons)

    def _words(self, pair: FieldPair, choice: Choice) -> str:
        value = pair.first if choice is Choice.FIRST else pair.second
        return value_words(self._context.services, pair.name, value, current_language())

    @staticmethod
    def _taken(comparison: Comparison, side: int) -> str:
        shown = [moved for moved in comparison.moved if moved.link not in (Link.FUNCTION, Link.CONTACT)]
        counts = [(moved.link, (moved.first, moved.second)[side]) for moved in shown]
        return "\n".join(linked(link, number) for link, number in counts if number)

    def _show_result(self) -> None:
        """What is left: its name, what comes over, and what both had a part in."""
        if self.comparison is None:
            return
        kept = self.comparison.kept(self.view.choices)
        language = current_language()
        names = [
            value_words(self._context.services, name, kept[name], language) for name in _NAMES[self.comparison.kind]
        ]
        name = " ".join(" / ".join(words.split("\n")) for words in names if words)
        self._left.setText(_("Left afterwards: {name}").format(name=name or _("nobody: keep a name")))
        self.merge.setEnabled(bool(name))
        moved = [linked(one.link, one.second) for one in self.comparison.moved if one.second]
        self._moves.setText(
            _("Comes over from the right: {things}").format(things=list_of(moved, language))
            if moved
            else _("Nothing else points at the record on the right.")
        )
        joined = [linked(one.link, one.together) for one in self.comparison.moved if one.together]
        stays = [_("The wording of the day stays in the minutes.")]
        if joined:
            stays.insert(0, _("In both, joined into one: {things}.").format(things=list_of(joined, language)))
        self._stays.setText(sentences(stays, language))


def _lowered(words: str) -> str:
    """A word of a list as it stands within a sentence."""
    return words[:1].lower() + words[1:]
