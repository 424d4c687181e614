"""The quiet strip above the photo: what happened, what to do, details that can be copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QToolButton
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fader_studio.ui.widgets.sign import Sign
from resources import theme
from resources.glyphs import icon
from resources.localized import localized
from resources.words import tr


class ProblemStrip(QFrame):
    """Shows one `services.activity.Problem` until it is closed or another takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problem")
        self._sign, self._message, self._hint = Sign("warning-circle", 18), QLabel(), QLabel()
        self._message.setProperty("look", "strong")
        self._hint.setProperty("look", "dim")
        for label in (self._message, self._hint):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._toggle = QPushButton(tr("Details"), checkable=True)
        self._copy = QPushButton(tr("Copy details"))
        for button in (self._toggle, self._copy):
            button.setProperty("look", "flat")
        self._close = QToolButton(icon=icon("x"), accessibleName=tr("Close this message"))
        self._close.setToolTip(tr("Close this message (Esc)"))
        self._close.setProperty("look", "icon")
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._details = QPlainTextEdit(readOnly=True, accessibleName=tr("Details"))
        self._details.setFixedHeight(140)
        self._lay_out()
        self._toggle.toggled.connect(self._on_details)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details))
        self._close.clicked.connect(self.hide)
        self.hide()

    def _lay_out(self) -> None:
        words = QVBoxLayout(spacing=2)
        words.addWidget(self._message)
        words.addWidget(self._hint)
        row = QHBoxLayout(spacing=theme.GAP)
        row.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self._copy)
        row.addWidget(self._toggle)
        row.addWidget(self._close)
        column = QVBoxLayout(self, spacing=theme.GAP)
        column.setContentsMargins(theme.PADDING, 10, 12, 10)
        column.addLayout(row)
        column.addWidget(self._details)

    @property
    def message(self) -> str:
        return self._message.text()

    @property
    def details(self) -> str:
        return "\n".join(t for t in (self._message.text(), self._hint.text(), self._details.toPlainText()) if t)

    def show_note(self, *notes: str) -> None:
        """Something worth knowing that is no problem: what opening changed."""
        self._show("info", localized(*notes), "", "")

    def show_problem(self, message: str, hint: str = "", details: str = "") -> None:
        self._show("warning-circle", localized(message), localized(hint), details)

    def _show(self, sign: str, message: str, hint: str, details: str) -> None:
        self._sign.show_icon(sign)
        self._message.setText(message)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._details.setPlainText(details)
        self._toggle.setVisible(bool(details))
        self._toggle.setChecked(False)
        self._on_details(False)
        self.setAccessibleName(f"{message} {hint}")
        self.show()

    def _on_details(self, opened: bool) -> None:
        self._details.setVisible(opened)
        self._copy.setVisible(opened)
        self._toggle.setText(tr("Hide details") if opened else tr("Details"))
