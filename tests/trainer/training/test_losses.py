"""Losses on batches computed by hand, and the schedules' values."""

import dataclasses
import math

import pytest
import torch

from trainer.config import preset
from trainer.training import losses
from trainer.training.batches import in_grey, varied
from trainer.training.losses import Edit, Verdict
from trainer.training.regions import outside_maps
from trainer.training.schedules import average_decay, classifier_rate, decay, ramp, seed_step
from trainer.training.steps import draw_edit, shifted
from trainer.training.values import label_loss

PAPER = preset("paper")
STUDIO = dataclasses.replace(preset("studio"), keep_weight=0.25, beyond=0.0)
NAN = float("nan")


@pytest.mark.parametrize(
    ("step", "value"), [(0, 0), (75_000, 2.5e-5), (150_000, 5e-5), (300_000, 1e-4), (900_000, 1e-4)])
def test_lambda_grows_to_the_papers_value_over_300_000_steps_and_stays(step, value):
    assert PAPER.latent_weight * ramp(step, PAPER.ramp) == pytest.approx(value)


def test_a_ramp_of_no_steps_is_constant():
    assert ramp(0, 0) == ramp(9, 0) == 1


def test_the_classifiers_rate_warms_up_and_falls():
    assert classifier_rate(0, 3000) == pytest.approx(2e-3 / 200 + 1e-5)
    assert classifier_rate(1500, 3000) == pytest.approx(1e-3 + 1e-5)
    assert classifier_rate(2999, 3000) < 2e-5
    assert classifier_rate(0, 4) == pytest.approx(2e-3 + 1e-5)


def test_the_average_forgets_its_start():
    assert average_decay(0, 0.999) == 0
    assert average_decay(10, 0.999) == 0.5
    assert average_decay(10**6, 0.999) == 0.999


def test_a_steps_draws_follow_from_seed_phase_and_step_alone():
    def drawn(*key):
        seed_step(*key)
        return torch.rand(3).tolist()

    assert drawn(0, "faders", 1) == drawn(0, "faders", 1)
    keys = [(0, "faders", 1), (0, "faders", 2), (1, "faders", 1), (0, "features", 1)]
    assert len({tuple(drawn(*key)) for key in keys}) == 4


@pytest.mark.parametrize(
    ("kind", "delta", "value"), [("mse", 1, 2.5), ("mae", 1, 1.5), ("huber", 1.0, 1.0), ("huber", 0.1, 0.145)])
def test_distances_by_hand(kind, delta, value):
    config = dataclasses.replace(PAPER, reconstruction=kind, huber_delta=float(delta))
    images, decoded = torch.zeros(1, 1, 1, 2), torch.tensor([[[[1.0, -2.0]]]])
    assert losses.distance(decoded, images, config).item() == pytest.approx(value)


def test_equation_3_by_hand():
    images, decoded = torch.zeros(2, 3, 1, 1), torch.full((2, 3, 1, 1), 0.5)
    labels, guess = torch.tensor([[1.0], [0.0]]), torch.tensor([[0.0], [math.log(3)]])
    # P(1 − y): ½ for the first, ¾ for the second
    expected = 0.25 + 0.1 * (math.log(2) - math.log(0.75)) / 2
    total, parts = losses.total_of(
        losses.paper_terms(PAPER, (1.0, 0.1, 0.0), images, decoded, labels, guess, None))
    assert total.item() == pytest.approx(expected)
    assert parts["reconstruction"].item() == pytest.approx(0.25) and parts.keys() == {"reconstruction", "latent"}


def test_the_patch_term_pulls_decodes_towards_real():
    images, patches = torch.zeros(2, 3, 1, 1), torch.tensor([0.5, 0.25])
    total, _ = losses.total_of(
        losses.paper_terms(PAPER, (1.0, 0.0, 0.5), images, images, torch.ones(2, 1), None, patches))
    assert total.item() == pytest.approx(0.5 * (math.log(2) + math.log(4)) / 2)


def test_the_patch_discriminators_labels_are_smoothed():
    total, _ = losses.patch_discriminator_loss(torch.tensor([0.8]), torch.tensor([0.2]), 0.2)
    entropy = -(0.8 * math.log(0.8) + 0.2 * math.log(0.2))
    assert total.item() == pytest.approx(2 * entropy, rel=1e-5)


def test_an_unknown_label_costs_nothing():
    logits, labels = torch.tensor([[0.0, 5.0]], requires_grad=True), torch.tensor([[1.0, NAN]])
    loss = label_loss(logits, labels)
    loss.backward()
    assert loss.item() == pytest.approx(math.log(2)) and logits.grad[0, 1] == 0
    assert label_loss(torch.zeros(1, 1), torch.tensor([[NAN]])).item() == 0


def heads(no, yes):
    """(1, 1, 2, 2): one image, one scale, realness of "no" and "yes" for two attributes."""
    return torch.tensor([[[no, yes]]], dtype=torch.float32)


EDIT = Edit(
    labels=torch.tensor([[1.0, 0.0]]), targets=torch.tensor([[0.0, 0.0]]), flipped=torch.tensor([[1.0, 0.0]]))


def test_the_studios_adversary_by_hand():
    real = Verdict(heads=heads([0.2, 0.4], [0.6, -3.0]), patches=None)
    edited = Verdict(heads=heads([0.5, -0.5], [9, 9]), patches=None)
    # right: yes of the first 0.6, no of the second 0.4; wrong: no of the first 0.2, yes of the second −3
    right, wrong = (0.4 + 0.6) / 2, (1.2 + 0.0) / 2
    flipped, all_given = 1.5, (1.5 + 0.5) / 2
    total, parts = losses.studio_adversary_loss(STUDIO, real, edited, EDIT)
    assert total.item() == pytest.approx(1.25 * right + 0.5 * wrong + flipped + 0.25 * all_given)
    assert parts["real"].item() == pytest.approx(0.5) and parts["wrong"].item() == pytest.approx(-1.4)


def test_the_studios_loss_by_hand():
    images, decoded = torch.zeros(1, 3, 1, 1), torch.full((1, 3, 1, 1), 0.1)
    change, price = torch.full((1, 3, 1, 1), -0.5), torch.full((1, 1, 1, 1), 3.0)
    verdict = Verdict(heads=heads([0.5, -0.5], [9, 9]), patches=torch.tensor([[[[0.25]]]]))
    guess = torch.zeros(1, 2)
    total, parts = losses.total_of(losses.studio_terms(
        STUDIO, (20.0, 0.5, 0.25), (images, decoded), change, price, verdict, guess, EDIT))
    ramped = 3 * -0.5 + 0.25 * 0.0 + 1.5 * 1.5 + 0.02 * math.log(2)
    assert total.item() == pytest.approx(20 * 0.01 + 0.5 * ramped + 0.25 * 0.5 * -0.25, rel=1e-5)
    assert parts["small"].item() == pytest.approx(1.5) and parts["patches"].item() == -0.25


def test_one_known_attribute_is_flipped_and_reached_beyond():
    config = dataclasses.replace(STUDIO, reach_low=1.5, reach_high=1.5)
    labels = torch.tensor([[1.0, NAN, 0.0]]).repeat(200, 1)
    edit, reached = draw_edit(config, labels)
    assert edit.flipped.sum(1).eq(1).all() and edit.flipped[:, 1].sum() == 0
    assert 60 < edit.flipped[:, 0].sum() < 140
    first = edit.flipped[:, 0] > 0
    assert torch.equal(edit.targets[first], torch.tensor([[0.0, 0.5, 0.0]]).repeat(int(first.sum()), 1))
    assert torch.allclose(reached[first, 0], torch.tensor(-0.5))
    assert torch.allclose(reached[~first, 2], torch.tensor(1.5))


def test_reach_lies_between_its_bounds():
    config = dataclasses.replace(STUDIO, reach_low=0.8, reach_high=1.5)
    _, reached = draw_edit(config, torch.zeros(500, 1))
    assert reached.min() >= 0.8 and reached.max() <= 1.5 and reached.std() > 0.1


def test_an_image_without_any_label_is_not_edited():
    edit, reached = draw_edit(STUDIO, torch.full((1, 2), NAN))
    assert edit.flipped.sum() == 0 and reached.eq(0.5).all()


def test_pictures_are_shifted_together():
    x = torch.rand(2, 3, 8, 8)
    a, b = shifted(2, x, x)
    assert a.shape == x.shape and torch.equal(a, b)
    assert shifted(0, x)[0] is x


def test_pictures_are_varied_each_in_its_own_way_and_the_others_stay():
    torch.manual_seed(0)
    x = (torch.rand(1, 3, 16, 16) * 1.8 - 0.9).repeat(40, 1, 1, 1)
    y = varied(x, 0.5)
    same = (y == x).flatten(1).all(1)
    assert 8 < same.sum() < 32 and y.shape == x.shape and y.abs().max() <= 1
    changed = y[~same]
    assert len({float(image.sum()) for image in changed}) == len(changed)
    means = changed.mean((2, 3)) - x[0].mean((1, 2))
    assert means.std(0).min() > 0.01 and (means - means.mean(1, keepdim=True)).abs().max() > 0.01  # light, and tint


def test_varied_pictures_keep_their_middle_in_place():
    x = torch.full((200, 3, 33, 33), -1.0)
    x[:, :, 15:18, 15:18] = 1.0
    y = varied(x, 1.0)
    assert (y[:, :, 16, 16] > 0.5).all() and y[:, :, :8].max() < 0


def test_a_grey_picture_has_its_luminance_in_all_channels():
    x = torch.tensor([1.0, 0.0, -1.0]).view(1, 3, 1, 1).repeat(2, 1, 1, 1)
    grey = in_grey(x, torch.tensor([True, False]))
    assert torch.allclose(grey[0].flatten(), torch.tensor(0.299 - 0.114)) and torch.equal(grey[1], x[1])


def test_a_change_on_the_nose_is_free_and_in_the_corner_dear():
    maps = outside_maps(["Male", "Young", "Wearing_Hat"], 128)
    assert maps.shape == (3, 1, 128, 128)
    assert maps[:, 0, 85, 64].eq(0).all() and maps[:, 0, 127, 0].eq(1).all()
    hair = maps[:, 0, 12, 64]
    assert hair[0] == 1 and hair[1] == hair[2] == 0


def test_the_regions_scale_with_the_size():
    small, large = outside_maps(["Smiling"], 64), outside_maps(["Smiling"], 128)
    assert torch.allclose(small, torch.nn.functional.avg_pool2d(large, 2), atol=0.05)


def test_what_is_left_of_the_reconstruction_falls_in_equal_ratios():
    left = [decay(step, 100, 0.01) for step in (0, 50, 100, 900)]
    assert left == pytest.approx([1, 0.1, 0.01, 0.01])
    assert decay(7, 100, 1.0) == 1 and decay(0, 0, 0.5) == 0.5


def test_some_edits_go_further_where_the_face_is_already():
    config = dataclasses.replace(STUDIO, beyond=0.5, reach_low=1.2, reach_high=1.2)
    labels = torch.tensor([[1.0, NAN, 0.0]]).repeat(400, 1)
    torch.manual_seed(0)
    edit, reached = draw_edit(config, labels)
    own = labels.nan_to_num(0.5)
    stays = (edit.targets == own).all(1)
    assert 130 < stays.sum() < 270 and edit.flipped.sum(1).eq(1).all()
    moved = (reached - own) * edit.flipped
    assert torch.allclose(moved[stays & (edit.flipped[:, 0] > 0), 0], torch.tensor(0.6))
    assert torch.allclose(moved[stays & (edit.flipped[:, 2] > 0), 2], torch.tensor(-0.6))
    assert torch.allclose(moved[~stays & (edit.flipped[:, 0] > 0), 0], torch.tensor(-1.2))
    assert ((reached - own) * (1 - edit.flipped)).eq(0).all()
