"""Attributes are added to a model: its faders stay, its own labels are guessed, the new ones are judged."""

import dataclasses
import json

import numpy as np
import pytest
import torch

from trainer import events
from trainer.config import preset
from trainer.data.dataset import Dataset
from trainer.errors import UserError
from trainer.model.adversaries import RealismHeads
from trainer.model.file import load_model, save_model, warm_path
from trainer.model.networks import FaderNetwork
from trainer.model.spec import ClassifierSpec, NetworkSpec, read_spec
from trainer.runs import RunFolder
from trainer.training import labelling, loop, own_judge
from trainer.training.adding import AddingStep
from trainer.training.addition import find_addition, initial_path, keep_initial
from trainer.training.checkpoints import newest_checkpoint
from trainer.training.export import export_run, new_state
from trainer.training.initial import widen_from
from trainer.training.labelling import hold_out, labelled
from trainer.training.loop import plan
from trainer.training.own_judge import TOO_FEW
from trainer.training.run import choose_config, train
from trainer.training.widening import widen, widen_heads

CPU = torch.device("cpu")
SHORT = [
    "attributes=Hat", "iterations=4", "batch_size=4", "checkpoint_every=1", "sample_every=0", "report_every=1",
    "classifier_iterations=2", "judge_iterations=2", "precision=fp32", "ramp=2",
]  # fmt: skip


@pytest.fixture
def hats(data_folder):
    """The drawn faces with one label alone, which the model lacks: Hat, unknown for two of them."""
    labels = np.load(data_folder / "labels.npy")[:, 1:].copy()
    labels[7] = np.nan
    return relabelled(data_folder, ["Hat"], labels)


def relabelled(folder, names, labels):
    np.save(folder / "labels.npy", labels)
    info = json.loads((folder / "dataset.json").read_text()) | {"attributes": names}
    (folder / "dataset.json").write_text(json.dumps(info))
    return folder


@pytest.fixture
def few_are_enough(monkeypatch):
    """A judge is believed on two faces of each kind, and learns from few."""
    monkeypatch.setattr(labelling, "HELD_OUT", 2)
    monkeypatch.setattr(own_judge, "BELIEVED", 0.0)
    monkeypatch.setattr(loop, "CLASSIFIER_BATCH", 8)


def add(run, data, model, **how):
    config = choose_config(run, None, SHORT, init=model, resume=how.get("resume", False))
    return train(run, data, config, init=model, **how)


@pytest.mark.parametrize("injection", ["bias", "planes"])
def test_a_widened_network_makes_the_same_pictures_whatever_the_new_attribute_is(injection):
    spec = NetworkSpec(size=64, layers=4, init_channels=4, max_channels=16, injection=injection, skips=(1,))
    narrow, wide = FaderNetwork(spec, 2).eval(), FaderNetwork(spec, 3).eval()
    widen(wide, narrow.state_dict())
    images, values = torch.rand(2, 3, 64, 64) * 2 - 1, torch.rand(2, 2)
    for new in (0.0, 1.0, 5.0):
        given = torch.cat((values, torch.full((2, 1), new)), 1)
        torch.testing.assert_close(wide(images, given), narrow(images, values))


def test_widened_heads_say_the_same_of_the_old_attributes_and_nothing_of_the_new():
    spec = ClassifierSpec(outputs=("a",))
    narrow, wide = RealismHeads(spec, 2, 64).eval(), RealismHeads(spec, 3, 64).eval()
    widen_heads(wide, narrow.state_dict(), (2, 3))
    maps = [torch.randn(2, c, 64 >> (k + 1), 64 >> (k + 1)) for k, c in enumerate(spec.channels)]
    torch.testing.assert_close(wide(maps)[..., :2], narrow(maps))
    assert not wide(maps)[..., 2].any()


def test_the_models_attributes_are_labelled_by_its_classifier_where_the_data_has_no_label(
    first_model, data_folder, tmp_path
):
    own = np.full((40, 2), np.nan, np.float32)
    own[:, 1] = np.arange(40) % 2
    own[:3, 0] = (0.25, 1, 0)
    data = Dataset.open(relabelled(data_folder, ["Smiling", "Hat"], own))
    config = choose_config(tmp_path, None, SHORT, init=first_model)
    addition = find_addition(tmp_path, first_model, config, CPU)
    seen = labelled(data, addition, tmp_path, 0, CPU)
    assert seen.attributes == ("Smiling", "Hat") and seen.labels[:3, 0].tolist() == [0.25, 1, 0]
    assert set(seen.labels[3:, 0].tolist()) <= {0.0, 1.0} and np.array_equal(seen.labels[:, 1], own[:, 1])


def test_faces_are_held_out_where_enough_stay_to_train_on():
    labels = np.array([[1.0]] * 150 + [[0.0]] * 100 + [[np.nan]] * 9)
    splits = np.zeros(259, np.int8)
    splits[:10] = splits[150:160] = 1
    held = hold_out(labels, splits, 0)
    assert (held[:150] == 1).sum() == 40 and (held[150:250] == 1).sum() == 10
    assert (held[splits == 1] == 1).all() and not held[250:].any()
    assert np.array_equal(held, hold_out(labels, splits, 0))


def test_the_first_steps_old_edits_are_the_initial_models(first_model, hats, tmp_path):
    config = choose_config(tmp_path, None, SHORT, init=first_model)
    keep_initial(tmp_path, first_model)
    addition = find_addition(tmp_path, None, config, CPU)
    data = labelled(Dataset.open(hats), addition, tmp_path, 0, CPU)
    state = new_state(config, data, CPU, addition, None)
    widen_from(tmp_path, state, addition)
    step = AddingStep(state, plan(state, data, None)[-1].batches, addition)
    parts = step(0)
    assert parts["hold"] < 1e-6
    assert all(step(k)["hold"] > 1e-6 for k in (1, 2))


def test_a_model_with_old_and_new_faders_comes_out(first_model, hats, tmp_path):
    scored = tmp_path / "scored.safetensors"
    before = load_model(first_model)
    fader = dataclasses.replace(
        before.spec.attributes[0], label="Grin", low="sad", high="glad", range=1.7, scores={"difference_accuracy": 0.8})
    spec = dataclasses.replace(before.spec, attributes=(fader,), licence="Mine")
    save_model(scored, spec, before.network, before.classifier)
    add(tmp_path / "b", hats, scored)
    after = load_model(tmp_path / "b" / "model.safetensors").spec
    assert after.attribute_names == ("Smiling", "Hat") and after.attributes[0] == fader
    assert after.attributes[1].label == "Hat" and after.attributes[1].scores == {"judge": TOO_FEW}
    assert after.classifier.outputs == ("Smiling", "Eyeglasses", "Hat") and after.licence == "Mine"
    assert after.provenance["added"] == ["Hat"] and after.provenance["started_from"] == before.spec.name
    assert str(tmp_path) not in after.to_json()


def test_the_new_fader_is_judged_on_faces_held_out(first_model, hats, tmp_path, few_are_enough):
    add(tmp_path / "b", hats, first_model)
    scores = read_spec(tmp_path / "b" / "model.safetensors").attribute("Hat").scores
    assert "the run's own" in scores["judge"] and scores["images"] == 10
    assert all(0 <= scores[k] <= 1 for k in ("difference_accuracy", "real_accuracy", "y0_accuracy"))
    assert 0.5 <= scores["told_apart"] <= 1
    started = events.replay(tmp_path / "b" / "events.jsonl")[0]
    assert started.phases == {"y0": 2, "judge": 2, "faders": 4}


def test_a_judge_that_does_not_know_real_faces_judges_nothing(first_model, hats, tmp_path, few_are_enough, monkeypatch):
    monkeypatch.setattr(own_judge, "BELIEVED", 1.01)
    add(tmp_path / "b", hats, first_model)
    scores = read_spec(tmp_path / "b" / "model.safetensors").attribute("Hat").scores
    assert scores["judge"] == TOO_FEW and set(scores) == {"judge", "real_accuracy"}


def test_stopped_in_every_phase_it_ends_with_the_same_weights(first_model, hats, tmp_path, few_are_enough):
    def stop_at(phase, step):
        return lambda name, done, _: RunFolder(run).ask("stop") if (name, done) == (phase, step) else None

    run = tmp_path / "b"
    for phase, step in (("y0", 1), ("judge", 1), ("faders", 1), ("faders", 3)):
        assert add(run, hats, first_model, resume=True, progress=stop_at(phase, step)).ended == "stopped"
    config = choose_config(run, None, [], resume=True)
    assert train(run, hats, config, resume=True).ended == "done", "the run has its own copy of the model"
    add(tmp_path / "a", hats, first_model)
    one, two = (newest_checkpoint(tmp_path / name / "checkpoints") for name in "ab")
    for part in ("networks", "average"):
        assert one[part].keys() == two[part].keys()
        assert all(torch.equal(tensor, two[part][name]) for name, tensor in one[part].items())
    assert one["networks"]["judge.weight"].any() and one["networks"]["y0.weight"].any()


def test_an_unfinished_addition_can_be_exported(first_model, hats, tmp_path):
    run = tmp_path / "b"
    add(run, hats, first_model, progress=lambda name, done, _: RunFolder(run).ask("stop") if name == "faders" else None)
    model = load_model(export_run(run, tmp_path / "out.safetensors"))
    assert model.spec.attribute_names == ("Smiling", "Hat")
    assert model.classifier.head.weight[2].any(), "the y₀ output of the added attribute is trained"


def test_the_adversaries_of_the_model_go_on_where_they_are_there(first_model, hats, tmp_path):
    assert warm_path(first_model).is_file()
    keep_initial(tmp_path, first_model)
    config = choose_config(tmp_path, None, SHORT, init=first_model)
    addition = find_addition(tmp_path, None, config, CPU)
    with_warm, without = (new_state(config, Dataset.open(hats), CPU, addition, None) for _ in range(2))
    widen_from(tmp_path, with_warm, addition)
    warm_path(initial_path(tmp_path)).unlink()
    widen_from(tmp_path, without, addition)
    one, two = (s.networks["latent"].classifier[-1].weight for s in (with_warm, without))
    assert not one[1].any() and two[1].any()


def test_settings_take_the_models_network_and_put_its_attributes_first(first_model, tmp_path):
    config = choose_config(tmp_path, None, ["attributes=Hat,Smiling"], init=first_model)
    assert config.preset == "add" and config.attributes == ("Smiling", "Hat")
    assert config.network == read_spec(first_model).network


@pytest.mark.parametrize(
    ("name", "changes", "message"),
    [(None, ["attributes=Smiling"], "has these faders already"), ("paper", ["attributes=Hat"], "Only the studio")])
def test_settings_that_add_nothing_are_refused(name, changes, message, first_model, tmp_path):
    with pytest.raises(UserError, match=message):
        choose_config(tmp_path, name, changes, init=first_model)


def test_the_preset_add_needs_a_model(tmp_path):
    with pytest.raises(UserError, match="needs a model"):
        choose_config(tmp_path, "add", SHORT)


def test_the_added_label_must_be_in_the_data(first_model, data_folder, tmp_path):
    with pytest.raises(UserError, match="no attribute called “Hat”"):
        add(tmp_path / "b", data_folder, first_model)
    assert not (tmp_path / "b").exists()


def test_adding_is_short():
    config = preset("add")
    assert 12_000 <= config.iterations * config.batch_size <= 20_000 and config.objective == "studio"
