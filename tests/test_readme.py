"""The README says what is true."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_ci_runs_exactly_the_readmes_test_command():
    commands = [line for line in (ROOT / ".ci" / "run").read_text().splitlines() if line.startswith("if command")]
    assert len(commands) == 1
    assert f"```sh\n{commands[0]}\n```" in README


def test_what_the_map_names_is_there():
    rows = [line.split("|")[1] for line in README.splitlines() if line.startswith("| `")]
    for row in rows:
        folder = ""
        for name in row.replace("`", "").split(","):
            name = name.strip()
            candidates = [ROOT / name, ROOT / folder / name]
            assert any(c.exists() for c in candidates), name
            folder = folder or name.rstrip("/").rsplit("/", 1)[0]


def test_every_picture_of_the_readme_is_there_small_and_in_no_package():
    pictures = re.findall(r"!\[([^]]+)\]\(([^)]+)\)", README)
    assert len(pictures) == README.count("![") >= 4
    for _words, target in pictures:
        assert (ROOT / target).stat().st_size <= 150_000, target
        assert target.split("/")[0] not in ("fader_studio", "trainer", "resources"), target
