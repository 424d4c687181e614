"""What pins add to an edit, on a decoder and a classifier whose answers are known."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import torch

from trainer.model.pins import PINNED, hold_pins

SLOPES = torch.tensor([[1.0, 0.2, 0.0], [0.5, 1.0, 0.0], [0.0, 0.0, 1.0]])
"""Logits per y: the first attribute takes half of itself to the second."""
Y0 = torch.zeros(3)


def model(slopes: torch.Tensor = SLOPES, *, classifier: bool = True) -> SimpleNamespace:
    known = SimpleNamespace(outputs=("Other", "A", "B", "C"))

    def answers(pictures: torch.Tensor) -> torch.Tensor:
        values = pictures.mean((2, 3))  # (N, 3): y itself
        return torch.cat((torch.zeros(len(values), 1), values @ slopes.T), 1)

    spec = SimpleNamespace(attribute_names=("A", "B", "C"), classifier=known if classifier else None,
                           attributes=tuple(SimpleNamespace(range=r) for r in (1.0, 2.0, 1.0)))
    return SimpleNamespace(spec=spec, classifier=answers if classifier else None)


def show(y: torch.Tensor) -> torch.Tensor:
    return y[:, :, None, None].expand(-1, -1, 2, 2)


def logits(y: torch.Tensor, slopes: torch.Tensor = SLOPES) -> torch.Tensor:
    return slopes @ y


def test_both_faders_move_where_that_holds_the_one_and_keeps_the_other():
    y = torch.tensor([0.4, 0.0, 0.0])
    held = y + hold_pins(model(), show, Y0, y, [0, 1], [0, 1])
    exact = torch.linalg.solve(SLOPES[:2, :2], torch.tensor([0.4, 0.0]))  # the same change of A, none of B
    assert torch.allclose(held[:2], exact, atol=0.05) and held[2] == 0
    assert logits(held)[1].abs() < 0.1 * logits(y)[1].abs()


def test_what_may_not_move_does_not():
    y = torch.tensor([0.4, 0.0, 0.0])
    added = hold_pins(model(), show, Y0, y, [0, 1], [1])
    assert added[0] == 0 and added[1] < 0 and added[2] == 0


def test_attributes_apart_need_nothing():
    added = hold_pins(model(), show, Y0, torch.tensor([0.4, 0.0, 0.0]), [0, 2], [0, 2])
    assert torch.allclose(added, torch.zeros(3), atol=1e-4)


def test_where_two_are_one_some_of_each_is_lost_and_most_of_it_of_the_moved():
    same = torch.tensor([[1.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
    y = torch.tensor([0.5, 0.0, 0.0])
    left = (y + hold_pins(model(same), show, Y0, y, [0, 1], [0, 1]))[0]
    assert 0 < left < 0.25


def test_a_correction_has_its_end():
    faint = torch.tensor([[1.0, 0.0, 0.0], [5.0, 0.1, 0.0], [0.0, 0.0, 1.0]])
    y = torch.tensor([1.0, 0.0, 0.0])
    added = hold_pins(model(faint), show, Y0, y, [0, 1], [1])
    assert added[1].abs() <= PINNED[1] * 2 + 1e-6


@pytest.mark.parametrize("certain", [-12.0, 12.0])
def test_what_is_as_good_as_certain_needs_no_help(certain):
    far = torch.tensor([certain, 0.0])

    def answers(pictures: torch.Tensor) -> torch.Tensor:
        values = pictures.mean((2, 3))
        return torch.stack((values[:, 1] * 0, values[:, 0], far[0] + values[:, 0] * 0.5, values[:, 2]), 1)

    sure = model()
    sure.classifier = answers
    added = hold_pins(sure, show, Y0, torch.tensor([0.5, 0.0, 0.0]), [0, 1], [0, 1])
    assert added.abs().max() < 0.05


def test_a_model_without_a_classifier_adds_nothing():
    added = hold_pins(model(classifier=False), show, Y0, torch.tensor([0.5, 0.0, 0.0]), [0, 1], [0, 1])
    assert torch.equal(added, torch.zeros(3))
