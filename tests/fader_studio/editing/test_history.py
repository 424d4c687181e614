"""Undo, redo and the merging of nudges."""

from fader_studio.editing.history import History
from fader_studio.editing.state import Blend, EditState, FaceEdit
from trainer.faces.face import face_from_eyes

FACE = face_from_eyes((40, 50), (80, 50))
OTHER = face_from_eyes((240, 50), (280, 50))
START = EditState().with_faces((FaceEdit(face=FACE), FaceEdit(face=OTHER)), 0)


def moved(state: EditState, name: str, value: float, face: int = 0) -> EditState:
    return state.with_face(face, state.faces[face].with_value(name, value))


def test_undo_and_redo_go_back_and_forth() -> None:
    history = History(START)
    smiling = moved(START, "Smiling", 0.5)
    older = moved(smiling, "Young", -0.5)
    history.record(smiling)
    history.record(older)
    assert history.undo() == smiling
    assert history.undo() == START
    assert not history.can_undo
    assert history.undo() == START
    assert history.redo() == smiling
    assert history.redo() == older
    assert not history.can_redo
    assert history.redo() == older


def test_a_new_step_ends_redo() -> None:
    history = History(START)
    history.record(moved(START, "Smiling", 0.5))
    history.undo()
    history.record(moved(START, "Young", 0.5))
    assert not history.can_redo
    assert history.undo() == START


def test_what_shows_the_same_is_no_step() -> None:
    history = History(START)
    assert not history.record(START.with_chosen(1))
    assert not history.can_undo


def test_nudges_of_one_fader_within_a_second_are_one_step() -> None:
    history = History(START)
    state = START
    for k in range(5):
        state = moved(state, "Smiling", 0.01 * (k + 1))
        assert history.record(state, nudge=True, at=10 + 0.9 * k)
    assert history.undo() == START


def test_nudges_that_end_where_they_began_leave_no_step() -> None:
    history = History(START)
    first = moved(START, "Young", 0.4)
    history.record(first, at=8)
    history.record(moved(first, "Smiling", 0.5), nudge=True, at=10)
    assert history.record(moved(first, "Smiling", 0.0), nudge=True, at=10.3)
    assert not history.can_redo and history.undo() == START


def test_nudges_after_a_pause_are_steps_of_their_own() -> None:
    history = History(START)
    first, second = moved(START, "Smiling", 0.1), moved(START, "Smiling", 0.2)
    history.record(first, nudge=True, at=10)
    history.record(second, nudge=True, at=11.1)
    assert history.undo() == first


def test_nudges_of_other_faders_and_faces_do_not_merge() -> None:
    history = History(START)
    first = moved(START, "Smiling", 0.1)
    second = moved(first, "Young", 0.1)
    third = moved(second, "Young", 0.1, face=1)
    for state in (first, second, third):
        history.record(state, nudge=True, at=10)
    assert [history.undo(), history.undo(), history.undo()] == [second, first, START]


def test_drags_never_merge() -> None:
    history = History(START)
    first, second = moved(START, "Smiling", 0.4), moved(START, "Smiling", 0.8)
    history.record(first, at=10)
    history.record(second, at=10.1)
    assert history.undo() == first


def test_a_nudge_after_an_undo_is_a_new_step() -> None:
    history = History(START)
    first, second = moved(START, "Smiling", 0.1), moved(START, "Smiling", 0.2)
    history.record(first, nudge=True, at=10)
    history.undo()
    history.redo()
    history.record(second, nudge=True, at=10.2)
    assert history.undo() == first


def test_a_change_of_the_blend_is_a_step() -> None:
    history = History(START)
    assert history.record(START.with_blend(Blend(strength=0.5)), nudge=True)
    assert history.undo() == START


def test_faces_found_later_are_in_every_step() -> None:
    history = History(START)
    history.record(moved(START, "Smiling", 0.5))
    late = FaceEdit(face=face_from_eyes((440, 50), (480, 50)))
    history.rewrite(lambda state: state.with_faces((*state.faces, late), state.chosen))
    assert len(history.present.faces) == len(history.undo().faces) == 3
