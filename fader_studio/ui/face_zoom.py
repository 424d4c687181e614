"""Zooming to the chosen face and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from fader_studio.ui.canvas import Canvas

AROUND = 0.35
"""What is seen beyond the face's box on each side, as a share of it: hair and chin."""

Look = tuple[float, QPointF]
"""Zoom and centre; a whole photo's is found again whatever the window's size."""


class FaceZoom:
    """`toggle` fills the canvas with the chosen face; where nothing was moved since, it goes back."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._shown: tuple[object, Look] | None = None
        self._before: Look | None = None  # None: the whole photo

    def toggle(self) -> None:
        view, edit = self._canvas.view, self._canvas.session.state.chosen_face
        if edit is None:
            return
        if self._shown == (edit.face, (view.zoom, view.centre)):
            view.go_to(*self._before) if self._before else view.fit()
            self._shown = None
        else:
            if self._shown is None or self._shown[1] != (view.zoom, view.centre):  # else from face to face
                self._before = None if view.fits else (view.zoom, view.centre)
            x, y, width, height = edit.face.box
            more = AROUND * max(width, height)
            view.look_at(QRectF(x, y, width, height).adjusted(-more, -more, more, more))
            self._shown = edit.face, (view.zoom, view.centre)
        self._canvas.view_moved()
