"""The user's words become presets, settings and the words of a command line that the trainer takes."""

from pathlib import Path

import pytest

import resources
from fader_studio.services.training_choices import LENGTHS, choice_of, lengths_of, like_one_of
from fader_studio.services.training_estimates import Trial, estimate, in_words, key_of, size_in_words
from fader_studio.services.wizard_draft import Draft
from trainer.cli import build_parser
from trainer.config import preset, with_settings
from trainer.errors import UserError
from trainer.model.spec import read_spec

MODEL = Path("studio.safetensors")
TRIAL = Trial(step_seconds={"y0": 0.1, "judge": 0.2, "faders": 0.5}, sample_seconds=2.0, checkpoint_seconds=1.0,
              memory_mb=900.0, disk_mb=300.0)


@pytest.mark.parametrize("start", ["model", "nothing"])
def test_every_length_is_a_call_that_the_trainer_understands(start):
    for length in lengths_of(start):
        draft = Draft(start=start, length=length, chosen=("Wearing_Hat", "sun glasses"))
        choice = choice_of(draft, MODEL)
        options = build_parser().parse_args(["train", "run", "--data", "set", *choice.words])
        assert with_settings(preset(options.preset), options.settings) == choice.config
        assert choice.config.attributes == ("Wearing_Hat", "sun glasses")
        assert options.init == (MODEL if start == "model" else None)


def test_longer_is_longer():
    for start in ("model", "nothing"):
        draft = Draft(start=start, chosen=("A",))
        steps = [choice_of(draft, MODEL, length).config.iterations for length in lengths_of(start)]
        assert steps == sorted(set(steps))
    assert set(lengths_of("nothing")) == set(LENGTHS)


def test_the_papers_recipe_starts_from_nothing():
    with pytest.raises(UserError):
        choice_of(Draft(start="model", length="paper", chosen=("A",)), MODEL)


def test_what_was_changed_in_the_settings_wins():
    draft = Draft(chosen=("A",), length="quick", settings={"iterations": "77"})
    assert choice_of(draft, MODEL).config.iterations == 77
    with pytest.raises(UserError, match="iterations"):
        choice_of(Draft(chosen=("A",), settings={"iterations": "many"}), MODEL).config  # noqa: B018


def test_a_fader_that_the_model_has_is_found_however_it_is_spelt():
    spec = read_spec(resources.path("models/studio-12.safetensors"))
    assert like_one_of("smiling", spec) == like_one_of("smile", spec) == "Smile"
    assert like_one_of("no-beard", spec) == "Beard"
    assert like_one_of("hat", spec) == ""


def test_an_estimate_adds_up_steps_samples_and_checkpoints():
    config = with_settings(preset("add"), ["attributes=A", "iterations=100", "classifier_iterations=10",
                                           "judge_iterations=20", "sample_every=50", "checkpoint_every=13"])
    found = estimate(config, TRIAL)
    assert found.seconds == pytest.approx(10 + 1 + 4 + 50 + 2 * 2.0 + 130 / 13 * 1.0)
    assert (found.memory_mb, found.disk_mb) == (900.0, 300.0)


def test_one_trial_serves_all_lengths_of_the_same_network():
    lengths = [choice_of(Draft(chosen=("A",)), MODEL, length) for length in lengths_of("model")]
    assert len({key_of(choice) for choice in lengths}) == 1
    other = choice_of(Draft(chosen=("A",), settings={"batch_size": "8"}), MODEL)
    more = choice_of(Draft(chosen=("A", "B")), MODEL)
    assert len({key_of(lengths[0]), key_of(other), key_of(more)}) == 3


@pytest.mark.parametrize(("seconds", "words"), [
    (3, "10 s"), (44, "40 s"), (91, "2 min"), (3000, "50 min"), (7800, "2 h 10 min"), (7200, "2 h"), (90_000, "25 h"),
    (432_000, "5 days"),
])
def test_times_are_rounded_as_people_do(seconds, words):
    assert in_words(seconds) == words


def test_sizes_are_rounded_as_people_do():
    assert [size_in_words(mb) for mb in (0.2, 7.4, 283, 1471)] == ["1 MB", "7 MB", "280 MB", "1.5 GB"]
