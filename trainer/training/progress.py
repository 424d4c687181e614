"""A bar on the terminal for each phase of a training; silent where there is no terminal."""

from __future__ import annotations

from tqdm import tqdm


class TerminalBar:
    """Told after every step, as the loop's `Progress`: shows the phase, how far it is and the time left."""

    def __init__(self) -> None:
        self._bar: tqdm | None = None
        self._phase, self._done = "", 0

    def __call__(self, phase: str, done: int, steps: int) -> None:
        if self._bar is None or phase != self._phase:
            self.close()
            self._bar = tqdm(total=steps, initial=done - 1, desc=phase, unit="step", disable=None, dynamic_ncols=True)
            self._phase, self._done = phase, done - 1
        self._bar.update(done - self._done)
        self._done = done

    def close(self) -> None:
        if self._bar is not None:
            self._bar.close()
