"""A run in a person's words: states, phases, times, numbers and the lines of the log."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TR_NOOP

from resources.label_words import label_words
from resources.localized import localized
from resources.words import number, tr
from trainer.events import (
    Checkpoint, Continued, Ended, Event, Paused, PhaseStarted, Selection, Started, Validation,
)  # fmt: skip
from trainer.model.wording import describe
from trainer.window.run_view import RunView, State

STATES: Mapping[State, str] = {
    "waiting": QT_TR_NOOP("waits"), "starting": QT_TR_NOOP("starting"), "training": QT_TR_NOOP("training"),
    "paused": QT_TR_NOOP("paused"), "finished": QT_TR_NOOP("finished"), "stopped": QT_TR_NOOP("stopped"),
    "killed": QT_TR_NOOP("interrupted"), "failed": QT_TR_NOOP("failed"), "discarded": QT_TR_NOOP("discarded"),
}
PHASES = {
    "features": QT_TR_NOOP("Learning what faces have"),
    "classifier": QT_TR_NOOP("Learning to read the photo's own values"),
    "y0": QT_TR_NOOP("Learning to read the new labels"), "judge": QT_TR_NOOP("Training a judge of the new faders"),
    "faders": QT_TR_NOOP("Training the faders"), "measuring": QT_TR_NOOP("Measuring the faders"),
    "drawing": QT_TR_NOOP("Drawing the faders' sweep"),
}


def attribute_words(name: str) -> str:
    """A data set's column as a person would say it."""
    return label_words(describe(name).shown_label)


def state_words(view: RunView, kind: str) -> str:
    return tr("measuring") if kind == "evaluate" and view.state == "training" else tr(STATES[view.state])


def duration(seconds: float) -> str:
    """Roughly, as a person would say it."""
    if seconds < 90:
        return f"{max(1, round(seconds / 5) * 5 if seconds > 10 else round(seconds))} s"
    minutes = round(seconds / 60)
    if minutes < 90:
        return tr("{minutes} min").format(minutes=minutes)
    hours, rest = divmod(minutes, 60)
    if hours < 24:
        return tr("{hours} h {minutes} min").format(hours=hours, minutes=f"{rest:02d}")
    return tr("%n days", "1 day", round(hours / 24))


def clock(moment: float) -> str:
    """The time of day; with the date where it is another day's."""
    when = datetime.datetime.fromtimestamp(moment)
    return f"{when:%H:%M}" if when.date() == datetime.date.today() else f"{when:%Y-%m-%d %H:%M}"


def left_words(view: RunView) -> str:
    """“61 images a second · about 50 s left”, as far as it is known."""
    parts = []
    if view.state == "training" and view.images_per_second:
        pace = view.images_per_second
        parts.append(tr("{pace} images a second").format(pace=number(pace, 0 if pace >= 3 else 1)))
    if (left := view.seconds_left) is not None:
        parts.append(tr("about {time} left").format(time=duration(left)))
    return " · ".join(parts)


def progress_words(view: RunView, batch: int) -> str:
    """How far it is: images of the faders' training, steps of any other phase."""
    if view.state == "finished":
        seen = tr("{count} images").format(count=number(view.iteration * batch))
        return seen if "faders" in view.phases else tr("Every face was looked at")
    if view.state == "waiting":
        return tr("Waits until the run before it has ended")
    if view.state == "starting":
        return tr("Starting: loading the model and the pictures")
    if view.phase == "faders" and batch:
        total = view.phases.get("faders", 0) * batch
        seen = number(min(view.iteration * batch, total))
        return tr("{count} of {total} images").format(count=seen, total=number(total))
    done, steps = view.reached.get(view.phase, 0), view.phases.get(view.phase, 0)
    words = tr(PHASES.get(view.phase, view.phase))
    if not steps:
        return words
    return tr("{words}: {done} of {steps} steps").format(words=words, done=number(done), steps=number(steps))


def log_line(event: Event, batch: int, added: Sequence[str] = ()) -> str:
    """One line of the log; empty for what is not worth one. `added`: the faders that are named one by one."""
    words = _log_words(event, batch, added)
    when = datetime.datetime.fromtimestamp(event.time)
    return f"{when:%H:%M:%S} {words}" if words else ""


def _log_words(event: Event, batch: int, added: Sequence[str]) -> str:
    images = _reached(event, batch)
    match event:
        case Started():
            words = tr("goes on from {images} ({device})") if event.resumed else tr("began on {device}")
            return words.format(images=images, device=event.device)
        case PhaseStarted():
            words = tr(PHASES.get(event.phase, event.phase))
            return words[:1].lower() + words[1:] + (tr(": known already") if event.reused else "")
        case Checkpoint():
            return tr("checkpoint saved and verified ({images})").format(images=images)
        case Validation():
            return validation_words(event, added)
        case Selection(best=best) if best:
            named = {"rec": tr("likeness"), "swap": tr("the judge’s verdict")}
            return tr("best so far by {what}; kept").format(what=tr(" and ").join(named.get(b, b) for b in best))
        case Paused():
            return tr("paused at {images}").format(images=images)
        case Continued():
            return tr("goes on")
        case Ended():
            return _end_words(event, images)
    return ""


def _reached(event: Event, batch: int) -> str:
    """Images of the faders' training; of any other phase, as of an evaluation, its steps."""
    if batch and event.phase in ("faders", ""):
        return tr("{count} images").format(count=number(event.iteration * batch))
    return tr("{count} steps").format(count=number(event.step))


def validation_words(event: Validation, added: Sequence[str]) -> str:
    """“the judge sees: Hat 85 %, other faders 93 % · likeness 29.4 dB”: what is measured while it trains, and by whom."""
    works = {k.removeprefix("works/"): v for k, v in event.values.items() if k.startswith("works/") and v is not None}
    shares = [f"{attribute_words(name)} {100 * works[name]:.0f} %" for name in added if name in works]
    rest = [share for name, share in works.items() if name not in added]
    if rest:
        words = tr("other faders") if added else tr("faders")
        shares.append(f"{words} {100 * sum(rest) / len(rest):.0f} %")
    parts = [tr("the judge sees: {shares}").format(shares=", ".join(shares))] if shares else []
    if (psnr := event.values.get("psnr")) is not None:
        parts.append(tr("likeness {psnr} dB").format(psnr=number(psnr, 1)))
    return " · ".join(parts)


def _end_words(event: Ended, images: str) -> str:
    return {
        "done": tr("finished; the model is kept"), "stopped": tr("stopped at {images}").format(images=images),
        "discarded": tr("discarded"),
        "failed": tr("failed: {message}").format(message=localized(event.message)),
    }[event.outcome]  # fmt: skip
