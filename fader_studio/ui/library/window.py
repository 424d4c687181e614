"""The library's window: the models at the left, the chosen one at the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from fader_studio.services.model_files import LONGEST_TITLE, SUFFIX
from fader_studio.services.model_library import safe_name
from fader_studio.services.model_pictures import SIDE, ModelPictures, Strip
from fader_studio.ui.dialogs.question import Question, nothing
from fader_studio.ui.drops import read_drop, take_copy
from fader_studio.ui.library.cards import ModelCards
from fader_studio.ui.library.details import ModelDetails
from fader_studio.ui.library.words import shown_attribute
from fader_studio.ui.presets import NameDialog
from fader_studio.ui.widgets.buttons import action_button
from fader_studio.ui.widgets.problem_strip import ProblemStrip
from resources import theme
from resources.glyphs import icon
from resources.words import tr
from trainer.errors import UserError

if TYPE_CHECKING:
    from fader_studio.services.model_library import ModelEntry, ModelLibrary

CARDS_WIDTH = 330
NARROW_CARDS = 240
NARROW = 1080


class LibraryWindow(QWidget):
    """Shows `library`; `pictures` makes the strips. What concerns the editor or a training is only asked for.

    `use_wanted`, `compare_wanted`, `evaluate_wanted`: of a ModelEntry. `import_wanted(Path)`, `train_wanted()`.
    `changed(Path)`: the file of a model was written anew or is gone.
    """

    use_wanted = Signal(object)
    compare_wanted = Signal(object)
    evaluate_wanted = Signal(object)
    import_wanted = Signal(object)
    train_wanted = Signal()
    changed = Signal(object)

    def __init__(self, library: ModelLibrary, pictures: ModelPictures, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("library")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("Models – Fader Studio"))
        self.setMinimumSize(*theme.MINIMUM)
        self.setAcceptDrops(True)
        self._library, self._pictures = library, pictures
        self._narrow = False
        self.cards, self.problem = ModelCards(), ProblemStrip()
        self.actions_ = self._make_actions()
        a = self.actions_
        more = [a[name] for name in ("use", "default", "rename", "show", "remove")]
        self.details = ModelDetails([a[name] for name in ("compare", "evaluate", "export")], more)
        self.cards.addActions([*more[:2], a["compare"], a["evaluate"], a["export"], *more[2:]])
        self._lay_out()
        self.cards.chosen.connect(self._on_chosen)
        self.cards.used.connect(self.use_wanted)
        pictures.strip_ready.connect(self._on_strip)
        self.resize(1200, 760)

    def _make_actions(self) -> dict[str, QAction]:
        made = {
            "import": self._action(tr("Import…"), self._on_import, "Ctrl+O", "download-simple"),
            "train": self._action(tr("Train a new fader…"), self.train_wanted.emit, "", "plus"),
            "compare": self._action(tr("Compare with…"), self._with_current(self.compare_wanted.emit)),
            "evaluate": self._action(tr("Evaluate…"), self._with_current(self.evaluate_wanted.emit)),
            "export": self._action(tr("Export…"), self._with_current(self._on_export), "Ctrl+S"),
            "use": self._action(tr("Use in the editor"), self._with_current(self.use_wanted.emit)),
            "default": self._action(tr("Make it the default"), self._with_current(self._on_default)),
            "rename": self._action(tr("Rename…"), self._with_current(self._on_rename), "F2"),
            "show": self._action(tr("Show in its folder"), self._with_current(_show_in_folder)),
            "remove": self._action(tr("Move to the trash…"), self._with_current(self._on_remove), "Del"),
        }
        self.addActions(list(made.values()))
        tips = {
            "import": tr("Copy a model file into the library; it can be dropped here as well"),
            "compare": tr("See two models side by side on the open photo"),
            "evaluate": tr("Measure what the faders do, on labelled faces"), "export": tr("Save this model as a file"),
            "train": tr("Make a fader of your own from labelled pictures"),
        }
        for name, tip in tips.items():
            made[name].setToolTip(tip)
        return made

    def _action(self, text: str, do: Callable[[], None], keys: str = "", glyph: str = "") -> QAction:
        action = QAction(text, self)
        action.triggered.connect(lambda _checked=False: do())
        if keys:
            action.setShortcut(QKeySequence(keys))
        if glyph:
            action.setIcon(icon(glyph))
        return action

    def _with_current(self, do: Callable[[ModelEntry], None]) -> Callable[[], None]:
        def wished() -> None:
            if self.cards.current is not None:
                do(self.cards.current)

        return wished

    def _lay_out(self) -> None:
        head = QFrame(objectName="toolBar")
        head.setFixedHeight(theme.TOOL_BAR)
        row = QHBoxLayout(head, spacing=theme.GAP)
        row.setContentsMargins(12, 0, 12, 0)
        title = QLabel(tr("Models"))
        title.setFont(theme.font(15, strong=True))
        title.setStyleSheet("font-size: 15px; font-weight: 600;")
        row.addWidget(title)
        row.addStretch()
        row.addWidget(action_button(self.actions_["import"]))
        text = "+\u2002" + tr("Train a new fader…")
        self.train_button = action_button(self.actions_["train"], look="accent", text=text)
        row.addWidget(self.train_button)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        self._splitter.addWidget(self.cards)
        self._splitter.addWidget(self.details)
        self._splitter.setStretchFactor(1, 1)
        self.cards.setMinimumWidth(NARROW_CARDS)
        self._splitter.setSizes([CARDS_WIDTH, 870])
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(head)
        column.addWidget(self.problem)
        column.addWidget(self._splitter, 1)

    # ------------------------------------------------------------ showing
    def showEvent(self, event: QShowEvent) -> None:
        self.refresh()
        self.cards.setFocus()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards give way where the window becomes narrow, and come back."""
        super().resizeEvent(event)
        if (narrow := self.width() < NARROW) != self._narrow:
            self._narrow = narrow
            cards = NARROW_CARDS if narrow else CARDS_WIDTH
            self._splitter.setSizes([cards, self.width() - cards - 1])

    def refresh(self, choose: Path | None = None) -> None:
        """The library as it is now; `choose`: the model to show."""
        entries = self._library.models()
        self.cards.show_models(entries, date.today())
        if choose is not None:
            self.cards.choose(choose)
        for entry in entries:
            strip = self._pictures.strip(entry.path, shown_attribute(entry.spec).name)
            if strip is not None:
                self._on_strip(entry.path, strip)
        if bad := self._library.problems():
            names = ", ".join(one.path.name for one in bad[:3])
            self.problem.show_problem(tr("Not usable: {names}.").format(names=names), bad[0].message)

    def show_problem(self, error: UserError) -> None:
        self.problem.show_problem(error.message, error.hint)

    def _on_strip(self, path: Path, strip: Strip) -> None:
        entry = next((e for e in self.cards.entries() if e.path == path), None)
        if entry is not None:
            turned = shown_attribute(entry.spec).reversed
            self.cards.show_strip(path, strip[::-1] if turned else strip, SIDE)

    def _on_chosen(self, entry: ModelEntry | None) -> None:
        self.details.show_model(entry)
        a = self.actions_
        for name in ("compare", "evaluate", "export", "use", "show"):
            a[name].setEnabled(entry is not None)
        a["default"].setEnabled(entry is not None and not entry.default)
        for name in ("rename", "remove"):
            a[name].setEnabled(entry is not None and not entry.bundled)

    # ------------------------------------------------------------ wishes
    def _try(self, do: Callable[[], object]) -> bool:
        try:
            do()
        except UserError as error:
            self.show_problem(error)
            return False
        return True

    def _on_import(self) -> None:
        dialog = QFileDialog(self, tr("Import a model"), str(Path.home()),
                             tr("Fader models (*{suffix})").format(suffix=SUFFIX))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: [self.import_wanted.emit(Path(n)) for n in names])
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_export(self, entry: ModelEntry) -> None:
        dialog = QFileDialog(self, tr("Export “{name}”").format(name=entry.spec.name),
                             str(Path.home() / f"{safe_name(entry.spec.name) or entry.name}{SUFFIX}"),
                             tr("Fader models (*{suffix})").format(suffix=SUFFIX))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.fileSelected.connect(lambda name: self.export(entry, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, entry: ModelEntry, target: Path) -> None:
        """Write `entry` to `target`; the person agreed where that stands there already."""
        if self._try(lambda: self._library.export_model(entry.path, target)):
            self.problem.show_note(tr("“{name}” was exported as {file}.").format(name=entry.spec.name, file=target))

    def _on_default(self, entry: ModelEntry) -> None:
        if self._try(lambda: self._library.set_default(entry.path)):
            self.refresh()

    def _on_rename(self, entry: ModelEntry) -> None:
        dialog = NameDialog(self, lambda title: self.rename(entry, title), heading=tr("Rename the model"),
                            words=tr("A name for this model, of up to 60 letters."), verb=tr("Rename"),
                            name=entry.spec.name,
                            longest=LONGEST_TITLE)
        dialog.open()

    def rename(self, entry: ModelEntry, title: str) -> None:
        if self._try(lambda: self._library.rename(entry.path, title)):
            self.refresh()
            self.changed.emit(entry.path)

    def _on_remove(self, entry: ModelEntry) -> None:
        text = tr("It can be taken back out of the trash. Photos that were exported with it stay as they are.")
        answers = [(tr("Move to the trash"), lambda: self._remove(entry)), (tr("Keep"), nothing)]
        Question(self, tr("Remove the model “{name}”?").format(name=entry.spec.name), text, answers).open()

    def _remove(self, entry: ModelEntry) -> None:
        if self._try(lambda: self._library.remove(entry.path)):
            self.refresh()
            self.changed.emit(entry.path)

    # ------------------------------------------------------------ keys and drops
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.problem.isVisible():
            self.problem.hide()
        elif event.key() == Qt.Key.Key_Escape or event.matches(QKeySequence.StandardKey.Close):
            self.close()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        dropped = read_drop(event.mimeData())
        if dropped is not None and dropped.paths:
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        dropped = read_drop(event.mimeData())
        if dropped is not None:
            take_copy(event)
            for path in dropped.paths:
                self.import_wanted.emit(path)


def _show_in_folder(entry: ModelEntry) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(entry.path.parent)))
