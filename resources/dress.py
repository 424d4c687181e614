"""Dresses the application in the theme: the system's choice of dark or light, until one is forced."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from resources import theme
from resources.stylesheet import stylesheet


class Theme(QObject):
    """Dresses the application in dark or light: the system's choice, until one is forced."""

    def __init__(self, application: QApplication, choice: theme.Choice = "system") -> None:
        super().__init__(application)
        self._application = application
        self._choice: theme.Choice = choice
        self._system_is_dark = _is_dark(application.palette())
        self._tell_platform()
        application.styleHints().colorSchemeChanged.connect(self._on_scheme)
        application.focusChanged.connect(_on_focus)
        self._apply()

    @property
    def choice(self) -> theme.Choice:
        return self._choice

    @property
    def tokens(self) -> theme.Tokens:
        return theme.DARK if self._wants_dark() else theme.LIGHT

    def set_choice(self, choice: theme.Choice) -> None:
        self._choice = choice
        self._tell_platform()
        self._apply()

    def _tell_platform(self) -> None:
        """So that title bars and the system's own dialogs match."""
        schemes = {"dark": Qt.ColorScheme.Dark, "light": Qt.ColorScheme.Light, "system": Qt.ColorScheme.Unknown}
        self._application.styleHints().setColorScheme(schemes[self._choice])

    def _wants_dark(self) -> bool:
        if self._choice != "system":
            return self._choice == "dark"
        scheme = self._application.styleHints().colorScheme()
        return self._system_is_dark if scheme == Qt.ColorScheme.Unknown else scheme == Qt.ColorScheme.Dark

    def _on_scheme(self, _scheme: Qt.ColorScheme) -> None:
        if self._choice == "system":
            self._apply()

    def _apply(self) -> None:
        tokens = self.tokens
        self._application.setFont(theme.font())
        self._application.setPalette(theme.palette(tokens))
        self._application.setStyleSheet(stylesheet(tokens))


def _on_focus(_old: QWidget | None, new: QWidget | None) -> None:
    """A button that keys came to has a ring; one that the mouse pressed is seen anyway."""
    keys = QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
    if isinstance(new, QAbstractButton) and bool(new.property("keys")) != keys:
        new.setProperty("keys", keys)
        new.style().unpolish(new)
        new.style().polish(new)


def _is_dark(colours: QPalette) -> bool:
    """Where the platform tells no scheme (plain X11), its palette does."""
    role = QPalette.ColorRole
    return colours.color(role.Window).lightness() < colours.color(role.WindowText).lightness()
