"""What the words of `fader-studio` mean: files for a window, a command, or a mistake that is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from fader_studio import cli


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[Path], bool]]:
    """What windows were opened with, without any."""
    calls: list[tuple[list[Path], bool]] = []

    def open_window(paths: list[Path], *, new_window: bool) -> int:
        calls.append((paths, new_window))
        return 0

    monkeypatch.setattr(cli, "_open_window", open_window)
    return calls


@pytest.mark.parametrize("word", ["frobnicate", "rendr", "list-models", "3"])
def test_a_word_that_is_no_command_and_no_file_opens_no_window(word, opened, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert cli.main([word]) == 2
    said = capsys.readouterr().err.splitlines()
    assert said[0] == f"error: “{word}” is neither a command nor a file."
    assert said[1].startswith("hint: ") and "--help" in said[1]
    assert ("Did you mean “render”?" in said[1]) == (word == "rendr")
    assert opened == []


def test_a_file_or_folder_of_that_name_is_opened(opened, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "frobnicate").mkdir()
    assert cli.main(["frobnicate"]) == 0
    assert opened == [([Path("frobnicate")], False)]


def test_a_photo_that_is_gone_gets_a_window_that_says_so(opened):
    assert cli.main(["gone.jpg", "folder/gone"]) == 0
    assert opened == [([Path("gone.jpg"), Path("folder/gone")], False)]


def test_without_words_the_window_opens_and_another_one_on_demand(opened):
    assert cli.main([]) == 0
    assert cli.main(["--new-window", "a.jpg"]) == 0
    assert opened == [([], False), ([Path("a.jpg")], True)]


def test_an_option_that_there_is_not_is_named(opened, capsys):
    assert cli.main(["--frobnicate"]) == 2
    assert "--frobnicate" in capsys.readouterr().err
    assert opened == []
