"""The display copy in its file: halves, premultiplied alpha, privacy, full disks."""

from __future__ import annotations

import errno
import os

import numpy as np
import pytest

from fader_studio.imaging.pyramid import SMALLEST, map_level, write_pyramid
from trainer.errors import UserError


def test_level_zero_is_the_display_copy(tmp_path, photo_of, noise):
    photo = photo_of(noise(37, 53))
    pyramid = write_pyramid(tmp_path / "p", photo)
    level = map_level(pyramid, 0)
    assert len(pyramid.levels) == 1 and not pyramid.has_alpha
    assert np.array_equal(level[..., 2::-1], photo.display) and (level[..., 3] == 255).all()


@pytest.mark.parametrize(("width", "height"), [(1024, 512), (1001, 333), (300, 7), (2000, 1)])
def test_each_level_is_the_mean_of_two_by_two(tmp_path, photo_of, smooth, width, height):
    photo = photo_of(smooth(height, width))
    pyramid = write_pyramid(tmp_path / "p", photo)
    sizes = [(level.width, level.height) for level in pyramid.levels]
    assert sizes[0] == (width, height) and max(sizes[-1]) < SMALLEST <= max(sizes[-2])
    for k in range(1, len(sizes)):
        above = map_level(pyramid, k - 1).astype(float)
        above = np.pad(above, [(0, above.shape[0] % 2), (0, above.shape[1] % 2), (0, 0)], "edge")
        means = above.reshape(above.shape[0] // 2, 2, above.shape[1] // 2, 2, 4).mean(axis=(1, 3))
        level = map_level(pyramid, k)
        assert level.shape == means.shape and sizes[k] == (level.shape[1], level.shape[0])
        assert np.abs(level - means).max() <= 0.5


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_alpha_is_premultiplied(tmp_path, photo_of, noise, dtype):
    alpha = noise(40, 50, 0, dtype)
    photo = photo_of(noise(40, 50, 3, dtype), alpha=alpha)
    pyramid = write_pyramid(tmp_path / "p", photo)
    level = map_level(pyramid, 0)
    share = np.rint(alpha / (257 if dtype == np.uint16 else 1))
    assert pyramid.has_alpha and np.array_equal(level[..., 3], share)
    assert np.abs(level[..., 2::-1] - photo.display * share[..., None] / 255).max() <= 0.5 + 1e-9
    assert (level[..., :3] <= level[..., 3:]).all()


def test_only_the_user_may_read_the_file_and_nobody_writes_through_a_view(tmp_path, photo_of, noise):
    (tmp_path / "p").write_bytes(b"what was here before")
    pyramid = write_pyramid(tmp_path / "p", photo_of(noise()))
    if os.name == "posix":
        assert (tmp_path / "p").stat().st_mode & 0o777 == 0o600
    with pytest.raises(ValueError, match="read-only"):
        map_level(pyramid, 0)[0, 0] = 0
    assert (tmp_path / "p").stat().st_size == 4 * 24 * 31


@pytest.mark.skipif(not hasattr(os, "posix_fallocate"), reason="this system cannot reserve room")
def test_a_full_disk_is_the_users_to_mend(tmp_path, photo_of, noise, monkeypatch):
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "posix_fallocate", refuse)
    with pytest.raises(UserError) as caught:
        write_pyramid(tmp_path / "p", photo_of(noise()))
    assert "room" in caught.value.message and "MB" in caught.value.hint
    assert not (tmp_path / "p").exists()
