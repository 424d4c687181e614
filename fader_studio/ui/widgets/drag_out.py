"""A handle that drags the edited picture, as a file, into other programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QToolButton

from resources import theme
from resources.glyphs import icon
from resources.words import tr


class DragOut(QToolButton):
    """`wanted` when the mouse goes down: the file is made; `take` starts the drag if the mouse still is.

    `start`: what starts a drag; Qt's own waits in it until the mouse is let go.
    """

    wanted = Signal()

    def __init__(self, start: Callable[[QDrag], object] | None = None) -> None:
        super().__init__(icon=icon("hand-grabbing"), accessibleName=tr("Drag the edited picture into another program"))
        self.setToolTip(tr("Drag the edited picture into a folder or another program"))
        self.setProperty("look", "icon")
        self.setIconSize(QSize(theme.ICON, theme.ICON))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it does nothing for keys: Export does the same
        self._start = start or (lambda drag: drag.exec(Qt.DropAction.CopyAction))
        self._held = False

    @property
    def held(self) -> bool:
        return self._held

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.isEnabled():
            self._held = True
            self.setDown(True)
            self.wanted.emit()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = False
        self.setDown(False)

    def take(self, file: Path) -> bool:
        """The file is ready. False where the mouse was let go before."""
        if not self._held:
            return False
        self._held = False
        self.setDown(False)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file))])
        drag = QDrag(self)
        drag.setMimeData(mime)
        self._start(drag)
        return True
