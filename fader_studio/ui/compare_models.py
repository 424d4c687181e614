"""Two models side by side on the open photo: the same face, the same fader values."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QImage, QKeyEvent, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSplitter, QVBoxLayout
from PySide6.QtWidgets import QWidget

from fader_studio.editing.state import FaceEdit
from fader_studio.engine.messages import FaceCompared
from fader_studio.services.activity import Problem
from fader_studio.services.model_pictures import ModelPictures
from fader_studio.ui.panels.fader_list import FaderList
from fader_studio.ui.widgets.drop_list import DropList
from fader_studio.ui.widgets.problem_strip import ProblemStrip
from resources import theme
from resources.localized import localized
from resources.words import tr
from trainer.model.spec import ModelSpec

if TYPE_CHECKING:
    from fader_studio.editing.state import EditState
    from fader_studio.services.model_library import ModelEntry
    from fader_studio.services.session import Session

SIDE = 560
"""The longest side of a picture, in its own pixels: a 128-pixel model has no more to show."""


class FacePicture(QWidget):
    """The face as one model edits it, as large as there is room; a line in its place where there is none."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._pixmap = QPixmap()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)
        self.setAccessibleName(name)

    def show_picture(self, image: QImage) -> None:
        self._pixmap = QPixmap.fromImage(image)
        self.update()

    def say(self, words: str) -> None:
        """`words` in place of a picture."""
        self._pixmap, self._words = QPixmap(), words
        self.update()

    @property
    def has_picture(self) -> bool:
        return not self._pixmap.isNull()

    def paintEvent(self, _event: object) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(t.canvas))
        if self._pixmap.isNull():
            painter.setPen(QColor(t.dim))
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), int(middle), self._words)
            return
        size = self._pixmap.size().scaled(self.size() - QSize(24, 24), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        painter.drawPixmap(place, self._pixmap)


class Pane(QWidget):
    """One of the two: which model, its picture, and the way to use it in the editor."""

    model_chosen = Signal()
    used = Signal(object)  # Path

    def __init__(self, name: str) -> None:
        super().__init__()
        self._entries: list[ModelEntry] = []
        self.choice = DropList(tr("{side}: model").format(side=name))
        self.choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.use = QPushButton(tr("Use this one"))
        self.use.setToolTip(tr("Go on with this model in the editor"))
        self.picture = FacePicture(tr("{side}: the face").format(side=name))
        row = QHBoxLayout(spacing=theme.GAP)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self.choice, 1)
        row.addWidget(self.use)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.picture, 1)
        self.choice.currentIndexChanged.connect(lambda _index: self.model_chosen.emit())
        self.use.clicked.connect(lambda: self.entry and self.used.emit(self.entry.path))

    @property
    def entry(self) -> ModelEntry | None:
        index = self.choice.currentIndex()
        return self._entries[index] if 0 <= index < len(self._entries) else None

    def show_models(self, entries: tuple[ModelEntry, ...], chosen: Path) -> None:
        self.choice.blockSignals(True)
        self._entries = list(entries)
        self.choice.clear()
        self.choice.addItems([entry.spec.name for entry in entries])
        self.choice.setCurrentIndex(max(0, next((k for k, e in enumerate(entries) if e.path == chosen), 0)))
        self.choice.blockSignals(False)


class CompareWindow(QWidget):
    """Faders that either model has; what is moved here leaves the photo's own edit alone.

    The edit of the photo's chosen face is where it starts, and again whenever that changes. `use_wanted(Path)`.
    """

    use_wanted = Signal(object)

    def __init__(self, session: Session, pictures: ModelPictures, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("library")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("Compare two models – Fader Studio"))
        self.setMinimumSize(*theme.MINIMUM)
        self.resize(1200, 720)
        self._session, self._pictures = session, pictures
        self._seen: FaceEdit | None = None
        self._edit: FaceEdit | None = None
        self.panes = (Pane(tr("Left", "side")), Pane(tr("Right", "side")))
        self.faders = FaderList(set())
        self.problem = ProblemStrip()
        self._lay_out()
        for pane in self.panes:
            pane.model_chosen.connect(self._on_models)
            pane.used.connect(self.use_wanted)
        self.faders.value_edited.connect(self._on_value)
        session.state_changed.connect(self._on_state)
        session.photo_changed.connect(self._on_photo)
        pictures.compared.connect(self._on_compared)
        pictures.refused.connect(self._on_refused)

    def _lay_out(self) -> None:
        side = QFrame(objectName="panel")
        words = QLabel(tr("The same values on both sides. The photo's own edit stays as it is."), wordWrap=True)
        words.setProperty("look", "small")
        words.setContentsMargins(theme.PADDING, 12, theme.PADDING, 4)
        column = QVBoxLayout(side, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words)
        column.addWidget(self.faders, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        for widget in (*self.panes, side):
            self._splitter.addWidget(widget)
        for index in (0, 1):
            self._splitter.setStretchFactor(index, 1)
        self._splitter.setSizes([440, 440, 300])
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.problem)
        whole.addWidget(self._splitter, 1)

    def compare(self, entries: tuple[ModelEntry, ...], left: Path, right: Path) -> None:
        """Show two of `entries`."""
        for pane, path in zip(self.panes, (left, right), strict=True):
            pane.show_models(entries, path)
        self._on_models()
        self._on_state(self._session.state)

    # ------------------------------------------------------------ facts
    def _on_photo(self, _info: object) -> None:
        self._pictures.forget_comparisons()
        self._seen = self._edit = None
        self._show()

    def _on_state(self, state: EditState) -> None:
        if state.chosen_face != self._seen:
            self._seen = self._edit = state.chosen_face
            self._show()

    def _on_models(self) -> None:
        """Other models: their faders, those of both once."""
        specs = [pane.entry.spec for pane in self.panes if pane.entry is not None]
        if specs:
            self.faders.show_model(both(specs))
        for pane in self.panes:
            pane.picture.say("")
        self._pictures.forget_comparisons()
        self._show()

    def _on_value(self, attribute: str, value: float) -> None:
        if self._edit is not None:
            self._edit = self._edit.with_value(attribute, value)
            self._show()

    def _show(self) -> None:
        """Ask for both pictures."""
        self.faders.setEnabled(self._edit is not None)
        self.faders.show_edit(self._edit)
        if self._edit is None:
            for pane in self.panes:
                pane.picture.say(tr("Open a photo with a face in the editor."))
            return
        for pane in self.panes:
            if pane.entry is not None and self.isVisible():
                self._pictures.compare(
                    self._session.photo, pane.entry.path, self._edit, self._session.state.blend, SIDE)

    def _on_compared(self, reply: FaceCompared) -> None:
        if self._edit is None:
            return
        stride = reply.width * 3
        image = QImage(reply.picture, reply.width, reply.height, stride, QImage.Format.Format_RGB888)
        for pane in self.panes:
            if pane.entry is not None and pane.entry.path == reply.path:
                pane.picture.show_picture(image)

    def _on_refused(self, path: Path, problem: Problem) -> None:
        for pane in self.panes:
            if pane.entry is not None and pane.entry.path == path and not pane.picture.has_picture:
                pane.picture.say(localized(problem.message))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._pictures.end_comparing()
        super().closeEvent(event)


def both(specs: list[ModelSpec]) -> ModelSpec:
    """A description with the faders of all, each once, under the words of the first that has it."""
    attributes = {a.name: a for spec in reversed(specs) for a in spec.attributes}
    first = [a.name for a in specs[0].attributes]
    order = first + [name for name in attributes if name not in first]
    return ModelSpec(name="both", network=specs[0].network, attributes=tuple(attributes[name] for name in order))
