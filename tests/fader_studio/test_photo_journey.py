"""The photo itself with the real engine: what the window shows is what the file holds, and zero is the photo again."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPointF

from fader_studio.editing.adjustments import Adjustments, Tone
from fader_studio.editing.geometry import Geometry

WAIT = 120_000
TONE = Tone(exposure=0.5, contrast=0.2, shadows=0.3, temperature=0.2)


@pytest.fixture
def opened(qtbot, editor, portrait):
    """The portrait at 100 %, and the path of its file."""
    session = editor.session
    session.open_photo(portrait)
    qtbot.waitUntil(lambda: bool(session.state.faces) and session.model is not None, timeout=WAIT)
    face = session.state.faces[0].face
    qtbot.waitUntil(lambda: session.estimate(face) is not None and not session.searching, timeout=WAIT)
    editor.window.canvas.zoom_to(1.0)
    editor.window.canvas._adjusting = True  # no outline over the picture that is compared
    return portrait


def settle(qtbot, editor):
    """Until the whole edit is on the screen."""
    canvas, session = editor.window.canvas, editor.session
    qtbot.waitUntil(lambda: canvas.frame is not None and canvas.frame.final
                    and canvas.frame.revision == session.state.revision, timeout=WAIT)


def on_screen(canvas, width, height):
    """What the canvas shows of the picture, (height, width, 3), at 100 %."""
    image = canvas.grab().toImage()
    image = image.convertToFormat(image.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1]
    corner = canvas.view.photo_rect.topLeft().toPoint()
    return pixels[corner.y() : corner.y() + height, corner.x() : corner.x() + width].astype(int)


def saved(qtbot, editor, path):
    with qtbot.waitSignal(editor.session.saved, timeout=WAIT):
        editor.session.save(path)
    return np.asarray(Image.open(path).convert("RGB")).astype(int)


def adjust(qtbot, editor, adjustments):
    editor.session.set_adjustments(adjustments)
    editor.session.commit()
    if not adjustments.tone.is_neutral:
        settle(qtbot, editor)
    editor.window.canvas.zoom_to(1.0)


def test_the_file_is_what_the_window_shows(qtbot, editor, opened, tmp_path):
    canvas, session = editor.window.canvas, editor.session
    before = hashlib.sha256(opened.read_bytes()).hexdigest()
    session.set_attribute(0, "Smiling", 0.8)
    adjust(qtbot, editor, Adjustments(tone=TONE))
    plain = saved(qtbot, editor, tmp_path / "toned.png")
    assert np.abs(on_screen(canvas, 512, 512) - plain).max() <= 2
    assert not session.has_unsaved_edit

    for name, geometry in (("cut", Geometry(crop=(0.25, 0.0, 0.5, 0.75))), ("turned", Geometry(turns=1, mirrored=True)),
                           ("both", Geometry(turns=3, crop=(0.25, 0.25, 0.5, 0.5)))):
        adjust(qtbot, editor, Adjustments(tone=TONE, geometry=geometry))
        assert session.has_unsaved_edit
        file = saved(qtbot, editor, tmp_path / f"{name}.png")
        assert np.abs(on_screen(canvas, file.shape[1], file.shape[0]) - file).max() <= 2, name

    adjust(qtbot, editor, Adjustments(geometry=Geometry(angle=6)))
    file = saved(qtbot, editor, tmp_path / "straight.png")
    difference = np.abs(on_screen(canvas, file.shape[1], file.shape[0]) - file)
    assert difference.mean() < 4  # the screen's interpolation is a simpler one
    assert hashlib.sha256(opened.read_bytes()).hexdigest() == before


def test_tone_follows_the_hand_and_the_photo_comes_back(qtbot, editor, opened, tmp_path):
    canvas, session = editor.window.canvas, editor.session
    photo = on_screen(canvas, 512, 512)
    track = editor.window.photo_desk.panel.fader("exposure").track
    canvas.set_adjusting(True)
    for value in (0.1, 0.2, 0.3):
        session.set_adjustments(session.state.adjustments.with_tone(exposure=value * 2.5))
        revision = session.state.revision
        qtbot.waitUntil(lambda r=revision: canvas.frame is not None and canvas.frame.revision >= r, timeout=WAIT)
        assert not canvas.frame.final
        assert on_screen(canvas, 512, 512).mean() > photo.mean()
        photo_now = on_screen(canvas, 512, 512)
    session.commit()
    settle(qtbot, editor)
    assert np.array_equal(on_screen(canvas, 512, 512), photo_now)
    canvas.hold_original(True)
    assert np.array_equal(on_screen(canvas, 512, 512), photo)
    canvas.hold_original(False)
    canvas.view.pan(QPointF(37, 21))
    canvas.view_moved()
    assert track.exact == pytest.approx(0.3)
    session.undo()
    qtbot.waitUntil(lambda: canvas.frame.revision >= session.state.revision, timeout=WAIT)
    canvas.zoom_to(1.0)
    assert np.array_equal(on_screen(canvas, 512, 512), photo)
    file = saved(qtbot, editor, tmp_path / "back.png")
    assert np.array_equal(file, np.asarray(Image.open(opened)).astype(int))


def test_hovering_the_sweep_shows_a_value_and_leaving_shows_the_edit_again(qtbot, editor, opened):
    canvas, session = editor.window.canvas, editor.session
    session.set_attribute(0, "Smiling", 0.5)
    session.commit()
    settle(qtbot, editor)
    edited = on_screen(canvas, 512, 512)
    session.try_attribute(0, "Smiling", -1.0)
    qtbot.waitUntil(lambda: np.abs(on_screen(canvas, 512, 512) - edited).max() > 8, timeout=WAIT)
    session.try_attribute(0, "Smiling", None)
    settle(qtbot, editor)
    assert np.array_equal(on_screen(canvas, 512, 512), edited)
    session.undo()
    assert session.state.faces[0].is_untouched and not session.can_undo


def test_where_the_photo_is_painted_to_stay_the_file_is_the_photo(qtbot, editor, opened, tmp_path):
    """The brush in the window, the engine's picture and the saved file agree; snapshots carry the mask."""
    canvas, session, desk = editor.window.canvas, editor.session, editor.window.mask_desk
    photo = np.asarray(Image.open(opened)).astype(int)
    session.set_attribute(0, "Smiling", 1.0)
    session.commit()
    settle(qtbot, editor)
    whole = np.abs(saved(qtbot, editor, tmp_path / "whole.png") - photo).max(axis=2)
    editor.window.actions_["mask"].trigger()
    canvas._adjusting = True
    *_, left, right = (QPointF(*point) for point in session.state.faces[0].face.landmarks)
    for point in (left, (left + right) / 2, right):
        desk.tool.stroke_to(point)
    desk.tool.end_stroke()
    desk.tool.leave()
    canvas.set_adjusting(True)
    settle(qtbot, editor)
    file = saved(qtbot, editor, tmp_path / "painted.png")
    middle = ((left + right) / 2).toPoint()
    mouth = (slice(middle.y() - 2, middle.y() + 3), slice(middle.x() - 5, middle.x() + 6))
    assert whole[mouth].max() > 5 and not np.abs(file - photo)[mouth].any()
    assert np.abs(file - photo).max() > 5  # the rest of the face still smiles
    assert np.abs(on_screen(canvas, 512, 512) - file).max() <= 2
    editor.window.actions_["snapshot"].trigger()
    session.reset_all()
    session.go_to(session.state.snapshots[0])
    settle(qtbot, editor)
    assert np.array_equal(saved(qtbot, editor, tmp_path / "again.png"), file)
