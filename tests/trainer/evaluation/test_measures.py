"""Blur, reconstruction, leakage and template, each with a known answer."""

import numpy as np
import pytest
import torch

from trainer.evaluation.blur import blurred, gaussian_kernel
from trainer.evaluation.leakage import leakage
from trainer.evaluation.reconstruction import ReconstructionTally, psnr, ssim
from trainer.evaluation.template import TemplateTally


def noise(*shape, seed=0):
    return torch.rand(shape, generator=torch.Generator().manual_seed(seed)) * 2 - 1


def test_a_blur_keeps_a_flat_picture_and_spreads_a_point_as_a_gaussian():
    assert torch.allclose(blurred(torch.full((1, 3, 32, 32), 0.3), 1.5), torch.tensor(0.3))
    point = torch.zeros(1, 1, 33, 33)
    point[..., 16, 16] = 1
    spread = blurred(point, 1.5)[0, 0]
    place = torch.arange(33.0) - 16
    assert spread.sum() == pytest.approx(1, abs=1e-5)
    assert (spread.sum(0) * place**2).sum().sqrt() == pytest.approx(1.5, abs=0.02)
    assert torch.allclose(spread, spread.T)


def test_a_pixel_pattern_does_not_survive_the_blur():
    board = (torch.arange(32)[:, None] + torch.arange(32)) % 2 * 2.0 - 1
    assert blurred(board.expand(1, 3, 32, 32), 1.5).abs().max() < 0.01
    assert gaussian_kernel(1.5, 6).sum() == pytest.approx(1)


def test_psnr_of_a_known_error():
    assert psnr(0.04) == pytest.approx(20)
    assert psnr(4.0) == pytest.approx(0)
    assert psnr(0.0) is None


def test_ssim_equals_scikit_images():
    metrics = pytest.importorskip("skimage.metrics")
    first = noise(2, 3, 48, 48)
    second = (first + 0.3 * noise(2, 3, 48, 48, seed=1)).clamp(-1, 1)
    ours = ssim(first, second)
    for k in range(2):
        theirs = metrics.structural_similarity(
            first[k].numpy(), second[k].numpy(), data_range=2, channel_axis=0, gaussian_weights=True, sigma=1.5,
            use_sample_covariance=False)
        assert ours[k].item() == pytest.approx(theirs, abs=1e-4)
    assert ssim(first, first).tolist() == pytest.approx([1, 1])


def test_reconstruction_is_that_of_all_images_whatever_the_batches():
    photos = torch.zeros(3, 3, 16, 16)
    decodes = torch.tensor([0.1, 0.2, 0.3])[:, None, None, None].expand(3, 3, 16, 16)
    tally = ReconstructionTally()
    tally.add(photos[:2], decodes[:2])
    tally.add(photos[2:], decodes[2:])
    result = tally.result()
    assert result["mse"] == pytest.approx((0.01 + 0.04 + 0.09) / 3, rel=1e-5)
    assert result["psnr"] == pytest.approx(10 * np.log10(4 * 3 / 0.14), rel=1e-4)


def test_a_probe_finds_what_leaks_and_nothing_where_nothing_does():
    generator = torch.Generator().manual_seed(0)
    labels = (torch.rand(600, generator=generator) < 0.2).float()  # a rare attribute
    silent = torch.randn(600, 20, generator=generator)
    telling = silent.clone()
    telling[:, 3] += 6 * labels
    assert leakage(telling, labels) > 0.97
    assert abs(leakage(silent, labels) - 0.5) < 0.12


def test_unknown_labels_are_left_out_of_the_probe():
    generator = torch.Generator().manual_seed(0)
    labels = (torch.rand(400, generator=generator) < 0.5).float()
    latents = torch.randn(400, 4, generator=generator)
    latents[:, 0] += 6 * labels
    latents[200:], labels[200:] = 1e6, torch.nan
    assert leakage(latents, labels) > 0.97
    assert leakage(latents, torch.ones(400)) is None


def test_one_picture_added_to_all_is_all_template():
    tally = TemplateTally()
    tally.add(noise(1, 3, 8, 8).expand(5, 3, 8, 8))
    assert tally.result() == {"share": pytest.approx(1), "cosine": pytest.approx(1)}


def test_changes_that_share_nothing_are_no_template():
    tally = TemplateTally()
    for k in range(4):  # four orthogonal residuals
        residual = torch.zeros(1, 3, 8, 8)
        residual[0, 0, k] = 1
        tally.add(residual)
    assert tally.result() == {"share": pytest.approx(0.25), "cosine": pytest.approx(0)}


def test_no_change_at_all_has_no_template():
    tally = TemplateTally()
    tally.add(torch.zeros(3, 3, 8, 8))
    assert tally.result() == {"share": None, "cosine": None}
