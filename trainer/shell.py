"""How every command of both programs ends in the shell: exit codes, the two lines of an error, JSON. No torch."""

from __future__ import annotations

import argparse
import io
import json
import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from trainer.errors import Cancelled, UserError

log = logging.getLogger(__name__)


class Parser(argparse.ArgumentParser):
    """Says what is wrong with the words of a call as every other mistake of the user is said."""

    def error(self, message: str) -> NoReturn:
        raise UserError(f"{message[:1].upper()}{message[1:]}.", f"See {self.prog} --help.")


def end_of(command: Callable[[], int], *, as_json: bool, log_file: Callable[[], Path] | None = None) -> int:
    """Runs `command`; its exit code, or 2 for the user's mistake, 130 for a cancel, 1 for a bug.

    `log_file`: where a bug is written to as well.
    """
    _take_any_name()
    try:
        return command()
    except UserError as error:
        say_error(error)
        _print(as_json, error.message, error.hint)
        return 2
    except (KeyboardInterrupt, Cancelled):
        print("cancelled", file=sys.stderr)
        return 130
    except Exception as error:  # the process border: a bug is shown whole
        where = "the lines above are its log" if log_file is None else f"its log is {log_file()}"
        log.critical("a command met a bug", exc_info=error)
        traceback.print_exception(error)
        print(f"This is a bug in Fader Studio: {where}.", file=sys.stderr)
        _print(as_json, f"{type(error).__name__}: {error}", f"This is a bug in Fader Studio: {where}.")
        return 1


def _take_any_name() -> None:
    """A file's name that is no text, or a sign that the console lacks, is written as `\\udcff`, which JSON reads back."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say_error(error: UserError) -> None:
    """One line `error: …` and one line `hint: …` on standard error."""
    print(f"error: {error.message}", file=sys.stderr)
    if error.hint:
        print(f"hint: {error.hint}", file=sys.stderr)


def _print(as_json: bool, error: str, hint: str) -> None:
    if as_json:
        print(json.dumps({"error": error, "hint": hint}, ensure_ascii=False))
