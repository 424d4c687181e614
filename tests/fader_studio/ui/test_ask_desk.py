"""Asking people about a model from the editor: the trainer's window starts in a process of its own."""

import sys
import time
from pathlib import Path

from fader_studio.ui import ask_desk
from fader_studio.ui.ask_desk import AskDesk, words_for
from trainer.cli import build_parser


def test_the_command_waits_for_a_model(window, session, tmp_path):
    AskDesk(window, session, tmp_path)
    assert not window.actions_["ask_people"].isEnabled()
    session.load()
    assert window.actions_["ask_people"].isEnabled()


def test_the_trainer_understands_what_it_is_asked(tmp_path):
    words = words_for(Path("/models/a.safetensors"), "Ada's / model", Path("/data/faces"), tmp_path)
    options = build_parser().parse_args(words)
    assert options.model == Path("/models/a.safetensors") and options.data == Path("/data/faces")
    assert options.output == tmp_path / "Ada-s-model-faces"


def test_a_process_of_its_own_is_started_with_the_model_in_use(window, session, tmp_path, monkeypatch):
    note = tmp_path / "note"
    code = f"import sys; open({str(note)!r}, 'w').write(' '.join(sys.argv[1:]))"
    monkeypatch.setattr(ask_desk, "trainer_command", lambda: [sys.executable, "-c", code])
    desk = AskDesk(window, session, tmp_path)
    desk.ask(tmp_path)  # no model yet: nothing to ask about
    session.load()
    desk.ask(tmp_path / "faces")
    deadline = time.monotonic() + 20
    while not (note.exists() and note.read_text()) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert note.read_text().split()[:4] == ["ask", str(session.model.path), "--data", str(tmp_path / "faces")]


def test_a_process_that_cannot_start_is_said(window, session, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(ask_desk, "trainer_command", lambda: [str(tmp_path / "nothing")])
    session.load()
    with qtbot.waitSignal(window.commands.problem) as told:
        AskDesk(window, session, tmp_path).ask(tmp_path)
    assert "could not be opened" in told.args[0]
