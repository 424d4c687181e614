"""Colours matched by what surrounds a face: known answers."""

import numpy as np

from fader_studio.imaging.colour_match import LEAST, MOST, surround_match

NOISE = np.random.default_rng(4).normal(0, 1, (64, 64, 3))


def test_a_cast_and_a_flat_contrast_are_undone() -> None:
    photo = 120 + 30 * NOISE
    model = (photo - 120) * 0.8 + np.array([100, 130, 90])
    match = surround_match(photo, model)
    assert np.allclose(match.gain, 1.25, atol=0.02)
    assert np.abs(match.picture(model) - photo).max() < 3
    assert np.allclose(match.difference(np.full((2, 2, 3), 10.0)), 10 * match.gain)
    assert not match.difference(np.zeros((2, 2, 3))).any()


def test_equal_pictures_are_left_alone() -> None:
    photo = 120 + 30 * NOISE
    match = surround_match(photo, photo)
    assert np.allclose(match.gain, 1) and np.abs(match.offset).max() < 0.01


def test_what_lies_in_the_middle_of_the_face_has_no_say() -> None:
    photo, model = np.full((64, 64, 3), 80.0), np.full((64, 64, 3), 80.0)
    model[20:44, 20:44] = 250
    assert np.abs(surround_match(photo, model).picture(model[0, 0]) - 80).max() < 0.5


def test_a_plain_surround_blows_nothing_up() -> None:
    wild, plain = 120 + 60 * NOISE, np.full((64, 64, 3), 90.0)
    assert np.allclose(surround_match(wild, plain).gain, MOST)
    assert np.allclose(surround_match(plain, wild).gain, LEAST)
