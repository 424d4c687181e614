"""The run folder: the truth about a training, for the process that trains and for whoever watches or asks. No torch.

    config.json         what was asked for: settings and data                  events.jsonl   what happened
    checkpoints/        private resume state, two at any instant               samples/       grids of sample faces
    model.safetensors   the exported model, model.warm.safetensors beside it   result.json    what `train` prints
    best_rec.safetensors, best_swap.safetensors: models with the weights that were best by reconstruction and by swaps
    preview.safetensors the newest checkpoint as a model, to be tried meanwhile; replaced atomically
    request.json        what a window or a signal asks for, looked at between steps; replaced atomically
    lock.json           who trains: process id and start time; a dead one is ignored

Every JSON has `format`; one from the future is refused.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from trainer.config import TrainConfig, config_from_json, config_to_json
from trainer.errors import UserError
from trainer.files import write_atomically

FORMAT = 1

Request = Literal["pause", "continue", "save", "finish", "discard", "stop"]
"""pause: checkpoint, then wait · continue: after a pause · save: checkpoint and samples now · finish: end here and keep
the model · discard: end here, export nothing (the window then moves the folder to the trash) · stop: checkpoint and
leave, to be resumed (what a signal asks for)."""


@dataclass(frozen=True, slots=True)
class RunFolder:
    """Paths of one run, and what is read and written there. Nothing is made before `create`."""

    path: Path

    @property
    def config(self) -> Path:
        return self.path / "config.json"

    @property
    def events(self) -> Path:
        return self.path / "events.jsonl"

    @property
    def checkpoints(self) -> Path:
        return self.path / "checkpoints"

    @property
    def samples(self) -> Path:
        return self.path / "samples"

    @property
    def model(self) -> Path:
        return self.path / "model.safetensors"

    def best(self, pick: str) -> Path:
        """The model with the weights that were best by `pick`: "rec" or "swap"."""
        return self.path / f"best_{pick}.safetensors"

    @property
    def preview(self) -> Path:
        return self.path / "preview.safetensors"

    @property
    def exists(self) -> bool:
        """Whether a run was ever begun here."""
        return self.config.is_file()

    def create(self) -> None:
        """Makes the folders. Raises UserError where the place cannot be written."""
        try:
            for folder in (self.path, self.checkpoints, self.samples):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(
                f"“{self.path}” cannot be written: {error.strerror or error}.", "Choose another folder for the run."
            ) from error

    def sweep(self) -> None:
        """Removes halves of files that a killed training left; only for whoever holds the lock."""
        for folder in (self.path, self.checkpoints, self.samples):
            for leftover in folder.glob(".*.part*"):
                leftover.unlink(missing_ok=True)

    def write_config(self, config: TrainConfig, data: Path, fingerprint: str) -> None:
        """Writes what is asked for: the settings, and the data set's folder and fingerprint."""
        _write(self.config, {"config": config_to_json(config), "data": str(data.resolve()), "fingerprint": fingerprint})

    def read_config(self) -> tuple[TrainConfig, Path, str]:
        """The settings of the run, its data set's folder and fingerprint. Raises UserError where there is no run."""
        saved = _read(self.config)
        if saved is None or not isinstance(saved.get("config"), dict):
            raise UserError(f"“{self.path}” holds no training run.", "Choose a folder that `fader-trainer train` made.")
        return config_from_json(saved["config"]), Path(str(saved.get("data", ""))), str(saved.get("fingerprint", ""))

    def write_result(self, result: Mapping[str, Any]) -> None:
        """What `train` prints, once the run is done."""
        _write(self.path / "result.json", {"result": dict(result)})

    def read_result(self) -> dict[str, Any] | None:
        """What `train` printed when the run was done; None before."""
        saved = _read(self.path / "result.json")
        return saved["result"] if saved and isinstance(saved.get("result"), dict) else None

    def clear_result(self) -> None:
        (self.path / "result.json").unlink(missing_ok=True)

    def ask(self, request: Request) -> None:
        """Asks the training for something; it looks between two steps. The last request wins."""
        _write(self.path / "request.json", {"request": request, "id": secrets.token_hex(8)})

    def lock(self) -> contextlib.AbstractContextManager[None]:
        """Holds the run for this process. Raises UserError where another living process trains it."""
        return locked(self.path / "lock.json", "This run is being trained already")

    def training_process(self) -> int | None:
        """The id of the living process that trains this run, if there is one."""
        return _living(_read(self.path / "lock.json", lenient=True))

    def check_space(self, needed: int) -> None:
        """Raises UserError where the volume has less than `needed` bytes free."""
        free = shutil.disk_usage(self.path).free
        if free < needed:
            raise UserError(
                f"The run needs {needed / 1e6:,.0f} MB of disk, and {free / 1e6:,.0f} MB are free.",
                "Free some space, or choose a folder on another disk.")


class Inbox:
    """The training's view of `request.json`. What lay there before the training began is ignored."""

    def __init__(self, folder: RunFolder) -> None:
        self._path = folder.path / "request.json"
        self._path.unlink(missing_ok=True)
        self._seen = ""

    def next(self) -> Request | None:
        """A request that was not seen yet, or None. The file stays, so that no later request is ever lost."""
        if not os.path.exists(self._path):
            return None
        saved = _read(self._path, lenient=True)
        if saved is None or saved.get("request") not in get_args(Request) or saved.get("id") == self._seen:
            return None
        self._seen = str(saved.get("id"))
        return saved["request"]


def _write(path: Path, data: Mapping[str, Any]) -> None:
    with write_atomically(path) as temporary:
        temporary.write_text(json.dumps({"format": FORMAT, **data}, indent=1) + "\n", "utf-8")  # ASCII: any path


def _read(path: Path, lenient: bool = False) -> dict[str, Any] | None:
    """The JSON object in `path`, None where there is no file. Raises UserError where it is damaged or newer.

    `lenient`: such a one counts as none.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
        number = data["format"]
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        if lenient:
            return None
        raise UserError(f"“{path}” is damaged.", "Start a new run in another folder.") from error
    if not isinstance(number, int) or number > FORMAT:
        if lenient:
            return None
        raise UserError(f"“{path}” was made by a newer Fader Studio.", "Update Fader Studio and try again.")
    return data


@contextlib.contextmanager
def locked(path: Path, taken: str) -> Iterator[None]:
    """Holds the lock file `path` for this process. Raises UserError, which begins with `taken`, where another does."""
    if (pid := _living(_read(path, lenient=True))) is not None:
        raise UserError(f"{taken}, by process {pid}.", "Wait for it, or stop it first.")
    path.unlink(missing_ok=True)
    mine = {"pid": os.getpid(), "started": process_start(os.getpid())}
    try:
        with path.open("x", encoding="utf-8") as file:  # of two that start at once, one fails here
            json.dump({"format": FORMAT, **mine}, file)
    except FileExistsError as error:
        raise UserError(f"{taken}.", "Wait for it, or stop it first.") from error
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def _living(lock: Mapping[str, Any] | None) -> int | None:
    pid = lock.get("pid") if lock else None
    if not isinstance(pid, int) or pid <= 0:
        return None
    return pid if (start := process_start(pid)) is not None and start == lock.get("started") else None


def process_start(pid: int) -> str | None:
    """When the process began, in the system's own units, so that a reused id is told apart; None where it is gone."""
    if sys.platform == "win32":
        return _windows_process_start(pid)
    stat = Path(f"/proc/{pid}/stat")
    if Path("/proc/self/stat").exists():
        try:
            fields = stat.read_text().rpartition(")")[2].split()  # the name before it may hold spaces
        except OSError:
            return None
        return None if fields[0] in "ZX" else fields[19]
    shown = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return shown.stdout.strip() or None


def _windows_process_start(pid: int) -> str | None:
    import ctypes
    from ctypes import wintypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    kernel.OpenProcess.restype = wintypes.HANDLE
    handle = kernel.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
    if not handle:
        return None
    try:
        created, exited, kernel_time, user_time = (wintypes.FILETIME() for _ in range(4))
        times = [ctypes.byref(t) for t in (created, exited, kernel_time, user_time)]
        known = kernel.GetProcessTimes(wintypes.HANDLE(handle), *times)
        over = exited.dwHighDateTime or exited.dwLowDateTime
        return f"{created.dwHighDateTime}:{created.dwLowDateTime}" if known and not over else None
    finally:
        kernel.CloseHandle(wintypes.HANDLE(handle))
