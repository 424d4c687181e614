"""Several processes as one training: `torchrun … -m trainer train RUN …`, on several devices or machines.

Every process takes its share of each batch, and gradients are averaged before every update, as
DistributedDataParallel does it. That class itself wants one forward call for each backward pass and weights that always
take a gradient, while adversaries here freeze each other in turns; so the averaging stands where the updates are.
The leader, rank 0, alone writes: events, samples, checkpoints, models. What it decides holds for all.

With N processes a step is that of one process with the same batch, but for BatchNorm, which takes its statistics from
each share (their running means are averaged), for the mean over labels where some are missing, and for random draws.
Without torchrun every function here does nothing.
"""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

import torch
import torch.distributed as dist
from torch import nn

from trainer.errors import UserError

T = TypeVar("T")


class Stateful(Protocol):
    """What can be sent: plain values and tensors."""

    def state_dict(self) -> dict[str, Any]: ...

    def load_state_dict(self, saved: Mapping[str, Any], /) -> None: ...


def size() -> int:
    """The number of processes that train together."""
    return dist.get_world_size() if _together() else 1


def rank() -> int:
    """This process's number among them, from 0."""
    return dist.get_rank() if _together() else 0


def leads() -> bool:
    """Whether this is the process that writes."""
    return rank() == 0


def _together() -> bool:
    return dist.is_available() and dist.is_initialized()


def own_device(name: str) -> str:
    """The device's name with this process's number on its machine: one GPU for each, where GPUs are asked for."""
    local = os.environ.get("LOCAL_RANK")
    if local is None or name not in ("auto", "cuda") or not torch.cuda.is_available():
        return name
    return f"cuda:{int(local) % torch.cuda.device_count()}"


@contextlib.contextmanager
def joined(device: torch.device) -> Iterator[None]:
    """Together with the other processes, where torchrun started several."""
    if int(os.environ.get("WORLD_SIZE", "1")) < 2 or _together():
        yield
        return
    if device.type == "cuda":
        torch.cuda.set_device(device)
    dist.init_process_group("cpu:gloo,cuda:nccl" if device.type == "cuda" else "gloo")
    try:
        yield
    finally:
        dist.destroy_process_group()


def check_batch(batch_size: int) -> None:
    """Raises UserError where a batch cannot be shared out evenly."""
    if batch_size % size() or batch_size // size() < 2 <= size():
        raise UserError(f"A batch of {batch_size} images cannot be shared out among {size()} processes.",
                        f"Use --set batch_size={max(2, round(batch_size / size())) * size()}.")


def from_leader(value: T) -> T:
    """The leader's `value`, in every process; plain values that can be sent."""
    if size() == 1:
        return value
    held = [value]
    dist.broadcast_object_list(held, src=0, device=torch.device("cpu"))
    return held[0]


def take_state(state: Stateful) -> None:
    """The leader's state in every process."""
    if size() == 1:
        return
    written = io.BytesIO()
    if leads():
        torch.save(state.state_dict(), written)
    sent = from_leader(written.getvalue())
    if not leads():
        state.load_state_dict(torch.load(io.BytesIO(sent), map_location="cpu", weights_only=True))


def own_stream(name: str) -> str:
    """A name for this process's random draws: others draw others, and the leader those of a single process."""
    return name if leads() else f"{name}@{rank()}"


def average_gradients(weights: Sequence[torch.Tensor]) -> None:
    """Every process's gradients become their mean, in place; bitwise the same everywhere."""
    if size() > 1:
        _average([p.grad for p in weights if p.grad is not None])


@torch.no_grad()
def average_buffers(*modules: nn.Module | None) -> None:
    """BatchNorm's running statistics become their mean over the processes, in place."""
    if size() > 1:
        _average([b for m in modules if m is not None for b in m.buffers() if b.is_floating_point()])


def _average(tensors: Sequence[torch.Tensor]) -> None:
    """One message for all of them, whatever their number."""
    if not tensors:
        return
    flat = torch.cat([t.reshape(-1).float() for t in tensors])
    dist.all_reduce(flat)
    parts = flat.div_(size()).split([t.numel() for t in tensors])
    for tensor, part in zip(tensors, parts, strict=True):
        tensor.copy_(part.view(tensor.shape))
