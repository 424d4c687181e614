"""Two processes on the CPU that train as one: gloo, as torchrun starts them."""

import dataclasses
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from two_processes import linear_update, paper_steps

from trainer.config import config_to_json, preset
from trainer.errors import UserError
from trainer.events import replay
from trainer.training import distributed

WORKER = Path(__file__).with_name("two_processes.py")
ROOT = WORKER.parents[3]
SETTINGS = ["--preset", "paper", "--set", "size=64", "attributes=Smiling,Eyeglasses", "iterations=4", "batch_size=8",
            "checkpoint_every=2", "sample_every=2", "report_every=1", "layers=4", "init_channels=4", "max_channels=16",
            "classifier_iterations=2", "images=0", "ramp=4"]


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    try:
        for s in sockets:
            s.bind(("127.0.0.1", 0))
        return [str(s.getsockname()[1]) for s in sockets]
    finally:
        for s in sockets:
            s.close()


@pytest.fixture(scope="module")
def config():
    # Smiling alone: no label of it is missing, and means over labels are those over images.
    return dataclasses.replace(
        preset("paper"), size=64, attributes=("Smiling",), batch_size=8, layers=4, init_channels=4,
        max_channels=16, images=0, ramp=4, latent_dropout=0.0, latent_weight=0.1)


@pytest.fixture(scope="module")
def done(drawn_data, config, tmp_path_factory):
    """What two processes left behind, and what they printed."""
    place, (port, *ports) = tmp_path_factory.mktemp("two"), free_ports(4)
    words = [str(place), str(drawn_data), json.dumps(SETTINGS), json.dumps(config_to_json(config)), ",".join(ports)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1",
                   "MASTER_PORT": port, "OMP_NUM_THREADS": "1"}
    processes = [
        subprocess.Popen([sys.executable, str(WORKER), *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                         env={**environment, "RANK": str(rank), "LOCAL_RANK": str(rank)})
        for rank in range(2)
    ]
    printed = [process.communicate(timeout=250) for process in processes]
    assert [p.returncode for p in processes] == [0, 0], printed
    return place, [out for out, _ in printed]


def load(path):
    return torch.load(path, weights_only=True)


def test_two_halves_of_a_batch_make_the_update_of_the_whole(done):
    place, _ = done
    halves, whole = [load(place / f"unit{rank}.pt")["linear"] for rank in range(2)], linear_update(slice(None))
    for name, weights in whole.items():
        assert torch.equal(halves[0][name], halves[1][name])
        assert torch.allclose(halves[0][name], weights, atol=1e-6)


def test_but_for_batchnorms_statistics_the_papers_steps_are_those_of_one_process_with_the_whole_batch(
    done, drawn_data, config
):
    place, _ = done
    first, second = (load(place / f"unit{rank}.pt")["paper"] for rank in range(2))
    weights, losses, seen = paper_steps(drawn_data, config)
    assert first[1] != second[1]  # each saw its own half
    assert [(a + b) / 2 for a, b in zip(first[1], second[1], strict=True)] == pytest.approx(losses, rel=1e-4)
    assert first[2] == second[2] == seen == 24
    for name, whole in weights.items():
        assert torch.equal(first[0][name], second[0][name])
        assert torch.allclose(first[0][name], whole, atol=2e-4), name


def test_both_processes_end_with_equal_networks_statistics_too(done):
    place, _ = done
    first, second = (load(place / "straight" / f"rank{rank}.pt") for rank in range(2))
    assert first["ending"] == second["ending"] == "done" and first["images"] == second["images"] == 32
    for name, value in first["networks"].items():
        assert torch.equal(value, second["networks"][name]), name


def test_a_stopped_training_goes_on_exactly(done):
    place, _ = done
    straight, broken = (load(place / folder / "rank0.pt")["networks"] for folder in ("straight", "broken"))
    for name, value in straight.items():
        assert torch.equal(value, broken[name]), name


def test_only_the_leader_tells_and_writes(done):
    place, (told, silent) = done
    assert silent == ""
    assert [json.loads(part + "}")["ended"] for part in told.split("}\n")[:-1]] == ["done", "stopped", "done"]
    kinds = [type(e).__name__ for e in replay(place / "straight" / "run" / "events.jsonl")]
    assert kinds.count("Started") == kinds.count("Ended") == 1 and kinds.count("PhaseStarted") == 2
    assert (place / "straight" / "run" / "model.safetensors").is_file()
    assert load(place / "unit1.pt")["told"] == "from 0"


def test_a_batch_that_cannot_be_shared_out_is_refused(monkeypatch):
    monkeypatch.setattr(distributed, "size", lambda: 3)
    distributed.check_batch(6)
    with pytest.raises(UserError, match="32 images") as error:
        distributed.check_batch(32)
    assert "batch_size=33" in error.value.hint
    with pytest.raises(UserError, match="3 images") as error:
        distributed.check_batch(3)
    assert "batch_size=6" in error.value.hint


def test_alone_nothing_is_shared(monkeypatch):
    monkeypatch.delenv("WORLD_SIZE", raising=False)
    with distributed.joined(torch.device("cpu")):
        assert distributed.size() == 1 and distributed.leads()
    weight = torch.nn.Parameter(torch.ones(2))
    weight.grad = torch.tensor([1.0, 2.0])
    distributed.average_gradients([weight])
    assert weight.grad.tolist() == [1, 2] and distributed.from_leader("x") == "x"
    assert distributed.own_stream("faders") == "faders"
