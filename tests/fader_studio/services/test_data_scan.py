"""Faces are found in a process: how far it is, what is bad, what goes wrong, and going on after a stop."""

from pathlib import Path

import pytest

from fader_studio.services.data_scan import DataScan, ScanView, advance, check_dropped
from trainer import events
from trainer.data.drawn_faces import write_drawn_faces
from trainer.data.faces_file import read_info
from trainer.errors import UserError

WAIT = 60_000


@pytest.fixture
def scan(qtbot):
    made = DataScan()
    yield made
    made.stop()


@pytest.fixture
def faces(tmp_path):
    write_drawn_faces(tmp_path / "faces", 8)
    return tmp_path / "faces"


def scanned(qtbot, scan, sources, output, labels=""):
    scan.start([str(s) for s in sources], labels, output)
    qtbot.waitUntil(lambda: not scan.running, timeout=WAIT)
    return scan.view


def test_a_view_follows_the_events_line_by_line():
    view = advance(ScanView(), [
        events.ScanStarted(total=10, aligned=True), events.Scanned(step=4, faces=3, skipped=(["a.jpg", "empty"],)),
        events.Scanned(step=6, faces=4, skipped=(
            ["b.jpg", "9 × 9 pixels: neither x nor y, needs --align"], ["c.jpg", "damaged (image file is truncated)"])),
    ])
    assert (view.total, view.looked, view.faces, view.aligned, view.share) == (10, 6, 4, True, 0.6)
    assert view.skipped == (("a.jpg", "empty"), ("b.jpg", "9 × 9 pixels: neither x nor y"), ("c.jpg", "damaged"))


def test_a_folder_becomes_a_data_set_and_bad_pictures_are_listed(qtbot, scan, faces, tmp_path):
    (faces / "bad.png").write_bytes(b"")
    (faces / "notes.txt").write_text("x")
    seen = []
    scan.changed.connect(seen.append)
    view = scanned(qtbot, scan, [faces], tmp_path / "draft" / "faces-1")
    assert (view.state, view.faces, view.total, view.aligned) == ("done", 8, 9, False)
    assert dict(view.skipped) == {"bad.png": "empty", "notes.txt": "not a picture"}
    assert read_info(view.folder).attributes == ("Smiling", "Eyeglasses")
    assert seen[0].state == "running" and seen[0].share is None


@pytest.mark.parametrize(("make", "message"), [
    (lambda f: None, "not there"), (lambda f: f.mkdir(), "no pictures"),
    (lambda f: (f.mkdir(), (f / "a.jpg").write_bytes(b"")), "cannot be used"),
])
def test_what_cannot_be_used_is_named_with_what_to_do(qtbot, scan, tmp_path, make, message):
    make(tmp_path / "pictures")
    view = scanned(qtbot, scan, [tmp_path / "pictures"], tmp_path / "draft" / "faces-1")
    assert view.state == "failed" and message in view.problem.message and view.problem.hint


def test_what_was_stopped_goes_on_to_the_same_end(qtbot, scan, faces, tmp_path):
    output = tmp_path / "draft" / "faces-1"
    scan.start([str(faces)], "", output)
    scan.stop()
    assert scan.view.state == "stopped" and not scan.running
    assert scanned(qtbot, scan, [faces], output).faces == 8


def test_found_earlier_it_is_shown_without_the_pictures_themselves(qtbot, scan, faces, tmp_path):
    before = scanned(qtbot, scan, [faces], tmp_path / "draft" / "faces-1")
    faces.rename(tmp_path / "away")
    again = DataScan()
    again.show_prepared(tmp_path / "draft" / "faces-1")
    assert again.view == before
    again.show_prepared(tmp_path / "nothing")
    assert again.view.state == "failed"


def test_what_is_dropped_is_sorted_into_pictures_and_labels(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b.zip").write_bytes(b"")
    (tmp_path / "my.csv").write_text("")
    assert check_dropped([tmp_path / "a", tmp_path / "b.zip", tmp_path / "my.csv"]) == (
        [tmp_path / "a", tmp_path / "b.zip"], tmp_path / "my.csv")


def test_a_single_picture_is_refused_and_its_folder_named(tmp_path):
    (tmp_path / "one.jpg").write_bytes(b"")
    with pytest.raises(UserError) as refused:
        check_dropped([tmp_path / "one.jpg"])
    assert tmp_path.name in refused.value.hint
    with pytest.raises(UserError, match="not there"):
        check_dropped([Path("/nowhere/at/all")])
