"""Names of files that are no text: on Linux any bytes, which Python holds as half characters."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from trainer.config import TrainConfig
from trainer.data.dataset import Dataset
from trainer.data.prepare import prepare
from trainer.orders import Ordered, RunOrder, read_order, write_order
from trainer.runs import RunFolder

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A folder whose name is no text, with six pictures, one of which has such a name as well, and a bad one."""
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    try:
        folder.mkdir()
        os.mkdir(os.fsencode(tmp_path) + b"/\xff")
    except OSError:
        pytest.skip("this system's names are text")
    for number in range(6):
        pixels = np.random.default_rng(number).integers(0, 255, (64, 64, 3), np.uint8)
        Image.fromarray(pixels).save(folder / f"{number}.png")
    (folder / "0.png").rename(os.fsdecode(os.fsencode(folder) + b"/\xff.png"))
    Path(os.fsdecode(os.fsencode(folder) + b"/\xfe.png")).write_bytes(b"")
    return folder


def test_pictures_of_any_name_are_prepared_and_listed(odd: Path, tmp_path: Path) -> None:
    result = prepare([odd], tmp_path / "set", size=64)
    assert result["images"] == 6 and [s["file"] for s in result["skipped"]] == ["\udcfe.png"]
    with Dataset.open(tmp_path / "set") as dataset:
        assert "\udcff.png" in dataset.names()


def test_a_run_in_any_folder_keeps_its_settings_and_its_order(odd: Path) -> None:
    folder = RunFolder(odd / "run")
    folder.create()
    folder.write_config(TrainConfig(attributes=("Smiling",)), odd, "abc")
    assert folder.read_config()[1] == odd
    ordered = Ordered(order=RunOrder(kind="train", name="a", arguments=("--data", str(odd))), made=1.0)
    write_order(folder.path, ordered)
    assert read_order(folder.path) == ordered


@pytest.mark.parametrize("encoding", ["utf-8:strict", "ascii:strict", "cp1252:strict"])
def test_a_command_names_any_file_on_any_console_and_its_json_reads_back(odd: Path, tmp_path: Path, encoding: str) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-m", "trainer", "prepare", str(odd), "--output", str(tmp_path / "set"), "--size", "64", "--json"]
    done = subprocess.run(words, env=environment, capture_output=True)
    assert done.returncode == 0, done.stderr
    skipped = json.loads(done.stdout.decode(encoding.partition(":")[0]))["skipped"]
    assert [s["file"] for s in skipped] == ["\udcfe.png"]
