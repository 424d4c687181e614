"""Light and colour: known answers, agreement of canvas and file, and what must not move."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import ImageCms

from fader_studio.editing.adjustments import TONES, Tone, limit
from fader_studio.imaging.colour import to_srgb
from fader_studio.imaging.linear import decode_srgb, encode_srgb, linear_space
from fader_studio.imaging.tone import LUMA, tone_display, tone_native

RAMP8 = np.arange(256, dtype=np.uint8)


def on_canvas(rgb: np.ndarray, tone: Tone, **how: bool) -> np.ndarray:
    """(H, W, 3) RGB as the canvas would show it."""
    pixels = cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA)
    tone_display(pixels, tone, **how)
    assert (pixels[..., 3] == 255).all()
    return pixels[..., 2::-1]


def ramp(dtype: type = np.uint16) -> np.ndarray:
    """(1, N, 3): every grey."""
    top = np.iinfo(dtype).max
    return np.repeat(np.arange(top + 1, dtype=dtype)[None, :, None], 3, axis=2)


@pytest.mark.parametrize("dtype", (np.uint8, np.uint16))
def test_no_tone_is_the_photo_bit_for_bit(noise, photo_of, dtype):
    photo = photo_of(noise(dtype=dtype))
    assert tone_native(photo, photo.pixels, Tone()) is photo.pixels


@pytest.mark.parametrize("ev", (1.0, -1.0, 0.5, 3.0))
def test_one_ev_doubles_the_light(photo_of, ev):
    photo = photo_of(ramp())
    changed = tone_native(photo, photo.pixels, Tone(exposure=ev))
    before, after = decode_srgb(photo.pixels / 65535), decode_srgb(changed / 65535)
    unclipped = before * 2**ev < 0.999
    np.testing.assert_allclose(after[unclipped], before[unclipped] * 2**ev, atol=3e-5)
    assert (after[~unclipped] > 0.998).all()


def test_one_ev_doubles_the_light_on_the_canvas_too():
    shown = on_canvas(ramp(np.uint8), Tone(exposure=1))[0, :, 0]
    expected = np.rint(np.clip(encode_srgb(2 * decode_srgb(RAMP8 / 255)), 0, 1) * 255)
    assert np.array_equal(shown, expected)
    assert shown[128] == 176  # 128 is 0.2159 of the light; 0.4317 is 175.9


@pytest.mark.parametrize("name", TONES)
@pytest.mark.parametrize("sign", (-1, 1))
def test_a_brighter_grey_stays_the_brighter_one(photo_of, name, sign):
    photo = photo_of(ramp())
    changed = tone_native(photo, photo.pixels, Tone(**{name: sign * limit(name)})).astype(np.int64)
    assert (np.diff(changed, axis=1) >= 0).all()
    assert (changed[0, 0] == 0).all()  # black stays black


@pytest.mark.parametrize("value", (-1.0, -0.5, 0.5, 1.0))
def test_contrast_turns_about_the_middle_and_keeps_both_ends(photo_of, value):
    photo = photo_of(ramp())
    changed = tone_native(photo, photo.pixels, Tone(contrast=value))[0, :, 0].astype(int)
    assert (changed[0], changed[-1]) == (0, 65535) and abs(changed[32768] - 32768) <= 1
    slope = (changed[33768] - changed[31768]) / 2000
    assert slope == pytest.approx(1 + value / 2, abs=0.01)


def test_shadows_lift_the_dark_and_leave_the_light(photo_of):
    photo = photo_of(ramp(np.uint8))
    lifted = tone_native(photo, photo.pixels, Tone(shadows=1))[0, :, 0].astype(int)
    assert lifted[51] == round(51 * np.exp(0.8**3))  # e · exp((1 − e)³)
    assert abs(lifted[230] - 230) <= 1


def test_highlights_pull_down_the_light_and_leave_the_dark(photo_of):
    photo = photo_of(ramp(np.uint8))
    pulled = tone_native(photo, photo.pixels, Tone(highlights=-1))[0, :, 0].astype(int)
    assert np.array_equal(pulled[:128], RAMP8[:128])
    assert pulled[255] == round(255 * (0.5 + 0.5 / 1.5))


def test_highlights_bring_back_what_exposure_burnt(photo_of):
    photo = photo_of(ramp(np.uint8))
    burnt = tone_native(photo, photo.pixels, Tone(exposure=1))[0, :, 0]
    saved = tone_native(photo, photo.pixels, Tone(exposure=1, highlights=-1))[0, :, 0]
    assert burnt[200] == burnt[250] == 255 and saved[200] < saved[250]


def test_no_saturation_is_grey_and_keeps_the_luma(noise, photo_of):
    photo = photo_of(noise())
    grey = tone_native(photo, photo.pixels, Tone(saturation=-1))
    assert (grey == grey[..., :1]).all()
    assert np.abs(grey[..., 0] - photo.pixels @ LUMA).max() <= 1


def test_saturation_keeps_greys_grey(photo_of):
    photo = photo_of(ramp(np.uint8), monochrome=False)
    assert np.abs(tone_native(photo, photo.pixels, Tone(saturation=1)).astype(int) - photo.pixels).max() <= 1


def test_warmer_is_redder_and_cooler_is_bluer_at_the_same_luminance(photo_of):
    photo = photo_of(np.full((1, 1, 3), 120, np.uint8), monochrome=False)
    red, _, blue = (int(v) for v in tone_native(photo, photo.pixels, Tone(temperature=0.5))[0, 0])
    assert red > 125 and blue < 115
    light = decode_srgb(tone_native(photo, photo.pixels, Tone(temperature=0.5, tint=0.5))[0, 0] / 255) @ LUMA
    assert light == pytest.approx(decode_srgb(np.float32(120 / 255)), rel=0.01)


def test_tint_goes_from_green_to_magenta(photo_of):
    photo = photo_of(np.full((1, 1, 3), 120, np.uint8), monochrome=False)
    assert tone_native(photo, photo.pixels, Tone(tint=1))[0, 0, 1] < 116
    assert tone_native(photo, photo.pixels, Tone(tint=-1))[0, 0, 1] > 123


@pytest.mark.parametrize("channels", (1, 3))
def test_a_black_and_white_photo_takes_on_no_colour(photo_of, channels):
    photo = photo_of(np.repeat(RAMP8[None, :, None], channels, axis=2))
    assert photo.monochrome
    tone = Tone(exposure=0.3, temperature=1, tint=-1, saturation=1)
    changed = tone_native(photo, photo.pixels, tone)
    assert changed.shape == photo.pixels.shape and (changed == changed[..., :1]).all()
    assert np.array_equal(changed, tone_native(photo, photo.pixels, Tone(exposure=0.3)))
    shown = on_canvas(np.repeat(RAMP8[None, :, None], 3, axis=2), tone, monochrome=True)
    assert np.array_equal(shown[..., 0], changed[..., 0])


MIXED = Tone(exposure=0.4, contrast=0.3, highlights=-0.4, shadows=0.5, temperature=0.3, tint=-0.2)


def test_the_file_is_what_the_canvas_shows_to_the_bit(noise, photo_of):
    photo = photo_of(noise(90, 70))
    assert np.array_equal(tone_native(photo, photo.pixels, MIXED), on_canvas(photo.pixels, MIXED))


def test_with_saturation_it_is_so_within_a_level(noise, photo_of):
    photo = photo_of(noise(90, 70))
    tone = Tone(exposure=0.4, contrast=0.3, saturation=0.5)
    difference = tone_native(photo, photo.pixels, tone).astype(int) - on_canvas(photo.pixels, tone)
    assert np.abs(difference).max() <= 1


def test_sixteen_bits_are_eight_bits_in_between(noise, photo_of):
    deep = noise(40, 50, dtype=np.uint8).astype(np.uint16) * 257
    photo, shallow = photo_of(deep), photo_of((deep // 257).astype(np.uint8))
    fine = tone_native(photo, photo.pixels, MIXED)
    assert np.abs(fine / 257 - tone_native(shallow, shallow.pixels, MIXED)).max() <= 0.51
    assert len(np.unique(fine % 257)) > 100  # not 8 bits spread out


@pytest.mark.parametrize("dtype", (np.uint8, np.uint16))
def test_a_photo_with_a_wide_profile_looks_as_on_the_canvas(smooth, photo_of, wide_profile, dtype):
    pixels = (smooth(60, 80, dtype=dtype) // 4 + np.iinfo(dtype).max // 8 * 3).astype(dtype)  # colours that sRGB has
    photo = photo_of(pixels, icc=wide_profile)
    tone = Tone(exposure=0.3, contrast=0.2, temperature=0.3, saturation=-0.3)
    changed = tone_native(photo, photo.pixels, tone)
    eight = changed if dtype == np.uint8 else np.rint(changed / 257).astype(np.uint8)
    difference = to_srgb(eight, wide_profile).astype(int) - on_canvas(photo.display, tone)
    assert np.percentile(np.abs(difference), 99) <= 2 and np.abs(difference).max() <= 4


def test_a_colour_that_srgb_lacks_stays_outside_of_it(photo_of, wide_profile):
    photo = photo_of(np.full((2, 2, 3), (255, 20, 20), np.uint8), icc=wide_profile)
    darker = tone_native(photo, photo.pixels, Tone(exposure=-0.5))
    light = (darker[0, 0] / 255) ** 2.2 / ((photo.pixels[0, 0] / 255) ** 2.2)
    assert light[0] == pytest.approx(2**-0.5, rel=0.02)  # cut to sRGB, red would have lost a tenth
    assert darker[0, 0, 1] <= 18


def test_a_grey_profile_keeps_its_own_curve(photo_of, grey_profile):
    photo = photo_of(RAMP8.reshape(1, -1, 1), icc=grey_profile)
    changed = tone_native(photo, photo.pixels, Tone(exposure=1)).astype(float)[0, :, 0]
    np.testing.assert_allclose(changed[20:120], (2 * (RAMP8[20:120] / 255) ** 1.4) ** (1 / 1.4) * 255, atol=0.65)


def test_srgb_profiles_need_no_way_round(wide_profile):
    assert linear_space(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), False) is None
    assert linear_space(b"", False) is None and linear_space(wide_profile, False) is not None


def test_transparent_colours_change_as_opaque_ones_do(noise):
    rgb, alpha = noise(20, 30), noise(20, 30, 0)
    premultiplied = cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA)
    premultiplied = cv2.multiply(premultiplied, cv2.merge([alpha] * 4), scale=1 / 255)
    premultiplied[..., 3] = alpha
    tone_display(premultiplied, Tone(exposure=0.5), has_alpha=True)
    assert np.array_equal(premultiplied[..., 3], alpha)
    assert (premultiplied[..., :3] <= alpha[..., None]).all()
    seen = alpha > 200
    expected = on_canvas(rgb, Tone(exposure=0.5))[..., ::-1].astype(float) * alpha[..., None] / 255
    assert np.abs(premultiplied[..., :3][seen] - expected[seen]).max() <= 3


def test_the_way_to_linear_light_and_back_is_the_same_value():
    values = np.linspace(-0.5, 1.5, 1001, dtype=np.float32)
    np.testing.assert_allclose(encode_srgb(decode_srgb(values)), values, atol=1e-5)
