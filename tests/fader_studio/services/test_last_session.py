"""Where one was, over two starts."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from fader_studio.editing.state import EditState
from fader_studio.services.last_session import LastSession, keep_session, read_session
from fader_studio.services.recovery import KeptEdit, PhotoMark


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(b"pixels")
    return path


@pytest.fixture
def last(photo: Path) -> LastSession:
    edit = KeptEdit(photo=PhotoMark.of(photo), state=EditState())
    return LastSession(edit=edit, queue=(photo, photo.with_name("gone.jpg")), zoom=2.0, centre=(10.0, 20.0))


def test_it_comes_back_without_the_photos_that_are_gone(tmp_path: Path, last: LastSession, photo: Path) -> None:
    file = tmp_path / "session.json"
    keep_session(file, last)
    read = read_session(file)
    assert read.edit == last.edit and read.queue == (photo,) and (read.zoom, read.centre) == (2.0, (10.0, 20.0))
    assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0
    keep_session(file, None)
    assert not file.exists() and read_session(file) is None


def test_a_photo_that_changed_or_went_is_not_opened_again(tmp_path: Path, last: LastSession, photo: Path) -> None:
    keep_session(tmp_path / "session.json", last)
    photo.write_bytes(b"other pixels")
    assert read_session(tmp_path / "session.json") is None
    photo.unlink()
    assert read_session(tmp_path / "session.json") is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 2}', '{"format": 1, "edit": 3}', "[" * 9999])
def test_a_damaged_file_means_no_session(tmp_path: Path, text: str) -> None:
    (tmp_path / "session.json").write_text(text, encoding="utf-8")
    assert read_session(tmp_path / "session.json") is None
