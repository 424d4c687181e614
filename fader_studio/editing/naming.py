"""Names for exported pictures: a pattern such as "{name}-edited", and numbers where a name is taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
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


def results_among(paths: Iterable[Path], patterns: Iterable[str]) -> set[Path]:
    """Those of `paths` whose names one of `patterns` made from the name of another one in the same folder.

    A pattern that adds no word and no date to the name tells nothing: IMG-2 may be a photo like IMG.
    """
    paths = tuple(paths)
    there = {(path.parent, path.stem.casefold()) for path in paths}
    made = [re.compile(_made_by(pattern)) for pattern in patterns if _is_telling(pattern)]
    found = {path: [m["name"] for one in made if (m := one.fullmatch(path.stem.casefold()))] for path in paths}
    return {path for path, names in found.items() if any((path.parent, name) in there for name in names)}


def _is_telling(pattern: str) -> bool:
    added = _WORD.sub("", pattern)
    return "{name}" in pattern and ("{date}" in pattern or any(c.isalpha() for c in added))


def _made_by(pattern: str) -> str:
    """A regular expression for the stems that `pattern` makes; its group "name" is the photo's."""
    parts = {"name": "(?P<name>.+)", "number": r"(?P<number>\d+)", "date": r"(?P<date>\d{4}-\d\d-\d\d)"}
    made = ""
    for text, word in re.findall(r"([^{}]*)(?:\{([^{}]*)\})?", pattern.strip().casefold()):
        made += re.escape(text) + parts.get(word, "")
        parts[word] = f"(?P={word})" if word in parts else ""  # from now on the same again
    return made + r"(-\d+)?"


def free_path(folder: Path, pattern: str, name: str, suffix: str, day: date) -> Path:
    """As `free_name`, in a folder as it is now."""
    return folder / free_name(pattern, name, suffix, lambda candidate: (folder / candidate).exists(), day)
