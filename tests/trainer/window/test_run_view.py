"""A run told by its events: it grows with the file, and a run that goes on repeats nothing twice."""

import dataclasses
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer import events
from trainer.events import EventReader, replay
from trainer.window.run_view import RunView, advance, with_life


def read(teller):
    return advance(RunView(), EventReader(teller.folder.events).read())


def test_a_run_is_told_by_its_lines(teller):
    teller.start()
    teller.steps(20, 40)
    teller.look(40, works=0.7)
    view = read(teller)
    assert (view.state, view.phase, view.iteration, view.images_seen) == ("training", "faders", 40, 160)
    assert [e.step for e in view.losses] == [20, 40]
    assert view.validations[-1].values["works/Smiling"] == 0.7
    assert view.samples[-1].file == "samples/00000040.png" and view.checkpoints == 1


def test_what_is_repeated_after_going_on_is_there_once_and_the_log_keeps_it_all(teller):
    teller.start()
    teller.steps(20, 40, 60)
    teller.start(resumed=True, step=40)
    teller.steps(60)
    view = read(teller)
    assert [e.step for e in view.losses] == [20, 40, 60]
    assert len(view.log) == 6 and view.reached["faders"] == 60


def test_a_run_that_began_anew_has_nothing_from_before(teller):
    teller.start()
    teller.steps(20, 40)
    teller.start(phase="y0")
    assert read(teller).losses == ()


def test_a_torn_last_line_waits_until_it_is_whole(teller):
    teller.start()
    teller.steps(20)
    whole = teller.folder.events.read_bytes()
    reader, view = EventReader(teller.folder.events), RunView()
    for cut in range(0, len(whole) + 1, 7):
        teller.folder.events.write_bytes(whole[:cut])
        view = advance(view, reader.read())
    teller.folder.events.write_bytes(whole)
    assert advance(view, reader.read()).losses[0].step == 20


AT = {"phase": st.sampled_from(["y0", "faders"]), "step": st.integers(1, 100)}
EVENTS = st.lists(st.one_of(
    st.builds(events.Losses, values=st.just({"flip": 1.0}), **AT), st.builds(events.Checkpoint, **AT),
    st.builds(events.Paused, **AT), st.builds(events.Continued, **AT),
    st.builds(events.Started, phases=st.just({"y0": 100, "faders": 100}), resumed=st.booleans(), **AT),
    st.builds(events.Ended, outcome=st.sampled_from(["done", "stopped", "failed"]), **AT)), max_size=20)


@settings(max_examples=100, deadline=None)
@given(EVENTS, st.integers(0, 20))
def test_it_is_the_same_line_by_line_as_all_at_once(told, cut):
    at_once = advance(RunView(), told)
    assert advance(advance(RunView(), told[:cut]), told[cut:]) == at_once
    view = RunView()
    for event in told:
        view = advance(view, [event])
    assert view == at_once


def test_it_holds_the_same_events_as_a_replay_of_the_file(teller):
    teller.start()
    teller.steps(20, 40, 60)
    teller.look(60)
    teller.start(resumed=True, step=40)
    teller.steps(60, 80)
    replayed = replay(teller.folder.events)
    view = read(teller)
    assert view.losses == tuple(e for e in replayed if isinstance(e, events.Losses))
    assert view.samples == tuple(e for e in replayed if isinstance(e, events.Sample)) == ()


def test_time_left_follows_the_pace_and_leaves_pauses_out(teller):
    teller.start()
    teller.steps(20, 40, seconds=10)
    teller.say(events.Paused(phase="faders", step=40, iteration=40))
    teller.say(events.Continued(phase="faders", step=40, iteration=40), after=500)
    teller.steps(60, 80, seconds=10)
    assert read(teller).seconds_left == pytest.approx(10, rel=0.01)


def test_before_the_faders_nobody_knows_how_long_it_takes(teller):
    teller.start(phase="y0")
    teller.say(events.Losses(phase="y0", step=1, images_per_second=100.0))
    teller.say(events.Losses(phase="y0", step=2, images_per_second=100.0))
    assert read(teller).seconds_left is None


@pytest.mark.parametrize(("outcome", "state"), [
    ("done", "finished"), ("stopped", "stopped"), ("discarded", "discarded"), ("failed", "failed")])
def test_an_end_is_an_end_whether_its_process_still_lives_or_not(teller, outcome, state):
    teller.start()
    teller.say(events.Ended(outcome=outcome, message="why", hint="what to do"))
    view = read(teller)
    assert with_life(view, alive=False, launched=1.0).state == state == with_life(view, alive=True).state
    assert view.reason == ("why" if state == "failed" else "")


def test_a_run_without_its_process_and_without_an_end_was_killed(teller):
    teller.start()
    teller.steps(20)
    assert with_life(read(teller), alive=False, launched=1.0).state == "killed"


def test_a_stopped_run_that_was_launched_again_is_starting_until_it_speaks(teller):
    teller.start()
    teller.say(events.Ended(outcome="stopped"))
    view, launched = read(teller), time.time()
    assert with_life(view, alive=True, launched=launched).state == "starting"
    said = with_life(view, alive=False, launched=launched, error="The data set is gone.", hint="Bring it back.")
    assert (said.state, said.reason, said.hint) == ("failed", "The data set is gone.", "Bring it back.")


def test_an_order_that_nobody_started_waits():
    assert with_life(RunView(), alive=False).state == "waiting"


def test_a_view_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        RunView().state = "paused"
