"""Atomic writing: the old file or the new one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from trainer.files import write_atomically


def test_a_written_file_takes_the_old_ones_place_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "photo.png"
    target.write_bytes(b"old")
    with write_atomically(target) as part:
        assert part.parent == tmp_path and part.suffix == ".png"
        part.write_bytes(b"new")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failed_write_keeps_the_old_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "photo.png"
    target.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt), write_atomically(target) as part:
        part.write_bytes(b"half of")
        raise KeyboardInterrupt
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "there.json", tmp_path / "link.json"
    target.write_bytes(b"old")
    link.symlink_to(target)
    with write_atomically(link) as part:
        part.write_bytes(b"new")
    assert link.is_symlink() and target.read_bytes() == b"new"


def test_a_block_that_writes_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), write_atomically(tmp_path / "a.json"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_name_of_the_greatest_length_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("a" * 250 + ".json")
    with write_atomically(target) as part:
        part.write_bytes(b"{}")
    assert target.read_bytes() == b"{}"


def test_a_new_file_has_the_permissions_of_any_new_file_and_an_old_one_keeps_its_own(tmp_path):
    plain, new, old = tmp_path / "plain", tmp_path / "new", tmp_path / "old"
    plain.write_text("")
    old.write_text("")
    old.chmod(0o640)
    for target in (new, old):
        with write_atomically(target) as part:
            part.unlink(missing_ok=True)
            part.touch(0o600)  # as a writer does that makes a temporary file of its own
    assert new.stat().st_mode == plain.stat().st_mode
    assert old.stat().st_mode & 0o777 == 0o640


def test_what_need_not_outlive_a_power_cut_does_not_wait_for_the_disk(tmp_path, monkeypatch):
    waited = []
    monkeypatch.setattr(os, "fsync", waited.append)
    for durable in (False, True):
        with write_atomically(tmp_path / "edit.json", durable=durable) as part:
            part.write_text(str(durable))
        assert (tmp_path / "edit.json").read_text() == str(durable)
        assert bool(waited) is durable
