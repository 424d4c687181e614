"""The judge that ships: small, whole, and saying how good it is itself."""

import torch

from trainer.evaluation.evaluate import bundled_judge
from trainer.evaluation.judge import load_judge


def test_the_bundled_judge_is_small_and_says_how_good_it_is():
    assert bundled_judge().stat().st_size <= 8_000_000
    judge = load_judge(bundled_judge())
    assert len(judge.spec.attributes) == 40 == len(judge.spec.accuracy)
    assert all(0.5 < judge.spec.accuracy[name] <= 1 for name in judge.spec.attributes)
    assert min(judge.spec.accuracy[name] for name in ("Smiling", "Male", "Eyeglasses")) > 0.9
    assert judge.spec.provenance["steps"] > 0 and judge.spec.provenance["dataset"]


def test_the_bundled_judge_gives_finite_probabilities_and_features():
    pixels = torch.randint(0, 256, (2, 3, 128, 128), dtype=torch.uint8, generator=torch.Generator().manual_seed(0))
    said, features = load_judge(bundled_judge()).look(pixels)
    assert said.shape == (2, 40) and features.shape == (2, 256)
    assert said.isfinite().all() and features.isfinite().all()
