"""The rules of the style sheet; ``$name`` is a token and ``$glyphs`` the folder of drawn signs of the theme."""

RULES = """
* { outline: none; }
QMainWindow, QDialog, QMessageBox { background: $window; }
QToolTip { background: $surface; color: $text; border: 1px solid $ctrl; padding: 4px 6px; }

QLabel { background: transparent; }
QLabel[role="figure"] { font-size: 30px; font-weight: 600; }
QLabel[role="small_figure"] { font-size: 26px; font-weight: 600; }
QLabel[role="welcome"] { font-size: 26px; font-weight: 600; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="detail"] { font-size: 16px; font-weight: 600; }
QLabel[role="door"] { font-size: 18px; font-weight: 600; }
QLabel[role="card"] { font-size: 15px; font-weight: 600; }
QLabel[role="lead"] { font-size: 14px; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="medium"] { font-weight: 500; }
QLabel[role="meta"] { font-size: 12px; }
QLabel[role="meta_strong"] { font-size: 12px; font-weight: 600; }
QLabel[role="axis"] { font-size: 11px; font-weight: 500; }

QFrame#page_head, QFrame[kind="band"] { background: $surface; border: none; }
QFrame[kind="foot"] { background: $alt; border: none; }
QFrame[kind="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[kind="hairline"] { background: $line; border: none; }
QFrame[kind="toast"] { background: $surface; border: 1px solid $ctrl; border-radius: 8px; }
QFrame[kind="banner"][tone="danger"] { background: $dangerbg; border: 1px solid $danger; border-radius: 8px; }
QFrame[kind="banner"][tone="warn"] { background: $warnbg; border: 1px solid $warn; border-radius: 8px; }
QFrame[kind="banner"][tone="info"] { background: $infobg; border: 1px solid $info; border-radius: 8px; }
QFrame[kind="banner"][tone="ok"] { background: $okbg; border: 1px solid $ok; border-radius: 8px; }
QFrame[kind="selection"] { background: $accentbg; border: none; border-bottom: 1px solid $accent; }
QFrame[kind="popup"] { background: $surface; border: 1px solid $ctrl; border-radius: 8px; }

QPushButton {
    background: $surface; color: $text; border: 1px solid $ctrl; border-radius: 5px;
    padding: 0px 12px; min-height: 28px; font-weight: 500;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selected; }
QPushButton:disabled { color: $ctrl; border-color: $line; }
QPushButton:checked { background: $selected; color: $accenttext; font-weight: 600; }
QPushButton::menu-indicator { image: none; width: 0px; }
QPushButton[large="true"] { min-height: 34px; padding: 0px 13px; }
QPushButton[kind="primary"] { background: $accent; color: $onaccent; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {
    background: $accenttext; border-color: $accenttext;
}
QPushButton[kind="primary"]:disabled { background: $line; color: $text3; border-color: $line; }
QPushButton[kind="danger"] { color: $danger; border-color: $danger; }
QPushButton[kind="danger"]:disabled { color: $text3; border-color: $line; }
QPushButton[kind="ghost"], QPushButton[kind="link"] {
    background: transparent; border-color: transparent; padding: 0px 8px;
}
QPushButton[kind="ghost"]:hover, QPushButton[kind="link"]:hover { background: $hover; }
QPushButton[kind="ghost"]:pressed, QPushButton[kind="link"]:pressed { background: $selected; }
QPushButton[kind="ghost"]:checked { background: $selected; }
QPushButton[kind="link"] { color: $accenttext; padding: 0px 2px; border: none; min-height: 30px; }
QPushButton[kind="ghost"]:disabled, QPushButton[kind="link"]:disabled { color: $ctrl; }
QPushButton[kind="status"] {
    background: transparent; border-color: transparent; padding: 0px 6px;
    color: $text2; font-size: 12px; font-weight: 400;
    min-height: 24px;
}
QPushButton[kind="status"]:hover { color: $text; background: $hover; }
QPushButton[bare="true"] { padding: 0px; min-width: 28px; max-width: 28px; }

QToolButton {
    background: transparent; color: $text; border: 1px solid transparent; border-radius: 5px; padding: 4px 6px;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selected; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QComboBox, QAbstractSpinBox {
    background: $surface; color: $text; border: 1px solid $ctrl; border-radius: 5px; padding: 0px 9px; min-height: 28px;
    selection-background-color: $selected; selection-color: $text; placeholder-text-color: $text3;
}
QLineEdit:focus, QComboBox:focus, QComboBox:on, QAbstractSpinBox:focus {
    border: 2px solid $focus; padding: 0px 8px; min-height: 26px;
}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    color: $text3; border-color: $line; background: $alt;
}
QLineEdit:read-only { background: $alt; }
QLineEdit[refused="true"], QAbstractSpinBox[refused="true"], QComboBox[refused="true"] { border-color: $danger; }
QPlainTextEdit, QTextEdit {
    background: $surface; color: $text; border: 1px solid $ctrl; border-radius: 5px; padding: 4px;
    selection-background-color: $selected; selection-color: $text;
}
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: 3px; }
QTextEdit[bare="true"], QPlainTextEdit[bare="true"], QTextEdit[bare="true"]:focus, QPlainTextEdit[bare="true"]:focus {
    border: none; padding: 0px; background: transparent;
}

QTextEdit[kind="inplace"] { background: transparent; border: 1px solid transparent; padding: 2px 5px; }
QTextEdit[kind="inplace"]:hover { border-color: $line; }
QTextEdit[kind="inplace"]:focus { background: $surface; border: 2px solid $focus; padding: 1px 4px; }
QTextEdit[kind="inplace"][refused="true"] { border-color: $danger; }
QTextEdit[kind="inplace"][tone="text2"] { color: $text2; }
QLineEdit[tone="danger"] { color: $danger; }

QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus {
    border: none; padding: 0px; min-height: 0px; background: transparent;
}
QAbstractSpinBox { padding: 0px; min-height: 25px; }
QAbstractSpinBox:focus { padding: 0px; min-height: 23px; }
QDateEdit { padding: 0px 9px; }
QDateEdit:focus { padding: 0px 8px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    width: 18px; border: none; background: transparent; subcontrol-origin: border;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 2px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 2px; }
QAbstractSpinBox::up-arrow { image: url("$glyphs/chevron-up.svg"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url("$glyphs/chevron-down.svg"); width: 12px; height: 12px; }
QComboBox { padding-right: 26px; }
QComboBox::drop-down, QDateEdit::drop-down {
    subcontrol-origin: padding; subcontrol-position: center right; width: 24px; border: none; background: transparent;
}
QComboBox::down-arrow { image: url("$glyphs/chevron-down.svg"); width: 16px; height: 16px; }
QDateEdit::down-arrow { image: url("$glyphs/calendar.svg"); width: 16px; height: 16px; }
QComboBox[kind="ghost"] { background: transparent; border-color: transparent; font-weight: 500; }
QComboBox QAbstractItemView, QListView[kind="menu"] {
    background: $surface; color: $text; border: 1px solid $ctrl; padding: 4px;
    selection-background-color: $selected; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0px 8px; border-radius: 6px; }
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover {
    background: $selected; color: $text;
}

QCheckBox, QRadioButton { background: transparent; color: $text; spacing: 8px; min-height: 28px; }
QCheckBox::indicator, QListView::indicator {
    width: 14px; height: 14px; border: 1px solid $ctrl; border-radius: 4px; background: $surface;
}
QCheckBox::indicator:checked, QListView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$glyphs/tick.svg"); }
QCheckBox::indicator:indeterminate { background: $accent; border-color: $accent; image: url("$glyphs/dash.svg"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; background: $alt; }
QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid $ctrl; border-radius: 8px; background: $surface;
}
QRadioButton::indicator:checked { border: 4px solid $accent; width: 8px; height: 8px; background: $surface; }
QCheckBox:disabled, QRadioButton:disabled { color: $text3; }

QAbstractItemView {
    background: $surface; color: $text; border: none; selection-background-color: $selected; selection-color: $text;
    alternate-background-color: $alt;
}
QTreeView::item, QListView::item { min-height: 28px; padding: 0px 6px; border: none; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected { background: $selected; color: $text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section {
    background: $surface; color: $text2; border: none;
    border-bottom: 1px solid $line; padding: 0px 8px; min-height: 31px;
    font-size: 12px; font-weight: 400;
}
QHeaderView::section:hover { color: $text; }
QTableCornerButton::section { background: $surface; border: none; }

QMenuBar { background: transparent; color: $text; spacing: 0px; border: none; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $selected; }
QMenu { background: $surface; color: $text; border: 1px solid $ctrl; padding: 4px; }
QMenu::item { padding: 0px 22px 0px 8px; min-height: 28px; border-radius: 5px; margin: 0px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $ctrl; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QMenu::indicator { width: 16px; height: 16px; left: 6px; }
QMenu::indicator:checked { image: url("$glyphs/menu-tick.svg"); }
QMenu::right-arrow { image: url("$glyphs/chevron-right.svg"); width: 16px; height: 16px; right: 4px; }
QMenu::icon { left: 8px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $ctrl; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[kind="scrolled"] { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QTabBar { background: transparent; border: none; }
QTabBar::tab {
    background: transparent; color: $text2; padding: 6px 12px; border: none;
    border-bottom: 3px solid transparent; font-weight: 500;
}
QTabBar::tab:selected { color: $accenttext; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { background: $selected; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QProgressBar {
    background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover, QSplitter::handle:focus { background: $focus; }
QGroupBox { border: 1px solid $line; border-radius: 8px; margin-top: 10px; padding-top: 8px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0px 4px; }
QDialog QLabel#qt_msgbox_label { font-size: 13px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $alt; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent; selection-color: $onaccent; }
"""
