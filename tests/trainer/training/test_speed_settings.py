"""What makes training faster on some machines: fp16 with a scaled loss, a compiled network, images on the device."""

import dataclasses

import numpy as np
import pytest
import torch

from trainer import events
from trainer.config import TrainConfig
from trainer.data.dataset import Dataset
from trainer.data.resident import Resident
from trainer.errors import UserError
from trainer.runs import RunFolder
from trainer.training import compiling
from trainer.training.batches import fader_batches
from trainer.training.checkpoints import load_checkpoint, save_checkpoint
from trainer.training.compiling import can_compile
from trainer.training.gradients import gradients_of
from trainer.training.run import train
from trainer.training.state import TrainingState
from trainer.training.steps import update

CPU = torch.device("cpu")


def half_state(config):
    return TrainingState(dataclasses.replace(config, precision="fp16"), ("Smiling", "Eyeglasses"), CPU)


def weights_of(network):
    return {name: w.detach().clone() for name, w in network.state_dict().items()}


def test_an_update_that_overflows_in_fp16_is_left_out_and_the_scale_halved(tiny_paper):
    state = half_state(tiny_paper)
    before = weights_of(state.networks["network"])
    weight = next(state.network.parameters())
    update(state, "faders", weight.sum() * 1e34, "the faders")  # times 65,536 it is no float
    assert state.scaler.get_scale() == 32768
    assert all(torch.equal(w, before[name]) for name, w in state.network.state_dict().items())
    update(state, "faders", weight.sum(), "the faders")
    assert not torch.equal(weight, before["encoder.layers.0.conv.weight"])


def test_a_loss_that_is_no_number_stops_fp16_too(tiny_paper):
    state = half_state(tiny_paper)
    with pytest.raises(UserError, match="no longer a finite number"):
        update(state, "faders", next(state.network.parameters()).sum() * float("nan"), "the faders")


def test_a_gradient_that_overflows_unscaled_stops(tiny_paper):
    state = TrainingState(tiny_paper, ("Smiling",), CPU)
    weight = next(state.network.parameters())
    endless = (weight - weight.detach()).abs().sqrt().sum()  # 0, with an endless slope
    with pytest.raises(UserError, match="gradient of the faders"):
        update(state, "faders", endless, "the faders")


def test_the_scale_is_part_of_a_checkpoint(tiny_paper, tmp_path):
    state, other = half_state(tiny_paper), half_state(tiny_paper)
    update(state, "faders", next(state.network.parameters()).sum() * 1e34, "the faders")
    state.steps = {"faders": 1}
    save_checkpoint(tmp_path, state)
    load_checkpoint(tmp_path, other)
    assert other.scaler.get_scale() == 32768


def test_a_cap_on_the_gradient_and_fp16_exclude_each_other():
    with pytest.raises(UserError, match="capped"):
        TrainConfig(skips=(5,), reconstruction_cap=1.0, precision="fp16")


def test_scaled_gradients_are_the_plain_ones():
    weight = torch.randn(5, requires_grad=True)
    value = (weight.square() * torch.arange(5.0)).sum()
    (plain,) = torch.autograd.grad(value, weight, retain_graph=True)
    assert torch.equal(gradients_of(value, [weight])[0], plain)


def test_small_gradients_survive_fp16():
    weight = torch.ones(4, requires_grad=True)
    assert (gradients_of((weight.half() * 1e-4).float().sum() * 1e-5, [weight])[0] > 0).all()


def test_resident_images_are_those_of_the_data_set(drawn_data):
    with Dataset.open(drawn_data) as data:
        places = np.array([3, 8, 9, 20])
        resident = Resident(data, places, CPU)
        drawn, flips = np.array([20, 3, 3, 9]), np.array([True, False, True, True])
        assert torch.equal(resident.read(drawn, flips), data.read(drawn, flips))
        assert torch.equal(resident.read(drawn, None), data.read(drawn))
        assert Resident.where_it_fits(data, places, CPU) is None


def test_batches_of_resident_images_are_the_same(drawn_data, tiny_paper):
    with Dataset.open(drawn_data) as data:
        plain = fader_batches(data, tiny_paper, CPU)
        resident = Resident(data, data.indices("train"), CPU)
        other = dataclasses.replace(fader_batches(data, tiny_paper, CPU), resident=resident)
        for _ in range(3):
            (images, labels), (same, same_labels) = plain.next(), other.next()
            assert torch.equal(images, same) and torch.equal(labels, same_labels)
            assert same.stride() == images.stride()


def test_without_a_compiler_compiling_is_refused(data_folder, tiny_paper, tmp_path, monkeypatch):
    monkeypatch.setattr(compiling.shutil, "which", lambda _name: None)
    with pytest.raises(UserError, match="C\\+\\+ compiler"):
        train(tmp_path / "a", data_folder, dataclasses.replace(tiny_paper, compile=True))


@pytest.mark.skipif(not can_compile(CPU), reason="no C++ compiler")
def test_a_compiled_run_goes_on_exactly_and_makes_a_plain_model(data_folder, tiny_paper, tmp_path):
    config = dataclasses.replace(tiny_paper, compile=True, iterations=4)
    whole = train(tmp_path / "whole", data_folder, config)
    parts = tmp_path / "parts"

    def stop(phase, step, _steps):
        if phase == "faders" and step == 2:
            RunFolder(parts).ask("stop")

    assert train(parts, data_folder, config, progress=stop).ended == "stopped"
    resumed = train(parts, data_folder, config, resume=True)
    one, two = ((tmp_path / name / "model.safetensors").read_bytes() for name in ("whole", "parts"))
    assert whole.ended == resumed.ended == "done" and len(one) == len(two)
    losses = [[e.values["reconstruction"] for e in events.replay(tmp_path / name / "events.jsonl")
               if isinstance(e, events.Losses) and e.phase == "faders"] for name in ("whole", "parts")]
    assert losses[0] == losses[1] and len(losses[0]) == 4
