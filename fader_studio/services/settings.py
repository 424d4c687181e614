"""What the program remembers between two starts: one small JSON file."""

from __future__ import annotations

import dataclasses
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fader_studio.engine.messages import DeviceChoice
from trainer.files import write_atomically

log = logging.getLogger(__name__)
FORMAT = 1
KEPT_RECENT = 12
MAX_BYTES = 1_000_000
ASIDE = "settings.damaged.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`window`: what the window remembers of its own looks (geometry, panel width, open sections), plain JSON values.

    `autosave_seconds`: the edit under way is kept for a recovery once in this time.
    `restore_session`: start with the photo of last time. `recent`: absolute paths of photos, the newest first.
    `language`: a code of `resources.words.NAMES`, empty: the system's.
    `default_model`: a model's name, empty for the bundled one.
    """

    device: DeviceChoice = "auto"
    default_model: str = ""
    language: str = ""
    recent: tuple[str, ...] = ()
    autosave_seconds: float = 5.0
    restore_session: bool = True
    window: Mapping[str, Any] = field(default_factory=dict)

    def with_recent(self, photo: Path) -> Settings:
        """`photo` comes first; the oldest beyond `KEPT_RECENT` go."""
        name = str(photo.absolute())
        others = tuple(one for one in self.recent if one != name)
        return dataclasses.replace(self, recent=(name, *others)[:KEPT_RECENT])


class SettingsFile:
    """The settings in `path`. A file that is damaged or from the future counts as none; reading never touches it.

    `unreadable`: there is such a file. It is set aside, as `ASIDE` beside it, before it is written anew.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        read = _read(path)
        self.unreadable = read is None
        self.settings = read or Settings()

    def change(self, **changes: Any) -> None:
        """Replace fields of `Settings`, and write the file where that changes anything.

        A disk that refuses is only logged: forgetting a window's size must not stop anybody's work.
        """
        self.keep(dataclasses.replace(self.settings, **changes))

    def keep(self, settings: Settings) -> None:
        """As `change`, with all fields at once."""
        if settings == self.settings:
            return
        self.settings = settings
        data = {"format": FORMAT, **dataclasses.asdict(settings)}
        try:
            if self.unreadable:
                self.path.replace(self.path.with_name(ASIDE))
                self.unreadable = False
            with write_atomically(self.path) as part:
                part.write_text(json.dumps(data, indent=1), encoding="utf-8")  # ASCII: of a path, any bytes
        except OSError as error:
            log.warning("settings not kept: %s", error)


def _read(path: Path) -> Settings | None:
    """None where there is a file that cannot be read."""
    try:
        with path.open("rb") as file:
            data = json.loads(file.read(MAX_BYTES))
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            log.warning("settings not read: %s is damaged or from a newer program", path)
            return None
        return _build(data)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError) as error:
        log.warning("settings not read: %s: %s", path, error)
        return None


def _build(data: Mapping[str, Any]) -> Settings:
    """Field by field: what is of the wrong type falls back alone."""
    default = Settings()
    device, model, language = data.get("device"), data.get("default_model"), data.get("language")
    recent, window = data.get("recent"), data.get("window")
    seconds, restore = data.get("autosave_seconds"), data.get("restore_session")
    timely = isinstance(seconds, int | float) and not isinstance(seconds, bool) and 1 <= seconds <= 600
    photos = [p for p in recent if isinstance(p, str)] if isinstance(recent, list) else []
    return Settings(
        device=device if device in ("auto", "cpu", "cuda", "mps") else default.device,
        default_model=model if isinstance(model, str) else default.default_model,
        language=language if isinstance(language, str) else default.language,
        recent=tuple(photos[:KEPT_RECENT]),
        autosave_seconds=float(seconds) if timely else default.autosave_seconds,
        restore_session=restore if isinstance(restore, bool) else default.restore_session,
        window=window if isinstance(window, dict) else default.window,
    )
