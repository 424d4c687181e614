"""A person's way through the real window with the real engine: open, drag, compare, undo, save, reopen."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt

import resources

WAIT = 120_000


@pytest.fixture
def photo(tmp_path):
    """The public-domain portrait that scikit-image ships, as a file of one's own."""
    skimage_data = pytest.importorskip("skimage.data")
    path = tmp_path / "astronaut.png"
    Image.fromarray(skimage_data.astronaut()).save(path)
    return path


def _open(qtbot, editor, path):
    editor.session.open_photo(path)
    qtbot.waitUntil(lambda: editor.session.info is not None and editor.session.info.path == path, timeout=WAIT)
    qtbot.waitUntil(lambda: bool(editor.session.state.faces) and editor.session.model is not None, timeout=WAIT)
    face = editor.session.state.faces[0].face
    qtbot.waitUntil(lambda: editor.session.estimate(face) is not None, timeout=WAIT)


def _drag(qtbot, editor, attribute, shares):
    """With the mouse down through `shares` of the track's width; the revisions that were on the screen while it was."""
    track = editor.window.panel.faders.fader(attribute).track
    y, seen = track.height() // 2, []
    qtbot.mousePress(track, Qt.MouseButton.LeftButton, pos=QPoint(track.width() // 2, y))
    for share in shares:
        qtbot.mouseMove(track, QPoint(round(track.width() * share), y))
        revision = editor.session.state.revision
        qtbot.waitUntil(lambda revision=revision: _shown(editor) >= revision, timeout=WAIT)
        seen.append(_shown(editor))
    qtbot.mouseRelease(track, Qt.MouseButton.LeftButton, pos=QPoint(round(track.width() * shares[-1]), y))
    qtbot.waitUntil(lambda: editor.window.canvas.frame is not None and editor.window.canvas.frame.final, timeout=WAIT)
    return seen


def _shown(editor):
    frame = editor.window.canvas.frame
    return frame.revision if frame is not None else -1


def _picture(canvas):
    image = canvas.grab().toImage().convertToFormat(canvas.grab().toImage().Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., :3].astype(int)


def test_open_find_drag_compare_undo_save_and_reopen(qtbot, editor, photo, tmp_path):
    session, canvas = editor.session, editor.window.canvas
    _open(qtbot, editor, photo)
    qtbot.waitUntil(lambda: not session.searching, timeout=WAIT)
    assert len(session.state.faces) == 1
    canvas.set_adjusting(True)  # no outline over the picture that is compared
    before = _picture(canvas)

    seen = _drag(qtbot, editor, "Smiling", (0.6, 0.7, 0.8, 0.9))
    assert seen == sorted(seen) and len(set(seen)) >= 2  # it moved while the mouse was down
    canvas.set_adjusting(True)
    edited = _picture(canvas)
    assert np.abs(edited - before).max() > 20
    assert session.state.faces[0].value("Smiling") == pytest.approx(0.8, abs=0.05)

    canvas.hold_original(True)
    assert np.array_equal(_picture(canvas), before)
    canvas.hold_original(False)
    assert np.array_equal(_picture(canvas), edited)

    session.undo()
    qtbot.waitUntil(lambda: np.array_equal(_picture(canvas), before), timeout=WAIT)
    assert not session.can_undo  # one drag was one step
    session.redo()
    qtbot.waitUntil(lambda: _shown(editor) >= session.state.revision, timeout=WAIT)

    saved = tmp_path / "smiling.png"
    with qtbot.waitSignal(session.saved, timeout=WAIT):
        session.save(saved, format=None, quality=95, keep_metadata=True, overwrite_original=False)
    assert not session.has_unsaved_edit
    original, result = (np.asarray(Image.open(p).convert("RGB")).astype(int) for p in (photo, saved))
    assert result.shape == original.shape
    changed = np.abs(result - original).max(axis=2) > 0
    assert changed.any() and not changed[300:].any() and not changed[:, 400:].any()  # the suit and the shuttle stay
    _open(qtbot, editor, saved)
    assert not session.is_edited


def test_the_sample_face_can_be_played_with_at_once(qtbot, editor):
    editor.session.open_sample()
    qtbot.waitUntil(lambda: bool(editor.session.state.faces) and editor.session.model is not None, timeout=WAIT)
    assert editor.session.sample_open
    _drag(qtbot, editor, "Male", (0.3, 0.1))
    assert editor.session.is_edited


def test_zero_is_the_photo_after_any_detour(qtbot, editor, photo, tmp_path):
    _open(qtbot, editor, photo)
    _drag(qtbot, editor, "Eyeglasses", (0.8,))
    editor.session.reset_all()
    qtbot.waitUntil(lambda: not editor.window.canvas.frame.patches, timeout=WAIT)
    target = tmp_path / "same.png"
    with qtbot.waitSignal(editor.session.saved, timeout=WAIT):
        editor.session.save(target, format=None, quality=95, keep_metadata=True, overwrite_original=False)
    assert np.array_equal(np.asarray(Image.open(target)), np.asarray(Image.open(photo)))


def test_the_sample_is_a_face_that_the_detector_finds():
    from trainer.faces.detector import FaceDetector

    with Image.open(resources.path("sample/face.jpg")) as sample:
        assert len(FaceDetector().first_pass(np.asarray(sample))) == 1
