"""The canvas: what it draws where, which frames it drops, and how a person moves about."""

from __future__ import annotations

import numpy as np
import pytest
from gestures import drag
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage

from fader_studio.ui import scene
from fader_studio.ui.pictures import GroundFiles
from fader_studio.ui.viewport import level_for, visible_box


@pytest.fixture
def canvas(editing, qtbot):
    """At 100 %, the upper left corner of the photo in view."""
    made = editing.canvas
    qtbot.wait(10)
    made.zoom_to(1.0)
    return made


def grab(canvas) -> np.ndarray:
    """(H, W, 3) RGB of the widget."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()  # the image goes


def shown_photo(canvas) -> np.ndarray:
    picture = grab(canvas)  # first: it lays out what is still waiting for that
    origin, size = canvas.view.origin, canvas.view.photo
    x, y = round(origin.x()), round(origin.y())
    return picture[y : y + round(size.height()), x : x + round(size.width())]


def hide_outlines(canvas) -> None:
    canvas.set_adjusting(True)


def test_at_full_size_the_photo_is_shown_pixel_for_pixel(canvas, photo):
    hide_outlines(canvas)
    assert np.array_equal(shown_photo(canvas), photo)


def test_a_patch_lies_exactly_in_its_place(canvas, session, photo):
    hide_outlines(canvas)
    session.send_frame(session.state.revision, (101, 57, 83, 61), (10, 200, 30))
    expected = photo.copy()
    expected[57 : 57 + 61, 101 : 101 + 83] = (10, 200, 30)
    assert np.array_equal(shown_photo(canvas), expected)


def test_a_patch_of_a_coarser_level_covers_what_it_stands_for(canvas, session):
    hide_outlines(canvas)
    canvas.zoom_to(0.5)
    session.send_frame(session.state.revision, (50, 30, 40, 20), (10, 200, 30), level=1)
    x, y = round(canvas.view.origin.x()), round(canvas.view.origin.y())
    green = np.all(grab(canvas) == (10, 200, 30), axis=2)
    assert green.sum() == 40 * 20 and green[y + 30 : y + 50, x + 50 : x + 90].all()


def test_a_final_frame_is_shown_at_the_level_that_the_screen_needs(canvas, session):
    hide_outlines(canvas)
    canvas.zoom_to(0.5)
    session.send_frame(session.state.revision, (100, 60, 80, 40), (10, 200, 30), final=True)
    green = np.all(grab(canvas) == (10, 200, 30), axis=2)
    assert green.sum() == 40 * 20
    canvas.zoom_to(1.0)
    green = np.all(grab(canvas) == (10, 200, 30), axis=2)
    assert green.sum() == 80 * 40


def test_the_full_picture_of_what_is_shown_moves_nothing_on_the_screen(canvas, session, monkeypatch):
    canvas.zoom_to(0.5)
    hide_outlines(canvas)
    (view,) = session.calls("set_canvas")[-1]
    box = (view.photo[0] + 40, view.photo[1] + 20, 30, 30)
    session.send_frame(7, box, (10, 200, 30), view=view)
    painted = []
    monkeypatch.setattr(type(canvas), "update", lambda self, *rect: painted.append(rect))
    session.send_frame(7, (80, 40, 60, 60), (10, 200, 30), final=True)
    assert canvas.frame.final and not painted
    canvas.zoom_to(1.0)
    assert np.all(grab(canvas) == (10, 200, 30), axis=2).sum() == 60 * 60


def test_what_the_canvas_shows_is_handed_over_when_it_has_come_to_rest(canvas, session, qtbot):
    before = len(session.calls("set_canvas"))
    canvas.zoom_to(0.5)
    canvas.zoom_to(0.4)
    assert len(session.calls("set_canvas")) == before
    qtbot.waitUntil(lambda: len(session.calls("set_canvas")) == before + 1, timeout=5000)
    canvas.set_adjusting(True)
    assert len(session.calls("set_canvas")) == before + 1


def test_an_older_frame_is_dropped(canvas, session):
    session.send_frame(7, (0, 0, 8, 8), (1, 2, 3))
    session.send_frame(6, (0, 0, 8, 8), (9, 9, 9))
    assert canvas.frame.revision == 7


def test_a_preview_never_takes_the_place_of_the_final_picture(canvas, session):
    session.send_frame(7, (0, 0, 8, 8), (1, 2, 3), final=True)
    session.send_frame(7, (0, 0, 8, 8), (9, 9, 9))
    assert canvas.frame.final


def test_a_new_photo_forgets_the_frame_of_the_old_one(canvas, session, photo):
    session.send_frame(7, (0, 0, 8, 8), (1, 2, 3))
    session.show_photo(photo)
    assert canvas.frame is None


def test_only_the_touched_rectangle_is_painted_again(canvas, session, qtbot, monkeypatch):
    qtbot.wait(20)
    painted = []
    monkeypatch.setattr(type(canvas), "update", lambda self, *rect: painted.append(rect))
    session.send_frame(session.state.revision, (100, 50, 60, 40), (1, 2, 3))
    (rect,) = painted[0]
    assert rect.width() <= 63 and rect.height() <= 43


@pytest.mark.parametrize("zoom", [0.3, 1.0, 2.7])
def test_points_map_both_ways(canvas, zoom):
    canvas.zoom_to(zoom)
    for point in (QPointF(0, 0), QPointF(123.5, 77.25), QPointF(639, 479)):
        back = canvas.view.to_photo(canvas.view.to_pane(point))
        assert (back - point).manhattanLength() < 1e-6


def test_the_wheel_keeps_the_point_under_the_cursor(canvas):
    canvas.zoom_to(3.0)
    spot = QPointF(300, 200)
    before = canvas.view.to_photo(spot)
    canvas.view.zoom_to(5.0, spot)
    assert (canvas.view.to_photo(spot) - before).manhattanLength() < 1.5 / 5


def test_the_level_is_never_softer_than_the_screen(session, canvas):
    assert [level_for(session.pyramid, z) for z in (4.0, 1.0, 0.51, 0.5, 0.26, 0.25)] == [0, 0, 0, 1, 1, 2]


def test_the_session_is_told_what_is_seen_in_pixels_of_the_level(qtbot, canvas, session):
    canvas.zoom_to(0.5)
    qtbot.wait(20)
    assert session.calls("set_view")[-1] == (1, (0, 0, 320, 240))
    canvas.zoom_to(4.0)
    qtbot.wait(20)
    level, (x, y, width, height) = session.calls("set_view")[-1]
    assert level == 0 and width <= canvas.width() / 4 + 2 and height <= canvas.height() / 4 + 2
    assert (x, y, width, height) == visible_box(canvas.view, session.pyramid, 0)


def test_a_click_chooses_the_face_under_it(qtbot, canvas, session):
    spot = canvas.view.to_pane(QPointF(450, 250)).toPoint()
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=spot)
    assert session.calls("choose_face") == [(1,)]


def test_a_drag_pans_and_chooses_nothing(canvas, session):
    canvas.zoom_to(4.0)
    before = canvas.view.centre
    drag(canvas, QPoint(300, 300), QPoint(260, 270))
    moved = canvas.view.centre - before
    assert (round(moved.x()), round(moved.y())) == (10, 8) and session.calls("choose_face") == []


def test_a_double_click_goes_between_the_whole_photo_and_full_size(qtbot, canvas):
    canvas.fit()
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    assert canvas.view.zoom == 1.0
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    assert canvas.view.fits


def test_two_clicks_mark_a_face_in_pixels_of_the_photo(qtbot, canvas, session):
    canvas.set_marking(True)
    for x, y in ((200, 150), (260, 152)):
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.view.to_pane(QPointF(x, y)).toPoint())
    first, second = session.calls("mark_face")[0]
    assert first == pytest.approx((200, 150), abs=0.6) and second == pytest.approx((260, 152), abs=0.6)
    assert not canvas.marking


def test_escape_ends_marking(qtbot, canvas, session):
    canvas.set_marking(True)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert not canvas.marking and session.calls("mark_face") == []


def test_the_outline_of_the_chosen_face_goes_while_a_fader_is_dragged(canvas, photo):
    canvas.set_adjusting(False)
    assert not np.array_equal(shown_photo(canvas), photo)
    canvas.set_adjusting(True)
    assert np.array_equal(shown_photo(canvas), photo)


@pytest.mark.parametrize("mode", ["split", "side"])
def test_no_outline_lies_over_a_face_that_is_compared(canvas, session, photo, monkeypatch, mode):
    drawn = []
    monkeypatch.setattr("fader_studio.ui.scene.draw_outline", lambda *_args, **_kwargs: drawn.append(1))
    canvas._all_outlined.stop()
    grab(canvas)
    there, drawn[:] = len(drawn), []
    canvas.set_mode(mode)
    grab(canvas)
    assert there == 1 and not drawn
    canvas.set_hovered(0)
    grab(canvas)
    assert drawn


def test_the_original_is_shown_while_it_is_held(canvas, session, photo):
    hide_outlines(canvas)
    session.send_frame(session.state.revision, (101, 57, 83, 61), (10, 200, 30))
    canvas.hold_original(True)
    assert np.array_equal(shown_photo(canvas), photo)
    canvas.hold_original(False)
    assert not np.array_equal(shown_photo(canvas), photo)


def test_tab_puts_a_ring_around_the_photo_and_a_click_does_not(canvas, qtbot):
    hide_outlines(canvas)
    canvas.activateWindow()
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(canvas.hasFocus)
    assert tuple(grab(canvas)[1, 200]) == (0xF2, 0x99, 0x4A)
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    assert tuple(grab(canvas)[1, 200]) == (0x1C, 0x1C, 0x1C)


def test_split_shows_the_original_left_of_the_line_and_the_edit_right_of_it(canvas, session, photo):
    hide_outlines(canvas)
    height, width = photo.shape[:2]
    session.send_frame(session.state.revision, (0, 0, width, height), (10, 200, 30))
    canvas.set_mode("split")
    line = round(canvas.width() * canvas.split - canvas.view.origin.x())
    shown = shown_photo(canvas)
    assert np.array_equal(shown[:, : line - 20], photo[:, : line - 20])
    assert (shown[:, line + 20 :] == (10, 200, 30)).all()


def test_the_split_line_can_be_dragged(canvas):
    canvas.set_mode("split")
    y = canvas.height() // 3
    drag(canvas, QPoint(canvas.width() // 2, y), QPoint(canvas.width() // 4, y))
    assert canvas.split == pytest.approx(0.25, abs=0.01)


def test_side_by_side_shows_the_photo_twice_and_the_edit_on_the_right_only(canvas, session):
    hide_outlines(canvas)
    canvas.set_mode("side")
    session.send_frame(session.state.revision, (300, 200, 40, 40), (10, 200, 30))
    green = np.all(np.abs(grab(canvas).astype(int) - (10, 200, 30)) <= 1, axis=2)
    half = canvas.width() // 2
    assert not green[:, :half].any() and green[:, half:].any()


def test_checks_stand_under_what_is_transparent_and_a_patch_lies_on_them(canvas, session):
    session.show_photo(np.zeros((200, 300, 3), np.uint8), alpha=0)
    canvas.zoom_to(1.0)
    assert {tuple(p) for p in shown_photo(canvas).reshape(-1, 3)} == {(0x2F, 0x2F, 0x2F), (0x3D, 0x3D, 0x3D)}
    session.send_frame(session.state.revision, (20, 30, 40, 50), (10, 200, 30))
    assert (shown_photo(canvas)[30:80, 20:60] == (10, 200, 30)).all()


@pytest.mark.parametrize("mode", ["edited", "split", "side"])
@pytest.mark.parametrize("zoom", [1.0, 0.37])
def test_a_drag_hands_over_what_is_shown_and_its_patch_lies_pixel_for_pixel(canvas, session, mode, zoom):
    canvas.set_mode(mode)
    canvas.zoom_to(zoom)
    hide_outlines(canvas)
    (view,) = session.calls("set_canvas")[-1]
    ground = np.fromfile(view.path, np.uint8)[: view.width * view.height * 4].reshape(view.height, view.width, 4)
    before = grab(canvas)
    x, y, width, height = view.photo
    beside = x + (24 if mode == "split" else 0)  # the line with its handle lies over the photo
    assert np.array_equal(ground[y : y + height, beside : x + width, 2::-1], before[y : y + height, beside : x + width])
    pane = next(p for p in canvas.panes() if p.edited)
    spot = QPointF(x, y) - pane.offset  # where the part's corner lies on the photo, by the canvas's own map
    corner = canvas.view.to_photo(spot)
    assert corner.x() == pytest.approx(view.raster.left + x * view.raster.step, abs=1e-6)
    assert corner.y() == pytest.approx(view.raster.top + y * view.raster.step, abs=1e-6)

    box = (x + width - 31, y + 11, 25, 17)
    session.send_frame(session.state.revision + 1, box, (10, 200, 30), view=view)
    after = grab(canvas)
    expected = before.copy()
    expected[box[1] : box[1] + 17, box[0] : box[0] + 25] = (10, 200, 30)
    assert np.array_equal(after, expected)


def test_a_drag_paints_the_ground_only_beside_its_patch(canvas, session, monkeypatch):
    canvas.zoom_to(0.5)
    hide_outlines(canvas)
    (view,) = session.calls("set_canvas")[-1]
    box = (view.photo[0] + 10, view.photo[1] + 10, 60, 50)
    session.send_frame(session.state.revision + 1, box, (10, 200, 30), view=view)
    shown, show = [], scene.show_ground
    monkeypatch.setattr(scene, "show_ground", lambda *a: (shown.append(a[2]), show(*a)))
    before = grab(canvas)
    assert not shown[-1].intersects(QRect(*box))
    assert (before[box[1] : box[1] + 50, box[0] : box[0] + 60] == (10, 200, 30)).all()


def test_another_view_is_handed_over_anew_and_the_old_patch_is_scaled_meanwhile(canvas, session):
    canvas.zoom_to(0.5)
    hide_outlines(canvas)
    (view,) = session.calls("set_canvas")[-1]
    session.send_frame(session.state.revision + 1, (view.photo[0] + 40, view.photo[1] + 20, 30, 30), (10, 200, 30), view=view)
    canvas.zoom_to(1.0)
    green = np.all(grab(canvas) == (10, 200, 30), axis=2)
    assert green.sum() == pytest.approx(60 * 60, abs=250)
    hide_outlines(canvas)
    assert session.calls("set_canvas")[-1][0] != view


def test_no_canvas_is_handed_over_where_the_photo_is_enlarged_or_transparent(canvas, session, photo):
    canvas.zoom_to(2.0)
    hide_outlines(canvas)
    assert not session.calls("set_canvas")
    session.show_photo(photo, alpha=100)
    canvas.zoom_to(0.5)
    hide_outlines(canvas)
    assert not session.calls("set_canvas")


def test_a_canvas_file_that_has_become_too_small_goes(tmp_path):
    grounds = GroundFiles(tmp_path)
    for side in (10, 10, 30, 30, 20, 20):
        image, path = grounds.image(side, side)
        image.fill(side)
        assert path.read_bytes()[: side * side * 4] == bytes(image.constBits())
    assert len(list(tmp_path.iterdir())) == 2
