"""One edit for a whole folder: what, where to, how far it is, and what could not be edited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QT_TR_NOOP, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QLayout, QLineEdit, QPlainTextEdit
from PySide6.QtWidgets import QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from fader_studio.editing.export_options import TITLES, WITH_QUALITY, ExportOptions
from fader_studio.editing.naming import PATTERN, check_pattern, fill, results_among
from fader_studio.editing.presets import Preset
from fader_studio.services.batch_run import BatchResult
from fader_studio.services.batch_steps import expand, written_suffix
from fader_studio.ui.widgets.choice import Choice
from fader_studio.ui.widgets.drop_list import DropList
from fader_studio.ui.widgets.form import Form, Remark
from resources import theme
from resources.localized import localized
from resources.words import tr
from trainer.errors import UserError

FACES = (("largest", QT_TR_NOOP("The largest face"), QT_TR_NOOP("One face of each photo")),
         ("all", QT_TR_NOOP("All faces"), QT_TR_NOOP("Every face that is found")))


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchWish:
    """What the person wants done. `photos`: at least one."""

    photos: tuple[Path, ...]
    output: Path
    preset: Preset
    which: str
    pattern: str


class BatchDialog(QDialog):
    """Three pages: what to do, how far it is, what became of it. Hiding it stops nothing."""

    wanted = Signal(object)  # BatchWish
    stop_wanted = Signal()
    again_wanted = Signal()
    folder_wanted = Signal(object)  # Path, to be shown in the file manager

    def __init__(self, parent: QWidget, looks: list[tuple[str, Preset]], folder: Path, options: ExportOptions) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Apply to a folder"))
        self._looks, self._options = looks, options
        self._found: tuple[Path, ...] = ()
        self._photos: tuple[Path, ...] = ()
        self.source = QLineEdit(str(folder), accessibleName=tr("Folder of photos"))
        self.output = QLineEdit(accessibleName=tr("Folder for the edited pictures"))
        self.pattern = QLineEdit(options.pattern, accessibleName=tr("Names of the edited pictures"))
        self.look = DropList(tr("Edit"))
        self.faces = Choice(tr("Faces"), FACES)
        self.remark = Remark()
        self.go = QPushButton(tr("Edit"), default=True)
        self.doing, self.of = QLabel(), QLabel()
        self.bar = QProgressBar(textVisible=False, accessibleName=tr("Progress"))
        self.headline = QLabel(wordWrap=True)
        self.failures = QPlainTextEdit(readOnly=True, accessibleName=tr("What could not be edited"))
        self.again = QPushButton(autoDefault=False)
        self.stop = QPushButton(tr("Stop"), autoDefault=False)
        self._pages = QStackedWidget()
        for page in (self._setup_page(), self._progress_page(), self._report_page()):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(self._pages)
        self.setMinimumWidth(620)
        self._connect()
        self.faces.choose("largest")
        self._suggest_output()

    # ------------------------------------------------------------ pages
    def _setup_page(self) -> QWidget:
        for name, _preset in self._looks:
            self.look.addItem(name)
        form = Form()
        form.add(tr("Photos in"), self._with_browse(self.source, tr("Photos in")))
        form.add(tr("Edit"), self.look)
        form.add(tr("Faces"), self.faces)
        form.add(tr("Save to"), self._with_browse(self.output, tr("Save to")))
        form.add(tr("Names"), self.pattern)
        form.add_below(self.remark)
        cancel = QPushButton(tr("Cancel"), autoDefault=False)
        cancel.clicked.connect(self.reject)
        self.go.setProperty("look", "accent")
        return _page([form], [cancel, self.go])

    def _progress_page(self) -> QWidget:
        self.of.setProperty("look", "dim")
        self.of.setFont(theme.font(figures=True))
        aside = QLabel(tr("You can close this and go on editing; the photos are worked through meanwhile."),
                       wordWrap=True)
        aside.setProperty("look", "small")
        top = QHBoxLayout(spacing=theme.GAP)
        top.addWidget(self.doing, 1)
        top.addWidget(self.of)
        hide = QPushButton(tr("Close"), autoDefault=False)
        self.stop.clicked.connect(self._on_stop)
        hide.clicked.connect(self.hide)
        return _page([top, self.bar, aside], [self.stop, hide])

    def _report_page(self) -> QWidget:
        self.headline.setProperty("look", "strong")
        show, close = QPushButton(tr("Show folder"), autoDefault=False), QPushButton(tr("Close"), default=True)
        show.clicked.connect(lambda: self.folder_wanted.emit(self._output()))
        close.clicked.connect(self.accept)
        self.again.clicked.connect(self.again_wanted)
        return _page([self.headline, self.failures], [self.again, show, close])

    def _with_browse(self, field: QLineEdit, title: str) -> QHBoxLayout:
        name = tr("{title}: browse").format(title=title)
        browse = QPushButton(tr("Browse…"), autoDefault=False, accessibleName=name)
        browse.clicked.connect(lambda: self._browse(field, title))
        row = QHBoxLayout(spacing=theme.GAP)
        row.addWidget(field, 1)
        row.addWidget(browse)
        return row

    def _browse(self, field: QLineEdit, title: str) -> None:
        dialog = QFileDialog(self, title, field.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.finished.connect(dialog.deleteLater)
        dialog.fileSelected.connect(lambda name: (field.setText(name), field.textEdited.emit(name)))
        dialog.open()

    # ------------------------------------------------------------ what is wanted
    def _connect(self) -> None:
        self.source.textEdited.connect(lambda _text: self._suggest_output())
        for field in (self.output, self.pattern):
            field.textEdited.connect(lambda _text: self._show_consequences())
        self.go.clicked.connect(lambda: self.wanted.emit(self.wish))

    @property
    def wish(self) -> BatchWish:
        preset = self._looks[self.look.currentIndex()][1]
        return BatchWish(photos=self._photos, output=self._output(), preset=preset, which=self.faces.chosen,
                         pattern=self.pattern.text().strip())

    def _output(self) -> Path:
        return Path(self.output.text().strip()).expanduser()

    def _suggest_output(self) -> None:
        """Another source: its photos, and a folder in it for what becomes of them."""
        text = self.source.text().strip()
        folder = Path(text).expanduser()
        try:
            self._found = tuple(expand([folder])[0]) if text and folder.is_dir() else ()
        except OSError:
            self._found = ()
        self.output.setText(str(folder / "edited") if text else "")
        self._show_consequences()

    def _show_consequences(self) -> None:
        """What was written into this folder before is no photo of it: edited again, every face would be edited twice."""
        results = results_among(self._found, {PATTERN, self._options.pattern, self.pattern.text()})
        self._photos = tuple(photo for photo in self._found if photo not in results)
        count = len(self._photos)
        self.go.setText(tr("Edit {photos}").format(photos=_photos(count)) if count else tr("Edit"))
        words, good = self._consequences()
        self.remark.setText(words)
        self.go.setEnabled(good)

    def _consequences(self) -> tuple[str, bool]:
        if not self._photos:
            return tr("There are no photos in that folder."), False
        if not self.output.text().strip():
            return tr("Name a folder to save to."), False
        try:
            check_pattern(self.pattern.text())
        except UserError as error:
            return localized(error.message, error.hint), False
        first = self._photos[0]
        suffix = self._options.suffix(written_suffix(first))
        name = fill(self.pattern.text(), first.stem, 1, date.today()) + suffix
        how = _how(self._options)
        words = tr("“{photo}” becomes “{name}”: {how} (as in Export). The photos themselves stay as they are.")
        words = words.format(photo=first.name, name=name, how=how)
        left_out = len(self._found) - len(self._photos)
        return words + (tr(" %n earlier results here are left out.", " 1 earlier result here is left out.", left_out)
                        if left_out else ""), True

    # ------------------------------------------------------------ what becomes of it
    def show_progress(self, done: int, total: int, name: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.doing.setText(tr("Editing “{name}”…").format(name=name))
        self.stop.setEnabled(True)
        self.of.setText(tr("{done} of {total}").format(done=done + 1, total=total))
        self._pages.setCurrentIndex(1)

    def _on_stop(self) -> None:
        """What is being written ends first, which takes its time."""
        self.stop.setEnabled(False)
        self.doing.setText(tr("Stopping…"))
        self.stop_wanted.emit()

    def show_result(self, result: BatchResult) -> None:
        self.headline.setText(told(result))
        lines = [_line(Path(one["photo"]).name, localized(one["error"], one["hint"])) for one in result.failed]
        self.failures.setPlainText("\n".join(lines))
        self.failures.setVisible(bool(lines))
        self.again.setText(tr("Go on") if result.left else tr("Try again"))
        self.again.setVisible(bool(lines or result.left))
        self._pages.setCurrentIndex(2)


def told(result: BatchResult) -> str:
    """The result in a sentence or two."""
    done = tr("No photo was edited.")
    if result.outputs:
        done = tr("{photos} edited.").format(photos=_photos(len(result.outputs)))
    failed = tr(" {photos} could not be edited:").format(photos=_photos(len(result.failed))) if result.failed else ""
    left = tr(" Stopped: {photos} left.").format(photos=_photos(result.left)) if result.left else ""
    return done + left + failed


def _how(options: ExportOptions) -> str:
    """JPEG, quality 90, at most 2048 pixels, without camera data."""
    parts = [TITLES[options.format] if options.format else tr("each in its own format")]
    if options.format in ("", *WITH_QUALITY):
        parts.append(tr("quality {quality}").format(quality=options.quality))
    if options.longest_side is not None:
        parts.append(tr("at most {side} pixels").format(side=options.longest_side))
    parts.append(tr("with camera data") if options.keep_metadata else tr("without camera data"))
    return ", ".join(parts)


def _photos(count: int) -> str:
    return tr("%n photos", "1 photo", count)


def _page(parts: list[QWidget | QLayout], buttons: list[QPushButton]) -> QWidget:
    column = QVBoxLayout(page := QWidget(), spacing=theme.PADDING)
    column.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
    column.addStretch()
    row = QHBoxLayout(spacing=theme.GAP)
    row.addStretch()
    for button in buttons:
        row.addWidget(button)
    column.addLayout(row)
    return page


def _line(name: str, words: str) -> str:
    """What failed and why; most reasons name the file themselves."""
    return words if name in words else f"{name} – {words}"
