"""Any picture opens as what it is; any other bytes are refused with one message."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageCms

from fader_studio.imaging import opening
from fader_studio.imaging.deep import write_png16, write_tiff
from fader_studio.imaging.opening import open_photo
from trainer.errors import UserError

BARE = {"icc": b"", "exif": b"", "xmp": b"", "dpi": None}


def _open(tmp_path: Path, image: Image.Image, name: str = "photo.png", **options: object):
    image.save(tmp_path / name, **options)
    return open_photo(tmp_path / name)


def _refused(path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        open_photo(path)
    assert caught.value.message and caught.value.hint
    return caught.value


# ---------------------------------------------------------------- modes
@pytest.mark.parametrize("name", ["photo.png", "photo.tif", "photo.bmp"])
@pytest.mark.parametrize("channels", [1, 3])
def test_eight_bit_samples_arrive_unchanged(tmp_path, noise, name, channels):
    pixels = noise(channels=channels)
    photo = _open(tmp_path, Image.fromarray(pixels.squeeze()), name)
    assert np.array_equal(photo.pixels, pixels)
    assert (photo.bits, photo.alpha, photo.monochrome) == (8, None, channels == 1)
    assert photo.channels == ("grey" if channels == 1 else "RGB")
    assert np.array_equal(photo.display, np.broadcast_to(pixels, (24, 31, 3)))


@pytest.mark.parametrize(("mode", "channels"), [("LA", 2), ("RGBA", 4)])
@pytest.mark.parametrize("name", ["photo.png", "photo.tif"])
def test_alpha_is_kept_apart(tmp_path, noise, mode, channels, name):
    pixels = noise(channels=channels)
    photo = _open(tmp_path, Image.fromarray(pixels, mode), name)
    assert np.array_equal(photo.pixels, pixels[..., :-1])
    assert np.array_equal(photo.alpha, pixels[..., -1])


@pytest.mark.parametrize("channels", [1, 2, 3, 4])
@pytest.mark.parametrize("write", [write_png16, write_tiff])
def test_sixteen_bits_arrive_unchanged(tmp_path, noise, channels, write):
    if write is write_tiff and channels == 2:
        pytest.skip("no grey with alpha at 16 bits in TIFF")
    pixels = noise(channels=channels, dtype=np.uint16)
    with (tmp_path / "deep").open("wb") as file:
        write(file, pixels, **BARE)
    photo = open_photo(tmp_path / "deep")
    colours = 1 if channels < 3 else 3
    assert photo.bits == 16 and photo.notes == ()
    assert np.array_equal(photo.pixels, pixels[..., :colours])
    assert photo.alpha is None if channels % 2 else np.array_equal(photo.alpha, pixels[..., -1])
    shown = np.rint(pixels[..., :colours] / 257)
    assert np.array_equal(photo.display, np.broadcast_to(shown, (24, 31, 3)))


def test_sixteen_bits_that_opencv_misreads_open_as_eight(tmp_path, noise, monkeypatch):
    pixels = noise(dtype=np.uint16)
    with (tmp_path / "deep.png").open("wb") as file:
        write_png16(file, pixels, **BARE)
    monkeypatch.setattr(opening.modes.cv2, "imdecode", lambda *_: None)
    photo = open_photo(tmp_path / "deep.png")
    assert photo.bits == 8 and "opened with 8" in photo.notes[0]
    assert np.array_equal(photo.pixels, pixels >> 8)


def test_a_palette_becomes_rgb_and_says_so(tmp_path, noise):
    image = Image.fromarray(noise(channels=0) % 4, "P")
    image.putpalette([255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9])
    photo = _open(tmp_path, image)
    assert np.array_equal(photo.pixels, np.asarray(image.convert("RGB")))
    assert photo.notes == ("This picture had a palette; it is edited and exported in full colour (RGB).",) and photo.alpha is None


@pytest.mark.parametrize("transparency", [2, bytes([255, 128, 0, 7])])
def test_a_palettes_transparency_becomes_alpha(tmp_path, noise, transparency):
    indices = noise(channels=0) % 4
    image = Image.fromarray(indices, "P")
    image.putpalette(list(range(12)))
    photo = _open(tmp_path, image, transparency=transparency)
    table = [255, 255, 0, 255] if transparency == 2 else list(transparency)
    assert np.array_equal(photo.alpha, np.take(table, indices))


@pytest.mark.parametrize("channels", [1, 3])
def test_a_transparent_colour_becomes_alpha(tmp_path, noise, channels):
    pixels = noise(channels=channels)
    key = tuple(int(v) for v in pixels[3, 4])
    photo = _open(tmp_path, Image.fromarray(pixels.squeeze()), transparency=key if channels == 3 else key[0])
    assert photo.alpha[3, 4] == 0
    assert np.array_equal(photo.alpha == 0, (pixels == key).all(axis=2))
    assert np.array_equal(photo.pixels, pixels)


def test_cmyk_becomes_rgb_and_says_so(tmp_path):
    image = Image.new("CMYK", (8, 8), (0, 255, 255, 0))
    photo = _open(tmp_path, image, "photo.tif")
    assert tuple(photo.pixels[0, 0]) == (255, 0, 0)
    assert photo.notes == ("CMYK colours are edited and exported as RGB.",)


@pytest.mark.parametrize("name", ["photo.tif", "photo.jpg"])
def test_cmyk_goes_through_its_profile(tmp_path, print_profile, name):
    ink = Image.new("CMYK", (16, 16), (200, 30, 90, 0))
    photo = _open(tmp_path, ink, name, icc_profile=print_profile, quality=95)
    assert (photo.pixels >= 253).all() and photo.icc == b""
    damaged = _open(tmp_path, ink, "damaged.tif", icc_profile=print_profile[:300])
    assert np.array_equal(damaged.pixels, np.asarray(ink.convert("RGB")))


def test_lab_becomes_rgb(tmp_path):
    white = Image.new("LAB", (8, 8), (255, 128, 128))
    lab = ImageCms.profileToProfile(
        Image.new("RGB", (8, 8), (200, 40, 90)), ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), 1, "LAB"
    )
    assert white.mode == "LAB"
    photo = _open(tmp_path, lab, "photo.tif")
    assert np.abs(photo.pixels[0, 0].astype(int) - (200, 40, 90)).max() <= 3
    assert photo.notes == ("Lab colours are edited and exported as RGB.",)


def test_one_bit_becomes_grey(tmp_path, noise):
    bits = noise(channels=0) > 127
    photo = _open(tmp_path, Image.fromarray(bits), "photo.png")
    assert photo.channels == "grey" and np.array_equal(photo.pixels[..., 0], bits * 255)


def test_integers_and_floats_become_sixteen_bits(tmp_path):
    numbers = np.array([[0, 1, 65535], [300, 5, 40000]], np.int32)
    whole = _open(tmp_path, Image.fromarray(numbers, "I"), "whole.tif")
    assert np.array_equal(whole.pixels[..., 0], numbers) and whole.notes == ()
    unit = _open(tmp_path, Image.fromarray(np.array([[0, 0.5, 1.0]], np.float32), "F"), "unit.tif")
    assert unit.pixels.ravel().tolist() == [0, 32768, 65535]
    odd = _open(tmp_path, Image.fromarray(np.array([[-10, np.nan, 10]], np.float32), "F"), "odd.tif")
    assert odd.pixels.ravel().tolist() == [0, 0, 65535] and "fitted" in odd.notes[-1]


def test_black_and_white_is_seen_in_rgb(tmp_path, noise):
    grey = np.repeat(noise(channels=1), 3, axis=2)
    nearly = grey.copy()
    nearly[..., 1] = np.minimum(grey[..., 1], 253) + 2
    nearly[..., [0, 2]] = np.minimum(grey[..., [0, 2]], 253)
    spot = grey.copy()
    spot[11, 17] = (200, 20, 20)
    seen = [_open(tmp_path, Image.fromarray(p)).monochrome for p in (grey, nearly, spot)]
    assert seen == [True, True, False]


def test_an_animation_gives_its_first_picture_and_says_so(tmp_path):
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue", "lime")]
    for name in ("moving.gif", "moving.webp", "moving.png"):
        frames[0].save(tmp_path / name, save_all=True, append_images=frames[1:])
        photo = open_photo(tmp_path / name)
        assert np.abs(photo.display[4, 4].astype(int) - (255, 0, 0)).max() < 8
        assert "Only the first picture of the animation was opened." in photo.notes
    frames[0].save(tmp_path / "pages.tif", save_all=True, append_images=frames[1:])
    assert open_photo(tmp_path / "pages.tif").notes == ("Only the first page was opened.",)


def test_heic_opens(tmp_path, smooth):
    pixels = smooth(64, 96)
    photo = _open(tmp_path, Image.fromarray(pixels), "photo.heic", quality=95)
    assert photo.format == "HEIF" and photo.pixels.shape == pixels.shape
    assert np.abs(photo.pixels.astype(int) - pixels).mean() < 6


def test_heic_keeps_more_than_eight_bits(tmp_path, smooth):
    pixels = smooth(64, 96, dtype=np.uint16)
    pillow_heif.from_bytes("RGB;16", (96, 64), pixels.tobytes()).save(tmp_path / "photo.heic", quality=-1)
    photo = open_photo(tmp_path / "photo.heic")
    assert photo.bits == 16 and photo.notes == ()
    assert np.abs(photo.pixels.astype(int) - pixels).mean() < 1500
    assert len(np.unique(photo.pixels)) > 400


def test_a_multi_picture_jpeg_opens_as_jpeg(tmp_path, smooth):
    image = Image.fromarray(smooth(40, 40))
    image.save(tmp_path / "pair.jpg", "MPO", save_all=True, append_images=[image])
    photo = open_photo(tmp_path / "pair.jpg")
    assert photo.format == "JPEG" and photo.notes == ()


# ---------------------------------------------------------------- orientation
BACK = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""What a camera does to the upright picture before it stores it with that orientation."""


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("name", ["turned.png", "turned.tif", "turned.webp"])
def test_orientation_is_applied_once(tmp_path, noise, orientation, name):
    upright = noise(channels=4)
    upright[..., 3] |= 1  # WebP may drop the colours of what is fully transparent
    stored = Image.fromarray(upright)
    stored = stored.transpose(BACK[orientation]) if BACK[orientation] is not None else stored
    exif = Image.Exif()
    exif[274] = orientation
    exif[271] = "Maker"
    options = {"lossless": True, "exact": True} if name.endswith("webp") else {}
    photo = _open(tmp_path, stored, name, exif=exif, **options)
    assert np.array_equal(photo.pixels, upright[..., :3])
    assert np.array_equal(photo.alpha, upright[..., 3])
    assert np.array_equal(photo.display, upright[..., :3])
    kept = Image.Exif()
    kept.load(photo.exif)
    assert kept.get(274, 1) == 1 and kept[271] == "Maker"


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_the_size_that_a_turned_photo_tells_is_the_upright_one(tmp_path, noise, orientation):
    upright = Image.fromarray(noise(24, 31))
    stored = upright.transpose(BACK[orientation]) if BACK[orientation] is not None else upright
    exif = Image.Exif()
    exif[274] = orientation
    exif.get_ifd(0x8769).update({0xA002: stored.width, 0xA003: stored.height})
    xmp = f'<x exif:PixelXDimension="{stored.width}" exif:PixelYDimension="{stored.height}"/>'.encode()
    photo = _open(tmp_path, stored, "turned.jpg", exif=exif, xmp=xmp)
    kept = Image.Exif()
    kept.load(photo.exif)
    inner = kept.get_ifd(0x8769)
    assert (inner[0xA002], inner[0xA003]) == (31, 24)
    assert b'PixelXDimension="31"' in photo.xmp and b'PixelYDimension="24"' in photo.xmp


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("write", [write_png16, write_tiff])
def test_sixteen_bits_are_turned_too(tmp_path, noise, orientation, write):
    upright = noise(dtype=np.uint16)
    turns = {2: (0, 1), 3: (2, 0), 4: (2, 1), 6: (1, 0), 8: (3, 0), 1: (0, 0), 5: (1, 1), 7: (3, 1)}
    quarter, mirrored = turns[orientation]
    stored = np.fliplr(upright) if mirrored else upright
    stored = np.ascontiguousarray(np.rot90(stored, quarter))
    path = tmp_path / "deep"
    exif = Image.Exif()
    exif[274] = orientation
    with path.open("wb") as file:
        write(file, stored, icc=b"", exif=exif.tobytes()[6:], xmp=b"", dpi=None)
    if write is write_tiff:
        _set_tiff_orientation(path, orientation)
    photo = open_photo(path)
    assert photo.bits == 16
    assert np.array_equal(photo.pixels, upright)


def _set_tiff_orientation(path: Path, orientation: int) -> None:
    """Gives the place of a tag that can be spared (planar configuration, 1 by default) to an orientation."""
    data = bytearray(path.read_bytes())
    count = int.from_bytes(data[8:10], "little")
    entries = [data[10 + 12 * k : 22 + 12 * k] for k in range(count)]
    entries = [e for e in entries if int.from_bytes(e[:2], "little") != 284]
    entries.append((274).to_bytes(2, "little") + b"\x03\x00\x01\x00\x00\x00" + bytes([orientation, 0, 0, 0]))
    entries.sort(key=lambda e: int.from_bytes(e[:2], "little"))
    data[10 : 10 + 12 * count] = b"".join(entries)
    path.write_bytes(data)


def test_xmp_orientation_counts_where_exif_has_none(tmp_path, smooth):
    pixels = smooth(40, 60)
    packet = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a tiff:Orientation="6"/></x:xmpmeta>'
    photo = _open(tmp_path, Image.fromarray(pixels), "photo.jpg", xmp=packet, quality=95, subsampling=0)
    assert (photo.width, photo.height) == (40, 60)
    assert b'tiff:Orientation="1"' in photo.xmp


# ---------------------------------------------------------------- profiles and metadata
def test_a_profile_is_honoured(tmp_path, wide_profile):
    photo = _open(tmp_path, Image.new("RGB", (8, 8), (120, 200, 90)), icc_profile=wide_profile)
    expected = ImageCms.profileToProfile(
        Image.new("RGB", (8, 8), (120, 200, 90)),
        ImageCms.ImageCmsProfile(io.BytesIO(wide_profile)),
        ImageCms.createProfile("sRGB"),
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    assert tuple(photo.pixels[0, 0]) == (120, 200, 90)
    assert np.array_equal(photo.display, np.asarray(expected))
    assert photo.display[0, 0, 0] < 110  # P3's green holds less red than sRGB's
    assert photo.icc == wide_profile and photo.profile == "Wide test space"


def test_a_grey_profile_is_honoured(tmp_path, grey_profile):
    photo = _open(tmp_path, Image.new("L", (8, 8), 128), icc_profile=grey_profile)
    light = (128 / 255) ** 1.4
    assert abs(int(photo.display[0, 0, 0]) - 255 * (1.055 * light ** (1 / 2.4) - 0.055)) <= 1.5
    assert photo.profile == "Grey test space"


def test_srgb_needs_no_conversion(tmp_path, noise):
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    photo = _open(tmp_path, Image.fromarray(noise()), icc_profile=srgb)
    assert photo.display is photo.pixels and photo.icc == srgb


@pytest.mark.parametrize(
    "damage", [lambda icc: b"not a profile", lambda icc: icc[:150], lambda icc: icc[:16] + b"CMYK" + icc[20:]]
)
def test_a_broken_profile_is_read_as_srgb_with_a_note(tmp_path, noise, wide_profile, damage):
    photo = _open(tmp_path, Image.fromarray(noise()), "photo.tif", icc_profile=damage(wide_profile))
    assert np.array_equal(photo.display, photo.pixels)
    assert photo.icc == b"" and "profile" in photo.notes[0]


def test_damaged_exif_does_not_cost_the_photo(tmp_path, noise):
    photo = _open(tmp_path, Image.fromarray(noise()), exif=b"Exif\x00\x00II*\x00\xff\xff\xff\x7f")
    assert np.array_equal(photo.pixels, noise())
    assert photo.exif == b"" and "EXIF" in photo.notes[0]


def test_resolution_is_kept(tmp_path, noise):
    photo = _open(tmp_path, Image.fromarray(noise()), "photo.tif", dpi=(240, 240))
    assert photo.dpi == (240.0, 240.0)


# ---------------------------------------------------------------- what is refused
def test_missing_folder_and_empty_are_told_apart(tmp_path):
    (tmp_path / "empty.jpg").write_bytes(b"")
    assert "not there" in _refused(tmp_path / "none.jpg").message
    assert "folder" in _refused(tmp_path).message
    assert "empty" in _refused(tmp_path / "empty.jpg").message


def test_an_unreadable_file_is_named(tmp_path, monkeypatch):
    path = tmp_path / "locked.jpg"
    path.write_bytes(b"x")

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "may not be read" in _refused(path).message


@pytest.mark.parametrize("data", [b"hello, I am a text\n" * 50, b"\x00" * 4000, b"\xff\xd8\xff", b"<html></html>"])
def test_what_is_no_picture_is_refused(tmp_path, data):
    (tmp_path / "photo.jpg").write_bytes(data)
    _refused(tmp_path / "photo.jpg")


@pytest.mark.parametrize("format", ["EPS", "PPM", "TGA", "ICO", "PCX", "PDF"])
def test_formats_that_are_not_listed_are_never_parsed(tmp_path, noise, format):
    Image.fromarray(noise()).save(tmp_path / "photo.jpg", format)
    assert "not a picture that can be opened" in _refused(tmp_path / "photo.jpg").message


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.tif", "a.bmp", "a.gif", "a.heic"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_truncated_photos_are_refused(tmp_path, noise, name, share):
    path = tmp_path / name
    Image.fromarray(noise(150, 150)).save(path)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    _refused(path)


@pytest.mark.parametrize("write", [write_png16, write_tiff])
def test_truncated_sixteen_bits_are_refused(tmp_path, noise, write):
    path = tmp_path / "deep"
    with path.open("wb") as file:
        write(file, noise(150, 150, dtype=np.uint16), **BARE)
    path.write_bytes(path.read_bytes()[:-20_000])
    _refused(path)


def test_a_tiff_that_claims_rows_it_lacks_is_refused(tmp_path, noise):
    path = tmp_path / "tall.tif"
    Image.fromarray(noise()).save(path)
    data = path.read_bytes()
    claim = struct.pack("<HHI", 257, 4, 1)
    assert claim + struct.pack("<I", 24) in data
    path.write_bytes(data.replace(claim + struct.pack("<I", 24), claim + struct.pack("<I", 24_000)))
    assert "incomplete" in _refused(path).message


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_a_bomb_is_refused_before_it_is_decoded(tmp_path, monkeypatch):
    buffer = io.BytesIO()
    Image.new("1", (8, 8)).save(buffer, "PNG")
    data = bytearray(buffer.getvalue())
    for width, height in ((30_000, 30_000), (15_000, 14_000)):
        data[16:24] = struct.pack(">II", width, height)
        data[29:33] = struct.pack(">I", zlib.crc32(data[12:29]))
        (tmp_path / "bomb.png").write_bytes(data)
        monkeypatch.setattr(Image.Image, "load", lambda self: pytest.fail("decoded"))
        assert "too large" in _refused(tmp_path / "bomb.png").message


def test_two_hundred_megapixels_are_also_limited_by_their_bytes(tmp_path, noise, monkeypatch):
    monkeypatch.setattr(opening, "LARGEST_BYTES", 24 * 31 * 3 * 2 - 1)
    assert _open(tmp_path, Image.fromarray(noise())).bits == 8
    with (tmp_path / "deep.png").open("wb") as file:
        write_png16(file, noise(dtype=np.uint16), **BARE)
    assert "too large" in _refused(tmp_path / "deep.png").message


@pytest.mark.filterwarnings("ignore::UserWarning:PIL", "ignore::PIL.Image.DecompressionBombWarning")
@pytest.mark.parametrize(
    "name", ["a.jpg", "a.png", "a.webp", "a.tif", "a.bmp", "a.gif", "a.heic", "deep.png", "deep.tif"]
)
def test_any_bytes_give_a_photo_or_a_user_error(tmp_path, noise, wide_profile, name):
    path = tmp_path / name
    exif = Image.Exif()
    exif[271], exif[274] = "Maker", 6
    if name.startswith("deep"):
        with path.open("wb") as file:
            write = write_png16 if name.endswith("png") else write_tiff
            write(file, noise(dtype=np.uint16), icc=wide_profile, exif=exif.tobytes()[6:], xmp=b"<a/>", dpi=(72, 72))
    else:
        extra = {} if name[2:] in ("bmp", "gif") else {"exif": exif, "icc_profile": wide_profile}
        Image.fromarray(noise()).save(path, **extra)
    whole = path.read_bytes()
    rng = np.random.default_rng(11)
    for _ in range(40):
        data = bytearray(whole)
        for place in rng.integers(0, min(len(data), 1200), rng.integers(1, 9)):
            data[place] = rng.integers(0, 256)
        if rng.random() < 0.3:
            del data[rng.integers(1, len(data)) :]
        path.write_bytes(data)
        try:
            photo = open_photo(path)
        except UserError as error:
            assert error.message and error.hint
        else:
            assert photo.display.shape == (photo.height, photo.width, 3)
