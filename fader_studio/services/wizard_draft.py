"""A training that is being set up: what was chosen so far, kept in a folder with its pictures."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import logging
import os
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from trainer.data.faces_file import PIXELS, part_of
from trainer.files import write_atomically

log = logging.getLogger(__name__)

FORMAT = 1
Start = Literal["model", "nothing"]
Length = Literal["quick", "good", "best", "paper"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`sources`: paths of pictures; `labels`: a CSV of theirs. `scan`: counts the choices of pictures.

    `chosen`: the attributes to train; `by_hand`: those that the user labels, in the order of their making. `settings`:
    what was changed in the advanced options. `run`: the folder of the run that was begun with it.
    """

    sources: tuple[str, ...] = ()
    labels: str = ""
    scan: int = 0
    page: int = 0
    chosen: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()
    start: Start = "model"
    length: Length = "good"
    settings: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    run: str = ""


class DraftFolder:
    """A draft in its folder. Every `change` is on the disk when it returns, where the disk allows it.

    draft.json       the draft                           faces-N/        the prepared pictures (a data set)
    labels/*.csv     what was labelled by hand           scan.log …      what the processes printed
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.draft = _read(path / "draft.json")

    @property
    def dataset(self) -> Path:
        """Where the prepared pictures are, or will be."""
        return self.path / f"faces-{self.draft.scan}"

    @property
    def prepared(self) -> bool:
        return (self.dataset / "dataset.json").is_file()

    def labels_of(self, attribute: str) -> Path:
        """The CSV of an attribute that is labelled by hand."""
        plain = "".join(c if c.isalnum() or c in "-_" else "_" for c in attribute)
        return self.path / "labels" / f"{self.draft.by_hand.index(attribute)}-{plain}.csv"

    def change(self, **changes: Any) -> None:
        """Replaces fields of the draft. A disk that refuses is only logged: the window goes on."""
        draft = dataclasses.replace(self.draft, **changes)
        if draft == self.draft:
            return
        self.draft = draft
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            with write_atomically(self.path / "draft.json") as part:
                data = {"format": FORMAT, **dataclasses.asdict(draft)}
                part.write_text(json.dumps(data, indent=1), encoding="utf-8")  # ASCII: a path may hold any bytes
        except OSError as error:
            log.warning("the draft is not kept: %s", error)

    def choose_pictures(self, sources: tuple[str, ...], labels: str = "") -> None:
        """Other pictures: those prepared so far go, what was labelled by hand stays."""
        for old in (self.dataset, part_of(self.dataset)):
            shutil.rmtree(old, ignore_errors=True)
        self.change(sources=sources, labels=labels, scan=self.draft.scan + 1, page=0)

    def take_from(self, other: DraftFolder) -> None:
        """The pictures and labels of another draft, without looking for the faces again. Raises OSError.

        Its pixels, which never change, are shared where the disk can do that; everything else is a copy.
        """
        self.choose_pictures(other.draft.sources, other.draft.labels)
        part = part_of(self.dataset)
        part.mkdir()
        for file in other.dataset.iterdir():
            if file.name == PIXELS:
                _share(file, part / file.name)
            elif file.is_file():
                shutil.copy2(file, part / file.name)
        if (other.path / "labels").is_dir():
            shutil.copytree(other.path / "labels", self.path / "labels", dirs_exist_ok=True)
        part.replace(self.dataset)
        self.change(by_hand=other.draft.by_hand)


def _share(file: Path, target: Path) -> None:
    try:
        os.link(file, target)
    except OSError:
        shutil.copyfile(file, target)


def earlier_drafts(drafts: Path) -> list[DraftFolder]:
    """Those that a run was begun with and whose pictures are still there, the newest first."""
    found = sorted(drafts.glob("*/draft.json"), key=_age, reverse=True)
    return [folder for path in found if (folder := DraftFolder(path.parent)).draft.run and folder.prepared]


def open_draft(drafts: Path) -> DraftFolder:
    """The newest draft that no run was begun with, else a new one; its folder is made at its first change."""
    found = sorted(drafts.glob("*/draft.json"), key=_age, reverse=True) if drafts.is_dir() else []
    for path in found:
        folder = DraftFolder(path.parent)
        if not folder.draft.run:
            return folder
    return DraftFolder(drafts / secrets.token_hex(6))


def remove_unused(drafts: Path, runs: Path) -> None:
    """Removes the pictures of drafts whose run is gone from the folder `runs`; what was labelled by hand stays."""
    for path in drafts.glob("*/draft.json"):
        run = Path(DraftFolder(path.parent).draft.run)
        if run.name and run.parent == runs.resolve() and runs.is_dir() and not run.exists():
            for faces in path.parent.glob("faces-*"):
                shutil.rmtree(faces, ignore_errors=True) if faces.is_dir() else faces.unlink(missing_ok=True)


def _age(path: Path) -> float:
    with contextlib.suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _read(path: Path) -> Draft:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            return Draft()
        return _build(data)
    except FileNotFoundError:
        return Draft()
    except (OSError, ValueError, RecursionError) as error:
        log.warning("the draft is not read: %s", error)
        return Draft()


def _build(data: Mapping[str, Any]) -> Draft:
    """Field by field: what is of the wrong type falls back alone."""
    default, made = Draft(), {}
    for f in dataclasses.fields(Draft):
        value, wanted = data.get(f.name), getattr(default, f.name)
        if isinstance(wanted, tuple) and isinstance(value, list):
            made[f.name] = tuple(v for v in value if isinstance(v, str))
        elif isinstance(wanted, dict) and isinstance(value, dict):
            made[f.name] = {str(k): str(v) for k, v in value.items()}
        elif type(value) is type(wanted):
            made[f.name] = value
    if made.get("start") not in ("model", "nothing"):
        made.pop("start", None)
    if made.get("length") not in ("quick", "good", "best", "paper"):
        made.pop("length", None)
    return Draft(**made)
