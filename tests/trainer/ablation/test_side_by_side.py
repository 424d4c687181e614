"""An ablation's variants in several processes at once."""

import json
import multiprocessing
import os
import signal
import threading

import pytest
import torch

from trainer import events
from trainer.ablation import side_by_side
from trainer.ablation.ablate import ablate
from trainer.ablation.runs import Plan, jobs
from trainer.ablation.side_by_side import devices_of, run_next, run_side_by_side
from trainer.ablation.variants import chosen
from trainer.data.drawn_faces import write_drawn_faces
from trainer.data.prepare import prepare
from trainer.errors import UserError
from trainer.evaluation.judge import Judge, JudgeSpec, save_judge
from trainer.evaluation.resnet import ResNet18
from trainer.runs import RunFolder


@pytest.fixture
def plan(tmp_path):
    return Plan(data=tmp_path / "none", variants=chosen(["skips", "mae"]), attribute="Male", images=32, seeds=2,
                size=128, device="cpu")


@pytest.fixture
def two_threads():
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def drawn(tmp_path):
    """A data set of drawn faces and a judge of one channel for it."""
    write_drawn_faces(tmp_path / "faces", 160, size=64)
    prepare([tmp_path / "faces"], tmp_path / "set", size=64)
    torch.manual_seed(0)
    spec = JudgeSpec(attributes=("Smiling", "Eyeglasses"), width=1, size=64)
    save_judge(tmp_path / "judge.safetensors", Judge(spec=spec, network=ResNet18(2, 1)))
    return tmp_path / "set", tmp_path / "judge.safetensors"


class Pipe(list):
    send = list.append


def counter(start=0):
    return multiprocessing.get_context("spawn").Value("i", start)


def test_every_run_is_taken_once(plan, monkeypatch):
    taken = []
    monkeypatch.setattr(side_by_side, "run_one", lambda _plan, _output, *job: taken.append(job[:2]) or True)
    monkeypatch.setattr(torch, "set_num_threads", lambda _threads: None)
    following, pipes = counter(), [Pipe(), Pipe()]
    threads = [threading.Thread(target=run_next, args=(plan, None, 1, following, pipe)) for pipe in pipes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == 4 and all(job in taken for job in jobs(plan))
    assert sorted(pipes[0] + pipes[1]) == [0, 1, 2, 3]


def test_a_process_ends_where_a_training_was_told_to_stop_and_says_so(plan, monkeypatch):
    monkeypatch.setattr(side_by_side, "run_one", lambda *_job: None)
    monkeypatch.setattr(torch, "set_num_threads", lambda _threads: None)
    pipe = Pipe()
    run_next(plan, None, 1, counter(), pipe)
    assert pipe == [None]


def test_how_many_train_at_once(monkeypatch, two_threads):
    monkeypatch.setattr(side_by_side, "_memory", lambda: 64_000_000_000)
    assert devices_of("cpu") == ["cpu", "cpu"] and devices_of("cpu", 3) == ["cpu"] * 3 and devices_of("cpu", 1) == ["cpu"]
    monkeypatch.setattr(side_by_side, "_memory", lambda: 4_000_000_000)
    assert devices_of("cpu") == ["cpu"]
    with pytest.raises(UserError, match="At least one"):
        devices_of("cpu", 0)


def test_several_gpus_are_used_only_where_they_are_not_named(monkeypatch):
    monkeypatch.setattr(side_by_side, "choose_device", lambda _device: torch.device("cuda"))
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    assert devices_of("auto") == ["cuda:0", "cuda:1"] and devices_of("cuda:1") == ["cuda:1"]
    assert devices_of("auto", 4) == ["cuda:0", "cuda:1", "cuda:0", "cuda:1"]
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    assert devices_of("auto") == ["auto"] and devices_of("cuda", 2) == ["cuda", "cuda"]


def test_what_no_process_could_do_is_said_in_the_end(plan, tmp_path):
    with pytest.raises(UserError, match="prepared data set"):
        list(run_side_by_side(plan, tmp_path / "out", ["cpu"], lambda *_: None))
    assert not (tmp_path / "out").exists()


def test_two_processes_make_the_report_that_one_makes(drawn, tmp_path, two_threads):
    data, judge = drawn
    told = set()
    result = ablate(data, tmp_path / "two", variants=["mae"], attribute="Smiling", images=64, seeds=2, judge=judge,
                    device="cpu", at_once=2, progress=lambda name, *_: told.add(name))
    torch.set_num_threads(1)
    ablate(data, tmp_path / "one", variants=["mae"], attribute="Smiling", images=64, seeds=2, judge=judge,
           device="cpu", at_once=1)  # fmt: skip
    assert result["ended"] == "done" and result["runs"] == ["baseline", "mae", "baseline-seed-1"]
    assert {"baseline: faders", "mae: faders", "baseline-seed-1: faders"} <= told
    one, two = (json.loads((tmp_path / n / "report.json").read_text("utf-8")) for n in ("one", "two"))
    assert [run["figures"] for run in one["runs"]] == [run["figures"] for run in two["runs"]]


def test_a_stop_reaches_every_process_and_the_same_command_goes_on(drawn, tmp_path):
    data, judge = drawn
    call = {"variants": ["mae"], "attribute": "Smiling", "images": 640, "seeds": 1, "judge": judge, "device": "cpu"}
    begun = set()

    def end_when_both_train(name, *_):
        begun.add(name)
        if {"baseline: faders", "mae: faders"} <= begun and "asked" not in begun:
            begun.add("asked")
            os.kill(os.getpid(), signal.SIGTERM)

    before = signal.getsignal(signal.SIGTERM)
    result = ablate(data, tmp_path / "out", at_once=2, progress=end_when_both_train, **call)
    assert result["ended"] == "stopped" and result["runs"] == [] and signal.getsignal(signal.SIGTERM) is before
    assert ablate(data, tmp_path / "out", at_once=2, **call)["ended"] == "done"
    for name in ("baseline", "mae"):
        starts = [e for e in events.replay(RunFolder(tmp_path / "out" / "runs" / name).events)
                  if isinstance(e, events.Started)]
        assert [e.resumed for e in starts] == [False, True]
