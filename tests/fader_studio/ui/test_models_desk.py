"""Models and presets that are opened find their way; files that arrive from outside are opened where the person is."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from fake_session import SPEC
from model_fakes import ModelsClient, make_library, write_model
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog

from fader_studio.editing.presets import Preset
from fader_studio.engine.messages import ModelLoaded
from fader_studio.services.model_library import ModelLibrary
from fader_studio.services.model_pictures import ModelPictures
from fader_studio.ui.arrivals import Arrivals
from fader_studio.ui.models_desk import ModelsDesk


@pytest.fixture
def models(tmp_path: Path) -> ModelLibrary:
    return make_library(tmp_path)


@pytest.fixture
def client(qapp) -> ModelsClient:
    return ModelsClient()


@pytest.fixture
def desk(window, session, models, client, tmp_path) -> ModelsDesk:
    made = ModelsDesk(window, session, models, ModelPictures(client, sample=tmp_path / "s.jpg", folder=tmp_path))
    yield made
    for shown in (made._shown, made._compared, made._variants):
        if shown is not None:
            shown.close()


@pytest.fixture(autouse=True)
def no_dialog_of_before(qapp) -> None:
    """A window that another test left with an unsaved edit may still be asking."""
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.hide()


def preset_file(folder: Path, **values: float) -> Path:
    path = folder / "Friendly.fader-preset.json"
    path.write_text(Preset(values=tuple(values.items())).to_json())
    return path


def use(session, path: Path) -> None:
    session.model = ModelLoaded(id=1, path=path, spec=SPEC, device="cpu", reason="")
    session.model_changed.emit(session.model)


# ------------------------------------------------------------ models
def test_a_model_that_is_opened_is_imported_and_used(desk, window, session, client, models, tmp_path) -> None:
    window.commands.open_paths((write_model(tmp_path / "new.safetensors", "New"),))
    client.answer_all()
    assert session.calls("load_model") == [(models.find("New").path,)]
    assert session.calls("open_photo") == [] and window.stage.faces.text == "“New” is in use"


def test_opening_a_model_of_the_library_uses_it_at_once(desk, window, session, client, models) -> None:
    window.commands.open_paths((models.find("Hats").path,))
    assert session.calls("load_model") == [(models.find("Hats").path,)]
    assert client.sent == []


def test_a_file_that_is_no_model_is_told_above_the_photo(desk, window, session, tmp_path) -> None:
    (tmp_path / "no.safetensors").write_bytes(b"nothing")
    window.commands.open_paths((tmp_path / "no.safetensors",))
    assert "no.safetensors" in window.stage.problem.message
    assert session.calls("load_model") == []


def test_a_photo_and_a_model_together_are_both_opened(desk, window, session, models, tmp_path) -> None:
    window.commands.open_paths((tmp_path / "a.jpg", models.find("Hats").path))
    assert session.calls("open_photo") == [(tmp_path / "a.jpg",)]
    assert session.calls("load_model") == [(models.find("Hats").path,)]


def test_a_model_in_use_that_is_removed_gives_way_to_the_default(desk, window, session, models) -> None:
    path = models.find("Hats").path
    use(session, path)
    desk.show_library(path)
    path.unlink()
    desk._shown.changed.emit(path)
    assert session.calls("load_model") == [(models.find("Studio").path,)]
    assert "Studio" in window.stage.problem.message


def test_a_model_in_use_that_is_renamed_shows_its_new_name(desk, session, models) -> None:
    path = models.find("Hats").path
    use(session, path)
    desk.show_library(path)
    desk._shown.rename(desk._shown.cards.current, "Caps")
    assert session.calls("load_model") == [(path, {"quietly": True})]


def test_the_library_opens_from_the_menu_and_compares(desk, window, session, models) -> None:
    window.actions_["library"].trigger()
    assert desk._shown.isVisible()
    desk._shown.actions_["compare"].trigger()
    assert desk._compared.isVisible()
    assert {pane.entry.spec.name for pane in desk._compared.panes} == {"Studio", "Hats"}


def test_with_one_model_there_is_nothing_to_compare(desk, window, models) -> None:
    models.find("Hats").path.unlink()
    window.actions_["compare_models"].trigger()
    assert "only one model" in window.stage.problem.message


# ------------------------------------------------------------ presets
def test_a_preset_file_is_applied_to_the_chosen_face(desk, editing, session, tmp_path) -> None:
    editing.commands.open_paths((preset_file(tmp_path, Smiling=0.6),))
    assert session.state.chosen_face.value("Smiling") == 0.6
    session.has_unsaved_edit = False  # else the window asks when the test closes it


def test_a_preset_that_comes_before_the_photo_waits_for_a_face(desk, window, session, photo, faces, tmp_path) -> None:
    window.commands.open_paths((preset_file(tmp_path, Smiling=0.6),))
    assert "as soon as there is a face" in window.stage.problem.message
    session.load()
    session.show_photo(photo, faces)
    assert [face.value("Smiling") for face in session.state.faces] == [0.6, 0.0]
    session.choose_face(1)
    assert session.state.faces[1].value("Smiling") == 0.0  # once is enough
    session.has_unsaved_edit = False


def test_a_damaged_preset_says_so(desk, editing, session, tmp_path) -> None:
    path = tmp_path / "x.fader-preset.json"
    path.write_text("{}")
    editing.commands.open_paths((path,))
    assert "not a preset" in editing.stage.problem.message
    assert not session.is_edited


# ------------------------------------------------------------ arrivals
def test_files_from_a_second_start_are_opened_here(window, session, tmp_path) -> None:
    Arrivals(window).take((tmp_path / "a.jpg",), "")
    assert session.calls("open_photo") == [(tmp_path / "a.jpg",)]


def test_while_a_dialog_asks_something_they_wait(qtbot, window, session, tmp_path) -> None:
    dialog = QDialog(window)
    dialog.open()
    Arrivals(window).take((tmp_path / "a.jpg",))
    qtbot.wait(10)
    assert session.calls("open_photo") == []
    dialog.close()
    qtbot.waitUntil(lambda: session.calls("open_photo") == [(tmp_path / "a.jpg",)])


def test_a_start_without_files_only_brings_the_window_to_the_front(window, session) -> None:
    window.showMinimized()
    Arrivals(window).take(())
    assert not window.isMinimized()
    assert session.asked == [] or session.calls("open_photo") == []


def test_one_broken_file_does_not_lose_the_folder(editing, session, tmp_path) -> None:
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        (tmp_path / name).write_bytes(b"")
    session.has_unsaved_edit = False
    editing.commands.open_paths((tmp_path / "a.jpg", tmp_path / "b.jpg", tmp_path / "c.jpg"))
    session.photo_changed.emit(dataclasses.replace(session.info, path=tmp_path / "a.jpg"))
    editing.commands.open_paths((tmp_path / "broken.jpg",))  # and the engine says that it cannot be read
    assert editing.commands.queue.neighbour(1) == tmp_path / "b.jpg"
    session.photo_changed.emit(dataclasses.replace(session.info, path=tmp_path / "other.jpg"))
    assert editing.commands.queue.neighbour(1) is None  # one that opens is on its own


def test_what_macos_opens_before_the_window_waits_for_it() -> None:
    import subprocess
    import sys

    code = (
        "from PySide6.QtCore import QUrl, QCoreApplication; from PySide6.QtGui import QFileOpenEvent;"
        "from fader_studio.ui.application import StudioApplication; a = StudioApplication(['x']); heard = [];"
        "a.files_opened.connect(lambda paths: heard.extend(paths));"
        "a.sendEvent(a, QFileOpenEvent(QUrl.fromLocalFile('/early.jpg')));"
        "assert [str(p) for p in a.waiting] == ['/early.jpg'], a.waiting;"
        "a.listened_to = True;"
        "a.sendEvent(a, QFileOpenEvent(QUrl.fromLocalFile('/late.jpg')));"
        "assert [str(p) for p in heard] == ['/late.jpg'], heard"
    )
    assert QFileOpenEvent is not None
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0


# ------------------------------------------------------------ ablations
def test_an_ablation_that_is_opened_shows_this_face_under_its_variants(desk, editing, session, tmp_path) -> None:
    folder = tmp_path / "ablation"
    for name in ("skips", "baseline"):
        (folder / "runs" / name).mkdir(parents=True)
        write_model(folder / "runs" / name / "model.safetensors", "ablated")
    (folder / "curves.png").touch()
    editing.commands.open_paths((folder,))
    assert desk._variants.isVisible()
    assert [tile.variant.name for tile in desk._variants.grid.tiles] == ["baseline", "skips"]
    assert not session.calls("open_photo") and not session.calls("open_sample")


def test_without_a_photo_an_ablation_is_shown_on_the_sample(desk, window, session, tmp_path) -> None:
    (tmp_path / "runs" / "baseline").mkdir(parents=True)
    write_model(tmp_path / "runs" / "baseline" / "model.safetensors", "ablated")
    desk.show_variants(tmp_path)
    assert session.calls("open_sample") == [()]


def test_a_folder_without_models_is_no_ablation(desk, window, tmp_path) -> None:
    desk.show_variants(tmp_path)
    assert desk._variants is None and window.stage.problem.isVisible()
