"""What models beside the one in use do to faces: strips for the library, kept on the disk, and comparisons."""

from __future__ import annotations

import hashlib
import logging
import zlib
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from fader_studio.editing.state import Blend, FaceEdit
from fader_studio.engine.messages import CompareFace, EndComparing, FaceCompared, Failed, ModelShown, Reply, ShowModel
from fader_studio.services.activity import Problem
from fader_studio.services.render_queue import RenderQueue
from trainer.files import write_atomically

log = logging.getLogger(__name__)
SIDE, PICTURES = 112, 5
KEPT = 100
"""Strips on the disk; the oldest go."""

Strip = tuple[bytes, ...]
"""Five pictures of the sample face from −100 to +100, `SIDE` × `SIDE` × 3 RGB bytes each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Comparison:
    """What one side of a comparison shows."""

    photo: str
    path: Path
    edit: FaceEdit
    blend: Blend
    side: int


class ModelPictures(QObject):
    """`client`: an `EngineClient`. `sample`: the photo that strips show. `folder`: the user's cache of strips.

    `strip_ready(Path, Strip)`; `refused(Path, Problem)` for a file that is no good model; `compared(FaceCompared)`.
    """

    strip_ready = Signal(object, object)
    refused = Signal(object, object)
    compared = Signal(object)

    def __init__(self, client: QObject, *, sample: Path, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._sample = sample
        self._folder = folder
        self._strips: deque[tuple[Path, str, bool]] = deque()
        self._under_way: dict[int, ShowModel] = {}
        self._comparing: dict[int, Path] = {}
        self._queues: dict[Path, RenderQueue[_Comparison]] = {}
        client.reply.connect(self._on_reply)

    # ------------------------------------------------------------ strips
    def strip(self, path: Path, attribute: str) -> Strip | None:
        """Pictures of `attribute` in the model at `path`, where they are there; else they are made."""
        kept = self._kept(path, attribute)
        wish = (path, attribute, False)
        if kept is None and wish not in self._strips and not any(_wish(r) == wish[:2] for r in self._requests()):
            self._strips.append(wish)
            self._next()
        return kept

    def examine(self, path: Path, attribute: str) -> None:
        """Read the model at `path` whole, next of all; `strip_ready` where it is a good one, else `refused`."""
        self._strips.appendleft((path, attribute, True))
        self._next()

    def _requests(self) -> list[ShowModel]:
        return list(self._under_way.values())

    def _next(self) -> None:
        """One at a time, so that a photo that is being opened has to wait for one at most."""
        if self._under_way or not self._strips:
            return
        path, attribute, _ = self._strips.popleft()
        request = {"path": path, "sample": self._sample, "attribute": attribute, "side": SIDE}
        number = self._client.send(ShowModel, **request)
        self._under_way[number] = ShowModel(id=number, **request)

    def _kept(self, path: Path, attribute: str) -> Strip | None:
        size = SIDE * SIDE * 3
        try:
            data = zlib.decompress(self._place(path, attribute).read_bytes())
        except (OSError, zlib.error):
            return None
        whole = len(data) == PICTURES * size
        return tuple(data[k * size : (k + 1) * size] for k in range(PICTURES)) if whole else None

    def _keep(self, request: ShowModel, strip: Strip) -> None:
        try:
            with write_atomically(self._place(request.path, request.attribute)) as part:
                part.write_bytes(zlib.compress(b"".join(strip), 1))
            found = sorted(self._folder.glob("*.strip"), key=lambda p: p.stat().st_mtime, reverse=True)
            for old in found[KEPT:]:
                old.unlink(missing_ok=True)
        except OSError as error:
            log.warning("a strip is not kept: %s", error)

    def _place(self, path: Path, attribute: str) -> Path:
        """Another name for a file that has changed. Raises OSError where the model is gone."""
        stat = path.stat()
        words = f"{path}|{stat.st_mtime_ns}|{stat.st_size}|{attribute}|{SIDE}"
        return self._folder / f"{hashlib.sha256(words.encode()).hexdigest()[:24]}.strip"

    # ------------------------------------------------------------ comparing
    def compare(self, photo: str, path: Path, edit: FaceEdit, blend: Blend, side: int) -> None:
        """The face of `edit` in the open `photo` through the model at `path`; of many wishes the newest wins."""
        if path not in self._queues:
            self._queues[path] = RenderQueue(self._send_comparison)
        self._queues[path].submit(_Comparison(photo=photo, path=path, edit=edit, blend=blend, side=side))

    def forget_comparisons(self) -> None:
        """Another photo, or nothing to compare any more."""
        for queue in self._queues.values():
            queue.forget()

    def end_comparing(self) -> None:
        """As `forget_comparisons`, and the engine gives the models' memory back."""
        self.forget_comparisons()
        if self._queues:
            self._client.send(EndComparing)

    def _send_comparison(self, wanted: _Comparison) -> None:
        fields = {"photo": wanted.photo, "edit": wanted.edit, "blend": wanted.blend, "side": wanted.side}
        self._comparing[self._client.send(CompareFace, path=wanted.path, **fields)] = wanted.path

    # ------------------------------------------------------------ replies
    def _on_reply(self, reply: Reply) -> None:
        if not reply.last:
            return
        if (request := self._under_way.pop(reply.id, None)) is not None:
            self._on_shown(reply, request)
            self._next()
        elif (path := self._comparing.pop(reply.id, None)) is not None:
            if isinstance(reply, FaceCompared):
                self.compared.emit(reply)
            self._tell_failure(reply, path)
            self._queues[path].finished()

    def _on_shown(self, reply: Reply, request: ShowModel) -> None:
        if isinstance(reply, ModelShown):
            self._keep(request, reply.pictures)
            self.strip_ready.emit(request.path, reply.pictures)
        self._tell_failure(reply, request.path)

    def _tell_failure(self, reply: Reply, path: Path) -> None:
        if isinstance(reply, Failed):
            message = reply.message or "The engine ended before it had read the model."
            self.refused.emit(path, Problem(message=message, hint=reply.hint, details=reply.details))


def _wish(request: ShowModel) -> tuple[Path, str]:
    return request.path, request.attribute
