"""What the engine does for faces in the background: finding them, preparing them, the pictures along a fader."""

from __future__ import annotations

from collections.abc import Callable

from fader_studio.engine.messages import FacePrepared, FindFaces, MakeSweep, PrepareFace, Request
from fader_studio.services.activity import Activity
from fader_studio.services.document import Document
from fader_studio.services.live_picture import Send
from resources.words import tr
from trainer.faces.face import Face


class FaceWork:
    """One preparation at a time, the chosen face's first, so that nothing else has to wait for twenty of them."""

    def __init__(self, send: Send, cancel: Callable[[int], None]) -> None:
        self._send = send
        self._cancel = cancel
        self._search: int | None = None
        self._sweep: int | None = None
        self._preparing: PrepareFace | None = None
        self._given_up: set[Face] = set()

    def search(self, document: Document) -> None:
        document.searching = True
        activity = Activity(doing=tr("Looking for faces"), cancellable=True)
        self._search = self._send(FindFaces, activity=activity, photo=document.photo).id

    def stop_search(self) -> None:
        if self._search is not None:
            self._cancel(self._search)

    def is_search(self, request: Request) -> bool:
        """Whether it is the search of the open photo, not one that another has replaced."""
        return request.id == self._search

    def prepare_next(self, document: Document) -> None:
        """Ask for the next face that has no estimate yet, unless one is being prepared."""
        if self._preparing is not None:
            return
        state = document.state
        chosen = [state.chosen_face] if state.chosen_face else []
        for edit in (*chosen, *state.faces):
            if edit.face not in document.estimates and edit.face not in self._given_up:
                self._preparing = self._send(PrepareFace, photo=document.photo, face=edit.face)
                return

    def prepared(self, reply: FacePrepared, document: Document) -> bool:
        """Keep what was found out. False where it belongs to a photo or a model of before."""
        if reply.photo != document.photo or self._preparing is None or reply.id != self._preparing.id:
            return False
        document.estimates[reply.face] = reply.estimate
        document.thumbnails[reply.face] = reply.thumbnail
        return True

    def sweep(self, document: Document, attribute: str) -> None:
        """Ask for the chosen face along `attribute`, in place of the sweep that is being made."""
        if self._sweep is not None:
            self._cancel(self._sweep)
        edit, blend = document.state.chosen_face, document.state.blend
        if edit is not None:
            self._sweep = self._send(MakeSweep, photo=document.photo, edit=edit, blend=blend, attribute=attribute).id

    def sweep_is_wanted(self, request: int) -> bool:
        return request == self._sweep

    def ended(self, request: Request, document: Document | None) -> None:
        """A request has had its last reply."""
        if request.id == self._search:
            self._search = None
        elif request.id == self._sweep:
            self._sweep = None
        elif self._preparing is not None and request.id == self._preparing.id:
            if document is not None and self._preparing.face not in document.estimates:
                self._given_up.add(self._preparing.face)
            self._preparing = None

    def start_anew(self, document: Document | None) -> None:
        """Another photo or model: nothing known of faces holds any more."""
        self._preparing = self._sweep = None
        self._given_up.clear()
        if document is not None:
            document.estimates.clear()
