"""A run on the CPU leaves out what it does not need, and says to the heap what stays."""

import subprocess
import sys

import pytest
import torch

from trainer.training import loop, memory
from trainer.training.run import train
from trainer.training.state import TrainingState
from trainer.training.steps import update


def test_a_run_on_the_cpu_imports_no_triton(tmp_path):
    code = (
        "import sys, torch; from trainer.config import preset; from trainer.training.state import TrainingState;"
        "TrainingState(preset('quick'), ('Smiling',), torch.device('cpu'));"
        "assert 'torch._dynamo' in sys.modules and not sys.modules.get('triton')")
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)


@pytest.mark.parametrize("device", ["cuda", "mps"])
def test_elsewhere_triton_is_let_alone(device, monkeypatch):
    monkeypatch.delitem(sys.modules, "triton", raising=False)
    memory.leave_triton_out(torch.device(device))
    assert "triton" not in sys.modules


def test_large_blocks_are_apart_until_everything_that_stays_is_there(tmp_path, data_folder, tiny_paper, monkeypatch):
    said = []
    monkeypatch.setattr(memory, "_mallopt", lambda: lambda name, value: said.append((name, value)))
    real = loop.Training.begin
    monkeypatch.setattr(loop.Training, "begin", lambda self, phase: said.append(phase.name) or real(self, phase))
    train(tmp_path / "a", data_folder, tiny_paper)
    thresholds = [s for s in said if isinstance(s, str) or s[0] == memory.MMAP_THRESHOLD]
    apart, together = (memory.MMAP_THRESHOLD, memory.LARGE), (memory.MMAP_THRESHOLD, memory.NEVER)
    assert thresholds == [apart, "faders", apart, together, "classifier", apart, together]


def test_without_glibc_nothing_is_set(monkeypatch):
    monkeypatch.setattr(memory, "_mallopt", lambda: None)
    memory.keep_apart(True)


def test_no_gradient_is_kept_between_updates(tiny_paper):
    state = TrainingState(tiny_paper, ("Smiling",), torch.device("cpu"))
    update(state, "faders", sum(p.square().sum() for p in state.network.parameters()), "the faders")
    assert all(p.grad is None for p in state.network.parameters())
