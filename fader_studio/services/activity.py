"""What the program is busy with, and what went wrong, as the window shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Work that takes its time. `share`: 0 … 1, None where it is not known."""

    doing: str
    share: float | None = None
    cancellable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What happened, what to do about it, and details to copy (a traceback; empty for the user's mistakes)."""

    message: str
    hint: str = ""
    details: str = ""


class Activities:
    """The work under way by request id; the newest is what the window shows."""

    def __init__(self) -> None:
        self._under_way: dict[int, Activity] = {}

    @property
    def current(self) -> Activity | None:
        return next(reversed(self._under_way.values()), None)

    @property
    def current_id(self) -> int | None:
        return next(reversed(self._under_way), None)

    def begin(self, request: int, activity: Activity) -> None:
        self._under_way[request] = activity

    def progress(self, request: int, share: float, doing: str) -> bool:
        """False where the request is not shown."""
        if request not in self._under_way:
            return False
        old = self._under_way[request]
        self._under_way[request] = Activity(doing=doing or old.doing, share=share, cancellable=old.cancellable)
        return True

    def end(self, request: int) -> bool:
        """False where the request was not shown."""
        return self._under_way.pop(request, None) is not None
