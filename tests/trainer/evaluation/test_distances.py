"""Distances between sets of features, against closed forms."""

import math

import pytest
import torch

from trainer.evaluation.distances import frechet_distance, gaussian_distance, kernel_distance, mean_and_covariance


def test_two_diagonal_gaussians_have_the_closed_form():
    m1, m2 = torch.tensor([0.0, 1.0, 2.0]).double(), torch.tensor([1.0, 1.0, 0.0]).double()
    v1, v2 = torch.tensor([1.0, 4.0, 9.0]).double(), torch.tensor([4.0, 1.0, 9.0]).double()
    # |μ₁ − μ₂|² = 5, Σ (σ₁ − σ₂)² = 1 + 1 + 0
    assert gaussian_distance(m1, v1.diag(), m2, v2.diag()) == pytest.approx(7.0, abs=1e-9)


def test_two_correlated_gaussians_have_the_closed_form_of_two_dimensions():
    s1, s2 = torch.tensor([[2.0, 0.8], [0.8, 1.0]]).double(), torch.tensor([[1.0, -0.3], [-0.3, 3.0]]).double()
    product = s1 @ s2
    # In two dimensions tr √M = √(tr M + 2 √det M).
    trace = math.sqrt(product.trace().item() + 2 * math.sqrt(torch.linalg.det(product).item()))
    expected = s1.trace().item() + s2.trace().item() - 2 * trace
    zero = torch.zeros(2).double()
    assert gaussian_distance(zero, s1, zero, s2) == pytest.approx(expected, abs=1e-9)


def test_a_singular_covariance_gives_a_number():
    flat = torch.diag(torch.tensor([1.0, 0.0, 0.0])).double()
    zero = torch.zeros(3).double()
    assert gaussian_distance(zero, flat, zero, torch.eye(3).double()) == pytest.approx(2.0)


def test_a_set_has_no_distance_to_itself_and_a_shift_has_its_square():
    x = torch.randn(200, 5, generator=torch.Generator().manual_seed(0))
    assert frechet_distance(x, x) == pytest.approx(0, abs=1e-6)
    assert frechet_distance(x, x + torch.tensor([3.0, 0, 0, 0, 4.0])) == pytest.approx(25, rel=1e-5)


def test_mean_and_covariance_are_the_unbiased_ones():
    mean, covariance = mean_and_covariance(torch.tensor([[0.0, 0.0], [2.0, 4.0]]))
    assert mean.tolist() == [1, 2] and covariance.tolist() == [[2, 4], [4, 8]]
    assert covariance.dtype == torch.float64


def test_the_kernel_distance_of_four_points_is_the_one_worked_out_by_hand():
    x, y = torch.tensor([[0.0], [1.0]]), torch.tensor([[2.0], [3.0]])
    # k(a, b) = (ab + 1)³: within x k(0, 1) = 1; within y k(2, 3) = 343; across 1, 1, 27, 64
    assert kernel_distance(x, y) == pytest.approx(1 + 343 - 2 * (1 + 1 + 27 + 64) / 4)


def test_the_kernel_distance_of_one_distribution_is_about_zero_and_of_two_is_not():
    generator = torch.Generator().manual_seed(1)
    x, y = (torch.randn(1500, 8, generator=generator) for _ in range(2))
    assert abs(kernel_distance(x, y)) < 0.01
    assert kernel_distance(x, y + 0.5) > 0.2


def test_the_kernel_distance_does_not_depend_on_its_blocks(monkeypatch):
    x, y = torch.randn(1030, 4).double(), torch.randn(1100, 4).double()
    k = lambda a, b: (a @ b.T / 4 + 1) ** 3
    within = lambda a: (k(a, a).sum() - k(a, a).trace()) / (len(a) * (len(a) - 1))
    expected = within(x) + within(y) - 2 * k(x, y).mean()
    assert kernel_distance(x, y) == pytest.approx(expected.item(), rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("distance", [frechet_distance, kernel_distance])
def test_one_sample_is_refused(distance):
    with pytest.raises(ValueError):
        distance(torch.zeros(1, 3), torch.zeros(5, 3))
