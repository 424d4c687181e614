"""Figures of parts of the faces, worked out by hand."""

import math

import numpy as np
import pytest
import torch

from trainer.evaluation.report import _subgroup_lines
from trainer.evaluation.subgroups import group_labels, subgroups

NAN = math.nan


def test_each_part_has_its_own_accuracy_psnr_and_number():
    male = torch.tensor([1.0, 1.0, 1.0, 0.0, NAN])
    errors = torch.tensor([0.04, 0.04, 0.04, 4.0, 4.0])
    rows = {"Smiling": {"swap_accuracy": torch.tensor([1.0, 0.0, NAN, 1.0, 0.0])}}
    found = subgroups({"Male": male}, errors, rows)["Male"]
    assert found["with"]["n"] == 3 and found["without"]["n"] == 1  # an unknown one is in neither
    assert found["with"]["psnr"] == pytest.approx(20) and found["without"]["psnr"] == pytest.approx(0)
    assert found["with"]["attributes"]["Smiling"] == {"n": 2, "swap_accuracy": 0.5}
    assert found["without"]["attributes"]["Smiling"] == {"n": 1, "swap_accuracy": 1.0}


def test_an_empty_part_has_no_figures():
    rows = {"Smiling": {"swap_accuracy": torch.ones(3)}}
    part = subgroups({"Young": torch.ones(3)}, torch.ones(3), rows)["Young"]["without"]
    assert part == {"n": 0, "psnr": None, "attributes": {"Smiling": {"n": 0, "swap_accuracy": None}}}
    assert subgroups({"Young": torch.ones(3)}, None, {})["Young"]["with"] == {"n": 3, "psnr": None, "attributes": {}}


def test_only_the_groups_that_are_labelled_are_looked_at():
    class Labelled:
        attributes = ("Young", "Smiling", "Male")
        labels = np.array([[1, 0, 0], [0, 0, 1], [1, 1, NAN]], np.float32)

        def columns(self, names):
            return [self.attributes.index(n) for n in names]

    found = group_labels(Labelled(), np.array([2, 1]))
    assert set(found) == {"Male", "Young"}
    assert found["Young"].tolist() == [1, 0] and found["Male"].isnan().tolist() == [True, False]


def test_a_terminal_shows_the_parts_with_their_number():
    rows = {"Smiling": {"swap_accuracy": torch.tensor([1.0, 0.0])}}
    lines = _subgroup_lines(subgroups({"Male": torch.tensor([1.0, 0.0])}, None, rows))
    assert lines == ["with Male (n = 1): PSNR –, swap Smiling 100", "without Male (n = 1): PSNR –, swap Smiling 0"]
