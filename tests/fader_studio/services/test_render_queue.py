"""One in flight, one waiting, the newest wins."""

import random

from fader_studio.services.render_queue import RenderQueue


def make() -> tuple[RenderQueue[int], list[int]]:
    sent: list[int] = []
    return RenderQueue(sent.append), sent


def test_the_newest_of_many_wishes_follows_the_one_in_flight() -> None:
    queue, sent = make()
    for wish in range(10):
        queue.submit(wish)
    assert sent == [0]
    queue.finished()
    assert sent == [0, 9]


def test_a_wish_equal_to_the_last_one_sent_is_not_sent_again() -> None:
    queue, sent = make()
    queue.submit(1)
    queue.submit(1)
    queue.finished()
    queue.submit(1)
    assert sent == [1]


def test_going_back_to_what_is_in_flight_drops_what_waits() -> None:
    queue, sent = make()
    queue.submit(1)
    queue.submit(2)
    queue.submit(1)
    queue.finished()
    assert sent == [1]
    assert queue.outstanding == 0


def test_after_forgetting_an_equal_wish_is_sent() -> None:
    queue, sent = make()
    queue.submit(1)
    queue.finished()
    queue.forget()
    queue.submit(1)
    assert sent == [1, 1]


def test_forgetting_keeps_the_one_in_flight_in_mind() -> None:
    queue, sent = make()
    queue.submit(1)
    queue.forget()
    queue.submit(2)
    assert sent == [1]
    queue.finished()
    assert sent == [1, 2]


def test_250_events_against_slow_renders_show_the_last_in_order_with_two_outstanding_at_most() -> None:
    """Events 4 ms apart, renders of 20 … 40 ms, on a drawn clock."""
    queue, sent = make()
    dice = random.Random(7)
    shown: list[int] = []
    ends_at: float | None = None
    most = 0
    time, event = 0.0, 0
    while event < 250 or ends_at is not None:
        next_event = event * 4.0 if event < 250 else float("inf")
        if ends_at is not None and ends_at <= next_event:
            time, ends_at = ends_at, None
            shown.append(sent[-1])
            before = len(sent)
            queue.finished()
            if len(sent) > before:
                ends_at = time + dice.uniform(20, 40)
        else:
            time = next_event
            before = len(sent)
            queue.submit(event)
            event += 1
            if len(sent) > before:
                ends_at = time + dice.uniform(20, 40)
        most = max(most, queue.outstanding)
    assert shown[-1] == 249
    assert shown == sorted(shown) == sent
    assert most == 2
    assert 25 <= len(shown) <= 52
