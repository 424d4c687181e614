"""A run that was stopped or killed ends with the very weights that it would have had."""

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from trainer import events
from trainer.config import config_to_json
from trainer.runs import RunFolder
from trainer.training.checkpoints import newest_checkpoint
from trainer.training.run import train

ROOT = Path(__file__).resolve().parents[3]


def leaves(value, name=""):
    if isinstance(value, dict):
        return {k: v for key, part in value.items() for k, v in leaves(part, f"{name}/{key}").items()}
    if isinstance(value, list | tuple):
        return {k: v for n, part in enumerate(value) for k, v in leaves(part, f"{name}/{n}").items()}
    return {name: value}


def assert_same_state(first: Path, second: Path):
    """Weights, optimisers, averages, samplers and counters of two runs are equal, bit for bit."""
    one, two = (leaves(newest_checkpoint(RunFolder(run).checkpoints)) for run in (first, second))
    assert one.keys() == two.keys()
    for name, value in one.items():
        same = torch.equal(value, two[name]) if isinstance(value, torch.Tensor) else value == two[name]
        assert same, name
    one, two = (load_file(run / "model.safetensors") for run in (first, second))
    assert one.keys() == two.keys() and all(torch.equal(tensor, two[name]) for name, tensor in one.items())


def stop_at(run, phase, step):
    """A progress callback that asks the run to stop at that step."""

    def progress(name, done, _):
        if (name, done) == (phase, step):
            RunFolder(run).ask("stop")

    return progress


@pytest.mark.parametrize(
    ("recipe", "stops"),
    [("paper", [("faders", 3), ("classifier", 2)]), ("studio", [("features", 3), ("faders", 1), ("faders", 5)])],
)
def test_stopped_and_resumed_equals_uninterrupted(recipe, stops, request, tmp_path, data_folder):
    config = request.getfixturevalue(f"tiny_{recipe}")
    for phase, step in stops:
        result = train(tmp_path / "b", data_folder, config, resume=True, progress=stop_at(tmp_path / "b", phase, step))
        assert result.ended == "stopped" and result.model is None
    resumed = train(tmp_path / "b", data_folder, config, resume=True)
    for features in data_folder.glob("features-*"):
        features.unlink()
    whole = train(tmp_path / "a", data_folder, config)
    assert resumed.ended == whole.ended == "done" and resumed.images_seen == whole.images_seen == 24
    assert_same_state(tmp_path / "a", tmp_path / "b")


def test_cached_features_change_no_weight(tmp_path, data_folder, tiny_studio):
    config = dataclasses.replace(tiny_studio, iterations=4)
    train(tmp_path / "a", data_folder, config)
    train(tmp_path / "b", data_folder, config)
    phases = [e for e in events.replay(tmp_path / "b" / "events.jsonl") if isinstance(e, events.PhaseStarted)]
    assert [p.reused for p in phases] == [True, False]
    assert_same_state(tmp_path / "a", tmp_path / "b")


@pytest.mark.parametrize("recipe", ["paper", "studio"])
def test_samples_looks_and_checkpoints_change_no_weight(recipe, request, tmp_path, data_folder):
    tiny = dataclasses.replace(request.getfixturevalue(f"tiny_{recipe}"), skips=(1, 2), patch_weight=0.1)
    config = dataclasses.replace(tiny, average=0.9)
    train(tmp_path / "a", data_folder, config)
    quiet = dataclasses.replace(config, sample_every=0, validate_every=100, checkpoint_every=100, report_every=7)
    train(tmp_path / "b", data_folder, quiet)
    best = {"best_psnr", "best_swap"}
    one, two = (newest_checkpoint(RunFolder(tmp_path / run).checkpoints) for run in "ab")
    for name in one.keys() - best:
        first, second = leaves(one[name]), leaves(two[name])
        for key, value in first.items():
            assert torch.equal(value, second[key]) if isinstance(value, torch.Tensor) else value == second[key], key


def test_more_iterations_go_on_where_a_run_ended(tmp_path, data_folder, tiny_studio):
    config = dataclasses.replace(tiny_studio, iterations=4)
    train(tmp_path / "a", data_folder, config)
    longer = dataclasses.replace(config, iterations=6)
    assert train(tmp_path / "a", data_folder, longer, resume=True).iterations == 6
    train(tmp_path / "b", data_folder, longer)
    assert_same_state(tmp_path / "a", tmp_path / "b")


def test_a_damaged_newest_checkpoint_falls_back_to_the_one_before(tmp_path, data_folder, tiny_paper):
    run = tmp_path / "a"
    train(run, data_folder, tiny_paper, progress=stop_at(run, "faders", 4))
    newest = max((run / "checkpoints").glob("step-*.pt"))
    newest.write_bytes(newest.read_bytes()[:-200])
    train(run, data_folder, tiny_paper, resume=True)
    train(tmp_path / "b", data_folder, tiny_paper)
    assert_same_state(run, tmp_path / "b")


KILLER = """
import json, os, random, signal, sys, threading
from pathlib import Path
import torch
from trainer.config import config_from_json
from trainer.training import checkpoints
from trainer.training.run import train

torch.set_num_threads(1)
torch.optim.Adam([torch.zeros(1)])  # loads what a first optimiser loads, before any child is born
run, data, config = Path(sys.argv[1]), Path(sys.argv[2]), config_from_json(json.loads(sys.argv[3]))
real_save, real_verify = torch.save, checkpoints._verify

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def half_written(times):
    def save(saved, path):
        save.left -= 1
        if save.left:
            return real_save(saved, path)
        path.write_bytes(b"half a checkpoint")
        die()
    save.left = times
    torch.save = save

def unverified(times):
    def verify(path, saved):
        verify.left -= 1
        real_verify(path, saved) if verify.left else die()
    verify.left = times
    checkpoints._verify = verify

def any_time(seconds):
    threading.Timer(seconds, die).start()

ends, chance = [], random.Random(0)
for plan in [lambda: half_written(1), lambda: unverified(2), lambda: half_written(2), lambda: unverified(1),
             lambda: any_time(chance.uniform(0.1, 0.6)), lambda: any_time(chance.uniform(0.1, 0.6)), lambda: None]:
    child = os.fork()
    if child == 0:
        plan()
        train(run, data, config, resume=True)
        sys.stdout.flush()
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    ends.append("killed" if os.WIFSIGNALED(status) else os.waitstatus_to_exitcode(status))
print(json.dumps(ends))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills its children, which it makes by fork")
@pytest.mark.parametrize("recipe", ["paper", "studio"])
def test_killed_at_any_point_it_ends_with_the_same_weights(recipe, request, tmp_path, data_folder):
    config = request.getfixturevalue(f"tiny_{recipe}")
    arguments = [str(tmp_path / "killed"), str(data_folder), json.dumps(config_to_json(config))]
    done = subprocess.run(
        [sys.executable, "-c", KILLER, *arguments], env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=120, check=True)  # fmt: skip
    ends = json.loads(done.stdout.splitlines()[-1])
    assert ends[:4] == ["killed"] * 4 and ends[-1] == 0
    for features in data_folder.glob("features-*"):
        features.unlink()
    train(tmp_path / "whole", data_folder, config)
    assert_same_state(tmp_path / "killed", tmp_path / "whole")
    assert not list((tmp_path / "killed").rglob(".*.part*"))
