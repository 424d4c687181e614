"""The real engine in its own process, from opening to saving, and its deaths."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from fader_studio.editing.state import Blend, FaceEdit
from fader_studio.engine.caller import EngineBug, EngineCaller
from fader_studio.engine.link import EngineDied, EngineLink
from fader_studio.engine.messages import (
    ClosePhoto,
    Compose,
    Done,
    FacePrepared,
    FacesFound,
    FindFaces,
    Frame,
    LoadModel,
    MakeSweep,
    ModelLoaded,
    OpenPhoto,
    Patch,
    PhotoOpened,
    PhotoSaved,
    PrepareFace,
    Preview,
    SavePhoto,
    Slot,
    SweepMade,
    UseCanvas,
)
from fader_studio.imaging.pixels import Raster, View
from fader_studio.imaging.pyramid import map_level
from trainer.errors import UserError
from trainer.faces.face import Face

SMILE = {"Smiling": 0.8}


@pytest.fixture(scope="module")
def face(engine: EngineCaller, tiny_model: Path, portrait: Path) -> Face:
    """The portrait's, as the engine finds it. The model is loaded from here on."""
    engine.call(LoadModel, path=tiny_model)
    open_photo(engine, portrait)
    found = engine.call(FindFaces, photo="p")
    assert isinstance(found, FacesFound)
    assert found.complete
    assert len(found.faces) == 1
    return found.faces[0]


@pytest.fixture
def opened(engine: EngineCaller, face: Face, portrait: Path) -> PhotoOpened:
    return open_photo(engine, portrait)


def open_photo(engine: EngineCaller, path: Path) -> PhotoOpened:
    """As "p", in place of the one before."""
    opened = engine.call(OpenPhoto, photo="p", path=path)
    assert isinstance(opened, PhotoOpened)
    return opened


def preview(engine: EngineCaller, edit: FaceEdit, level: int = 0, **fields: Any) -> Frame:
    wanted = {"revision": 1, "blend": Blend(), "visible": (0, 0, 512, 512), **fields}
    frame = engine.call(Preview, photo="p", edits=(edit,), level=level, **wanted)
    assert isinstance(frame, Frame)
    return frame


def pixels(slot: Slot | None, patch: Patch) -> np.ndarray:
    assert slot is not None
    _, _, width, height = patch.box
    return np.array(np.memmap(slot.path, np.uint8, "r", patch.offset, (height, width, 4)))


def shown(opened: PhotoOpened, frame: Frame, level: int = 0) -> np.ndarray:
    """The picture as a canvas draws it: (h, w, 4)."""
    picture = np.array(map_level(opened.pyramid, level))
    for patch in [one for one in frame.patches if one.level == level]:
        x, y, width, height = patch.box
        picture[y : y + height, x : x + width] = pixels(frame.slot, patch)
    return picture


def test_a_loaded_model_says_where_it_runs_and_why(engine: EngineCaller, tiny_model: Path) -> None:
    loaded = engine.call(LoadModel, path=tiny_model, device="cpu")
    assert isinstance(loaded, ModelLoaded)
    assert (loaded.device, loaded.reason, loaded.spec.name) == ("cpu", "chosen by hand", "tiny")


def test_the_main_job_from_opening_to_saving(
    engine: EngineCaller, opened: PhotoOpened, face: Face, portrait: Path, tmp_path: Path
) -> None:
    assert (opened.info.width, opened.info.height, opened.info.format) == (512, 512, "PNG")

    prepared = engine.call(PrepareFace, photo="p", face=face)
    assert isinstance(prepared, FacePrepared)
    assert set(prepared.estimate) == {"Smiling", "Young"}
    assert all(0 <= value <= 1 for value in prepared.estimate.values())
    assert len(prepared.thumbnail) == 112 * 112 * 3

    edit = FaceEdit(face=face).with_values(SMILE)
    live = preview(engine, edit)
    final = engine.call(Compose, photo="p", revision=1, edits=(edit,), blend=Blend())
    assert isinstance(final, Frame)
    assert not live.final
    assert final.final
    picture = shown(opened, final)
    assert np.array_equal(picture, shown(opened, live))  # at level 0 a preview is the final picture
    photo = np.array(map_level(opened.pyramid, 0))
    assert np.abs(picture.astype(int) - photo).max() > 20

    target = tmp_path / "out.png"
    saved = engine.call(SavePhoto, photo="p", edits=(edit,), blend=Blend(), target=target)
    assert isinstance(saved, PhotoSaved)
    assert saved.faces == (0,)
    written = np.array(Image.open(target))
    assert np.array_equal(written, picture[..., 2::-1])
    x, y, width, height = saved.changed_box
    outside = np.ones((512, 512), bool)
    outside[y : y + height, x : x + width] = False
    assert np.array_equal(written[outside], np.array(Image.open(portrait))[outside])


def test_a_pinned_edit_is_saved_as_it_was_shown(
    engine: EngineCaller, opened: PhotoOpened, face: Face, tmp_path: Path
) -> None:
    edit = FaceEdit(face=face).with_values(SMILE)
    pinned = edit.with_pin("Young", True)
    live = shown(opened, preview(engine, pinned))
    final = engine.call(Compose, photo="p", revision=1, edits=(pinned,), blend=Blend())
    assert isinstance(final, Frame) and np.array_equal(live, shown(opened, final))
    engine.call(SavePhoto, photo="p", edits=(pinned,), blend=Blend(), target=tmp_path / "pinned.png")
    assert np.array_equal(np.array(Image.open(tmp_path / "pinned.png")), live[..., 2::-1])
    assert not np.array_equal(live, shown(opened, preview(engine, edit)))  # the pin does something


def test_a_warped_face_is_saved_as_it_was_shown(
    engine: EngineCaller, opened: PhotoOpened, face: Face, portrait: Path, tmp_path: Path
) -> None:
    warp = Blend(mode="warp")
    edit = FaceEdit(face=face, blend=warp).with_values(SMILE)
    live = shown(opened, preview(engine, edit))
    final = engine.call(Compose, photo="p", revision=1, edits=(edit,), blend=Blend())
    assert np.array_equal(shown(opened, final), live)
    engine.call(SavePhoto, photo="p", edits=(edit,), blend=Blend(), target=tmp_path / "warped.png")
    assert np.array_equal(np.array(Image.open(tmp_path / "warped.png")), live[..., 2::-1])
    plain = FaceEdit(face=face).with_values(SMILE)
    assert not np.array_equal(live, shown(opened, preview(engine, plain)))  # something has moved
    engine.call(SavePhoto, photo="p", edits=(FaceEdit(face=face),), blend=warp, target=tmp_path / "zero.png")
    assert np.array_equal(np.array(Image.open(tmp_path / "zero.png")), np.array(Image.open(portrait)))


def test_zero_is_the_photo(
    engine: EngineCaller, opened: PhotoOpened, face: Face, portrait: Path, tmp_path: Path
) -> None:
    frame = preview(engine, FaceEdit(face=face))
    assert frame.patches == ()
    assert frame.slot is None
    saved = engine.call(SavePhoto, photo="p", edits=(FaceEdit(face=face),), blend=Blend(), target=tmp_path / "zero.png")
    assert isinstance(saved, PhotoSaved)
    assert (saved.faces, saved.changed_box) == ((), (0, 0, 0, 0))
    assert np.array_equal(np.array(Image.open(tmp_path / "zero.png")), np.array(Image.open(portrait)))


def test_strength_scales_the_change_and_zero_strength_is_the_photo(
    engine: EngineCaller, opened: PhotoOpened, face: Face
) -> None:
    edit = FaceEdit(face=face).with_values({"Smiling": 0.2})
    photo = np.array(map_level(opened.pyramid, 0)).astype(int)
    whole = shown(opened, preview(engine, edit)) - photo
    half = shown(opened, preview(engine, edit, blend=Blend(strength=0.5))) - photo
    unclipped = (photo + whole > 0) & (photo + whole < 255)
    assert np.abs(whole - 2 * half)[unclipped].max() <= 2
    assert preview(engine, edit, blend=Blend(strength=0)).patches == ()


def test_a_preview_stays_inside_what_is_visible(engine: EngineCaller, opened: PhotoOpened, face: Face) -> None:
    edit = FaceEdit(face=face).with_values(SMILE)
    (patch,) = preview(engine, edit, level=1, visible=(100, 40, 30, 20)).patches
    assert patch.box == (100, 40, 30, 20)
    assert preview(engine, edit, visible=(0, 400, 50, 50)).patches == ()


def test_two_frames_of_a_lane_lie_in_two_slots(engine: EngineCaller, opened: PhotoOpened, face: Face) -> None:
    edit = FaceEdit(face=face)
    first = preview(engine, edit.with_values({"Smiling": 0.3}))
    before = pixels(first.slot, first.patches[0])
    second = preview(engine, edit.with_values({"Smiling": -0.9}))
    assert first.slot != second.slot
    assert np.array_equal(before, pixels(first.slot, first.patches[0]))
    assert preview(engine, edit.with_values(SMILE)).slot == first.slot


def test_a_canvas_that_is_handed_over_shows_a_drag_in_its_own_pixels(
    engine: EngineCaller, opened: PhotoOpened, face: Face, tmp_path: Path
) -> None:
    whole = np.array(map_level(opened.pyramid, 1))
    path = tmp_path / "canvas.bgra"
    path.write_bytes(whole.tobytes())
    view = View(path=path, width=256, height=256, raster=Raster(step=2), photo=(0, 0, 256, 256))
    assert isinstance(engine.call(UseCanvas, photo="p", view=view), Done)
    edit = FaceEdit(face=face).with_values(SMILE)
    patches = {}
    for name, fields in {"canvas": {"view": view}, "level": {"level": 1, "visible": (0, 0, 256, 256)}}.items():
        frame = preview(engine, edit, **fields)
        (patch,) = frame.patches
        patches[name] = patch.box, pixels(frame.slot, patch).copy()
    assert patches["canvas"][0] == patches["level"][0]
    assert np.array_equal(patches["canvas"][1], patches["level"][1])


def test_heat_shows_where_the_edit_acts_and_the_photo_elsewhere(
    engine: EngineCaller, opened: PhotoOpened, face: Face
) -> None:
    edit = FaceEdit(face=face).with_values(SMILE)
    base = np.array(map_level(opened.pyramid, 0))
    edited = shown(opened, preview(engine, edit)).astype(int)
    heat = shown(opened, preview(engine, edit, heat=True))
    same = (edited == base).all(axis=2)
    assert np.array_equal(heat[same], base[same])
    assert not np.array_equal(heat, edited)


def test_a_canvas_whose_file_is_gone_costs_nothing_and_the_level_serves_as_well(
    engine: EngineCaller, opened: PhotoOpened, face: Face, tmp_path: Path
) -> None:
    """The window was resized while its engine started again: what it had asked before names a file of another size."""
    gone = View(path=tmp_path / "gone", width=8, height=8, raster=Raster(step=1), photo=(0, 0, 8, 8))
    assert isinstance(engine.call(UseCanvas, photo="p", view=gone), Done)
    edit = FaceEdit(face=face).with_values(SMILE)
    assert np.array_equal(shown(opened, preview(engine, edit, view=gone)), shown(opened, preview(engine, edit)))


def test_a_fader_that_the_model_lacks_changes_nothing(engine: EngineCaller, opened: PhotoOpened, face: Face) -> None:
    assert preview(engine, FaceEdit(face=face).with_values({"Wings": 1.0})).patches == ()


def test_a_black_and_white_photo_stays_black_and_white(
    engine: EngineCaller, face: Face, portrait: Path, tmp_path: Path
) -> None:
    grey = tmp_path / "grey.png"
    Image.open(portrait).convert("L").convert("RGB").save(grey)
    opened = open_photo(engine, grey)
    assert opened.info.monochrome
    edit = FaceEdit(face=face).with_values(SMILE)
    for blend in (Blend(), Blend(mode="decode"), Blend(mode="warp")):
        picture = shown(opened, preview(engine, edit, blend=blend)).astype(int)
        assert np.abs(picture - np.array(map_level(opened.pyramid, 0))).max() > 5
        assert np.ptp(picture[..., :3], axis=-1).max() <= 1


def test_a_decode_laid_over_the_photo_differs_from_a_difference(
    engine: EngineCaller, opened: PhotoOpened, face: Face
) -> None:
    edit = FaceEdit(face=face).with_values(SMILE)
    difference = shown(opened, preview(engine, edit))
    decode = shown(opened, preview(engine, edit, blend=Blend(mode="decode")))
    assert not np.array_equal(difference, decode)


def test_a_sweep_shows_the_photo_in_its_middle(engine: EngineCaller, opened: PhotoOpened, face: Face) -> None:
    edit = FaceEdit(face=face).with_values({"Smiling": 0.5})
    sweep = engine.call(MakeSweep, photo="p", edit=edit, blend=Blend(), attribute="Smiling")
    assert isinstance(sweep, SweepMade)
    strip = [np.frombuffer(p, np.uint8).reshape(112, 112, 3).astype(int) for p in sweep.pictures]
    assert len(strip) == 5
    plain = engine.call(MakeSweep, photo="p", edit=edit, blend=Blend(strength=0), attribute="Smiling")
    assert isinstance(plain, SweepMade)
    assert np.array_equal(strip[2], np.frombuffer(plain.pictures[0], np.uint8).reshape(112, 112, 3))
    assert np.abs(strip[0] - strip[4]).max() > 20


def test_mistakes_of_the_user_are_named_and_the_engine_goes_on(
    engine: EngineCaller, opened: PhotoOpened, portrait: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture")
    with pytest.raises(UserError, match="broken.jpg"):
        engine.call(OpenPhoto, photo="b", path=broken)
    with pytest.raises(UserError, match="not open"):
        engine.call(FindFaces, photo="b")
    with pytest.raises(UserError, match="broken.jpg"):
        engine.call(LoadModel, path=broken)
    with pytest.raises(UserError, match="original"):
        engine.call(SavePhoto, photo="p", edits=(), blend=Blend(), target=portrait)


def test_closing_a_photo_deletes_its_display_copy(engine: EngineCaller, portrait: Path) -> None:
    opened = open_photo(engine, portrait)
    assert opened.pyramid.path.stat().st_mode & 0o777 == 0o600
    engine.call(ClosePhoto, photo="p")
    assert not opened.pyramid.path.exists()


def test_after_a_death_the_caller_goes_on_with_the_same_photo(
    engine: EngineCaller, opened: PhotoOpened, face: Face
) -> None:
    edit = FaceEdit(face=face).with_values(SMILE)
    before = shown(opened, preview(engine, edit))
    os.kill(engine._link.process_id, signal.SIGKILL)
    after = shown(opened, preview(engine, edit))  # from the old display copy, which the window still has mapped
    assert np.array_equal(before, after)


def test_the_engine_ends_when_its_window_is_killed(folder: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from fader_studio.engine.link import EngineLink\n"
        "link = EngineLink(Path(sys.argv[1])); link.start(); print(link.process_id, flush=True); time.sleep(60)"
    )
    window = subprocess.Popen([sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE, text=True)
    engine = int(window.stdout.readline())
    window.kill()
    window.communicate()
    for _ in range(200):
        if not _runs(engine):
            break
        time.sleep(0.05)
    assert not _runs(engine)


def _runs(process: int) -> bool:
    """Whether a process runs; one that has ended and that nobody has asked about does not."""
    try:
        return "Z" not in Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False


def test_an_engine_that_cannot_start_says_so(folder: Path, tmp_path: Path) -> None:
    log_file = tmp_path / "engine.log"
    code = "print('no torch here'); raise SystemExit(3)"
    link = EngineLink(folder, log_file=log_file, command=[sys.executable, "-c", code])
    with pytest.raises(EngineDied):
        link.start()
    assert not link.alive
    with EngineCaller(link) as caller, pytest.raises(EngineBug, match="no torch here"):
        caller.call(FindFaces, photo="p")


def test_the_key_stands_in_no_argument(folder: Path) -> None:
    link = EngineLink(folder)
    link.start()
    try:
        arguments = Path(f"/proc/{link.process_id}/cmdline")
        if not arguments.exists():
            pytest.skip("no /proc here")
        words = arguments.read_bytes().split(b"\0")
        assert not any(len(word) >= 64 and all(c in b"0123456789abcdef" for c in word) for word in words)
    finally:
        link.close()
    assert not link.alive
