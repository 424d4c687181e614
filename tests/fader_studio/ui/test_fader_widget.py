"""The grammar of a fader, rule by rule."""

from __future__ import annotations

import pytest
from gestures import drag, turn_wheel
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from fader_studio.ui.widgets.fader import Fader
from fader_studio.ui.widgets.figures import read_value, value_text
from fader_studio.ui.widgets.track import HANDLE


@pytest.fixture
def fader(qtbot, dress) -> Fader:
    made = Fader("Smile", low="serious", high="smiling")
    made.resize(336, made.sizeHint().height())
    qtbot.addWidget(made)
    made.show()
    made.heard = []
    made.edit_started.connect(lambda: made.heard.append("start"))
    made.value_edited.connect(lambda value: made.heard.append(round(value, 4)))
    made.edit_finished.connect(lambda: made.heard.append("finish"))
    made.activateWindow()
    made.track.setFocus()
    qtbot.waitUntil(made.track.hasFocus)
    return made


def at(fader: Fader, value: float) -> QPoint:
    width = fader.track.width() - 2 * HANDLE
    return QPoint(round(HANDLE + width * (value + 1) / 2), fader.track.height() // 2)


@pytest.mark.parametrize(
    "value, text", [(0.46, "+46"), (-0.18, "−18"), (0, "0"), (0.045, "+4.5"), (-1.5, "−150"), (-0.0004, "0")]
)
def test_a_value_is_written_in_per_cent_with_the_true_minus(value, text):
    assert value_text(value) == text


@pytest.mark.parametrize(
    "text, value",
    [("46", 0.46), ("+4,5 %", 0.045), ("−18", -0.18), ("-18%", -0.18), ("a lot", None), ("nan", None)],
)
def test_a_typed_figure_is_read_however_it_is_written(text, value):
    assert read_value(text) == (pytest.approx(value) if value is not None else None)


def test_a_click_on_the_track_jumps_there_in_one_edit(qtbot, fader):
    qtbot.mouseClick(fader.track, Qt.MouseButton.LeftButton, pos=at(fader, 0.5))
    assert fader.heard == ["start", 0.5, "finish"]


def test_a_drag_is_one_edit_with_every_value_on_its_way(fader):
    drag(fader.track, *(at(fader, value) for value in (0, 0.2, 0.4, 0.6)))
    assert fader.heard == ["start", 0.2, 0.4, 0.6, "finish"]


def test_the_handle_is_taken_where_it_is_held(fader):
    fader.show_value(0.2)
    side = QPoint(5, 0)
    drag(fader.track, at(fader, 0.2) + side, at(fader, 0.5) + side)
    assert fader.heard == ["start", 0.5, "finish"]


def test_a_click_that_trembles_is_still_one_value(fader):
    drag(fader.track, at(fader, 0.5), at(fader, 0.5) + QPoint(1, 0), at(fader, 0.5) + QPoint(2, 1))
    assert fader.heard == ["start", 0.5, "finish"]


def test_a_drag_stops_at_the_ends(fader):
    drag(fader.track, at(fader, 0), QPoint(5000, 5))
    assert fader.value == 1.0


@pytest.mark.parametrize("part", ["track", "label"])
def test_a_double_click_resets(qtbot, fader, part):
    fader.show_value(0.46)
    target = fader.track if part == "track" else fader.findChild(QLabel)
    qtbot.mouseDClick(target, Qt.MouseButton.LeftButton)
    assert fader.value == 0 and fader.heard[-1] == "finish"


@pytest.mark.parametrize(
    "key, held, value",
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 0.01),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, -0.01),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 0.1),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, 0.001),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 0.1),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, -0.1),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, -1.0),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 1.0),
    ],
)
def test_each_key_makes_its_step_in_one_edit(qtbot, fader, key, held, value):
    qtbot.keyClick(fader.track, key, held)
    assert fader.heard == ["start", value, "finish"]


def test_keys_stop_at_the_ends_and_then_say_nothing(qtbot, fader):
    fader.show_value(1.0)
    qtbot.keyClick(fader.track, Qt.Key.Key_Right)
    assert fader.heard == []


def test_enter_lets_a_person_type_and_enter_takes_it(qtbot, fader):
    qtbot.keyClick(fader.track, Qt.Key.Key_Return)
    field = fader._value
    field.selectAll()
    qtbot.keyClicks(field, "-33")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert fader.heard == ["start", -0.33, "finish"] and fader.track.hasFocus()


def test_a_double_click_on_the_figure_lets_a_person_type_and_escape_leaves_it(qtbot, fader):
    fader.show_value(0.2)
    qtbot.mouseDClick(fader._value, Qt.MouseButton.LeftButton)
    assert not fader._value.isReadOnly()
    qtbot.keyClicks(fader._value, "77")
    qtbot.keyClick(fader._value, Qt.Key.Key_Escape)
    assert fader.heard == [] and fader._value.text() == "+20"


def test_nothing_moves_when_typing_begins(qtbot, fader):
    def heights():
        fader.layout().activate()
        return fader.sizeHint().height(), fader._value.height(), fader.track.y()

    before = heights()
    fader._value.begin()
    QApplication.processEvents()
    assert heights() == before


def test_nonsense_that_is_typed_changes_nothing(qtbot, fader):
    fader._value.begin()
    qtbot.keyClicks(fader._value, "more")
    qtbot.keyClick(fader._value, Qt.Key.Key_Return)
    assert fader.heard == [] and fader._value.text() == "0"


@pytest.mark.parametrize("typed, reached", [("150", 1.5), ("999", 2.0)])
def test_typing_reaches_beyond_the_track_up_to_a_hard_limit(qtbot, fader, typed, reached):
    fader._value.begin()
    qtbot.keyClicks(fader._value, typed)
    qtbot.keyClick(fader._value, Qt.Key.Key_Return)
    assert fader.value == reached and fader.track.maximum() == 200
    fader.reset()
    assert fader.track.maximum() == 100


def test_the_wheel_turns_only_the_fader_with_the_focus(qtbot, fader):
    assert turn_wheel(fader.track, QPoint(40, 10)).isAccepted() and fader.value == 0.01
    fader.track.clearFocus()
    assert not turn_wheel(fader.track, QPoint(41, 10)).isAccepted() and fader.value == 0.01


def test_after_the_panel_scrolled_the_wheel_stays_the_panels_until_the_pointer_moves(fader):
    fader.track.refuse_wheel_at(QPointF(fader.track.mapToGlobal(QPoint(40, 10))))
    turn_wheel(fader.track, QPoint(40, 10))
    assert fader.value == 0
    turn_wheel(fader.track, QPoint(44, 10))
    assert fader.value == 0.01


def test_showing_a_value_says_nothing(fader):
    fader.show_value(0.7)
    assert fader.heard == [] and fader.value == 0.7


def test_a_screen_reader_hears_name_value_and_range(fader):
    fader.show_value(0.46)
    interface = QAccessible.queryAccessibleInterface(fader.track)
    value = interface.valueInterface()
    assert interface.role() == QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Smile"
    assert (value.currentValue(), value.minimumValue(), value.maximumValue()) == (46, -100, 100)


def test_a_screen_reader_can_set_the_value(fader):
    QAccessible.queryAccessibleInterface(fader.track).valueInterface().setCurrentValue(25)
    assert fader.heard == ["start", 0.25, "finish"]


def test_a_picture_of_the_sweep_goes_there(qtbot, fader):
    fader.set_chosen(True)
    fader.layout().activate()
    qtbot.mouseClick(fader.sweep, Qt.MouseButton.LeftButton, pos=QPoint(fader.sweep.width() - 10, 10))
    assert fader.heard == ["start", 1.0, "finish"]


def test_the_menu_copies_the_value(qtbot, fader):
    fader.show_value(-0.18)
    where = fader.mapToGlobal(QPoint(5, 5))
    QApplication.sendEvent(fader, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), where))
    menu = fader.findChild(QMenu)
    next(a for a in menu.actions() if a.text() == "Copy value").trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == "−18"


def test_a_weak_fader_says_so_and_what_that_means(qtbot, dress):
    made = Fader("Blond hair", verdict="weak")
    qtbot.addWidget(made)
    assert made._verdict.text() == "weak" and "weak" in made._verdict.toolTip()


def test_a_key_that_is_not_the_faders_is_left_to_the_window(qtbot, fader):
    heard = []
    fader.keyPressEvent = lambda event: heard.append(event.key())
    qtbot.keyClick(fader.track, Qt.Key.Key_O)
    assert heard == [Qt.Key.Key_O]
