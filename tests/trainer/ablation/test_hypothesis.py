"""The paper's hypothesis in figures: means over the last looks, and ratios by hand."""

import pytest

from trainer import events
from trainer.ablation.hypothesis import hypothesis


def look(reconstruction, latent, **paths):
    paths = {name.replace("__", "/"): value for name, value in paths.items()}
    return events.Norms(gradients={"reconstruction": reconstruction, "latent": latent}, paths=paths)


def test_ratios_are_of_the_means_over_the_last_looks():
    told = [look(100.0, 100.0), look(2.0, 1.0), events.Checkpoint(), look(4.0, 1.0), look(6.0, 1.0)]
    found = hypothesis(told)
    assert found["looks"] == 3 and found["gradients"] == {"reconstruction": 4.0, "latent": 1.0}
    assert found["gradient_ratio"] == 4.0 and found["skip_over_latent"] is None


def test_skips_are_compared_with_both_other_paths_over_their_layers():
    paths = dict(skip_out__5=4.0, latent_out__5=2.0, attributes_out__5=1.0,
                 skip_out__6=8.0, latent_out__6=1.0, attributes_out__6=2.0)
    found = hypothesis([look(1.0, 1.0, **paths)])
    assert found["skip_over_latent"] == pytest.approx((2 * 8) ** 0.5)
    assert found["skip_over_attributes"] == pytest.approx(4.0)


def test_what_a_run_does_not_tell_has_no_ratio():
    assert hypothesis([]) == {"looks": 0, "gradients": {}, "paths": {}, "gradient_ratio": None,
                              "skip_over_latent": None, "skip_over_attributes": None}
    assert hypothesis([events.Norms(gradients={"reconstruction": 1.0})])["gradient_ratio"] is None
