"""The variants differ from the paper's baseline in what their rows name, and a budget shortens ramps as it should."""

import pytest

from trainer.ablation.variants import BASELINE, CHOOSING, VARIANTS, budgeted, chosen
from trainer.config import PRESETS, TrainConfig, differences, preset
from trainer.errors import UserError


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda v: v.name)
def test_a_variant_differs_from_paper_in_what_its_row_names_and_nothing_else(variant):
    assert set(differences(preset("paper"), variant.config)) == set(variant.differs)


@pytest.mark.parametrize("variant", [v for v in VARIANTS if v.tables and v.name != BASELINE], ids=lambda v: v.name)
def test_a_row_of_the_tables_changes_one_thing_or_two_where_its_reading_says_so(variant):
    assert len(variant.differs) == (2 if variant.name in ("patch", "huber-0.1") else 1)


def test_every_paper_row_is_there():
    from trainer.ablation.paper_tables import PAPER

    assert set(PAPER) <= {v.name for v in VARIANTS if v.tables}


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda v: v.name)
def test_under_a_budget_it_differs_from_the_baseline_as_before(variant):
    one, base = (budgeted(v, attribute="Male", images=60_000, seed=0) for v in (variant, VARIANTS[0]))
    features = {"classifier_iterations"} if variant.config.objective == "studio" else set()
    assert set(differences(base, one)) == set(variant.differs) | features


def test_all_variants_take_the_fast_path_alike():
    for variant in VARIANTS:
        one = budgeted(variant, attribute="Male", images=60_000, seed=0, precision="bf16", judge="shipped")
        assert (one.encode_once, one.precision, one.judge) == (True, "bf16", "shipped")
        assert one.validate_every == one.sample_every == 188 and one.validate_images == CHOOSING


def test_what_tells_most_is_trained_first():
    groups = list(dict.fromkeys(v.group for v in VARIANTS))
    assert groups[:3] == ["tables", "remedies", "curve"] and VARIANTS[0].name == BASELINE


def test_ramps_shrink_with_the_run_and_constants_stay():
    def made(name):
        return budgeted(next(v for v in VARIANTS if v.name == name), attribute="Male", images=64_000, seed=3)

    assert made(BASELINE).iterations == 2000 and made(BASELINE).ramp == 2000 and made(BASELINE).seed == 3
    assert made("ramp-500k").ramp == 3333
    assert made("constant").ramp == 0
    assert made("patch").patch_ramp == 2000
    assert made("skips-gain").skip_ramp == 2000 and made("skips").skip_ramp == 0
    assert made("skips-composition").ramp == 150
    assert budgeted(VARIANTS[0], attribute="Male", images=1, seed=0).ramp == 1


def test_the_baseline_comes_first_whatever_is_chosen():
    assert [v.name for v in chosen(["skips", "mae"])] == [BASELINE, "skips", "mae"]
    assert {v.name for v in chosen()} == {v.name for v in VARIANTS if v.group in ("tables", "remedies")}
    assert chosen(["all"]) == VARIANTS
    assert "lambda-1e-2" in {v.name for v in chosen(["curve"])}


def test_a_preset_can_stand_beside_the_variants():
    name = next(n for n in PRESETS if n.startswith("paper-") and n not in {v.name for v in VARIANTS})
    assert chosen([name])[1].differs == differences(TrainConfig(), PRESETS[name])


def test_a_strange_variant_is_said_with_the_nearest():
    with pytest.raises(UserError) as error:
        chosen(["skip"])
    assert "skips" in error.value.hint
