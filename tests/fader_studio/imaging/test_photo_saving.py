"""What is saved opens again as it was: depth, alpha, profile, metadata. What fails leaves the old file alone."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, TiffImagePlugin

from fader_studio.imaging.metadata import SYNTHETIC
from fader_studio.imaging.opening import open_photo
from fader_studio.imaging.saving import save_photo
from trainer.errors import UserError

ALL = ["out.jpg", "out.png", "out.webp", "out.tif"]
PACKET = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="3"/></rdf:RDF></x:xmpmeta>'
)


@pytest.fixture
def exif() -> bytes:
    block = Image.Exif()
    block[271], block[274], block[315] = "Maker", 1, "Somebody"
    block.get_ifd(34665)[33434] = TiffImagePlugin.IFDRational(1, 250)
    block.get_ifd(34853)[1] = "N"
    return block.tobytes()[6:]


def refused(photo, pixels, target: Path, **options: object) -> UserError:
    with pytest.raises(UserError) as caught:
        save_photo(photo, pixels, target, **({"edited": True} | options))
    assert caught.value.message and caught.value.hint
    return caught.value


# ---------------------------------------------------------------- samples
@pytest.mark.parametrize("name", ["out.png", "out.tif"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("transparent", [False, True])
def test_lossless_formats_keep_every_sample(tmp_path, photo_of, noise, name, dtype, channels, transparent):
    alpha = noise(24, 31, 0, dtype) if transparent else None
    photo = photo_of(noise(24, 31, channels, dtype), alpha=alpha)
    assert save_photo(photo, photo.pixels, tmp_path / name, edited=False) == ()
    again = open_photo(tmp_path / name)
    assert again.pixels.dtype == dtype and again.notes == ()
    assert np.array_equal(again.pixels, np.broadcast_to(photo.pixels, again.pixels.shape))
    assert np.array_equal(again.alpha, alpha) if transparent else again.alpha is None
    lonely = name == "out.tif" and dtype == np.uint16 and channels == 1 and transparent
    assert again.channels == ("RGB" if lonely else photo.channels)


def test_a_large_picture_of_many_strips_keeps_every_sample(tmp_path, photo_of, smooth):
    photo = photo_of(smooth(900, 1201, dtype=np.uint16))
    for name in ("out.png", "out.tif"):
        save_photo(photo, photo.pixels, tmp_path / name, edited=False)
        assert np.array_equal(open_photo(tmp_path / name).pixels, photo.pixels)
        assert (tmp_path / name).stat().st_size < photo.pixels.nbytes * 0.7


def test_webp_is_lossless_at_full_quality(tmp_path, photo_of, noise):
    photo = photo_of(noise(), alpha=noise(24, 31, 0))
    save_photo(photo, photo.pixels, tmp_path / "out.webp", edited=False, quality=100)
    again = open_photo(tmp_path / "out.webp")
    assert np.array_equal(again.pixels, photo.pixels) and np.array_equal(again.alpha, photo.alpha)


@pytest.mark.parametrize("name", ["out.jpg", "out.webp"])
@pytest.mark.parametrize("channels", [1, 3])
def test_lossy_formats_stay_close_and_round_sixteen_bits(tmp_path, photo_of, smooth, name, channels):
    photo = photo_of(smooth(channels=channels, dtype=np.uint16))
    notes = save_photo(photo, photo.pixels, tmp_path / name, edited=False)
    again = open_photo(tmp_path / name)
    assert again.bits == 8 and "8 bits" in notes[0]
    apart = np.abs(again.display - photo.pixels / 257)
    assert apart.mean() < 1.5 and apart.max() < 20


def test_jpeg_keeps_the_colour_of_every_pixel(tmp_path, photo_of):
    stripes = np.zeros((32, 32, 3), np.uint8)
    stripes[:, ::2], stripes[:, 1::2] = (255, 0, 0), (0, 0, 255)
    photo = photo_of(stripes)
    save_photo(photo, stripes, tmp_path / "out.jpg", edited=False)
    assert np.abs(open_photo(tmp_path / "out.jpg").pixels.astype(int) - stripes).max() < 40
    with Image.open(tmp_path / "out.jpg") as image:
        assert all(layer[1:3] == (1, 1) for layer in image.layer)


def test_a_higher_quality_makes_a_better_jpeg(tmp_path, photo_of, smooth):
    photo = photo_of(smooth())
    errors = []
    for quality in (30, 95):
        save_photo(photo, photo.pixels, tmp_path / "out.jpg", edited=False, quality=quality)
        errors.append(np.abs(open_photo(tmp_path / "out.jpg").pixels.astype(int) - photo.pixels).mean())
    assert errors[1] < errors[0] / 2


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_jpeg_lays_transparency_on_white_and_says_so(tmp_path, photo_of, dtype):
    top = np.iinfo(dtype).max
    alpha = np.zeros((16, 32), dtype)
    alpha[:, 16:] = top
    photo = photo_of(np.full((16, 32, 3), top // 4, dtype), alpha=alpha)
    notes = save_photo(photo, photo.pixels, tmp_path / "out.jpg", edited=False)
    pixels = open_photo(tmp_path / "out.jpg").pixels.astype(int)
    assert any("transparen" in note for note in notes)
    assert (pixels[:, :12] > 250).all() and np.abs(pixels[:, 20:] - 64).max() < 5


# ---------------------------------------------------------------- profile and metadata
@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_profile_and_metadata_are_kept(tmp_path, photo_of, smooth, wide_profile, exif, name, dtype):
    photo = photo_of(smooth(dtype=dtype), icc=wide_profile, exif=exif, xmp=PACKET, dpi=(300.0, 300.0))
    save_photo(photo, photo.pixels, tmp_path / name, edited=False)
    again = open_photo(tmp_path / name)
    assert again.icc == wide_profile and again.xmp == PACKET
    read = Image.Exif()
    read.load(again.exif)
    assert (read[271], read[315], read.get(274, 1)) == ("Maker", "Somebody", 1)
    assert float(read.get_ifd(34665)[33434]) == 1 / 250 and read.get_ifd(34853)[1] == "N"
    if name != "out.webp":
        assert again.dpi == pytest.approx((300, 300), abs=0.1)
    assert np.abs(again.display.astype(int) - photo.display).mean() < 2


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_stripping_takes_exif_and_xmp_but_not_the_profile(tmp_path, photo_of, noise, wide_profile, exif, name, dtype):
    photo = photo_of(noise(dtype=dtype), icc=wide_profile, exif=exif, xmp=PACKET)
    save_photo(photo, photo.pixels, tmp_path / name, edited=False, keep_metadata=False)
    again = open_photo(tmp_path / name)
    assert (again.exif, again.xmp, again.icc) == (b"", b"", wide_profile)
    assert b"Somebody" not in (tmp_path / name).read_bytes()


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("keep", [False, True])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_every_edit_is_marked(tmp_path, photo_of, noise, name, keep, dtype):
    photo = photo_of(noise(dtype=dtype), xmp=PACKET)
    save_photo(photo, photo.pixels, tmp_path / name, edited=True, keep_metadata=keep)
    xmp = open_photo(tmp_path / name).xmp
    assert SYNTHETIC.encode() in xmp and (b'xmp:Rating="3"' in xmp) is keep


def test_metadata_that_jpeg_cannot_hold_is_left_out_and_named(tmp_path, photo_of, noise, exif):
    long = PACKET + b"<!--" + b"x" * 70_000 + b"-->"
    photo = photo_of(noise(), xmp=long, exif=exif + bytes(70_000))
    notes = save_photo(photo, photo.pixels, tmp_path / "out.jpg", edited=True)
    again = open_photo(tmp_path / "out.jpg")
    assert len(notes) == 2 and again.exif == b"" and SYNTHETIC.encode() in again.xmp
    save_photo(photo, photo.pixels, tmp_path / "out.png", edited=False)
    assert open_photo(tmp_path / "out.png").xmp == long


def test_a_grey_profile_stays_with_grey(tmp_path, photo_of, smooth, grey_profile):
    photo = photo_of(smooth(channels=1), icc=grey_profile)
    for name in ALL:
        save_photo(photo, photo.pixels, tmp_path / name, edited=False)
        again = open_photo(tmp_path / name)
        assert again.notes == () and again.icc == (b"" if name == "out.webp" else grey_profile)
        assert np.abs(again.display.astype(int) - photo.display).mean() < 1.5


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
def test_an_unreadable_exif_block_does_not_stop_a_tiff(tmp_path, photo_of, noise):
    photo = photo_of(noise(), exif=b"II*\x00 what is this")
    save_photo(photo, photo.pixels, tmp_path / "out.tif", edited=False)
    assert np.array_equal(open_photo(tmp_path / "out.tif").pixels, photo.pixels)


# ---------------------------------------------------------------- names and formats
@pytest.mark.parametrize(
    ("name", "format"), [("a.JPG", "JPEG"), ("a.jpeg", "JPEG"), ("a.Tiff", "TIFF"), ("a.WEBP", "WEBP")]
)
def test_the_suffix_says_the_format(tmp_path, photo_of, noise, name, format):
    photo = photo_of(noise())
    save_photo(photo, photo.pixels, tmp_path / name, edited=False)
    assert open_photo(tmp_path / name).format == format


def test_a_format_can_be_named_instead(tmp_path, photo_of, noise):
    photo = photo_of(noise())
    save_photo(photo, photo.pixels, tmp_path / "no suffix", edited=False, format="PNG")
    assert open_photo(tmp_path / "no suffix").format == "PNG"


def test_names_and_formats_that_cannot_be_are_refused(tmp_path, photo_of, noise):
    photo = photo_of(noise())
    assert "which kind" in refused(photo, photo.pixels, tmp_path / "plain").message
    assert ".heic" in refused(photo, photo.pixels, tmp_path / "a.heic").message
    assert "BMP" in refused(photo, photo.pixels, tmp_path / "a.bmp", format="BMP").message
    assert "folder" in refused(photo, photo.pixels, tmp_path).message
    assert "not there" in refused(photo, photo.pixels, tmp_path / "none" / "a.png").message
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "width"), [("a.webp", 16_384), ("a.jpg", 65_501)])
def test_pictures_that_a_format_cannot_hold_are_refused(tmp_path, photo_of, name, width):
    photo = photo_of(np.zeros((1, width, 3), np.uint8))
    assert "too large" in refused(photo, photo.pixels, tmp_path / name).message
    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------- the original
def test_the_original_is_never_touched_without_leave(tmp_path, noise):
    path = tmp_path / "photo.png"
    Image.fromarray(noise()).save(path)
    photo, before = open_photo(path), path.read_bytes()
    stamp = path.stat().st_mtime_ns
    assert "original" in refused(photo, 255 - photo.pixels, path).message
    (tmp_path / "link.png").symlink_to(path)
    refused(photo, 255 - photo.pixels, tmp_path / "link.png")
    save_photo(photo, 255 - photo.pixels, tmp_path / "other.png", edited=True)
    assert path.read_bytes() == before and path.stat().st_mtime_ns == stamp


def test_replacing_the_original_keeps_a_copy_of_it(tmp_path, noise):
    path = tmp_path / "photo.png"
    Image.fromarray(noise()).save(path)
    (tmp_path / "photo (original).png").write_bytes(b"an older one")
    photo, before = open_photo(path), path.read_bytes()
    save_photo(photo, 255 - photo.pixels, path, edited=True, overwrite_original=True)
    assert (tmp_path / "photo (original).png").read_bytes() == b"an older one"
    assert (tmp_path / "photo (original 2).png").read_bytes() == before
    assert np.array_equal(open_photo(path).pixels, 255 - noise())


# ---------------------------------------------------------------- what goes wrong
@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_a_full_disk_leaves_the_old_file(tmp_path, photo_of, noise, monkeypatch, name, dtype):
    photo = photo_of(noise(dtype=dtype))
    target = tmp_path / name
    target.write_bytes(b"the old file")

    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        assert "no room" in refused(photo, photo.pixels, target).message
    assert target.read_bytes() == b"the old file" and list(tmp_path.iterdir()) == [target]
    save_photo(photo, photo.pixels, target, edited=True)
    assert open_photo(target).width == photo.width


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_a_disk_that_fills_while_writing_is_named(tmp_path, photo_of, noise, monkeypatch, name, dtype):
    photo = photo_of(noise(dtype=dtype))
    plain = Path.open

    def onto_a_full_disk(path: Path, *options: str) -> object:
        return plain(Path("/dev/full") if ".part" in path.name else path, *options)

    monkeypatch.setattr(Path, "open", onto_a_full_disk)
    assert "no room" in refused(photo, photo.pixels, tmp_path / name).message
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (errno.EACCES, "may not write"),
        (errno.EROFS, "may not write"),
        (errno.ENAMETOOLONG, "name"),
        (errno.EIO, "could not"),
    ],
)
def test_the_cause_is_named(tmp_path, photo_of, noise, monkeypatch, number, word):
    photo = photo_of(noise())

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "replace", refuse)
    assert word in refused(photo, photo.pixels, tmp_path / "a.png").message
    assert list(tmp_path.iterdir()) == []


def test_when_replacing_the_original_fails_nothing_has_changed(tmp_path, noise, monkeypatch):
    path = tmp_path / "photo.png"
    Image.fromarray(noise()).save(path)
    photo, before = open_photo(path), hashlib.sha256(path.read_bytes()).digest()
    calls: list[int] = []
    plain = os.replace

    def second_fails(*names: object) -> None:
        calls.append(1)
        if len(calls) > 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        plain(*names)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", second_fails)
    refused(photo, 255 - photo.pixels, path, overwrite_original=True)
    assert hashlib.sha256(path.read_bytes()).digest() == before and list(tmp_path.iterdir()) == [path]
