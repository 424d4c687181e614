"""The events file of a preparation: written while it goes on, its last line says how it ended."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from trainer import events
from trainer.data.chunks import Tell
from trainer.errors import UserError


@contextlib.contextmanager
def told_to(path: Path | None) -> Iterator[Tell | None]:
    """What tells a preparation's events to the file `path`, which begins anew; None for None.

    Raises UserError where the file cannot be written.
    """
    if path is None:
        yield None
        return
    try:
        path.unlink(missing_ok=True)
        writer = events.EventWriter(path)
    except OSError as error:
        raise UserError(
            f"“{path.name}” cannot be written: {error.strerror or error}.", "Choose another place.") from error
    with writer:
        try:
            yield writer.write
        except UserError as error:
            writer.write(events.Ended(outcome="failed", message=error.message, hint=error.hint))
            raise
        writer.write(events.Ended())
