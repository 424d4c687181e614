"""Each fader is pushed as hard as its edits need."""

import math

import pytest
import torch
from torch import nn

from trainer.config import preset
from trainer.training import losses
from trainer.training.losses import Edit, Verdict
from trainer.training.thermostat import FEWEST, LIMIT, PACE, Thermostat

LABELS = torch.tensor([[1.0, 0.0], [0.0, 0.0], [0.0, 1.0]])
FLIPPED = torch.tensor([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
EDIT = Edit(labels=LABELS, targets=(LABELS - FLIPPED).abs(), flipped=FLIPPED)


class Looks(nn.Module):
    """A classifier of three outputs: the red, green and blue of a plain picture are its logits."""

    def forward(self, images):
        return images.mean((2, 3))


def plain(*rows):
    """(B, 3, 16, 16): pictures of one colour each."""
    return torch.tensor(rows)[:, :, None, None].expand(-1, -1, 16, 16)


PHOTOS = plain([-1.0, 0.0, 3.0], [-1.0, 0.0, -1.0], [1.0, 0.0, -1.0])
"""The first attribute is told by output 2: 3 with it, −1 without; the second by output 0: 1 with it, −1 without."""


def thermostat_after(edits, *, goal=1.0, times=1):
    thermostat = Thermostat(2, goal)
    for _ in range(times):
        gone = thermostat.turn(Looks(), [2, 0], PHOTOS, edits, EDIT)
    return thermostat, gone


def test_strength_follows_how_far_edits_go_between_real_faces():
    # Two attributes' edits: to no, all the way; to yes, half of it; to no, a quarter.
    edits = plain([-1.0, 0.0, -1.0], [-1.0, 0.0, 1.0], [0.5, 0.0, -1.0])
    before, gone = thermostat_after(edits, times=FEWEST - 1)
    assert gone.item() == pytest.approx((1 + 0.5 + 0.25) / 3) and not before.logs.any()
    after, _ = thermostat_after(edits, times=FEWEST)
    assert after.logs.flatten().tolist() == pytest.approx([0.0, PACE * 0.75, PACE * 0.5, 0.0], abs=1e-6)


def test_what_goes_too_far_is_pushed_more_gently():
    thermostat, _ = thermostat_after(plain([-1.0, 0.0, -3.0], [-1.0, 0.0, 5.0], [-1.5, 0.0, -1.0]), times=FEWEST)
    assert (thermostat.logs.flatten()[:3] < 0).all()


def test_strength_is_limited():
    thermostat, _ = thermostat_after(PHOTOS, times=1000)
    assert thermostat.logs.abs().max().item() == pytest.approx(LIMIT)
    assert thermostat.strengths(EDIT)[0, 0].item() == pytest.approx(4) == math.exp(LIMIT)


def test_labels_that_the_classifier_cannot_tell_leave_strength_alone():
    grey = plain([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0])
    thermostat = Thermostat(2, 1.0)
    for _ in range(200):
        thermostat.turn(Looks(), [2, 0], grey, PHOTOS, EDIT)
    assert not thermostat.logs.any()


def test_an_unknown_label_teaches_nothing():
    labels = torch.tensor([[math.nan, 0.0], [0.0, 0.0], [math.nan, 1.0]])
    edit = Edit(labels=labels, targets=EDIT.targets, flipped=torch.tensor([[0.0, 1.0], [1.0, 0.0], [0.0, 1.0]]))
    thermostat = Thermostat(2, 1.0)
    thermostat.turn(Looks(), [2, 0], PHOTOS, PHOTOS, edit)
    assert thermostat.seen.tolist() == [[1, 2], [0, 1]]
    assert thermostat.real.flatten().tolist() == pytest.approx([-1, -1, 0, 1])


def test_each_image_has_the_strength_of_the_value_that_it_is_given():
    thermostat = Thermostat(2, 0.9)
    thermostat.logs.copy_(torch.tensor([[2.0, 3.0], [5.0, 7.0]]).log())
    strengths = (thermostat.strengths(EDIT) * FLIPPED).sum(1)
    assert strengths.tolist() == pytest.approx([2.0, 5.0, 3.0])


def test_strength_multiplies_the_flipped_attributes_term_alone():
    config, zero = preset("studio"), torch.zeros(3, 3, 4, 4)
    verdict = Verdict(heads=torch.randn(3, 5, 2, 2), patches=None)

    def terms(strengths):
        return losses.studio_terms(
            config, (1.0, 1.0, 1.0), (zero, zero), zero, zero[:, :1], verdict, None, EDIT, strengths)

    plain, doubled = terms(None), terms(torch.full((3, 2), 2.0))
    assert doubled["flip"][1].item() == pytest.approx(2 * plain["flip"][1].item())
    assert all(torch.equal(plain[name][1], doubled[name][1]) for name in plain if name != "flip")


def test_edits_towards_the_label_that_a_face_has_already_say_nothing():
    thermostat = Thermostat(2, 1.0)
    for _ in range(FEWEST + 1):
        gone = thermostat.turn(Looks(), [2, 0], PHOTOS, PHOTOS, Edit(labels=LABELS, targets=LABELS, flipped=FLIPPED))
    assert gone == 0 and not thermostat.logs.any()
