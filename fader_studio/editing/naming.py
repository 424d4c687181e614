"""Names for exported pictures: a pattern such as "{name}-edited", and numbers where a name is taken."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from trainer.errors import UserError

PATTERN = "{name}-edited"
WORDS = ("name", "number", "date")
LONGEST = 120
_WORD = re.compile(r"\{([^{}]*)\}")
_UNSAFE = '<>:"/\\|?*'


def check_pattern(pattern: str) -> None:
    """Raises UserError, in the user's words, where `pattern` makes no name."""
    unknown = [word for word in _WORD.findall(pattern) if word not in WORDS]
    if unknown:
        raise UserError(f"{{{unknown[0]}}} means nothing here.", "Use {name}, {number} and {date}.")
    if not fill(pattern, "name", 1, date(2000, 1, 1)):
        raise UserError("That is no name.", "For example: {name}-edited")


def fill(pattern: str, name: str, number: int, day: date) -> str:
    """The stem that `pattern` makes for a photo called `name`: without what no system takes; "": nothing is left."""
    words = {"name": name, "number": str(number), "date": day.isoformat()}
    filled = _WORD.sub(lambda found: words.get(found[1], found[0]), pattern)
    kept = "".join(c for c in filled if c.isprintable() and c not in _UNSAFE)
    return kept.strip(" .")[:LONGEST].strip(" .")


def free_name(
    pattern: str, name: str, suffix: str, is_taken: Callable[[str], bool], day: date, *, number: int = 1
) -> str:
    """The first name of the pattern that is not taken: {number} counts up; without one, -2, -3 … is added."""
    counted = "{number}" in pattern
    again = 1
    while True:
        stem = fill(pattern, name, number, day)
        candidate = f"{stem}{suffix}" if counted or again == 1 else f"{stem}-{again}{suffix}"
        if not is_taken(candidate):
            return candidate
        number, again = number + 1, again + 1


def free_path(folder: Path, pattern: str, name: str, suffix: str, day: date) -> Path:
    """As `free_name`, in a folder as it is now."""
    return folder / free_name(pattern, name, suffix, lambda candidate: (folder / candidate).exists(), day)
