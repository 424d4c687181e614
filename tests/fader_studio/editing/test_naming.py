"""Names made from a pattern."""

from datetime import date

import pytest

from fader_studio.editing.naming import check_pattern, fill, free_name, free_path
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
