"""The one photo that is being edited, as the window sees it: facts as signals, wishes as methods.

For Qt's event loop thread alone. The engine client does the waiting; nothing here blocks.
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from fader_studio.editing.adjustments import Adjustments
from fader_studio.editing.painted_mask import PaintedMask
from fader_studio.editing.state import Blend, EditState, FaceEdit, Snapshot
from fader_studio.engine import messages
from fader_studio.engine.messages import Box, DeviceChoice, ModelLoaded, View
from fader_studio.services.activity import Activities, Activity, Problem
from fader_studio.services.document import Document
from fader_studio.services.face_work import FaceWork
from fader_studio.services.live_picture import LivePicture
from fader_studio.services.session_facts import SessionFacts
from resources.words import tr
from trainer.faces.face import Point, face_from_eyes


class Session(SessionFacts):
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
        super().__init__(sample, folder, parent)
        self._client = client
        self._model_path = model
        self._device: DeviceChoice = device
        self._clock = clock
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

    # ------------------------------------------------------------ wishes: faces and faders
    def choose_face(self, index: int) -> None:
        state = self.state
        if self._document is None or index == state.chosen or not 0 <= index < len(state.faces):
            return
        self._document.state = state.with_chosen(index)
        self.state_changed.emit(self.state)
        self._prepare_next()

    def mark_face(self, first: Point, second: Point) -> None:
        """A face by its two eyes, in pixels of the photo and in any order; it becomes the chosen one. One undo step."""
        if self._document is None:
            return
        try:
            face = face_from_eyes(first, second)
        except ValueError:
            self._raise("Both eyes are the same point.", "Click the middle of one eye, then the middle of the other.")
            return
        self._document.mark(face)
        self.faces_changed.emit()
        self._prepare_next()
        self._changed()
        self.commit()

    def set_attribute(self, face_index: int, name: str, value: float) -> None:
        """Move a fader to VALUE, −1 … 1 (beyond extrapolates), and show it; `commit` makes it a step of the history."""
        self._edit_face(face_index, lambda edit: edit.with_value(name, value))

    def try_attribute(self, face_index: int, name: str, value: float | None) -> None:
        """Show a fader at VALUE without moving it, for as long as nothing else happens; None: the edit again."""
        document = self._document
        if document is None or not 0 <= face_index < len(self.state.faces):
            return
        if value is not None:
            document.try_out(self.state.with_face(face_index, self.state.faces[face_index].with_value(name, value)))
            self._live.preview(document)
        elif document.tried is not None:
            document.touch()
            self._live.preview(document)
            self._live.compose(document)

    def set_blend(self, face_index: int, blend: Blend) -> None:
        """As `set_attribute`, for the way in which a face joins the photo."""
        own = None if blend == self.state.blend else blend
        self._edit_face(face_index, lambda edit: dataclasses.replace(edit, blend=own))

    def set_mask(self, face_index: int, mask: PaintedMask | None) -> None:
        """As `set_attribute`, for where the faders of a face act; None: everywhere."""
        self._edit_face(face_index, lambda edit: dataclasses.replace(edit, mask=mask))

    def set_adjustments(self, adjustments: Adjustments) -> None:
        """As `set_attribute`, for the photo itself: its tone, and how it is turned and cut."""
        if self._document is not None and adjustments != self.state.adjustments:
            self._document.change(self.state.with_adjustments(adjustments))
            self._changed()

    def set_values(self, face_index: int, values: dict[str, float]) -> None:
        """All faders of a face at once, those not named to zero (a preset, pasted values). One undo step."""
        if self._edit_face(face_index, lambda edit: edit.with_values(values)):
            self.commit()

    def commit(self) -> None:
        """The mouse or key was released: one step for everything since the last one, and the picture at full size."""
        if self._document is None:
            return
        if self._document.commit(self._clock()):
            self.history_changed.emit()
        self._live.compose(self._document)

    def reset_face(self, index: int) -> None:
        """All faders of one face to zero. One undo step."""
        self.set_values(index, {})

    def reset_all(self) -> None:
        """All faders, masks and ways of joining of all faces, and the photo, as they were opened. One undo step."""
        state = self.state
        moved = not (all(f.is_untouched for f in state.faces) and state.adjustments.is_neutral)
        if self._document is not None and moved:
            bare = state.with_faces(tuple(FaceEdit(face=f.face) for f in state.faces), state.chosen)
            self._document.change(bare.with_adjustments(Adjustments()))
            self._changed()
            self.commit()

    def undo(self) -> None:
        if self.can_undo:
            self._travel(Document.undo)

    def redo(self) -> None:
        if self.can_redo:
            self._travel(Document.redo)

    def set_snapshots(self, snapshots: tuple[Snapshot, ...]) -> None:
        """What is kept of the edit by name; no step of the history."""
        if self._document is not None:
            self._document.state = self.state.with_snapshots(snapshots)
            self.state_changed.emit(self.state)

    def go_to(self, snapshot: Snapshot) -> None:
        """Return to an edit that was kept. One undo step."""
        if self._document is not None:
            self._travel(lambda document: document.go_to(snapshot))

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

    def _edit_face(self, index: int, change: Callable[[FaceEdit], FaceEdit]) -> bool:
        """Whether `change` made anything of face `index` another, which is shown then."""
        state = self.state
        if self._document is None or not 0 <= index < len(state.faces):
            return False
        edit = change(state.faces[index])
        if edit == state.faces[index]:
            return False
        self._document.change(state.with_face(index, edit))
        self._changed()
        return True

    def _changed(self) -> None:
        """The state is another one: say so and show it."""
        assert self._document is not None
        self.state_changed.emit(self.state)
        self._live.preview(self._document)

    def _travel(self, step: Callable[[Document], None]) -> None:
        assert self._document is not None
        self.commit()  # what is under the mouse is a step too
        faces = [f.face for f in self.state.faces]
        step(self._document)
        if faces != [f.face for f in self.state.faces]:
            self.faces_changed.emit()
            self._prepare_next()
        self._changed()
        self.history_changed.emit()
        self._live.compose(self._document)

    def _prepare_next(self) -> None:
        if self._document is not None and self._model is not None:
            self._face_work.prepare_next(self._document)

    def _drop_document(self) -> None:
        assert self._document is not None
        self._revision = self._document.state.revision
        self._client.send(messages.ClosePhoto, photo=self._document.photo)
        self._document = None
        self._live.forget()
        self._face_work.start_anew(None)

    def _raise(self, message: str, hint: str = "", details: str = "") -> None:
        self.problem_raised.emit(Problem(message=message, hint=hint, details=details))

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
        if self.is_edited and not frame.final:  # the photo alone costs nothing, which tells nobody anything
            self.frame_time_changed.emit(frame.seconds * 1000)

    def _on_saved(self, reply: messages.PhotoSaved, request: messages.Request) -> None:
        assert isinstance(request, messages.SavePhoto)
        if self._document is not None and reply.photo == self._document.photo:
            self._document.mark_saved(request.edits, request.blend, request.adjustments)
        self.saved.emit(reply)
        self.history_changed.emit()

    def _on_engine_failed(self, message: str, details: str) -> None:
        self._raise(message, "Restart Fader Studio; if that does not help, send the details.", details)
