"""Settings: presets, what the user types, and what cannot be trained."""

import dataclasses
import json

import pytest

from trainer import config as settings
from trainer.config import PRESETS, TrainConfig, differences, preset, with_settings
from trainer.errors import UserError

ROWS = {
    "paper": set(),
    "paper-mae": {"reconstruction"},
    "paper-huber": {"reconstruction"},
    "paper-patch": {"latent_weight", "patch_weight"},
    "paper-latent-patch": {"patch_weight"},
    "paper-4-layers": {"layers"},
    "paper-5-layers": {"layers"},
    "paper-6-layers": {"layers"},
    "paper-8-layers": {"layers"},
    "paper-no-dropout": {"latent_dropout"},
    "paper-skips": {"skips"},
    "paper-skips-cap": {"skips", "reconstruction_cap"},
    "paper-skips-decay": {"skips", "reconstruction_end"},
    "paper-skips-seen": {"skips", "adversary_sees"},
    "paper-skips-gain": {"skips", "skip_ramp"},
    "paper-skips-dropout": {"skips", "skip_dropout"},
    "paper-skips-composition": {
        "skips", "objective", "reconstruction_weight", "latent_weight", "ramp", "patch_weight", "patch_ramp",
        "balanced", "learning_rate", "beta2", "average",
    },
    "paper-lr-2e-4": {"learning_rate"},
}


@pytest.mark.parametrize("name", ROWS)
def test_a_variant_differs_from_the_paper_in_what_its_row_names_alone(name):
    assert set(differences(PRESETS["paper"], PRESETS[name])) == ROWS[name]


def test_the_paper_is_the_papers():
    c = preset("paper")
    assert (c.layers, c.init_channels, c.size, c.injection, c.skips) == (7, 16, 128, "planes", ())
    assert c.network.channels == (16, 32, 64, 128, 256, 512, 512)
    assert (c.reconstruction, c.latent_weight, c.ramp, c.latent_dropout) == ("mse", 1e-4, 300_000, 0.3)
    assert (c.learning_rate, c.beta1, c.batch_size, c.flips, c.clip) == (2e-3, 0.5, 32, True, 5.0)
    assert (c.attributes, c.images, c.average, c.precision) == (("Male",), 120_000, 0.0, "fp32")


def test_the_papers_skips_are_its_maps_of_16_and_32_channels():
    network = preset("paper-skips").network
    assert [network.channels[-1 - k] for k in network.skips] == [32, 16]


def test_lample_is_the_originals():
    c = preset("lample")
    assert (c.size, c.init_channels, c.ramp, c.learning_rate, c.layers) == (256, 32, 500_000, 2e-4, 7)


def test_the_studio_is_the_recipe():
    c = preset("studio")
    assert c.network.channels == (24, 48, 96, 192, 384) and c.network.latent_shape == (384, 4, 4)
    assert (c.injection, c.skips, c.balanced, c.precision) == ("bias", (1, 2, 3), True, "bf16")
    assert (c.reconstruction_weight, c.flip_weight, c.keep_weight, c.patch_weight) == (20, 3, 1, 0.5)
    assert (c.small_weight, c.outside_weight, c.wrong_weight, c.latent_weight) == (1.5, 3, 0.5, 0.02)
    assert (c.learning_rate, c.beta1, c.beta2, c.average, c.ramp, c.shift) == (4e-4, 0.5, 0.99, 0.999, 1500, 3)
    assert (c.goal, c.reach_low, c.reach_high, c.beyond, c.vary, c.grey) == (0.95, 0.75, 1.5, 0.15, 0.5, 0.05)


@pytest.mark.parametrize("name", ["add", "quick"])
def test_a_short_run_has_no_time_to_find_its_balance(name):
    c = preset(name)
    assert c.objective == "studio" and (c.goal, c.keep_weight, c.beyond) == (0, 0.25, 0)


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_knows_its_name_and_survives_its_file(name):
    c = preset(name)
    assert c.preset == name
    assert settings.config_from_json(json.loads(json.dumps(settings.config_to_json(c)))) == c


def test_every_setting_says_what_it_is_and_knows_its_bounds():
    for spec in dataclasses.fields(TrainConfig):
        assert spec.metadata["help"] and spec.metadata["group"], spec.name
        if spec.type in ("int", "float"):
            assert spec.metadata["low"] is not None, spec.name


def test_settings_are_read_by_their_type():
    c = with_settings(preset("quick"), [
        "iterations=40", "batch_size=8", "seed=7", "checkpoint_every=10", "attributes=Smiling, Male", "flips=no",
        "learning-rate=1e-3", "skips=1,2", "reconstruction=huber",
    ])  # fmt: skip
    assert (c.iterations, c.batch_size, c.seed, c.checkpoint_every) == (40, 8, 7, 10)
    assert (c.attributes, c.flips, c.learning_rate) == (("Smiling", "Male"), False, 1e-3)
    assert (c.skips, c.reconstruction) == ((1, 2), "huber")
    assert with_settings(c, ["skips=none"]).skips == ()


def test_a_short_trial_has_a_short_classifier():
    assert with_settings(preset("studio"), ["iterations=40"]).classifier_steps == 40
    assert preset("studio").classifier_steps == 3000


@pytest.mark.parametrize(
    ("setting", "message", "hint"),
    [
        ("iterations", "“iterations” is no setting.", "KEY=VALUE"),
        ("iteration=5", "There is no setting “iteration”.", "iterations"),
        ("preset=lample", "There is no setting “preset”.", "There are"),
        ("iterations=many", "iterations cannot be “many”.", "a whole number"),
        ("flips=perhaps", "flips cannot be “perhaps”.", "yes or no"),
        ("iterations=0", "iterations is 0, less than 1.", "steps"),
        ("learning_rate=nan", "learning_rate is not a number.", "Adam"),
        ("beta1=2", "beta1 is 2, more than", "decay"),
        ("reconstruction=l1", "reconstruction cannot be “l1”.", "mse or mae or huber"),
        ("attributes=", "Name at least one attribute", "attributes=Smiling"),
        ("attributes=Male,Male", "Name at least one attribute, and each only once.", ""),
        ("size=100", "Faces of 100 pixels cannot be trained.", "64, 128 or 256"),
        ("layers=9", "9 layers are too many for 128 pixels.", "layers=8"),
        ("skips=7", "Skips 7 do not fit 7 layers.", "from 1 to 6"),
        ("skips=0", "Skips 0 do not fit", "from 1"),
        ("skip_dropout=0.5", "about skipped maps, and there are none", "skips=5,6"),
        ("adversary_sees=skips", "about skipped maps", "skips=5,6"),
        ("reconstruction_end=0", "reconstruction_end is 0, less than", "share of that weight"),
        ("batch_size=1", "A batch of one image cannot be trained with 7 layers at 128 pixels.", "at most 6 layers"),
    ],
)
def test_what_cannot_be_trained_is_said_in_the_users_words(setting, message, hint):
    with pytest.raises(UserError) as error:
        with_settings(preset("paper"), [setting])
    assert message in error.value.message and hint in error.value.hint


def test_a_batch_of_one_trains_where_the_latent_is_larger():
    assert with_settings(preset("paper-6-layers"), ["batch_size=1"]).batch_size == 1


def test_a_remedy_that_rests_on_the_latent_adversary_needs_one():
    for remedy in ("reconstruction_cap=10", "adversary_sees=skips"):
        with pytest.raises(UserError, match="need the latent adversary"):
            with_settings(preset("paper-skips"), [remedy, "latent_weight=0"])


def test_an_adversary_that_sees_skips_reads_the_largest_skipped_map():
    c = preset("paper-skips-seen")
    assert c.network.map_shape(c.adversary_place) == (16, 64, 64)
    assert preset("paper-skips").adversary_place == -1


def test_reach_must_grow():
    with pytest.raises(UserError, match="reach_low is above reach_high"):
        with_settings(preset("studio"), ["reach_low=1.6"])


def test_an_unknown_preset_names_those_that_there_are():
    with pytest.raises(UserError) as error:
        preset("papper")
    assert "studio" in error.value.hint


def test_only_what_changes_no_weight_is_harmless():
    assert {n.name for n in dataclasses.fields(TrainConfig) if settings.is_harmless(n.name)} == {
        "checkpoint_every", "sample_every", "report_every", "validate_every", "validate_images", "judge"}  # fmt: skip


def test_damaged_settings_are_the_users_error():
    with pytest.raises(UserError, match="damaged"):
        settings.config_from_json({"iterations": "many"})
