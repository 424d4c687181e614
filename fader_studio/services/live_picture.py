"""Keeps the picture up to date: previews while a fader moves, the picture at full size on release."""

from __future__ import annotations

from typing import Any, Protocol

from fader_studio.engine.messages import Box, Compose, Frame, Preview, Pyramid, Request, UseCanvas, View
from fader_studio.services.activity import Activity
from fader_studio.services.document import Document
from fader_studio.services.render_queue import RenderQueue

FIRST_VIEW_SIDE = 2048
"""Until the canvas has said what it shows, previews come at the first level that is no longer than this."""


class Send(Protocol):
    """Asks the engine. `activity`: what the window says of it meanwhile."""

    def __call__(self, kind: type[Request], *, activity: Activity | None = None, **fields: Any) -> Request: ...


class LivePicture:
    """One queue per lane, so that each lane's two slot files are enough.

    The next request of a lane goes out when the frame before it is on the screen. `heat`: pictures show where the edit
    acts instead of what it makes.
    """

    def __init__(self, send: Send) -> None:
        self._send = send
        self._previews: RenderQueue[dict[str, Any]] = RenderQueue(lambda wanted: send(Preview, **wanted))
        self._composes: RenderQueue[dict[str, Any]] = RenderQueue(lambda wanted: send(Compose, **wanted))
        self.heat = False
        self._seen: tuple[int, Box] | None = None
        self._view: View | None = None

    def preview(self, document: Document) -> None:
        """Ask for what the canvas shows, at its resolution."""
        level, visible = self._seen or _first_view(document.pyramid)
        self._previews.submit({**self._edit(document), "level": level, "visible": visible, "view": self._view})

    def compose(self, document: Document) -> None:
        """Ask for the picture at full size, unless it is on the screen already."""
        if not _is_final(document):
            self._composes.submit(self._edit(document))

    def look_at(self, level: int, visible: Box, document: Document | None) -> None:
        """The canvas shows another part or size of the photo."""
        self._seen, self._view = (level, visible), None
        if document is not None and not _is_final(document):
            self.preview(document)

    def compose_on(self, view: View, document: Document | None) -> None:
        """Previews come in the pixels of the canvas from now on, until it shows something else."""
        self._view = view
        if document is not None:
            self._send(UseCanvas, photo=document.photo, view=view)

    def accept(self, frame: Frame, document: Document | None) -> bool:
        """Whether `frame` is to be shown; it is the shown one from then on."""
        if document is None or not document.frame_is_news(frame):
            return False
        document.shown = frame
        return True

    def ended(self, request: Request) -> None:
        """A request has had its last reply, which has been shown or dropped."""
        if isinstance(request, Preview):
            self._previews.finished()
        elif isinstance(request, Compose):
            self._composes.finished()

    def forget(self) -> None:
        """Another photo: nothing that waits is wanted any more."""
        self._seen = self._view = None
        self._previews.forget()
        self._composes.forget()

    def _edit(self, document: Document) -> dict[str, Any]:
        state = document.tried or document.state
        edits = tuple(face for face in state.faces if face.values)
        fields = {"photo": document.photo, "revision": state.revision, "edits": edits, "blend": state.blend}
        return {**fields, "tone": state.adjustments.tone, "heat": self.heat}


def _is_final(document: Document) -> bool:
    shown = document.shown
    if shown is None:  # the photo itself is on the screen
        return not document.state.moves_faces and document.state.adjustments.tone.is_neutral
    return shown.final and shown.revision == document.state.revision


def _first_view(pyramid: Pyramid) -> tuple[int, Box]:
    last = len(pyramid.levels) - 1
    index = next((i for i, one in enumerate(pyramid.levels) if max(one.width, one.height) <= FIRST_VIEW_SIDE), last)
    level = pyramid.levels[index]
    return index, (0, 0, level.width, level.height)
