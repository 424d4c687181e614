"""Names made from a pattern."""

from datetime import date
from pathlib import Path

import pytest

from fader_studio.editing.naming import check_pattern, fill, free_name, free_path, results_among
from trainer.errors import UserError

DAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    "pattern, stem",
    [
        ("{name}-edited", "aunt-edited"), ("{date} {name} {number}", "2026-11-25 aunt 7"), ("plain", "plain"),
        ("../{name}", "aunt"), ("a/b:{name}?", "abaunt"), (" . ", ""), ("{name}" * 100, ("aunt" * 100)[:120]),
        ("{other}", "{other}"),
    ],
)
def test_a_pattern_makes_a_safe_stem(pattern, stem):
    assert fill(pattern, "aunt", 7, DAY) == stem


@pytest.mark.parametrize("pattern", ["", "...", "{nme}", "/", "{}"])
def test_what_makes_no_name_is_refused(pattern):
    with pytest.raises(UserError):
        check_pattern(pattern)


def test_a_name_that_is_taken_gets_a_number():
    taken = {"aunt-edited.jpg", "aunt-edited-2.jpg"}
    assert free_name("{name}-edited", "aunt", ".jpg", taken.__contains__, DAY) == "aunt-edited-3.jpg"


def test_a_number_of_ones_own_counts_up():
    taken = {"p1.png", "p2.png"}
    assert free_name("p{number}", "aunt", ".png", taken.__contains__, DAY) == "p3.png"


def test_no_file_is_in_the_way(tmp_path):
    (tmp_path / "aunt-edited.jpg").touch()
    assert free_path(tmp_path, "{name}-edited", "aunt", ".jpg", DAY).name == "aunt-edited-2.jpg"


def results(*names: str, patterns: tuple[str, ...]) -> set[str]:
    return {path.name for path in results_among([Path("album", name) for name in names], patterns)}


def test_what_a_pattern_made_of_another_photo_is_known_by_its_name():
    names = ("aunt.jpg", "Aunt-edited.png", "aunt-edited-2.jpg", "uncle-edited.jpg", "aunt_2026-11-25_3.jpg")
    assert results(*names, patterns=("{name}-edited",)) == {"Aunt-edited.png", "aunt-edited-2.jpg"}
    assert results(*names, patterns=("{name}_{date}_{number}",)) == {"aunt_2026-11-25_3.jpg"}


@pytest.mark.parametrize("pattern", ["{name}", "{name}_{number}", "{number}", "edited", "{nose}", "{name", "(?{name}"])
def test_a_pattern_that_tells_nothing_takes_no_photo_for_a_result(pattern):
    assert results("IMG.jpg", "IMG-2.jpg", "IMG_3.jpg", "4.jpg", "edited.jpg", patterns=(pattern,)) == set()


def test_a_pattern_of_many_numbers_takes_no_time():
    pattern = "{name}x" + "{number}" * 40
    assert results("a.jpg", f"ax{'1' * 200}.jpg", f"ax{'1' * 199}2.jpg", patterns=(pattern,)) == {f"ax{'1' * 200}.jpg"}


def test_results_in_another_folder_than_their_photos_are_photos():
    paths = [Path("album/aunt.jpg"), Path("edited/aunt-edited.jpg")]
    assert results_among(paths, ["{name}-edited"]) == set()
