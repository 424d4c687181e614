"""Memory: a photo of 100 megapixels is opened, edited and saved within 4 GB, and thousands of edits leave nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from fader_studio.editing.state import Blend, FaceEdit
from fader_studio.engine.caller import EngineCaller
from fader_studio.engine.link import EngineLink
from fader_studio.engine.messages import Compose, LoadModel, OpenPhoto, Preview, SavePhoto
from trainer.faces.face import face_from_eyes

SIDE = 10_000
FOUR_GB, FEW_MB = 4_000, 20
WARM, EDITS = 300, 1_500


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[EngineCaller]:
    """An engine of its own."""
    with EngineCaller(EngineLink(tmp_path)) as caller:
        yield caller


def megabytes(process: int, field: str) -> float:
    """`VmRSS`: what a process holds now, mapped files as well; `VmHWM`: the most it ever did."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        pytest.skip("only Linux tells of a process's memory")
    return int(next(line for line in status.read_text().splitlines() if line.startswith(field)).split()[1]) / 1000


def test_a_hundred_megapixels_are_opened_edited_and_saved_within_four_gigabytes(
    alone: EngineCaller, tiny_model: Path, portrait: Path, tmp_path: Path
) -> None:
    photo = Image.new("RGB", (SIDE, SIDE), (70, 90, 110))
    photo.paste(Image.open(portrait).resize((4_000, 4_000)), (3_000, 3_000))
    photo.save(tmp_path / "large.jpg", quality=85)
    del photo
    alone.call(LoadModel, path=tiny_model)
    opened = alone.call(OpenPhoto, photo="p", path=tmp_path / "large.jpg")
    assert opened.info.width == SIDE
    edit = (FaceEdit(face=face_from_eyes((4_500, 3_800), (5_200, 3_800))).with_values({"Smiling": 0.8}),)
    alone.call(Preview, photo="p", revision=1, edits=edit, blend=Blend(), level=3, visible=(0, 0, 1250, 1250))
    alone.call(Compose, photo="p", revision=1, edits=edit, blend=Blend())
    saved = alone.call(SavePhoto, photo="p", edits=edit, blend=Blend(), target=tmp_path / "out.jpg")
    peak = megabytes(alone._link.process_id, "VmHWM")
    print(f"\n100 megapixels: {peak:.0f} MB at most")
    assert saved.faces == (0,) and Image.open(tmp_path / "out.jpg").size == (SIDE, SIDE)
    assert peak <= FOUR_GB


def test_fifteen_hundred_edits_leave_nothing_behind(alone: EngineCaller, tiny_model: Path, portrait: Path) -> None:
    alone.call(LoadModel, path=tiny_model)
    alone.call(OpenPhoto, photo="p", path=portrait)
    face = FaceEdit(face=face_from_eyes((200, 110), (250, 110)))

    def edit(number: int) -> None:
        edits = (face.with_values({"Smiling": 0.01 + number % 97 / 100}),)
        alone.call(Preview, photo="p", revision=number, edits=edits, blend=Blend(), level=1, visible=(0, 0, 256, 256))

    for number in range(WARM):
        edit(number)
    before = megabytes(alone._link.process_id, "VmRSS")
    for number in range(EDITS):
        edit(number)
    growth = megabytes(alone._link.process_id, "VmRSS") - before
    print(f"\n{EDITS} edits: {growth:+.1f} MB")
    assert growth <= FEW_MB
