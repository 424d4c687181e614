"""Edit ▸ Settings…: what can be chosen once and for all. Each says what it does, and holds at once."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, QT_TR_NOOP, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from fader_studio.editing.export_options import TITLES, ExportOptions
from fader_studio.editing.naming import check_pattern
from fader_studio.services.settings import Settings
from fader_studio.ui.widgets.choice import Choice
from resources import theme
from resources.localized import localized
from resources.words import NAMES, tr
from trainer.errors import UserError

THEMES = (("system", QT_TR_NOOP("As the system"), ""), ("dark", QT_TR_NOOP("Dark"), ""),
          ("light", QT_TR_NOOP("Light"), ""))
DEVICES = (("auto", QT_TR_NOOP("By itself"), ""), ("cpu", "CPU", ""),
           ("mps", "GPU (Metal)", "") if sys.platform == "darwin" else ("cuda", "GPU (CUDA)", ""))
INTERVALS = (("2", "2 s", ""), ("5", "5 s", ""), ("15", "15 s", ""), ("60", "1 min", ""))
FORMATS = (("", QT_TR_NOOP("The photo’s own"), ""), *((key, title, "") for key, title in TITLES.items()))
PATTERN_HELP = QT_TR_NOOP("{name} is the photo’s name, {date} today, {number} counts up. A name that is taken gets a "
                          "number.")
WIDTH, HEIGHT = 640, 640


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsFacts:
    """What the dialog shows and cannot change. `private`: (what, folder) of what the program keeps."""

    device: str
    log_folder: Path
    private: tuple[tuple[str, Path], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsWishes:
    """What the dialog calls when a person changes something."""

    theme: Callable[[str], None]
    device: Callable[[str], None]
    change: Callable[..., None]
    export: Callable[[ExportOptions], None]
    show_logs: Callable[[], None]
    clear: Callable[[], None]
    show_hints: Callable[[], None]


class SettingsDialog(QDialog):
    """`theme_choice`: "system", "dark" or "light"."""

    def __init__(self, parent: QWidget, settings: Settings, theme_choice: str, export: ExportOptions,
                 facts: SettingsFacts, wishes: SettingsWishes) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Settings"))
        self._export, self._facts, self._wishes = export, facts, wishes
        self._column = QVBoxLayout(body := QWidget(), spacing=theme.GAP)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._window_part(settings, theme_choice)
        self._safety_part(settings)
        self._engine_part(settings)
        self._export_part()
        self._files_part()
        self._column.addStretch()
        area = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(body)
        close = QPushButton(tr("Close"), default=True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 20)
        row.addStretch()
        row.addWidget(close)
        column = QVBoxLayout(self, spacing=12)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, 1)
        column.addLayout(row)
        self.resize(QSize(WIDTH, HEIGHT).boundedTo(self.screen().availableSize()))

    # ------------------------------------------------------------ parts
    def _window_part(self, settings: Settings, choice: str) -> None:
        self._head(tr("Window"))
        self.theme = self._choice(tr("Theme"), THEMES, choice, self._wishes.theme)
        self._row(tr("Theme"), self.theme, tr("“As the system” follows your desktop when it turns dark or light."))
        languages = (("", QT_TR_NOOP("As the system"), ""), *((code, name, "") for code, name in NAMES.items()))
        self.language = self._choice(tr("Language"), languages, settings.language if settings.language in NAMES else "",
                                     lambda code: self._wishes.change(language=code))
        self._row(tr("Language"), self.language, tr("Of menus, windows and hints. It changes at the next start."))
        self.restore = QCheckBox(tr("Open the photo of last time at the start"), checked=settings.restore_session)
        self.restore.toggled.connect(lambda on: self._wishes.change(restore_session=on))
        self._row(tr("At the start"), self.restore,
                  tr("With its exported edit, its folder, zoom and chosen face. Photos that "
                                                       "were pasted are not opened again."))
        self.hints = QPushButton(tr("Show the hints again"), autoDefault=False)
        self.hints.clicked.connect(lambda: (self._wishes.show_hints(), self.hints.setEnabled(False)))
        self._row(tr("Hints"), self.hints, tr("The three lines over the first photo, which went away."))

    def _safety_part(self, settings: Settings) -> None:
        self._head(tr("Safety"))
        keys = [key for key, _words, _tip in INTERVALS]
        now = min(keys, key=lambda key: abs(float(key) - settings.autosave_seconds))
        self.interval = self._choice(tr("Keep the edit every"), INTERVALS, now,
                                     lambda key: self._wishes.change(autosave_seconds=float(key)))
        self._row(tr("Keep the edit every"), self.interval,
                  tr("After a crash or a power cut about this much is lost; the next start offers the rest. The edit "
                     "alone "
                     "is kept, in a private folder, with pictures that were pasted."))

    def _engine_part(self, settings: Settings) -> None:
        self._head(tr("Engine"))
        self.device = self._choice(tr("Device"), DEVICES, settings.device, self._wishes.device)
        self._row(tr("Device"), self.device, tr("Where faces are computed. Now: {device}. What is not there, or "
                                                "fails, is replaced by the CPU.").format(device=self._facts.device))

    def _export_part(self) -> None:
        export = self._export
        self._head(tr("Export"))
        self.format = self._choice(tr("Format"), FORMATS, export.format, lambda key: self._change_export(format=key))
        self._row(tr("Format"), self.format, tr("What the export dialog offers first, and what a batch writes."))
        self.quality = QSlider(Qt.Orientation.Horizontal, minimum=1, maximum=100, value=export.quality,
                               accessibleName=tr("Quality"), layoutDirection=Qt.LayoutDirection.LeftToRight)
        self.figure = QLabel(str(export.quality))
        self.figure.setFont(theme.font(figures=True))
        self.figure.setFixedWidth(theme.CONTROL)
        self.quality.valueChanged.connect(lambda value: (self.figure.setText(str(value)),
                                                         self._change_export(quality=value)))
        line = QHBoxLayout(spacing=theme.GAP)
        line.addWidget(self.quality, 1)
        line.addWidget(self.figure)
        self._row(tr("Quality"), line,
                  tr("Of JPEG and WebP. At 95 nobody sees a difference; at 80 files are less than half as "
                                          "large."))
        self.metadata = QCheckBox(tr("Keep camera data and description"), checked=export.keep_metadata)
        self.metadata.toggled.connect(lambda on: self._change_export(keep_metadata=on))
        self._row(tr("Metadata"), self.metadata,
                  tr("EXIF, XMP and place. The colour profile always stays, and so does the "
                                                    "mark that a model edited the picture."))
        self.pattern = QLineEdit(export.pattern, accessibleName=tr("Name pattern"))
        self.pattern.textEdited.connect(self._on_pattern)
        self.pattern_help = self._row(tr("Name pattern"), self.pattern, tr(PATTERN_HELP))

    def _files_part(self) -> None:
        self._head(tr("Files"))
        show = QPushButton(tr("Show"), autoDefault=False)
        clear = QPushButton(tr("Delete what can be made again"), autoDefault=False)
        show.clicked.connect(self._wishes.show_logs)
        self._row(tr("Log folder"), show, tr("{log_folder}: what the program noted, four megabytes at most, "
                                             "without names of photos.").format(log_folder=self._facts.log_folder))
        clear.clicked.connect(self._on_clear)
        self.clear = clear
        self.private = self._row(tr("Private copies"), clear, self._private_words())

    # ------------------------------------------------------------ building
    def _head(self, words: str) -> None:
        if self._column.count():
            self._column.addSpacing(theme.PADDING)
        head = QLabel(words)
        head.setProperty("look", "strong")
        self._column.addWidget(head)

    def _row(self, name: str, field: QWidget | QHBoxLayout, meaning: str) -> QLabel:
        """The field beside its name, what it means below; the label that says so."""
        label, words = QLabel(name), QLabel(meaning, wordWrap=True)
        label.setFixedWidth(theme.PANEL_WIDTH // 2 - theme.PADDING)
        words.setProperty("look", "small")
        words.setTextFormat(Qt.TextFormat.PlainText)
        right = QVBoxLayout(spacing=4)
        if isinstance(field, QPushButton | QCheckBox):
            right.addWidget(field, alignment=Qt.AlignmentFlag.AlignLeft)
        elif isinstance(field, QWidget):
            right.addWidget(field)
        else:
            right.addLayout(field)
        right.addWidget(words)
        row = QHBoxLayout(spacing=theme.PADDING)
        label.setMinimumHeight(theme.CONTROL)
        row.addWidget(label, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        self._column.addLayout(row)
        return words

    @staticmethod
    def _choice(name: str, options: tuple, chosen: str, act: Callable[[str], None]) -> Choice:
        made = Choice(name, options)
        made.choose(chosen)
        made.picked.connect(act)
        return made

    # ------------------------------------------------------------ wishes
    def _change_export(self, **changes: object) -> None:
        self._export = dataclasses.replace(self._export, **changes)  # type: ignore[arg-type]
        self._wishes.export(self._export)

    def _on_pattern(self, text: str) -> None:
        try:
            check_pattern(text)
        except UserError as error:
            self.pattern_help.setText(localized(error.message, error.hint))
            return
        self.pattern_help.setText(tr(PATTERN_HELP))
        self._change_export(pattern=text)

    def _on_clear(self) -> None:
        self._wishes.clear()
        self.private.setText(self._private_words())

    def _private_words(self) -> str:
        sizes = [f"{what} {QLocale().formattedDataSize(_size(folder))}" for what, folder in self._facts.private]
        return tr("{sizes}. Only you can read them; those of the open photo go when it is closed.").format(
            sizes=', '.join(sizes))


def _size(folder: Path) -> int:
    """Bytes of all files in it that can be asked."""
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_size if path.is_file() else 0
        except OSError:
            continue
    return total
