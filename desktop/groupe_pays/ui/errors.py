"""Errors as sentences: refusals of the services, and what nobody foresaw."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from groupe_pays.i18n import _

Reporter = Callable[[str], None]
_reporter: Reporter | None = None


def set_reporter(reporter: Reporter | None) -> None:
    """Say who shows sentences: the window, in place. Without one, a dialog does."""
    global _reporter
    _reporter = reporter


def sentence_of(error: BaseException) -> str:
    """What happened and what to do, in the language of the interface; never a code alone."""
    from groupe_pays.domain.errors import GroupePaysError
    from groupe_pays.labels import error_sentence

    if isinstance(error, GroupePaysError):
        return error_sentence(error)
    if isinstance(error, OSError):
        reason = error.strerror or str(error)
        name = error.filename or ""
        return _("The file {name} could not be read or written: {reason}.").format(name=name, reason=reason)
    return _("Something unexpected happened ({name}). What was typed is saved; you can go on.").format(
        name=type(error).__name__
    )


def show_error(error: BaseException) -> None:
    """Tell the user, in place when a window is there; what nobody foresaw also goes to standard error."""
    from groupe_pays.domain.errors import GroupePaysError

    if not isinstance(error, (GroupePaysError, OSError)):
        traceback.print_exception(error)
    sentence = sentence_of(error)
    if _reporter is not None:
        _reporter(sentence)
        return
    from groupe_pays.ui.dialogs import tell

    tell(None, _("This did not work"), sentence)


def install_excepthook() -> None:
    """Keep running after an error in a slot, and say so in a sentence."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        show_error(error)

    sys.excepthook = report
