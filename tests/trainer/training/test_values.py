"""Attributes with several values, continuous ones, and missing labels: losses and targets worked out by hand."""

import dataclasses
import json
import math
import shutil

import numpy as np
import pytest
import torch

from trainer.config import preset
from trainer.model.choices import decided, groups_of, moved, turned
from trainer.model.spec import AttributeSpec, choices_of, read_spec
from trainer.model.wording import describe
from trainer.training.run import train, with_columns
from trainer.training.steps import edit_of
from trainer.training.values import BINARY, Values, label_loss

NAN = float("nan")
NAMES = ("Smiling", "Hair=Blond", "Hair=Black", "Hair=Brown")
HAIR = Values(groups=((1, 2, 3),))


def test_columns_of_one_name_are_a_group_and_a_lone_one_is_not():
    assert choices_of((*NAMES, "Age=Old")) == {"Hair": (1, 2, 3)}
    assert groups_of(("a", "b")) == () and groups_of(NAMES) == ((1, 2, 3),)
    assert AttributeSpec(name="Hair=Blond").choice == "Hair" and AttributeSpec(name="Male").choice == ""
    assert AttributeSpec(name="=x").choice == AttributeSpec(name="x=").choice == ""
    assert describe("Hair=Blond").shown_label == "Blond"


def test_kinds_follow_from_names_and_labels():
    labels = np.array([[1, 1, 0, 0, 0.3], [0, 0, 1, 0, 1], [NAN, 0, 0, 1, NAN]], np.float32)
    assert Values.of((*NAMES, "Age"), labels) == Values(groups=((1, 2, 3),), continuous=(4,))
    assert Values.of(("Smiling",), labels[:, :1]) == BINARY


def test_a_group_costs_the_cross_entropy_of_a_softmax_and_counts_as_one_attribute():
    labels = torch.tensor([[1.0, 0, 1, 0]])
    assert HAIR.loss(torch.zeros(1, 4), labels).item() == pytest.approx((math.log(2) + math.log(3)) / 2)
    logits = torch.tensor([[0.0, 0, math.log(2), 0]])  # the softmax gives the right value one half
    assert HAIR.loss(logits, labels).item() == pytest.approx((math.log(2) + math.log(2)) / 2)


def test_missing_labels_cost_nothing_of_any_kind():
    logits = torch.randn(3, 4, generator=torch.Generator().manual_seed(0))
    none = torch.tensor([[NAN, NAN, NAN, NAN]] * 2 + [[NAN, 0, 0, 0]])  # no value of the group holds: not known
    assert HAIR.loss(logits, none).item() == 0
    some = torch.cat((torch.tensor([[1.0, 0, 1, 0]]), none))
    first = torch.zeros(1, 4)
    assert HAIR.loss(torch.cat((first, logits)), some).item() == pytest.approx((math.log(2) + math.log(3)) / 2)
    assert HAIR.others(none)[:2].isnan().all() and not HAIR.random(none).isnan().any()


def test_without_groups_the_loss_is_the_binary_one():
    logits, labels = torch.randn(5, 2), torch.tensor([[1.0, 0]] * 4 + [[NAN, 1]])
    assert torch.equal(BINARY.loss(logits, labels), label_loss(logits, labels))
    assert torch.equal(BINARY.others(labels[:4]), 1 - labels[:4])


def test_a_continuous_label_costs_least_where_the_probability_is_it():
    label = torch.tensor([[0.3]])
    costs = {p: Values(continuous=(0,)).loss(torch.tensor([[math.log(p / (1 - p))]]), label).item()
             for p in (0.2, 0.3, 0.4)}
    assert min(costs, key=costs.get) == 0.3
    assert costs[0.3] == pytest.approx(-0.3 * math.log(0.3) - 0.7 * math.log(0.7), rel=1e-5)


def test_the_encoders_target_is_a_random_other_value_of_a_group():
    torch.manual_seed(0)
    labels = torch.tensor([[0.0, 1, 0, 0]]).expand(600, -1)
    others = HAIR.others(labels)
    assert (others[:, 0] == 1).all() and (others[:, 1] == 0).all() and (others[:, 1:].sum(1) == 1).all()
    assert 240 < others[:, 2].sum() < 360  # both other values are about as frequent


def test_the_target_of_a_continuous_label_is_drawn_evenly():
    torch.manual_seed(0)
    others = Values(continuous=(1,)).others(torch.tensor([[1.0, 0.5]]).expand(2000, -1))
    assert (others[:, 0] == 0).all()
    assert others[:, 1].mean().item() == pytest.approx(0.5, abs=0.03)
    assert others[:, 1].var().item() == pytest.approx(1 / 12, rel=0.1)


def test_random_labels_are_values_that_may_occur():
    torch.manual_seed(0)
    drawn = Values(groups=((1, 2, 3),), continuous=(4,)).random(torch.zeros(900, 5))
    assert set(drawn[:, 0].tolist()) == {0, 1} and (drawn[:, 1:4].sum(1) == 1).all()
    assert all(220 < n < 380 for n in drawn[:, 1:4].sum(0).tolist())
    assert ((drawn[:, 4] > 0) & (drawn[:, 4] < 1)).all()


def test_an_edit_takes_the_value_that_is_asked_for_or_another_where_it_holds():
    torch.manual_seed(0)
    labels = torch.tensor([[0.0, 1, 0, 0], [0, 1, 0, 0], [1, 0, 1, 0]])
    order = torch.tensor([[0.0, 0, 1, 0], [0, 1, 0, 0], [1, 0, 0, 0]])  # Black, Blond which holds, Smiling
    edit, reached = edit_of(labels, order, torch.ones(3, 1), HAIR)
    assert edit.targets[0].tolist() == [0, 0, 1, 0] and edit.flipped[0].tolist() == [0, 0, 1, 0]
    assert edit.targets[1, 1] == 0 and edit.targets[1].sum() == 1 and torch.equal(edit.flipped[1], edit.targets[1])
    assert edit.targets[2].tolist() == [0, 0, 1, 0] and edit.flipped[2].tolist() == [1, 0, 0, 0]
    assert torch.equal(reached, edit.targets)


def test_a_swap_of_a_group_is_one_hot_again():
    labels = torch.tensor([[1.0, 1, 0, 0], [0, 0, 0, 1]])
    groups = HAIR.groups
    assert turned(labels, 2, groups).tolist() == [[1, 0, 1, 0], [0, 0, 1, 0]]
    assert turned(labels, 3, groups).tolist() == [[1, 0, 0, 1], [0, 1, 0, 0]]  # Brown holds: the next one, Blond
    assert turned(labels, 0, groups).tolist() == [[0, 1, 0, 0], [1, 0, 0, 1]]


def test_a_strength_goes_that_far_from_y0_towards_the_value():
    y0 = torch.tensor([0.2, 0.1, 0.7, 0.2])
    moves = torch.tensor([[0.5, 0.8, 0, 0], [0.0, 1, 0, 0], [0, 0, 0, 0]])
    y = moved(y0, moves, HAIR.groups)
    assert y[0].tolist() == pytest.approx([0.7, 0.02 + 0.8, 0.14, 0.04])
    assert y[1].tolist() == pytest.approx([0.2, 1, 0, 0]) and torch.equal(y[2], y0)


def test_a_judge_sees_the_likeliest_value_alone():
    said = torch.tensor([[0.9, 0.1, 0.3, 0.2], [0.1, 0.8, 0.9, 0.7]])
    assert decided(said, [0, 1, 2, 3], HAIR.groups).tolist() == [[1, 0, 1, 0], [0, 0, 1, 0]]
    partly = decided(said, [0, 1, None, 3], HAIR.groups)
    assert partly[1, 1] == 1 and partly[1, 2].isnan()


def test_a_choice_is_named_as_one_and_trained_as_its_columns():
    config = dataclasses.replace(preset("paper"), attributes=("Smiling", "Hair"))
    assert with_columns(config, {"Hair": NAMES[1:]}).attributes == NAMES
    assert with_columns(preset("paper"), {"Hair": NAMES[1:]}) is preset("paper")


@pytest.mark.parametrize("objective", ["paper", "studio"])
def test_a_model_with_hair_of_three_colours_and_an_age_is_trained(objective, tiny_paper, tiny_studio, data_folder, tmp_path):
    hair, age = np.arange(40) % 3, np.linspace(0, 1, 40, dtype=np.float32)
    labels = np.column_stack([np.load(data_folder / "labels.npy"), np.eye(3, dtype=np.float32)[hair], age])
    labels[3, 2:] = NAN
    np.save(data_folder / "labels.npy", labels.astype(np.float32))
    info = json.loads((data_folder / "dataset.json").read_text())
    info |= {"attributes": [*info["attributes"], *NAMES[1:], "Age"], "choices": {"Hair": NAMES[1:]},
             "fingerprint": "hair"}
    (data_folder / "dataset.json").write_text(json.dumps(info))
    shutil.rmtree(data_folder / "features", ignore_errors=True)
    settings = {"paper": dataclasses.replace(tiny_paper, patch_weight=0.1), "studio": tiny_studio}[objective]
    settings = dataclasses.replace(settings, attributes=("Hair", "Age"), iterations=2, classifier_iterations=2)
    done = train(tmp_path / "run", data_folder, settings)
    assert read_spec(tmp_path / "run" / "model.safetensors").attribute_names == (*NAMES[1:], "Age")
    assert train(tmp_path / "run", data_folder, settings, resume=True) == done  # named as a choice again
