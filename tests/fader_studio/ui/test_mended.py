"""What random use of the window (tests/fader_studio/test_monkey.py) brought to light, each with its own test."""

from __future__ import annotations

from fader_studio.ui.drops import read_drop


def test_pasting_from_a_clipboard_without_any_data_says_so(window, monkeypatch):
    class Empty:
        def mimeData(self) -> None:  # noqa: N802  (Qt's name)
            return None

    monkeypatch.setattr("fader_studio.ui.commands.QGuiApplication.clipboard", Empty)
    window.actions_["paste"].trigger()
    assert read_drop(None) is None and "no picture to paste" in window.stage.problem.details
