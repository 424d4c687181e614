"""One photo's edit, as the window sees it, over a fake engine."""

from __future__ import annotations

from pathlib import Path

from fader_studio.editing.adjustments import Adjustments, Tone
from fader_studio.editing.geometry import Geometry
from fader_studio.editing.painted_mask import CELLS, painted_mask
from fader_studio.editing.state import Blend
from fader_studio.engine import messages
from fader_studio.engine.messages import (
    Compose,
    FindFaces,
    LoadModel,
    MakeSweep,
    OpenPhoto,
    PrepareFace,
    Preview,
    SavePhoto,
)
from fader_studio.services.session import Session
from trainer.faces.face import face_from_eyes

NAME = "Smiling"
LARGE = face_from_eyes((300, 300), (500, 300))
SMALL = face_from_eyes((800, 200), (840, 200))
LATE = face_from_eyes((100, 700), (130, 700))


def drag(session: Session, *values: float, name: str = NAME, face: int = 0) -> None:
    for value in values:
        session.set_attribute(face, name, value)
    session.commit()


def value(session: Session, name: str = NAME, face: int = 0) -> float:
    return session.state.faces[face].value(name)


# ---------------------------------------------------------------- photos
def test_opening_finds_the_faces_and_chooses_the_largest(edited: Session, heard) -> None:
    assert heard.photos[0].path == Path("holiday.jpg")
    assert len(edited.state.faces) == 2
    assert edited.state.chosen == 0
    assert not edited.searching
    assert not edited.is_edited


def test_every_face_is_prepared_once_the_chosen_one_first(edited: Session, heard) -> None:
    assert heard.prepared == [f.face for f in edited.state.faces]
    assert edited.estimate(heard.prepared[0]) == {"Smiling": 0.2}
    assert edited.thumbnail(heard.prepared[1]) == b"\0\0\0"


def test_one_face_at_a_time_is_prepared(session: Session, client) -> None:
    session.open_photo(Path("a.jpg"))
    for kind in (LoadModel, OpenPhoto, FindFaces):
        client.answer(kind)
    assert len(client.all(PrepareFace)) == 1


def test_a_photo_that_does_not_open_leaves_the_one_before(edited: Session, client, heard) -> None:
    drag(edited, 0.5)
    edited.open_photo(Path("broken.jpg"))
    client.fail(OpenPhoto)
    assert edited.info.path == Path("holiday.jpg")
    assert value(edited) == 0.5
    assert [p.message for p in heard.problems] == ["It failed."]


def test_the_next_photo_stops_the_search_in_the_one_before(session: Session, client) -> None:
    session.open_photo(Path("a.jpg"))
    client.answer(OpenPhoto)
    search = client.last(FindFaces)
    session.open_photo(Path("b.jpg"))
    assert client.cancelled == [search.id]


def test_a_search_stopped_for_a_photo_that_does_not_open_goes_on(session: Session, client) -> None:
    session.open_photo(Path("a.jpg"))
    client.answer(OpenPhoto)
    session.open_photo(Path("broken.jpg"))
    client.fail(FindFaces, "cancelled")
    assert session.searching
    client.fail(OpenPhoto)
    client.answer(FindFaces)
    assert len(session.state.faces) == 2
    assert not session.searching


def test_of_two_photos_opened_quickly_the_second_is_shown_and_the_first_closed(session: Session, client, heard) -> None:
    session.open_photo(Path("a.jpg"))
    session.open_photo(Path("b.jpg"))
    client.answer(OpenPhoto)
    client.answer(OpenPhoto)
    assert [p.path.name for p in heard.photos] == ["b.jpg"]
    assert len(client.all(messages.ClosePhoto)) == 1


def test_pasted_pictures_are_kept_privately_under_a_safe_name(session: Session, client, tmp_path: Path) -> None:
    session.open_bytes(b"pixels", "../../etc/a b?.png")
    path = client.last(OpenPhoto).path
    assert path.read_bytes() == b"pixels"
    assert path.name == "a b.png"
    assert tmp_path in path.parents


def test_the_sample_is_known_as_such(session: Session, client) -> None:
    session.open_sample()
    client.answer(OpenPhoto)
    assert session.sample_open
    session.close_photo()
    assert not session.sample_open
    assert session.info is None


def test_revisions_never_go_back_across_photos(edited: Session, client) -> None:
    drag(edited, 0.1, 0.2, 0.3)
    before = edited.state.revision
    edited.open_photo(Path("b.jpg"))
    client.answer(OpenPhoto)
    assert edited.state.revision > before


# ---------------------------------------------------------------- faders
def test_a_drag_is_one_undo(edited: Session) -> None:
    drag(edited, 0.1, 0.2, 0.3)
    drag(edited, 0.6, 0.7)
    edited.undo()
    assert value(edited) == 0.3
    edited.undo()
    assert value(edited) == 0
    assert not edited.can_undo
    edited.redo()
    assert value(edited) == 0.3


def test_nudges_within_a_second_are_one_undo(edited: Session, clock) -> None:
    for step in (0.01, 0.02, 0.03):
        drag(edited, step)
        clock.now += 0.3
    edited.undo()
    assert value(edited) == 0


def test_undo_in_the_middle_of_a_drag_takes_the_drag_back(edited: Session) -> None:
    edited.set_attribute(0, NAME, 0.4)
    assert edited.can_undo
    edited.undo()
    assert value(edited) == 0
    edited.redo()
    assert value(edited) == 0.4


def test_a_click_without_a_move_is_no_step(edited: Session, client) -> None:
    drag(edited, 0.0)
    assert not edited.can_undo
    assert client.waiting == []


def test_many_moves_leave_one_preview_in_flight_and_the_newest_follows(edited: Session, client, heard) -> None:
    for step in range(1, 11):
        edited.set_attribute(0, NAME, step / 10)
    assert len(client.all(Preview)) == 1
    client.answer(Preview)
    assert client.last(Preview).edits[0].value(NAME) == 1.0
    client.answer(Preview)
    assert client.all(Preview) == []
    assert heard.frames[-1].revision == edited.state.revision


def test_a_release_asks_for_the_picture_at_full_size(edited: Session, client, heard) -> None:
    drag(edited, 0.5)
    client.answer(Preview)
    client.answer(Compose)
    assert heard.frames[-1].final
    assert heard.frame_times == [12.0]


def test_a_late_preview_never_replaces_the_final_picture(edited: Session, client, heard) -> None:
    drag(edited, 0.5)
    client.answer(Compose)
    client.answer(Preview)
    assert [f.final for f in heard.frames] == [True]


def test_an_old_final_picture_never_replaces_a_newer_preview(edited: Session, client, heard) -> None:
    drag(edited, 0.5)
    client.answer(Preview)
    edited.set_attribute(0, NAME, 0.6)
    client.answer(Preview)
    client.answer(Compose)
    assert [f.final for f in heard.frames] == [False, False]


def test_one_composition_at_a_time_is_asked_for(edited: Session, client) -> None:
    for step in (0.1, 0.2, 0.3):
        drag(edited, step)
    assert len(client.all(Compose)) == 1
    client.answer(Compose)
    assert client.last(Compose).revision == edited.state.revision


def test_dragging_back_to_where_it_was_still_ends_in_the_full_picture(edited: Session, client, heard) -> None:
    drag(edited, 0.5)
    client.answer_everything()
    edited.set_attribute(0, NAME, 0.7)
    client.answer_everything()
    edited.set_attribute(0, NAME, 0.5)
    edited.commit()
    client.answer_everything()
    assert heard.frames[-1].final
    assert heard.frames[-1].revision == edited.state.revision


def test_resets_are_one_step_each(edited: Session) -> None:
    drag(edited, 0.5)
    drag(edited, 0.5, name="Young")
    drag(edited, -0.5, face=1)
    edited.reset_face(0)
    assert edited.state.faces[0].values == ()
    assert value(edited, face=1) == -0.5
    edited.undo()
    assert value(edited) == 0.5
    edited.reset_all()
    assert not edited.is_edited
    edited.undo()
    assert value(edited, "Young") == 0.5


def test_the_blend_is_part_of_the_edit(edited: Session, client) -> None:
    drag(edited, 0.5)
    edited.set_blend(0, Blend(mode="decode"))
    edited.commit()
    client.answer_everything()
    assert client.sent[-1].edits[0].blend.mode == "decode"
    edited.undo()
    assert edited.state.chosen_blend.mode == "difference"


def test_every_face_has_its_own_blend_and_mask(edited: Session, client) -> None:
    mask = painted_mask(bytes(CELLS))
    edited.set_blend(1, Blend(strength=0.5))
    edited.commit()
    edited.set_mask(0, mask)
    edited.commit()
    first, second = edited.state.faces
    assert (first.blend, first.mask) == (None, mask)
    assert (second.blend, second.mask) == (Blend(strength=0.5), None)
    edited.choose_face(1)
    assert edited.state.chosen_blend.strength == 0.5
    edited.set_blend(1, Blend())
    assert edited.state.faces[1].is_untouched
    edited.commit()
    edited.reset_all()
    assert all(face.is_untouched for face in edited.state.faces)
    edited.undo()
    assert edited.state.faces[0].mask == mask


def test_a_value_that_is_tried_is_seen_and_no_part_of_the_edit(edited: Session, client, heard) -> None:
    drag(edited, 0.5)
    client.answer_everything()
    before = edited.state
    edited.try_attribute(0, NAME, -1.0)
    assert client.last(Preview).edits[0].value(NAME) == -1.0
    assert client.last(Preview).revision > before.revision
    assert edited.state.same_edit(before) and not edited.moving
    edited.try_attribute(0, NAME, 1.0)
    client.answer(Preview)
    assert client.last(Preview).edits[0].value(NAME) == 1.0
    tried = client.last(Preview).revision
    client.answer(Preview)
    edited.try_attribute(0, NAME, None)
    assert client.last(Preview).edits[0].value(NAME) == 0.5
    assert client.last(Compose).edits[0].value(NAME) == 0.5 and client.last(Compose).revision > tried
    edited.undo()
    assert value(edited) == 0


def test_what_is_tried_ends_where_the_edit_changes(edited: Session, client) -> None:
    edited.try_attribute(0, NAME, -1.0)
    client.answer_everything()
    drag(edited, 0.25)
    client.answer_everything()
    sent = len(client.sent)
    edited.try_attribute(0, NAME, None)
    assert len(client.sent) == sent
    edited.try_attribute(0, NAME, -1.0)
    client.answer(Preview)
    edited.commit()  # of whatever else: the picture at full size is that of the edit
    assert client.last(Compose).edits[0].value(NAME) == 0.25
    edited.undo()
    assert value(edited) == 0


def test_a_snapshot_is_returned_to_in_one_step_and_undo_leaves_it_alone(edited: Session, client) -> None:
    drag(edited, 0.5)
    edited.set_blend(0, Blend(mode="decode"))
    edited.set_adjustments(Adjustments(tone=Tone(exposure=0.5)))
    edited.commit()
    edited.set_snapshots((edited.state.snapshot("warm"),))
    kept = edited.state
    edited.reset_all()
    drag(edited, -0.9, name="Young", face=1)
    edited.go_to(edited.state.snapshots[0])
    assert edited.state.same_edit(kept) and edited.state.revision > kept.revision
    client.answer_everything()
    assert client.sent[-1].edits == tuple(f for f in kept.faces if f.values)
    edited.undo()
    assert value(edited, "Young", 1) == -0.9 and value(edited) == 0
    assert edited.state.snapshots == kept.snapshots
    for _ in range(10):
        edited.undo()
    assert edited.state.is_photo and edited.state.snapshots == kept.snapshots


def test_a_face_found_after_a_snapshot_stays_when_it_is_returned_to(edited: Session) -> None:
    edited.set_snapshots((edited.state.snapshot("early"),))
    edited.mark_face((100, 700), (130, 700))
    drag(edited, 0.7, face=2)
    edited.go_to(edited.state.snapshots[0])
    assert [f.face for f in edited.state.faces][2] == LATE and edited.state.faces[2].is_untouched
    edited.undo()
    assert value(edited, face=2) == 0.7


def test_a_pin_is_one_undo_of_its_face_alone(edited: Session) -> None:
    edited.set_pin(0, "Male", True)
    assert [face.pins for face in edited.state.faces] == [("Male",), ()] and edited.can_undo
    drag(edited, 0.5)
    edited.set_pin(0, "Male", False)
    edited.undo()
    assert edited.state.faces[0].pins == ("Male",) and value(edited) == 0.5
    edited.undo()
    edited.undo()
    assert edited.state.faces[0].pins == () and not edited.can_undo


def test_pins_stay_when_faders_go_to_zero_and_go_with_everything(edited: Session) -> None:
    edited.set_pin(0, "Male", True)
    drag(edited, 0.5)
    edited.reset_face(0)
    assert edited.state.faces[0].pins == ("Male",)
    edited.reset_all()
    assert edited.state.faces[0].pins == ()


def test_a_photo_is_saved_with_its_pins(edited: Session, client, tmp_path) -> None:
    drag(edited, 0.5)
    edited.set_pin(0, "Male", True)
    edited.save(tmp_path / "out.png")
    assert client.last(SavePhoto).edits == edited.state.faces and edited.state.faces[0].pins == ("Male",)
    client.answer(Preview)
    assert client.last(Preview).edits == edited.state.faces[:1]


def test_a_face_that_is_marked_again_keeps_its_blend_and_mask(edited: Session) -> None:
    edited.set_mask(0, painted_mask(bytes(CELLS)))
    edited.set_blend(0, Blend(feather=0.3))
    edited.mark_face((305, 300), (505, 300))
    assert edited.state.faces[0].face != LARGE
    assert edited.state.faces[0].mask is not None and edited.state.faces[0].blend == Blend(feather=0.3)


def test_where_an_edit_acts_is_another_picture_of_the_same_edit(edited: Session, client) -> None:
    drag(edited, 0.5)
    edits = client.last(Preview).edits
    client.answer(Preview)
    client.answer(Compose)
    unsaved, undos = edited.has_unsaved_edit, edited.can_undo
    edited.set_heat(True)
    assert client.last(Preview).heat and client.last(Preview).edits == edits
    client.answer(Preview)
    assert client.last(Compose).heat
    assert (edited.has_unsaved_edit, edited.can_undo) == (unsaved, undos)
    edited.set_heat(False)
    assert not client.last(Preview).heat


def toned(session: Session, **values: float) -> None:
    session.set_adjustments(session.state.adjustments.with_tone(**values))


def test_the_tone_is_part_of_the_edit_and_a_drag_of_it_one_undo(edited: Session, client) -> None:
    for ev in (0.1, 0.2, 0.3):
        toned(edited, exposure=ev)
    edited.commit()
    client.answer_everything()
    tones = {kind: next(r.tone for r in reversed(client.sent) if isinstance(r, kind)) for kind in (Preview, Compose)}
    assert set(tones.values()) == {Tone(exposure=0.3)}
    edited.undo()
    assert edited.state.is_photo and not edited.can_undo


def test_the_engine_is_not_asked_to_compose_what_is_only_turned(edited: Session, client) -> None:
    edited.set_adjustments(Adjustments(geometry=Geometry(turns=1)))
    edited.commit()
    assert not client.all(Compose)
    assert edited.is_edited and edited.has_unsaved_edit


def test_adjustments_are_saved_with_the_edit_and_count_as_unsaved_when_they_change(edited: Session, client) -> None:
    adjustments = Adjustments(tone=Tone(tint=0.2), geometry=Geometry(crop=(0, 0, 0.5, 1)))
    edited.set_adjustments(adjustments)
    edited.save(Path("out.jpg"))
    assert client.last(SavePhoto).adjustments == adjustments and edited.can_undo
    client.answer_everything()
    assert not edited.has_unsaved_edit
    edited.set_adjustments(adjustments.with_geometry(Geometry()))
    assert edited.has_unsaved_edit


def test_resetting_all_takes_the_photos_own_adjustments_back_too(edited: Session) -> None:
    toned(edited, shadows=1, contrast=1)
    edited.commit()
    edited.reset_all()
    assert edited.state.is_photo
    edited.undo()
    assert edited.state.adjustments.tone == Tone(shadows=1, contrast=1)


# ---------------------------------------------------------------- faces
def found(faces, complete: bool):
    return lambda r: messages.FacesFound(id=r.id, last=complete, photo=r.photo, faces=faces, complete=complete)


def test_faces_found_later_disturb_neither_edits_nor_choice(session: Session, client) -> None:
    session.open_photo(Path("a.jpg"))
    client.answer(LoadModel)
    client.answer(OpenPhoto)
    client.answer(FindFaces, found((LARGE, SMALL), complete=False))
    assert session.searching
    session.choose_face(1)
    drag(session, 0.5, face=1)
    client.answer(FindFaces, found((LATE, LARGE, SMALL), complete=True))
    assert [f.face for f in session.state.faces] == [LARGE, SMALL, LATE]
    assert session.state.chosen == 1
    assert value(session, face=1) == 0.5
    session.undo()
    assert [f.face for f in session.state.faces] == [LARGE, SMALL, LATE]
    assert value(session, face=1) == 0


def test_a_face_found_only_later_is_chosen(session: Session, client) -> None:
    session.open_photo(Path("a.jpg"))
    client.answer(OpenPhoto)
    client.answer(FindFaces, found((), complete=False))
    assert session.state.chosen == -1
    client.answer(FindFaces, found((LATE,), complete=True))
    assert session.state.chosen == 0


def test_two_clicked_eyes_make_a_face_and_undo_takes_it_back(edited: Session, client) -> None:
    edited.mark_face((150, 700), (100, 700))
    assert edited.state.chosen == 2
    assert edited.state.faces[2].face.by_hand
    assert client.last(PrepareFace).face == edited.state.faces[2].face
    edited.undo()
    assert len(edited.state.faces) == 2
    assert edited.state.chosen == 1
    edited.redo()
    assert len(edited.state.faces) == 3


def test_eyes_clicked_on_a_face_correct_it_and_keep_its_faders(edited: Session) -> None:
    drag(edited, 0.5)
    (left, right) = LARGE.landmarks[:2]
    edited.mark_face((left[0] + 3, left[1] + 2), right)
    assert len(edited.state.faces) == 2
    assert edited.state.faces[0].face.by_hand
    assert value(edited) == 0.5


def test_one_point_clicked_twice_is_explained(edited: Session, heard) -> None:
    edited.mark_face((5, 5), (5, 5))
    assert "same point" in heard.problems[0].message
    assert len(edited.state.faces) == 2


def test_a_face_that_cannot_be_prepared_is_not_tried_for_ever(session: Session, client, heard) -> None:
    session.open_photo(Path("a.jpg"))
    for kind in (LoadModel, OpenPhoto, FindFaces):
        client.answer(kind)
    client.fail(PrepareFace)
    client.answer(PrepareFace)
    assert client.waiting == []
    assert len(heard.problems) == 1


def test_the_newest_sweep_replaces_the_one_under_way(edited: Session, client, heard) -> None:
    edited.request_sweep("Smiling")
    first = client.last(MakeSweep)
    edited.request_sweep("Young")
    assert client.cancelled == [first.id]
    client.answer_everything()
    assert [s.attribute for s in heard.sweeps] == ["Young"]


# ---------------------------------------------------------------- view
def test_previews_come_at_the_level_and_place_that_the_canvas_shows(edited: Session, client) -> None:
    edited.set_view(1, (10, 20, 300, 200))
    edited.set_attribute(0, NAME, 0.5)
    sent = client.last(Preview)
    assert (sent.level, sent.visible) == (1, (10, 20, 300, 200))


def test_a_new_view_during_a_drag_is_rendered_and_after_the_final_picture_is_not(edited: Session, client) -> None:
    edited.set_attribute(0, NAME, 0.5)
    client.answer_everything()
    edited.set_view(1, (0, 0, 10, 10))
    assert len(client.all(Preview)) == 1
    edited.commit()
    client.answer_everything()
    edited.set_view(0, (0, 0, 10, 10))
    assert client.waiting == []


def test_a_new_view_before_the_first_frame_is_rendered_too(edited: Session, client) -> None:
    edited.set_attribute(0, NAME, 0.5)
    edited.set_view(1, (0, 0, 10, 10))
    client.answer(Preview)
    assert client.last(Preview).visible == (0, 0, 10, 10)


# ---------------------------------------------------------------- saving
def test_a_saved_edit_is_not_unsaved_until_it_changes(edited: Session, client, heard) -> None:
    assert not edited.has_unsaved_edit
    drag(edited, 0.5)
    assert edited.has_unsaved_edit
    edited.save(Path("out.jpg"), quality=80)
    assert client.last(SavePhoto).quality == 80
    client.answer_everything()
    assert not edited.has_unsaved_edit
    assert [s.target for s in heard.saved] == [Path("out.jpg")]
    drag(edited, 0.6)
    assert edited.has_unsaved_edit
    edited.undo()
    assert not edited.has_unsaved_edit


def test_a_failed_save_keeps_the_edit_unsaved(edited: Session, client, heard) -> None:
    drag(edited, 0.5)
    edited.save(Path("out.jpg"))
    client.fail(SavePhoto)
    assert edited.has_unsaved_edit
    assert heard.problems[0].hint == "Mend it."


def test_an_edit_made_while_saving_is_still_unsaved(edited: Session, client) -> None:
    drag(edited, 0.5)
    edited.save(Path("out.jpg"))
    drag(edited, 0.9)
    client.answer_everything()
    assert edited.has_unsaved_edit


# ---------------------------------------------------------------- engine
def test_work_is_told_and_can_be_cancelled(edited: Session, client, heard) -> None:
    heard.activities.clear()
    edited.save(Path("out.jpg"))
    request = client.last(SavePhoto)
    client.give(messages.Progress(id=request.id, last=False, share=0.5, doing="Writing"))
    edited.cancel_activity()
    client.fail(SavePhoto, "cancelled")
    assert [a.doing if a else None for a in heard.activities] == ["Saving “out.jpg”", "Writing", None]
    assert client.cancelled == [request.id]
    assert heard.problems == []


def test_another_model_prepares_the_faces_anew_and_renders_the_edit_again(edited: Session, client, heard) -> None:
    drag(edited, 0.5)
    client.answer_everything()
    heard.prepared.clear()
    before = heard.frames[-1].revision
    edited.load_model(Path("other.safetensors"))
    client.answer_everything()
    assert edited.model.path == Path("other.safetensors")
    assert len(heard.prepared) == 2
    assert heard.frames[-1].final
    assert heard.frames[-1].revision > before
    assert value(edited) == 0.5
    edited.undo()
    assert value(edited) == 0


def test_a_model_that_does_not_load_leaves_the_one_before(edited: Session, client, heard) -> None:
    edited.load_model(Path("broken.safetensors"))
    client.fail(LoadModel)
    assert edited.model.path == Path("tiny.safetensors")
    assert len(heard.problems) == 1


def test_a_device_is_chosen_by_loading_the_model_on_it(edited: Session, client) -> None:
    edited.set_device("cuda")
    request = client.last(LoadModel)
    assert (request.path, request.device) == (Path("tiny.safetensors"), "cuda")


def test_a_device_that_fails_in_the_middle_of_work_is_told(edited: Session, client) -> None:
    drag(edited, 0.5)
    request = client.last(Compose)
    spec, path = edited.model.spec, edited.model.path
    fallback = {"path": path, "spec": spec, "device": "cpu", "reason": "the GPU failed"}
    client.give(messages.ModelLoaded(id=request.id, last=False, **fallback))
    client.answer_everything()
    assert edited.model.reason == "the GPU failed"


def test_a_bug_in_the_engine_is_shown_with_its_details(edited: Session, client, heard) -> None:
    edited.set_attribute(0, NAME, 0.5)
    client.answer(Preview, lambda r: messages.Failed(id=r.id, kind="bug", message="Oh.", details="Traceback …"))
    assert heard.problems[0].details == "Traceback …"
    edited.set_attribute(0, NAME, 0.6)
    assert len(client.all(Preview)) == 1


def test_without_a_photo_every_wish_is_harmless(session: Session, client) -> None:
    session.set_attribute(0, NAME, 0.5)
    session.commit()
    session.undo()
    session.redo()
    session.reset_all()
    session.reset_face(0)
    session.set_blend(0, Blend(strength=0.5))
    session.set_mask(0, None)
    session.choose_face(3)
    session.mark_face((1, 1), (2, 2))
    session.request_sweep(NAME)
    session.set_view(0, (0, 0, 1, 1))
    session.save(Path("x.jpg"))
    session.close_photo()
    session.cancel_activity()
    assert [type(r) for r in client.sent] == [LoadModel]


def test_a_double_click_that_jumps_and_resets_leaves_no_step(edited: Session, client) -> None:
    for value in (0.7, 0.0):  # its first click goes there, its second goes back
        edited.set_attribute(0, NAME, value)
        edited.commit()
    assert not edited.can_undo and not edited.is_edited


def test_the_time_of_a_frame_without_an_edit_is_not_told(edited: Session, client, heard) -> None:
    edited.set_attribute(0, NAME, 0.5)
    client.answer(Preview)
    told = len(heard.frame_times)
    edited.set_attribute(0, NAME, 0.0)
    client.answer(Preview)
    assert told == 1 and len(heard.frame_times) == 1


def test_the_time_of_the_first_frame_of_an_edit_that_was_opened_or_of_a_model_is_not_told(
    edited: Session, client, heard
) -> None:
    drag(edited, 0.5)
    client.answer_everything()
    edited.open_photo(Path("holiday.jpg"), edited.state)
    told = len(heard.frame_times)
    client.answer_everything()
    edited.set_view(0, (0, 0, 100, 100))
    edited.load_model(Path("other.safetensors"))
    client.answer_everything()
    assert heard.frames and len(heard.frame_times) == told
    drag(edited, 0.6)
    client.answer_everything()
    assert len(heard.frame_times) > told


def test_a_dead_engine_and_its_successor_are_told(edited: Session, client) -> None:
    told = []
    edited.engine_ready_changed.connect(told.append)
    client.engine_died.emit()
    client.engine_restarted.emit()
    assert told == [False, True]
