"""Presets as files."""

import dataclasses
import json
from pathlib import Path

import pytest

from fader_studio.editing.presets import FORMAT, Preset, load_preset, preset_from_json
from fader_studio.editing.state import Blend, FaceEdit
from trainer.errors import UserError
from trainer.faces.face import face_from_eyes

PRESET = Preset(values=(("Smiling", 0.8), ("Young", -0.3)), blend=Blend(mode="decode", strength=0.5, feather=0.2))


@pytest.mark.parametrize("mode", ["difference", "decode", "warp"])
def test_a_preset_comes_back_from_its_file(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "look.json"
    preset = dataclasses.replace(PRESET, blend=Blend(mode=mode, strength=0.5, feather=0.2))
    path.write_text(preset.to_json(), encoding="utf-8")
    assert load_preset(path) == preset


def test_a_preset_replaces_all_faders_of_a_face() -> None:
    edit = FaceEdit(face=face_from_eyes((1, 1), (9, 1))).with_values({"Male": 1.0, "Young": 1.0})
    assert PRESET.apply_to(edit).values == PRESET.values


def test_pins_come_along_with_a_preset(tmp_path: Path) -> None:
    pinned = Preset(values=PRESET.values, pins=("Heavy_Makeup", "Male"))
    assert preset_from_json(pinned.to_json()) == pinned
    edit = FaceEdit(face=face_from_eyes((1, 1), (9, 1))).with_pins(["Young"])
    assert pinned.apply_to(edit).pins == pinned.pins
    assert PRESET.apply_to(edit).pins == ()


def test_a_preset_from_the_future_is_refused_politely() -> None:
    with pytest.raises(UserError, match="newer"):
        preset_from_json(json.dumps({"format": FORMAT + 1, "values": {}}))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": "1", "values": {}}',
        '{"format": 1, "values": []}',
        '{"format": 1, "values": {"Smiling": "much"}}',
        '{"format": 1, "values": {"Smiling": NaN}}',
        '{"format": 1, "values": {"Smiling": true}}',
        '{"format": 1, "values": {}, "pins": "Smiling"}',
        '{"format": 1, "values": {}, "pins": [1]}',
        '{"format": 1, "values": {}, "blend": {"mode": "magic"}}',
        '{"format": 1, "values": {}, "blend": {"strength": 3}}',
        "[" * 5000,
    ],
)
def test_what_is_no_preset_is_refused_in_the_users_words(text: str) -> None:
    with pytest.raises(UserError, match="not a preset"):
        preset_from_json(text)


def test_a_missing_preset_names_its_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="look.json"):
        load_preset(tmp_path / "look.json")
