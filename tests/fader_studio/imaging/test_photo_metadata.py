"""EXIF and XMP stay what they were but for orientation, thumbnail and the mark of an edit."""

from __future__ import annotations

import io
from xml.dom import minidom

import numpy as np
import pytest
from PIL import Image

from fader_studio.imaging.metadata import SYNTHETIC, BrokenMetadata, marked_xmp, sized_exif, sized_xmp, upright_exif
from fader_studio.imaging.metadata import upright_xmp

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
PACKET = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmp:Rating="4"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Äpfel &amp; Birnen</rdf:li></rdf:Alt></dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".encode()


def sources(packet: bytes) -> list[str]:
    """Every digital source type that a packet states, as element or as attribute."""
    root = minidom.parseString(packet)
    found = [e.firstChild.data for e in root.getElementsByTagNameNS(IPTC, "DigitalSourceType")]
    for description in root.getElementsByTagNameNS(RDF, "Description"):
        found += [description.getAttributeNS(IPTC, "DigitalSourceType")]
    return [value for value in found if value]


def block(order: str = "II", orientation: int = 6) -> bytes:
    """An EXIF block with a maker's note."""
    exif = Image.Exif()
    exif.endian = "<" if order == "II" else ">"
    exif[271], exif[274] = "Maker", orientation
    exif.get_ifd(34665)[37500] = b"maker's own \x00\x01 bytes"
    return exif.tobytes()[6:]


def with_thumbnail(exif: bytes, picture: bytes) -> bytes:
    """`exif` (little-endian) with a second directory that names `picture`."""
    data = bytearray(exif)
    count = int.from_bytes(data[8:10], "little")
    link = 10 + 12 * count
    second = len(data)
    data[link : link + 4] = second.to_bytes(4, "little")
    start = second + 2 + 24 + 4
    for tag, value in ((0x0201, start), (0x0202, len(picture))):
        entry = tag.to_bytes(2, "little") + b"\x04\x00\x01\x00\x00\x00" + value.to_bytes(4, "little")
        data += (b"\x02\x00" if tag == 0x0201 else b"") + entry
    return bytes(data) + bytes(4) + picture


@pytest.mark.parametrize("order", ["II", "MM"])
@pytest.mark.parametrize("prefix", [b"", b"Exif\x00\x00"])
def test_orientation_becomes_one_and_all_else_stays(order, prefix):
    before = block(order)
    orientation, after = upright_exif(prefix + before)
    assert orientation == 6 and len(after) == len(before)
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1
    read = Image.Exif()
    read.load(after)
    assert read[274] == 1 and read[271] == "Maker"
    assert read.get_ifd(34665)[37500] == b"maker's own \x00\x01 bytes"


def test_a_block_without_orientation_stays_as_it_is():
    exif = Image.Exif()
    exif[271] = "Maker"
    plain = exif.tobytes()[6:]
    assert upright_exif(plain) == (None, plain)


def test_the_thumbnail_is_gone():
    picture = b"\xff\xd8 the face before the edit \xff\xd9"
    before = with_thumbnail(block(), picture)
    assert picture in before
    _, after = upright_exif(before)
    assert b"face before" not in after
    read = Image.Exif()
    read.load(after)
    assert read[271] == "Maker" and not read.get_ifd(1)


@pytest.mark.parametrize(
    "damaged", [b"", b"II*\x00", b"II*\x00\xff\xff\xff\x7f", b"what?" * 9, block()[:20], block() + bytes(5 << 20)]
)
def test_damaged_blocks_are_named_so(damaged):
    with pytest.raises(BrokenMetadata):
        upright_exif(damaged)


def test_any_damage_to_a_block_is_named_or_survived():
    whole = with_thumbnail(block(), b"picture" * 9)
    rng = np.random.default_rng(2)
    for _ in range(500):
        data = bytearray(whole)
        for place in rng.integers(0, len(data), 5):
            data[place] = rng.integers(0, 256)
        try:
            orientation, after = upright_exif(bytes(data))
        except BrokenMetadata:
            continue
        assert orientation in (None, *range(1, 9)) and len(after) == len(data)


@pytest.mark.parametrize(
    "form", [b'tiff:Orientation="8"', b"tiff:Orientation>8</tiff:Orientation>", b"tiff:Orientation='8'"]
)
def test_xmps_orientation_becomes_one(form):
    orientation, after = upright_xmp(b"<x " + form)
    assert orientation == 8 and after == b"<x " + form.replace(b"8", b"1")
    assert upright_xmp(PACKET) == (None, PACKET)


def test_a_new_packet_says_that_a_model_changed_the_picture():
    packet = marked_xmp()
    assert sources(packet) == [SYNTHETIC]
    assert packet.startswith(b"<?xpacket begin=") and packet.rstrip().endswith(b'<?xpacket end="w"?>')


def test_the_mark_joins_what_a_packet_says():
    packet = marked_xmp(PACKET)
    assert sources(packet) == [SYNTHETIC]
    root = minidom.parseString(packet)
    assert "Äpfel & Birnen" in root.getElementsByTagNameNS(RDF, "li")[0].firstChild.data
    (description,) = root.getElementsByTagNameNS(RDF, "Description")
    assert description.getAttribute("xmp:Rating") == "4"
    assert packet.startswith(b"<?xpacket") and b"<?xml " not in packet


@pytest.mark.parametrize("twice", [1, 2])
def test_an_older_source_type_is_replaced(twice):
    old = f'xmlns:Iptc4xmpExt="{IPTC}" Iptc4xmpExt:DigitalSourceType="digitalCapture" xmp:Rating'
    packet = PACKET.replace(b"xmp:Rating", old.encode())
    for _ in range(twice):
        packet = marked_xmp(packet)
    assert sources(packet) == [SYNTHETIC]


@pytest.mark.parametrize(
    "packet",
    [
        b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + PACKET,
        b"not XML at all",
        b"<a/>",
        PACKET[:-200],
        PACKET.decode().encode("utf-16"),
        b"<?xml version='1.0' encoding='cp037'?>" + "<!DOCTYPE a><a/>".encode("cp037"),
        b"<a>" * 100_000,
    ],
)
def test_a_packet_that_cannot_be_trusted_is_replaced(packet):
    assert marked_xmp(packet) == marked_xmp()


def test_a_packet_without_a_description_gets_one():
    empty = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}"/></x:xmpmeta>'.encode()
    assert sources(marked_xmp(empty)) == [SYNTHETIC]


def test_a_marked_packet_survives_a_jpeg():
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "JPEG", xmp=marked_xmp(PACKET))
    assert sources(Image.open(buffer).info["xmp"]) == [SYNTHETIC]


@pytest.mark.parametrize("order", ["II", "MM"])
def test_the_size_becomes_that_of_the_cut_picture_and_all_else_stays(order):
    exif = Image.Exif()
    exif.endian = "<" if order == "II" else ">"
    exif[256], exif[257], exif[271] = 4000, 3000, "Maker"
    exif.get_ifd(34665).update({0xA002: 4000, 0xA003: 3000, 37500: b"maker's own"})
    before = exif.tobytes()[6:]
    after = sized_exif(before, 70_000, 80)
    read = Image.Exif()
    read.load(after)
    assert (read[256], read[257], read[271]) == (70_000, 80, "Maker") and len(after) == len(before)
    inner = read.get_ifd(34665)
    assert (inner[0xA002], inner[0xA003], inner[37500]) == (70_000, 80, b"maker's own")


def test_a_block_that_says_nothing_of_the_size_stays_as_it_is():
    assert sized_exif(block(), 10, 20) == block() and sized_exif(b"", 10, 20) == b""
    assert sized_xmp(PACKET, 10, 20) == PACKET


@pytest.mark.parametrize("bad", [b"II*\x00", b"nonsense", block()[:30]])
def test_a_broken_block_is_named_so_when_the_size_is_set(bad):
    with pytest.raises(BrokenMetadata):
        sized_exif(bad, 10, 20)


def test_xmp_says_the_new_size_in_both_its_forms():
    packet = b"""<a exif:PixelXDimension="4000" tiff:ImageLength='3000'><exif:PixelYDimension>3000</exif:PixelYDimension></a>"""
    expected = b"""<a exif:PixelXDimension="10" tiff:ImageLength='20'><exif:PixelYDimension>20</exif:PixelYDimension></a>"""
    assert sized_xmp(packet, 10, 20) == expected
