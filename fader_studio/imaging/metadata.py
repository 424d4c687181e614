"""EXIF and XMP as bytes: kept as they are but for orientation, size, thumbnail and the mark of a synthetic edit.

EXIF blocks are changed in place, since writing one anew would break what makers' notes point at.
"""

from __future__ import annotations

import re
import struct
from contextlib import suppress
from xml.dom import minidom

LARGEST = 4 << 20
"""Bytes. A longer EXIF block or XMP packet is not read."""

SYNTHETIC = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
"""IPTC's digital source type of a picture that a trained model has changed in part."""

DIRECTORIES = (34665, 34853)
"""Tags that hold EXIF's and GPS's own directories."""
DESCRIPTIVE = (270, 271, 272, 305, 306, 315, 316, 18246, 33432, *range(0x9C9B, 0x9CA0), *DIRECTORIES)
"""TIFF's tags that say something about the photo, not about how a file stores it."""

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_SOURCE = "Iptc4xmpExt:DigitalSourceType"
_ORIENTATION, _THUMBNAIL, _THUMBNAIL_BYTES = 0x0112, 0x0201, 0x0202
_WIDTHS, _HEIGHTS = (0x0100, 0xA002), (0x0101, 0xA003)
"""TIFF's and EXIF's own tags of the picture's size."""
_EXIF_DIRECTORY, _LONG = 34665, 4
_XMP_SIZES = tuple(
    re.compile(rb"""((?:exif:Pixel%sDimension|tiff:Image%s)(?:\s*=\s*["']|>))\s*\d+""" % names)
    for names in ((b"X", b"Width"), (b"Y", b"Length"))
)
_XMP_ORIENTATION = re.compile(rb"""(tiff:Orientation(?:\s*=\s*["']|>))\s*([1-8])""")

_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{rdf}">'
    '<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="{iptc}" {name}="{value}"/>'
    "</rdf:RDF></x:xmpmeta>\n"
    '<?xpacket end="w"?>'
)


class BrokenMetadata(ValueError):
    """The block or packet cannot be read."""


def upright_exif(block: bytes) -> tuple[int | None, bytes]:
    """A TIFF block (with or without "Exif\\0\\0") → its orientation (None: it has none) and the block with orientation
    1 and without its thumbnail, all else as it was. Raises BrokenMetadata.
    """
    block = block.removeprefix(b"Exif\x00\x00")
    if len(block) > LARGEST:
        raise BrokenMetadata("too long")
    try:
        order = {b"II*\x00": "<", b"MM\x00*": ">"}[block[:4]]
        data = bytearray(block)
        (first,) = struct.unpack_from(order + "I", data, 4)
        tags, end = _directory(data, order, first)
        orientation = None
        if _ORIENTATION in tags:
            (orientation,) = struct.unpack_from(order + "H", data, tags[_ORIENTATION])
            struct.pack_into(order + "H", data, tags[_ORIENTATION], 1)
        _drop_thumbnail(data, order, end)
    except (KeyError, struct.error) as error:
        raise BrokenMetadata(str(error)) from error
    return (orientation if orientation in range(1, 9) else None), bytes(data)


def upright_xmp(packet: bytes) -> tuple[int | None, bytes]:
    """An XMP packet → its tiff:Orientation (None: it has none) and the packet with orientation 1."""
    if len(packet) > LARGEST:
        raise BrokenMetadata("too long")
    found = _XMP_ORIENTATION.search(packet)
    return (int(found[2]) if found else None), _XMP_ORIENTATION.sub(rb"\g<1>1", packet)


def sized_exif(block: bytes, width: int, height: int) -> bytes:
    """A TIFF block that says of the picture's size what is true, where it says anything. Raises BrokenMetadata."""
    if not block:
        return block
    try:
        order = {b"II*\x00": "<", b"MM\x00*": ">"}[block[:4]]
        data = bytearray(block)
        (first,) = struct.unpack_from(order + "I", data, 4)
        tags, _ = _directory(data, order, first)
        if _EXIF_DIRECTORY in tags:
            (start,) = struct.unpack_from(order + "I", data, tags[_EXIF_DIRECTORY])
            tags = _directory(data, order, start)[0] | tags
        for names, length in ((_WIDTHS, width), (_HEIGHTS, height)):
            for place in (tags[name] for name in names if name in tags):
                struct.pack_into(order + "HII", data, place - 6, _LONG, 1, length)
    except (KeyError, struct.error) as error:
        raise BrokenMetadata(str(error)) from error
    return bytes(data)


def sized_xmp(packet: bytes, width: int, height: int) -> bytes:
    """An XMP packet that says of the picture's size what is true, where it says anything."""
    for pattern, length in zip(_XMP_SIZES, (width, height), strict=True):
        packet = pattern.sub(rb"\g<1>%d" % length, packet)
    return packet


def sized(exif: bytes, xmp: bytes, width: int, height: int) -> tuple[bytes, bytes]:
    """Both, with the picture's true size; an EXIF block in which no sizes are to be found stays as it is."""
    with suppress(BrokenMetadata):  # it was readable when the photo was opened
        exif = sized_exif(exif, width, height)
    return exif, sized_xmp(xmp, width, height)


def marked_xmp(packet: bytes = b"") -> bytes:
    """`packet` with `Iptc4xmpExt:DigitalSourceType` = `SYNTHETIC`; a new one where it is empty or cannot be read."""
    try:
        return _merged(packet) if packet else _new_packet()
    except Exception:  # whatever a foreign packet makes a parser raise, RecursionError among it
        return _new_packet()


def _new_packet() -> bytes:
    return _PACKET.format(rdf=_RDF, iptc=_IPTC, name=_SOURCE, value=SYNTHETIC).encode()


def _merged(packet: bytes) -> bytes:
    text = packet.rstrip(b"\x00").decode("utf-8-sig")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise BrokenMetadata("declares entities")
    document = minidom.parseString(text)  # from a str, so that no declared encoding can hide a DOCTYPE
    root = document.getElementsByTagNameNS(_RDF, "RDF")[0]
    descriptions = [d for d in root.childNodes if d.nodeType == d.ELEMENT_NODE and d.localName == "Description"]
    for description in descriptions:
        _forget_source(description)
    if not descriptions:
        descriptions = [root.appendChild(document.createElementNS(_RDF, f"{root.prefix}:Description"))]
        descriptions[0].setAttributeNS(_RDF, f"{root.prefix}:about", "")
    mark = descriptions[0].appendChild(document.createElementNS(_IPTC, _SOURCE))
    mark.setAttribute("xmlns:Iptc4xmpExt", _IPTC)
    mark.appendChild(document.createTextNode(SYNTHETIC))
    return "".join(node.toxml() for node in document.childNodes).encode()  # no XML declaration inside a packet


def _forget_source(description: minidom.Element) -> None:
    """Takes away what the packet said before about its source, as an attribute or as an element."""
    if description.hasAttributeNS(_IPTC, "DigitalSourceType"):
        description.removeAttributeNS(_IPTC, "DigitalSourceType")
    for old in description.getElementsByTagNameNS(_IPTC, "DigitalSourceType"):
        old.parentNode.removeChild(old)


def _directory(data: bytes | bytearray, order: str, start: int) -> tuple[dict[int, int], int]:
    """Where the values of a directory's tags stand, and where the link to the next directory does."""
    (count,) = struct.unpack_from(order + "H", data, start)
    end = start + 2 + 12 * count
    if end > len(data):
        raise struct.error("the directory ends beyond the block")
    entries = range(start + 2, end, 12)
    return {struct.unpack_from(order + "H", data, entry)[0]: entry + 8 for entry in entries}, end


def _drop_thumbnail(data: bytearray, order: str, link: int) -> None:
    """Cuts the link to the second directory and blanks the picture it names, which shows the photo before the edit."""
    if link + 4 > len(data):
        return
    (second,) = struct.unpack_from(order + "I", data, link)
    struct.pack_into(order + "I", data, link, 0)
    try:
        tags, end = _directory(data, order, second) if second else ({}, 0)
        (start,) = struct.unpack_from(order + "I", data, tags[_THUMBNAIL])
        (length,) = struct.unpack_from(order + "I", data, tags[_THUMBNAIL_BYTES])
    except (KeyError, struct.error):
        return
    if start >= end and start + length <= len(data):  # behind its directory, as writers put it
        data[start : start + length] = bytes(length)
