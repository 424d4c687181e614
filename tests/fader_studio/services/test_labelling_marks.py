"""Marks by hand: one step each way, and a CSV that every reader of labels understands."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fader_studio.services.labelling import NO, SKIPPED, UNMARKED, YES, Marks, marks_file, read_marks
from trainer.data.sources.tables import read_csv
from trainer.errors import UserError

NAMES = ["a/one.jpg", 'b/"two", too.jpg', "drei ü.jpg", "four.jpg"]


@pytest.fixture
def marks(tmp_path):
    return Marks(NAMES, tmp_path / "labels" / "Hat.csv", "Wears a hat")


def test_marking_several_is_one_undo(marks):
    marks.mark([0, 1], YES)
    marks.mark([1, 2], NO)
    assert marks.undo().tolist() == [1, 2]
    assert marks.values.tolist() == [YES, YES, UNMARKED, UNMARKED]
    marks.redo()
    assert marks.values.tolist() == [YES, NO, NO, UNMARKED]
    assert not marks.can_redo


def test_what_changes_nothing_is_no_step(marks):
    assert marks.mark([0], YES)
    assert not marks.mark([0], YES)
    marks.undo()
    assert not marks.can_undo and marks.undo().tolist() == []


def test_a_new_mark_forgets_what_could_be_redone(marks):
    marks.mark([0], YES)
    marks.undo()
    marks.mark([1], NO)
    assert not marks.can_redo


def test_what_was_saved_is_there_again(marks):
    marks.mark([0], YES)
    marks.mark([1], NO)
    marks.mark([2], SKIPPED)
    marks.save()
    again = Marks(NAMES, marks.path, "Wears a hat")
    assert again.values.tolist() == [YES, NO, SKIPPED, UNMARKED]
    assert read_marks(marks.path, NAMES).tolist() == again.values.tolist()
    assert (again.counts.yes, again.counts.no, again.counts.skipped, again.counts.left) == (1, 1, 1, 1)


def test_the_csv_is_a_table_of_labels_to_the_trainer(marks):
    marks.mark([0, 2], YES)
    marks.mark([1], NO)
    marks.mark([3], SKIPPED)
    marks.save()
    table = read_csv(marks.path.read_text(encoding="utf-8"), "Hat.csv")
    assert table.attributes == ("Wears a hat",)
    found = [table.values[row, 0] for row in table.match(NAMES)]
    assert found[:3] == [1, 0, 1] and np.isnan(found[3])


def test_guesses_count_as_labels_but_are_known_to_be_guesses(marks):
    marks.mark([0], YES)
    marks.mark([1, 2], np.array([NO, YES]), guessed=True)
    marks.save()
    again = Marks(NAMES, marks.path, "Wears a hat")
    assert again.values.tolist() == [YES, NO, YES, UNMARKED]
    assert again.looked_at.tolist() == [YES, UNMARKED, UNMARKED, UNMARKED]
    assert again.counts.guessed == 2
    assert read_csv(marks.path.read_text(), "x").values[:, 0].tolist() == [1, 0, 1]


def test_looking_at_a_guess_makes_it_a_mark(marks):
    marks.mark([1], NO, guessed=True)
    assert marks.mark([1], NO)
    assert marks.looked_at[1] == NO


def test_rows_of_pictures_that_are_not_there_now_are_kept(marks, tmp_path):
    marks.mark([0, 3], YES)
    marks.save()
    fewer = Marks(NAMES[1:], marks.path, "Wears a hat")
    fewer.mark([0], NO)
    fewer.save()
    assert Marks(NAMES, marks.path, "Wears a hat").values.tolist() == [YES, NO, UNMARKED, YES]


def test_a_disk_that_refuses_is_named_and_the_marks_stay(marks):
    marks.path.parent.write_text("a file where the folder should be")
    marks.mark([0], YES)
    with pytest.raises(UserError, match="cannot be saved"):
        marks.save()
    assert not marks.saved
    marks.path.parent.unlink()
    marks.save()
    assert read_marks(marks.path, NAMES)[0] == YES


def test_a_file_that_is_no_text_is_not_written_over(tmp_path):
    path = tmp_path / "Hat.csv"
    path.write_bytes(b"\xff\xfe\x00\x81")
    with pytest.raises(UserError, match="cannot be read"):
        Marks(NAMES, path, "Hat")
    assert path.read_bytes() == b"\xff\xfe\x00\x81"


@settings(max_examples=40)
@given(st.text(min_size=1, max_size=40))
def test_any_name_makes_a_file_inside_the_data_set(name):
    path = marks_file(Path("/data"), name)
    assert path.parent == Path("/data/labels") and path.suffix == ".csv" and path.stem.strip(".")
