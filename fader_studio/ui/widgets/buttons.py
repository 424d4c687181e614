"""Buttons that show an action of the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from resources import theme

GAP = "\u2002"
"""Qt leaves hardly any room between a button's icon and its text."""


def action_button(action: QAction, *, look: str = "", text: str = "") -> QToolButton:
    """`look` as the stylesheet has it; "icon" shows no text, "plain" no icon. `text` stands in place of the action's."""
    button = QToolButton()
    button.setDefaultAction(action)
    words = text or action.text().replace("&", "")
    if look != "icon":
        shown = GAP + words if look not in ("accent", "plain") else words
        button.setText(shown)
        action.changed.connect(lambda: button.setText(shown))  # a change of the action brings its own text back
    styles = Qt.ToolButtonStyle
    only = {"icon": styles.ToolButtonIconOnly, "accent": styles.ToolButtonTextOnly, "plain": styles.ToolButtonTextOnly}
    button.setToolButtonStyle(only.get(look, styles.ToolButtonTextBesideIcon))
    button.setProperty("look", look)
    button.setIconSize(QSize(theme.ICON, theme.ICON))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(words.rstrip("…"))
    return button


class HoldButton(QToolButton):
    """Does something for as long as it is down (`pressed`, `released`); a click leaves its state alone."""

    def __init__(self, action: QAction, text: str, tip: str) -> None:
        super().__init__(text=GAP + text, icon=action.icon(), checkable=True, toolTip=tip)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(theme.ICON, theme.ICON))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tip)
        action.toggled.connect(self.setChecked)
        action.changed.connect(lambda: self.setEnabled(action.isEnabled()))

    def nextCheckState(self) -> None:
        """The action alone is switched."""
