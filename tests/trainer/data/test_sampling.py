"""Batches: whole epochs, balanced draws, exact resume, equal shares of several processes."""

import numpy as np
import pytest

from trainer.data.sampling import BalancedSampler, EpochSampler, draw_splits, draw_subset
from trainer.errors import UserError


def drawn(sampler, steps):
    return [sampler.next() for _ in range(steps)]


def same(first, second):
    pairs = [(x, y) for a, b in zip(first, second, strict=True) for x, y in zip(a, b, strict=True)]
    return all(np.array_equal(x, y) for x, y in pairs)


def labels():
    table = np.zeros((100, 2), np.float32)
    table[:10, 0] = 1  # a rare attribute
    table[50:, 1] = 1
    table[90:, 1] = np.nan
    return table


def test_an_epoch_shows_every_picture_once_and_the_next_one_in_another_order():
    sampler = EpochSampler(np.arange(100, 130), 10, seed=1)
    first = np.concatenate([d.indices for d in drawn(sampler, 3)])
    second = np.concatenate([d.indices for d in drawn(sampler, 3)])
    assert sorted(first) == list(range(100, 130)) == sorted(second)
    assert not np.array_equal(first, second)


def test_a_batch_may_run_over_an_epochs_end_and_be_larger_than_the_data_set():
    draw = EpochSampler(np.arange(3), 7, seed=0).next()
    assert np.bincount(draw.indices, minlength=3).tolist() in ([2, 2, 3], [2, 3, 2], [3, 2, 2])


@pytest.mark.parametrize("make", [
    lambda: EpochSampler(np.arange(30), 8, seed=3),
    lambda: BalancedSampler(labels(), np.arange(100), 8, seed=3, attributes=("A", "B")),
])
def test_a_resumed_sampler_draws_what_the_first_would_have_drawn(make):
    whole = drawn(make(), 20)
    stopped, resumed = make(), make()
    before = drawn(stopped, 9)
    resumed.load_state(stopped.state())
    assert same(whole, before + drawn(resumed, 11))


def test_another_seed_draws_another_order():
    assert not same([EpochSampler(np.arange(64), 32, seed=1).next()], [EpochSampler(np.arange(64), 32, seed=2).next()])


def test_half_of_the_pictures_are_mirrored_and_none_where_that_is_off():
    flips = np.concatenate([d.flips for d in drawn(EpochSampler(np.arange(50), 50, seed=0), 40)])
    assert 0.45 < flips.mean() < 0.55
    assert not EpochSampler(np.arange(50), 50, seed=0, flip=False).next().flips.any()


def test_processes_share_the_batch_that_one_would_draw():
    whole = EpochSampler(np.arange(40), 8, seed=5).next()
    shares = [EpochSampler(np.arange(40), 8, seed=5, rank=r, world=2).next() for r in (0, 1)]
    assert sorted(np.concatenate([s.indices for s in shares])) == sorted(whole.indices)
    assert [len(s.indices) for s in shares] == [4, 4]


def test_the_balanced_draw_gives_every_value_of_every_attribute_the_same_share():
    sampler = BalancedSampler(labels(), np.arange(100), 50, seed=0, attributes=("A", "B"))
    indices = np.concatenate([d.indices for d in drawn(sampler, 200)])
    counts = np.bincount(indices, minlength=100) / len(indices)
    # A quarter for A's ten faces with it; those are without B too, whose fifty faces share another quarter.
    assert counts[:10].sum() == pytest.approx(0.25 + 0.25 * 10 / 50 + 0.0, abs=0.02)
    # Faces whose B is not known come from A's pool alone.
    assert counts[90:].sum() == pytest.approx(0.25 * 10 / 90, abs=0.01)


def test_the_balanced_draw_keeps_to_its_split():
    sampler = BalancedSampler(labels(), np.arange(0, 100, 2), 64, seed=0, attributes=("A", "B"))
    assert not (np.concatenate([d.indices for d in drawn(sampler, 10)]) % 2).any()


def test_an_attribute_without_examples_is_refused_by_name():
    table = labels()
    table[:, 0] = 0
    with pytest.raises(UserError, match="with “A”"):
        BalancedSampler(table, np.arange(100), 8, seed=0, attributes=("A", "B"))


def test_a_subset_and_splits_depend_on_the_seed_alone():
    assert np.array_equal(draw_subset(np.arange(1000), 10, 1), draw_subset(np.arange(1000), 10, 1))
    assert not np.array_equal(draw_subset(np.arange(1000), 10, 1), draw_subset(np.arange(1000), 10, 2))
    assert draw_subset(np.arange(5), 10, 1).tolist() == [0, 1, 2, 3, 4]
    assert np.bincount(draw_splits(100, 0)).tolist() == [90, 10]
    assert np.bincount(draw_splits(2, 0)).tolist() == [1, 1]
