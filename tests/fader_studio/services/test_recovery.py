"""Edits that outlive the process: what is kept, when, for whom, and what of it is believed."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import math
import os
import random
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fader_studio.editing.state import Blend, EditState, FaceEdit
from fader_studio.services.autosave import Autosave
from fader_studio.services.recovery import EDIT, KeptEdit, PhotoMark, RecoverySlot, fingerprint, lost_edits
from fader_studio.services.recovery import kept_edit_from_json
from fader_studio.services.session import Session
from trainer.faces.face import face_from_eyes

STATE = EditState(faces=(FaceEdit(face=face_from_eyes((1, 2), (9, 2)), values=(("Smiling", 0.5),)),), chosen=0)
WRITER = """
import itertools, sys
from pathlib import Path
from fader_studio.editing.state import *
from fader_studio.services.recovery import *
from trainer.faces.face import face_from_eyes
slot, photo = RecoverySlot(Path(sys.argv[1])), PhotoMark.of(Path(sys.argv[2]))
for turn in itertools.count(1):
    value = (("Smiling", turn / 1e6),)
    edit = FaceEdit(face=face_from_eyes((1, 2), (9, 2)), values=value)
    slot.keep(KeptEdit(photo=photo, state=EditState(faces=(edit,))))
    print(turn, flush=True)
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "recovery"
    made.mkdir()
    return made


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(b"the pixels of a photo")
    return path


def writer(place: Path, photo: Path) -> subprocess.Popen:
    """A process that keeps one edit after the other, and says so."""
    return subprocess.Popen([sys.executable, "-c", WRITER, str(place), str(photo)], stdout=subprocess.PIPE, text=True)


def kept(photo: Path, **changes: object) -> KeptEdit:
    return KeptEdit(photo=PhotoMark.of(photo), state=STATE, **changes)


def die(slot: RecoverySlot) -> None:
    """As the end of its process does: the lock is free, the files stay."""
    slot._lock.close()


# ---------------------------------------------------------------- the slot
def test_a_face_that_warps_comes_back_warping(photo: Path) -> None:
    state = EditState(faces=(dataclasses.replace(STATE.faces[0], blend=Blend(mode="warp", strength=0.4)),), chosen=0)
    edit = dataclasses.replace(kept(photo), state=state)
    assert kept_edit_from_json(edit.to_json()).state == state


def test_an_edit_is_private_and_found_after_its_process_has_died(place: Path, photo: Path) -> None:
    slot = RecoverySlot(place)
    slot.keep(kept(photo))
    assert stat.S_IMODE(slot.path.stat().st_mode) == 0o700
    die(slot)
    (lost,) = lost_edits(place)
    assert lost.edit.state == STATE and lost.edit.photo.path == photo and lost.condition == "same"
    lost.discard()
    assert list(place.iterdir()) == []


def test_a_living_process_and_one_that_is_offering_keep_theirs(place: Path, photo: Path) -> None:
    living, dead = RecoverySlot(place), RecoverySlot(place)
    living.keep(kept(photo))
    dead.keep(kept(photo))
    die(dead)
    offered = lost_edits(place)  # by a first window
    assert len(offered) == 1 and lost_edits(place) == []  # a second one gets nothing
    offered[0].release()
    assert len(lost_edits(place)) == 1
    living.close()


def test_nothing_is_left_where_nothing_was_lost(place: Path, photo: Path) -> None:
    slot = RecoverySlot(place)
    slot.keep(kept(photo))
    slot.forget()
    die(slot)
    assert lost_edits(place) == [] and list(place.iterdir()) == []


def test_killed_at_random_points_the_edit_is_an_old_one_or_a_new_one_never_a_torn_one(place: Path, photo: Path) -> None:
    chance = random.Random(7)
    for _ in range(6):
        process = writer(place, photo)
        for _line in range(chance.randint(1, 30)):
            last = int(process.stdout.readline())
        time.sleep(chance.random() * 0.003)
        process.kill()
        rest = process.communicate()[0].split()
        last = int(rest[-1]) if rest else last
        (lost,) = lost_edits(place)
        assert round(lost.edit.state.faces[0].value("Smiling") * 1e6) in (last, last + 1)
        lost.discard()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 2}', '{"format": 1, "photo": 3}', "\x00\xff"])
def test_a_damaged_or_future_edit_is_not_offered(place: Path, photo: Path, text: str) -> None:
    slot = RecoverySlot(place)
    slot.keep(kept(photo))
    (slot.path / EDIT).write_text(text, encoding="utf-8")
    die(slot)
    assert lost_edits(place) == []


def test_a_photo_that_cannot_be_named_counts_as_gone_and_a_time_that_is_none_is_refused(photo: Path) -> None:
    data = json.loads(kept(photo).to_json())
    data["photo"]["path"] = "a\0b"
    assert kept_edit_from_json(json.dumps(data)).photo.condition() == "gone"
    data["photo"]["mtime_ns"] = math.inf
    with pytest.raises(ValueError):
        kept_edit_from_json(json.dumps(data))


def test_the_edit_comes_back_from_its_text(photo: Path) -> None:
    edit = kept(photo, pasted=True)
    assert kept_edit_from_json(edit.to_json()) == edit


# ---------------------------------------------------------------- the photo
def test_a_photo_that_was_only_touched_is_the_same_and_one_that_was_changed_is_not(photo: Path) -> None:
    mark = dataclasses.replace(PhotoMark.of(photo), sha256=fingerprint(photo))
    assert mark.condition() == "same"
    os.utime(photo, (1, 1))
    assert mark.condition() == "same"  # by its hash
    photo.write_bytes(b"other pixels of a pho")
    assert mark.condition() == "changed"
    moved = photo.rename(photo.with_name("elsewhere.jpg"))
    assert mark.condition() == "gone" and mark.condition(moved) == "changed"


def test_a_pasted_picture_is_kept_with_its_edit(place: Path, photo: Path) -> None:
    slot = RecoverySlot(place)
    slot.keep(kept(photo, pasted=True))
    photo.unlink()  # goes with the private folder of the dead process
    die(slot)
    (lost,) = lost_edits(place)
    assert lost.condition == "same" and lost.picture() == b"the pixels of a photo"


# ---------------------------------------------------------------- autosave
@pytest.fixture
def autosave(session: Session, client, place: Path, photo: Path) -> Autosave:
    """Of a session with a photo, everything found and answered."""
    made = Autosave(session, RecoverySlot(place), seconds=lambda: 0.02)
    session.open_photo(photo)
    client.answer_everything()
    return made


def texts(place: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in place.glob(f"*/{EDIT}")]


def test_an_edit_is_kept_soon_and_forgotten_once_exported(qtbot, autosave, session, client, place, tmp_path) -> None:
    qtbot.wait(60)
    assert texts(place) == []  # no edit yet
    session.set_attribute(0, "Smiling", 0.5)
    session.commit()
    qtbot.waitUntil(lambda: any('"Smiling", 0.5' in text for text in texts(place)))
    client.answer_everything()
    session.save(tmp_path / "out.jpg")
    client.answer_everything()
    qtbot.waitUntil(lambda: texts(place) == [])


def test_the_photos_hash_comes_along(qtbot, autosave, session, place, photo) -> None:
    session.set_attribute(0, "Smiling", 0.5)
    session.commit()
    qtbot.waitUntil(lambda: any(fingerprint(photo) in text for text in texts(place)))


def test_nothing_is_written_in_the_middle_of_a_drag_until_it_takes_long(qtbot, autosave, session, place) -> None:
    written = []
    keep = autosave._slot.keep
    autosave._slot.keep = lambda edit: (written.append(edit), keep(edit))
    autosave._seconds = lambda: 0.2
    session.set_attribute(0, "Smiling", 0.1)
    qtbot.wait(300)
    assert session.moving and written == []
    qtbot.waitUntil(lambda: bool(written))


def test_many_moves_are_few_writes(qtbot, autosave, session, place) -> None:
    written = []
    autosave._slot.keep = written.append
    autosave._seconds = lambda: 0.2
    for step in range(50):
        session.set_attribute(0, "Smiling", step / 100)
        session.commit()
        qtbot.wait(2)
    assert len(written) <= 3


def test_a_disk_that_refuses_stops_nobodys_work(qtbot, autosave, session, place) -> None:
    def refuse(_edit: KeptEdit) -> None:
        raise OSError(28, "No space left on device")

    autosave._slot.keep = refuse
    session.set_attribute(0, "Smiling", 0.5)
    session.commit()
    autosave.write_now()
    assert session.state.faces[0].value("Smiling") == 0.5


def test_a_pasted_picture_is_kept_before_it_is_edited_and_goes_when_it_is_closed(
    qtbot, session, client, place
) -> None:
    Autosave(session, RecoverySlot(place), seconds=lambda: 0.02)
    session.open_bytes(b"pixels", "portrait.png")
    client.answer_everything()
    assert session.pasted
    qtbot.waitUntil(lambda: [p.read_bytes() for p in place.glob("*/picture")] == [b"pixels"])
    session.close_photo()
    assert list(place.glob("*/picture")) == [] and texts(place) == []


# ---------------------------------------------------------------- taking it up again
def test_an_edit_is_taken_up_as_one_step_from_the_photo(session: Session, client) -> None:
    session.open_photo(Path("holiday.jpg"), STATE)
    client.answer_everything()
    assert session.state.faces[0] == STATE.faces[0] and session.has_unsaved_edit
    assert len(session.state.faces) == 3  # those that are found join it
    session.undo()
    assert session.state.faces[0].values == () and not session.can_undo


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(max_size=8) | st.integers(),
                    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
                        st.sampled_from(["format", "photo", "state", "faces", "face", "values", "path", "size",
                                         "pasted", "chosen", "blend", "box", "mtime_ns", "sha256"]), inner, max_size=8)))
@settings(max_examples=300, deadline=None)
def test_whatever_lies_there_is_an_edit_or_refused(data: object) -> None:
    with contextlib.suppress(ValueError):
        assert isinstance(kept_edit_from_json(json.dumps(data)), KeptEdit)
