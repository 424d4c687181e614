"""Verdicts of made-up figures: what holds, fails, drowns in noise or was not measured."""

import math

import pytest

from trainer.ablation.claims import CLAIMS, Claim, Comparison, judge_claim, judge_claims
from trainer.ablation.measures import MEASURES, Findings, figures_of
from trainer.ablation.variants import BASELINE, VARIANTS


def found(skips, spread=None, baseline=90.0, seeds=3):
    figures = {BASELINE: {"swap_accuracy": baseline}, "skips": {"swap_accuracy": skips}}
    return Findings(attribute="Male", figures=figures, seeds=seeds,
                    spread={"swap_accuracy": spread} if spread is not None else {})


def claim(kind, tolerance=0.0, relative=False):
    return Claim(text="", section="", comparisons=(Comparison(
        left=("skips", "swap_accuracy"), kind=kind, right=(BASELINE, "swap_accuracy"), tolerance=tolerance,
        relative=relative),))


# One run's standard deviation 1, three seeds: noise = 4.30 · (1 + 1/3)^½ = 4.97 points.
@pytest.mark.parametrize(("kind", "value", "verdict"), [
    ("below", 85.0, "holds"), ("below", 85.1, "within noise"), ("below", 94.9, "within noise"),
    ("below", 95.0, "fails"), ("above", 95.0, "holds"), ("above", 85.0, "fails"),
])
def test_a_difference_counts_beyond_the_noise(kind, value, verdict):
    assert judge_claim(claim(kind), found(value, 1.0)).verdict == verdict


@pytest.mark.parametrize(("value", "verdict"), [(84.0, "holds"), (83.9, "within noise"), (79.0, "fails")])
def test_about_as_large_allows_the_papers_own_difference(value, verdict):
    assert judge_claim(claim("about", 6.0), found(value, 1.0)).verdict == verdict


@pytest.mark.parametrize(
    ("value", "verdict"), [(99.0, "holds"), (90.0, "holds"), (89.9, "within noise"), (79.0, "fails")])
def test_no_less_allows_a_loss_up_to_the_tolerance_and_any_gain(value, verdict):
    assert judge_claim(claim("no less", 5.0), found(value, 1.0)).verdict == verdict


@pytest.mark.parametrize(("value", "verdict"), [(1.5, "holds"), (0.5, "fails"), (None, "not tested")])
def test_a_figure_that_the_baseline_lacks_is_compared_as_it_is(value, verdict):
    skips = Findings(attribute="Male", figures={"skips": {"skip_over_latent": value}}, spread={}, seeds=3)
    plain = Comparison(left=("skips", "skip_over_latent"), kind="above", right=1.0, plain=True)
    judged = judge_claim(Claim(text="", section="", comparisons=(plain,)), skips)
    assert judged.verdict == verdict


def test_noise_as_large_as_the_tolerance_proves_nothing():
    assert judge_claim(claim("about", 2.0), found(90.0, 1.0)).verdict == "within noise"


def test_a_relative_tolerance_is_a_share_of_the_baseline():
    assert judge_claim(claim("about", 0.1, relative=True), found(81.0, 0.01)).verdict == "holds"
    assert judge_claim(claim("about", 0.1, relative=True), found(80.0, 0.01)).verdict == "fails"


def test_one_seed_or_a_missing_figure_is_not_tested():
    assert judge_claim(claim("below"), found(10.0)).verdict == "not tested"
    assert judge_claim(claim("below"), found(None, 1.0)).verdict == "not tested"


def test_noise_is_students_interval_of_the_difference():
    one = found(85.0, 2.0)
    variances = one.variance("skips", "swap_accuracy"), one.variance(BASELINE, "swap_accuracy")
    assert variances == (4.0, pytest.approx(4 / 3))
    assert one.noise(*variances) == pytest.approx(4.30 * 2 * math.sqrt(4 / 3))


def test_one_failing_comparison_fails_the_claim():
    both = Claim(text="", section="", comparisons=(*claim("below").comparisons, *claim("above").comparisons))
    assert judge_claim(both, found(80.0, 1.0)).verdict == "fails"


def test_every_claim_names_variants_and_measures_that_there_are():
    names = {v.name for v in VARIANTS}
    for one in CLAIMS:
        assert bool(one.comparisons) != bool(one.untested)
        for side in (s for c in one.comparisons for s in (c.left, c.right) if isinstance(s, tuple)):
            assert side[0] in names and side[1] in MEASURES


def test_without_any_figures_nothing_is_tested():
    nothing = Findings(attribute="Male", figures={}, spread={}, seeds=0)
    assert {j.verdict for j in judge_claims(nothing)} == {"not tested"}


def test_figures_are_found_in_an_evaluation():
    result = {"attributes": {"Male": {"swap_accuracy": 0.5, "template": {"share": 0.25}, "leakage": None}},
              "naturalness": {"swap": 3.5, "kid": {"swap": 0.002}}, "reconstruction": None}
    figures = figures_of(result, "Male")
    assert (figures["swap_accuracy"], figures["template"], figures["swap"]) == (50, 25, 3.5)
    assert figures["kid_swap"] == pytest.approx(2) and figures["psnr"] is None and figures["leakage"] is None
