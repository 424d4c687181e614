"""A batch over a fake engine: in order, one request at a time, stopped, tried again, beside the window's own work."""

from __future__ import annotations

from pathlib import Path

import pytest

from fader_studio.editing.adjustments import Adjustments
from fader_studio.engine import messages
from fader_studio.engine.messages import ClosePhoto, FindFaces, OpenPhoto, SavePhoto
from fader_studio.services.batch_run import BatchResult, BatchRun
from fader_studio.services.batch_steps import Recipe

RECIPE = Recipe(values=(("Smiling", 0.5),), adjustments=lambda width, height: Adjustments(), which="all")
JOBS = [(Path(f"{name}.jpg"), Path(f"out/{name}.jpg")) for name in "abc"]


class Batch:
    def __init__(self, client) -> None:
        self.run = BatchRun(client)
        self.told: list[tuple[int, int, str]] = []
        self.results: list[BatchResult] = []
        self.run.advanced.connect(lambda *news: self.told.append(news))
        self.run.finished.connect(self.results.append)


@pytest.fixture
def batch(client) -> Batch:
    return Batch(client)


def names(failed) -> list[str]:
    return [Path(one["photo"]).name for one in failed]


def test_every_photo_is_opened_searched_saved_and_closed_one_request_at_a_time(client, batch):
    batch.run.start(JOBS, RECIPE)
    while client.waiting:
        assert len(client.waiting) == 1
        client.answer(type(client.waiting[0]))
    assert [type(r) for r in client.sent] == [OpenPhoto, FindFaces, SavePhoto, ClosePhoto] * 3
    assert all(r.background for r in client.sent if isinstance(r, OpenPhoto | FindFaces))
    assert batch.told == [(0, 3, "a.jpg"), (1, 3, "b.jpg"), (2, 3, "c.jpg")]
    (result,) = batch.results
    assert [Path(o["output"]).name for o in result.outputs] == ["a.jpg", "b.jpg", "c.jpg"] and not result.failed
    assert not batch.run.running


def test_the_edit_goes_to_every_face_of_every_photo(client, batch):
    batch.run.start(JOBS[:1], RECIPE)
    client.answer(OpenPhoto)
    client.answer(FindFaces)
    request = client.last(SavePhoto)
    assert [edit.values for edit in request.edits] == [RECIPE.values, RECIPE.values]
    assert request.target == Path("out/a.jpg").absolute()


def test_a_photo_that_fails_is_named_closed_and_can_be_tried_again(client, batch):
    batch.run.start(JOBS, RECIPE)
    client.answer(OpenPhoto)
    client.answer(FindFaces)
    client.fail(SavePhoto)
    client.answer_everything()
    (result,) = batch.results
    assert names(result.failed) == ["a.jpg"] and len(result.outputs) == 2
    assert result.failed[0]["error"] == "It failed." and result.failed[0]["hint"] == "Mend it."
    assert len([r for r in client.sent if isinstance(r, ClosePhoto)]) == 3
    batch.run.go_on()
    client.answer_everything()
    assert names(batch.results[1].outputs) == ["a.jpg"] and batch.told[-1] == (0, 1, "a.jpg")


def test_a_bug_at_one_photo_is_not_the_end_of_the_others(client, batch):
    batch.run.start(JOBS, RECIPE)
    client.fail(OpenPhoto, "bug")
    client.answer_everything()
    assert names(batch.results[0].failed) == ["a.jpg"] and len(batch.results[0].outputs) == 2


def test_a_stop_cancels_what_is_under_way_closes_it_and_leaves_the_rest(client, batch):
    batch.run.start(JOBS, RECIPE)
    client.answer(OpenPhoto)
    search = client.last(FindFaces)
    batch.run.stop()
    assert client.cancelled == [search.id]
    client.fail(FindFaces, "cancelled")
    client.answer_everything()
    assert batch.results == [BatchResult(left=3)] and isinstance(client.sent[-1], ClosePhoto)
    batch.run.go_on()
    client.answer_everything()
    assert [Path(o["output"]).name for o in batch.results[1].outputs] == ["a.jpg", "b.jpg", "c.jpg"]


def test_an_engine_that_does_not_start_ends_the_batch(client, batch):
    batch.run.start(JOBS, RECIPE)
    client.fail(OpenPhoto, "cancelled")
    assert batch.results == [BatchResult(left=3)] and client.waiting == []


def test_the_windows_own_replies_are_none_of_its_business(client, batch, edited):
    edited.set_attribute(0, "Smiling", 0.5)
    batch.run.start(JOBS[:1], RECIPE)
    edited.commit()
    client.answer_everything()
    assert len(batch.results) == 1 and edited.info.path == Path("holiday.jpg")
    assert all(isinstance(r, messages.Request) for r in client.sent)
