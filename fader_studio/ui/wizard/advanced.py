"""Every setting of a training with the help text that the command line prints; only what differs is kept."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TR_NOOP, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from resources import theme
from resources.localized import localized, setting_name
from resources.words import tr
from trainer.config import TrainConfig
from trainer.settings import Setting, settings, value_text

ELSEWHERE = ("attributes", "size")
"""What the pages before have settled."""
NOT_WITH_A_MODEL = ("network",)
ONLY_WITH_A_MODEL = ("adding",)
TITLES = {
    "run": QT_TR_NOOP("The run"), "objective": QT_TR_NOOP("What is aimed at"), "network": QT_TR_NOOP("The network"),
    "data": QT_TR_NOOP("The pictures"),
    "edit": QT_TR_NOOP("The edits"), "adding": QT_TR_NOOP("Adding to a model"),
    "optimiser": QT_TR_NOOP("The optimiser"), "classifier": QT_TR_NOOP("The classifier"),
}
SWITCH = {"yes": QT_TR_NOOP("yes"), "no": QT_TR_NOOP("no")}
FIELD = 168


class SettingField(QWidget):
    """One setting's value: a box to choose from, or a line to write in. `edited(name, text)`."""

    edited = Signal(str, str)

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        name, help = setting_name(setting.name), localized(setting.help)
        if setting.choices:
            self._box = QComboBox(accessibleName=name, accessibleDescription=help)
            for choice in setting.choices:
                self._box.addItem(tr(SWITCH[choice]) if choice in SWITCH else choice, choice)
            self._box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._box.activated.connect(lambda _index: self.edited.emit(setting.name, self._box.currentData()))
            self._box.wheelEvent = lambda event: event.ignore()  # scrolling never changes a value
            column.addWidget(self._box)
        else:
            self._line = QLineEdit(accessibleName=name, accessibleDescription=help)
            self._line.editingFinished.connect(self._on_finished)
            column.addWidget(self._line)
        self.setFixedWidth(FIELD)
        self._shown = ""

    def _on_finished(self) -> None:
        if self._line.text().strip() != self._shown:
            self._shown = self._line.text().strip()
            self.edited.emit(self.setting.name, self._shown)

    def show_value(self, text: str) -> None:
        self._shown = text
        if self.setting.choices:
            self._box.setCurrentIndex(self._box.findData(text))
        else:
            self._line.setText(text)


class AdvancedSettings(QWidget):
    """`edited(settings)`: the KEY → VALUE that differ from the preset's."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._base = TrainConfig()
        self._own: dict[str, str] = {}
        self.fields: dict[str, SettingField] = {}
        self._names: dict[str, QLabel] = {}
        self._groups: dict[str, list[QWidget]] = {}
        self._grid = QGridLayout(self, horizontalSpacing=12, verticalSpacing=6)
        self._grid.setContentsMargins(theme.PADDING, 0, theme.PADDING, theme.PADDING)
        self._grid.setColumnStretch(2, 1)
        for setting in settings():
            if setting.name not in ELSEWHERE:
                self._add(setting)

    def _add(self, setting: Setting) -> None:
        row = self._grid.rowCount()
        if setting.group not in self._groups:
            title = QLabel(tr(TITLES.get(setting.group, setting.group)))
            title.setProperty("look", "section")
            self._grid.addWidget(title, row, 0, 1, 3)
            self._groups[setting.group] = [title]
            row += 1
        name, help = QLabel(setting_name(setting.name)), QLabel(localized(setting.help), wordWrap=True)
        help.setProperty("look", "small")
        field = SettingField(setting)
        field.edited.connect(self._on_edited)
        for column, widget in enumerate((name, field, help)):
            self._grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignVCenter)
            self._groups[setting.group].append(widget)
        self._names[setting.name], self.fields[setting.name] = name, field

    def show_settings(self, base: TrainConfig, own: Mapping[str, str], *, with_model: bool) -> None:
        """`base`: the preset with what its length changes; `own`: the user's changes to it."""
        self._base, self._own = base, dict(own)
        for name, field in self.fields.items():
            field.show_value(self._own.get(name, value_text(base, name)))
            self._names[name].setFont(theme.font(strong=name in self._own))
        for group, widgets in self._groups.items():
            shown = group not in (NOT_WITH_A_MODEL if with_model else ONLY_WITH_A_MODEL)
            for widget in widgets:
                widget.setVisible(shown)

    def _on_edited(self, name: str, text: str) -> None:
        preset = value_text(self._base, name)
        if text == preset or not text:
            self._own.pop(name, None)
            self.fields[name].show_value(preset)
        else:
            self._own[name] = text
        self._names[name].setFont(theme.font(strong=name in self._own))
        self.edited.emit(dict(self._own))
