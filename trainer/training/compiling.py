"""Compiling the network that is trained (torch.compile), where the machine has what that needs."""

from __future__ import annotations

import importlib.util
import os
import shutil

import torch

from trainer.errors import UserError
from trainer.model.networks import FaderNetwork


def compile_network(network: FaderNetwork, device: torch.device) -> None:
    """Encoder and decoder are compiled at their first call; weights and their names stay. Raises UserError.

    On a GPU this fuses what lies between the convolutions. On a CPU the convolutions are nearly all of a step.
    """
    if not can_compile(device):
        need = "Triton" if device.type == "cuda" else "a C++ compiler"
        raise UserError(f"Compiling needs {need}, and there is none here.", "Leave it out: --set compile=no")
    network.encoder.compile(dynamic=False)
    network.decoder.compile(dynamic=False)


def can_compile(device: torch.device) -> bool:
    """Whether the compiler that torch.compile calls is there: Triton for a GPU, one for C++ for a CPU."""
    if device.type == "cuda":
        return importlib.util.find_spec("triton") is not None
    names = [os.environ.get("CXX", ""), "cl"] if os.name == "nt" else [os.environ.get("CXX", ""), "g++", "clang++"]
    return any(shutil.which(name) for name in names if name)
