"""The entry of Fader Studio: opens the window, or runs a sub-command."""

from __future__ import annotations

import multiprocessing
import sys


def main(argv: list[str] | None = None) -> int:
    """Runs `fader-studio ARGV` and returns its exit code.

    The engine's process starts through here too ("engine", hidden): a frozen program can only start itself.
    """
    multiprocessing.freeze_support()
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


if __name__ == "__main__":
    sys.exit(main())
