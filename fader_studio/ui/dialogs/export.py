"""Where and how the edited photo is written. The original is never replaced without asking."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit
from PySide6.QtWidgets import QPushButton, QSlider, QVBoxLayout, QWidget

from fader_studio.engine.messages import PhotoInfo
from fader_studio.ui.dialogs.question import Question, nothing
from fader_studio.ui.widgets.buttons import GAP
from fader_studio.ui.widgets.choice import Choice
from resources import theme
from resources.glyphs import icon

FORMATS = (("JPEG", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp"), ("TIFF", ".tif"))
TITLES = {"JPEG": "JPEG", "PNG": "PNG", "WEBP": "WebP", "TIFF": "TIFF"}
MEANINGS = {
    "JPEG": "Small, for everybody; loses a little.", "PNG": "Exact, larger.", "WEBP": "Smaller than JPEG, for the web.",
    "TIFF": "Exact, for print and further work.",
}
WITH_QUALITY = ("JPEG", "WEBP")
SHALLOW = ("JPEG", "WEBP")


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What the session's `save` needs."""

    target: Path
    format: str
    quality: int
    keep_metadata: bool
    overwrite_original: bool = False


class ExportDialog(QDialog):
    """`chosen(Export)` once the person has decided, also about a file that is there already."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, info: PhotoInfo, folder: Path, stem: str, *, edited: bool, quality: int = 95,
                 keep_metadata: bool = True) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Export")
        self.setModal(True)
        self._info, self._folder, self._edited = info, folder, edited
        self._format = Choice("Format", tuple((key, TITLES[key], MEANINGS[key]) for key, _suffix in FORMATS))
        self._quality = QSlider(Qt.Orientation.Horizontal, minimum=1, maximum=100, pageStep=5, accessibleName="Quality")
        self._figure, self._remark = QLabel(), QLabel(wordWrap=True)
        self._metadata = QCheckBox("Keep camera data, colour profile and description", checked=keep_metadata)
        self._target = QLineEdit(accessibleName="File")
        self._export = QPushButton("Export", default=True)
        self._lay_out()
        self._connect()
        own = info.format.upper()
        key = own if own in TITLES else "PNG" if own == "BMP" else "JPEG"
        self._target.setText(str(folder / (stem + dict(FORMATS)[key])))
        self._format.choose(key)
        self._quality.setValue(quality)
        self._show_consequences()

    def _lay_out(self) -> None:
        self._figure.setFont(theme.font(figures=True))
        self._figure.setFixedWidth(32)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._remark.setProperty("look", "small")
        self._browse = QPushButton(GAP + "Browse…", autoDefault=False, icon=icon("folder-simple"))
        self._browse.setIconSize(QSize(theme.ICON, theme.ICON))
        where, quality = QHBoxLayout(spacing=theme.GAP), QHBoxLayout(spacing=theme.GAP)
        where.addWidget(self._target, 1)
        where.addWidget(self._browse)
        quality.addWidget(self._quality, 1)
        quality.addWidget(self._figure)
        form = QFormLayout(horizontalSpacing=theme.PADDING, verticalSpacing=12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow("Save as", where)
        form.addRow("Format", self._format)
        form.addRow("Quality", quality)
        form.addRow("", self._metadata)
        form.addRow("", self._remark)
        cancel = QPushButton("Cancel", autoDefault=False)
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
        self._quality.valueChanged.connect(lambda value: self._figure.setText(str(value)))
        self._browse.clicked.connect(self._on_browse)
        self._target.textEdited.connect(self._on_target)
        self._export.clicked.connect(self._on_export)

    @property
    def export(self) -> Export:
        """A name without a folder means the folder that was offered; one without its format's ending gets it."""
        target, format = self._typed(), self._format.chosen
        if not _means(target.suffix, format):
            target = target.with_name(target.name + dict(FORMATS)[format])
        return Export(target=target, format=format, quality=self._quality.value(),
                      keep_metadata=self._metadata.isChecked())

    def _typed(self) -> Path:
        return self._folder / Path(self._target.text().strip()).expanduser()

    def _on_format(self) -> None:
        target = Path(self._target.text().strip())
        suffix = dict(FORMATS)[self._format.chosen]
        if target.name and not _means(target.suffix, self._format.chosen):
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
        remarks = []
        if key in SHALLOW and self._info.bits > 8:
            remarks.append(f"{TITLES[key]} holds 8 bits; this photo has {self._info.bits}.")
        if key == "JPEG" and self._info.has_alpha:
            remarks.append("JPEG has no transparency.")
        remarks.append("The file is marked as edited by a model." if self._edited else "Nothing is edited yet.")
        self._remark.setText(" ".join(remarks))

    def _on_browse(self) -> None:
        dialog = QFileDialog(self, "Export as", str(self.export.target))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # this dialog asks by itself
        dialog.setNameFilters(["Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff)"])
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
            self._ask("Replace the original?", f"“{export.target.name}” is the photo you opened. A copy of it is kept.",
                      "Keep original", original=True)
        elif export.target.exists():
            heading, text = f"Replace “{export.target.name}”?", "A file of this name is already there."
            self._ask(heading, text, "Choose another name")
        else:
            self._finish(original=False)

    def _ask(self, heading: str, text: str, safe: str, *, original: bool = False) -> None:
        aside = self._on_aside if original else nothing
        Question(self, heading, text, [("Replace", lambda: self._finish(original=original)), (safe, aside)]).open()

    def _on_aside(self) -> None:
        """Keep the original: offer a name of its own."""
        target = self.export.target
        self._target.setText(str(target.with_name(f"{target.stem}-edited{target.suffix}")))

    def _finish(self, *, original: bool) -> None:
        export = self.export
        self.accept()
        self.chosen.emit(Export(target=export.target, format=export.format, quality=export.quality,
                                keep_metadata=export.keep_metadata, overwrite_original=original))


def _means(suffix: str, key: str) -> bool:
    names = {"JPEG": (".jpg", ".jpeg", ".jpe"), "PNG": (".png",), "WEBP": (".webp",), "TIFF": (".tif", ".tiff")}
    return suffix.lower() in names[key]


def _same_file(first: Path, second: Path) -> bool:
    try:
        return first.samefile(second)
    except OSError:
        return False
