"""A disk that is full, locked or gone: the old file stays, the message names the cause, and trying again works."""

from __future__ import annotations

import dataclasses
import errno
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from fader_studio.editing.presets import Preset
from fader_studio.editing.state import Blend, EditState, FaceEdit
from fader_studio.engine.caller import EngineCaller
from fader_studio.engine.messages import OpenPhoto, SavePhoto
from fader_studio.services.last_session import LastSession, keep_session, read_session
from fader_studio.services.recovery import EDIT, KeptEdit, PhotoMark, RecoverySlot
from fader_studio.services.settings import SettingsFile
from fader_studio.ui.presets import SUFFIX, PresetMenu
from trainer.errors import UserError
from trainer.faces.face import face_from_eyes


@dataclasses.dataclass
class Disk:
    """`fill` and `free` until the test ends; `lock` lets nothing be written."""

    path: Path
    fill: Callable[[], None]
    free: Callable[[], None]
    lock: Callable[[], None] | None = None


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Disk]:
    """Two megabytes of memory as a disk, where one may be mounted."""
    path = tmp_path / "disk"
    path.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(path)]
    if os.name != "posix" or shutil.which("mount") is None or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no disk may be mounted here")
    ballast = path / "ballast"

    def fill() -> None:
        with ballast.open("ab", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                pass

    try:
        yield Disk(path, fill, lambda: ballast.unlink(),
                   lambda: subprocess.run(["mount", "-o", "remount,ro", str(path)], check=True))
    finally:
        subprocess.run(["umount", "-l", str(path)], check=False)


@pytest.fixture
def refusing_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    """A folder that takes no new file, as on a full disk: for systems that let nobody mount one."""
    path = tmp_path / "disk"
    path.mkdir()
    real, full = os.replace, [False]

    def replace(source: Path, target: Path) -> None:
        if full[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(source, target)

    monkeypatch.setattr("trainer.files.os.replace", replace)
    return Disk(path, lambda: full.__setitem__(0, True), lambda: full.__setitem__(0, False))


@pytest.fixture(params=["small_disk", "refusing_disk"])
def disk(request: pytest.FixtureRequest) -> Disk:
    return request.getfixturevalue(request.param)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "holiday.png"
    Image.radial_gradient("L").convert("RGB").save(path)
    return path


def edit_of(photo: Path, value: float) -> KeptEdit:
    face = FaceEdit(face=face_from_eyes((1, 2), (9, 2)), values=(("Smiling", value),))
    return KeptEdit(photo=PhotoMark.of(photo), state=EditState(faces=(face,), chosen=0))


def inside(folder: Path) -> set[str]:
    """All that is there but the ballast."""
    return {str(p.relative_to(folder)) for p in folder.rglob("*")} - {"ballast"}


def test_an_autosave_that_finds_the_disk_full_keeps_the_edit_of_before_and_goes_on_later(disk: Disk, photo: Path) -> None:
    slot = RecoverySlot(disk.path)
    slot.keep(edit_of(photo, 0.25))
    before, there = (slot.path / EDIT).read_bytes(), inside(disk.path)
    disk.fill()
    with pytest.raises(OSError):
        slot.keep(edit_of(photo, 0.5))
    assert (slot.path / EDIT).read_bytes() == before and inside(disk.path) == there
    disk.free()
    slot.keep(edit_of(photo, 0.5))
    assert b"0.5" in (slot.path / EDIT).read_bytes()


def test_a_recovery_folder_that_was_cleared_away_is_made_anew(tmp_path: Path, photo: Path) -> None:
    slot = RecoverySlot(tmp_path)
    slot.keep(edit_of(photo, 0.25))
    shutil.rmtree(slot.path)
    slot.keep(edit_of(photo, 0.5))
    assert b"0.5" in (slot.path / EDIT).read_bytes()
    slot.close()


def test_settings_and_the_session_on_a_full_disk_stay_as_they_were_and_nobody_is_stopped(disk: Disk, photo: Path) -> None:
    file, session = SettingsFile(disk.path / "settings.json"), disk.path / "session.json"
    file.change(device="cpu")
    keep_session(session, LastSession(edit=edit_of(photo, 0.25)))
    before, there = file.path.read_bytes(), inside(disk.path)
    disk.fill()
    file.change(device="cuda")
    keep_session(session, LastSession(edit=edit_of(photo, 0.5)))
    assert file.path.read_bytes() == before and inside(disk.path) == there and file.settings.device == "cuda"
    assert read_session(session).edit == edit_of(photo, 0.25)
    disk.free()
    file.change(default_model="tiny")  # what was not kept comes along
    assert SettingsFile(file.path).settings == file.settings


def test_a_preset_on_a_full_disk_is_refused_with_the_cause_and_the_old_one_stays(qtbot, disk: Disk) -> None:
    from PySide6.QtWidgets import QWidget

    looks = [Preset(values=(("Smiling", 0.25),))]
    window = QWidget()
    qtbot.addWidget(window)
    menu, refused = PresetMenu(disk.path, lambda: looks[-1], window), []
    menu.failed.connect(refused.append)
    menu.save("Friendly")
    before, there = (disk.path / f"Friendly{SUFFIX}").read_bytes(), inside(disk.path)
    disk.fill()
    looks.append(Preset(values=(("Smiling", 0.5),)))
    menu.save("Friendly")
    assert "No space left" in refused[0].message and refused[0].hint
    assert (disk.path / f"Friendly{SUFFIX}").read_bytes() == before and inside(disk.path) == there
    disk.free()
    menu.save("Friendly")
    assert len(refused) == 1 and b"0.5" in (disk.path / f"Friendly{SUFFIX}").read_bytes()


@pytest.fixture
def engine(photo: Path) -> Iterator[EngineCaller]:
    with EngineCaller() as caller:
        caller.call(OpenPhoto, photo="p", path=photo)
        yield caller


def save(engine: EngineCaller, target: Path) -> None:
    engine.call(SavePhoto, photo="p", edits=(), blend=Blend(), target=target)


def test_an_export_to_a_disk_that_is_full_locked_or_gone_names_the_cause_and_works_later(
    engine: EngineCaller, small_disk: Disk, photo: Path, tmp_path: Path
) -> None:
    target = small_disk.path / "out.png"
    save(engine, target)
    before = target.read_bytes()
    small_disk.fill()
    with pytest.raises(UserError, match="no room left on the disk") as refused:
        save(engine, target)
    assert refused.value.hint and target.read_bytes() == before and inside(small_disk.path) == {"out.png"}
    small_disk.free()
    photo.unlink()  # what is open is in memory
    save(engine, target)
    with pytest.raises(UserError, match="is not there"):
        save(engine, small_disk.path / "gone" / "out.png")
    before = target.read_bytes()
    small_disk.lock()
    with pytest.raises(UserError, match="may not write"):
        save(engine, target)
    assert target.read_bytes() == before and inside(small_disk.path) == {"out.png"}
    save(engine, tmp_path / "out.png")
    assert (tmp_path / "out.png").read_bytes() == before


def test_a_process_that_may_write_little_leaves_the_old_file(tmp_path: Path) -> None:
    """The system's own limit on a file's size, where there is one: the write itself fails in its middle."""
    pytest.importorskip("resource")
    code = (
        "import resource, sys; from pathlib import Path; from trainer.files import write_atomically\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, 5_000))\n"
        "with write_atomically(Path(sys.argv[1])) as part: part.write_bytes(bytes(9_000))"
    )
    target = tmp_path / "out.png"
    target.write_text(json.dumps("old"))
    done = subprocess.run([os.sys.executable, "-c", code, str(target)], capture_output=True, text=True)
    assert "File too large" in done.stderr
    assert target.read_text() == '"old"' and list(tmp_path.iterdir()) == [target]


def test_on_a_disk_that_is_read_only_everything_stays_as_it_was(qtbot, small_disk: Disk, photo: Path) -> None:
    from PySide6.QtWidgets import QWidget

    folder = small_disk.path
    slot, file, session = RecoverySlot(folder), SettingsFile(folder / "settings.json"), folder / "session.json"
    window, refused = QWidget(), []
    qtbot.addWidget(window)
    menu = PresetMenu(folder, lambda: Preset(values=(("Smiling", 0.25),)), window)
    menu.failed.connect(refused.append)

    slot.keep(edit_of(photo, 0.25))
    file.change(device="cpu")
    keep_session(session, LastSession(edit=edit_of(photo, 0.25)))
    menu.save("Friendly")
    slot._lock.close()  # a disk with a file that is being written cannot be locked
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    small_disk.lock()
    with pytest.raises(OSError):
        slot.keep(edit_of(photo, 0.5))
    file.change(device="cuda")
    keep_session(session, LastSession(edit=edit_of(photo, 0.5)))
    menu.save("Friendly")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert "Read-only" in refused[0].message and refused[0].hint and file.settings.device == "cuda"
