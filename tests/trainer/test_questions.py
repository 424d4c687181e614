"""The blind human evaluation as values: order, answers on disk, intervals, the table; and how its pictures are made."""

import json

import numpy as np
import pytest
import torch
from PIL import Image

from trainer.ask_command import run_ask
from trainer.cli import build_parser, main
from trainer.data.dataset import Dataset
from trainer.data.drawn_faces import write_drawn_faces
from trainer.data.prepare import prepare
from trainer.errors import UserError
from trainer.evaluation.asking import make_questions
from trainer.model.classifier import AttributeClassifier
from trainer.model.file import save_model
from trainer.model.networks import FaderNetwork
from trainer.model.spec import AttributeSpec, ClassifierSpec, ModelSpec, NetworkSpec
from trainer.questions import (
    KINDS, Answer, Question, Questionnaire, in_random_order, lines_of, read_answers, read_questionnaire, score,
    table_of, wilson, write_answers, write_questionnaire,
)  # fmt: skip


def questionnaire():
    questions = tuple(
        Question(file=f"pictures/{k:04d}.png", kind=KINDS[k % 3], expected=k % 2 == 0) for k in range(12))
    return Questionnaire(attribute="Smiling", label="Smile", present="smiling", absent="serious", questions=questions,
                         about={"seed": 3})


def test_the_order_is_by_seed_and_loses_nothing():
    things = list(range(50))
    assert in_random_order(things, 1) == in_random_order(things, 1) != in_random_order(things, 2)
    assert sorted(in_random_order(things, 1)) == things != in_random_order(things, 1)


def test_wilsons_interval_has_its_known_values():
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert wilson(0, 10) == pytest.approx((0, 0.2775), abs=1e-4)
    assert wilson(10, 10) == pytest.approx((0.7225, 1), abs=1e-4)
    assert wilson(50, 100) == pytest.approx((0.4038, 0.5962), abs=1e-4)
    assert wilson(0, 0) is None


def test_naturalness_is_being_called_a_photograph_and_accuracy_the_expected_value():
    asked = questionnaire()
    # Real faces: all photographs, right; AE: half are; swaps: none is, and all are answered as if not swapped.
    answers = []
    for k, q in enumerate(asked.questions):
        photograph = {"real": True, "ae": k % 2 == 0, "swap": False}[q.kind]
        answers.append(Answer(photograph, q.expected if q.kind != "swap" else not q.expected))
    found = score(asked, answers)
    shares = {kind: (found[kind]["naturalness"]["share"], found[kind]["accuracy"]["share"]) for kind in KINDS}
    assert shares == {"real": (1, 1), "ae": (0.5, 1), "swap": (0, 0)}
    assert all(found[kind]["n"] == 4 for kind in KINDS)
    assert found["ae"]["naturalness"]["low"], found["ae"]["naturalness"]["high"] == wilson(2, 4)
    assert table_of(found)[2][:2] == ("Swap", "4") and table_of(found)[0][4] == "88.6 / 97.6"
    assert len(lines_of(found)) == 4


def test_nothing_answered_yet_gives_no_share():
    found = score(questionnaire(), [])
    assert found["real"] == {"n": 0, "naturalness": None, "accuracy": None}
    assert table_of(found)[0][2] == "–"


def test_questions_and_answers_come_back_from_the_folder(tmp_path):
    asked = questionnaire()
    assert read_questionnaire(tmp_path) is None and read_answers(tmp_path, asked) == []
    write_questionnaire(tmp_path, asked)
    assert read_questionnaire(tmp_path) == asked
    answers = [Answer(True, False), Answer(False, True)]
    write_answers(tmp_path, asked, answers)
    assert read_answers(tmp_path, asked) == answers
    lines = (tmp_path / "answers.csv").read_text().splitlines()
    assert lines == ["place,file,kind,expected,photograph,shown", "1,pictures/0000.png,real,1,1,0",
                     "2,pictures/0001.png,ae,0,0,1"]


def test_answers_to_other_questions_and_damaged_files_are_refused(tmp_path):
    asked = questionnaire()
    (tmp_path / "answers.csv").write_text("place,file,kind,expected,photograph,shown\n1,other.png,real,1,1,0\n")
    with pytest.raises(UserError, match="other questions"):
        read_answers(tmp_path, asked)
    (tmp_path / "answers.csv").write_text("place,file\n1,pictures/0000.png\n")
    with pytest.raises(UserError, match="damaged"):
        read_answers(tmp_path, asked)
    (tmp_path / "questions.json").write_text("{}")
    with pytest.raises(UserError, match="damaged"):
        read_questionnaire(tmp_path)
    (tmp_path / "questions.json").write_text('{"format": 99}')
    with pytest.raises(UserError, match="newer"):
        read_questionnaire(tmp_path)


# ---------------------------------------------------------------- the pictures
@pytest.fixture(scope="module")
def made(tmp_path_factory):
    root = tmp_path_factory.mktemp("asking")
    write_drawn_faces(root / "faces", 48, size=64)
    prepare([root / "faces"], root / "set", size=64)
    torch.manual_seed(0)
    spec = ModelSpec(
        name="tiny", network=NetworkSpec(size=64, layers=4, init_channels=4),
        attributes=(AttributeSpec(name="Smiling"),), classifier=ClassifierSpec(outputs=("Smiling",), channels=(4,) * 5))
    save_model(root / "tiny.safetensors", spec, FaderNetwork(spec.network, 1), AttributeClassifier(spec.classifier))
    return root


def make(root, folder, **more):
    return make_questions(root / "tiny.safetensors", root / "set", folder, **{"faces": 6, "split": "train"} | more)


def test_each_kind_has_as_many_pictures_half_of_them_with_the_attribute_and_no_face_twice(made, tmp_path):
    asked = make(made, tmp_path)
    assert len(asked.questions) == 18 and (asked.present, asked.absent) == ("smiling", "serious")
    for kind in KINDS:
        expected = [q.expected for q in asked.questions if q.kind == kind]
        assert len(expected) == 6 and sum(expected) == 3
    pictures = {q.file: np.asarray(Image.open(tmp_path / q.file)) for q in asked.questions}
    assert {p.shape for p in pictures.values()} == {(64, 64, 3)}
    with Dataset.open(made / "set") as data:
        photos = data.read(np.arange(len(data))).permute(0, 2, 3, 1).numpy()
        for q in asked.questions:
            same = [k for k, photo in enumerate(photos) if np.array_equal(photo, pictures[q.file])]
            assert bool(same) == (q.kind == "real")
            if same:
                assert bool(data.labels[same[0], data.columns(["Smiling"])[0]]) == q.expected
    names = json.dumps(sorted(p.name for p in (tmp_path / "pictures").iterdir()))
    assert not any(kind in names for kind in KINDS)


def test_the_same_call_keeps_what_is_there_and_another_is_refused(made, tmp_path):
    first = make(made, tmp_path)
    assert make(made, tmp_path) == first
    assert make(made, tmp_path / "again").questions == first.questions
    with pytest.raises(UserError, match="another model"):
        make(made, tmp_path, seed=1)


def test_a_split_with_too_few_faces_is_said_and_many_wishes_get_what_there_is(made, tmp_path):
    assert len(make(made, tmp_path / "all", faces=1000).questions) == 36  # 18 of each label in train: 6 a kind and side
    with pytest.raises(UserError, match="pictures in"):
        make(made, tmp_path / "none", split="test")


def test_the_command_makes_the_pictures_without_a_window(made, tmp_path, capsys):
    words = ["ask", str(made / "tiny.safetensors"), "--data", str(made / "set"), "--output", str(tmp_path), "--split",
             "train", "--faces", "4", "--make", "--json"]
    assert main(words) == 0
    assert json.loads(capsys.readouterr().out) == {"folder": str(tmp_path), "questions": 12}
    with pytest.raises(UserError, match="fewest"):
        run_ask(build_parser().parse_args([*words[:-2], "--faces", "1", "--make"]))
