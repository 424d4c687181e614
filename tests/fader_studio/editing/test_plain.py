"""An edit as JSON and back."""

import json
import math

import pytest

from fader_studio.editing.plain import state_from_plain, to_plain
from fader_studio.editing.painted_mask import painted_mask
from fader_studio.editing.state import Blend, EditState, FaceEdit, Snapshot
from trainer.faces.face import face_from_eyes

FACE = face_from_eyes((10, 20), (40, 25))
STATE = EditState(
    faces=(FaceEdit(face=FACE, values=(("Smiling", 0.5), ("Young", -0.25))),
           FaceEdit(face=FACE, blend=Blend(colour_match=True), mask=painted_mask(bytes(range(256)) * 16),
                    pins=("Male", "Young"))),
    chosen=1,
    blend=Blend(strength=0.5),
    snapshots=(Snapshot(name="blond", faces=(FaceEdit(face=FACE, values=(("Male", 1.0),)),), picture="AAAA"),),
    revision=7,
)


def plain() -> dict:
    return json.loads(json.dumps(to_plain(STATE)))


def test_an_edit_comes_back_equal_and_hashable() -> None:
    assert state_from_plain(plain()) == STATE
    assert hash(state_from_plain(plain()).faces) == hash(STATE.faces)


def test_a_missing_field_takes_its_default_and_an_unknown_one_is_left_out() -> None:
    data = plain()
    del data["blend"]["feather"]
    data["later"] = {"unknown": 1}
    assert state_from_plain(data).blend == STATE.blend


def test_an_edit_of_before_faces_had_masks_opens() -> None:
    data = plain()
    for face in data["faces"]:
        del face["blend"], face["mask"], face["pins"]
    del data["snapshots"]
    assert [(face.blend, face.mask, face.pins) for face in state_from_plain(data).faces] == [(None, None, ())] * 2


@pytest.mark.parametrize(
    "where, value",
    [
        (("blend", "mode"), "magic"), (("blend", "strength"), math.nan), (("blend", "strength"), "1"),
        (("chosen",), 2), (("chosen",), True), (("faces",), {}), (("faces", 0, "face", "box"), [1, 2, 3]),
        (("faces", 1, "mask", "packed"), "AAAA"), (("faces", 1, "mask"), 3), (("faces", 0, "values", 0), ["Smiling"]), (("faces", 0), None), (("faces", 0, "face"), {}),
    ],
)
def test_what_is_no_edit_is_refused(where: tuple, value: object) -> None:
    data = plain()
    at = data
    for step in where[:-1]:
        at = at[step]
    at[where[-1]] = value
    with pytest.raises(ValueError):
        state_from_plain(data)


@pytest.mark.parametrize("data", [None, [], "x", 3])
def test_what_is_no_object_is_refused(data: object) -> None:
    with pytest.raises(ValueError):
        state_from_plain(data)
