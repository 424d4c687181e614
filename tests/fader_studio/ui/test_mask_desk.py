"""Painting where an edit acts, in the window: strokes, the other way, sizes, undo, and every way out."""

from __future__ import annotations

import numpy as np
import pytest
from gestures import drag, move, press, release
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from fader_studio.editing.painted_mask import ALL, CELLS, SIDE, painted_mask
from fader_studio.ui.mask_tool import MOST, USUAL


@pytest.fixture
def painting(editing, session):
    session.set_attribute(0, "Smiling", 0.5)
    session.commit()
    editing.actions_["mask"].trigger()
    return editing.mask_desk


def spot(editing, u: float, v: float) -> QPoint:
    """A point of the canvas by its place in the chosen face's box, 0 … 1."""
    x, y, side, _ = editing.canvas.session.state.chosen_face.face.box
    return editing.canvas.view.to_pane(QPointF(x + u * side, y + v * side)).toPoint()


def cells(session, face: int = 0) -> np.ndarray:
    mask = session.state.faces[face].mask
    return np.frombuffer(mask.cells if mask else ALL, np.uint8).reshape(SIDE, SIDE)


def steps(session) -> int:
    return session.history._at


def test_b_takes_the_brush_and_every_way_out_puts_it_away(editing, qtbot, session, photo, faces):
    desk, action = editing.mask_desk, editing.actions_["mask"]
    outs = (lambda: qtbot.keyClick(desk.overlay, Qt.Key.Key_Escape), desk.bar.done.click, action.trigger,
            lambda: editing.actions_["crop"].trigger(), lambda: session.show_photo(photo, faces))
    for out in outs:
        editing.photo_desk.tool.leave()
        editing.canvas.setFocus()
        qtbot.keyClick(editing, Qt.Key.Key_B)
        assert desk.tool.active and desk.overlay.isVisible() and desk.bar.isVisible() and action.isChecked()
        out()
        assert not desk.tool.active and not desk.overlay.isVisible() and not desk.bar.isVisible()
        assert not action.isChecked()


def test_one_frame_lies_around_the_face_while_it_is_painted(editing, monkeypatch):
    drawn = []
    monkeypatch.setattr("fader_studio.ui.scene.draw_outline", lambda *_args, **_kwargs: drawn.append(1))
    for painting in (True, False):
        editing.actions_["mask"].trigger()
        drawn.clear()
        editing.canvas.grab()
        assert bool(drawn) is not painting  # the brush shows how far the model sees


def test_a_stroke_erases_where_it_went_and_is_one_undo(editing, painting, session):
    before = steps(session)
    drag(painting.overlay, spot(editing, 0.35, 0.75), spot(editing, 0.5, 0.75), spot(editing, 0.65, 0.75))
    mask = cells(session)
    assert mask.min() == 0 and (mask[:SIDE // 4] == 255).all()
    where = np.argwhere(mask == 0)
    place = painting.tool.to_photo().map(QPointF(where[:, 1].mean() + 0.5, where[:, 0].mean() + 0.5))
    assert abs(place.x() - (100 + 80)) < 4 and abs(place.y() - (80 + 120)) < 4
    assert steps(session) == before + 1
    assert session.state.faces[1].mask is None
    session.undo()
    assert session.state.faces[0].mask is None and session.state.faces[0].value("Smiling") == 0.5
    session.redo()
    assert np.array_equal(cells(session), mask)


def test_shift_and_x_paint_the_other_way(editing, painting, session, qtbot):
    painting.bar.nowhere.click()
    assert not cells(session).any() and painting.tool.adds
    assert painting.bar.way.chosen == "add"
    drag(painting.overlay, spot(editing, 0.5, 0.5), spot(editing, 0.6, 0.5))
    assert cells(session).max() == 255
    qtbot.keyClick(painting.overlay, Qt.Key.Key_X)
    assert not painting.tool.adds and painting.bar.way.chosen == "erase"
    drag(painting.overlay, spot(editing, 0.5, 0.5), spot(editing, 0.6, 0.5))
    assert cells(session)[30:40].max() < 80  # soft edges add up to a little
    shift = Qt.KeyboardModifier.ShiftModifier
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        at = QPointF(spot(editing, 0.5, 0.5))
        event = QMouseEvent(kind, at, painting.overlay.mapToGlobal(at), Qt.MouseButton.LeftButton,
                            Qt.MouseButton.LeftButton, shift)
        QApplication.sendEvent(painting.overlay, event)
    assert cells(session).max() > 200
    painting.bar.everywhere.click()
    assert session.state.faces[0].mask is None


def test_brackets_and_ctrl_with_the_wheel_size_the_brush_and_the_wheel_alone_zooms(editing, painting, qtbot):
    tool = painting.tool
    qtbot.keyClicks(painting.overlay, "]")
    assert tool.radius == USUAL + 1 == painting.bar.size_.value()
    qtbot.keyClicks(painting.overlay, "[")
    assert tool.radius == USUAL

    def wheel(modifiers: Qt.KeyboardModifier) -> None:
        at = QPointF(300, 300)
        event = QWheelEvent(at, painting.overlay.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
                            modifiers, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(painting.overlay, event)

    zoom = editing.canvas.view.zoom
    for _ in range(40):
        wheel(Qt.KeyboardModifier.ControlModifier)
    assert tool.radius == MOST and editing.canvas.view.zoom == zoom
    wheel(Qt.KeyboardModifier.NoModifier)
    assert editing.canvas.view.zoom > zoom and tool.radius == MOST


def test_what_is_kept_is_tinted_and_the_rest_is_not(editing, painting, session):
    overlay, canvas = painting.overlay, editing.canvas
    clean = canvas.grab().toImage()
    drag(overlay, spot(editing, 0.5, 0.3), spot(editing, 0.55, 0.3))
    at, elsewhere = spot(editing, 0.52, 0.3) + QPoint(2, 6), spot(editing, 0.5, 0.9)
    tinted = canvas.grab().toImage()
    assert tinted.pixelColor(at) != clean.pixelColor(at)
    assert tinted.pixelColor(elsewhere) == clean.pixelColor(elsewhere)
    painting.tool.leave()
    assert canvas.grab().toImage().pixelColor(at) == clean.pixelColor(at)


def test_each_face_is_painted_by_itself(editing, painting, session):
    drag(painting.overlay, spot(editing, 0.5, 0.5), spot(editing, 0.6, 0.5))
    session.choose_face(1)
    drag(painting.overlay, spot(editing, 0.5, 0.2), spot(editing, 0.6, 0.2))
    first, second = cells(session, 0), cells(session, 1)
    assert first.min() == second.min() == 0 and not np.array_equal(first, second)


def test_escape_in_the_middle_of_a_stroke_ends_it_as_a_step(editing, painting, session, qtbot):
    before = steps(session)
    press(painting.overlay, spot(editing, 0.4, 0.5))
    move(painting.overlay, spot(editing, 0.6, 0.5))
    qtbot.keyClick(painting.overlay, Qt.Key.Key_Escape)
    assert not painting.tool.active and steps(session) == before + 1
    assert not editing.canvas._adjusting
    release(painting.overlay, spot(editing, 0.6, 0.5))
    assert steps(session) == before + 1


def test_the_panel_tells_of_a_mask_and_takes_it_back(editing, session):
    panel = editing.panel.blend
    panel._section.set_opened(True)
    assert not panel._everywhere.isVisible()
    session.set_mask(0, painted_mask(bytes(CELLS)))
    assert panel._everywhere.isVisible() and "painted" in panel._section._note.text()
    panel._everywhere.click()
    assert session.state.faces[0].mask is None and not panel._everywhere.isVisible()


def test_without_a_face_there_is_nothing_to_paint(window, session, photo):
    session.load()
    session.show_photo(photo)
    assert not window.actions_["mask"].isEnabled()
    assert not window.mask_desk.tool.can_paint
