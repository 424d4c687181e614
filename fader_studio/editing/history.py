"""Undo and redo over edit states: one drag is one step, quick nudges of one fader are one step too."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from fader_studio.editing.state import EditState

MERGE_SECONDS = 1.0
"""Nudges of one fader that follow each other within this time are one step."""


class History:
    """The steps of one photo's edit. States are compared by what they show (`EditState.same_edit`), not by revision."""

    def __init__(self, state: EditState) -> None:
        self._states = [state]
        self._at = 0
        self._nudged: tuple[int, str] | None = None
        self._nudged_at = 0.0

    @property
    def present(self) -> EditState:
        return self._states[self._at]

    @property
    def can_undo(self) -> bool:
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        return self._at < len(self._states) - 1

    def record(self, state: EditState, *, nudge: bool = False, at: float = 0.0) -> bool:
        """Make `state` the present. False, and no step, where it shows what the present already shows.

        `nudge`: a single small move (a key, the wheel) at the clock's `at` seconds: it merges with the nudge before it
        where that moved the same fader of the same face no longer than `MERGE_SECONDS` ago. Two that end where they
        began leave no step.
        """
        if state.same_edit(self.present):
            return False
        fader = changed_fader(self.present, state) if nudge else None
        merges = fader is not None and fader == self._nudged and at - self._nudged_at <= MERGE_SECONDS
        if not merges:
            self._at += 1
        self._states[self._at :] = [state]
        self._nudged, self._nudged_at = fader, at
        if merges and self._at and state.same_edit(self._states[self._at - 1]):
            self._states.pop()  # there and back: no step is left
            self._at -= 1
        return True

    def undo(self) -> EditState:
        """One step back; the present itself where there is none."""
        return self._go(max(0, self._at - 1))

    def redo(self) -> EditState:
        """One step forward; the present itself where there is none."""
        return self._go(min(len(self._states) - 1, self._at + 1))

    def rewrite(self, change: Callable[[EditState], EditState]) -> None:
        """Apply what is no step of the user's (faces found later) to every state, so that undo does not lose it."""
        self._states = [change(state) for state in self._states]

    def _go(self, at: int) -> EditState:
        self._at = at
        self._nudged = None
        return self.present


def changed_fader(before: EditState, after: EditState) -> tuple[int, str] | None:
    """(face index, attribute) where exactly one fader of one face differs, (−1, name) of the photo, else None."""
    if before.blend != after.blend or len(before.faces) != len(after.faces):
        return None
    if before.adjustments != after.adjustments:
        return _changed_tone(before, after)
    changed = []
    for index, (old, new) in enumerate(zip(before.faces, after.faces, strict=True)):
        if (old.face, old.blend, old.mask, old.pins) != (new.face, new.blend, new.mask, new.pins):
            return None
        names = {name for name, _ in (*old.values, *new.values)}
        changed += [(index, name) for name in names if old.value(name) != new.value(name)]
    return changed[0] if len(changed) == 1 else None


def _changed_tone(before: EditState, after: EditState) -> tuple[int, str] | None:
    old, new = before.adjustments, after.adjustments
    if before.faces != after.faces or old.geometry != new.geometry:
        return None
    changed = [f.name for f in dataclasses.fields(old.tone) if getattr(old.tone, f.name) != getattr(new.tone, f.name)]
    return (-1, changed[0]) if len(changed) == 1 else None
