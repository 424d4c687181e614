"""Cutting faces out: known answers for the similarity, the crop's pixels and its border."""

import math

import cv2
import numpy as np
import pytest

from trainer.faces.alignment import (
    compose,
    crop_transform,
    cut,
    halved,
    in_pixel_centres,
    invert,
    moved,
    scale_of,
    transform_points,
)
from trainer.faces.face import CROP_SIZE, TEMPLATE, Face, face_from_eyes


def placed(scale: float = 1.0, degrees: float = 0.0, shift: tuple[float, float] = (0.0, 0.0)) -> Face:
    """A face whose landmarks are the template's, turned, scaled and shifted."""
    angle = math.radians(degrees)
    linear = scale * np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    return moved(Face(box=(32, 40, 64, 80), landmarks=TEMPLATE), np.column_stack([linear, shift]))


def smooth_picture(height: int, width: int) -> np.ndarray:
    """(height, width, 3) uint8 with structure at every place and nothing finer than a few pixels."""
    noise = np.random.default_rng(3).integers(0, 256, (height, width, 3), dtype=np.uint8)
    return cv2.normalize(cv2.GaussianBlur(noise, (0, 0), 5), None, 0, 255, cv2.NORM_MINMAX)


def difference(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.abs(a.astype(float) - b.astype(float)).mean())


@pytest.mark.parametrize("degrees", [0, 30, -75, 180])
@pytest.mark.parametrize("scale", [0.4, 7.0])
def test_landmarks_land_on_the_template(scale: float, degrees: float) -> None:
    face = placed(scale, degrees, (300, 150))
    assert transform_points(crop_transform(face), face.landmarks) == pytest.approx(np.array(TEMPLATE))
    assert scale_of(crop_transform(face)) == pytest.approx(1 / scale)


def test_a_larger_crop_scales_the_template() -> None:
    face = placed(2.0, 10, (5, 5))
    landed = transform_points(crop_transform(face, 256), face.landmarks)
    assert landed == pytest.approx(2 * np.array(TEMPLATE))


def test_the_inverse_leads_back_to_the_photo() -> None:
    transform = crop_transform(placed(3.0, 25, (40, -10)))
    assert compose(invert(transform), transform) == pytest.approx(np.eye(2, 3), abs=1e-9)


def test_mirrored_landmarks_are_not_mirrored_back() -> None:
    mirrored = Face(box=(0, 0, 1, 1), landmarks=tuple((CROP_SIZE - x, y) for x, y in TEMPLATE))
    assert np.linalg.det(crop_transform(mirrored)[:, :2]) > 0


def test_the_fit_is_the_least_squares_one() -> None:
    rough = np.random.default_rng(1).normal(0, 4, (5, 2)) + np.array(TEMPLATE) * 2
    face = Face(box=(0, 0, 1, 1), landmarks=tuple(map(tuple, rough)))
    best = crop_transform(face)

    def misfit(transform: np.ndarray) -> float:
        return float(((transform_points(transform, face.landmarks) - TEMPLATE) ** 2).sum())

    centre = np.array([[1, 0, -64], [0, 1, -64]])
    for nudge in ([[1.01, 0, 0], [0, 1.01, 0]], [[1, -0.01, 0], [0.01, 1, 0]], [[1, 0, 0.1], [0, 1, 0]]):
        nudged = compose(invert(centre), compose(np.array(nudge), compose(centre, best)))
        assert misfit(nudged) > misfit(best)


def test_landmarks_in_one_point_are_refused() -> None:
    with pytest.raises(ValueError, match="face"):
        crop_transform(Face(box=(0, 0, 1, 1), landmarks=((5, 5),) * 5))


def test_a_picture_that_is_the_crop_stays_as_it_is() -> None:
    picture = smooth_picture(CROP_SIZE, CROP_SIZE)
    assert np.array_equal(cut(picture, placed()), picture)


def test_whole_pixels_are_cut_unchanged() -> None:
    picture = smooth_picture(300, 400)
    assert np.array_equal(cut(picture, placed(shift=(100, 60))), picture[60:188, 100:228])


def test_celebas_frame_gives_rows_20_to_198_at_128_pixels() -> None:
    frame = smooth_picture(218, 178)
    face = placed(178 / 128, shift=(0, 20))
    assert face.landmarks[0] == pytest.approx((71.3, 113.3))
    expected = cv2.resize(frame[20:198], (128, 128), interpolation=cv2.INTER_AREA)
    assert difference(cut(frame, face), expected) < 1
    assert difference(cut(frame, placed(178 / 128, shift=(0, 21))), expected) > 2


@pytest.mark.parametrize("scale", [1.5, 2.0, 3.7, 11.0])
def test_a_large_face_is_cut_at_the_right_place(scale: float) -> None:
    small = smooth_picture(128, 128)
    large = cv2.resize(small, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    face = placed(large.shape[0] / 128)
    assert difference(cut(large, face), small) < 2


def test_a_large_face_is_averaged_not_sampled() -> None:
    rows, columns = np.indices((1500, 1500))
    checks = (((rows + columns) % 2) * 255).astype(np.uint8)[..., None]
    for degrees in (0, 20):
        crop = cut(checks, placed(5.0, degrees, (500, 300)))
        inside = crop[40:60, 40:60].astype(int)
        assert abs(inside - 127).max() <= 3


def test_a_turned_face_comes_out_upright() -> None:
    upright = smooth_picture(600, 600)
    centre = np.array([[1, 0, 300], [0, 1, 300]], dtype=float)
    turn = np.array([[math.cos(0.6), -math.sin(0.6), 0], [math.sin(0.6), math.cos(0.6), 0]])
    there = compose(centre, compose(turn, invert(centre)))
    turned = cv2.warpAffine(upright, in_pixel_centres(there), (600, 600), flags=cv2.INTER_CUBIC)
    face = placed(1.4, shift=(210, 200))
    assert difference(cut(turned, moved(face, there)), cut(upright, face)) < 2


def test_beyond_the_photo_its_edge_repeats() -> None:
    picture = np.zeros((100, 100, 3), np.uint8)
    picture[:, :10] = 200  # a bright edge, dark beside it: a mirrored border would turn dark again
    crop = cut(picture, placed(shift=(-60, 0)))
    assert (crop[:, :60] == 200).all()
    assert (crop[20:80, 80:] == 0).all()


def test_a_face_wholly_outside_gets_the_nearest_edge() -> None:
    picture = np.full((50, 60, 3), 9, np.uint8)
    picture[:, -1] = 77
    assert (cut(picture, placed(4.0, shift=(1000, 20))) == 77).all()


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [1, 2, 3, 4])
@pytest.mark.parametrize("scale", [0.5, 1.5, 6.0])
def test_depth_and_channels_are_kept(dtype: type, channels: int, scale: float) -> None:
    value = np.iinfo(dtype).max - 5
    crop = cut(np.full((90, 70, channels), value, dtype), placed(scale, 15))
    assert crop.shape == (128, 128, channels)
    assert crop.dtype == dtype
    assert (crop == value).all()


def test_halving_averages_two_by_two_and_drops_the_odd_edge() -> None:
    picture = np.arange(15, dtype=np.uint8).reshape(3, 5, 1) * 4
    assert halved(picture)[..., 0].tolist() == [[12, 20]]


def test_two_clicked_eyes_make_a_face_in_any_order() -> None:
    face = face_from_eyes((300, 210), (200, 190))
    assert face == face_from_eyes((200, 190), (300, 210))
    assert face.by_hand
    assert face.landmarks[0] == pytest.approx((200, 190))
    landed = transform_points(crop_transform(face), face.landmarks)
    assert landed == pytest.approx(np.array(TEMPLATE))


def test_the_box_of_clicked_eyes_holds_brow_to_chin() -> None:
    face = face_from_eyes((100, 100), (150, 100))
    x, y, width, height = face.box
    assert (width, height) == pytest.approx((110, 140), abs=1)
    assert all(x < px < x + width and y < py < y + height for px, py in face.landmarks)
    turned = face_from_eyes((100, 100), (100.001, 150))
    assert turned.box[2:] == pytest.approx((140, 110), abs=1)
