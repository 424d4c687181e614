"""An attribute of several values in the panel: the list, the strength, one undo each."""

import dataclasses

import pytest
from fake_session import SPEC
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from fader_studio.editing.state import FaceEdit
from fader_studio.ui.panels.chooser import AS_PHOTO, Chooser
from fader_studio.ui.panels.fader_list import FaderList
from trainer.model.spec import AttributeSpec

HAIR = tuple(AttributeSpec(name=f"Hair={word}") for word in ("Blond", "Dark_Brown", "Black"))


@pytest.fixture
def heard(qtbot):
    """A chooser on show, and what it says."""
    chooser, told = Chooser("Hair", HAIR), []
    chooser.edit_started.connect(lambda: told.append("start"))
    chooser.value_edited.connect(lambda name, value: told.append((name, value)))
    chooser.edit_finished.connect(lambda: told.append("end"))
    qtbot.addWidget(chooser)
    chooser.show()
    return chooser, told


def pick(chooser, words):
    index = chooser.list.findText(words)
    chooser.list.setCurrentIndex(index)
    chooser.list.activated.emit(index)


def test_choosing_is_one_edit_and_the_value_before_is_given_back(heard):
    chooser, told = heard
    assert chooser.list.currentText() == AS_PHOTO and not chooser.strength.isEnabled()
    pick(chooser, "Blond")
    assert told == ["start", ("Hair=Blond", 1.0), "end"]
    told.clear()
    pick(chooser, "Dark Brown")
    assert told == ["start", ("Hair=Blond", 0.0), ("Hair=Dark_Brown", 1.0), "end"]
    told.clear()
    pick(chooser, AS_PHOTO)
    assert told == ["start", ("Hair=Dark_Brown", 0.0), "end"] and not chooser.strength.isEnabled()


def test_a_drag_of_the_strength_is_one_edit_and_a_key_is_one(heard):
    chooser, told = heard
    chooser.show_values({"Hair=Black": 1.0})
    chooser.strength.setSliderDown(True)
    chooser.strength.setValue(70)
    chooser.strength.setValue(40)
    chooser.strength.setSliderDown(False)
    assert told == ["start", ("Hair=Black", 0.7), ("Hair=Black", 0.4), "end"]
    told.clear()
    QTest.keyClick(chooser.strength, Qt.Key.Key_Left)
    assert told == ["start", ("Hair=Black", pytest.approx(0.39)), "end"]


def test_another_value_keeps_the_strength(heard):
    chooser, told = heard
    chooser.show_values({"Hair=Black": 0.4})
    pick(chooser, "Blond")
    assert told[-2] == ("Hair=Blond", 0.4)


def test_showing_an_edit_says_nothing(heard):
    chooser, told = heard
    chooser.show_values({"Hair=Blond": 0.8, "Smiling": 1.0})
    assert chooser.list.currentText() == "Blond" and chooser.strength.value() == 80
    chooser.show_values({})
    assert chooser.list.currentText() == AS_PHOTO and told == []


def test_the_wheel_scrolls_the_panel_and_chooses_nothing(heard):
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    chooser, told = heard
    chooser.show_values({"Hair=Blond": 0.8})
    for widget in (chooser.list, chooser.strength):
        event = QWheelEvent(QPointF(5, 5), widget.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, 120),
                            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
        widget.wheelEvent(event)
        assert not event.isAccepted()
    assert told == [] and chooser.strength.value() == 80


def test_a_models_choice_stands_among_its_faders(qtbot, dress):
    faders = FaderList(set())
    qtbot.addWidget(faders)
    faders.show_model(dataclasses.replace(SPEC, attributes=(*SPEC.attributes, *HAIR)))
    faders.show_edit(FaceEdit(face=None, values=(("Hair=Black", 0.5), ("Smiling", 0.2))))
    chooser = faders.chooser("Hair")
    assert chooser.list.currentText() == "Black" and faders.fader("Smiling").value == pytest.approx(0.2)
    with pytest.raises(KeyError):
        faders.fader("Hair=Black")
    with qtbot.waitSignal(faders.value_edited) as told:
        pick(chooser, AS_PHOTO)
    assert told.args == ["Hair=Black", 0.0]


def test_the_panel_takes_a_choice_to_the_session(editing, session):
    spec = dataclasses.replace(SPEC, attributes=(*SPEC.attributes, *HAIR))
    editing.panel.faders.show_model(spec)
    pick(editing.panel.faders.chooser("Hair"), "Blond")
    assert session.state.chosen_face.value("Hair=Blond") == 1.0
    pick(editing.panel.faders.chooser("Hair"), "Black")
    assert dict(session.state.chosen_face.values) == {"Hair=Black": 1.0}
