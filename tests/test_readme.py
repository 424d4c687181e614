"""The README says what is true."""

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


def test_every_picture_of_the_readme_is_there():
    import re

    for target in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README):
        assert (ROOT / target).is_file(), target
