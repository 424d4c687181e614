"""The entry of the trainer: `fader-trainer` and `python -m trainer`."""

from __future__ import annotations

import sys


def main(argv: list[str] | None = None) -> int:
    """Runs `fader-trainer ARGV` and returns its exit code."""
    from trainer.cli import main as command_line

    return command_line(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    sys.exit(main())
