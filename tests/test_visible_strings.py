"""No visible string stands outside the catalogues: what a widget is given to show comes through a message call."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from groupe_pays.domain.text import Language
from groupe_pays.i18n import catalogue

SOURCE = Path(__file__).resolve().parent.parent / "desktop" / "groupe_pays"
MESSAGE_CALLS = {"_", "N_", "gettext", "ngettext", "pgettext", "npgettext", "NC_"}
SHOWING_METHODS = {
    *("setText", "setPlainText", "setHtml", "setTitle", "setWindowTitle", "setToolTip", "setStatusTip", "setWhatsThis"),
    *("setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setLabelText", "setInformativeText"),
    *("setDetailedText", "setSpecialValueText", "setPrefix", "setSuffix", "setItemText", "setTabText", "setTabToolTip"),
    *("setHorizontalHeaderLabels", "setVerticalHeaderLabels", "setButtonText", "setNameFilter", "showMessage"),
    *("addItem", "addItems", "insertItem", "addAction", "addMenu", "addTab", "addRow", "addButton", "addToolBar"),
    *("getOpenFileName", "getSaveFileName", "getExistingDirectory", "information", "question", "warning", "critical"),
    *("print", "write"),
}
COMMAND_LINE = {"ArgumentParser", "add_argument", "add_parser", "add_subparsers", "add_argument_group"}
"""Their positional arguments are the command line's own language; what their keywords say is shown."""
SHOWING_CLASSES = {
    *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QCommandLinkButton"),
    *("QAction", "QMenu", "QDockWidget", "QMessageBox", "QProgressDialog", "QStandardItem", "QListWidgetItem"),
}
SHOWING = SHOWING_METHODS | SHOWING_CLASSES | COMMAND_LINE
UNSEEN_KEYWORDS = {"objectName", "action", "dest", "choices", "default", "prog", "end", "sep", "nargs", "encoding"}
"""Arguments of those calls that no user reads."""
SAME_IN_EVERY_LANGUAGE = re.compile(r"Français|中文|English|Groupe-Pays|\bPDF\b|\bFR\b|\bEN\b|^-[\w-]+$")
"""Languages named in themselves, the name of the program, options of the command line."""
WORDS = re.compile(r"[^\W\d_]{2,}")
READS_AS_TEXT = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}|^[A-ZÀ-Þ][a-zà-ÿ]{3,}$|[\u4e00-\u9fff]{2,}")
NOT_SHOWN = {
    *("Noto Sans", "Noto Sans SC", "Groupe-Pays Latin", "Regular", "Medium", "Bold"),  # faces of fonts
    "Fusion",  # a style of Qt
    '<span style="',  # markup
    "All other platforms",  # a remark in Qt's catalogues
    "分钟",  # understood when typed after a duration
}
UNSEEN_CALLS = {"setObjectName", "setProperty", "getLogger", "import_module", "debug", "error", "compile", "split"}


def test_what_is_shown_comes_from_the_catalogues() -> None:
    found = [
        f"{file.relative_to(SOURCE)}:{literal.lineno}: {literal.value!r}"
        for file in shown_by()
        for call in calls(file)
        if called(call) in SHOWING
        for literal in shown_literals(call)
    ]

    assert not found, "\n".join(found)


def test_no_words_wait_in_a_constant_to_be_shown_later() -> None:
    found = [
        f"{file.relative_to(SOURCE)}:{literal.lineno}: {literal.value!r}"
        for file in [*shown_by(), *sorted((SOURCE / "labels").rglob("*.py"))]
        for literal in texts(ast.parse(file.read_text(encoding="utf-8")))
        if literal.value not in NOT_SHOWN and has_words(literal.value) and READS_AS_TEXT.search(literal.value)
    ]

    assert not found, "\n".join(found)


def test_a_message_inside_an_f_string_is_in_the_catalogues() -> None:
    """Extraction does not look into ``f"{_('nothing')} …"``: the message must be found elsewhere too."""
    known = catalogue(Language.FR)._catalog
    sources = {file: file.read_text(encoding="utf-8") for file in sorted(SOURCE.rglob("*.py"))}
    found = [
        f"{file.relative_to(SOURCE)}:{call.lineno}: {call.args[0].value!r}"
        for file, words in sources.items()
        if "{_(" in words
        for text in ast.walk(ast.parse(words))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and called(call) == "_"
        if isinstance(call.args[0], ast.Constant) and call.args[0].value not in known
    ]

    assert found == []


def test_a_message_is_a_plain_literal_that_extraction_finds() -> None:
    """``_(f"…")`` and ``_("…" + name)`` would never reach a translator."""
    composed = (ast.JoinedStr, ast.BinOp)
    found = [
        f"{file.relative_to(SOURCE)}:{call.lineno}"
        for file in sorted(SOURCE.rglob("*.py"))
        for call in calls(file)
        if called(call) in MESSAGE_CALLS and any(isinstance(argument, composed) for argument in call.args[:2])
    ]

    assert found == []


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        ('label.setText("Save")', ["Save"]),
        ('label.setText(_("Save"))', []),
        ('label.setText(_("Save {name}").format(name="Budget"))', []),
        ('QLabel(f"Page {number}")', ["Page "]),
        ('label.setText("Save" if new else _("Open"))', ["Save"]),
        ('button.setText("✕")', []),
        ('parser.add_argument("file", help="the dossier")', ["the dossier"]),
        ('menu.addAction(icon("save"), _("Save"))', []),
        ('label.setProperty("role", "title")', []),
    ],
)
def test_the_check_sees_what_a_reader_would_see(code: str, seen: list[str]) -> None:
    call = next(node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call))

    assert [literal.value for literal in shown_literals(call) if called(call) in SHOWING] == seen


def shown_by() -> list[Path]:
    doors = [file for name in ("app.py", "cli.py") if (file := SOURCE / name).exists()]
    return sorted((SOURCE / "ui").rglob("*.py")) + doors


def calls(file: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))


def called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def shown_literals(call: ast.Call) -> list[ast.Constant]:
    """The literals with words that a call shows, not looking into calls among its arguments."""
    positional = [] if called(call) in COMMAND_LINE else call.args
    arguments = [*positional, *(keyword.value for keyword in call.keywords if keyword.arg not in UNSEEN_KEYWORDS)]
    return [literal for argument in arguments for literal in literals(argument) if has_words(str(literal.value))]


def literals(node: ast.expr) -> Iterator[ast.Constant]:
    match node:
        case ast.Constant(value=str()):
            yield node
        case ast.JoinedStr(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            for part in parts:
                yield from literals(part)
        case ast.BinOp(left=left, right=right) | ast.IfExp(body=left, orelse=right):
            yield from literals(left)
            yield from literals(right)


def texts(node: ast.AST) -> Iterator[ast.Constant]:
    """The literals of a module that are no message, docstring, annotation, style sheet or refusal to a programmer."""
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Raise() | ast.Assert():
            return
        case ast.Call() if called(node) in MESSAGE_CALLS | UNSEEN_CALLS | COMMAND_LINE:
            return
        case ast.Constant(value=str(text)) if not re.search(r"[{};]|::", text):
            yield node
    for name, children in ast.iter_fields(node):
        if name not in ("annotation", "returns"):
            for child in children if isinstance(children, list) else [children]:
                if isinstance(child, ast.AST):
                    yield from texts(child)


def has_words(text: str) -> bool:
    return bool(WORDS.search(SAME_IN_EVERY_LANGUAGE.sub("", text)))
