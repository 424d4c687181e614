"""Sharpness, against Laplacians worked out by hand."""

import pytest
import torch

from trainer.evaluation.blur import blurred
from trainer.evaluation.reconstruction import ReconstructionTally
from trainer.evaluation.sharpness import laplacian_variance, relative_sharpness


def test_a_slope_has_no_laplacian_and_a_board_of_squares_has_eight_times_its_height():
    slope = torch.linspace(-1, 1, 16).expand(1, 3, 16, 16)
    assert laplacian_variance(slope).item() == pytest.approx(0, abs=1e-10)
    board = ((torch.arange(16)[:, None] + torch.arange(16)) % 2 * 2.0 - 1).expand(1, 3, 16, 16)
    # Four neighbours of the other sign: −8 and 8 in equal number, variance 64.
    assert laplacian_variance(board).item() == pytest.approx(64, rel=1e-5)
    assert laplacian_variance(0.5 * board).item() == pytest.approx(16, rel=1e-5)


def test_white_noise_loses_the_sharpness_that_a_blur_takes():
    # The Laplacian's weights squared sum to 20: independent grey pixels of variance v have 20 · v.
    noise = torch.randn(8, 1, 64, 64, generator=torch.Generator().manual_seed(0)).expand(-1, 3, -1, -1)
    assert laplacian_variance(noise).mean().item() == pytest.approx(20, rel=0.03)
    assert laplacian_variance(blurred(noise, 1.5)).mean().item() < 0.5


def test_sharpness_is_the_ratio_of_the_means():
    assert relative_sharpness(torch.tensor([1.0, 3.0]), torch.tensor([1.0, 0.0])) == pytest.approx(0.25)
    assert relative_sharpness(torch.zeros(2), torch.ones(2)) is None


def test_a_decode_of_half_the_contrast_has_a_quarter_of_the_sharpness():
    photos = torch.rand(3, 3, 32, 32, generator=torch.Generator().manual_seed(1)) - 0.5
    tally = ReconstructionTally()
    tally.add(photos[:2], photos[:2] / 2)
    tally.add(photos[2:], photos[2:] / 2)
    assert tally.result()["sharpness"] == pytest.approx(0.25, rel=1e-5)
    assert len(tally.errors()) == 3
