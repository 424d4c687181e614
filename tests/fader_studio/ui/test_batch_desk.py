"""Apply to a folder…, in the window over a fake engine."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from fader_studio.editing.export_options import ExportOptions, export_options_from_plain
from fader_studio.editing.presets import Preset
from fader_studio.engine.messages import Failed, OpenPhoto
from fader_studio.services.batch_run import BatchRun
from fader_studio.services.settings import SettingsFile
from fader_studio.ui.batch_desk import BatchDesk, jobs
from fader_studio.ui.dialogs.batch import BatchWish
from fader_studio.ui.dialogs.question import Question
from fader_studio.ui.window_memory import WindowMemory


@pytest.fixture
def folder(tmp_path) -> Path:
    made = tmp_path / "album"
    made.mkdir()
    for name in ("a.jpg", "b.png", "notes.txt"):
        (made / name).touch()
    return made


@pytest.fixture
def desk(editing, session, client, tmp_path) -> BatchDesk:
    memory = WindowMemory(SettingsFile(tmp_path / "settings.json"))
    session.set_attribute(0, "Smiling", 0.4)
    session.commit()
    return BatchDesk(editing, session, BatchRun(client, editing), memory, tmp_path / "presets")


def opened(desk, folder):
    desk._window.actions_["apply_folder"].trigger()
    desk.dialog.source.setText(str(folder))
    desk.dialog.source.textEdited.emit(str(folder))
    return desk.dialog


def test_the_photos_faders_go_to_every_photo_of_the_folder(desk, client, folder):
    dialog = opened(desk, folder)
    assert dialog.isVisible() and dialog.go.text() == "Edit 2 photos"
    assert "“a.jpg” becomes “a-edited.jpg”" in dialog.remark.text()
    dialog.faces.button("all").click()
    dialog.go.click()
    request = client.sent[0]
    assert isinstance(request, OpenPhoto) and request.path == folder / "a.jpg"
    assert (folder / "edited").is_dir() and dialog.of.text() == "1 of 2" and "a.jpg" in dialog.doing.text()


def test_failures_are_listed_with_their_reasons_and_tried_again(desk, client, folder):
    dialog = opened(desk, folder)
    dialog.go.click()
    client.refuse("It is damaged.")
    client.refuse("It is torn.")
    assert dialog.headline.text() == "No photo was edited. 2 photos could not be edited:"
    assert dialog.failures.toPlainText() == "a.jpg – It is damaged. Mend it.\nb.png – It is torn. Mend it."
    dialog.again.click()
    assert [r.path.name for r in client.sent] == ["a.jpg", "b.png", "a.jpg"] and dialog.of.text() == "1 of 2"


def test_closing_the_dialog_goes_on_and_what_failed_is_told_at_the_end(desk, client, folder):
    dialog = opened(desk, folder)
    dialog.go.click()
    dialog.close()
    client.refuse("It is damaged.")
    assert not dialog.isVisible() and desk._run.running
    assert desk.line.isVisible() and desk.line.text() == "Folder: 2 of 2"
    desk.line.click()
    assert dialog.isVisible()
    dialog.close()
    desk._window.actions_["apply_folder"].trigger()
    assert dialog.isVisible()  # the same one
    dialog.close()
    client.refuse("It is torn.")
    assert dialog.isVisible() and not desk.line.isVisible()


def test_stop_cancels_the_request_under_way(desk, client, folder):
    dialog = opened(desk, folder)
    dialog.go.click()
    dialog.stop.click()
    assert client.cancelled == [1] and dialog.doing.text() == "Stopping…" and not dialog.stop.isEnabled()
    client.reply.emit(Failed(id=1, kind="cancelled"))
    assert dialog.headline.text() == "No photo was edited. Stopped: 2 photos left."
    assert dialog.again.text() == "Go on"
    dialog.again.click()
    assert dialog.of.text() == "1 of 2" and dialog.stop.isEnabled()


def test_what_an_earlier_batch_wrote_beside_the_photos_is_not_edited_again(desk, client, folder):
    for name in ("a-edited.jpg", "b-edited-2.png", "c-edited.jpg"):
        (folder / name).touch()
    dialog = opened(desk, folder)
    assert [photo.name for photo in dialog.wish.photos] == ["a.jpg", "b.png", "c-edited.jpg"]
    assert dialog.go.text() == "Edit 3 photos" and "2 earlier results here are left out." in dialog.remark.text()


def test_closing_the_window_asks_and_lets_the_photo_under_way_end(qtbot, desk, client, folder, editing, session):
    dialog = opened(desk, folder)
    dialog.go.click()
    session.has_unsaved_edit = False
    editing.close()
    question = next(q for q in editing.findChildren(Question) if q.isVisible())
    question.buttons["Go on"].click()
    assert editing.isVisible() and client.cancelled == []
    editing.close()
    next(q for q in editing.findChildren(Question) if q.isVisible()).buttons["Stop and close"].click()
    assert editing.isVisible() and client.cancelled == [1]
    client.reply.emit(Failed(id=1, kind="cancelled"))
    qtbot.waitUntil(lambda: not editing.isVisible())


def test_without_an_edit_and_a_preset_there_is_nothing_to_apply(desk, session, editing):
    session.reset_all()
    editing.actions_["apply_folder"].trigger()
    assert desk.dialog is None and "no edit" in editing.stage.problem.message


def test_a_saved_preset_can_be_applied_without_an_open_edit(desk, session, editing, folder):
    editing.presets.save("Friendly")
    session.reset_all()
    dialog = opened(desk, folder)
    assert [dialog.look.itemText(i) for i in range(dialog.look.count())] == ["Preset “Friendly”"]
    assert dialog.wish.preset.values == (("Smiling", 0.4),)


def test_what_will_be_done_is_seen_to_its_last_line(desk, folder, qtbot):
    (folder / f"{'holiday at the sea ' * 6}.jpg").touch()
    for name in ("a.jpg", "b.png"):
        (folder / name).unlink()
    dialog = opened(desk, folder)
    qtbot.waitUntil(lambda: dialog.remark.height() >= dialog.remark.heightForWidth(dialog.remark.width()))
    assert dialog.remark.heightForWidth(dialog.remark.width()) > 40


@pytest.mark.parametrize("field, text, word", [
    ("source", "/nowhere", "no photos"), ("output", "", "folder to save to"), ("pattern", "{nose}", "{nose}"),
    ("pattern", "", "no name"),
])  # fmt: skip
def test_what_cannot_work_is_said_before_it_is_tried(desk, folder, field, text, word):
    dialog = opened(desk, folder)
    widget = getattr(dialog, field)
    widget.setText(text)
    widget.textEdited.emit(text)
    assert word in dialog.remark.text() and not dialog.go.isEnabled()


def test_every_photo_gets_a_name_of_its_own_and_none_is_written_over(folder):
    (folder / "edited").mkdir()
    (folder / "edited" / "a-edited.jpg").touch()
    photos = (folder / "a.jpg", folder / "sub" / "a.jpg", folder / "c.heic")
    wish = BatchWish(photos=photos, output=folder / "edited", preset=Preset(), which="all", pattern="{name}-edited")
    made = [target.name for _photo, target in jobs(wish, ExportOptions(), date(2026, 11, 25))]
    assert made == ["a-edited-2.jpg", "a-edited-3.jpg", "c-edited.png"]
    made = [target.name for _photo, target in jobs(wish, ExportOptions(format="WEBP"), date(2026, 11, 25))]
    assert made == ["a-edited.webp", "a-edited-2.webp", "c-edited.webp"]


def test_remembered_options_come_back_and_damaged_ones_fall_back_alone():
    options = ExportOptions(format="WEBP", quality=80, keep_metadata=False, longest_side=2048, pattern="{date}-{name}")
    assert export_options_from_plain(options.to_plain()) == options
    damaged = {**options.to_plain(), "quality": 900, "pattern": "{nose}", "longest_side": "x"}
    assert export_options_from_plain(damaged) == ExportOptions(format="WEBP", keep_metadata=False)
