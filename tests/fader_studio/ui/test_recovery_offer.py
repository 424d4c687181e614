"""The strip that offers what a crash left behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from fader_studio.editing.state import EditState, FaceEdit
from fader_studio.services.activity import Problem
from fader_studio.services.autosave import Autosave
from fader_studio.services.recovery import KeptEdit, PhotoMark, RecoverySlot, lost_edits
from fader_studio.ui.recovery_offer import RecoveryOffer
from trainer.faces.face import face_from_eyes

STATE = EditState(faces=(FaceEdit(face=face_from_eyes((1, 2), (9, 2)), values=(("Smiling", 0.5),)),), chosen=0)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "recovery"
    made.mkdir()
    return made


@pytest.fixture
def offer(window, session, place):
    """Makes the offer of all that was lost."""

    def make() -> RecoveryOffer:
        autosave = Autosave(session, RecoverySlot(place), seconds=lambda: 60)
        return RecoveryOffer(window, session, autosave, lost_edits(place), sample=Path("face.jpg"))

    return make


def lose(place: Path, photo: Path, *, pasted: bool = False, state: EditState = STATE) -> None:
    photo.write_bytes(b"pixels")
    slot = RecoverySlot(place)
    slot.keep(KeptEdit(photo=PhotoMark.of(photo), state=state, pasted=pasted))
    slot._lock.close()


def test_a_lost_edit_is_offered_and_restored(window, session, place, tmp_path, photo, faces, offer):
    lose(place, tmp_path / "holiday.jpg")
    made, strip = offer(), window.stage.offers
    assert strip.isVisible() and strip.message == "Your edit of “holiday.jpg” can be restored."
    strip.buttons["Restore"].click()
    assert session.calls("open_photo") == [(tmp_path / "holiday.jpg", STATE)]
    assert len(list(place.iterdir())) == 1  # until it is this window's own
    session.show_photo(photo, faces, name="holiday.jpg")
    assert list(place.iterdir()) == [] and not strip.isVisible() and made.waiting == 0


def test_a_discarded_edit_is_gone_and_the_next_is_offered(window, place, tmp_path, offer):
    lose(place, tmp_path / "one.jpg")
    lose(place, tmp_path / "two.jpg")
    offer()
    strip = window.stage.offers
    assert "1 more" in strip.hint
    strip.buttons["Discard"].click()
    assert strip.isVisible() and len(list(place.iterdir())) == 1
    strip.buttons["Discard"].click()
    assert not strip.isVisible() and list(place.iterdir()) == []


def test_not_now_offers_it_again_at_the_next_start(window, place, tmp_path, offer):
    lose(place, tmp_path / "one.jpg")
    offer()
    window.stage.offers._close.click()
    assert not window.stage.offers.isVisible() and len(lost_edits(place)) == 1


def test_a_photo_that_changed_is_named(window, session, place, tmp_path, offer):
    lose(place, tmp_path / "holiday.jpg")
    (tmp_path / "holiday.jpg").write_bytes(b"other pixels")
    offer()
    assert window.stage.offers.message == "“holiday.jpg” is not the photo that you edited."
    window.stage.offers.buttons["Restore anyway"].click()
    assert session.calls("open_photo") == [(tmp_path / "holiday.jpg", STATE)]


def test_a_photo_that_moved_is_named_and_can_be_found(window, session, place, tmp_path, offer):
    lose(place, tmp_path / "holiday.jpg")
    (tmp_path / "album").mkdir()
    moved = (tmp_path / "holiday.jpg").rename(tmp_path / "album" / "holiday.jpg")
    made, strip = offer(), window.stage.offers
    assert "holiday.jpg" in strip.message and str(tmp_path) in strip.hint
    (tmp_path / "wrong.jpg").write_bytes(b"another")
    made.found(tmp_path / "wrong.jpg")
    assert "another picture" in strip.message and session.calls("open_photo") == []
    made.found(moved)
    assert session.calls("open_photo") == [(moved, STATE)]


def test_a_pasted_picture_is_restored_from_what_was_kept(window, session, place, tmp_path, offer):
    lose(place, tmp_path / "pasted.png", pasted=True, state=EditState())
    (tmp_path / "pasted.png").unlink()
    offer()
    assert window.stage.offers.message == "The picture that you pasted can be restored."
    window.stage.offers.buttons["Restore"].click()
    assert session.calls("open_bytes") == [(b"pixels", "pasted.png", EditState())]


def test_what_does_not_open_is_offered_again(window, session, place, tmp_path, offer):
    lose(place, tmp_path / "holiday.jpg")
    offer()
    window.stage.offers.buttons["Restore"].click()
    session.problem_raised.emit(Problem(message="It is damaged."))
    assert window.stage.offers.isVisible() and len(list(place.iterdir())) == 1
