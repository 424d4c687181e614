"""Any bytes give a picture or a named error: hundreds of odd files, one warm engine that outlives them all."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from odd_files import odd_files, picture, renamed
from PIL import Image

from fader_studio.cli import main
from fader_studio.editing.state import Blend
from fader_studio.engine.caller import EngineCaller
from fader_studio.engine.link import EngineLink
from fader_studio.engine.messages import ClosePhoto, OpenPhoto, SavePhoto
from fader_studio.imaging.opening import open_photo
from trainer.errors import UserError

SEED, GROWTH_MB, KEPT_MB = 20, 600, 100
SAVED = 9
"""Every ninth of those that open is written as well."""


class Peak:
    """Resident memory of a process in MB: how far above `idle` it ever was."""

    def __init__(self, process: int) -> None:
        self._status, self._reset = Path(f"/proc/{process}/status"), Path(f"/proc/{process}/clear_refs")
        if not self._status.exists():
            pytest.skip("only Linux tells of peaks")
        self._reset.write_text("5")
        self.idle = self.read("VmRSS")

    def read(self, field: str = "VmHWM") -> float:
        line = next(line for line in self._status.read_text().splitlines() if line.startswith(field))
        return int(line.split()[1]) / 1000


@pytest.fixture
def warm(tmp_path: Path) -> Iterator[tuple[EngineCaller, Path]]:
    """An engine of its own that has opened a photo, and its log."""
    folder, log = tmp_path / "engine", tmp_path / "engine.log"
    folder.mkdir()
    with EngineCaller(EngineLink(folder, log_file=log)) as caller:
        picture(random.Random(1), 640, 480).save(tmp_path / "warm.jpg")
        caller.call(OpenPhoto, photo="p", path=tmp_path / "warm.jpg")
        yield caller, log


def test_hundreds_of_odd_files_give_a_picture_or_a_named_error(warm, tmp_path: Path) -> None:
    engine, log = warm
    process = engine._link.process_id
    peak, slowest, opened, refused, wrong = Peak(process), (0.0, ""), 0, 0, []
    for name, data in odd_files(SEED):
        path = tmp_path / name
        path.write_bytes(data)
        begun = time.perf_counter()
        try:
            engine.call(OpenPhoto, photo="p", path=path)
            opened += 1
            if opened % SAVED == 0:
                engine.call(SavePhoto, photo="p", edits=(), blend=Blend(), target=tmp_path / "out.png")
        except UserError as error:
            refused += 1
            if not (error.message and error.hint):
                wrong.append(name)
        except Exception as error:  # a bug of the engine, or its death
            wrong.append(f"{name}: {str(error)[-200:]}")
        slowest = max(slowest, (time.perf_counter() - begun, name))
        path.unlink()
    engine.call(ClosePhoto, photo="p")
    growth, kept = peak.read() - peak.idle, peak.read("VmRSS") - peak.idle
    print(f"\n{opened} opened, {refused} refused, slowest {slowest[0]:.2f} s ({slowest[1]}), peak +{growth:.0f} MB, "
          f"afterwards +{kept:.0f} MB")
    assert wrong == [] and engine._link.process_id == process  # it has not died once
    assert opened >= 150 and refused >= 300
    assert growth <= GROWTH_MB and kept <= KEPT_MB
    assert "Traceback" not in log.read_text(errors="replace")


def test_what_is_of_no_listed_format_is_refused_whatever_it_is_called(tmp_path: Path) -> None:
    files = dict(renamed(random.Random(SEED)))
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
        with pytest.raises(UserError):
            open_photo(tmp_path / name)
    assert {"EPS.jpg", "PSD.jpg", "PSD.png", "PDF.jpg", "TGA.jpg", "ICNS.jpg"} <= set(files) and len(files) >= 30


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
def test_twenty_megapixels_cost_at_most_six_hundred_megabytes_over_idle(warm, tmp_path: Path, suffix: str) -> None:
    engine, _log = warm
    y, x = np.mgrid[0:4000, 0:5000]
    pixels = np.dstack([x // 20, y // 16, (x + y) // 40]).astype(np.uint8)
    options = {"method": 0} if suffix == ".webp" else {"compress_level": 1} if suffix == ".png" else {}
    Image.fromarray(pixels).save(tmp_path / f"large{suffix}", **options)
    del x, y, pixels
    peak = Peak(engine._link.process_id)
    engine.call(OpenPhoto, photo="p", path=tmp_path / f"large{suffix}")
    print(f"\n20 megapixels{suffix}: +{peak.read() - peak.idle:.0f} MB")
    assert peak.read() - peak.idle <= GROWTH_MB


@pytest.mark.parametrize("name", ["PSD.jpg", "bomb.jpg", "cut 3 whole.png"])
def test_the_shell_names_what_is_wrong_with_an_odd_file_and_says_two(capsys, tiny_model, tmp_path, name: str) -> None:
    data = dict(odd_files(SEED))[name]
    (tmp_path / name).write_bytes(data)
    assert main(["faces", str(tmp_path / name)]) == 2
    told = capsys.readouterr().err
    assert name in told and "Traceback" not in told
    words = ["--set", "Smiling=0.5", "--model", str(tiny_model), "--output", str(tmp_path / "out.png")]
    assert main(["render", str(tmp_path / name), *words]) == 2
    told = capsys.readouterr().err
    assert name in told and "Traceback" not in told and not (tmp_path / "out.png").exists()
