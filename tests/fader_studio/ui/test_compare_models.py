"""Two models side by side: the same values for both, the newest wish wins, the photo's edit stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from model_fakes import ModelsClient, make_library

from fader_studio.engine.messages import CompareFace
from fader_studio.services.model_library import ModelLibrary
from fader_studio.services.model_pictures import ModelPictures
from fader_studio.ui.compare_models import CompareWindow


@pytest.fixture
def models(tmp_path: Path) -> ModelLibrary:
    return make_library(tmp_path)


@pytest.fixture
def client(qapp) -> ModelsClient:
    return ModelsClient()


@pytest.fixture
def comparison(qtbot, editing, session, models, client, tmp_path) -> CompareWindow:
    """The window on two models and a photo with two faces, one of them edited; nothing is answered yet."""
    session.set_values(0, {"Smiling": 0.5})
    made = CompareWindow(session, ModelPictures(client, sample=tmp_path / "s.jpg", folder=tmp_path))
    qtbot.addWidget(made)
    made.show()
    made.compare(models.models(), models.find("Studio").path, models.find("Hats").path)
    return made


def wanted(client: ModelsClient) -> list[CompareFace]:
    return [request for request in client.sent if isinstance(request, CompareFace)]


def test_both_models_get_the_same_values(comparison, client, models) -> None:
    client.answer_all()
    first, second = wanted(client)[-2:]
    assert {first.path, second.path} == {m.path for m in models.models()}
    assert first.edit == second.edit
    assert first.edit.value("Smiling") == 0.5
    assert all(pane.picture.has_picture for pane in comparison.panes)


def test_the_faders_of_both_are_there_once(comparison) -> None:
    for name in ("Smiling", "No_Beard", "Blond_Hair", "Wearing_Hat"):
        comparison.faders.fader(name)


def test_moving_a_fader_here_leaves_the_photo_alone(comparison, client, session) -> None:
    client.answer_all()
    before = session.state
    comparison.faders.value_edited.emit("Wearing_Hat", 0.8)
    client.answer_all()
    assert session.state is before
    assert wanted(client)[-1].edit.value("Wearing_Hat") == 0.8
    assert wanted(client)[-1].edit.value("Smiling") == 0.5


def test_of_many_moves_the_newest_is_drawn(comparison, client) -> None:
    client.answer_all()
    sent = len(wanted(client))
    for value in (0.1, 0.2, 0.3, 0.4):
        comparison.faders.value_edited.emit("Smiling", value)
    client.answer_all()
    assert [r.edit.value("Smiling") for r in wanted(client)[sent:]] == [0.1, 0.1, 0.4, 0.4]


def test_another_face_or_edit_in_the_editor_is_followed(comparison, client, session) -> None:
    client.answer_all()
    comparison.faders.value_edited.emit("Smiling", -1.0)
    session.choose_face(1)
    client.answer_all()
    assert wanted(client)[-1].edit == session.state.faces[1]


def test_a_model_that_is_refused_says_why_in_its_place(comparison, client) -> None:
    client.answer(fail=True)
    client.answer()
    left, right = comparison.panes
    assert not left.picture.has_picture
    assert right.picture.has_picture


def test_without_a_photo_it_says_what_to_do(comparison, client, session) -> None:
    client.answer_all()
    sent = len(client.sent)
    session.photo_changed.emit(None)
    assert not any(pane.picture.has_picture for pane in comparison.panes)
    assert not comparison.faders.isEnabled()
    assert len(client.sent) == sent


def test_using_one_of_them_is_asked_for(qtbot, comparison, models) -> None:
    with qtbot.waitSignal(comparison.use_wanted) as used:
        comparison.panes[1].use.click()
    assert used.args[0] == models.find("Hats").path
