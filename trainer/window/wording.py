"""A run in a person's words: states, phases, times, numbers and the lines of the log."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from trainer.events import (
    Checkpoint, Continued, Ended, Event, Paused, PhaseStarted, Selection, Started, Validation,
)  # fmt: skip
from trainer.model.wording import describe
from trainer.window.run_view import RunView, State

STATES: Mapping[State, str] = {
    "waiting": "waits", "starting": "starting", "training": "training", "paused": "paused", "finished": "finished",
    "stopped": "stopped", "killed": "interrupted", "failed": "failed", "discarded": "discarded",
}
PHASES = {
    "features": "Learning what faces have", "classifier": "Learning to read the photo's own values",
    "y0": "Learning to read the new labels", "judge": "Training a judge of the new faders",
    "faders": "Training the faders", "measuring": "Measuring the faders", "drawing": "Drawing the faders' sweep",
}

def attribute_words(name: str) -> str:
    """A data set's column as a person would say it."""
    return describe(name).shown_label


def state_words(view: RunView, kind: str) -> str:
    return "measuring" if kind == "evaluate" and view.state == "training" else STATES[view.state]


def duration(seconds: float) -> str:
    """Roughly, as a person would say it."""
    if seconds < 90:
        return f"{max(1, round(seconds / 5) * 5 if seconds > 10 else round(seconds))} s"
    minutes = round(seconds / 60)
    if minutes < 90:
        return f"{minutes} min"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02d} min" if hours < 24 else f"{round(hours / 24)} days"


def clock(moment: float) -> str:
    """The time of day; with the date where it is another day's."""
    when = datetime.datetime.fromtimestamp(moment)
    return f"{when:%H:%M}" if when.date() == datetime.date.today() else f"{when:%Y-%m-%d %H:%M}"


def left_words(view: RunView) -> str:
    """“61 images a second · about 50 s left”, as far as it is known."""
    parts = []
    if view.state == "training" and view.images_per_second:
        pace = view.images_per_second
        parts.append(f"{pace:.0f} images a second" if pace >= 3 else f"{pace:.1f} images a second")
    if (left := view.seconds_left) is not None:
        parts.append(f"about {duration(left)} left")
    return " · ".join(parts)


def progress_words(view: RunView, batch: int) -> str:
    """How far it is: images of the faders' training, steps of any other phase."""
    if view.state == "finished":
        return f"{view.iteration * batch:,} images" if "faders" in view.phases else "Every face was looked at"
    if view.state == "waiting":
        return "Waits until the run before it has ended"
    if view.state == "starting":
        return "Starting: loading the model and the pictures"
    if view.phase == "faders" and batch:
        total = view.phases.get("faders", 0) * batch
        return f"{min(view.iteration * batch, total):,} of {total:,} images"
    done, steps = view.reached.get(view.phase, 0), view.phases.get(view.phase, 0)
    words = PHASES.get(view.phase, view.phase)
    return f"{words}: {done:,} of {steps:,} steps" if steps else words


def log_line(event: Event, batch: int, added: Sequence[str] = ()) -> str:
    """One line of the log; empty for what is not worth one. `added`: the faders that are named one by one."""
    words = _log_words(event, batch, added)
    when = datetime.datetime.fromtimestamp(event.time)
    return f"{when:%H:%M:%S} {words}" if words else ""


def _log_words(event: Event, batch: int, added: Sequence[str]) -> str:
    images = f"{event.iteration * batch:,} images" if batch else f"{event.iteration:,} steps"
    match event:
        case Started():
            return f"goes on from {images} ({event.device})" if event.resumed else f"began on {event.device}"
        case PhaseStarted():
            return f"{PHASES.get(event.phase, event.phase).lower()}{': known already' if event.reused else ''}"
        case Checkpoint():
            return f"checkpoint saved and verified ({images})"
        case Validation():
            return f"validation: {validation_words(event, added)}"
        case Selection(best=best) if best:
            named = {"rec": "likeness", "swap": "the judge’s verdict"}
            return f"best so far by {' and '.join(named.get(b, b) for b in best)}; kept"
        case Paused():
            return f"paused at {images}"
        case Continued():
            return "goes on"
        case Ended():
            return _end_words(event, images)
    return ""


def validation_words(event: Validation, added: Sequence[str]) -> str:
    works = {k.removeprefix("works/"): v for k, v in event.values.items() if k.startswith("works/") and v is not None}
    parts = [f"{attribute_words(name)} {100 * works[name]:.0f} %" for name in added if name in works]
    rest = [share for name, share in works.items() if name not in added]
    if rest:
        parts.append(f"{'others' if parts else 'faders'} {100 * sum(rest) / len(rest):.0f} %")
    if (psnr := event.values.get("psnr")) is not None:
        parts.append(f"{psnr:.1f} dB")
    return ", ".join(parts)


def _end_words(event: Ended, images: str) -> str:
    return {
        "done": "finished; the model is kept", "stopped": f"stopped at {images}", "discarded": "discarded",
        "failed": f"failed: {event.message}",
    }[event.outcome]  # fmt: skip
