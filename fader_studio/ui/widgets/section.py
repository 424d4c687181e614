"""A part of a panel with a heading that opens and closes it."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStyle, QToolButton, QVBoxLayout, QWidget

from resources import theme
from resources.glyphs import icon
from resources.words import tr

UNBOUNDED = 16_777_215  # QWIDGETSIZE_MAX, which PySide6 does not name


class Section(QWidget):
    """`note` stands in dim after the title: what a closed section holds. `settled`: as `toggled`, after the motion."""

    toggled = Signal(bool)
    settled = Signal(bool)

    def __init__(self, title: str, body: QWidget, *, opened: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._body = body
        self._note = QLabel()
        self._note.setProperty("look", "small")
        self._head = QToolButton(text=f" {title}", checkable=True, checked=opened)
        self._head.setProperty("look", "section")
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setIconSize(QSize(12, 12))
        self._head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._head.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._head.toggled.connect(self._on_toggled)
        self._motion = QPropertyAnimation(body, b"maximumHeight", self, duration=theme.MOTION_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.finished.connect(self._on_still)
        self._lay_out()
        body.setVisible(opened)
        self._show_state(opened)

    def _lay_out(self) -> None:
        head = QHBoxLayout(spacing=0)
        head.setContentsMargins(theme.PADDING, 0, theme.PADDING, 0)
        head.addWidget(self._head)
        head.addWidget(self._note)
        head.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._body)

    @property
    def opened(self) -> bool:
        return self._head.isChecked()

    def set_opened(self, opened: bool) -> None:
        self._head.setChecked(opened)

    def set_note(self, text: str) -> None:
        self._note.setText(text)

    def _on_toggled(self, opened: bool) -> None:
        self._show_state(opened)
        self.toggled.emit(opened)
        if not self.isVisible() or not self._moves():
            self._body.setVisible(opened)
            self.settled.emit(opened)
            return
        height = self._body.height() if self._body.isVisible() else self._body.sizeHint().height()
        self._motion.stop()
        self._body.setMaximumHeight(0 if opened else height)
        self._body.show()
        self._motion.setStartValue(0 if opened else height)
        self._motion.setEndValue(height if opened else 0)
        self._motion.start()

    def _on_still(self) -> None:
        self._body.setVisible(self.opened)
        self._body.setMaximumHeight(UNBOUNDED)
        self.settled.emit(self.opened)

    def _moves(self) -> bool:
        """False where the system asks for less motion."""
        return self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0

    def _show_state(self, opened: bool) -> None:
        self._head.setIcon(icon("caret-down" if opened else "caret-right"))
        self._head.setAccessibleName(f"{self.title}, {'open' if opened else 'closed'}")
        self._head.setToolTip(tr("Close this section") if opened else tr("Open this section"))
