"""Where and how the edited photo is written. The original is never replaced without asking."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, QT_TR_NOOP, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QLabel, QLineEdit
from PySide6.QtWidgets import QPushButton, QSlider, QVBoxLayout, QWidget

from fader_studio.editing.export_options import FORMATS, TITLES, WITH_QUALITY, ExportOptions
from fader_studio.editing.naming import check_pattern, free_path
from fader_studio.engine.messages import PhotoInfo
from fader_studio.ui.dialogs.question import Question, nothing
from fader_studio.ui.widgets.buttons import GAP
from fader_studio.ui.widgets.choice import Choice
from fader_studio.ui.widgets.form import Form, Remark
from fader_studio.ui.widgets.size_field import SizeField
from resources import theme
from resources.glyphs import icon
from resources.localized import localized
from resources.words import tr
from trainer.errors import UserError

MEANINGS = {
    "JPEG": QT_TR_NOOP("Small, for everybody; loses a little."), "PNG": QT_TR_NOOP("Exact, larger."),
    "WEBP": QT_TR_NOOP("Smaller than JPEG, for the web."),
    "TIFF": QT_TR_NOOP("Exact, for print and further work."),
}
SHALLOW = ("JPEG", "WEBP")


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """Where and how. `options.format` is one of the formats; `remembered`: what holds for the next export as well."""

    target: Path
    options: ExportOptions
    remembered: ExportOptions | None = None
    overwrite_original: bool = False


class ExportDialog(QDialog):
    """`chosen(Export)` once the person has decided, also about a file that is there already.

    `options`: what is offered. `size`: width and height of the picture as it would be written at full size.
    `marked`: faces were edited, which the file has to say; `edited`: they or the photo itself.
    `size_wanted(ExportOptions, size)` asks for `show_bytes`.
    """

    chosen = Signal(object)
    size_wanted = Signal(object, object)

    def __init__(self, parent: QWidget, info: PhotoInfo, folder: Path, name: str, options: ExportOptions, *,
                 edited: bool, marked: bool, size: tuple[int, int]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export"))
        self.setModal(True)
        self._info, self._folder, self._name = info, folder, name
        self._edited, self._marked = edited, marked
        self._bytes = self._suggested = ""
        self._format = Choice(tr("Format"), tuple((key, TITLES[key], MEANINGS[key]) for key, _suffix in FORMATS))
        self._quality = QSlider(Qt.Orientation.Horizontal, minimum=1, maximum=100, pageStep=5,
                                accessibleName=tr("Quality"), layoutDirection=Qt.LayoutDirection.LeftToRight)
        self._figure, self._remark = QLabel(), Remark()
        self._metadata = QCheckBox(tr("Keep camera data and description"), checked=options.keep_metadata)
        self._size = SizeField(*size, options.longest_side)
        self._pattern = QLineEdit(options.pattern, accessibleName=tr("Name pattern"))
        self._pattern.setToolTip(tr("{name}: the photo’s name · {date}: today · {number}: counts up"))
        self._remember = QCheckBox(tr("Remember this for the next export"), checked=True)
        self._target = QLineEdit(accessibleName=tr("File"))
        self._export = QPushButton(tr("Export"), default=True)
        self._lay_out()
        self._connect()
        own = info.format.upper()
        key = options.format or (own if own in TITLES else "PNG" if own == "BMP" else "JPEG")
        self._format.choose(key)
        self._suggest_name()
        self._quality.setValue(options.quality)
        self._show_consequences()

    def _lay_out(self) -> None:
        self._figure.setFont(theme.font(figures=True))
        self._figure.setFixedWidth(32)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._browse = QPushButton(GAP + tr("Browse…"), autoDefault=False, icon=icon("folder-simple"))
        self._browse.setIconSize(QSize(theme.ICON, theme.ICON))
        where, quality = QHBoxLayout(spacing=theme.GAP), QHBoxLayout(spacing=theme.GAP)
        where.addWidget(self._target, 1)
        where.addWidget(self._browse)
        quality.addWidget(self._quality, 1)
        quality.addWidget(self._figure)
        form = Form()
        form.add(tr("Save as"), where)
        form.add(tr("Name pattern"), self._pattern)
        form.add(tr("Format"), self._format)
        form.add(tr("Quality"), quality)
        form.add(tr("Size"), self._size)
        form.add_below(self._metadata)
        form.add_below(self._remember)
        form.add_below(self._remark)
        cancel = QPushButton(tr("Cancel"), autoDefault=False)
        cancel.clicked.connect(self.reject)
        self._export.setProperty("look", "accent")
        row = QHBoxLayout(spacing=theme.GAP)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self._export)
        column = QVBoxLayout(self, spacing=theme.PADDING)
        column.setContentsMargins(24, 20, 24, 20)
        column.addLayout(form)
        column.addLayout(row)
        self.setMinimumWidth(620)

    def _connect(self) -> None:
        self._format.picked.connect(lambda _key: self._on_format())
        self._quality.valueChanged.connect(lambda value: (self._figure.setText(str(value)), self.ask_for_bytes()))
        self._metadata.toggled.connect(lambda _on: self.ask_for_bytes())
        self._size.changed.connect(self.ask_for_bytes)
        self._pattern.textEdited.connect(lambda _text: self._on_pattern())
        self._browse.clicked.connect(self._on_browse)
        self._target.textEdited.connect(self._on_target)
        self._export.clicked.connect(self._on_export)

    @property
    def export(self) -> Export:
        """A name without a folder means the folder that was offered; one without its format's ending gets it."""
        target, format = self._typed(), self._format.chosen
        if not _means(target.suffix, format):
            target = target.with_name(target.name + dict(FORMATS)[format])
        return Export(target=target, options=self.options, remembered=self._remembered())

    def _remembered(self) -> ExportOptions | None:
        """A share in per cent is this picture's; the format that is the photo's own stays each photo's own."""
        if not self._remember.isChecked():
            return None
        options = self.options
        own = options.format == self._info.format.upper()
        side = None if self._size.is_of_this_picture else options.longest_side
        return dataclasses.replace(options, format="" if own else options.format, longest_side=side)

    @property
    def options(self) -> ExportOptions:
        return ExportOptions(format=self._format.chosen, quality=self._quality.value(), pattern=self._pattern.text(),
                             keep_metadata=self._metadata.isChecked(), longest_side=self._size.longest_side)

    def show_bytes(self, count: int) -> None:
        """What the engine thinks of the file's size."""
        self._bytes = tr("About {size}.").format(
            size=QLocale().formattedDataSize(count, 1 if count >= 1e6 else 0,
                                             QLocale.DataSizeFormat.DataSizeSIFormat))
        self._say()

    def ask_for_bytes(self) -> None:
        """Tell what would be written now, for its size."""
        self.size_wanted.emit(self.options, self._size.size)

    def _suggest_name(self) -> None:
        """As the pattern says, in the folder that is named, and no file that is there."""
        folder = self._typed().parent if self._target.text().strip() else self._folder
        suffix = dict(FORMATS)[self._format.chosen]
        self._suggested = str(free_path(folder, self._pattern.text(), self._name, suffix, date.today()))
        self._target.setText(self._suggested)

    def _on_pattern(self) -> None:
        try:
            check_pattern(self._pattern.text())
        except UserError as error:
            self._remark.setText(localized(error.message, error.hint))
            self._export.setEnabled(False)
            return
        self._suggest_name()
        self._export.setEnabled(True)
        self._say()

    def _typed(self) -> Path:
        return self._folder / Path(self._target.text().strip()).expanduser()

    def _on_format(self) -> None:
        target = Path(self._target.text().strip())
        suffix = dict(FORMATS)[self._format.chosen]
        if target.name and not _means(target.suffix, self._format.chosen):
            if self._target.text() == self._suggested:
                self._suggest_name()  # a number that another format needed goes
            else:
                self._target.setText(str(target.with_suffix(suffix)))
        self._show_consequences()

    def _on_target(self, text: str) -> None:
        """A suffix that was typed chooses the format."""
        suffix = Path(text.strip()).suffix
        for key, _own in FORMATS:
            if _means(suffix, key) and key != self._format.chosen:
                self._format.choose(key)
                self._show_consequences()
        self._export.setEnabled(bool(Path(text.strip()).name))

    def _show_consequences(self) -> None:
        key = self._format.chosen
        self._quality.setEnabled(key in WITH_QUALITY)
        self._figure.setEnabled(key in WITH_QUALITY)
        self._bytes = ""  # of the format before
        self._say()
        self.ask_for_bytes()

    def _say(self) -> None:
        key = self._format.chosen
        remarks = [self._bytes] if self._bytes else []
        if key in SHALLOW and self._info.bits > 8:
            remarks.append(tr("{format} holds 8 bits; this photo has {bits}.").format(
                format=TITLES[key], bits=self._info.bits))
        if key == "JPEG" and self._info.has_alpha:
            remarks.append(tr("JPEG has no transparency."))
        if self._marked:
            remarks.append(tr("The file is marked as edited by a model."))
        elif not self._edited:
            remarks.append(tr("Nothing is edited yet."))
        self._remark.setText(" ".join(remarks))

    def _on_browse(self) -> None:
        dialog = QFileDialog(self, tr("Export as"), str(self.export.target))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # this dialog asks by itself
        dialog.setNameFilters([tr("Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff)")])
        dialog.fileSelected.connect(self._on_browsed)
        dialog.open()

    def _on_browsed(self, name: str) -> None:
        path = Path(name)
        known = any(_means(path.suffix, key) for key, _ in FORMATS)
        shown = str(path if known else path.with_name(path.name + dict(FORMATS)[self._format.chosen]))
        self._target.setText(shown)
        self._on_target(shown)

    def _on_export(self) -> None:
        export = self.export
        if _same_file(export.target, self._info.path):
            self._ask(tr("Replace the original?"),
                      tr("“{name}” is the photo you opened. A copy of it is kept.").format(name=export.target.name),
                      tr("Keep original"), original=True)
        elif export.target.exists():
            heading, text = tr("Replace “{name}”?").format(
                name=export.target.name), tr("A file of this name is already there.")
            self._ask(heading, text, tr("Choose another name"))
        else:
            self._finish(original=False)

    def _ask(self, heading: str, text: str, safe: str, *, original: bool = False) -> None:
        aside = self._on_aside if original else nothing
        Question(self, heading, text, [(tr("Replace"), lambda: self._finish(original=original)), (safe, aside)]).open()

    def _on_aside(self) -> None:
        """Keep the original: offer a name of its own."""
        target = self.export.target
        self._target.setText(str(target.with_name(f"{target.stem}-edited{target.suffix}")))

    def _finish(self, *, original: bool) -> None:
        export = self.export
        self.accept()
        self.chosen.emit(dataclasses.replace(export, overwrite_original=original))


def _means(suffix: str, key: str) -> bool:
    names = {"JPEG": (".jpg", ".jpeg", ".jpe"), "PNG": (".png",), "WEBP": (".webp",), "TIFF": (".tif", ".tiff")}
    return suffix.lower() in names[key]


def _same_file(first: Path, second: Path) -> bool:
    try:
        return first.samefile(second)
    except OSError:
        return False
