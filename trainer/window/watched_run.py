"""One run from outside: what its folder shows, and what it is asked for. No Qt: whoever watches calls `look`."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import send2trash

from trainer.config import TrainConfig
from trainer.errors import UserError
from trainer.events import EventReader
from trainer.orders import NICENESS, Ordered, launch, read_answer, read_order
from trainer.runs import Request, RunFolder
from trainer.window.run_view import ACTIVE, CONTINUABLE, RunView, advance, with_life


FULL = 1_000_000
"""Bytes below which a disk holds no checkpoint, and soon no line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a run was asked to do. `config` is None for an evaluation, and before the training has begun."""

    ordered: Ordered
    config: TrainConfig | None = None
    data: Path | None = None


class WatchedRun:
    """Reads only, but for what it is asked to ask. Raises UserError where `path` holds no run.

    A wish while the process still starts is asked once it listens; a discarded run's folder goes to the trash as soon
    as its process has ended.
    """

    def __init__(self, path: Path, *, niceness: int = NICENESS) -> None:
        self.path = path.resolve()
        self.folder = RunFolder(self.path)
        if read_order(self.path) is None:
            raise UserError(f"“{path}” holds no training run.", "Choose a folder that `fader-trainer train` made.")
        self._niceness = niceness
        self._reader = EventReader(self.folder.events)
        self._told = RunView()
        self._wish: Request | None = None
        self._discarding = False
        self.trashed = False
        """Whether its folder was moved to the trash from here."""
        self._process: subprocess.Popen[bytes] | None = None
        self.view = self._told
        self.look()

    @property
    def gone(self) -> bool:
        """Whether the folder is no longer there: discarded, or moved away by somebody."""
        return not self.path.is_dir()

    @property
    def discarding(self) -> bool:
        return self._discarding

    @property
    def plan(self) -> Plan:
        """Read afresh: the settings are there once the training has begun. Raises UserError once it is gone."""
        ordered = read_order(self.path)
        if ordered is None:
            raise UserError(f"“{self.path}” holds no training run.", "It was moved or discarded.")
        with contextlib.suppress(UserError):
            config, data, _ = self.folder.read_config()
            return Plan(ordered=ordered, config=config, data=data)
        return Plan(ordered=ordered)

    @property
    def model(self) -> Path | None:
        """What can be tried: the finished model, else the newest checkpoint's preview, else None."""
        files = (self.folder.model, self.folder.preview) if self.view.state == "finished" else (self.folder.preview,)
        return next((file for file in files if file.is_file()), None)

    def look(self) -> RunView:
        """Takes in what was written since the last look, and sends what waited to be asked."""
        if self._process is not None:
            self._process.poll()  # else it stays as a zombie
        if new := list(self._reader.read()):
            self._told = advance(self._told, new)
        ordered = read_order(self.path)
        if ordered is None:
            return self.view
        alive = (self.folder.training_process() or ordered.process) is not None
        error = UserError("") if alive else self._error()
        self.view = with_life(
            self._told, alive=alive, launched=ordered.launched, error=error.message, hint=error.hint)
        self._settle()
        return self.view

    def _error(self) -> UserError:
        """Why its process ended, as it printed; on a full disk it could not, so that the disk is looked at."""
        answer = read_answer(self.path)
        if not answer and shutil.disk_usage(self.path).free < FULL:
            return UserError(f"There is no room left on the disk for “{self.path.name}”.",
                             "Free some space, then go on from the last checkpoint.")
        return UserError(str(answer.get("error", "")), str(answer.get("hint", "")))

    # ------------------------------------------------------------ wishes
    def ask(self, request: Request) -> None:
        """Asks the training; where its process still starts, as soon as it listens. Raises OSError on a full disk."""
        self._wish = request if self.view.state == "starting" else None
        if self.view.state in ("training", "paused"):
            self.folder.ask(request)

    def stop(self) -> None:
        """Checkpoint and end the process, to be gone on with; at once where it only starts."""
        process = self._starting_process()
        if process is not None and sys.platform != "win32":
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGTERM)  # before the training listens nothing is lost by it
        self.ask("stop")

    def discard(self) -> None:
        """Ends it, exports nothing, and moves its folder to the trash once its process has ended."""
        self._discarding = True
        self.stop() if self.view.state == "starting" else self.ask("discard")
        self._settle()

    def go_on(self) -> None:
        """Starts its process (again). Raises UserError where it runs, is finished, or cannot be started."""
        if self.view.state not in (*CONTINUABLE, "waiting"):
            raise UserError("This run needs no going on.", "It is under way, or finished.")
        self._process = launch(self.path, self.plan.ordered, niceness=self._niceness)
        self.look()

    def _starting_process(self) -> int | None:
        ordered = read_order(self.path)
        return ordered.process if ordered is not None and self.view.state == "starting" else None

    def _settle(self) -> None:
        if self._wish is not None and self.view.state in ("training", "paused"):
            wish, self._wish = self._wish, None
            self.folder.ask(wish)
        if self._discarding and self.view.state not in ACTIVE:
            self._discarding = False
            self._to_trash()

    def _to_trash(self) -> None:
        try:
            send2trash.send2trash(self.path)
            self.trashed = True
        except OSError as error:
            raise UserError(f"“{self.path.name}” cannot be moved to the trash.",
                            f"It has ended. Delete {self.path} yourself.") from error
