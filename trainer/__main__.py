"""The entry of the trainer: `fader-trainer` and `python -m trainer`."""

from __future__ import annotations

import sys


def main(argv: list[str] | None = None) -> int:
    """Runs `fader-trainer ARGV` and returns its exit code."""
    from trainer.attached import end_with_parent
    from trainer.cli import main as command_line

    end_with_parent()
    return command_line(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    sys.exit(main())
