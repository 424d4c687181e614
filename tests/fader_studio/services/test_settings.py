"""Settings that survive a restart, and files that are none."""

import json
from pathlib import Path

import pytest

from fader_studio.services.settings import KEPT_RECENT, Settings, SettingsFile


def test_settings_come_back_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    file = SettingsFile(path)
    file.change(device="cpu", default_model="tiny", window={"panel": 336})
    file.keep(file.settings.with_recent(tmp_path / "a.jpg"))
    assert SettingsFile(path).settings == file.settings
    assert json.loads(path.read_text(encoding="utf-8"))["format"] == 1


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 99, "device": "cpu"}', "[" * 10_000])
def test_a_damaged_or_future_file_means_defaults_and_stays_as_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    assert SettingsFile(path).settings == Settings()
    assert path.read_text(encoding="utf-8") == text


def test_a_field_of_the_wrong_type_falls_back_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    data = {"format": 1, "device": "toaster", "default_model": 3, "recent": [1, "a.jpg"], "window": {"panel": 1}}
    path.write_text(json.dumps(data), encoding="utf-8")
    assert SettingsFile(path).settings == Settings(recent=("a.jpg",), window={"panel": 1})


def test_a_photo_opened_again_comes_first_and_old_ones_go() -> None:
    settings = Settings()
    for k in range(20):
        settings = settings.with_recent(Path(f"/photos/{k}.jpg"))
    settings = settings.with_recent(Path("/photos/15.jpg"))
    assert [Path(p).name for p in settings.recent[:3]] == ["15.jpg", "19.jpg", "18.jpg"]
    assert len(settings.recent) == KEPT_RECENT


def test_a_disk_that_refuses_stops_nobody(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "missing" / "settings.json")
    file.change(device="cpu")
    assert file.settings.device == "cpu"
