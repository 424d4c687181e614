"""The small model that learns along while faces are marked: a guess for every face, and how far it can be trusted.

Logistic regression with an L2 price on features that stand, by Newton's method: a few milliseconds, no torch.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

YES, NO = 1, 0
PRICE = 0.05
"""Of the weights, with features of mean length 1; found on CelebA's attributes with 30, 100 and 300 marks."""
FEWEST = 2
"""Marks of each kind without which nothing can be learnt."""
MOST = 2000
"""Marks that are learnt from; more change nothing but the time."""
TRIED = 40
"""Marks from which on it can be said how often the guess is right."""
TRIED_OF_EACH = 8
STRATA = (0.08, 0.16, 0.24, 0.32, 0.4, 0.46)
"""Where guesses are parted, by their distance from one half, when their accuracy is estimated."""
_NEWTON_STEPS = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """`chances` (N,) that each face has the attribute. `seen` (M,): places of the marks that were learnt from;
    `unseen_chances` (M,): what it would say of each of them, had that mark not been among them.
    """

    chances: np.ndarray
    seen: np.ndarray
    unseen_chances: np.ndarray


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """On `tried` marks that it had not learnt from, the guess was `right` times right; `rest`: the share (0 … 1) of the
    faces without a mark for which it is probably right.
    """

    tried: int
    right: int
    rest: float


class Learner:
    """`features` (N, K), of mean length about 1. It remembers its weights, from which the next learning begins."""

    def __init__(self, features: np.ndarray) -> None:
        self._rows = np.column_stack([features.astype(np.float32), np.ones(len(features), np.float32)])  # (N, K + 1)
        self._weights = np.zeros(self._rows.shape[1])

    def __len__(self) -> int:
        return len(self._rows)

    def learn(self, marks: np.ndarray) -> Guess | None:
        """From `marks` (N,) with 1 for yes and 0 for no; None while there are too few of either."""
        seen = _learnt_from(marks)
        truth = (marks[seen] == YES).astype(np.float64)
        if min(truth.sum(), len(truth) - truth.sum()) < FEWEST:
            return None
        rows = self._rows[seen].astype(np.float64)
        self._weights, spread = _fit(rows, truth, self._weights)
        unseen = _without_own_mark(rows, truth, rows @ self._weights, spread)
        return Guess(chances=_logistic(self._rows @ self._weights), seen=seen, unseen_chances=unseen)


def _learnt_from(marks: np.ndarray) -> np.ndarray:
    places = np.flatnonzero((marks == YES) | (marks == NO))
    if len(places) <= MOST:
        return places
    return np.sort(np.random.default_rng(len(places) // MOST).permutation(places)[:MOST])


def _fit(rows: np.ndarray, truth: np.ndarray, start: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The weights (K + 1,) and the inverse Hessian (K + 1, K + 1) at them."""
    price = np.full(rows.shape[1], PRICE)
    price[-1] = 1e-3  # the constant is as good as free
    weights = start.copy()
    for _ in range(_NEWTON_STEPS):
        chances = _logistic(rows @ weights)
        hessian = (rows * (chances * (1 - chances))[:, None]).T @ rows + np.diag(price)
        step = np.linalg.solve(hessian, rows.T @ (chances - truth) + price * weights)
        size, before = 1.0, _loss(rows, truth, weights, price)
        while size > 1e-3 and _loss(rows, truth, weights - size * step, price) > before:
            size /= 2  # full steps run away where the last weights were far too sure
        weights -= size * step
        if np.abs(step).max() < 1e-3:
            break
    return weights, np.linalg.inv(hessian)


def _loss(rows: np.ndarray, truth: np.ndarray, weights: np.ndarray, price: np.ndarray) -> float:
    scores = rows @ weights
    return float((np.logaddexp(0, scores) - truth * scores).sum() + (price * weights**2).sum() / 2)


def _without_own_mark(rows: np.ndarray, truth: np.ndarray, scores: np.ndarray, spread: np.ndarray) -> np.ndarray:
    """(M,) chances of each mark's face from all other marks: one Newton step away from the fit with all of them.

    Approximate leave-one-out (Rad and Maleki 2020, "A scalable estimate of the out-of-sample prediction error").
    """
    chances = _logistic(scores)
    leverage = np.einsum("mk,kl,ml->m", rows, spread, rows, optimize=True)
    left = leverage * (chances - truth) / np.maximum(1 - leverage * chances * (1 - chances), 1e-3)
    return _logistic(scores + left)


def _logistic(scores: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(scores, -30, 30)))


def trust(guess: Guess, marks: np.ndarray) -> Trust | None:
    """How often the guess is right, None where there are too few marks to say.

    Marks are not drawn at random: who looks at the sure ones first would flatter the guess. So right and wrong are
    counted by how sure it was, and weighed by how many faces without a mark it is that sure of.
    """
    truth = marks[guess.seen] == YES
    if len(truth) < TRIED or min(truth.sum(), (~truth).sum()) < TRIED_OF_EACH:
        return None
    right = (guess.unseen_chances > 0.5) == truth
    left = guess.chances[marks < 0]
    strata, wanted = _strata(guess.unseen_chances), np.bincount(_strata(left), minlength=len(STRATA) + 1)
    shares = [(right[strata == k].sum() + 1) / ((strata == k).sum() + 2) for k in range(len(wanted))]
    rest = float(np.dot(wanted, shares) / wanted.sum()) if wanted.sum() else 1.0
    return Trust(tried=len(truth), right=int(right.sum()), rest=rest)


def _strata(chances: np.ndarray) -> np.ndarray:
    return np.digitize(np.abs(chances - 0.5), STRATA)
