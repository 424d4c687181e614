"""What a person asked to be run: kept in the run's folder, so that it can wait, be started, be gone on with. No torch.

    order.json     the order, and which process was started for it
    answer.json    what the process printed (`--json`)
    process.log    what it wrote to its error stream

The process is one of its own: it outlives whoever started it, and is nice to the rest.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from trainer.errors import UserError
from trainer.files import write_atomically
from trainer.runs import RunFolder, process_start

FORMAT = 1
NICENESS = 19
_LONG_AGO = 1.0
"""When a shell started a run, in seconds since 1970: before whatever its events say."""

Kind = Literal["train", "evaluate"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOrder:
    """`name`: the run's, in the user's words. `arguments`: the words of the command line after `train RUN`, or after
    `evaluate` (the model first); the run's folder, `--json`, `--resume` and `--report` are added when it starts.
    """

    kind: Kind
    name: str
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """An order in its folder. `made`, `launched`: seconds since 1970, 0 before; `pid`, `began`: the process's."""

    order: RunOrder
    made: float = 0.0
    launched: float = 0.0
    pid: int = 0
    began: str = ""

    @property
    def process(self) -> int | None:
        """The id of the process that was started for it, while it lives."""
        return self.pid if self.pid and self.began and process_start(self.pid) == self.began else None


def write_order(run: Path, ordered: Ordered) -> None:
    """Raises OSError where the folder cannot be written."""
    with write_atomically(run / "order.json") as temporary:
        data = {"format": FORMAT, **dataclasses.asdict(ordered)}
        temporary.write_text(json.dumps(data, indent=1) + "\n", "utf-8")  # ASCII: a path may hold any bytes


def read_order(run: Path) -> Ordered | None:
    """The order in a run's folder; one made from its settings where a shell began it; None where there is no run."""
    try:
        data = json.loads((run / "order.json").read_text("utf-8"))
        order = data["order"]
        if data["format"] > FORMAT or order["kind"] not in ("train", "evaluate"):
            return None
        return Ordered(
            order=RunOrder(kind=order["kind"], name=str(order["name"]), arguments=tuple(map(str, order["arguments"]))),
            made=float(data["made"]), launched=float(data["launched"]), pid=int(data["pid"]), began=str(data["began"]))
    except FileNotFoundError:
        return _order_of_shell(run)
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def _order_of_shell(run: Path) -> Ordered | None:
    folder = RunFolder(run)
    try:
        _, data, _ = folder.read_config()
        made = folder.config.stat().st_mtime
    except (UserError, OSError):
        return None
    order = RunOrder(kind="train", name=run.name, arguments=("--data", str(data)))
    return Ordered(order=order, made=made, launched=_LONG_AGO)


def command_of(run: Path, order: RunOrder, *, going_on: bool) -> list[str]:
    """The words of the command line after the program's name."""
    if order.kind == "evaluate":
        return ["evaluate", *order.arguments, "--report", str(run), "--json"]
    return ["train", str(run), *order.arguments, *(["--resume"] if going_on else []), "--json"]


def launch(run: Path, ordered: Ordered, *, niceness: int = NICENESS) -> subprocess.Popen[bytes]:
    """Starts the order's process, detached, and notes it in the folder. Raises UserError where that cannot be done."""
    words = command_of(run, ordered.order, going_on=RunFolder(run).exists)
    try:
        with (run / "answer.json").open("wb") as answer, (run / "process.log").open("ab") as log:
            process = subprocess.Popen(
                [*trainer_command(), *words], stdin=subprocess.DEVNULL, stdout=answer, stderr=log, cwd=run,
                env=trainer_environment(), **_detached())
        be_nice(process.pid, niceness)
        write_order(run, dataclasses.replace(
            ordered, launched=time.time(), pid=process.pid, began=process_start(process.pid) or ""))
    except OSError as error:
        raise UserError(f"“{ordered.order.name}” cannot be started: {error.strerror or error}.",
                        f"Check the folder {run}.") from error
    return process


def read_answer(run: Path) -> dict[str, Any]:
    """What the process printed at its end; empty before, or where it was killed."""
    try:
        answer = json.loads((run / "answer.json").read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return answer if isinstance(answer, dict) else {}


def trainer_command() -> list[str]:
    """Starts the trainer: from source the module, in a bundle the executable with a console."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        return [str(program.with_name("fader-studio-cli").with_suffix(program.suffix)), "trainer"]
    return [sys.executable, "-P", "-m", "trainer"]  # -P: never import from the folder that it is started in


def trainer_environment() -> dict[str, str]:
    """The environment in which `trainer_command` finds the trainer, wherever it is started."""
    root = str(Path(__file__).resolve().parents[1])
    path = os.pathsep.join(p for p in (root, os.environ.get("PYTHONPATH", "")) if p)
    return {"OMP_WAIT_POLICY": "PASSIVE", **os.environ, "PYTHONPATH": path}


def _detached() -> dict[str, Any]:
    """So that it goes on where its parent ends, and no Ctrl-C meant for the parent reaches it."""
    if sys.platform == "win32":
        flags = (subprocess.CREATE_NO_WINDOW, subprocess.CREATE_NEW_PROCESS_GROUP,  # type: ignore[attr-defined]
                 subprocess.BELOW_NORMAL_PRIORITY_CLASS)  # type: ignore[attr-defined]
        return {"creationflags": flags[0] | flags[1] | flags[2]}
    return {"start_new_session": True}


def be_nice(pid: int, niceness: int) -> None:
    """At once, while the process has one thread: those that it starts later are as nice.

    Where Linux shares the processor out by sessions first (autogroups), a process that leads its own needs that said of
    the session: its own niceness would count among its threads alone.
    """
    if sys.platform == "win32" or not niceness:
        return
    os.setpriority(os.PRIO_PROCESS, pid, niceness)
    group = Path(f"/proc/{pid}/autogroup")
    if os.getsid(pid) == pid and group.exists():
        with contextlib.suppress(OSError):  # not every system lets it be changed
            group.write_text(str(niceness), encoding="ascii")
