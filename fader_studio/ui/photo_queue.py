"""The photos that were dropped or opened together, and which of them was asked for last."""

from __future__ import annotations

from pathlib import Path
from resources.words import tr


class PhotoQueue:
    """Empty until several photos are opened at once."""

    def __init__(self) -> None:
        self._paths: list[Path] = []
        self._at = 0

    @property
    def paths(self) -> tuple[Path, ...]:
        return tuple(self._paths)

    def fill(self, paths: list[Path]) -> None:
        self._paths, self._at = paths, 0

    def neighbour(self, step: int) -> Path | None:
        """The photo `step` places on, None beyond either end."""
        at = self._at + step
        return self._paths[at] if 0 <= at < len(self._paths) else None

    def go_to(self, path: Path) -> None:
        """`path` was asked for, whether it can be opened or not; the queue ends where it is none of it."""
        if path in self._paths:
            self._at = self._paths.index(path)
        else:
            self.fill([])

    def place(self, path: Path) -> str:
        """ "2 of 12", nothing where there is only one."""
        several = len(self._paths) > 1 and path in self._paths
        return tr("{index} of {count}").format(index=self._paths.index(path) + 1,
                                               count=len(self._paths)) if several else ""
