"""A draft is on the disk after every change, and nothing of it is lost by closing or by damage."""

import json

import pytest

from fader_studio.services.wizard_draft import Draft, DraftFolder, earlier_drafts, open_draft, remove_unused
from trainer.data.drawn_faces import write_drawn_faces
from trainer.data.faces_file import map_faces, read_info, read_labels
from trainer.data.prepare import prepare
from trainer.data.relabel import relabel


def test_what_was_chosen_is_there_again(tmp_path):
    folder = open_draft(tmp_path)
    chosen = {"sources": ("/a", "/b"), "chosen": ("Hat",), "settings": {"iterations": "9"}, "length": "best", "page": 2}
    folder.change(**chosen)
    again = open_draft(tmp_path)
    assert again.path == folder.path
    assert again.draft == Draft(**chosen)


def test_looking_leaves_no_trace(tmp_path):
    open_draft(tmp_path).change(page=0)
    assert not list(tmp_path.iterdir())


def test_a_draft_whose_run_has_begun_is_over(tmp_path):
    first = open_draft(tmp_path)
    first.change(sources=("/a",), run=str(tmp_path / "runs" / "Hat"))
    second = open_draft(tmp_path)
    assert second.path != first.path and second.draft == Draft()


def test_other_pictures_replace_the_prepared_ones_and_leave_hand_made_labels(tmp_path):
    folder = open_draft(tmp_path)
    folder.choose_pictures(("/a",))
    folder.change(by_hand=("sun/glasses",))
    before, labels = folder.dataset, folder.labels_of("sun/glasses")
    before.mkdir(parents=True)
    labels.parent.mkdir()
    labels.write_text("file,sun/glasses\n")
    assert labels.parent.parent == folder.path  # whatever the attribute is called
    folder.choose_pictures(("/b",))
    assert not before.exists() and folder.dataset != before and labels.exists()


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"format": 9}', "{" * 9999])
def test_a_damaged_draft_counts_as_none(tmp_path, content):
    (tmp_path / "draft.json").write_text(content)
    assert DraftFolder(tmp_path).draft == Draft()


def test_a_field_of_the_wrong_kind_falls_back_alone(tmp_path):
    saved = {"format": 1, "sources": ["/a", 7], "page": "two", "start": "elsewhere", "length": "best",
             "settings": {"a": 1}}
    (tmp_path / "draft.json").write_text(json.dumps(saved))
    assert DraftFolder(tmp_path).draft == Draft(sources=("/a",), length="best", settings={"a": "1"})


def test_pictures_of_a_run_that_is_gone_are_removed_and_its_labels_stay(tmp_path):
    runs = tmp_path / "runs"
    runs.mkdir()
    kept, gone = (DraftFolder(tmp_path / "drafts" / name) for name in ("a", "b"))
    for folder, run in ((kept, "there"), (gone, "gone")):
        folder.change(run=str(runs / run))
        folder.dataset.mkdir()
        (folder.path / "labels").mkdir()
    (runs / "there").mkdir()
    remove_unused(tmp_path / "drafts", runs)
    assert kept.dataset.exists()
    assert not gone.dataset.exists() and (gone.path / "labels").exists() and (gone.path / "draft.json").exists()


def test_pictures_of_an_earlier_training_serve_again_and_their_labels_are_apart(tmp_path):
    write_drawn_faces(tmp_path / "faces", 6, size=64)
    first = open_draft(tmp_path / "drafts")
    first.choose_pictures((str(tmp_path / "faces"),))
    first.change(by_hand=("Hat",), run="/runs/Hat", name="Hat")
    prepare([tmp_path / "faces"], first.dataset, size=64)
    (first.path / "labels").mkdir()
    first.labels_of("Hat").write_text("file,Hat\n00000.png,1\n00001.png,0\n")
    before = read_info(first.dataset)
    (earlier,) = earlier_drafts(tmp_path / "drafts")
    second = open_draft(tmp_path / "drafts")
    second.take_from(earlier)
    assert second.prepared and second.draft.run == "" and second.draft.by_hand == ("Hat",)
    relabel(second.dataset, second.labels_of("Hat"))
    assert read_info(second.dataset).attributes == ("Smiling", "Eyeglasses", "Hat")
    assert read_info(first.dataset) == before  # a run that trains on it can go on
    assert len(read_labels(first.dataset, before)[0]) == 6
    assert (map_faces(second.dataset, 64) == map_faces(first.dataset, 64)).all()
