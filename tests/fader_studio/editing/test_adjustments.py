"""Adjustments of the photo as part of an edit, its history and its presets."""

from __future__ import annotations

import json

import pytest

from fader_studio.editing.adjustments import TONES, Adjustments, Tone
from fader_studio.editing.geometry import Geometry
from fader_studio.editing.history import History, changed_fader
from fader_studio.editing.plain import state_from_plain, to_plain
from fader_studio.editing.presets import Preset, preset_from_json
from fader_studio.editing.state import EditState
from trainer.errors import UserError


def adjusted(state: EditState, **tone: float) -> EditState:
    return state.with_adjustments(state.adjustments.with_tone(**tone))


def test_a_new_edit_is_the_photo():
    assert EditState().is_photo and Adjustments().is_neutral


@pytest.mark.parametrize("name", TONES)
def test_any_tone_makes_it_another_picture_but_no_edited_face(name):
    state = adjusted(EditState(), **{name: 0.1})
    assert not state.is_photo and not state.moves_faces and not state.same_edit(EditState())
    assert adjusted(state, **{name: 0.0}).is_photo


def test_turning_makes_it_another_picture():
    turned = EditState().with_adjustments(Adjustments(geometry=Geometry().turned(1)))
    assert not turned.is_photo and not turned.moves_faces


def test_nudges_of_one_tone_are_one_undo():
    history = History(EditState())
    for step in range(1, 6):
        history.record(adjusted(history.present, exposure=step / 100), nudge=True, at=step / 10)
    assert history.undo().is_photo and not history.can_undo


def test_nudges_of_two_tones_are_two():
    history = History(EditState())
    history.record(adjusted(history.present, exposure=0.1), nudge=True, at=0.0)
    history.record(adjusted(history.present, contrast=0.1), nudge=True, at=0.1)
    assert history.undo().adjustments.tone == Tone(exposure=0.1)
    assert history.can_undo


def test_a_turn_is_a_step_of_its_own():
    before = adjusted(EditState(), exposure=0.1)
    after = before.with_adjustments(before.adjustments.with_geometry(Geometry(turns=1)))
    assert changed_fader(before, after) is None
    assert changed_fader(EditState(), before) == (-1, "exposure")


def test_an_autosaved_edit_keeps_its_adjustments():
    geometry = Geometry(mirrored=True, turns=3, angle=-2.5, crop=(0.1, 0.2, 0.5, 0.6))
    state = adjusted(EditState(), exposure=1.5).with_adjustments(
        Adjustments(tone=Tone(exposure=1.5, tint=-0.2), geometry=geometry)
    )
    assert state_from_plain(json.loads(json.dumps(to_plain(state)))) == state


def test_a_preset_brings_its_tone_along():
    preset = Preset(values=(("Smiling", 0.5),), tone=Tone(exposure=-0.5, saturation=0.2))
    assert preset_from_json(preset.to_json()) == preset


def test_a_preset_without_tone_leaves_it_alone():
    preset = Preset(values=(("Smiling", 0.5),))
    assert "tone" not in preset.to_json() and preset_from_json(preset.to_json()).tone is None


@pytest.mark.parametrize("tone", ({"exposure": 9}, {"contrast": "high"}, {"glow": 1}, {"tint": True}, [1]))
def test_a_preset_with_a_tone_that_cannot_be_is_refused(tone):
    with pytest.raises(UserError):
        preset_from_json(json.dumps({"format": 1, "values": {}, "tone": tone}))
