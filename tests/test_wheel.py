"""The wheel holds all of the program: its modules, resources and commands; built with setuptools alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PACKAGES = ("fader_studio", "trainer", "resources")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of a copy of the sources: a build leaves folders beside them."""
    try:
        setuptools = int(metadata.version("setuptools").split(".")[0])
    except metadata.PackageNotFoundError:
        setuptools = 0
    if setuptools < 77:
        pytest.skip("setuptools is too old, or not there")
    folder = tmp_path_factory.mktemp("wheel")
    for name in PACKAGES:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    build = "from setuptools import build_meta; build_meta.build_wheel('dist')"
    subprocess.run([sys.executable, "-c", build], cwd=folder, check=True, capture_output=True)
    with zipfile.ZipFile(next((folder / "dist").glob("*.whl"))) as opened:
        yield opened


def test_every_file_of_the_packages_is_in_the_wheel(wheel):
    there = {p.relative_to(ROOT).as_posix() for name in PACKAGES for p in (ROOT / name).rglob("*") if p.is_file()}
    wanted = {path for path in there if "__pycache__" not in path}
    assert wanted - set(wheel.namelist()) == set()


def test_nothing_else_is_in_the_wheel(wheel):
    own = f"{PROJECT['name'].replace('-', '_')}-{PROJECT['version']}.dist-info"
    assert {path.split("/")[0] for path in wheel.namelist()} == {*PACKAGES, own}
    assert not [path for path in wheel.namelist() if path.endswith(".pyc")]


def test_the_wheel_brings_both_commands_and_the_licence(wheel):
    read = {path.split("/", 1)[1]: wheel.read(path).decode() for path in wheel.namelist() if ".dist-info/" in path}
    commands = read["entry_points.txt"].splitlines()
    assert {"fader-studio = fader_studio.__main__:main", "fader-trainer = trainer.__main__:main"} <= set(commands)
    assert read["licenses/LICENSE"] == (ROOT / "LICENSE").read_text(encoding="utf-8")
