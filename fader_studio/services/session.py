"""The one photo that is being edited, as the window sees it: facts as signals, wishes as methods.

For Qt's event loop thread alone. The engine client does the waiting; nothing here blocks.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from fader_studio.editing.state import EditState
from fader_studio.engine import messages
from fader_studio.engine.messages import Box, DeviceChoice, ModelLoaded, View
from fader_studio.services.activity import Activities, Activity
from fader_studio.services.document import Document
from fader_studio.services.editing_session import EditingSession
from fader_studio.services.face_work import FaceWork
from fader_studio.services.live_picture import LivePicture
from resources.words import tr


class Session(EditingSession):
    """State and wishes of one window.

    `client`: an `EngineClient` or its like. `folder`: the private folder of this process, for pasted pictures.
    `model`: what `start` loads. `clock`: seconds, for the merging of nudges.
    """

    def __init__(
        self,
        client: QObject,
        *,
        folder: Path,
        sample: Path,
        model: Path | None = None,
        device: DeviceChoice = "auto",
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(sample, folder, clock, parent)
        self._client = client
        self._model_path = model
        self._device: DeviceChoice = device
        self._opening: messages.OpenPhoto | None = None
        self._to_restore: tuple[EditState, bool] | None = None
        self._activities = Activities()
        self._under_way: dict[int, messages.Request] = {}
        self._photos_named = 0
        self._live = LivePicture(self._send)
        self._face_work = FaceWork(self._send, client.cancel)
        client.reply.connect(self._on_reply)
        client.engine_failed.connect(self._on_engine_failed)
        client.engine_died.connect(lambda: self.engine_ready_changed.emit(False))
        client.engine_restarted.connect(lambda: self.engine_ready_changed.emit(True))

    # ------------------------------------------------------------ wishes: photo
    def start(self) -> None:
        """Start the engine and load the model."""
        self._client.start()
        if self._model_path is not None:
            self.load_model(self._model_path)

    def open_photo(self, path: Path, edit: EditState | None = None, *, exported: bool = False) -> None:
        """Open `path` in place of the photo that is open; that one stays where this fails. The caller asks first.

        `edit`: an edit of this photo from before, to go on with; `exported`: there is a file of it already.
        """
        self._face_work.stop_search()
        if self._opening is not None:
            self._client.cancel(self._opening.id)
        self._photos_named += 1
        self._to_restore = (edit, exported) if edit is not None else None
        doing = Activity(doing=tr("Opening “{name}”").format(name=path.name), cancellable=True)
        self._opening = self._send(messages.OpenPhoto, activity=doing, photo=f"photo-{self._photos_named}", path=path)

    def open_bytes(self, data: bytes, name: str, edit: EditState | None = None) -> None:
        """Open picture data from the clipboard or a browser under `name` (its folder, if any, is dropped)."""
        self._photos_named += 1
        safe = "".join(c for c in Path(name).name if c.isprintable() and c not in '<>:"/\\|?*')[-80:] or "picture"
        folder = self.folder / f"pasted-{self._photos_named}"
        try:
            folder.mkdir(mode=0o700, parents=True)
            (folder / safe).write_bytes(data)
        except OSError as error:
            self._raise(f"The picture cannot be kept: {error.strerror}.", "Make room on the disk and paste it again.")
            return
        self.open_photo(folder / safe, edit)

    def open_sample(self) -> None:
        self.open_photo(self._sample)

    def close_photo(self) -> None:
        if self._document is None:
            return
        self._face_work.stop_search()
        self._drop_document()
        self.photo_changed.emit(None)
        self.state_changed.emit(self.state)
        self.history_changed.emit()

    def save(
        self,
        target: Path,
        *,
        format: str | None = None,
        quality: int = 95,
        keep_metadata: bool = True,
        longest_side: int | None = None,
        overwrite_original: bool = False,
    ) -> None:
        """Write the edit as it stands to `target`; `saved` or `problem_raised` follows, the edit stays either way."""
        if self._document is None:
            return
        self.commit()
        self._send(
            messages.SavePhoto,
            activity=Activity(doing=tr("Saving “{name}”").format(name=target.name), cancellable=True),
            photo=self._document.photo,
            edits=self.state.faces,
            blend=self.state.blend,
            adjustments=self.state.adjustments,
            target=target,
            format=format,
            quality=quality,
            keep_metadata=keep_metadata,
            longest_side=longest_side,
            overwrite_original=overwrite_original,
        )

    # ------------------------------------------------------------ wishes: what is seen
    def set_view(self, level: int, visible: Box) -> None:
        """What the canvas shows: previews come at this level of the pyramid and inside `visible` (its pixels)."""
        self._live.look_at(level, visible, self._document)

    def set_canvas(self, view: View) -> None:
        """The canvas as it is now: the previews of a drag are composed on these pixels."""
        self._live.compose_on(view, self._document)

    def set_heat(self, shown: bool) -> None:
        """Show where the edit acts, glowing over the photo, instead of what it makes."""
        self._live.heat = shown
        if self._document is not None and self._document.state.moves_faces:
            self._document.touch()
            self._changed()
            self._live.compose(self._document)

    def request_sweep(self, attribute: str) -> None:
        """Small pictures of the chosen face along one fader; `sweep_ready` follows. A later wish replaces this one."""
        if self._document is not None and self._model is not None:
            self._face_work.sweep(self._document, attribute)

    # ------------------------------------------------------------ wishes: engine
    def load_model(self, path: Path, *, quietly: bool = False) -> None:
        """Make `path` the model; the one before stays where this fails, and serves until then.

        `quietly`: nobody waits for it, so nothing is said of it meanwhile.
        """
        doing = None if quietly else Activity(doing=tr("Loading the model"))
        self._send(messages.LoadModel, activity=doing, path=path, device=self._device)

    def set_device(self, choice: DeviceChoice) -> None:
        self._device = choice
        path = self._model.path if self._model else self._model_path
        if path is not None:
            self.load_model(path)

    def cancel_activity(self) -> None:
        """Stop what `activity_changed` told of last."""
        request = self._activities.current_id
        if request is not None:
            self._client.cancel(request)

    def shut_down(self) -> None:
        """End the engine. Nothing may be asked of the session after this."""
        self._client.shut_down()

    # ------------------------------------------------------------ inside
    def _send(
        self, kind: type[messages.Request], *, activity: Activity | None = None, **fields: Any
    ) -> messages.Request:
        request = kind(id=self._client.send(kind, **fields), **fields)
        self._under_way[request.id] = request
        if activity is not None:
            self._activities.begin(request.id, activity)
            self.activity_changed.emit(self._activities.current)
        return request

    def _drop_document(self) -> None:
        assert self._document is not None
        self._revision = self._document.state.revision
        self._client.send(messages.ClosePhoto, photo=self._document.photo)
        self._document = None
        self._live.forget()
        self._face_work.start_anew(None)

    # ------------------------------------------------------------ replies
    def _on_reply(self, reply: messages.Reply) -> None:
        request = self._under_way.get(reply.id)
        if request is None:
            return
        match reply:
            case messages.Progress():
                self._on_progress(reply)
            case messages.Failed():
                self._on_failed(reply, request)
            case messages.ModelLoaded():
                self._on_model_loaded(reply)
            case messages.PhotoOpened():
                self._on_photo_opened(reply)
            case messages.FacesFound():
                self._on_faces_found(reply)
            case messages.FacePrepared():
                self._on_face_prepared(reply)
            case messages.SweepMade():
                if self._face_work.sweep_is_wanted(reply.id):
                    self.sweep_ready.emit(reply)
            case messages.Frame():
                self._on_frame(reply)
            case messages.PhotoSaved():
                self._on_saved(reply, request)
        if reply.last:
            self._on_end(request)

    def _on_end(self, request: messages.Request) -> None:
        del self._under_way[request.id]
        if self._activities.end(request.id):
            self.activity_changed.emit(self._activities.current)
        self._face_work.ended(request, self._document)
        self._live.ended(request)  # after the frame was shown: the engine may now write into the other slot
        self._prepare_next()

    def _on_progress(self, reply: messages.Progress) -> None:
        if self._activities.progress(reply.id, reply.share, reply.doing):
            self.activity_changed.emit(self._activities.current)

    def _on_failed(self, reply: messages.Failed, request: messages.Request) -> None:
        if request is self._opening:
            self._opening = None
            if self._document is not None and self._document.searching:
                self._face_work.search(self._document)  # the photo that did not open had stopped it
        elif self._document is not None and self._face_work.is_search(request):
            self._document.searching = self._opening is not None
            self.faces_changed.emit()
        if reply.kind != "cancelled" and not isinstance(request, messages.UseCanvas):  # the drag itself will tell
            self._raise(reply.message, reply.hint, reply.details)

    def _on_model_loaded(self, reply: ModelLoaded) -> None:
        self._model = reply
        self._face_work.start_anew(self._document)
        self.model_changed.emit(reply)
        if self._document is not None and not self._document.state.is_photo:
            self._document.touch()
            self._changed()
            self._live.compose(self._document)

    def _on_photo_opened(self, reply: messages.PhotoOpened) -> None:
        if self._opening is None or reply.id != self._opening.id:
            self._client.send(messages.ClosePhoto, photo=reply.photo)
            return
        self._opening = None
        if self._document is not None:
            self._drop_document()
        self._document = Document(reply.photo, reply.info, reply.pyramid, revision=self._revision)
        self.photo_changed.emit(reply.info)
        self._take_up()
        self.state_changed.emit(self.state)
        self.history_changed.emit()
        self._face_work.search(self._document)

    def _take_up(self) -> None:
        """The edit that the photo was opened with."""
        wanted, self._to_restore = self._to_restore, None
        if wanted is None or self._document is None:
            return
        edit, exported = wanted
        self._document.restore(edit)
        if exported:
            self._document.mark_saved(edit.faces, edit.blend, edit.adjustments)
        self.faces_changed.emit()
        self._live.compose(self._document)

    def _on_faces_found(self, reply: messages.FacesFound) -> None:
        if self._document is None or reply.photo != self._document.photo:
            return
        self._document.searching = not reply.complete
        if self._document.add_found(reply.faces):
            self.state_changed.emit(self.state)
        self.faces_changed.emit()
        self._prepare_next()

    def _on_face_prepared(self, reply: messages.FacePrepared) -> None:
        if self._document is not None and self._face_work.prepared(reply, self._document):
            self.face_prepared.emit(reply)

    def _on_frame(self, frame: messages.Frame) -> None:
        if self._live.accept(frame, self._document):
            self.frame_ready.emit(frame)
        # the photo alone costs nothing, and an edit that was opened or a new model costs once: neither tells anything
        if self.is_edited and not frame.final and frame.revision > self._document.moved_since:
            self.frame_time_changed.emit(frame.seconds * 1000)

    def _on_saved(self, reply: messages.PhotoSaved, request: messages.Request) -> None:
        assert isinstance(request, messages.SavePhoto)
        if self._document is not None and reply.photo == self._document.photo:
            self._document.mark_saved(request.edits, request.blend, request.adjustments)
        self.saved.emit(reply)
        self.history_changed.emit()

    def _on_engine_failed(self, message: str, details: str) -> None:
        self._raise(message, "Restart Fader Studio; if that does not help, send the details.", details)
