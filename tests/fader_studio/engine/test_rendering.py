"""What an edit changes, which patches show it, and the model behind."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from fader_studio.editing.adjustments import Tone
from fader_studio.editing.painted_mask import SIDE, PaintedMask, painted_mask
from fader_studio.editing.state import Blend, FaceEdit
from fader_studio.engine import runner as runners
from fader_studio.engine.messages import Compose, Frame, Preview
from fader_studio.engine.photos import OpenedPhoto
from fader_studio.engine.rendering import Renderer, cluster, make_changes, on_crop
from fader_studio.engine.runner import ModelRunner
from fader_studio.engine.slots import SlotPair
from fader_studio.engine.surfaces import Views, level_surface, whole_surfaces
from fader_studio.imaging.change import FULL, Change, difference_change, spread_difference, touched_box
from fader_studio.imaging.masks import face_mask
from fader_studio.imaging.photo import Photo
from fader_studio.imaging.pixels import Raster, View, overlap
from fader_studio.imaging.pyramid import write_pyramid
from fader_studio.imaging.tone import tone_display
from trainer.errors import UserError
from trainer.faces.alignment import cut
from trainer.faces.face import TEMPLATE, Face, face_from_eyes

BOUNDS = (0, 0, 2000, 2000)


@pytest.fixture(scope="module")
def runner(tiny_model: Path) -> ModelRunner:
    return ModelRunner(tiny_model, "cpu")


@pytest.fixture
def photo(tmp_path: Path) -> OpenedPhoto:
    """Noise, 300 × 200."""
    pixels = np.random.default_rng(3).integers(0, 256, (200, 300, 3), np.uint8)
    one = Photo(path=tmp_path / "a.png", format="PNG", pixels=pixels, alpha=None, display=pixels, monochrome=False)
    return OpenedPhoto("p", one, write_pyramid(tmp_path / "a.bgra", one))


def change_at(x: float, y: float) -> Change:
    """128 × 128 pixels of a photo, one to one."""
    return difference_change(np.full((128, 128, 3), 50.0, np.float32), np.array([[1.0, 0, -x], [0, 1.0, -y]]))


def test_faces_apart_are_patches_apart_and_overlapping_ones_are_one() -> None:
    apart, left, right = change_at(1000, 1000), change_at(100, 100), change_at(200, 150)
    clusters = cluster([apart, left, right], FULL, BOUNDS)
    assert sorted(len(group) for _, group in clusters) == [1, 2]


def test_a_face_that_bridges_two_joins_all_three() -> None:
    clusters = cluster([change_at(0, 0), change_at(200, 0), change_at(100, 0)], FULL, BOUNDS)
    assert [len(group) for _, group in clusters] == [3]


@given(st.lists(st.tuples(st.integers(-50, 600), st.integers(-50, 600)), max_size=8))
def test_boxes_never_overlap_and_hold_every_change(corners: list[tuple[int, int]]) -> None:
    changes = [change_at(x, y) for x, y in corners]
    clusters = cluster(changes, FULL, (0, 0, 500, 500))
    boxes = [box for box, _ in clusters]
    assert all(overlap(a, b)[2] == 0 for i, a in enumerate(boxes) for b in boxes[:i])
    visible = [c for c in changes if touched_box(c, FULL, (0, 0, 500, 500))[2]]
    assert sorted(map(id, visible)) == sorted(id(c) for _, group in clusters for c in group)


def test_composition_lands_where_the_crop_was_cut(photo: OpenedPhoto, runner: ModelRunner) -> None:
    """The alignment counts from a pixel's corner, compositing from its centre: half a pixel is half a pixel."""
    eyes = TEMPLATE[:2]
    face = face_from_eyes(*((x + 40, y + 30) for x, y in eyes))  # a crop that is 128 pixels of the photo, one to one
    transform = photo.transform(face, runner.spec)
    assert np.allclose(transform, [[1, 0, -40], [0, 1, -30]], atol=1e-6)
    assert np.array_equal(cut(photo.photo.display, face), photo.photo.display[30:158, 40:168])


def test_landmarks_that_are_no_face_are_the_users_to_mend(photo: OpenedPhoto, runner: ModelRunner) -> None:
    flat = Face(box=(0, 0, 1, 1), landmarks=((5.0, 5.0),) * 5)
    with pytest.raises(UserError, match="face"):
        photo.transform(flat, runner.spec)


def test_a_face_is_encoded_once(photo: OpenedPhoto, runner: ModelRunner) -> None:
    crops = []

    def make_crop() -> np.ndarray:
        crops.append(1)
        return np.zeros((128, 128, 3), np.uint8)

    key = (photo.key, "face")
    first = runner.encode(key, make_crop)
    assert runner.encode(key, make_crop) is first
    runner.forget(photo.key)
    runner.encode(key, make_crop)
    assert len(crops) == 2


def test_the_estimate_is_the_classifiers(runner: ModelRunner) -> None:
    crop = np.random.default_rng(1).integers(0, 256, (128, 128, 3), np.uint8)
    face = runner.encode((Path("x"), "face"), lambda: crop)
    images = torch.from_numpy(crop).permute(2, 0, 1)[None] / 127.5 - 1
    with torch.inference_mode():
        expected = runner._loaded.classifier(images).sigmoid()[0, 1:]  # "Male" is none of the model's faders
    assert np.allclose(list(runner.estimate(face).values()), expected.numpy(), atol=1e-5)


def test_a_difference_is_that_of_two_plain_decodes(runner: ModelRunner) -> None:
    """y = y₀ + VALUE · range, in levels of 8 bits."""
    crop = np.random.default_rng(2).integers(0, 256, (128, 128, 3), np.uint8)
    face = runner.encode((Path("x"), "other"), lambda: crop)
    network = runner._loaded.network
    images = torch.from_numpy(crop).permute(2, 0, 1)[None] / 127.5 - 1
    with torch.inference_mode():
        maps = network.encode(images)
        y0 = face.y0[None]
        moved = network.decode(maps, y0 + torch.tensor([[0.4 * 1.5, 0.0]])) - network.decode(maps, y0)
    expected = moved[0].permute(1, 2, 0).numpy() * 127.5
    assert np.abs(expected).max() > 10
    assert np.allclose(runner.differences(face, [{"Smiling": 0.4}])[0], expected, atol=0.05)
    assert not runner.differences(face, [{}]).any()


def test_a_sweep_in_the_decode_mode_is_the_decode_in_the_middle_of_the_face(
    photo: OpenedPhoto, runner: ModelRunner
) -> None:
    face = face_from_eyes((91, 97), (119, 97))
    change = make_changes(runner, photo, FaceEdit(face=face), Blend(mode="decode"), [{"Young": 0.5}])[0]
    known = runner.encode((photo.key, face), lambda: np.zeros(0))
    picture = on_crop(change, known.crop, 128)
    decoded = np.clip(np.rint(runner.decodes(known, [{"Young": 0.5}])[0]), 0, 255)
    assert np.abs(picture[40:90, 40:90] - decoded[40:90, 40:90]).max() <= 1
    assert np.array_equal(picture[0], known.crop[0])  # the mask's rim


def half(left: bool) -> PaintedMask:
    row = bytes(SIDE // 2), b"\xff" * (SIDE // 2)
    return painted_mask(b"".join(row if left else row[::-1]) * SIDE)


@pytest.mark.parametrize("mode", ["difference", "decode", "warp"])
def test_where_the_photo_was_painted_to_stay_it_stays(photo: OpenedPhoto, runner: ModelRunner, mode: str) -> None:
    edit = FaceEdit(face=face_from_eyes((91, 97), (119, 97)), blend=Blend(mode=mode))
    whole, right = (make_changes(runner, photo, one, Blend(), [{"Young": 0.8}])[0].crop
                    for one in (edit, dataclasses.replace(edit, mask=half(left=True))))
    assert not right[:, :60].any() and np.abs(whole[20:100, 20:60]).max() > 5
    assert np.allclose(right[:, 68:], whole[:, 68:])


def test_a_face_is_joined_its_own_way_whatever_the_edit_says(photo: OpenedPhoto, runner: ModelRunner) -> None:
    face, values = face_from_eyes((91, 97), (119, 97)), [{"Young": 0.8}]
    own = FaceEdit(face=face, blend=Blend(strength=0.25))
    (quarter,), (full,) = (make_changes(runner, photo, e, Blend(), values) for e in (own, FaceEdit(face=face)))
    assert np.allclose(quarter.crop, full.crop / 4)
    slots = SlotPair(photo.key.parent, "test")
    edits = [own.with_value("Young", 0.8), FaceEdit(face=face, blend=Blend(strength=0)).with_value("Young", 0.8)]
    assert [c is not None for c in Renderer(slots).changes(runner, photo, edits, Blend())] == [True, False]


def test_matched_colours_leave_zero_the_photo_and_bring_a_decode_nearer(
    photo: OpenedPhoto, runner: ModelRunner
) -> None:
    edit = FaceEdit(face=face_from_eyes((91, 97), (119, 97)))
    zero = make_changes(runner, photo, edit, Blend(colour_match=True), [{}])[0]
    assert not zero.crop.any()
    crop = runner.encode((photo.key, edit.face), lambda: np.zeros(0)).crop
    rim = 1 - face_mask(128, 0.2)

    def off(match: bool) -> float:
        change = make_changes(runner, photo, edit, Blend(mode="decode", feather=0, colour_match=match), [{}])[0]
        shown = on_crop(change, crop, 128).astype(float)
        return float(np.abs(((shown - crop) * rim[..., None]).mean(axis=(0, 1))).max())

    assert off(True) < 0.5 * off(False)


def test_a_device_that_fails_gives_way_to_the_cpu(tiny_model: Path) -> None:
    runner = ModelRunner(tiny_model, "cpu")
    crop = np.zeros((128, 128, 3), np.uint8)
    expected = runner.differences(runner.encode((Path("x"), 1), lambda: crop), [{"Smiling": 1.0}])
    runner.device = "meta"  # stands for a GPU: tensors on it have no values, so reading them fails
    face = runner.encode((Path("x"), 2), lambda: crop)
    assert np.allclose(runner.differences(face, [{"Smiling": 1.0}]), expected, atol=1e-4)
    assert runner.device == "cpu"
    assert "failed" in runner.reason
    assert runner.take_fallback()
    assert not runner.take_fallback()


def test_a_face_is_encoded_once_again_after_its_device_failed(tiny_model: Path, monkeypatch) -> None:
    runner, encoded, held = ModelRunner(tiny_model, "cpu"), [], []
    encode, hold = runner._encode, runners.hold_pins
    monkeypatch.setattr(runner, "_encode", lambda *of: encoded.append(1) or encode(*of))
    monkeypatch.setattr(runners, "hold_pins", lambda *of: held.append(1) or hold(*of))
    crop = np.random.default_rng(3).integers(0, 256, (128, 128, 3), np.uint8)
    for moment in ("while it is encoded", "during a drag"):
        runner.device, key = "meta" if moment == "while it is encoded" else "cpu", (Path("x"), moment)
        face = runner.encode(key, lambda: crop)
        if moment == "during a drag":  # the face is still one of a device that has gone
            face = dataclasses.replace(face, y0=face.y0.to("meta"), base=face.base.to("meta"))
            runner._faces.clear()
        encoded.clear()
        held.clear()
        for _ in range(3):
            runner.differences(face, [{"Smiling": 1.0}], ("Young",))
            assert runner.unchanged(face).max() > 0
            runner.encode(key, lambda: crop)
        assert len(encoded) == (moment == "during a drag") and len(held) == 1


def test_a_change_lies_on_a_canvas_where_it_lies_in_the_photo() -> None:
    change = difference_change(np.random.default_rng(1).normal(0, 20, (128, 128, 3)), np.array([[0.4, 0.1, -30], [-0.1, 0.4, -5]]))
    whole = spread_difference(change, FULL, (0, 0, 400, 400)).copy()
    moved = spread_difference(change, Raster(step=1, left=-37, top=21), (60, 40, 200, 150))
    assert np.allclose(moved, whole[40 + 21 : 40 + 21 + 150, 60 - 37 : 60 - 37 + 200], atol=1e-2)
    far = spread_difference(change, Raster(step=2, left=-20, top=0), (10, 0, 200, 200))
    near = spread_difference(change, Raster.of_level(1), (0, 0, 200, 200))
    assert np.allclose(far, near, atol=1e-2)


def test_a_view_of_the_canvas_is_the_ground_of_a_frame(tmp_path: Path) -> None:
    pixels = np.random.default_rng(2).integers(0, 256, (50, 70, 4), np.uint8)
    path = tmp_path / "canvas"
    path.write_bytes(pixels.tobytes() + bytes(999))  # a file for a larger window before
    view = View(path=path, width=70, height=50, raster=Raster(step=2.5, left=-10), photo=(4, 0, 90, 50))
    surface = Views().surface(view)
    assert np.array_equal(surface.base, pixels) and surface.bounds == (4, 0, 66, 50)
    assert surface.raster == view.raster and surface.view == view


def shown(frame: Frame) -> list[np.ndarray]:
    """The pixels of the patches, (h, w, 4) BGRA."""
    data = np.fromfile(frame.slot.path, np.uint8)
    return [data[p.offset : p.offset + p.box[2] * p.box[3] * 4].reshape(p.box[3], p.box[2], 4) for p in frame.patches]


def test_a_tone_alone_needs_no_model_and_makes_one_patch_of_all_that_is_visible(photo, tmp_path) -> None:
    tone, visible = Tone(exposure=1), (10, 20, 100, 50)
    request = Preview(id=1, photo="p", revision=1, edits=(), blend=Blend(), level=0, visible=visible, tone=tone)
    frame = Renderer(SlotPair(tmp_path, "drag")).frame(request, None, photo, [level_surface(photo, 0, visible)])
    (patch,), (pixels,) = frame.patches, shown(frame)
    expected = photo.level(0)[20:70, 10:110].copy()
    tone_display(expected, tone)
    assert patch.box == visible and np.array_equal(pixels, expected)


def test_the_whole_picture_is_toned_on_every_level(photo, tmp_path) -> None:
    request = Compose(id=1, photo="p", revision=1, edits=(), blend=Blend(), tone=Tone(saturation=-1))
    frame = Renderer(SlotPair(tmp_path, "work")).frame(request, None, photo, whole_surfaces(photo))
    assert frame.final and [p.box[2:] for p in frame.patches] == [(v.width, v.height) for v in photo.pyramid.levels]
    assert all((pixels[..., 0] == pixels[..., 2]).all() for pixels in shown(frame))


def test_the_tone_comes_over_the_edited_face(photo, runner, tmp_path) -> None:
    face = face_from_eyes(*((x + 40, y + 30) for x, y in TEMPLATE[:2]))
    edit = FaceEdit(face=face).with_value(runner.spec.attribute_names[0], 1.0)
    frames = {}
    for tone in (Tone(), Tone(exposure=-1)):
        request = Compose(id=1, photo="p", revision=1, edits=(edit,), blend=Blend(), tone=tone)
        surface = level_surface(photo, 0, (0, 0, 300, 200))
        frame = Renderer(SlotPair(tmp_path, f"{tone.exposure}")).frame(request, runner, photo, [surface])
        frames[tone] = frame.patches[0].box, shown(frame)[0]
    (box, edited), (whole, dark) = frames.values()
    x, y, width, height = box
    tone_display(edited, Tone(exposure=-1))
    assert whole == (0, 0, 300, 200) and np.array_equal(dark[y : y + height, x : x + width], edited)


def test_no_tone_leaves_a_frame_of_patches_alone(photo, tmp_path) -> None:
    request = Preview(id=1, photo="p", revision=1, edits=(), blend=Blend(), level=0, visible=(0, 0, 9, 9))
    frame = Renderer(SlotPair(tmp_path, "drag")).frame(request, None, photo, [level_surface(photo, 0, (0, 0, 9, 9))])
    assert frame.patches == () and frame.slot is None
