"""Logs: cleaned of photos, rotated, with what every thread did in a crash."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from fader_studio import private_log
from fader_studio.cli import main
from fader_studio.engine.link import LARGEST_LOG, EngineDied, EngineLink
from fader_studio.private_log import scrubbed, start_log, tail
from fader_studio.services import folders


@pytest.fixture
def root():
    """The root logger, as it was afterwards."""
    logger = logging.getLogger()
    handlers, level = list(logger.handlers), logger.level
    yield logger
    for handler in [h for h in logger.handlers if h not in handlers]:
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(level)


@pytest.mark.parametrize(
    "text",
    [
        "[Errno 13] Permission denied: '/home/anna/Aunt Mary, 1999.JPG'", "“Aunt Mary (2).heic” is damaged.",
        "opening /mnt/photos/Aunt-Mary.png failed", r"C:\Pictures\AuntMary.webp: no",
        "Mary.tiff, Mary.jpeg and Mary.gif",
    ],
)
def test_no_photos_name_stays_in_a_line(text):
    clean = scrubbed(text)
    assert "Mary" not in clean and "a photo" in clean


def test_what_is_no_photo_stays_but_for_the_home():
    text = f'File "{Path.home()}/fader_studio/app.py", line 3\nValueError: studio-12.safetensors is no model'
    assert scrubbed(text) == text.replace(str(Path.home()), "~")


def test_a_log_is_cleaned_and_tracebacks_too(tmp_path, root):
    start_log(tmp_path / "a.log")
    try:
        raise OSError(2, "No such file", "/home/anna/Aunt Mary.jpg")
    except OSError:
        logging.getLogger("somewhere").exception("at “Aunt Mary.jpg”")
    text = (tmp_path / "a.log").read_text(encoding="utf-8")
    assert "Mary" not in text and "OSError" in text and "Traceback" in text
    assert tail(tmp_path / "a.log", 1) == text.splitlines()[-1]


def test_logs_make_room_for_new_ones(tmp_path, root, monkeypatch):
    monkeypatch.setattr(private_log, "LARGEST", 2_000)
    start_log(tmp_path / "a.log")
    for number in range(400):
        logging.getLogger("somewhere").info("line %d", number)
    files = sorted(tmp_path.iterdir())
    assert [f.name for f in files] == ["a.log", "a.log.1", "a.log.2", "a.log.3"]
    assert sum(f.stat().st_size for f in files) < 10_000 and "line 399" in files[0].read_text()


def test_every_command_writes_into_the_log(root, capsys, monkeypatch):
    monkeypatch.setattr(logging.getLogger("fader_studio.cli"), "disabled", False)  # import-linter's tests disable it
    assert main(["models", "list"]) == 0
    assert "Python" in folders.log_file().read_text(encoding="utf-8")


def test_the_engines_log_is_put_aside_once_it_is_large(tmp_path):
    log = tmp_path / "engine.log"
    log.write_bytes(b"x" * (LARGEST_LOG + 1))
    link = EngineLink(tmp_path, log_file=log, command=[sys.executable, "-c", "print('new words')"])
    with pytest.raises(EngineDied):
        link.start()
    assert (tmp_path / "engine.log.1").stat().st_size > LARGEST_LOG and link.last_words().strip() == "new words"


def test_a_crash_of_a_library_leaves_what_every_thread_did(tmp_path):
    code = f"""
import faulthandler, pathlib
from fader_studio.private_log import watch_crashes
watch_crashes(pathlib.Path({str(tmp_path / "crash.log")!r}))
def somewhere_deep():
    faulthandler._sigsegv()
somewhere_deep()
"""
    assert subprocess.run([sys.executable, "-c", code]).returncode != 0
    assert "somewhere_deep" in (tmp_path / "crash.log").read_text(encoding="utf-8")
