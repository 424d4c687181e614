"""The entry of Fader Studio: opens the window, or runs a sub-command."""

from __future__ import annotations

import multiprocessing
import os
import sys


def main(argv: list[str] | None = None) -> int:
    """Runs `fader-studio ARGV` and returns its exit code.

    The engine's process starts through here too ("engine", hidden): a frozen program can only start itself.
    """
    multiprocessing.freeze_support()
    # numpy's threads wait by turning: on cores that are busy, a sum of a millisecond then takes seconds
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    _open_missing_streams()
    _keep_libraries_to_itself()
    arguments = sys.argv[1:] if argv is None else argv
    if arguments[:1] == ["engine"]:
        from fader_studio.engine.process import main as serve

        return serve(arguments[1:])
    if arguments[:1] == ["bench-window"]:
        from fader_studio.bench_window import main as measure

        return measure(arguments[1:])
    if arguments[:1] == ["trainer"]:
        from trainer.__main__ import main as train

        return train(arguments[1:])
    from fader_studio.cli import main as command_line

    return command_line(arguments)


def _keep_libraries_to_itself() -> None:
    """A bundle on Linux starts with its folder in LD_LIBRARY_PATH; a file manager that it opens must not look there."""
    if getattr(sys, "frozen", False) and sys.platform.startswith("linux"):
        before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
        os.environ.pop("LD_LIBRARY_PATH", None)
        os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"  # its own processes begin as this one did
        if before:
            os.environ["LD_LIBRARY_PATH"] = before


def _open_missing_streams() -> None:
    """Where there is no console, as in a bundle on Windows, the streams are None, and whatever writes to one fails."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # for as long as the process lives


if __name__ == "__main__":
    sys.exit(main())
