"""Z fills the canvas with the chosen face, and goes back."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt


def seen_centre(editing):
    pane = editing.canvas.view.pane
    return editing.canvas.view.to_photo(QPointF(pane.width() / 2, pane.height() / 2))


def test_z_goes_to_the_face_and_back_to_the_whole_photo(editing, qtbot):
    view = editing.canvas.view
    whole = view.zoom
    qtbot.keyClick(editing, Qt.Key.Key_Z)
    x, y, side, _ = editing.canvas.session.state.chosen_face.face.box
    assert view.zoom > 1.5 * whole
    assert abs(seen_centre(editing).x() - (x + side / 2)) < 40  # the photo's border is near
    top, bottom = view.to_pane(QPointF(x, y)), view.to_pane(QPointF(x + side, y + side))
    assert top.x() > 0 and top.y() > 0 and bottom.x() < view.pane.width() and bottom.y() < view.pane.height()
    qtbot.keyClick(editing, Qt.Key.Key_Z)
    assert view.fits and view.zoom == whole


def test_a_place_of_ones_own_is_found_again_even_after_another_face(editing, qtbot, session):
    view = editing.canvas.view
    view.zoom_to(3.0, QPointF(100, 100))
    mine = view.zoom, view.centre
    qtbot.keyClick(editing, Qt.Key.Key_Z)
    first = view.centre
    session.choose_face(1)
    qtbot.keyClick(editing, Qt.Key.Key_Z)
    assert view.centre != first
    qtbot.keyClick(editing, Qt.Key.Key_Z)
    assert (view.zoom, view.centre) == mine


def test_after_a_move_z_goes_to_the_face_again(editing, qtbot):
    view = editing.canvas.view
    qtbot.keyClick(editing, Qt.Key.Key_Z)
    there = view.zoom, view.centre
    view.pan(QPointF(-30, 0))
    qtbot.keyClick(editing, Qt.Key.Key_Z)
    assert (view.zoom, view.centre) == there


def test_without_a_face_z_does_nothing(window, session, photo):
    session.show_photo(photo)
    assert not window.actions_["zoom_face"].isEnabled()
