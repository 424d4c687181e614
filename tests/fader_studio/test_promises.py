"""Promises that hold over the whole program: originals stay, edits are marked, and no connection is opened, ever."""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from fader_studio.cli import main
from fader_studio.editing.state import Blend, FaceEdit
from fader_studio.engine.caller import EngineCaller
from fader_studio.engine.messages import FindFaces, LoadModel, OpenPhoto, SavePhoto
from fader_studio.imaging.metadata import SYNTHETIC

ROOT = Path(__file__).resolve().parents[2]
WAIT = 120_000
SUFFIXES = (".jpg", ".png", ".webp", ".tif")
GUARD = """
import os, socket
def refusing(name, real):
    def refused(self, *rest):
        if self.family in (socket.AF_INET, socket.AF_INET6):
            with open(os.environ["CONNECTIONS"], "a") as file:
                file.write(f"{name} {rest[-1]}\\n")
            raise PermissionError("no connection may be opened")
        return real(self, *rest)
    return refused
for name in ("connect", "connect_ex", "sendto", "bind"):
    setattr(socket.socket, name, refusing(name, getattr(socket.socket, name)))
def ask_for_a_name(*rest, **more):
    with open(os.environ["CONNECTIONS"], "a") as file:
        file.write(f"getaddrinfo {rest}\\n")
    raise PermissionError("no name may be looked up")
socket.getaddrinfo = ask_for_a_name
with open(os.environ["CONNECTIONS"] + ".processes", "a") as file:
    file.write(f"{os.getpid()}\\n")
"""


def facts(path: Path) -> tuple[str, int, int]:
    return hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns, path.stat().st_mode


@pytest.fixture
def original(portrait, tmp_path) -> Path:
    """A JPEG of one's own, from another day."""
    path = tmp_path / "photos" / "aunt.jpg"
    path.parent.mkdir()
    Image.open(portrait).save(path, quality=92)
    os.utime(path, (1_000_000_000, 1_000_000_000))
    return path


@pytest.fixture
def editor_model(tiny_model):
    return tiny_model


def test_edits_exports_and_a_second_opening_leave_the_original_as_it_was(qtbot, editor, original, tmp_path):
    before, session = facts(original), editor.session
    session.open_photo(original)
    qtbot.waitUntil(lambda: bool(session.state.faces) and not session.searching, timeout=WAIT)
    for value in (0.2, 0.9, -0.5):
        session.set_attribute(0, "Smiling", value)
        session.commit()
    session.undo()
    for suffix in SUFFIXES:
        with qtbot.waitSignal(session.saved, timeout=WAIT):
            session.save(tmp_path / f"out{suffix}")
    with qtbot.waitSignal(session.problem_raised, timeout=WAIT):
        session.save(original)  # nobody has agreed to that
    editor.autosave.write_now()
    session.open_photo(tmp_path / "out.png")
    qtbot.waitUntil(lambda: session.info.path.name == "out.png", timeout=WAIT)
    assert facts(original) == before and list(original.parent.iterdir()) == [original]


def test_replacing_the_original_keeps_it_beside_the_new_one_to_the_bit(qtbot, editor, original):
    before, session = facts(original), editor.session
    session.open_photo(original)
    qtbot.waitUntil(lambda: bool(session.state.faces), timeout=WAIT)
    session.set_attribute(0, "Smiling", 0.9)
    with qtbot.waitSignal(session.saved, timeout=WAIT):
        session.save(original, overwrite_original=True)
    (copy,) = [path for path in original.parent.iterdir() if path != original]
    assert copy.name == "aunt (original).jpg" and facts(copy) == before and facts(original) != before


def test_a_batch_leaves_its_photos_as_they_were(capsys, original, tiny_model, tmp_path):
    before = facts(original)
    words = ["--set", "Smiling=0.9", "--model", str(tiny_model)]
    assert main(["render", str(original.parent), *words, "--output", str(tmp_path / "out")]) == 0
    assert main(["render", str(original.parent), *words, "--output", str(original.parent)]) == 0  # the same folder
    assert facts(original) == before
    assert sorted(p.name for p in original.parent.iterdir()) == ["aunt.jpg", "aunt.jpg.jpg"]


def test_a_picture_says_that_a_model_edited_it_if_and_only_if_one_did(original, tiny_model, tmp_path):
    with EngineCaller() as engine:
        engine.call(LoadModel, path=tiny_model)
        engine.call(OpenPhoto, photo="aunt", path=original)
        (face,) = engine.call(FindFaces, photo="aunt").faces
        for value, suffix, kept in itertools.product((0.9, 0.0), SUFFIXES, (True, False)):
            target = tmp_path / f"out{suffix}"
            edits = (FaceEdit(face=face).with_values({"Smiling": value}),)
            engine.call(SavePhoto, photo="aunt", edits=edits, blend=Blend(), target=target, keep_metadata=kept)
            assert (SYNTHETIC.encode() in target.read_bytes()) is bool(value), (value, suffix, kept)


@pytest.mark.timeout(900)  # a whole smoke, on machines that are busy
def test_a_whole_session_with_an_export_and_a_training_opens_no_connection(tmp_path):
    guard, seen = tmp_path / "guard", tmp_path / "connections"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(GUARD)
    environment = {**os.environ, "PYTHONPATH": f"{guard}{os.pathsep}{ROOT}", "CONNECTIONS": str(seen)}
    command = [sys.executable, "-m", "fader_studio", "smoke", "--json"]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert all(step["ok"] for step in json.loads(done.stdout)["steps"])
    assert not seen.exists(), seen.read_text()
    processes = Path(f"{seen}.processes").read_text().split()
    assert len(set(processes)) >= 5  # the window, its engine, three commands of the trainer: all of them were watched


def test_the_guard_of_that_test_does_refuse(tmp_path):
    code = f"CONNECTIONS = None\n{GUARD}\nimport urllib.request\nurllib.request.urlopen('http://127.0.0.1:9/')"
    environment = {**os.environ, "CONNECTIONS": str(tmp_path / "connections")}
    assert subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True).returncode != 0
    assert (tmp_path / "connections").exists()
