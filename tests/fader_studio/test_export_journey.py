"""The export dialog's estimate, the file behind the handle and a sweep, in the real window with the real engine."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt

from fader_studio.imaging.metadata import SYNTHETIC
from fader_studio.ui.dialogs.export import ExportDialog
from fader_studio.ui.dialogs.sweep import SweepDialog
from fader_studio.ui.widgets.drag_out import DragOut

WAIT = 120_000


@pytest.fixture
def editor_model(tiny_model):
    return tiny_model


@pytest.fixture
def editor(qtbot, editor, portrait, tmp_path):
    """With the portrait, edited."""
    photo, session = tmp_path / "aunt.png", editor.session
    photo.write_bytes(portrait.read_bytes())
    session.open_photo(photo)
    qtbot.waitUntil(lambda: bool(session.state.faces) and not session.searching, timeout=WAIT)
    session.set_attribute(0, "Smiling", 0.9)
    session.commit()
    return editor


def shown(window, kind):
    return next(d for d in window.findChildren(kind) if d.isVisible())


def test_what_is_estimated_dragged_and_swept_is_what_is_written(qtbot, editor, tmp_path):
    window, session = editor.window, editor.session
    window.actions_["export"].trigger()
    dialog = shown(window, ExportDialog)
    dialog._format.button("JPEG").click()
    qtbot.waitUntil(lambda: dialog._bytes.startswith("About "), timeout=WAIT)
    told = dialog._bytes
    with qtbot.waitSignal(session.saved, timeout=WAIT):
        dialog._export.click()
    size = (tmp_path / "aunt-edited.jpg").stat().st_size
    number, unit = told.removeprefix("About ").removesuffix(".").split()
    assert float(number) * {"kB": 1e3, "MB": 1e6}[unit] == pytest.approx(size, rel=0.15)

    session.set_attribute(0, "Smiling", -0.9)
    session.commit()
    dragged: list[Path] = []
    handle = window.findChild(DragOut)
    handle._start = lambda drag: dragged.append(Path(drag.mimeData().urls()[0].toLocalFile()))
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    qtbot.waitUntil(lambda: bool(dragged), timeout=WAIT)
    assert dragged[0].name == "aunt-edited.jpg" and SYNTHETIC.encode() in dragged[0].read_bytes()
    assert session.has_unsaved_edit  # a copy that hangs on the mouse is no export yet

    window.actions_["export_sweep"].trigger()
    sweep = shown(window, SweepDialog)
    sweep.side.button("320").click()
    target = sweep.wish.target
    sweep.go.click()
    qtbot.waitUntil(target.exists, timeout=WAIT)
    with Image.open(target) as image:
        assert image.n_frames == 48
        first = np.asarray(image.convert("RGB")).astype(int)
        image.seek(24)
        assert np.abs(np.asarray(image.convert("RGB")).astype(int) - first).max() > 20
