"""Questions about who stands in for whom, asked in place: nothing is refused, and saying nothing keeps it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from groupe_pays.domain.representation import Doubt, DoubtKind
from groupe_pays.domain.text import Language
from groupe_pays.formats import list_of, name_words
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.widgets.notices import Banner


def doubt_sentence(doubts: Sequence[Doubt]) -> str:
    """What is strange, in a sentence each."""
    gap = "" if current_language() is Language.ZH else " "
    return gap.join(_sentence(doubt) for doubt in doubts)


def _sentence(doubt: Doubt) -> str:
    language = current_language()
    name = name_words(doubt.representative, language)
    others = list_of([name_words(other, language) for other in doubt.others], language)
    if doubt.kind is DoubtKind.AWAY:
        return _("{name} is marked as excused or absent.").format(name=name)
    if doubt.kind is DoubtKind.DOUBLE:
        return _("{name} also stands in for {others}.").format(name=name, others=others)
    if others:
        return _("{name} is represented too, by {others}.").format(name=name, others=others)
    return _("{name} is represented too.").format(name=name)


class DoubtBanner(Banner):
    """Over the roll, about the person just marked as represented."""

    def __init__(self) -> None:
        super().__init__("representation_doubt", "warn")
        self._asked_id = ""
        self._change: Callable[[], None] = lambda: None
        self.closed.connect(self.forget)

    def ask_about(self, attendance_id: str, change: Callable[[], None]) -> None:
        """From now on it is about this person; ``change`` asks again who stands in."""
        self._asked_id, self._change = attendance_id, change

    def show_doubts(self, found: Mapping[str, Sequence[Doubt]]) -> None:
        """Ask while there is something to ask, and fall silent when it is settled."""
        doubts = found.get(self._asked_id)
        if doubts:
            words = _("{doubt} Is this what you want?").format(doubt=doubt_sentence(doubts))
            self.say(words, way_out=_("Choose somebody else"), do=self._change)
        else:
            self._asked_id = ""
            self.hide()

    def forget(self) -> None:
        """Ask no more about that person."""
        self._asked_id = ""
        self.hide()
