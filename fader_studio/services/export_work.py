"""What the export dialogs ask of the engine beside the session: sizes beforehand, copies to drag out, sweeps."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from fader_studio.editing.export_options import ExportOptions
from fader_studio.editing.sweeps import sweep_format, sweep_values
from fader_studio.engine import messages
from fader_studio.engine.messages import EstimateSize, PhotoSaved, Reply, SavePhoto, SaveSweep, SizeEstimated
from fader_studio.services.render_queue import RenderQueue
from fader_studio.services.session_facts import SessionFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class SweepWish:
    """`turned`: the window shows the fader the other way round. `whole`: the photo, else the face."""

    attribute: str
    target: Path
    turned: bool = False
    whole: bool = False
    longest_side: int = 480


class ExportWork(QObject):
    """Of the photo and the edit that `session` has open. The newest estimate wins; sweeps can be stopped."""

    size_estimated = Signal(int)  # bytes
    copy_saved = Signal(object)  # Path
    copy_failed = Signal(str, str)  # message, hint
    sweep_progress = Signal(float)  # 0 … 1
    sweep_saved = Signal(object)  # Path
    sweep_failed = Signal(str, str)  # message, hint; both empty: stopped

    def __init__(self, client: QObject, session: SessionFacts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._session = session
        self._sizes: RenderQueue[EstimateSize] = RenderQueue(self._send_estimate)
        self._estimate = self._copy = self._sweep = 0
        client.reply.connect(self._on_reply)

    def estimate(self, options: ExportOptions, size: tuple[int, int]) -> None:
        """`options.format` is one of the formats; `size`: width and height of what would be written."""
        self._sizes.submit(EstimateSize(
            id=0, photo=self._session.photo, format=options.format, quality=options.quality,
            keep_metadata=options.keep_metadata, size=size,
        ))

    def forget_estimates(self) -> None:
        """The dialog is gone."""
        self._sizes.forget()

    def save_copy(self, target: Path, options: ExportOptions) -> None:
        """As the session's `save`, but the edit does not count as exported."""
        how = {"quality": options.quality, "keep_metadata": options.keep_metadata, "longest_side": options.longest_side}
        self._copy = self._client.send(SavePhoto, **self._edit(), target=target, format=options.format or None, **how)

    def save_sweep(self, wish: SweepWish) -> None:
        """Raises UserError where the target's suffix is none that is offered."""
        format = sweep_format(wish.target)
        values = sweep_values(format)
        shown = values
        if wish.turned:
            values = tuple(-value for value in values)
        self._sweep = self._client.send(
            SaveSweep, **self._edit(), chosen=self._session.state.chosen, attribute=wish.attribute, values=values,
            captions=shown, target=wish.target, format=format, whole=wish.whole, longest_side=wish.longest_side,
        )

    def stop_sweep(self) -> None:
        self._client.cancel(self._sweep)

    def _edit(self) -> dict[str, Any]:
        state = self._session.state
        return {"photo": self._session.photo, "edits": state.faces, "blend": state.blend,
                "adjustments": state.adjustments}

    def _send_estimate(self, wanted: EstimateSize) -> None:
        fields = {name: getattr(wanted, name) for name in ("photo", "format", "quality", "keep_metadata", "size")}
        self._estimate = self._client.send(EstimateSize, **fields)

    def _on_reply(self, reply: Reply) -> None:
        if reply.id == self._sweep:
            self._on_sweep(reply)
        elif reply.id == self._copy and reply.last:
            self._on_copy(reply)
        elif reply.id == self._estimate and reply.last:
            is_newest = self._sizes.outstanding == 1  # else a newer question waits, and this answer misleads
            self._sizes.finished()
            if isinstance(reply, SizeEstimated) and is_newest:
                self.size_estimated.emit(reply.bytes)

    def _on_copy(self, reply: Reply) -> None:
        if isinstance(reply, PhotoSaved):
            self.copy_saved.emit(reply.target)
        elif isinstance(reply, messages.Failed):
            self.copy_failed.emit(reply.message, reply.hint)

    def _on_sweep(self, reply: Reply) -> None:
        match reply:
            case messages.Progress():
                self.sweep_progress.emit(reply.share)
            case messages.SweepSaved():
                self.sweep_saved.emit(reply.target)
            case messages.Failed():
                self.sweep_failed.emit(reply.message, reply.hint)
