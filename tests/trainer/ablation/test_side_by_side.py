"""Shares of an ablation for several devices."""

from pathlib import Path

import pytest
import torch

from trainer.ablation import side_by_side
from trainer.ablation.runs import Plan, jobs
from trainer.ablation.side_by_side import devices_of, run_share, train_side_by_side
from trainer.ablation.variants import chosen


@pytest.fixture
def plan(tmp_path):
    return Plan(data=tmp_path / "none", variants=chosen(["skips", "mae"]), attribute="Male", images=32, seeds=2,
                size=128, device="cpu")


def test_shares_are_every_run_once(plan, monkeypatch):
    told = []
    monkeypatch.setattr(side_by_side, "run_one", lambda _plan, _output, *job: told.append(job[:2]) or True)
    for place in range(3):
        run_share(plan, Path("out"), place, 3)
    assert len(told) == 4 and all(job in told for job in jobs(plan))


def test_a_share_ends_where_a_training_was_told_to_stop(plan, monkeypatch):
    told = []
    monkeypatch.setattr(side_by_side, "run_one", lambda *job: told.append(job))
    run_share(plan, Path("out"), 0, 1)
    assert len(told) == 1


def test_several_devices_are_used_only_where_they_are_not_named(monkeypatch):
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    assert devices_of("auto") == ["cuda:0", "cuda:1"]
    assert devices_of("cuda:1") == ["cuda:1"] and devices_of("cpu") == ["cpu"]
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    assert devices_of("auto") == ["auto"]


def test_a_process_that_fails_leaves_its_runs_to_be_met_again(plan, tmp_path, capfd):
    assert train_side_by_side(plan, tmp_path / "out", ["cpu"])  # there is no data set
    assert not (tmp_path / "out").exists() and "prepared data set" in capfd.readouterr().err
