"""The program's own small files, damaged in every way: each is read, or set aside and named; none stops a start."""

from __future__ import annotations

import dataclasses
import json
import logging
import os
from pathlib import Path

import pytest
from damage import NO_JSON, damaged_text, fuzzed
from hypothesis import given
from hypothesis import strategies as st

from fader_studio.editing.presets import Preset, load_preset
from fader_studio.editing.state import EditState
from fader_studio.services.last_session import LastSession, keep_session, read_session
from fader_studio.services.recovery import EDIT, KeptEdit, PhotoMark, RecoverySlot, lost_edits
from fader_studio.services.settings import Settings, SettingsFile
from fader_studio.services.training_runs import TrainingRuns
from fader_studio.services.wizard_draft import Draft, DraftFolder, open_draft
from fader_studio.ui.window_memory import WindowMemory
from trainer.config import TrainConfig
from trainer.errors import UserError
from trainer.events import EventWriter, Started
from trainer.orders import Ordered, RunOrder, write_order
from trainer.runs import RunFolder

WINDOW = {"size": [900, 600], "maximized": True, "panel_width": 336, "closed_sections": ["Blend"], "theme": "dark",
          "export": {"format": ".png", "quality": 90}, "hints": ["drag"]}


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(b"pixels")
    return path


def put(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", errors="surrogatepass"))


# ---------------------------------------------------------------- settings
def read_settings(path: Path) -> None:
    file = SettingsFile(path)
    assert isinstance(file.settings, Settings)
    memory = WindowMemory(file)
    for name in ("size", "maximized", "panel_width", "closed_sections", "theme", "export", "hints"):
        getattr(memory, name)
    file.change(device="cpu" if file.settings.device != "cpu" else "auto")  # and it can be written again


@given(data=st.data())
@fuzzed
def test_settings_with_anything_in_any_place_are_read(tmp_path: Path, data) -> None:
    sound = json.dumps({"format": 1, **dataclasses.asdict(Settings(recent=("a.jpg",), window=WINDOW))})
    put(tmp_path / "settings.json", damaged_text(data, sound))
    read_settings(tmp_path / "settings.json")


@pytest.mark.parametrize("text", NO_JSON)
def test_settings_that_cannot_be_read_are_set_aside_before_they_are_written_anew(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    put(path, text)
    before, file = path.read_bytes(), SettingsFile(path)
    assert file.unreadable == (text != '{"format": 1}')
    assert path.read_bytes() == before  # reading touches nothing
    if file.unreadable:
        file.change(device="cpu")
        assert (tmp_path / "settings.damaged.json").read_bytes() == before
    assert not SettingsFile(path).unreadable
    read_settings(path)


# ---------------------------------------------------------------- presets
@given(data=st.data())
@fuzzed
def test_a_preset_with_anything_in_any_place_is_read_or_refused(tmp_path: Path, data) -> None:
    put(tmp_path / "a.fader-preset.json", damaged_text(data, Preset(values=(("Smiling", 0.5),)).to_json()))
    read_preset(tmp_path / "a.fader-preset.json")


@pytest.mark.parametrize("text", NO_JSON)
def test_what_is_no_preset_is_refused(tmp_path: Path, text: str) -> None:
    put(tmp_path / "a.fader-preset.json", text)
    with pytest.raises(UserError):
        load_preset(tmp_path / "a.fader-preset.json")


def read_preset(path: Path) -> None:
    try:
        preset = load_preset(path)
    except UserError as error:
        assert error.message and error.hint
    else:
        preset.to_json().encode()  # and it can be written again


# ---------------------------------------------------------------- edits under way
def leave(place: Path, photo: Path, text: str) -> None:
    """An edit of a process that has died, its file holding `text`."""
    slot = RecoverySlot(place)
    slot.keep(KeptEdit(photo=PhotoMark.of(photo), state=EditState()))
    put(slot.path / EDIT, text)
    slot._lock.close()


@given(data=st.data())
@fuzzed
def test_an_edit_with_anything_in_any_place_is_offered_or_set_aside(tmp_path_factory, data) -> None:
    place = tmp_path_factory.mktemp("recovery")
    photo = place.parent / "photo.jpg"
    photo.write_bytes(b"pixels")
    leave(place, photo, damaged_text(data, KeptEdit(photo=PhotoMark.of(photo), state=EditState()).to_json()))
    for lost in lost_edits(place):
        assert lost.condition in ("same", "changed", "gone") and isinstance(lost.edit.name, str)
        lost.discard()
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("text", ["", "{", '{"format": 99, "state": "of a newer program"}', "[" * 20_000])
def test_a_kept_edit_that_cannot_be_read_is_set_aside_and_named(tmp_path: Path, photo: Path, caplog, text: str) -> None:
    place = tmp_path / "recovery"
    place.mkdir()
    leave(place, photo, text)
    caplog.set_level(logging.WARNING)
    assert lost_edits(place) == [] and list(place.iterdir()) == []
    (aside,) = (tmp_path / "recovery-damaged").iterdir()
    assert (aside / EDIT).read_bytes() == text.encode() and str(aside) in caplog.text


def test_of_what_was_set_aside_the_last_few_stay(tmp_path: Path, photo: Path) -> None:
    place = tmp_path / "recovery"
    place.mkdir()
    for _ in range(9):
        leave(place, photo, "{")
        assert lost_edits(place) == []
    assert len(list((tmp_path / "recovery-damaged").iterdir())) == 5


# ---------------------------------------------------------------- the last session
@given(data=st.data())
@fuzzed
def test_a_session_with_anything_in_any_place_is_read_or_none(tmp_path: Path, data) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"pixels")
    edit = KeptEdit(photo=PhotoMark.of(photo), state=EditState())
    keep_session(tmp_path / "session.json", LastSession(edit=edit, queue=(photo,), zoom=2.0, centre=(1.0, 2.0)))
    put(tmp_path / "session.json", damaged_text(data, (tmp_path / "session.json").read_text(encoding="utf-8")))
    assert isinstance(read_session(tmp_path / "session.json"), LastSession | None)


@pytest.mark.parametrize("text", NO_JSON)
def test_what_is_no_session_is_none(tmp_path: Path, text: str) -> None:
    put(tmp_path / "session.json", text)
    assert read_session(tmp_path / "session.json") is None


# ---------------------------------------------------------------- drafts and runs
@given(data=st.data())
@fuzzed
def test_a_draft_with_anything_in_any_place_is_read(tmp_path: Path, data) -> None:
    draft = Draft(sources=("a",), chosen=("Smiling",), settings={"size": "128"}, name="a")
    put(tmp_path / "draft.json", damaged_text(data, json.dumps({"format": 1, **dataclasses.asdict(draft)})))
    assert isinstance(DraftFolder(tmp_path).draft, Draft)
    open_draft(tmp_path.parent)


@pytest.mark.parametrize("text", NO_JSON)
def test_what_is_no_draft_begins_anew(tmp_path: Path, text: str) -> None:
    put(tmp_path / "draft.json", text)
    assert isinstance(DraftFolder(tmp_path).draft, Draft)


RUN_FILES = ("order.json", "config.json", "lock.json", "result.json", "events.jsonl", "answer.json", "request.json")


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A run that was begun and is over, as its folder tells it."""
    path = tmp_path / "runs" / "first"
    folder = RunFolder(path)
    folder.create()
    write_order(path, Ordered(order=RunOrder(kind="train", name="first", arguments=("--data", "a")), made=1.0))
    folder.write_config(TrainConfig(attributes=("Smiling",)), tmp_path, "abc")
    folder.write_result({"iterations": 3})
    (path / "lock.json").write_text('{"format": 1, "pid": 1, "started": "0"}')
    (path / "answer.json").write_text('{"ok": true}')
    with EventWriter(folder.events) as events:
        events.write(Started(phases={"faders": 3}))
    return path


def look_at(runs: Path) -> None:
    watched = TrainingRuns(runs)
    watched._timer.stop()
    for path in list(watched._watched):
        watched._do(path, lambda _run: None)
    assert len(watched.runs()) <= 1


@given(data=st.data(), name=st.sampled_from(RUN_FILES))
@fuzzed
def test_a_run_with_anything_in_any_file_is_shown_or_left_out(qapp, run: Path, data, name: str) -> None:
    file = run / name
    sound = file.read_text(encoding="utf-8") if file.exists() else '{"format": 1, "request": "stop", "id": "a"}'
    put(file, damaged_text(data, sound.splitlines()[0] if name.endswith("l") else sound))
    try:
        look_at(run.parent)
    finally:
        put(file, sound)


@pytest.mark.parametrize("name", RUN_FILES)
@pytest.mark.parametrize("text", NO_JSON)
def test_a_runs_file_that_is_none_stops_no_start(qapp, run: Path, name: str, text: str) -> None:
    put(run / name, text)
    look_at(run.parent)


# ---------------------------------------------------------------- names that are no text
def test_a_photo_whose_name_is_no_text_is_kept_and_remembered(tmp_path: Path) -> None:
    """On Linux a file's name may be any bytes; Python has half characters for those that are no UTF-8."""
    photo = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.jpg"))
    try:
        photo.write_bytes(b"pixels")
    except (OSError, ValueError):
        pytest.skip("this system's names are text")
    file = SettingsFile(tmp_path / "settings.json")
    file.keep(file.settings.with_recent(photo))
    assert SettingsFile(file.path).settings.recent == (str(photo),)
    place = tmp_path / "recovery"
    place.mkdir()
    slot = RecoverySlot(place)
    slot.keep(KeptEdit(photo=PhotoMark.of(photo), state=EditState()))
    slot._lock.close()
    (lost,) = lost_edits(place)
    assert lost.edit.photo.path == photo and lost.condition == "same"
    keep_session(tmp_path / "session.json", LastSession(edit=lost.edit, queue=(photo,)))
    assert read_session(tmp_path / "session.json").queue == (photo,)
    folder = DraftFolder(tmp_path / "draft")
    folder.change(sources=(str(photo),))
    assert DraftFolder(tmp_path / "draft").draft.sources == (str(photo),)
