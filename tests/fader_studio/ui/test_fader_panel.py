"""The panel: what a person's drags become in the session, and what it shows of a face."""

from __future__ import annotations

import dataclasses

import pytest
from fake_session import ATTRIBUTES, SPEC, face_at
from gestures import drag, move, press, release, turn_wheel
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from fader_studio.editing.state import Blend
from fader_studio.ui.panels.fader_groups import groups, turn
from fader_studio.ui.widgets.face_strip import SIDE, FaceStrip
from fader_studio.ui.widgets.track import HANDLE
from resources import theme
from trainer.model.spec import ClassifierSpec


def spot(track, value: float) -> QPoint:
    return QPoint(round(HANDLE + (track.width() - 2 * HANDLE) * (value + 1) / 2), track.height() // 2)


def drag_fader(panel, name: str, *values: float) -> None:
    track = panel.faders.fader(name).track
    drag(track, *(spot(track, v) for v in values))


def test_one_drag_is_one_commit(editing, session):
    drag_fader(editing.panel, "Smiling", 0, 0.2, 0.5)
    assert [c[2] for c in session.calls("set_attribute")] == [pytest.approx(0.2), pytest.approx(0.5)]
    assert session.calls("commit") == [()]


def test_one_drag_is_one_undo(editing, session):
    drag_fader(editing.panel, "Smiling", 0, 0.2, 0.5)
    session.undo()
    assert session.state.faces[0].values == () and not session.can_undo


def test_a_reversed_attribute_is_turned_round_in_the_window_only(editing, session):
    drag_fader(editing.panel, "No_Beard", 0, 0.5)
    assert session.state.faces[0].value("No_Beard") == pytest.approx(-0.5)
    assert editing.panel.faders.fader("No_Beard").value == pytest.approx(0.5)


def test_the_sweep_of_a_reversed_attribute_is_turned_round_too(editing):
    faders = editing.panel.faders
    faders.choose("Young")
    sweep = faders.fader("Young").sweep
    assert sweep._positions == (-1.0, -0.5, 0.0, 0.5, 1.0)
    shades = [p.toImage().pixelColor(4, 4).red() for p in sweep._pictures]
    assert shades == sorted(shades, reverse=True)


def test_turning_round_twice_changes_nothing():
    young = next(a for a in ATTRIBUTES if a.name == "Young")
    assert turn(young, turn(young, 0.3)) == 0.3 and turn(young, 0.0) == 0.0


def test_groups_come_in_their_order_and_strangers_after_them():
    own = dataclasses.replace(ATTRIBUTES[0], name="Hat", group="My own")
    none = dataclasses.replace(ATTRIBUTES[0], name="Odd", group="")
    spec = dataclasses.replace(SPEC, attributes=(none, own, *reversed(ATTRIBUTES)))
    titles = [g.title for g in groups(spec)]
    assert titles == ["Expression", "Age and gender", "Hair and beard", "Worn", "My own", "Others"]


def test_scrolling_the_panel_never_changes_a_value(editing, session, qtbot):
    editing.resize(900, 600)
    qtbot.wait(10)
    faders = editing.panel.faders
    track = faders.fader("Smiling").track
    track.setFocus()
    bar = faders.verticalScrollBar()
    turn_wheel(faders.viewport(), QPoint(20, 20), -1)
    assert bar.value() > 0
    for name in ("Smiling", "Mouth_Slightly_Open", "Young"):
        at = faders.fader(name).track.mapFromGlobal(faders.viewport().mapToGlobal(QPoint(20, 20)))
        turn_wheel(faders.fader(name).track, at, -1)
    assert session.calls("set_attribute") == []


def test_nothing_lies_over_the_face_while_a_fader_is_dragged(editing, qtbot):
    heard = []
    editing.panel.adjusting.connect(heard.append)
    drag_fader(editing.panel, "Smiling", 0, 0.5)
    assert heard == [True, False]


def test_choosing_a_fader_asks_for_its_pictures(editing, session, qtbot):
    session.asked.clear()
    editing.panel.faders.fader("Eyeglasses").track.setFocus()
    qtbot.waitUntil(lambda: ("Eyeglasses",) in session.calls("request_sweep"))
    assert editing.panel.faders.fader("Eyeglasses").sweep.has_pictures
    assert not editing.panel.faders.fader("Smiling").sweep.isVisible()


def test_no_strip_opens_under_the_pointer_while_a_button_is_down(editing, monkeypatch, qtbot):
    faders = editing.panel.faders
    monkeypatch.setattr("fader_studio.ui.panels.fader_list.QGuiApplication.mouseButtons", lambda: Qt.MouseButton.LeftButton)
    top = faders.fader("Male").y()
    faders.fader("Male").track.setFocus()
    drag_fader(editing.panel, "Male", 0, 0.3)
    assert faders.chosen == "Smiling" and faders.fader("Male").y() == top
    qtbot.waitUntil(lambda: faders.chosen == "Male")


def test_a_fader_stays_in_its_place_when_its_strip_opens(editing, qtbot):
    editing.resize(900, 600)
    qtbot.wait(20)
    faders = editing.panel.faders
    faders.verticalScrollBar().setValue(220)
    before = faders.fader("Male").mapTo(faders, QPoint()).y()
    faders.choose("Male")
    qtbot.wait(20)
    assert abs(faders.fader("Male").mapTo(faders, QPoint()).y() - before) <= 1


def test_a_drag_that_loses_its_photo_ends(editing, session, photo):
    track = editing.panel.faders.fader("Smiling").track
    press(track, spot(track, 0.4))
    session.show_photo(photo)
    assert not track.dragging and editing.panel.faders.fader("Smiling").value == 0


def test_a_new_face_opens_the_first_strip_at_once(editing):
    assert editing.panel.faders.chosen == "Smiling" and editing.panel.faders.fader("Smiling").sweep.isVisible()


def test_another_face_shows_its_own_values(editing, session):
    session.set_attribute(0, "Smiling", 0.4)
    session.choose_face(1)
    assert editing.panel.faders.fader("Smiling").value == 0
    session.choose_face(0)
    assert editing.panel.faders.fader("Smiling").value == 0.4


def test_a_thumbnail_chooses_its_face(editing, session, qtbot):
    qtbot.mouseClick(editing.panel.strip.buttons[1], Qt.MouseButton.LeftButton)
    assert session.calls("choose_face") == [(1,)]
    assert [b.isChecked() for b in editing.panel.strip.buttons] == [False, True]


def test_before_a_photo_the_faders_are_there_and_cannot_be_moved(window):
    fader = window.panel.faders.fader("Smiling")
    assert fader.isVisible() and not fader.isEnabled() and not window.panel.strip.isVisible()


def test_a_photo_without_a_face_leaves_the_faders_still(window, session, photo):
    session.load()
    session.show_photo(photo)
    assert not window.panel.faders.fader("Smiling").isEnabled()
    assert window.stage.faces.text == "No face found"
    window.stage.faces.offer.click()
    assert window.canvas.marking and not window.stage.faces.offer.isVisible()


def test_a_photo_without_a_face_shows_nobody_elses_pictures(editing, session, photo):
    made = []
    session.sweep_ready.connect(made.append)
    session.request_sweep("Smiling")
    sweep = editing.panel.faders.fader("Smiling").sweep
    assert sweep.has_pictures
    session.show_photo(photo)
    assert not sweep.has_pictures
    session.sweep_ready.emit(made[0])  # what was under way comes too late
    assert not sweep.has_pictures


def test_the_chosen_one_of_many_faces_is_in_sight(window, session, photo, qtbot):
    session.load()
    session.show_photo(photo, tuple(face_at(20 * i, 20 * i, 18) for i in range(20)))
    strip = window.panel.strip
    for index in (0, 19, 7):
        session.choose_face(index)
        qtbot.waitUntil(lambda: not strip.buttons[index].visibleRegion().isEmpty())
        assert strip.buttons[index].visibleRegion().boundingRect() == strip.buttons[index].rect()


def test_a_wheel_over_the_faces_shows_the_next_ones(window, session, photo, qtbot):
    session.load()
    session.show_photo(photo, tuple(face_at(20 * i, 20 * i, 18) for i in range(20)))
    strip = window.panel.strip
    qtbot.waitUntil(lambda: strip._area.horizontalScrollBar().maximum() > 8 * 52)
    for _ in range(8):
        turn_wheel(strip._area.viewport(), QPoint(20, 20), -1)
    assert strip.buttons[0].visibleRegion().isEmpty() and not strip.buttons[9].visibleRegion().isEmpty()


@pytest.mark.parametrize("width", range(280, 460, 20))
def test_of_more_faces_than_are_seen_the_last_one_is_seen_by_half(qtbot, dress, width):
    strip = FaceStrip()
    qtbot.addWidget(strip)
    strip.set_faces([None] * 20, [False] * 20, 0)
    strip.resize(width, strip.height())
    strip.show()
    QApplication.processEvents()
    seen = [button.visibleRegion().boundingRect().width() for button in strip.buttons]
    cut = [width for width in seen if 0 < width < SIDE]
    assert len(cut) == 1 and abs(cut[0] - SIDE // 2) <= 7  # what a division leaves over
    strip.set_faces([None] * 3, [False] * 3, 0)
    assert strip._row.spacing() == theme.GAP


def test_a_face_under_the_mouse_is_not_replaced_when_pictures_come(editing, session, faces, qtbot):
    button = editing.panel.strip.buttons[1]
    press(button, button.rect().center())
    session.thumbnails[faces[0]] = bytes(112 * 112 * 3)
    session.faces_changed.emit()
    release(button, button.rect().center())
    assert session.calls("choose_face") == [(1,)]


def test_closed_sections_are_remembered(editing):
    section = next(s for s in editing.panel.faders.sections if s.title == "Worn")
    section.set_opened(False)
    assert "Worn" in editing._memory.closed_sections
    section.set_opened(True)
    assert "Worn" not in editing._memory.closed_sections


def test_blend_is_one_undo_step(editing, session, qtbot):
    blend = editing.panel.blend
    qtbot.mouseClick(blend._mode.button("decode"), Qt.MouseButton.LeftButton)
    assert session.state.chosen_blend == Blend(mode="decode")
    session.undo()
    assert session.state.chosen_blend == Blend() and blend._mode.chosen == "difference"


def test_warp_is_chosen_for_a_face_and_taken_back(editing, session, qtbot):
    blend = editing.panel.blend
    qtbot.mouseClick(blend._mode.button("warp"), Qt.MouseButton.LeftButton)
    assert session.state.chosen_face.blend == Blend(mode="warp") and "warp" in blend._section._note.text()
    session.undo()
    assert session.state.chosen_blend == Blend() and blend._mode.chosen == "difference"


def test_tab_goes_from_fader_to_fader(editing, qtbot):
    editing.activateWindow()
    faders = editing.panel.faders
    faders.fader("Smiling").track.setFocus()
    editing.focusNextChild()
    assert faders.fader("Mouth_Slightly_Open").track.hasFocus()


def test_every_face_shows_its_own_blend(editing, session, qtbot):
    blend = editing.panel.blend
    blend._section.set_opened(True)
    blend._feather.slider.setValue(25)
    qtbot.mouseClick(blend._match, Qt.MouseButton.LeftButton)
    assert session.state.faces[0].blend == Blend(feather=0.25, colour_match=True)
    session.choose_face(1)
    assert blend._feather.slider.value() == 10 and not blend._match.isChecked()
    session.choose_face(0)
    assert blend._feather.slider.value() == 25 and blend._match.isChecked()
    session.undo()
    assert session.state.faces[0].blend == Blend(feather=0.25)


def test_hovering_a_picture_of_the_sweep_tries_its_value_and_leaving_ends_it(editing, session):
    """Age is shown turned round: older lies right, which is less of Young."""
    faders = editing.panel.faders
    faders.choose("Young")
    session.request_sweep("Young")
    strip = faders.fader("Young").sweep
    before = session.state
    for index in (4, 3):
        move(strip, strip._square(index).center().toPoint())
    QApplication.sendEvent(strip, QEvent(QEvent.Type.Leave))
    assert session.calls("try_attribute") == [(0, "Young", -1.0), (0, "Young", -0.5), (0, "Young", None)]
    assert session.state is before and faders.fader("Young").value == 0
    move(strip, strip._square(0).center().toPoint())
    faders.choose("Smiling")  # the strip goes from under the pointer
    assert session.calls("try_attribute")[-1] == (0, "Young", None)


@pytest.fixture
def pinnable(editing, session):
    """The window with a model that can tell what a fader does to the others' attributes."""
    spec = dataclasses.replace(SPEC, classifier=ClassifierSpec(outputs=SPEC.attribute_names))
    editing.panel.show_model(spec)
    return editing.panel.faders


def test_without_a_classifier_nothing_can_be_pinned(editing, session, qtbot):
    fader = editing.panel.faders.fader("Smiling")
    assert not fader.pin.isVisible()
    qtbot.keyClick(fader.track, Qt.Key.Key_P)
    assert session.calls("set_pin") == []


def test_the_pin_stands_at_the_name_of_what_it_pins(pinnable):
    for fader in (pinnable.fader("Heavy_Makeup"), pinnable.fader("Smiling")):
        name = fader._verdict if fader._verdict.text() else fader._label
        assert 0 <= fader.pin.x() - name.geometry().right() <= 2 * theme.GAP


def test_a_click_pins_and_another_lets_go(pinnable, session, qtbot):
    pin = pinnable.fader("Heavy_Makeup").pin
    assert "Make-up" in pin.accessibleName() and "Make-up" in pin.toolTip() and not pin.isChecked()
    loose = pin.toolTip()
    qtbot.mouseClick(pin, Qt.MouseButton.LeftButton)
    assert session.state.faces[0].pins == ("Heavy_Makeup",) and pin.isChecked() and pin.toolTip() != loose
    qtbot.mouseClick(pin, Qt.MouseButton.LeftButton)
    assert session.state.faces[0].pins == () and not pin.isChecked()


def test_a_key_pins_the_fader_that_has_the_keys(pinnable, session, qtbot):
    track = pinnable.fader("No_Beard").track
    track.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(track, Qt.Key.Key_P)
    assert session.state.faces[0].pins == ("No_Beard",)
    session.undo()
    assert session.state.faces[0].pins == () and not pinnable.fader("No_Beard").pin.isChecked()


def test_the_menu_of_a_fader_pins_it(pinnable, session):
    fader = pinnable.fader("Smiling")
    fader.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1)))
    menu = fader.findChild(QMenu)
    action = menu.actions()[-1]
    assert action.isCheckable() and not action.isChecked()
    action.trigger()
    assert session.state.faces[0].pins == ("Smiling",)
    menu.close()


def test_pins_are_a_faces_own(pinnable, session):
    session.set_pin(0, "Smiling", True)
    assert pinnable.fader("Smiling").pin.isChecked()
    session.choose_face(1)
    assert not pinnable.fader("Smiling").pin.isChecked()


def test_pins_are_copied_with_the_faders(editing, session):
    session.set_pin(0, "Smiling", True)
    session.set_attribute(0, "Male", 0.5)
    preset = editing.commands.current_preset()
    session.choose_face(1)
    editing.commands.apply_preset(preset)
    assert session.state.faces[1].pins == ("Smiling",) and session.state.faces[1].value("Male") == 0.5
