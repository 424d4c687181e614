"""Labels are counted, and their worth is said in plain words."""

import numpy as np
import pytest

from fader_studio.services.label_counts import TO_MEASURE, LabelCount, advise, count_labels
from trainer.data.drawn_faces import write_drawn_faces
from trainer.data.prepare import prepare
from trainer.data.relabel import relabel


def count(yes, no, unknown=0, name="Eyeglasses", training=None):
    share = 0.9 if training is None else training
    return LabelCount(name=name, yes=yes, no=no, unknown=unknown, training_yes=int(yes * share),
                      training_no=int(no * share))


def test_with_without_and_unknown_are_counted_apart(tmp_path):
    write_drawn_faces(tmp_path / "faces", 8, size=64)
    prepare([tmp_path / "faces"], tmp_path / "set", size=64)
    (tmp_path / "hat.csv").write_text("file,Hat\n00000.png,1\n00007.png,0\n00003.png,0\n")
    relabel(tmp_path / "set", tmp_path / "hat.csv")
    counts = count_labels(tmp_path / "set")
    assert counts[0] == LabelCount(name="Smiling", yes=4, no=4, unknown=0, training_yes=3, training_no=3,
                                   with_it=(1, 3, 5, 7), without_it=(0, 2, 4, 6))
    assert counts[2] == LabelCount(name="Hat", yes=1, no=2, unknown=5, training_yes=1, training_no=1,
                                   with_it=(0,), without_it=(3, 7))
    assert counts[0].label == "Smile"


@pytest.mark.parametrize(("counted", "grade", "words"), [
    (count(40, 2960), "weak", "Only 40 of 3,000 faces have it: expect a weak fader."),
    (count(2960, 40), "weak", "Only 40 of 3,000 faces do without: expect a weak fader."),
    (count(110, 900), "weak", "too few to measure"), (count(500, 700), "good", ""),
    (count(300, 0), "useless", "None of 300 faces lacks it"), (count(0, 300), "useless", "None of 300 faces has it"),
    (count(3, 300), "useless", "too few to learn from"), (count(0, 0, 50), "useless", "No face is labelled yet"),
    (count(200, 200, name="sun, glasses"), "useless", "comma"),
])
def test_warnings_are_plain(counted, grade, words):
    advice = advise(counted)
    assert advice.grade == grade and words in advice.words and bool(words) == bool(advice.words)


def test_what_can_be_measured_is_what_the_training_holds_out():
    from trainer.training.labelling import HELD_OUT, hold_out

    def held(rare):
        labels = np.array([1.0] * rare + [0.0] * 2000, np.float32)[:, None]
        splits = np.zeros(len(labels), np.int8)
        return int((labels[hold_out(labels, splits, 0) == 1] > 0.5).sum())

    assert held(TO_MEASURE) >= HELD_OUT > held(TO_MEASURE - 1)
