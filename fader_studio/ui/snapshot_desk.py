"""Wires snapshots into the window: keeping one with its picture, returning to it, renaming, removing."""

from __future__ import annotations

import base64
import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject, QRectF
from PySide6.QtGui import QImage

from fader_studio.ui.panels.snapshots import PICTURE, TITLE, SnapshotPanel
from fader_studio.ui.presets import NameDialog
from resources.words import tr

if TYPE_CHECKING:
    from fader_studio.editing.state import EditState, Snapshot
    from fader_studio.services.session import Session
    from fader_studio.ui.main_window import MainWindow

MOST = 24
"""Kept for one photo; the oldest go."""
AROUND = 0.25
"""What a picture shows around the chosen face's box, as a share of it."""


class SnapshotDesk(QObject):
    """Made once for a window."""

    def __init__(self, window: MainWindow, session: Session, closed_sections: set[str]) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self.panel = SnapshotPanel(opened=TITLE not in closed_sections)
        window.panel.add_snapshots(self.panel)
        window.actions_["snapshot"].triggered.connect(self._keep)
        self.panel.section.toggled.connect(lambda opened: window.panel.section_toggled.emit(TITLE, opened))
        self.panel.picked.connect(self._go_to)
        self.panel.renaming_wanted.connect(self._ask_for_name)
        self.panel.removed.connect(self._remove)
        session.state_changed.connect(self._on_state)
        session.photo_changed.connect(lambda _info: self._on_state(session.state))
        self._on_state(session.state)

    def _keep(self) -> None:
        self._session.commit()
        state, names = self._session.state, {one.name for one in self._session.state.snapshots}
        number = len(names) + 1
        while f"Snapshot {number}" in names:
            number += 1
        kept = state.snapshot(tr("Snapshot {number}").format(number=number), _jpeg(self._picture()))
        self._session.set_snapshots((*state.snapshots, kept)[-MOST:])
        self._window.stage.say(tr("Kept “{name}”").format(name=kept.name))

    def _picture(self) -> QImage:
        info, edit = self._session.info, self._session.state.chosen_face
        if edit is None:
            return self._window.canvas.picture_of(QRectF(0, 0, info.width, info.height), 2 * PICTURE)
        x, y, width, height = edit.face.box
        more = AROUND * max(width, height)
        rect = QRectF(x, y, width, height).adjusted(-more, -more, more, more)
        return self._window.canvas.picture_of(rect, 2 * PICTURE)

    def _go_to(self, index: int) -> None:
        self._window.photo_desk.tool.leave()
        self._session.go_to(self._session.state.snapshots[index])

    def _ask_for_name(self, index: int) -> None:
        one = self._session.state.snapshots[index]
        NameDialog(self._window, lambda name: self._rename(one, name), heading=tr("Rename the snapshot"),
                   words=tr("A name for this snapshot."), verb=tr("Rename"), name=one.name, longest=40).open()

    def _rename(self, one: Snapshot, name: str) -> None:
        renamed = dataclasses.replace(one, name=name)
        self._session.set_snapshots(tuple(renamed if s is one else s for s in self._session.state.snapshots))

    def _remove(self, index: int) -> None:
        kept = self._session.state.snapshots
        self._session.set_snapshots(kept[:index] + kept[index + 1 :])

    def _on_state(self, state: EditState) -> None:
        self._window.actions_["snapshot"].setEnabled(self._session.info is not None)
        self.panel.show_snapshots(state.snapshots)


def _jpeg(image: QImage) -> str:
    """In base64; "" for an empty one."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    kept = not image.isNull() and image.save(buffer, "JPEG", 85)
    return base64.b64encode(buffer.data().data()).decode("ascii") if kept else ""
