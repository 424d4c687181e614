"""A start among damaged files: every one that the program keeps, and the window opens all the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from fader_studio.app import build
from fader_studio.services import folders
from fader_studio.services.settings import ASIDE, SettingsFile


def damage(data: Path, text: str) -> None:
    """Everything of the program under `data` and in the user's folders."""
    recovery = data / "recovery" / "0123456789ab"
    for folder in (recovery, data / "runs" / "first", data / "drafts" / "one", folders.models_folder().parent / "presets"):
        folder.mkdir(parents=True, exist_ok=True)
    (recovery / "lock").touch()
    names = ["settings.json", "session.json", "recovery/0123456789ab/edit.json", "drafts/one/draft.json",
             *(f"runs/first/{n}.json" for n in ("order", "config", "lock", "result", "answer", "request")),
             "runs/first/events.jsonl"]
    files = [data / name for name in names]
    files += [folders.models_folder() / "mine.safetensors", folders.models_folder().parent / "presets/a.fader-preset.json"]
    for file in files:
        file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("text", ["", '{"format": 99}', "[" * 20_000, '{"format": 1, "order": {"kind": "train"}}'])
def test_the_window_opens_and_names_what_it_could_not_read(qtbot, tiny_model, tmp_path, text):
    damage(tmp_path, text)
    settings = SettingsFile(tmp_path / "settings.json")
    told = settings.unreadable
    editor = build(QApplication.instance(), settings=settings, model=tiny_model)
    qtbot.addWidget(editor.window)
    try:
        editor.window.show()
        assert (ASIDE in editor.window.stage.problem.details) == told
        editor.memory.take_up()
        for name in ("library", "training_runs", "train_fader", "settings"):
            editor.window.actions_[name].trigger()
        editor.window.presets.aboutToShow.emit()
        assert editor.recovery.waiting == 0
        for other in QApplication.topLevelWidgets():
            if other is not editor.window:
                other.close()
    finally:
        editor.close()
    if told:
        settings.change(device="cpu")
        assert (tmp_path / ASIDE).read_text(encoding="utf-8") == text
