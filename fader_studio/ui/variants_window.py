"""This face under every variant of an ablation, side by side: one fader moves all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QImage, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from fader_studio.editing.state import Blend, FaceEdit
from fader_studio.engine.messages import FaceCompared
from fader_studio.services.ablation_folder import Variant
from fader_studio.services.activity import Problem
from fader_studio.services.model_pictures import ModelPictures
from fader_studio.ui.compare_models import FacePicture, both
from fader_studio.ui.panels.blend import MODES
from fader_studio.ui.panels.fader_list import FaderList
from fader_studio.ui.widgets.choice import Choice
from fader_studio.ui.widgets.overlay_scroll import OverlayScrollArea
from resources import theme
from resources.localized import localized
from resources.words import number, tr

if TYPE_CHECKING:
    from fader_studio.services.session import Session

SIDE = 400
"""The longest side of a picture: a 128-pixel model has no more to show at a tile's size."""
TILE, CAPTION = 220, 44
"""The least height of a picture, and what its words take."""


class VariantTile(QWidget):
    """A variant's picture over its name and how it was measured."""

    def __init__(self, variant: Variant) -> None:
        super().__init__()
        self.variant = variant
        self.asked: tuple[FaceEdit, Blend] | None = None
        self.picture = FacePicture(tr("The face with {name}").format(name=variant.name))
        self.picture.say(tr("Reading the model…"))
        name, measured = QLabel(variant.name), QLabel(_measured(variant))
        name.setFont(theme.font(strong=True))
        measured.setProperty("look", "small")
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 0, 0, theme.GAP)
        column.addWidget(self.picture)
        for label in (name, measured):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch()

    def set_picture_height(self, height: int) -> None:
        self.picture.setFixedHeight(height)
        self.setFixedHeight(height + CAPTION)

class VariantGrid(OverlayScrollArea):
    """As large as all tiles can be seen at once, `TILE` at least. `scrolled`: others are seen."""

    scrolled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tiles: list[VariantTile] = []
        self._columns = 0
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    def show_variants(self, variants: tuple[Variant, ...]) -> None:
        self.tiles = [VariantTile(variant) for variant in variants]
        self._columns = 0
        content = QWidget()
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(theme.PADDING, theme.PADDING, theme.PADDING, theme.PADDING)
        self._grid.setSpacing(theme.GAP)
        self.setWidget(content)
        self._flow()

    @property
    def seen(self) -> list[VariantTile]:
        """Laid out first: until then all lie in one place."""
        if self.tiles:
            self._grid.activate()
        return [tile for tile in self.tiles if not tile.visibleRegion().isEmpty()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()
        self.scrolled.emit()

    def _flow(self) -> None:
        if not self.tiles:
            return
        columns, side = layout_of(len(self.tiles), self.width() - 2 * theme.PADDING, self.height() - 2 * theme.PADDING)
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for index, tile in enumerate(self.tiles):
            tile.set_picture_height(side)
            self._grid.addWidget(tile, index // columns, index % columns)
        rows = -(-len(self.tiles) // columns)
        self.widget().setMinimumHeight(2 * theme.PADDING + rows * (self.tiles[0].height() + theme.GAP) - theme.GAP)
        self._grid.setRowStretch(len(self.tiles), 1)


class VariantsWindow(QWidget):
    """Begins at the swap: the first fader at its far end, as far as it is known which one that is.

    It follows the photo's chosen face, and leaves the photo's own edit alone. Only tiles that are seen are computed.
    """

    def __init__(self, session: Session, pictures: ModelPictures, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("library")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*theme.MINIMUM)
        self.resize(1240, 800)
        self._session, self._pictures = session, pictures
        self._edit: FaceEdit | None = None
        self._blend = Blend()
        self._first = ""
        self.grid = VariantGrid()
        self.faders = FaderList(set())
        self.mode = Choice(tr("How the face joins the photo"), tuple((k, tr(a), tr(b)) for k, a, b in MODES))
        self.mode.choose(self._blend.mode)
        self._lay_out()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._ask)
        self.grid.scrolled.connect(self._later.start)
        self.mode.picked.connect(self._on_mode)
        self.faders.value_edited.connect(self._on_value)
        session.state_changed.connect(lambda _state: self._follow())
        session.face_prepared.connect(lambda _face: self._follow())
        session.photo_changed.connect(lambda _info: self._follow())
        pictures.compared.connect(self._on_compared)
        pictures.refused.connect(self._on_refused)

    def _lay_out(self) -> None:
        side = QFrame(objectName="panel")
        words = QLabel(tr("The same values everywhere. The photo's own edit stays as it is."), wordWrap=True)
        words.setProperty("look", "small")
        column = QVBoxLayout(side, spacing=0)
        column.setContentsMargins(0, 12, 0, 0)
        for widget in (words, self.mode):
            widget.setContentsMargins(theme.PADDING, 0, theme.PADDING, theme.GAP)
            column.addWidget(widget)
        column.addWidget(self.faders, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        splitter.addWidget(self.grid)
        splitter.addWidget(side)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([self.width() - 300, 300])
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def show_ablation(self, folder: Path, variants: tuple[Variant, ...]) -> None:
        """`variants` of `folder`, one at least."""
        self.setWindowTitle(tr("{folder}: every variant – Fader Studio").format(folder=folder.name))
        self._pictures.end_comparing()
        self._first = variants[0].spec.attribute_names[0]
        self.grid.show_variants(variants)
        self.faders.show_model(both([variant.spec for variant in variants]))
        self._edit = None
        self._follow()

    # ------------------------------------------------------------ facts
    def _follow(self) -> None:
        """Another face: from the swap again."""
        face = self._session.state.chosen_face
        known = face is not None and self._session.estimate(face.face) is not None
        if face is None or self._edit is None or self._edit.face != face.face:
            self._edit = FaceEdit(face=face.face).with_value(self._first, self._swap()) if face and known else None
            self._show()

    def _swap(self) -> float:
        """Away from what the face is."""
        estimate = self._session.estimate(self._session.state.chosen_face.face) or {}
        return -1.0 if estimate.get(self._first, 0.0) > 0.5 else 1.0

    def _on_value(self, attribute: str, value: float) -> None:
        if self._edit is not None:
            self._edit = self._edit.with_value(attribute, value)
            self._show()

    def _on_mode(self, mode: str) -> None:
        self._blend = Blend(mode=mode)  # type: ignore[arg-type]
        self._show()

    def _show(self) -> None:
        self.faders.setEnabled(self._edit is not None)
        self.faders.show_edit(self._edit)
        if self._edit is None:
            for tile in self.grid.tiles:
                tile.asked = None
                tile.picture.say(tr("Open a photo with a face in the editor."))
        self._later.start()

    def _ask(self) -> None:
        """For the tiles that are seen and show something else."""
        if self._edit is None:
            return
        wanted = self._edit, self._blend
        for tile in self.grid.seen:
            if tile.asked != wanted:
                tile.asked = wanted
                self._pictures.compare(self._session.photo, tile.variant.path, *wanted, SIDE)

    def _on_compared(self, reply: FaceCompared) -> None:
        if self._edit is None:
            return
        image = QImage(reply.picture, reply.width, reply.height, reply.width * 3, QImage.Format.Format_RGB888)
        for tile in self.grid.tiles:
            if tile.variant.path == reply.path:
                tile.picture.show_picture(image)

    def _on_refused(self, path: Path, problem: Problem) -> None:
        for tile in self.grid.tiles:
            if tile.variant.path == path and not tile.picture.has_picture:
                tile.picture.say(localized(problem.message))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._later.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        for tile in self.grid.tiles:
            tile.asked = None
        self._pictures.end_comparing()
        super().closeEvent(event)


def layout_of(tiles: int, width: int, height: int) -> tuple[int, int]:
    """Columns, and the height of the pictures, so that they are as large as can be seen at once, `TILE` at least."""

    def side(columns: int) -> int:
        rows = -(-tiles // columns)
        return min((width + theme.GAP) // columns, (height + theme.GAP) // rows - CAPTION) - theme.GAP

    best = max(range(1, tiles + 1), key=side)
    if side(best) >= TILE:
        return best, side(best)
    return max(1, (width + theme.GAP) // (TILE + theme.GAP)), TILE


def _measured(variant: Variant) -> str:
    """In the user's words, "" where nothing was measured."""
    if variant.swap_accuracy is None or variant.psnr is None:
        return ""
    figures = {"swaps": number(100 * variant.swap_accuracy, 1), "psnr": number(variant.psnr, 1)}
    return tr("swaps {swaps} % · PSNR {psnr} dB").format(**figures)
