"""A save that is killed leaves the old file or the whole new one, and nothing that looks like a picture."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from PIL import Image

WRITER = """
import itertools, sys
from pathlib import Path
import numpy as np
from fader_studio.imaging.photo import Photo
from fader_studio.imaging.saving import save_photo
target = Path(sys.argv[1])
for shade in itertools.cycle(range(10, 250, 10)):
    pixels = np.full((400, 400, 3), shade, np.uint8)
    pixels[::2, ::3] += 3
    photo = Photo(path=Path("photo.png"), format="PNG", pixels=pixels, alpha=None, display=pixels, monochrome=False)
    save_photo(photo, pixels, target, edited=True)
    print(shade, flush=True)
"""


def test_killed_at_random_points_there_is_always_a_whole_picture(tmp_path: Path) -> None:
    chance = random.Random(11)
    target = tmp_path / "out.png"
    for _ in range(8):
        process = subprocess.Popen([sys.executable, "-c", WRITER, str(target)], stdout=subprocess.PIPE, text=True)
        for _line in range(chance.randint(1, 6)):
            process.stdout.readline()
        time.sleep(chance.random() * 0.03)
        process.kill()
        process.communicate()
        pixels = np.asarray(Image.open(target))
        shade = int(pixels[1, 1, 0])
        assert pixels.shape == (400, 400, 3) and set(np.unique(pixels)) == {shade, shade + 3}
        assert all(path.name.startswith(".") for path in tmp_path.iterdir() if path != target)
