"""Where an edit acts glows; where it does not, the photo stays."""

from __future__ import annotations

import numpy as np

from fader_studio.imaging.heat import FULL_GLOW, show_heat


def picture(value: int) -> np.ndarray:
    made = np.full((40, 60, 4), value, np.uint8)
    made[..., 3] = 255
    return made


def test_what_did_not_change_is_the_photo_bit_for_bit(noise):
    base = np.dstack([noise(40, 60), np.full((40, 60), 255, np.uint8)])
    out = base.copy()
    show_heat(base, out)
    assert np.array_equal(out, base)


def test_a_stronger_change_glows_brighter_and_alpha_stays():
    base, shown = picture(60), []
    base[..., 3] = 200
    for change in (4, FULL_GLOW // 2, FULL_GLOW, 2 * FULL_GLOW):
        out = base.copy()
        out[10:20, 10:20, 1] += change
        show_heat(base, out)
        shown.append(int(out[15, 15, :3].sum()) - int(base[15, 15, :3].sum()))
        assert np.array_equal(out[:10], base[:10]) and (out[..., 3] == 200).all()
    assert 0 != shown[0] < shown[1] < shown[2] == shown[3]
