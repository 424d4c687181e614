"""A sweep as a file: what a reader finds in it."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from fader_studio.imaging.metadata import SYNTHETIC
from fader_studio.imaging.sweep_files import CAPTION, GAP, write_sweep
from trainer.errors import UserError

FRAMES = [np.full((40, 60, 3), shade, np.uint8) for shade in (0, 60, 120, 180, 240)]
VALUES = (-1.0, -0.5, 0.0, 0.5, 1.0)


@pytest.mark.parametrize("format, suffix", [("GIF", ".gif"), ("WEBP", ".webp")])
def test_an_animation_runs_to_and_fro_for_ever(tmp_path, format, suffix):
    path = tmp_path / f"sweep{suffix}"
    write_sweep(path, FRAMES, VALUES, format, 1.0)
    with Image.open(path) as image:
        shades, durations = [], []
        for index in range(image.n_frames):
            image.seek(index)
            shades.append(int(np.asarray(image.convert("RGB")).mean().round()))
            image.load()
            durations.append(image.info["duration"])
        assert image.info["loop"] == 0 and image.size == (60, 40)
    assert np.abs(np.array(shades) - (0, 60, 120, 180, 240, 180, 120, 60)).max() <= 4
    assert durations[0] == durations[4] == 1500 and set(durations[1:4]) == {250}
    assert SYNTHETIC.encode() in path.read_bytes()


def test_a_sheet_shows_every_picture_with_its_value(tmp_path):
    write_sweep(tmp_path / "sheet.png", FRAMES, VALUES, "PNG", 1.0)
    sheet = np.asarray(Image.open(tmp_path / "sheet.png").convert("RGB")).astype(int)
    assert sheet.shape[:2] == (40 + CAPTION + 2 * GAP, 5 * 60 + 6 * GAP)
    for index, shade in enumerate((0, 60, 120, 180, 240)):
        x = GAP + index * (60 + GAP)
        assert (sheet[GAP : GAP + 40, x : x + 60] == shade).all()
        assert (sheet[GAP + 40 : GAP + 40 + CAPTION, x : x + 60] < 128).any()  # the caption
    assert SYNTHETIC.encode() in (tmp_path / "sheet.png").read_bytes()


def test_many_pictures_stand_in_several_rows(tmp_path):
    write_sweep(tmp_path / "sheet.png", FRAMES * 2, VALUES * 2, "PNG", 1.0)
    assert Image.open(tmp_path / "sheet.png").height > 2 * 40


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UserError, match="is not there"):
        write_sweep(tmp_path / "gone" / "a.gif", FRAMES, VALUES, "GIF", 1.0)
