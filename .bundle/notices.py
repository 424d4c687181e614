"""licences/README.txt of the bundle: each part's licence, and what follows for whoever passes the bundle on."""

from __future__ import annotations

import re
from collections.abc import Iterable

_HEAD = """\
Fader Studio {version} is under the MIT licence. Its model and its judge were trained on CelebA and are for
non-commercial research only. The folders beside this text hold the licences of all other parts; sbom.cdx.json in the
folder above lists the parts for programs.

Under the LGPL, version 3, are Qt, PySide6, and libheif and libde265 (of pillow-heif). They are libraries in files of
their own, which you may replace by others with the same interface. Their source code is that of the versions named
here, unchanged: the texts of pillow-heif say where to find libheif's and libde265's; the Qt Project offers Qt's and
PySide6's.
"""
_WITHOUT_FFMPEG = """\
OpenCV's package also holds FFmpeg (LGPL) and libavif, for videos and AVIF, which Fader Studio never opens: they are not
in this bundle. Libraries of those names here are empty and under the MIT licence.
"""
_WITH_FFMPEG = """\
FFmpeg (of OpenCV), in files of its own too, is under the LGPL, version 2.1; OpenCV's texts say where to find its source
code.
"""
_WITHOUT_X265 = """\
pillow-heif's package also holds x265, which is under the GPL. It only writes HEIC, which Fader Studio never does: it is
not in this bundle. The library of that name here is empty and under the MIT licence.
"""
_WITH_X265 = """\
This bundle holds x265 (of pillow-heif), which is under the GPL, version 2 or later. Whoever passes the bundle on does
so, as a whole, under the GPL, version 3 (GPL-3.0.txt in pillow-heif's folder), and says where the source code of x265
is: its address stands in pillow-heif's texts.
"""
_NVIDIA = """\
NVIDIA's libraries are under licences of their own, which let them be passed on as parts of this program only.
"""


def text(version: str, components: Iterable[dict], *, with_x265: bool, with_ffmpeg: bool) -> str:
    """`components`: of the bill of materials."""
    listed = list(components)
    paragraphs = [_HEAD.format(version=version), _WITH_X265 if with_x265 else _WITHOUT_X265]
    paragraphs.append(_WITH_FFMPEG if with_ffmpeg else _WITHOUT_FFMPEG)
    if any(part["name"].startswith("nvidia-") for part in listed):
        paragraphs.append(_NVIDIA)
    lines = [f"{part['name']} {part['version']}: {_licence(part)}" for part in listed]
    return "\n".join([*paragraphs, *lines, ""])


def inner_parts(listing: str) -> list[dict]:
    """The components that a wheel's LICENSES_bundled.txt names: lines “Name:”, “License:”, “Source code: …/VERSION”."""
    found = []
    for block in re.split(r"(?=^Name: )", listing, flags=re.MULTILINE)[1:]:
        fields = dict(re.findall(r"^\s*([\w ]+): (.+)$", block, re.MULTILINE))
        version = fields.get("Source code", "").rsplit("/", 1)[-1].removeprefix("v")
        if version:  # others are of other systems' wheels
            found.append({"type": "library", "name": fields["Name"].strip(), "version": version,
                          "licenses": [{"license": {"name": fields["License"].strip()}}]})
    return found


def _licence(part: dict) -> str:
    return part["licenses"][0]["license"]["name"] if part.get("licenses") else "see its copyright file"
