"""The photo itself from the shell: the same adjustments as in the window, at the photo's own depth."""

from __future__ import annotations

import json

import cv2
import numpy as np
import pytest
from PIL import Image, ImageCms

from fader_studio.cli import main
from fader_studio.editing.adjustments import Tone
from fader_studio.editing.presets import Preset


@pytest.fixture
def render(capsys, tmp_path):
    """render(photo, *options, name="out.png") → the array of the written file."""

    def run(photo, *options, name="out.png"):
        target = tmp_path / name
        code = main(["render", str(photo), *map(str, options), "--output", str(target), "--json"])
        answer = json.loads(capsys.readouterr().out)
        assert code == 0, answer
        assert answer["outputs"][0]["faces"] == []
        return cv2.imread(str(target), cv2.IMREAD_UNCHANGED)

    return run


@pytest.fixture
def meadow(tmp_path):
    """No face in it: 90 × 60, no two neighbours alike."""
    y, x = np.mgrid[0:60, 0:90]
    pixels = np.dstack([x * 2, y * 4, (x * 7 + y * 13) % 256]).astype(np.uint8)
    path = tmp_path / "meadow.png"
    Image.fromarray(pixels).save(path)
    return path


def bgr(path):
    return cv2.imread(str(path), cv2.IMREAD_UNCHANGED)


@pytest.mark.parametrize("degrees, turns", (("90", 1), ("180", 2), ("270", 3), ("-90", 3)))
def test_a_turn_is_exact_and_needs_no_face(render, meadow, degrees, turns):
    assert np.array_equal(render(meadow, "--rotate", degrees), np.rot90(bgr(meadow), -turns))


def test_flips_are_exact(render, meadow):
    assert np.array_equal(render(meadow, "--flip", "horizontal"), bgr(meadow)[:, ::-1])
    assert np.array_equal(render(meadow, "--flip", "vertical"), bgr(meadow)[::-1])


def test_turning_comes_before_flipping_and_cutting(render, meadow):
    made = render(meadow, "--crop", "0,0,0.5,0.5", "--flip", "horizontal", "--rotate", 90)
    assert np.array_equal(made, np.rot90(bgr(meadow), -1)[:45, ::-1][:, :30])


def test_a_crop_in_shares_and_one_in_a_shape(render, meadow):
    assert np.array_equal(render(meadow, "--crop", "0.1,0.5,0.5,0.25"), bgr(meadow)[30:45, 9:54])
    assert np.array_equal(render(meadow, "--crop", "1:1"), bgr(meadow)[:, 15:75])


def test_straightening_by_nothing_is_exact_and_by_something_leaves_no_empty_corner(render, meadow, tmp_path):
    assert np.array_equal(render(meadow, "--straighten", 0, "--rotate", 180), bgr(meadow)[::-1, ::-1])
    Image.new("RGB", (90, 60), (200, 150, 100)).save(tmp_path / "even.png")
    made = render(tmp_path / "even.png", "--straighten", "-7.5")
    assert made.shape[1] < 90 and (made == (100, 150, 200)).all()


def test_one_ev_doubles_the_light_at_sixteen_bits(render, tmp_path):
    grey = np.full((8, 8, 3), 20_000, np.uint16)
    cv2.imwrite(str(tmp_path / "deep.png"), grey)
    made = render(tmp_path / "deep.png", "--exposure", 1)
    light = 2 * ((20_000 / 65535 + 0.055) / 1.055) ** 2.4
    assert made.dtype == np.uint16
    assert made[0, 0, 0] == pytest.approx((1.055 * light ** (1 / 2.4) - 0.055) * 65535, abs=2)


def test_every_tone_has_its_option(render, meadow):
    before = bgr(meadow)
    for name in ("contrast", "highlights", "shadows", "temperature", "tint", "saturation"):
        assert not np.array_equal(render(meadow, f"--{name}", -0.5), before)


def test_a_presets_tone_holds_where_no_option_says_otherwise(render, meadow, tmp_path):
    preset = tmp_path / "look.json"
    preset.write_text(Preset(tone=Tone(exposure=-1, saturation=-1)).to_json(), encoding="utf-8")
    made = render(meadow, "--preset", preset)
    assert (made == made[..., :1]).all()
    assert np.array_equal(made, render(meadow, "--exposure", -1, "--saturation", -1))
    assert np.array_equal(render(meadow, "--preset", preset, "--exposure", 0), render(meadow, "--saturation", -1))


def test_the_file_says_its_own_size_keeps_profile_and_exif_and_lies_upright(render, tmp_path):
    exif = Image.Exif()
    exif[271], exif[274], exif[256], exif[257] = "Maker", 6, 90, 60
    exif.get_ifd(34665).update({0xA002: 90, 0xA003: 60})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (90, 60), (90, 120, 90)).save(tmp_path / "lying.jpg", exif=exif, icc_profile=profile)
    render(tmp_path / "lying.jpg", "--crop", "0,0,1,0.5", name="out.jpg")
    with Image.open(tmp_path / "out.jpg") as made:
        told = made.getexif()
        assert made.size == (60, 45) and made.info["icc_profile"] == profile
        assert (told[271], told[274], told[256], told[257]) == ("Maker", 1, 60, 45)
        inner = told.get_ifd(34665)
        assert (inner[0xA002], inner[0xA003]) == (60, 45)
        assert b"DigitalSourceType" not in (made.info.get("xmp") or b"")  # no model had a part in it


def test_transparency_is_turned_and_cut_along(render, tmp_path):
    pixels = np.random.default_rng(1).integers(0, 256, (20, 30, 4), np.uint8)
    Image.fromarray(pixels).save(tmp_path / "clear.png")
    before = bgr(tmp_path / "clear.png")
    assert np.array_equal(render(tmp_path / "clear.png", "--rotate", 90, "--crop", "0,0,1,0.5"),
                          np.rot90(before, -1)[:15])


@pytest.mark.parametrize("options, named", (
    (("--crop", "0.5,0.5,0.6,0.1"), "--crop"), (("--crop", "a:b"), "--crop"), (("--crop", "0:1"), "--crop"),
    (("--crop", "0,0,1"), "--crop"), (("--rotate", "45"), "--straighten"), (("--straighten", "60"), "45"),
    (("--exposure", "9"), "5"), (("--contrast", "nan"), "--contrast"), (("--tint", "much"), "--tint"),
))
def test_what_cannot_be_is_named(capsys, meadow, options, named):
    assert main(["render", str(meadow), *options, "--output", "x.png"]) == 2
    told = capsys.readouterr().err
    assert "error:" in told and "hint:" in told and named in told
