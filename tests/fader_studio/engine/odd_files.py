"""Hundreds of odd picture files, built from a seed: cut, flipped, renamed, too large, moving, in every mode, mislabelled."""

from __future__ import annotations

import contextlib
import io
import pickle
import random
import struct
import zipfile
import zlib
from collections.abc import Iterator

import cv2
import numpy as np
import pillow_heif
from PIL import Image, ImageCms

pillow_heif.register_heif_opener()

FORMATS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "TIFF": ".tif", "BMP": ".bmp", "GIF": ".gif", "HEIF": ".heic"}
MODES = ("1 L LA La P PA RGB RGBA RGBa RGBX CMYK YCbCr LAB HSV I I;16 I;16L I;16B I;16N F").split()
OTHERS = ("EPS", "PDF", "PPM", "TGA", "ICO", "PCX", "SGI", "DDS", "ICNS", "IM", "MSP", "XBM", "SPIDER", "JPEG2000")
Odd = tuple[str, bytes]


def odd_files(seed: int) -> Iterator[Odd]:
    """(name, bytes) of each; the name ends as a photo's would and says what is odd."""
    chance = random.Random(seed)
    whole = dict(_whole(chance))
    for kind in (_modes, renamed, _bombs, _moving, _tiny, _wrong_shapes):
        yield from kind(chance)
    for name, data in whole.items():
        yield from _damaged(name, data, chance)
    yield from _metadata(chance)
    yield from _huge_headers(whole)


def picture(chance: random.Random, width: int = 64, height: int = 48) -> Image.Image:
    pixels = np.random.default_rng(chance.randrange(1 << 30)).integers(0, 256, (height // 8, width // 8, 3), np.uint8)
    return Image.fromarray(pixels).resize((width, height), Image.Resampling.BICUBIC)


def _saved(image: Image.Image, format: str, **options: object) -> bytes:
    image.save(buffer := io.BytesIO(), format, **options)
    return buffer.getvalue()


def _whole(chance: random.Random) -> Iterator[Odd]:
    """One sound file of each kind, with a profile and EXIF where the format has a place for them."""
    exif = Image.Exif()
    exif[271], exif[274] = "Maker", 6
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for format, suffix in FORMATS.items():
        more = {} if format in ("BMP", "GIF") else {"exif": exif, "icc_profile": icc}
        yield f"whole{suffix}", _saved(picture(chance), format, **more)
    deep = np.asarray(picture(chance)).astype(np.uint16) * 257
    for suffix in (".png", ".tif"):
        yield f"deep{suffix}", cv2.imencode(suffix, deep)[1].tobytes()
    yield "progressive.jpg", _saved(picture(chance), "JPEG", progressive=True)
    yield "cmyk.jpg", _saved(picture(chance).convert("CMYK"), "JPEG")


def _modes(chance: random.Random) -> Iterator[Odd]:
    for mode in MODES:
        image = Image.new(mode, (64, 48))
        with contextlib.suppress(ValueError):
            image = picture(chance).convert(mode)
        for format, suffix in FORMATS.items():
            with contextlib.suppress(OSError, ValueError, KeyError, AttributeError, SystemError):
                yield f"mode {mode.replace(';', '-')}{suffix}", _saved(image, format)


def _damaged(name: str, data: bytes, chance: random.Random) -> Iterator[Odd]:
    for number in range(7):
        yield f"cut {number} {name}", data[: chance.randrange(1, len(data))]
    for number in range(22):
        torn = bytearray(data)
        for _ in range(chance.choice((1, 1, 2, 8, 40))):  # the first bytes, which say the most, more often
            place = chance.randrange(min(len(torn), chance.choice((64, 400, len(torn)))))
            torn[place] ^= 1 << chance.randrange(8)
        yield f"flipped {number} {name}", bytes(torn)
    for number in range(4):
        start = chance.randrange(min(200, len(data)))
        yield f"overwritten {number} {name}", data[:start] + chance.randbytes(12) + data[start + 12 :]
    yield f"half zero {name}", data[: len(data) // 2] + bytes(len(data) // 2)
    yield f"twice {name}", data + data
    yield f"late {name}", chance.randbytes(20) + data
    yield f"swapped {name}", data[: len(data) // 3] + data[2 * len(data) // 3 :] + data[len(data) // 3 :]


def renamed(chance: random.Random) -> Iterator[Odd]:
    """Sound files of other kinds that are called as photos are."""
    for format in OTHERS:
        for mode in ("RGB", "1", "F"):
            with contextlib.suppress(OSError, ValueError, KeyError):
                yield f"{format}.jpg", _saved(picture(chance).convert(mode), format)
                break
    with zipfile.ZipFile(box := io.BytesIO(), "w") as inside:
        inside.writestr("face.jpg", b"x" * 1000)
    psd = b"8BPS\0\1" + bytes(6) + struct.pack(">HIIHH", 3, 48, 64, 8, 3) + bytes(12) + b"\0\0" + bytes(64 * 48 * 3)
    for name, data in {
        "PSD": psd, "zip": box.getvalue(), "pickle": pickle.dumps({"a": 1}), "page": b"<html><img src=a.jpg></html>",
        "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>", "program": b"\x7fELF" + bytes(500), "text": b"face\n" * 99,
        "xcf": b"gimp xcf v011\0" + bytes(200), "flif": b"FLIF31" + bytes(90), "mov": b"\0\0\0\x14ftypqt  " + bytes(90),
    }.items():
        yield f"{name}.jpg", data
        yield f"{name}.png", data


def _png(width: int, height: int, *more: tuple[bytes, bytes], kind: int = 0, bits: int = 1) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, bits, kind, 0, 0, 0)
    chunks = [(b"IHDR", header), *more, (b"IDAT", zlib.compress(bytes(9))), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d)) for t, d in chunks)


def _bombs(chance: random.Random) -> Iterator[Odd]:
    jpeg, tiff, bmp = (_saved(picture(chance), format) for format in ("JPEG", "TIFF", "BMP"))
    for width, height in ((30_000, 30_000), (2**31 - 1, 1), (1, 2**31 - 1), (15_000, 14_000), (0, 0), (100_000, 2_100)):
        yield f"bomb {width} {height}.png", _png(width, height)
        yield f"bomb {width} {height} rgba.png", _png(width, height, kind=6, bits=16)
        yield f"bomb {width} {height}.bmp", bmp[:18] + struct.pack("<ii", width, height) + bmp[26:]
        wide = struct.pack("<HHI", 256, 4, 1)
        tall = struct.pack("<HHI", 257, 4, 1)
        yield f"bomb {width} {height}.tif", tiff.replace(wide + struct.pack("<I", 64), wide + struct.pack("<I", width)
                                                         ).replace(tall + struct.pack("<I", 48), tall + struct.pack("<I", height))
    at = jpeg.index(b"\xff\xc0") + 5
    yield "bomb.jpg", jpeg[:at] + struct.pack(">HH", 65_500, 65_500) + jpeg[at + 4 :]
    yield "bomb.gif", b"GIF89a" + struct.pack("<HH", 65_535, 65_535) + b"\x80\0\0" + bytes(6) + b",\0\0\0\0\xff\xff\xff\xff\0\2\2L\1\0;"
    yield "bomb.webp", b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + b"\xff\x3f\0" * 2 + bytes(4)
    squeezed = zlib.compress(bytes(80_000_000), 9)
    yield "bomb of text.png", _png(8, 8, (b"zTXt", b"Comment\0\0" + squeezed))
    yield "bomb of a profile.png", _png(8, 8, (b"iCCP", b"icc\0\0" + squeezed))
    yield "bomb of xmp.png", _png(8, 8, (b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + squeezed))


def _moving(chance: random.Random) -> Iterator[Odd]:
    frames = [picture(chance) for _ in range(24)]
    for format, suffix in (("GIF", ".gif"), ("WEBP", ".webp"), ("PNG", ".png"), ("TIFF", ".tif"), ("MPO", ".jpg")):
        data = _saved(frames[0], format, save_all=True, append_images=frames[1:])
        yield f"moving{suffix}", data
        yield f"moving cut{suffix}", data[: len(data) // 2]


def _tiny(_chance: random.Random) -> Iterator[Odd]:
    yield "nothing.jpg", b""
    yield "one byte.jpg", b"\xff"
    for suffix, start in ((".jpg", b"\xff\xd8\xff"), (".png", b"\x89PNG\r\n\x1a\n"), (".gif", b"GIF89a"), (".bmp", b"BM"),
                          (".tif", b"II*\0"), (".tif", b"II+\0\x08\0\0\0"), (".webp", b"RIFF\0\0\0\0WEBP"),
                          (".heic", b"\0\0\0\x18ftypheic")):
        yield f"only a start {len(start)}{suffix}", start
        yield f"a start and zeros {len(start)}{suffix}", start + bytes(5_000)
        yield f"a start and noise {len(start)}{suffix}", start + random.Random(3).randbytes(5_000)


def _wrong_shapes(_chance: random.Random) -> Iterator[Odd]:
    for size in ((1, 1), (2, 1), (1, 20_000), (20_000, 1), (3, 3000)):
        for format, suffix in FORMATS.items():
            with contextlib.suppress(OSError, ValueError, SystemError, RuntimeError):
                yield f"shape {size[0]} {size[1]}{suffix}", _saved(Image.new("RGB", size, "teal"), format)


def _metadata(chance: random.Random) -> Iterator[Odd]:
    """Profiles, EXIF and XMP that lie."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    profiles = {"noise": chance.randbytes(3_000), "cut": srgb[:150], "cmyk": srgb[:16] + b"CMYK" + srgb[20:], "lab": lab,
                "liar": struct.pack(">I", 2**31) + srgb[4:], "empty": b"\0", "large": srgb + chance.randbytes(500_000)}
    loop = b"II*\0\x08\0\0\0\1\0\x69\x87\4\0\1\0\0\0\x08\0\0\0\x08\0\0\0"  # an IFD that is its own child and successor
    exifs = {"noise": chance.randbytes(2_000), "loop": loop, "far": b"II*\0\xff\xff\xff\x7f", "half": b"MM",
             "many": b"II*\0\x08\0\0\0\xff\xff" + chance.randbytes(60_000)}
    for orientation in (0, 9, 65_535):
        exif = Image.Exif()
        exif[274] = orientation
        exifs[f"orientation {orientation}"] = exif.tobytes()[6:]
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    xmps = {"broken": b"\xff\xfe<x:xmpmeta", "noise": chance.randbytes(5_000), "deep": b"<a>" * 20_000,
            "laughs": f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><x:xmpmeta>&a11;</x:xmpmeta>'.encode(),
            "outside": b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x:xmpmeta>&e;</x:xmpmeta>'}
    image = picture(chance)
    for kind, values in (("icc_profile", profiles), ("exif", exifs), ("xmp", xmps)):
        for name, data in values.items():
            for format in ("JPEG", "PNG", "WEBP", "TIFF"):
                block = b"Exif\0\0" + data if kind == "exif" and format != "TIFF" else data
                with contextlib.suppress(Exception):  # what the writer itself refuses needs no reader
                    yield f"{kind} {name}{FORMATS[format]}", _saved(image, format, **{kind: block})


def _huge_headers(whole: dict[str, bytes]) -> Iterator[Odd]:
    jpeg = whole["whole.jpg"]
    segment = b"\xff\xe1\xff\xff" + b"http://ns.adobe.com/xap/1.0/\0" + bytes(65_533 - 29)
    yield "many segments.jpg", jpeg[:2] + segment * 120 + jpeg[2:]
    yield "comments.jpg", jpeg[:2] + b"\xff\xfe\0\2" * 200_000 + jpeg[2:]
    yield "texts.png", _png(8, 8, *[(b"tEXt", b"a\0" + bytes(900_000))] * 9)
    yield "chunks.png", _png(8, 8, *[(b"tEXt", b"a\0b")] * 60_000)
    yield "tags.tif", b"II*\0\x08\0\0\0\xff\xff" + struct.pack("<HHII", 270, 2, 2**31, 8) * 65_535
    yield "pages.tif", b"II*\0\x08\0\0\0\0\0\x08\0\0\0"
    yield "boxes.heic", whole["whole.heic"][:24] + (b"\0\0\0\x08free") * 100_000 + whole["whole.heic"][24:]
