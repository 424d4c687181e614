"""What the export dialog says of a file's size, beside the size that it gets."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from fader_studio.imaging.photo import Photo
from fader_studio.imaging.resizing import made_smaller, smaller_size
from fader_studio.imaging.saving import save_photo
from fader_studio.imaging.size_estimate import estimated_bytes


@pytest.fixture(scope="module")
def photo() -> Photo:
    """A portrait of 3 megapixels: large enough to be sampled."""
    cv2 = pytest.importorskip("cv2")
    pixels = pytest.importorskip("skimage.data").astronaut()
    pixels = cv2.resize(pixels, (1800, 1700), interpolation=cv2.INTER_CUBIC)
    noise = np.random.default_rng(3).normal(0, 3, pixels.shape)
    pixels = np.clip(pixels + noise, 0, 255).astype(np.uint8)
    return Photo(path=Path("a.png"), format="PNG", pixels=pixels, alpha=None, display=pixels, monochrome=False)


@pytest.mark.parametrize("format, suffix", [("JPEG", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp"), ("TIFF", ".tif")])
@pytest.mark.parametrize("longest", [None, 900])
def test_the_estimate_is_near_the_files_size(photo, tmp_path, format, suffix, longest):
    size = smaller_size(photo.width, photo.height, longest)
    wanted = {"format": format, "quality": 90}
    told = estimated_bytes(photo, keep_metadata=True, size=size, scratch=tmp_path / f"scratch{suffix}", **wanted)
    document, pixels = made_smaller(photo, photo.pixels, longest)
    save_photo(document, pixels, tmp_path / f"a{suffix}", edited=False, **wanted)
    assert told == pytest.approx((tmp_path / f"a{suffix}").stat().st_size, rel=0.15)
    assert list(tmp_path.iterdir()) == [tmp_path / f"a{suffix}"]
