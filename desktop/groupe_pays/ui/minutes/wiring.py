"""Which command of the menus, the keys and the toolbar does what on the minutes stage, and where Tab goes."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from groupe_pays.domain.minutes import EntryKind
from groupe_pays.ui.actions import Actions

if TYPE_CHECKING:
    from groupe_pays.ui.minutes.stage import MinutesStage


def connect_commands(stage: MinutesStage, actions: Actions) -> None:
    """The commands of the whole window while the stage is in sight."""
    for kind in EntryKind:
        if kind is not EntryKind.HEADING:
            actions.handle(f"add_{kind.value}", stage, partial(stage.commands.add, kind))
    texts, translating = stage.texts, stage.translating
    for name, slot in {
        "add_list": stage.commands.add_list,
        "next_to_review": stage.show_review,
        "delete": stage.structure.delete,
        "bold": lambda: texts.mark("b"),
        "italic": lambda: texts.mark("i"),
        "link": texts.link,
        "footnote": texts.footnote,
        "attach_file": stage.files.choose,
        "movement": stage.ask_who_moves,
        "minutes_keys": stage.keys.toggle,
        "next_untranslated": translating.next_untranslated,
        "review_and_next": translating.review_and_next,
        "turn_original": translating.turn,
    }.items():
        actions.handle(name, stage, slot)


def connect_own_commands(stage: MinutesStage) -> None:
    """Those that only the stage has."""
    own, structure = stage.own_actions, stage.structure
    for name, does in {
        "split_entry": partial(_part_or_go_on, stage),
        "join_entry": structure.join,
        "indent_entry": lambda: structure.indent(1),
        "outdent_entry": lambda: structure.indent(-1),
        "move_entry_up": lambda: structure.move(-1),
        "move_entry_down": lambda: structure.move(1),
        "delete_entry": structure.delete,
        "toggle_reviewed": lambda: stage.toggle_state(stage.view.currentIndex().row()),
    }.items():
        own.own[name].triggered.connect(lambda _checked=False, does=does: does())
    own.converted.connect(stage.commands.convert)
    own.heading_wished.connect(lambda: stage.commands.add(EntryKind.HEADING))
    own.original_wished.connect(stage.translating.make_original)


def _part_or_go_on(stage: MinutesStage) -> None:
    if not stage.translating.confirm_at_end():
        stage.structure.split()


def put_in_order(stage: MinutesStage) -> None:
    """Tab goes from the outline to the commands, to the table and into the row being edited."""
    outline = stage.outline
    stops: tuple[QWidget, ...] = (
        *(outline.list, outline.decision_line, outline.action_line, outline.people_line),
        *stage.toolbar.stops(),
        *(stage.view, stage.editing.editor.kind),
    )
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)
