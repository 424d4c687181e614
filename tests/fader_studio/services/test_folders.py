"""Private folders, and what dead processes left behind."""

import stat
import subprocess
import sys
from pathlib import Path

from fader_studio.services import folders

HOLD = """
import sys
from fader_studio.services.folders import SessionFolder
session = SessionFolder()
print(session.path, flush=True)
sys.stdin.read()
"""


def hold() -> tuple[subprocess.Popen, Path]:
    """Another process with a session folder of its own."""
    process = subprocess.Popen([sys.executable, "-c", HOLD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    return process, Path(process.stdout.readline().strip())


def test_a_session_folder_is_private_and_goes_with_its_session() -> None:
    with folders.SessionFolder() as session:
        assert stat.S_IMODE(session.path.stat().st_mode) == 0o700
        assert stat.S_IMODE(session.path.parent.stat().st_mode) == 0o700
        (session.path / "pixels").write_bytes(b"x")
    assert not session.path.exists()


def test_what_a_killed_process_left_is_removed_and_what_a_living_one_uses_stays() -> None:
    dead, left = hold()
    living, used = hold()
    try:
        dead.kill()
        dead.wait()
        assert left.exists()
        with folders.SessionFolder() as session:
            assert session.path.exists()
            assert not left.exists()
            assert used.exists()
    finally:
        living.communicate("")
        dead.communicate()


def test_a_lock_whose_process_died_before_it_made_its_folder_is_removed_and_one_that_is_held_stays() -> None:
    with folders.SessionFolder() as session:
        sessions = session.path.parent
    left, held = sessions / "0123456789ab.lock", sessions / "ba9876543210.lock"
    left.touch()
    with held.open("w") as file:
        assert folders.hold(file)
        with folders.SessionFolder():
            assert not left.exists() and held.exists()
    held.unlink()


def test_where_a_disk_knows_no_locks_a_session_begins_all_the_same(monkeypatch) -> None:
    monkeypatch.setattr(folders, "hold", lambda _file: False)
    with folders.SessionFolder() as session:
        assert session.path.is_dir()


def test_another_start_at_the_same_moment_leaves_a_new_folder_alone(monkeypatch) -> None:
    with folders.SessionFolder() as earlier:
        sessions, hold = earlier.path.parent, folders.hold

    def hold_after_another_start(file) -> bool:
        monkeypatch.setattr(folders, "hold", hold)
        folders._remove_stale(sessions)
        return hold(file)

    monkeypatch.setattr(folders, "hold", hold_after_another_start)
    with folders.SessionFolder() as session:
        assert session.path.is_dir()
    assert list(sessions.iterdir()) == []


def test_all_folders_lie_in_the_users_home() -> None:
    home = Path.home()
    for path in (folders.models_folder(), folders.log_file(), folders.engine_log_file(), folders.settings_file()):
        assert home in path.parents
