"""The photo itself in the window: its faders, the crop tool with mouse and keys, turns and flips, and what is seen."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from gestures import drag, move, press, release, turn_wheel
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage

from fader_studio.editing.adjustments import Adjustments, Tone
from fader_studio.editing.geometry import WHOLE, Geometry
from fader_studio.editing.presets import Preset
from fader_studio.ui.hints import Hints
from fader_studio.ui.photo_desk import COMMANDS
from fader_studio.ui.window_memory import WindowMemory
from resources import theme


@pytest.fixture
def desk(editing):
    """The wide window with the section "Photo" open."""
    editing.photo_desk.panel.section.set_opened(True)
    return editing.photo_desk


@pytest.fixture
def cropping(desk, editing):
    editing.actions_["crop"].trigger()
    return desk


def track_of(desk, name):
    desk.panel.fader(name).track.resize(300, 24)
    return desk.panel.fader(name).track


def seen(canvas, spot):
    """The colour that the canvas shows at a point of the photo."""
    where = canvas.view.to_pane(QPointF(*spot))
    return canvas.grab().toImage().pixelColor(where.toPoint()).getRgb()[:3]


def near(colour, pixel):
    return np.abs(np.array(colour) - pixel).max() <= 12


def corner_of(overlay, handle):
    rect = overlay.rect_of_crop()
    left_middle = QPointF(rect.left(), rect.center().y())
    return {"nw": rect.topLeft(), "se": rect.bottomRight(), "w": left_middle}[handle].toPoint()


# ---------------------------------------------------------------- tone
def test_a_drag_of_exposure_is_one_undo(desk, session):
    track = track_of(desk, "exposure")
    press(track, QPoint(150, 12))
    for x in (170, 200, 240):
        move(track, QPoint(x, 12))
    assert session.state.adjustments.tone.exposure > 0.5 and not session.can_undo
    release(track, QPoint(240, 12))
    assert session.can_undo
    session.undo()
    assert session.state.is_photo and not session.can_undo


def test_nothing_lies_over_the_photo_while_its_tone_is_dragged(desk, editing):
    track = track_of(desk, "contrast")
    press(track, QPoint(150, 12))
    assert editing.canvas._adjusting
    release(track, QPoint(150, 12))
    assert not editing.canvas._adjusting


def test_exposure_is_typed_in_ev_and_ends_where_it_ends(desk, session):
    fader = desk.panel.fader("exposure")
    fader._value.begin()
    fader._value.setText("-1,5 EV")
    fader._value._on_return()
    assert session.state.adjustments.tone.exposure == -1.5
    assert fader._value.text() == "−1.50 EV"


def test_more_than_there_is_becomes_the_most_there_is(desk, session):
    for _again in range(2):
        desk.panel.fader("contrast").track.edit(1.7)
        assert session.state.adjustments.tone.contrast == 1.0
        assert desk.panel.fader("contrast").value == 1.0


def test_a_double_click_takes_a_tone_back(desk, session, qtbot):
    desk.panel.fader("shadows").track.edit(0.5)
    qtbot.mouseDClick(desk.panel.fader("shadows"), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert session.state.is_photo


def test_scrolling_the_panel_moves_no_tone(desk, editing, session):
    track = desk.panel.fader("tint").track
    track.setFocus()
    area = editing.panel.faders
    turn_wheel(area.viewport(), QPoint(100, 100), -3)
    turn_wheel(track, track.mapFromGlobal(area.viewport().mapToGlobal(QPoint(100, 100))), -1)
    assert session.state.is_photo


def test_the_photo_is_adjusted_without_a_face_or_a_model(window, session, photo):
    session.show_photo(photo)
    window.photo_desk.panel.section.set_opened(True)
    fader = window.photo_desk.panel.fader("saturation")
    assert fader.isEnabled()
    fader.track.edit(-1)
    assert session.state.adjustments.tone.saturation == -1


def test_without_a_photo_nothing_of_it_can_be_moved(window):
    desk = window.photo_desk
    assert not desk.panel.fader("exposure").isEnabled()
    assert not any(window.actions_[name].isEnabled() for name in (*COMMANDS.split(), "reset_photo"))


def test_a_black_and_white_photo_has_no_colour_to_change(window, session, photo):
    session.show_photo(photo)
    session.info = dataclasses.replace(session.info, monochrome=True)
    session.photo_changed.emit(session.info)
    enabled = {name for name, fader in window.photo_desk.panel._faders.items() if fader.isEnabled()}
    assert enabled == {"exposure", "contrast", "highlights", "shadows"}


def test_the_faders_follow_an_undo(desk, session):
    desk.panel.fader("tint").track.edit(0.4)
    session.undo()
    assert desk.panel.fader("tint").value == 0
    session.redo()
    assert desk.panel.fader("tint").value == 0.4


def test_another_models_faders_leave_those_of_the_photo_where_they_are(desk, editing, session):
    desk.panel.fader("exposure").track.edit(0.2)
    spec = session.model.spec
    editing.panel.show_model(dataclasses.replace(spec, attributes=spec.attributes[:3]))
    assert desk.panel.isVisible() and desk.panel.fader("exposure").value == 0.2
    assert editing.panel.faders.widget().isAncestorOf(desk.panel)


def test_the_section_says_what_is_changed(desk, session):
    session.set_adjustments(Adjustments(tone=Tone(tint=1), geometry=Geometry(turns=1)))
    assert "tone and crop" in desk.panel.section._note.text()


def test_a_preset_keeps_and_brings_the_tone(desk, editing, session):
    desk.panel.fader("contrast").track.edit(0.25)
    kept = editing.commands.current_preset()
    assert kept == Preset(tone=Tone(contrast=0.25), blend=session.state.blend)
    session.reset_all()
    assert session.state.is_photo
    editing.commands.apply_preset(kept)
    assert session.state.adjustments.tone == Tone(contrast=0.25)
    session.undo()
    assert session.state.is_photo  # one step


def test_a_preset_without_tone_keeps_the_photos(desk, editing, session):
    desk.panel.fader("contrast").track.edit(0.25)
    editing.commands.apply_preset(Preset(values=(("Smiling", 0.5),)))
    assert session.state.adjustments.tone == Tone(contrast=0.25)


# ---------------------------------------------------------------- turns and flips
def test_a_turn_shows_the_photo_turned_and_is_one_undo(desk, editing, session, photo):
    editing.actions_["rotate_right"].trigger()
    assert session.state.adjustments.geometry.turns == 1
    view = editing.canvas.view
    assert (view.photo.width(), view.photo.height()) == (480, 640)
    left = view.to_pane(QPointF(100, 470)).x()  # the lower edge of the photo is at the left now
    assert left < view.to_pane(QPointF(100, 10)).x()
    assert near(seen(editing.canvas, (500.5, 30.5)), photo[30, 500])
    assert "480 × 640" in editing.tool_bar.title.text
    session.undo()
    assert session.state.is_photo and view.photo.width() == 640


@pytest.mark.parametrize("name, mirrored, turns", (("flip_horizontal", True, 0), ("flip_vertical", True, 2)))
def test_a_flip_shows_the_photo_flipped(desk, editing, session, photo, name, mirrored, turns):
    editing.actions_[name].trigger()
    assert (session.state.adjustments.geometry.mirrored, session.state.adjustments.geometry.turns) == (mirrored, turns)
    for spot in ((600.5, 30.5), (20.5, 440.5)):
        assert near(seen(editing.canvas, spot), photo[int(spot[1]), int(spot[0])])
    origin = editing.canvas.view.photo_rect
    shown_left = editing.canvas.view.to_pane(QPointF(630, 240)).x() < origin.center().x()
    assert shown_left == (name == "flip_horizontal")


def test_patches_are_turned_along(desk, editing, session):
    editing.actions_["rotate_left"].trigger()
    session.send_frame(session.state.revision, (200, 100, 80, 60), (250, 10, 10))
    assert seen(editing.canvas, (240, 130)) == (250, 10, 10)
    assert seen(editing.canvas, (190, 130)) != (250, 10, 10) and seen(editing.canvas, (240, 90)) != (250, 10, 10)


def test_a_face_is_chosen_where_it_is_seen(desk, editing, session, faces):
    editing.actions_["rotate_right"].trigger()
    canvas, face = editing.canvas, faces[1]
    spot = canvas.view.to_pane(QPointF(face.box[0] + face.box[2] / 2, face.box[1] + face.box[3] / 2)).toPoint()
    drag(canvas, spot)
    assert session.state.chosen == 1


def test_a_face_that_was_cut_away_is_not_chosen(desk, editing, session, faces):
    session.set_adjustments(Adjustments(geometry=Geometry(crop=(0, 0, 0.5, 1))))
    canvas, face = editing.canvas, faces[1]
    assert canvas.face_at(canvas.view.to_pane(QPointF(face.box[0] + 5, face.box[1] + 5))) == -1


def test_eyes_are_marked_in_points_of_the_file(desk, editing, session):
    editing.actions_["flip_horizontal"].trigger()
    canvas = editing.canvas
    canvas.set_marking(True)
    for spot in ((300, 200), (340, 210)):
        drag(canvas, canvas.view.to_pane(QPointF(*spot)).toPoint())
    (first, second), = session.calls("mark_face")
    assert first == pytest.approx((300, 200), abs=1.5) and second == pytest.approx((340, 210), abs=1.5)


def test_a_drag_is_composed_on_the_canvas_where_it_is_only_cut(desk, editing, session):
    session.set_adjustments(Adjustments(geometry=Geometry(crop=(0.25, 0.5, 0.5, 0.5))))
    canvas = editing.canvas
    canvas.zoom_to(1.0)
    canvas.grab()
    canvas.set_adjusting(True)
    view = session.calls("set_canvas")[-1][0]
    x, y, width, height = view.photo
    assert (width, height) == (320, 240)
    assert (view.raster.left + x * view.raster.step, view.raster.top + y * view.raster.step) == (160, 240)


@pytest.mark.parametrize("geometry", [Geometry(turns=1), Geometry(mirrored=True), Geometry(angle=3.0)])
def test_a_drag_is_composed_on_the_canvas_however_the_photo_is_turned(desk, editing, session, geometry):
    session.set_adjustments(Adjustments(geometry=geometry))
    canvas = editing.canvas
    canvas.zoom_to(1.0)
    canvas.grab()
    canvas.set_adjusting(True)
    view = session.calls("set_canvas")[-1][0]
    assert view.raster.turn == canvas.view.placement.matrix
    x, y = view.photo[0] + 30, view.photo[1] + 20
    spot = QPointF(view.raster.left + (x + 0.5) * view.raster.step, view.raster.top + (y + 0.5) * view.raster.step)
    assert canvas.view.origin + spot * canvas.view.scale == QPointF(x + 0.5, y + 0.5) / canvas.view.ratio
    session.send_frame(session.state.revision, (x, y, 40, 30), (10, 200, 30), view=view)
    canvas._all_outlined.stop()
    shown = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    pixels = np.frombuffer(shown.constBits(), np.uint8).reshape(shown.height(), shown.bytesPerLine())
    green = np.all(pixels[:, : 3 * shown.width()].reshape(shown.height(), -1, 3) == (10, 200, 30), axis=2)
    assert green[y : y + 30, x : x + 40].all() and green.sum() == 40 * 30


def test_while_a_crop_is_chosen_a_turned_photo_is_composed_on_its_levels(desk, editing, session):
    editing.actions_["rotate_right"].trigger()
    editing.actions_["crop"].trigger()
    editing.canvas.zoom_to(0.5)
    before = len(session.calls("set_canvas"))
    editing.canvas.set_adjusting(True)
    assert len(session.calls("set_canvas")) == before


def test_the_session_is_told_what_is_left_to_see(desk, editing, session, qtbot):
    session.set_adjustments(Adjustments(geometry=Geometry(turns=1, crop=(0, 0, 0.5, 1))))
    qtbot.waitUntil(lambda: session.calls("set_view") and session.calls("set_view")[-1][1][1] > 0)
    level, box = session.calls("set_view")[-1]
    scale = 2**level
    assert box[1] * scale == pytest.approx(240, abs=2 * scale)  # the left half, turned: the photo's lower half
    assert box[3] * scale == pytest.approx(240, abs=2 * scale)


# ---------------------------------------------------------------- crop tool
def test_the_tool_opens_with_its_key_and_leaves_with_esc(desk, editing, session, qtbot):
    qtbot.keyClick(editing.canvas, Qt.Key.Key_C)
    assert desk.overlay.isVisible() and desk.bar.isVisible() and editing.actions_["crop"].isChecked()
    desk.tool.turn(1)
    qtbot.keyClick(desk.overlay, Qt.Key.Key_Escape)
    assert not desk.overlay.isVisible() and not desk.bar.isVisible() and not editing.actions_["crop"].isChecked()
    assert session.state.is_photo and editing.canvas.view.photo.width() == 640


def test_a_corner_is_dragged_and_enter_applies_in_one_undo(cropping, editing, session, qtbot, photo):
    overlay = cropping.overlay
    start = corner_of(overlay, "nw")
    middle = overlay.rect_of_crop().center().toPoint()
    drag(overlay, start, (start + middle) / 2, middle)
    assert session.state.is_photo  # a draft so far
    qtbot.keyClick(overlay, Qt.Key.Key_Return)
    crop = session.state.adjustments.geometry.crop
    assert crop == pytest.approx((0.5, 0.5, 0.5, 0.5), abs=0.01)
    view = editing.canvas.view
    assert view.photo.width() == pytest.approx(320, abs=4) and view.is_straight
    assert near(seen(editing.canvas, (400.5, 300.5)), photo[300, 400])
    session.undo()
    assert session.state.is_photo and not session.can_undo and view.photo.width() == 640


def test_what_is_cut_away_is_not_painted(cropping, editing, session):
    drag(cropping.overlay, corner_of(cropping.overlay, "w"), cropping.overlay.rect_of_crop().center().toPoint())
    cropping.tool.apply()
    canvas, view = editing.canvas, editing.canvas.view
    outside = QPoint(round(view.photo_rect.left()) - 30, round(view.photo_rect.center().y()))
    session.send_frame(session.state.revision, (0, 0, 640, 480), (250, 10, 10), final=True)
    image = canvas.grab().toImage()
    assert image.pixelColor(outside).red() == image.pixelColor(outside).green() < 60
    assert image.pixelColor(view.photo_rect.center().toPoint()).getRgb()[:3] == (250, 10, 10)


def test_the_crop_is_moved_by_its_middle_and_by_keys(cropping, qtbot):
    overlay, tool = cropping.overlay, cropping.tool
    drag(overlay, corner_of(overlay, "nw"), overlay.rect_of_crop().center().toPoint())
    middle = overlay.rect_of_crop().center().toPoint()
    drag(overlay, middle, middle - QPoint(40, 20), middle - QPoint(60, 30))
    x, y, w, h = tool.crop
    assert x < 0.48 and (w, h) == pytest.approx((0.5, 0.5), abs=0.01)
    qtbot.keyClick(overlay, Qt.Key.Key_Left)
    assert tool.crop[0] == pytest.approx(x - 1 / 640)
    qtbot.keyClick(overlay, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert tool.crop[1] == pytest.approx(y - 10 / 480)


def test_a_shape_is_kept_while_a_corner_is_dragged(cropping):
    tool, overlay = cropping.tool, cropping.overlay
    next(a for a in cropping.bar.shape.menu().actions() if a.data() == "1:1").trigger()
    assert tool.result == (480, 480) and "1 : 1" in cropping.bar.shape.text()
    drag(overlay, corner_of(overlay, "se"), overlay.rect_of_crop().center().toPoint())
    width, height = tool.result
    assert abs(width - height) <= 1 and width < 300


def test_a_shape_lies_as_the_photo_does_and_can_be_swapped(cropping, qtbot):
    tool = cropping.tool
    tool.choose_shape("4:5")
    assert tool.result == (600, 480) and "5 : 4" in cropping.bar.shape.text()
    qtbot.keyClick(cropping.overlay, Qt.Key.Key_X)
    assert tool.result == (384, 480) and "4 : 5" in cropping.bar.shape.text()
    cropping.bar.swap.click()
    assert tool.result == (600, 480)


def test_shapes_tried_one_after_the_other_do_not_shrink_the_crop(cropping):
    for key in ("16:9", "1:1", "4:5", "16:9", "original"):
        cropping.tool.choose_shape(key)
    assert cropping.tool.crop == pytest.approx(WHOLE, abs=1e-4)


def test_the_slider_straightens_and_the_crop_comes_back_with_it(cropping, session):
    tool, bar = cropping.tool, cropping.bar
    bar.track.edit(0.2)
    assert tool.geometry.angle == 4.5 and bar.figure.text() == "+4.5°"
    assert tool.result[0] < 640 and tool.geometry.holds(tool.crop, 640, 480)
    bar.track.edit(0)
    assert tool.result == (640, 480)
    bar.figure.begin()
    bar.figure.setText("-3")
    bar.figure._on_return()
    cropping.tool.apply()
    assert session.state.adjustments.geometry == Geometry(angle=-3)


def test_a_drawn_line_becomes_level(cropping):
    cropping.bar.line.click()
    middle = cropping.overlay.rect_of_crop().center().toPoint()
    drag(cropping.overlay, middle, middle + QPoint(100, 5), middle + QPoint(200, 20))
    assert cropping.tool.geometry.angle == pytest.approx(-5.71, abs=0.02)
    assert not cropping.bar.line.isChecked()
    drag(cropping.overlay, middle, middle + QPoint(30, 0))  # an ordinary drag again
    assert cropping.tool.geometry.angle == pytest.approx(-5.71, abs=0.02)


def test_outside_of_the_crop_the_photo_turns_with_the_pointer(cropping):
    overlay, tool = cropping.overlay, cropping.tool
    middle = overlay.rect_of_crop().center()
    start = QPoint(overlay.width() - 5, round(middle.y()))
    drag(overlay, start, start + QPoint(0, 30), start + QPoint(0, 60))
    reach = start.x() - middle.x()
    assert tool.geometry.angle == pytest.approx(np.degrees(np.arctan2(60, reach)), abs=0.2)


def test_turns_under_the_tool_belong_to_its_draft(cropping, editing, session):
    editing.actions_["rotate_right"].trigger()
    editing.actions_["flip_horizontal"].trigger()
    assert session.state.is_photo and cropping.tool.geometry == Geometry(turns=3, mirrored=True)
    cropping.tool.apply()
    assert session.state.adjustments.geometry == Geometry(turns=3, mirrored=True)


def test_an_undo_and_another_photo_leave_the_tool(desk, editing, session, photo):
    editing.actions_["rotate_right"].trigger()
    editing.actions_["crop"].trigger()
    session.undo()
    assert not desk.tool.active and not desk.overlay.isVisible()
    editing.actions_["crop"].trigger()
    session.show_photo(photo)
    assert not desk.tool.active and not desk.bar.isVisible()


def test_a_fader_of_the_face_can_be_moved_under_the_tool(cropping, session):
    session.set_attribute(0, "Smiling", 0.5)
    assert cropping.tool.active


def test_comparing_and_marking_end_where_cropping_begins(desk, editing):
    editing.actions_["split"].trigger()
    editing.actions_["crop"].trigger()
    assert not editing.actions_["split"].isChecked() and editing.canvas.mode == "edited"
    editing.canvas.set_marking(True)
    assert not desk.tool.active


def test_applying_nothing_is_no_step(cropping, session):
    cropping.tool.apply()
    assert session.state.is_photo and not session.can_undo


def test_the_photo_is_reset_in_one_step(desk, editing, session):
    session.set_adjustments(Adjustments(tone=Tone(tint=1), geometry=Geometry(turns=1)))
    session.commit()
    editing.actions_["reset_photo"].trigger()
    assert session.state.is_photo and not editing.actions_["reset_photo"].isEnabled()
    session.undo()
    assert session.state.adjustments.geometry.turns == 1


def test_the_bar_fits_into_the_narrowest_window(cropping, editing, qtbot):
    editing.resize(900, 600)
    editing.grab()
    bar = cropping.bar
    assert bar.width() <= editing.stage.width()
    cropping.tool.choose_shape("original")
    words = QFontMetrics(bar.shape.font()).horizontalAdvance(bar.shape.text())
    qtbot.waitUntil(lambda: bar.shape.width() >= words + 12 + 16)
    for part in (bar.shape, bar.track, bar.figure, bar.line, bar.cancel, bar.apply):
        assert bar.rect().contains(part.geometry())


def test_the_section_comes_into_sight_when_it_is_opened(editing, qtbot):
    section = editing.photo_desk.panel.section
    section.set_opened(True)
    bar, saturation = editing.panel.faders.verticalScrollBar(), editing.photo_desk.panel.fader("saturation")
    qtbot.waitUntil(lambda: bar.value() > 0 and not saturation.visibleRegion().isEmpty())


def test_the_bar_pushes_nothing_aside(desk, editing, qtbot):
    editing.resize(900, 600)
    qtbot.waitUntil(lambda: editing.width() == 900)
    before = editing.panel.width()
    editing.actions_["crop"].trigger()
    qtbot.waitUntil(lambda: desk.bar.isVisible() and desk.bar.width() == editing.stage.width())
    assert editing.panel.width() == before


def test_no_hint_lies_over_the_handles(desk, editing, session):
    hints = Hints(editing, session, WindowMemory(editing._settings))
    hints.show_again()
    assert hints.pill.isVisible()
    editing.actions_["crop"].trigger()
    assert not hints.pill.isVisible()
    desk.tool.leave()
    assert hints.pill.isVisible()


def test_the_crop_is_chosen_on_the_whole_photo_and_its_result_is_seen_whole(desk, editing):
    canvas = editing.canvas
    canvas.zoom_to(2.0)
    canvas.view.pan(QPointF(-30, 10))
    canvas.view_moved()
    before = QPointF(canvas.view.centre)
    editing.actions_["crop"].trigger()
    assert canvas.view.fits
    desk.tool.leave()
    assert canvas.view.zoom == 2.0 and canvas.view.centre == before
    editing.actions_["crop"].trigger()
    desk.tool.choose_shape("1:1")
    desk.tool.apply()
    assert canvas.view.fits and canvas.view.photo.width() == 480


def test_a_transparent_photo_shows_nothing_of_the_original_under_a_turned_patch(desk, editing, session, photo):
    session.show_photo(photo // 2, alpha=128)
    editing.actions_["rotate_right"].trigger()
    session.send_frame(session.state.revision, (0, 0, 640, 480), (0, 0, 0), final=True, alpha=0)
    spots = ((100, 100), (110, 100), (300, 200), (500, 400))
    colours = {seen(editing.canvas, spot) for spot in spots}
    greys = {tuple(QColor(check).getRgb()[:3]) for check in theme.current().checks}
    assert colours <= greys


def test_a_crop_can_be_chosen_by_keys_alone(cropping, session, qtbot):
    overlay, tool = cropping.overlay, cropping.tool
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for _ in range(12):
        qtbot.keyClick(overlay, Qt.Key.Key_Left, control | shift)
    qtbot.keyClick(overlay, Qt.Key.Key_Up, control)
    assert tool.result == (520, 479)
    for _ in range(3):
        qtbot.keyClick(overlay, Qt.Key.Key_Right, shift)
    qtbot.keyClick(overlay, Qt.Key.Key_Return)
    assert session.state.adjustments.geometry.crop_box(640, 480) == (30, 0, 520, 479)
