"""Where one was when the program ended: the photo, its edit, its folder, and what the window showed of it."""

from __future__ import annotations

import contextlib
import json
import logging
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fader_studio.services.recovery import KeptEdit, kept_edit_from_json
from trainer.files import write_atomically

log = logging.getLogger(__name__)
FORMAT = 1
MAX_BYTES = 20_000_000
KEPT_QUEUE = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class LastSession:
    """`edit`: the photo and its edit, which was exported or is none. `queue`: the photos that were opened together.

    `zoom`, `centre`: device pixels per photo pixel and the photo's point in the middle; None: the whole photo was seen.
    """

    edit: KeptEdit
    queue: tuple[Path, ...] = ()
    zoom: float | None = None
    centre: tuple[float, float] | None = None


def keep_session(file: Path, last: LastSession | None) -> None:
    """Write it in place of the one before; None: forget that one. A disk that refuses is only logged."""
    try:
        if last is None:
            file.unlink(missing_ok=True)
            return
        queue = [str(path) for path in last.queue[:KEPT_QUEUE]]
        data = {"format": FORMAT, "edit": last.edit.to_json(), "queue": queue, "zoom": last.zoom, "centre": last.centre}
        file.touch(mode=0o600)  # what replaces it is as private
        with write_atomically(file, durable=False) as part:
            part.write_text(json.dumps(data), encoding="utf-8")  # ASCII: a path may hold any bytes
    except OSError as error:
        log.warning("the session is not kept: %s", error.strerror)


def read_session(file: Path) -> LastSession | None:
    """None where there is none, where it is damaged, and where its photo is gone or another now."""
    with contextlib.suppress(OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        with file.open("rb") as opened:
            data = json.loads(opened.read(MAX_BYTES))
        if data["format"] != FORMAT:
            return None
        edit = kept_edit_from_json(data["edit"])
        if edit.pasted or edit.photo.condition() != "same":
            return None
        zoom, centre = _place(data["zoom"], data["centre"])
        queue = tuple(path for path in map(Path, data["queue"][:KEPT_QUEUE]) if path.is_file())
        return LastSession(edit=edit, queue=queue, zoom=zoom, centre=centre)
    return None


def _place(zoom: Any, centre: Any) -> tuple[float | None, tuple[float, float] | None]:
    if zoom is None:
        return None, None
    x, y = (float(number) for number in centre)
    if not all(math.isfinite(number) for number in (float(zoom), x, y)):
        raise ValueError("no finite place")
    return float(zoom), (x, y)
