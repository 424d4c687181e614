"""The examiner: chance where nothing differs, certain where a pattern lies over everything."""

import numpy as np
import pytest
import torch

from trainer.evaluation.judge import Judge, JudgeSpec
from trainer.evaluation.resnet import ResNet18
from trainer.model.spec import AttributeSpec
from trainer.training.examiner import fine_features, told_apart


@pytest.fixture(scope="module")
def judge():
    torch.manual_seed(0)
    return Judge(spec=JudgeSpec(attributes=("A",), width=8, size=64), network=ResNet18(1, 8).eval())


def pictures(count, seed, stripes=0):
    """Smooth random pictures (B, 3, 64, 64) uint8, with dark stripes of that strength in the upper third."""
    random = np.random.default_rng(seed)
    coarse = torch.from_numpy(random.integers(60, 200, (count, 3, 8, 8)).astype(np.float32))
    smooth = torch.nn.functional.interpolate(coarse, size=(64, 64), mode="bilinear")
    smooth[:, :, 12:24:3] -= stripes
    return smooth.clamp(0, 255).to(torch.uint8)


def apart(judge, stripes):
    kinds = [(60, 0, stripes), (60, 1, 0), (40, 2, stripes), (40, 3, 0)]
    return told_apart(*(fine_features(judge, pictures(*kind)) for kind in kinds))


def test_what_does_not_differ_is_not_told_apart(judge):
    assert apart(judge, 0) < 0.65


def test_a_pattern_laid_over_all_is_told_every_time(judge):
    assert apart(judge, 60) > 0.95


def test_features_say_where_something_is(judge):
    plain, striped = fine_features(judge, pictures(1, 0)), fine_features(judge, pictures(1, 0, 60))
    change = (plain - striped).abs().view(2 * 8, 8, 8).sum(0)  # means and spreads per square
    assert change[1:4].sum() > 5 * change[4:].sum()


def test_it_learns_from_as_many_edits_as_real_faces(judge):
    edits, real = fine_features(judge, pictures(60, 0, 60)), fine_features(judge, pictures(6, 1))
    new = fine_features(judge, pictures(40, 2, 60)), fine_features(judge, pictures(40, 3))
    assert told_apart(edits, real, *new) > 0.8


def test_a_fader_that_convinces_by_a_pattern_is_unnatural():
    strong = {"difference_accuracy": 1.0, "difference_accuracy_blurred": 1.0}
    assert AttributeSpec(name="Hat", scores=strong).verdict == "strong"
    assert AttributeSpec(name="Hat", scores=strong | {"told_apart": 0.7}).verdict == "strong"
    assert AttributeSpec(name="Hat", scores=strong | {"told_apart": 0.85}).verdict == "unnatural"
    assert AttributeSpec(name="Hat", scores={"difference_accuracy": 0.1, "told_apart": 0.9}).verdict == "does nothing"
