"""The page of promises: every promise has a test, and every test that it names is there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import resources
from fader_studio.ui.help_window import PAGES

ROOT = Path(__file__).resolve().parents[2]
PAGE = "help/promises.md"
FEWEST = 24
"""As many rows as the list of promises had when the page was written."""
FLOORS = {"pillow": (13, 0, 0), "torch": (2, 11), "pyinstaller": (6,)}


def rows() -> list[list[str]]:
    """promise, how, measured, test: of every table, without its head."""
    lines = resources.path(PAGE).read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return [row for row in cells if row[0] != "promise" and set(row[0]) != {"-"}]


def named(cell: str) -> dict[str, list[str]]:
    """File → tests, from "file :: test, test; file :: test"."""
    pairs = (part.split(" :: ") for part in cell.split(";"))
    return {file.strip(): [name.strip() for name in names.split(",")] for file, names in pairs}


def test_every_promise_says_how_it_is_kept_and_names_tests_that_exist():
    assert len(rows()) >= FEWEST
    for promise, how, _measured, tests in rows():
        assert how and named(tests), promise
        for file, names in named(tests).items():
            there = set(re.findall(r"^def (test_\w+)", (ROOT / "tests" / file).read_text(encoding="utf-8"), re.MULTILINE))
            assert set(names) <= there, (promise, set(names) - there)


def test_every_row_of_the_page_has_four_cells():
    assert {len(row) for row in rows()} == {4}


def test_the_page_is_in_the_programs_help():
    assert PAGE in [file for _title, file in PAGES]


def test_no_library_may_be_older_than_its_last_known_hole():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *(d for extra in project["optional-dependencies"].values() for d in extra)]
    lowest = {m[1].lower(): tuple(map(int, m[2].split("."))) for d in asked if (m := re.match(r"([\w-]+)>=([\d.]+)", d))}
    for name, floor in FLOORS.items():
        assert lowest[name] >= floor, name
