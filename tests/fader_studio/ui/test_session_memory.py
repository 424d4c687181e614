"""What the end of a session leaves for the next start, over a fake session."""

from __future__ import annotations

from pathlib import Path

import pytest

from fader_studio.services.last_session import read_session
from fader_studio.ui.session_memory import SessionMemory


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "session.json"


@pytest.fixture
def memory(editing, session, file) -> SessionMemory:
    session.info.path.touch()
    session.set_attribute(0, "Smiling", 0.5)
    session.choose_face(1)
    return SessionMemory(editing, session, editing._settings, file)


def test_an_exported_edit_is_kept_and_a_discarded_one_is_not(memory, session, file):
    session.has_unsaved_edit = False
    memory.keep()
    assert read_session(file).edit.state.same_edit(session.state)
    session.has_unsaved_edit = True  # the person chose to discard it
    memory.keep()
    kept = read_session(file).edit.state
    assert kept.is_photo and [f.face for f in kept.faces] == [f.face for f in session.state.faces] and kept.chosen == 1


def test_the_next_start_opens_it_unless_that_is_not_wanted(memory, editing, session, file):
    session.has_unsaved_edit = False
    memory.keep()
    memory.take_up()
    (path, state, options) = session.calls("open_photo")[0]
    assert path == session.info.path and state.same_edit(session.state) and options == {"exported": True}
    editing._settings.change(restore_session=False)
    memory.take_up()
    assert len(session.calls("open_photo")) == 1 and not file.exists()


@pytest.mark.parametrize("what", ["pasted", "sample_open"])
def test_what_is_no_file_of_the_persons_is_not_kept(memory, session, file, what):
    setattr(session, what, True)
    memory.keep()
    assert not file.exists()


def test_zoom_is_kept_only_where_it_was_chosen(memory, editing, file, session):
    session.has_unsaved_edit = False
    memory.keep()
    assert read_session(file).zoom is None
    editing.canvas.zoom_to(3.0)
    memory.keep()
    assert read_session(file).zoom == 3.0
