"""The library's window: what it says of models, and that what is done there keeps or asks."""

from __future__ import annotations

import json
import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from model_fakes import BEARD, SMILE, WEAK, ModelsClient, make_library, write_model
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from fader_studio.services import model_files
from fader_studio.services.model_library import ModelLibrary
from fader_studio.services.model_pictures import ModelPictures
from fader_studio.services.training_runs import RunInfo
from fader_studio.ui.dialogs.question import Question
from fader_studio.ui.library import words
from fader_studio.ui.library.cards import STRIP
from fader_studio.ui.library.importing import ModelImport
from fader_studio.ui.library.measured import MeasuredModels
from fader_studio.ui.library.scores import ScoreTable
from fader_studio.ui.library.window import LibraryWindow
from trainer.model.spec import AttributeSpec, ModelSpec, NetworkSpec


@pytest.fixture
def models(tmp_path: Path) -> ModelLibrary:
    return make_library(tmp_path)


@pytest.fixture
def client(qapp) -> ModelsClient:
    return ModelsClient()


@pytest.fixture
def pictures(client: ModelsClient, tmp_path: Path) -> ModelPictures:
    (tmp_path / "strips").mkdir()
    return ModelPictures(client, sample=tmp_path / "sample.jpg", folder=tmp_path / "strips")


@pytest.fixture
def shelf(qtbot, models: ModelLibrary, pictures: ModelPictures, dress) -> LibraryWindow:
    window = LibraryWindow(models, pictures)
    qtbot.addWidget(window)
    window.show()
    return window


def names(window: LibraryWindow) -> list[str]:
    return [entry.spec.name for entry in window.cards.entries()]


def rows(window: LibraryWindow) -> list[list[str]]:
    table = window.details.table
    return [[table.item(r, c).text() for c in range(5)] for r in range(table.rowCount())]


def choose(window: LibraryWindow, name: str) -> None:
    window.cards.setCurrentRow(names(window).index(name))


def question(window: LibraryWindow) -> Question:
    return window.findChildren(Question)[-1]


# ------------------------------------------------------------ what it says
def test_every_fader_has_a_bar_a_figure_and_a_word(shelf: LibraryWindow) -> None:
    assert names(shelf) == ["Studio", "Hats"]
    assert rows(shelf) == [
        ["Smile", "96 %", "95 %", "strong", "moves feminine – masculine"],
        ["Blond hair", "50 %", "–", "weak", ""],
        ["Beard", "–", "–", "not measured", ""],
    ]
    assert not shelf.details.mark.isHidden()  # it is the default
    choose(shelf, "Hats")
    assert rows(shelf) == [["Hat", "–", "–", "not measured", ""]]
    assert "Nobody has measured" in shelf.details.note.text()
    assert shelf.details.mark.isHidden()


def test_a_fader_with_too_few_labels_says_so() -> None:
    few = AttributeSpec(name="Hat", scores={"judge": "too few to judge"})
    assert few.verdict == "too few to judge"
    own = AttributeSpec(name="Hat", scores={"judge": "the run's own", "real_accuracy": 0.87})
    assert words.note(own) == "its judge is right on 87 % of real faces"


@pytest.mark.parametrize("width", [560, 640, 800, 1200])
def test_a_long_verdict_is_read_in_full(qtbot, dress, width) -> None:
    table = ScoreTable()
    qtbot.addWidget(table)
    table.resize(width, 300)
    table.show()
    few = AttributeSpec(name="Hat", scores={"judge": "too few to judge"})
    table.show_model(ModelSpec(name="m", network=NetworkSpec(), attributes=(SMILE, few)))
    assert table.item(1, 3).text() == "too few to judge"
    assert table.columnWidth(3) >= table.sizeHintForColumn(3)


def test_a_model_that_was_added_to_counts_the_images_of_the_new_training() -> None:
    provenance = {"data": {"name": "hats", "images": 350}, "images_seen": 574432, "initial": {"images_seen": 569632}}
    assert words.trained_on(provenance) == "trained on 350 faces of “hats” for 4,800 images"


def test_one_line_says_what_a_model_is_made_of() -> None:
    spec = ModelSpec(
        name="m", network=NetworkSpec(), attributes=(SMILE, WEAK), licence="Non-commercial research only (CelebA)",
        provenance={"data": "CelebA, aligned", "training_faces": 37534, "images_seen": 569632},
        scores={"reconstruction": {"psnr": 28.72}})
    assert words.summary(spec, 10_300_000) == (
        "2 faders · 10.3 MB · trained on 37,534 faces of CelebA for 569,632 images · non-commercial research only · "
        "28.7 dB")
    own = ModelSpec(name="m", network=NetworkSpec(), attributes=(SMILE,),
                    provenance={"data": {"name": "hats", "images": 300}})
    assert words.summary(own, 900_000) == "1 fader · 0.9 MB · trained on 300 faces of “hats” · licence not stated"


@pytest.mark.parametrize("provenance", [{"data": 3, "images_seen": "many"}, {"data": {"name": None}}, {"data": {}}])
def test_provenance_of_any_kind_is_no_obstacle(provenance: dict) -> None:
    spec = ModelSpec(name="m", network=NetworkSpec(), attributes=(BEARD,), provenance=provenance)
    assert "None" not in words.summary(spec, 1) + str(words.details(spec))


def test_when_a_model_came_is_said_as_people_say_it(models: ModelLibrary) -> None:
    own, today = models.find("Hats"), date(2026, 11, 25)
    for day, said in ((today, "today"), (date(2026, 11, 24), "yesterday"), (date(2026, 11, 3), "3 Nov"),
                      (date(2025, 1, 2), "2 Jan 2025")):
        assert words.origin(own, day, today) == f"yours · added {said}"
    assert words.origin(models.find("Studio"), today, today) == "bundled · default"


def test_an_added_fader_is_the_one_that_the_strip_shows() -> None:
    spec = ModelSpec(name="m", network=NetworkSpec(), attributes=(SMILE, BEARD), provenance={"added": ["No_Beard"]})
    assert words.shown_attribute(spec) is BEARD
    assert words.shown_attribute(ModelSpec(name="m", network=NetworkSpec(), attributes=(SMILE,))) is SMILE


# ------------------------------------------------------------ strips
def test_strips_are_made_one_at_a_time_and_kept(
    qtbot, shelf: LibraryWindow, client: ModelsClient, models: ModelLibrary, pictures: ModelPictures, tmp_path: Path
) -> None:
    assert len(client.waiting) == 1
    client.answer_all()
    assert len(client.sent) == 2
    assert all(len(shelf.cards.item(k).data(STRIP)) == 5 for k in range(2))
    again = LibraryWindow(models, pictures)
    qtbot.addWidget(again)
    again.show()
    assert len(client.sent) == 2
    assert all(again.cards.item(k).data(STRIP) for k in range(2))
    write_model(tmp_path / "own" / "hats.safetensors", "Hats, newer")
    again.refresh()
    assert len(client.sent) == 3  # a file that has changed is shown anew


# ------------------------------------------------------------ what is done there
def test_the_bundled_model_can_be_neither_renamed_nor_removed(shelf: LibraryWindow) -> None:
    for name in ("rename", "remove", "default"):
        assert not shelf.actions_[name].isEnabled()
    choose(shelf, "Hats")
    for name in ("rename", "remove", "default"):
        assert shelf.actions_[name].isEnabled()


def test_the_default_is_starred(shelf: LibraryWindow, models: ModelLibrary) -> None:
    choose(shelf, "Hats")
    shelf.actions_["default"].trigger()
    assert models.find().spec.name == "Hats"
    assert shelf.cards.current.default
    assert not shelf.details.mark.isHidden()


def test_removing_asks_and_moves_to_the_trash(
    shelf: LibraryWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    trashed: list[Path] = []

    def trash(paths: list[Path]) -> None:
        trashed.extend(paths)
        for path in paths:
            path.unlink()

    monkeypatch.setattr(model_files.send2trash, "send2trash", trash)
    choose(shelf, "Hats")
    shelf.actions_["remove"].trigger()
    asked = question(shelf)
    assert list(asked.buttons) == ["Move to the trash", "Keep"]
    asked.buttons["Keep"].click()
    assert trashed == []
    QTest.keyClick(shelf.cards, Qt.Key.Key_Delete)
    question(shelf).buttons["Move to the trash"].click()
    assert [path.name for path in trashed] == ["hats.safetensors"]
    assert names(shelf) == ["Studio"]


def test_a_new_name_is_seen_at_once(qtbot, shelf: LibraryWindow) -> None:
    choose(shelf, "Hats")
    with qtbot.waitSignal(shelf.changed):
        shelf.rename(shelf.cards.current, "Caps")
    assert names(shelf) == ["Studio", "Caps"]
    assert shelf.details.name.text() == "Caps"
    shelf.rename(shelf.cards.current, "studio")
    assert shelf.problem.isVisible()
    assert names(shelf) == ["Studio", "Caps"]


def test_an_export_is_offered_under_the_name_that_is_shown(shelf: LibraryWindow) -> None:
    choose(shelf, "Hats")
    shelf.rename(shelf.cards.current, "Caps / 2")
    shelf._on_export(shelf.cards.current)
    dialog = shelf.findChild(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "Caps  2.safetensors"
    dialog.close()


def test_an_export_says_where_it_is(shelf: LibraryWindow, tmp_path: Path) -> None:
    shelf.export(shelf.cards.current, tmp_path / "out.safetensors")
    assert (tmp_path / "out.safetensors").read_bytes() == shelf.cards.current.path.read_bytes()
    assert "out.safetensors" in shelf.problem.message
    shelf.export(shelf.cards.current, tmp_path / "nowhere" / "out.safetensors")
    assert "cannot be written" in shelf.problem.message


def test_enter_uses_a_model_and_a_drop_imports_one(qtbot, shelf: LibraryWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(shelf.use_wanted) as used:
        QTest.keyClick(shelf.cards, Qt.Key.Key_Return)
    assert used.args[0].spec.name == "Studio"
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "new.safetensors"))])
    drop = QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
                      Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(shelf.import_wanted) as wanted:
        shelf.dropEvent(drop)
    assert wanted.args[0] == tmp_path / "new.safetensors"


def test_a_broken_file_in_the_library_is_named_and_the_rest_is_shown(
    qtbot, models: ModelLibrary, pictures: ModelPictures, dress, tmp_path: Path
) -> None:
    (tmp_path / "own" / "broken.safetensors").write_bytes(b"no model")
    window = LibraryWindow(models, pictures)
    qtbot.addWidget(window)
    window.show()
    assert names(window) == ["Studio", "Hats"]
    assert "broken.safetensors" in window.problem.message


# ------------------------------------------------------------ importing
@pytest.fixture
def importing(models: ModelLibrary, pictures: ModelPictures) -> ModelImport:
    return ModelImport(models, pictures)


def test_a_model_is_read_whole_before_it_is_copied(
    qtbot, importing: ModelImport, shelf: LibraryWindow, client: ModelsClient, models: ModelLibrary, tmp_path: Path
) -> None:
    client.answer_all()
    path = write_model(tmp_path / "new.safetensors", "New")
    importing.take(path, shelf)
    assert len(models.models()) == 2
    with qtbot.waitSignal(importing.imported) as imported:
        client.answer()
    assert imported.args[0].spec.name == "New"
    assert len(models.models()) == 3


def test_a_damaged_model_never_reaches_the_library(
    qtbot, importing: ModelImport, shelf: LibraryWindow, client: ModelsClient, models: ModelLibrary, tmp_path: Path
) -> None:
    client.answer_all()
    importing.take(write_model(tmp_path / "new.safetensors", "Hats"), shelf)
    with qtbot.waitSignal(importing.failed) as failed:
        client.answer(fail=True)
    assert failed.args[0].message == "It is damaged."
    (tmp_path / "text.safetensors").write_text("no model")
    with qtbot.waitSignal(importing.failed) as failed:
        importing.take(tmp_path / "text.safetensors", shelf)
    assert "text.safetensors" in failed.args[0].message
    assert [m.spec.name for m in models.models()] == ["Studio", "Hats"]


def test_a_model_of_the_same_name_is_kept_beside_or_replaced_as_the_person_decides(
    qtbot, importing: ModelImport, shelf: LibraryWindow, client: ModelsClient, models: ModelLibrary, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(model_files.send2trash, "send2trash", lambda paths: [path.unlink() for path in paths])
    client.answer_all()
    for verb, expected in (("Do not import", 2), ("Keep both", 3), ("Replace", 3)):
        importing.take(write_model(tmp_path / f"{expected}{verb[0]}.safetensors", "Hats"), shelf)
        client.answer_all()
        question(shelf).buttons[verb].click()
        assert len(models.models()) == expected, verb
    assert sorted(m.spec.name for m in models.models()) == ["Hats", "Hats 2", "Studio"]
    assert len(models.find("hats").spec.attributes) == 3  # the new one's


def test_a_file_that_is_there_already_is_only_found(
    qtbot, importing: ModelImport, shelf: LibraryWindow, client: ModelsClient, models: ModelLibrary, tmp_path: Path
) -> None:
    client.answer_all()
    shutil.copyfile(tmp_path / "own" / "hats.safetensors", tmp_path / "again.safetensors")
    with qtbot.waitSignal(importing.imported) as imported:
        importing.take(tmp_path / "again.safetensors", shelf)
    assert imported.args[0].name == "hats"
    assert len(models.models()) == 2


# ------------------------------------------------------------ measuring
class FakeRuns(QObject):
    """Runs that the test tells of."""

    run_ended = Signal(object)

    def __init__(self, *runs: RunInfo) -> None:
        super().__init__()
        self._runs = runs

    def runs(self) -> tuple[RunInfo, ...]:
        return self._runs


def evaluation(folder: Path, model: Path, share: float, state: str = "finished") -> RunInfo:
    folder.mkdir()
    answer = {"model": str(model), "images": 300, "attributes": {"Wearing_Hat": {"difference_accuracy": share}}}
    (folder / "answer.json").write_text(json.dumps(answer))
    return RunInfo(path=folder, name="measured", kind="evaluate", state=state, made=0.0, share=1.0, seconds_left=None,
                   model=None, checkpoints=0, reason="", hint="")


def test_what_an_evaluation_measured_is_shown_from_then_on(qtbot, models: ModelLibrary, tmp_path: Path) -> None:
    path, runs = models.find("Hats").path, FakeRuns()
    measured = MeasuredModels(models, runs)
    runs.run_ended.emit(evaluation(tmp_path / "stopped", path, 0.1, "stopped"))
    assert models.find("Hats").spec.attributes[0].verdict == "not measured"
    with qtbot.waitSignal(measured.kept):
        runs.run_ended.emit(evaluation(tmp_path / "done", path, 0.93))
    assert models.find("Hats").spec.attributes[0].verdict == "strong"


def test_an_evaluation_that_ended_while_the_program_was_closed_is_taken_in_once(
    qapp, models: ModelLibrary, tmp_path: Path
) -> None:
    path = models.find("Hats").path
    run = evaluation(tmp_path / "done", path, 0.93)
    os.utime(path, (1, 1))  # long before
    MeasuredModels(models, FakeRuns(run))
    assert models.find("Hats").spec.attributes[0].verdict == "strong"
    model_files.give_scores(path, {"attributes": {"Wearing_Hat": {"difference_accuracy": 0.8}}})
    MeasuredModels(models, FakeRuns(run))
    assert models.find("Hats").spec.attributes[0].verdict == "good"  # what came later stays
