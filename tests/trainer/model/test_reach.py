"""How far a fader goes on a face, with a classifier whose answers are known."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import torch

from trainer.model.reach import CONVINCED, LEAST, MARGIN, find_reach


def model(answers=None) -> SimpleNamespace:
    """Two attributes; the classifier's logits are the mean colour of the picture, scaled."""
    known = SimpleNamespace(outputs=("Other", "Smiling", "Young"))
    spec = SimpleNamespace(attribute_names=("Young", "Smiling"), classifier=known if answers else None)
    return SimpleNamespace(spec=spec, classifier=answers)


def logits_of(pictures: torch.Tensor) -> torch.Tensor:
    """Young: ten times the first channel; Smiling: ten times the second."""
    means = pictures.mean((2, 3))
    return torch.stack([means[:, 2] * 0, means[:, 1] * 10, means[:, 0] * 10], dim=1)


def show(y: torch.Tensor, _rows: torch.Tensor) -> torch.Tensor:
    """A grey picture whose channels are y − 0.5 of the two attributes."""
    shown = torch.zeros(len(y), 3, 2, 2)
    shown[:, 0], shown[:, 1] = (y[:, 0] - 0.5)[:, None, None], (y[:, 1] - 0.5)[:, None, None]
    return shown


def reach(y0: list[float], column: int, signed_range: float, answers=logits_of) -> float:
    values = torch.tensor([y0])
    return find_reach(model(answers), show, values, torch.tensor([column]), torch.tensor([signed_range])).item()


def test_a_fader_goes_as_far_as_this_face_needs_and_a_little_more():
    # logit 3.89 (98 %) at y = 0.889, 0.689 from y₀: between 2/8 and 3/8 of the range of 2
    assert reach([0.2, 0.0], 0, 2.0) == pytest.approx(3 / 8 * MARGIN * 2)


def test_the_other_direction_has_its_own_reach():
    # 98 % "gone" at y = 0.111, 0.589 from y₀: between 2/8 and 3/8 of 2
    assert reach([0.0, 0.7], 1, -2.0) == pytest.approx(3 / 8 * MARGIN * 2)


def test_what_is_there_already_becomes_only_a_little_more():
    assert reach([CONVINCED + 0.01, 0.0], 0, 1.5) == pytest.approx(LEAST * 1.5)
    assert reach([0.005, 0.0], 0, -1.5) == pytest.approx(LEAST * 1.5)


def test_a_face_that_does_not_convince_gets_the_whole_range():
    assert reach([0.5, 0.0], 0, 1.0, answers=lambda pictures: logits_of(pictures) * 0) == 1.0


def test_a_model_without_a_classifier_takes_its_range_for_every_face():
    assert reach([0.99, 0.0], 0, 1.25, answers=None) == 1.25


def test_rows_are_independent():
    y0 = torch.tensor([[0.2, 0.0], [0.99, 0.7], [0.0, 0.7]])
    columns, ranges = torch.tensor([0, 0, 1]), torch.tensor([2.0, 1.5, -2.0])
    found = find_reach(model(logits_of), show, y0, columns, ranges)
    assert torch.allclose(found, torch.tensor([3 / 8 * MARGIN * 2, LEAST * 1.5, 3 / 8 * MARGIN * 2]))
