"""Lines of the charts."""

import numpy as np
import pytest

from trainer import events
from trainer.events import EventReader
from trainer.window.curves import (
    QUESTIONS, Line, best, empty_words, lines, round_values, shown_range, smoothed,
)  # fmt: skip
from trainer.window.run_view import RunView, advance
from trainer.window.wording import validation_words


def read(teller):
    return advance(RunView(), EventReader(teller.folder.events).read())


def line(*y):
    return Line(name="a", colour="dim", x=np.arange(len(y), dtype=float), y=np.array(y, float))


def test_what_a_run_adds_stands_in_front_and_the_mean_of_the_others_behind(teller):
    teller.start()
    teller.look(10, works=0.2)
    teller.look(20, works=0.6)
    behind, front = lines("works", read(teller), 4, "Eyeglasses", added=("Smiling",))
    assert front.x.tolist() == [40, 80] and front.y.tolist() == [0.2, 0.6]
    assert (front.name, front.colour, behind.name) == ("Smile", "accent", "other faders") and behind.y[-1] == 0.9


def test_without_additions_the_chosen_fader_is_in_front(teller):
    teller.start()
    teller.look(10)
    assert lines("works", read(teller), 4, "Eyeglasses", added=())[-1].name == "Glasses"


def test_leakage_is_shown_where_it_was_measured_alone(teller):
    teller.start()
    teller.look(10)
    assert [one.y.tolist() for one in lines("hidden", read(teller), 4, "Smiling", ())] == [[0.6]]


def test_losses_stand_over_images(teller):
    teller.start()
    teller.steps(20, 40)
    found = lines("losses", read(teller), 4, "", ())
    assert [one.name for one in found] == ["reconstruction", "flip"] and found[0].x.tolist() == [80, 160]


def test_nothing_yet_is_no_line():
    assert lines("works", RunView(), 1, "", ()) == [] == lines("losses", RunView(), 1, "", ())


def test_a_long_line_is_thinned_and_keeps_its_newest_point(teller):
    teller.start()
    teller.steps(*range(1, 4001), seconds=0.1)
    found = lines("losses", read(teller), 1, "", ())[0]
    assert len(found.x) <= 3000 and found.x[-1] == 4000


def test_smoothing_keeps_a_constant_and_its_length():
    assert smoothed(np.full(50, 3.0)) == pytest.approx(np.full(50, 3.0))
    rough = np.tile([0.0, 1.0], 100)
    assert np.ptp(smoothed(rough)[-20:]) < 0.2 and len(smoothed(rough)) == 200


def test_the_best_point_is_the_highest_or_the_lowest_as_asked():
    assert best(line(1, 3, 2), "higher") == 1 and best(line(1, 3, 0.5), "lower") == 2 and best(line(1), "") is None


def test_outliers_are_left_out_of_the_range_unless_wanted():
    drawn = [line(*np.linspace(1, 2, 200), 1000)]
    assert shown_range(drawn, outliers=True, logarithmic=False)[1] == 1000
    assert shown_range(drawn, outliers=False, logarithmic=False)[1] < 3
    assert shown_range([line(0, -1)], outliers=True, logarithmic=True) is None


@pytest.mark.parametrize(("low", "high", "logarithmic", "expected"), [
    (0, 1, False, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0.013, 0.4, True, [0.02, 0.05, 0.1, 0.2]), (1, 100000, True, None)])
def test_the_axis_has_round_values_and_few(low, high, logarithmic, expected):
    found = round_values(low, high, logarithmic=logarithmic)
    assert len(found) <= 6 and all(low <= v <= high for v in found)
    assert expected is None or found == pytest.approx(expected)


def test_the_models_own_faders_do_not_answer_for_an_added_one_that_no_judge_knows(teller):
    teller.start()
    teller.look(10)
    assert lines("works", read(teller), 4, "Smiling", added=("Hat",)) == []
    assert "Too few to judge" in empty_words("works", read(teller), ("Hat",))
    assert "Too few" not in empty_words("works", read(teller), ()) + empty_words("works", RunView(), ("Hat",))


def test_what_is_measured_while_it_trains_is_the_judges_word_and_says_so(teller):
    teller.start()
    teller.look(10, works=0.95)
    said = validation_words(read(teller).validations[-1], ("Smiling",))
    assert said == "the judge sees: Smile 95 %, other faders 90 % · likeness 20.0 dB"
    assert validation_words(read(teller).validations[-1], ("Hat",)).startswith("the judge sees: other faders 92 %")
    works = QUESTIONS["works"]
    assert "judge" in works.asked and "realism is examined last" in works.technical


def test_a_look_at_which_no_judge_had_a_word_is_not_waited_for(teller):
    teller.start()
    assert empty_words("works", read(teller), ()) == QUESTIONS["works"].empty
    teller.say(events.Validation(values={"mse": 0.1, "leak/Smiling": 0.6}, phase="faders", step=10, iteration=10))
    assert "No judge knows" in empty_words("works", read(teller), ())
