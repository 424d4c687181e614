"""Pins: what else to move so that pinned attributes stay as the photo shows them while a fader moves.

Attributes hang together in what a model learnt: on CelebA, make-up goes when a face turns masculine. Two forces are
weighed for one face by what the model's own classifier says of the picture that the user sees: the moved attribute is
to change as far as it would without a pin, the pinned ones not at all. A coarse search finds where to begin, damped
least squares (Levenberg's) go on from there. Where the model cannot do both, some of each is lost.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import torch

from trainer.model.file import LoadedModel
from trainer.model.types import Attributes, Images

HOLD = 2.0
"""How much more a change of a pinned attribute weighs than as much of the moved one's that is lost."""
SOFT = 1.5
"""Logits count on a sigmoid of this width: a change of what is as good as certain cannot be seen."""
RIDGE = 0.05
"""The price of moving a pinned fader by its whole range, in squared logits: idle moves are not made."""
MOVED = (-0.9, 0.5)
"""Limits of what the moved fader gives up, or goes farther, in shares of its own move."""
PINNED = (-1.5, 1.5)
"""Limits of what a pinned fader is moved, in its ranges."""
MOVED_TRIED, PINNED_TRIED = (-0.6, -0.3, 0.0, 0.3), (-1.2, -0.6, 0.0, 0.6, 1.2)
"""Where the search begins: beyond what is certain the slope is nothing, so that slopes alone would stay there."""
ROUNDS = 3
STEP = 0.6
"""The longest step of a round."""
PROBE = 0.1
"""How far a fader is moved to see what it does."""

Show = Callable[[Attributes], Images]
"""Attribute values (N, A) of one face → the edited photos (N, 3, S, S), x + D(z, y) − D(z, y₀)."""
Misses = Callable[[torch.Tensor], torch.Tensor]


@torch.inference_mode()
def hold_pins(
    model: LoadedModel, show: Show, y0: Attributes, y: Attributes, watched: Sequence[int], free: Sequence[int]
) -> Attributes:
    """What to add to `y` (A,), a face's values with one fader moved, so that the pinned attributes stay: (A,).

    `watched`: the column of the moved attribute, then those of the pinned ones; `free`: the columns that may be moved.
    Zero where the model has no classifier to ask, or where nothing better was found.
    """
    correction = torch.zeros_like(y)
    if model.classifier is None or model.spec.classifier is None:
        return correction
    outputs = model.spec.classifier.outputs
    places = [outputs.index(model.spec.attribute_names[k]) for k in watched]
    own = [k == watched[0] for k in free]
    units = torch.stack([y[k] - y0[k] if mine else y.new_tensor(model.spec.attributes[k].range)
                         for k, mine in zip(free, own, strict=True)])  # (K,)
    columns = list(free)
    goal = _seen(model, show, torch.stack((y, y0)), places)  # (2, W)
    goal = torch.cat((goal[0, :1], goal[1, 1:]))  # (W,)

    def misses(steps: torch.Tensor) -> torch.Tensor:
        """Steps (N, K) → how far the watched attributes are from where they should be, weighted: (N, W)."""
        moved = y.repeat(len(steps), 1)  # (N, A)
        moved[:, columns] += steps * units
        miss = _seen(model, show, moved, places) - goal
        miss[:, 1:] *= math.sqrt(HOLD)
        return miss

    begin = _begin(misses, own, y.new_zeros(len(columns)))
    correction[columns] = _refine(misses, own, begin) * units
    return correction


def _seen(model: LoadedModel, show: Show, y: Attributes, places: Sequence[int]) -> torch.Tensor:
    logits = model.classifier(show(y).clamp(-1, 1))[:, list(places)]  # (N, W)
    return 4 * SOFT * torch.sigmoid(logits / SOFT)  # of slope 1 at 0


def _cost(miss: torch.Tensor, steps: torch.Tensor) -> torch.Tensor:
    return (miss * miss).sum(-1) + RIDGE * (steps * steps).sum(-1)


def _begin(misses: Misses, own: Sequence[bool], steps: torch.Tensor) -> torch.Tensor:
    """The best of a coarse grid, one pinned fader after the other, each with the moved one: (K,)."""
    for pin in (k for k, mine in enumerate(own) if not mine):
        moves = MOVED_TRIED if any(own) else (0.0,)
        tried = steps.repeat(len(moves) * len(PINNED_TRIED), 1)  # (N, K)
        tried[:, pin] = tried.new_tensor(PINNED_TRIED).repeat(len(moves))
        if any(own):
            tried[:, own.index(True)] = tried.new_tensor(moves).repeat_interleave(len(PINNED_TRIED))
        steps = tried[_cost(misses(tried), tried).argmin()]
    return steps


def _refine(misses: Misses, own: Sequence[bool], steps: torch.Tensor) -> torch.Tensor:
    """The best of `ROUNDS` damped steps from `steps` (K,)."""
    low, high = steps.new_tensor([MOVED if mine else PINNED for mine in own]).T  # (K,), (K,)
    damping = RIDGE * torch.eye(len(steps), device=steps.device)
    best, least = steps, math.inf
    for rest in range(ROUNDS, -1, -1):
        probes = damping[:0] if not rest else PROBE / RIDGE * damping  # (K, K), none at the end
        seen = misses(torch.cat((steps[None], steps + probes)))  # (1 + K, W)
        if (cost := _cost(seen[0], steps).item()) < least:
            best, least = steps, cost
        if rest:
            slopes = ((seen[1:] - seen[0]) / PROBE).T  # (W, K)
            step = torch.linalg.solve(slopes.T @ slopes + damping, slopes.T @ seen[0] + RIDGE * steps)
            steps = torch.minimum(torch.maximum(steps - step.clamp(-STEP, STEP), low), high)
    return best
