"""The progress window on run folders: what it shows, what it asks, and that closing it stops nothing."""

import json
import shutil
import struct
from pathlib import Path

import pytest

from resources import theme
from trainer import events
from trainer.model.spec import METADATA_KEY, AttributeSpec, ModelSpec, NetworkSpec
from trainer.orders import Ordered, RunOrder, write_order
from trainer.runs import process_start
from trainer.window.progress_window import ProgressWindow
from trainer.window.watched_run import WatchedRun


@pytest.fixture
def alive(teller):
    """As if this very process trained it."""
    import os

    lock = {"format": 1, "pid": os.getpid(), "started": process_start(os.getpid())}
    (teller.folder.path / "lock.json").write_text(json.dumps(lock))
    return teller


def opened(qtbot, teller):
    window = ProgressWindow(WatchedRun(teller.folder.path))
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    return window


def write_spec(path, *attributes):
    """A model's header with a few bytes behind: enough for what reads no weights."""
    spec = ModelSpec(name=path.stem, network=NetworkSpec(), attributes=attributes)
    tensor = {"dtype": "F16", "shape": [8], "data_offsets": [0, 16]}
    header = json.dumps({"__metadata__": {METADATA_KEY: spec.to_json()}, "w": tensor}).encode()
    path.write_bytes(struct.pack("<Q", len(header)) + header + bytes(16))


def asked(teller):
    path = teller.folder.path / "request.json"
    return json.loads(path.read_text())["request"] if path.exists() else None


def texts(window):
    from PySide6.QtWidgets import QLabel

    return " | ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_it_shows_how_far_the_run_is_and_grows_with_it(qtbot, alive):
    alive.start()
    alive.steps(20, 40)
    window = opened(qtbot, alive)
    assert "160 of 400 images" in texts(window) and "training" in texts(window) and "300 faces" in texts(window)
    alive.look(40)
    alive.steps(60)
    window.look()
    assert "240 of 400 images" in texts(window)
    assert "checkpoint saved and verified (160 images)" in window.page.log.toPlainText()


def test_before_the_faders_the_log_counts_steps_and_no_face_is_promised_too_soon(qtbot, alive):
    alive.start(phase="y0")
    alive.say(events.PhaseStarted(phase="y0", steps=10))
    alive.say(events.Checkpoint(file="checkpoints/x", phase="y0", step=8))
    window = opened(qtbot, alive)
    assert "checkpoint saved and verified (8 steps)" in window.page.log.toPlainText()
    assert "The first faces come while the faders are trained." in texts(window)


def test_a_long_line_of_the_log_is_read_in_full_in_a_narrow_window(qtbot, alive):
    alive.start()
    alive.look(10)
    window = opened(qtbot, alive)
    window.resize(*theme.MINIMUM)
    qtbot.waitUntil(lambda: window.page.log.viewport().width() < 600)
    assert "likeness" in window.page.log.toPlainText() and window.page.log.horizontalScrollBar().maximum() == 0


def test_reopened_it_shows_the_same(qtbot, alive):
    alive.start()
    alive.steps(20, 40)
    alive.look(40)
    first = opened(qtbot, alive)
    shown = texts(first), first.page.log.toPlainText()
    first.close()
    assert asked(alive) is None
    second = opened(qtbot, alive)
    assert (texts(second), second.page.log.toPlainText()) == shown


@pytest.mark.parametrize(("button", "request_"), [("pause", "pause"), ("save", "save"), ("finish", "finish")])
def test_a_button_asks_through_the_folder(qtbot, alive, button, request_):
    alive.start()
    alive.steps(20)
    window = opened(qtbot, alive)
    getattr(window.actions_, button).click()
    assert asked(alive) == request_


def test_a_wish_is_answered_at_once_until_the_run_has_done_it(qtbot, alive):
    alive.start()
    alive.steps(20)
    window = opened(qtbot, alive)
    window.actions_.pause.click()
    assert "Pausing…" in texts(window)
    alive.say(events.Paused(phase="faders", step=20, iteration=20))
    window.look()
    assert "Pausing…" not in texts(window) and "paused" in texts(window)


@pytest.mark.parametrize(("wish", "words", "answer"), [
    ("save", "Saving…", events.Checkpoint(file="checkpoints/x", phase="faders", step=41, iteration=41)),
    ("finish", "Finishing…", events.PhaseStarted(phase="classifier", iteration=41))])
def test_a_report_does_not_answer_a_wish(qtbot, alive, wish, words, answer):
    alive.start()
    alive.steps(20)
    window = opened(qtbot, alive)
    getattr(window.actions_, wish).click()
    alive.steps(40)
    window.look()
    assert words in texts(window)
    alive.say(answer)
    window.look()
    assert words not in texts(window)


def test_a_paused_run_is_resumed_by_the_same_button(qtbot, alive):
    alive.start()
    alive.steps(20)
    alive.say(events.Paused(phase="faders", step=20, iteration=20))
    window = opened(qtbot, alive)
    assert "Resume" in window.actions_.pause.text()
    window.actions_.pause.click()
    assert asked(alive) == "continue"


def test_before_there_are_faders_there_is_nothing_to_keep(qtbot, alive):
    alive.start(phase="y0")
    window = opened(qtbot, alive)
    assert not window.actions_.finish.isEnabled() and window.actions_.pause.isEnabled()


def test_discarding_asks_first_and_keeping_is_the_default(qtbot, alive):
    alive.start()
    alive.steps(20)
    window = opened(qtbot, alive)
    window.actions_.discard.click()
    assert asked(alive) is None and window.question.defaultButton().text() == "Keep it"
    next(b for b in window.question.buttons() if b.text() == "Discard").click()
    assert asked(alive) == "discard"


def test_a_dead_run_that_is_discarded_goes_to_the_trash_and_the_window_closes(qtbot, teller, monkeypatch):
    monkeypatch.setattr("trainer.window.watched_run.send2trash.send2trash", shutil.rmtree)
    teller.start()
    teller.steps(20)
    window = opened(qtbot, teller)
    window.actions_.discard.click()
    with qtbot.waitSignal(window.closed):
        next(b for b in window.question.buttons() if b.text() == "Discard").click()
    assert not teller.folder.path.exists()


def test_a_folder_that_vanishes_is_said_and_what_was_shown_stays(qtbot, alive):
    alive.start()
    alive.steps(20, 40)
    window = opened(qtbot, alive)
    shutil.rmtree(alive.folder.path)
    window.look()
    assert window.isVisible() and "no longer there" in window.problem.text and "160 of 400" in texts(window)
    assert not window.actions_.pause.isEnabled()


def test_a_killed_run_can_be_continued_and_nothing_else_is_asked_of_it(qtbot, teller, monkeypatch):
    teller.start()
    teller.steps(20)
    window, begun = opened(qtbot, teller), []
    monkeypatch.setattr("trainer.window.watched_run.launch", lambda run, ordered, **_: begun.append(ordered.order))
    bar = window.actions_
    assert bar.go_on.isVisible() and not any(b.isVisible() for b in (bar.pause, bar.save, bar.finish))
    assert "interrupted" in texts(window)
    bar.go_on.click()
    assert begun[0].arguments[0] == "--data"


def test_a_failure_is_named_with_what_to_do(qtbot, teller):
    teller.start()
    teller.say(events.Ended(outcome="failed", message="The disk is full.", hint="Free some space."))
    window = opened(qtbot, teller)
    assert window.problem.isVisible() and window.problem.text == "The disk is full. Free some space."


def test_the_newest_checkpoint_can_be_tried(qtbot, alive):
    alive.start()
    alive.steps(20)
    window = opened(qtbot, alive)
    assert not window.header.try_it.isEnabled()
    alive.folder.preview.write_bytes(b"model")
    alive.look(20)
    window.look()
    with qtbot.waitSignal(window.try_wanted) as wanted:
        window.header.try_it.click()
    assert wanted.args == [alive.folder.preview]


def test_the_slider_goes_back_in_time_and_follows_when_it_is_at_the_end(qtbot, alive):
    alive.start()
    for step in (10, 20, 30):
        alive.look(step)
    window = opened(qtbot, alive)
    faces = window.page.faces
    words = [word for word, _ in faces.grid.columns]
    assert words[0] == "photo" and words[-1] == "now"
    faces.slider.setValue(1)
    assert [word for word, _ in faces.grid.columns][-1] == "80"
    alive.look(40)
    window.look()
    assert faces.slider.value() == 1  # somebody looks at the past
    faces.slider.setValue(faces.slider.maximum())
    alive.look(50)
    window.look()
    assert faces.slider.value() == faces.slider.maximum() == 4


def test_every_subject_of_a_chart_can_be_shown_in_every_way(qtbot, alive):
    alive.start()
    alive.steps(*range(1, 90, 5))
    for step in (10, 20, 30, 40):
        alive.look(step)
    window = opened(qtbot, alive)
    card = window.page.charts[0]
    for subject in ("works", "likeness", "hidden", "losses"):
        card.choose(subject)
        for option in ("logarithmic", "smooth", "mark_best", "hide_outliers"):
            setattr(card.chart, option, not getattr(card.chart, option))
            card.chart.draw()
        window.grab()


def measured_window(qtbot, tmp_path, attributes, *, images=100, naturalness=None):
    from trainer.runs import RunFolder

    folder = RunFolder(tmp_path / "Measured")
    folder.path.mkdir()
    order = RunOrder(kind="evaluate", name="Measured", arguments=("studio-12.safetensors",))
    write_order(folder.path, Ordered(order=order))
    folder.write_result({
        "images": images, "split": "val", "reconstruction": {"psnr": 27.0, "ssim": 0.8, "mse": 0.1},
        "naturalness": naturalness, "attributes": attributes})
    with events.EventWriter(folder.events) as writer:
        writer.write(events.Started(phases={"measuring": 2}, phase="measuring"))
        writer.write(events.Ended())
    window = ProgressWindow(WatchedRun(folder.path))
    qtbot.addWidget(window)
    window.show()
    return window


def test_an_evaluation_says_a_word_for_each_fader(qtbot, tmp_path):
    window = measured_window(qtbot, tmp_path, {
        "Smiling": {"difference_accuracy": 0.97, "difference_accuracy_blurred": 0.95},
        "Young": {"difference_accuracy": 0.4, "difference_accuracy_blurred": 0.35},
        "Bald": {"judge": "too few to judge"}, "Pale_Skin": {"judge": "too few to judge", "real_accuracy": 0.55},
        "Wearing_Hat": {"difference_accuracy": None, "unmeasured": "judge"},
        "Male": {"difference_accuracy": None, "unmeasured": "labels"}})
    said = texts(window)
    for words in ("Smile", "strong", "95 %", "weak", "too few to judge", "not measured", "PSNR 27.0",
                  "labelled to train a judge", "only 55 % of real faces", "the judge does not know it",
                  "no labels for it"):
        assert words in said, words
    assert "None" not in said and not window.header.try_it.isVisible()


@pytest.mark.parametrize("width", [theme.MINIMUM[0], theme.DEFAULT[0]])
def test_what_stands_beside_a_verdict_is_read_in_full_in_every_window(qtbot, tmp_path, width):
    from PySide6.QtWidgets import QLabel

    window = measured_window(qtbot, tmp_path, {
        "Pale_Skin": {"judge": "too few to judge", "real_accuracy": 0.55},
        "Hat": {"judge": "own", "real_accuracy": 0.9, "difference_accuracy": 0.97,
                "difference_accuracy_blurred": 0.95}})
    window.resize(width, theme.MINIMUM[1])
    qtbot.waitUntil(lambda: window.width() == width)
    inside = window.page.faders.parentWidget()
    assert inside.width() <= inside.parentWidget().width()
    for note in (n for n in inside.findChildren(QLabel) if "real faces" in n.text()):
        assert note.height() >= note.heightForWidth(note.width())


def test_a_distance_below_zero_is_none(qtbot, tmp_path):
    window = measured_window(qtbot, tmp_path, {}, images=300, naturalness={
        "swap": None, "ae": None, "real": None, "kid": {"swap": -0.0048, "ae": 0.0102, "real": 0.0012}})
    assert "edited ≤ 0, rebuilt 10.2, other real faces 1.2" in window.page.whole.text()


def test_a_folder_without_a_run_is_refused(tmp_path):
    from trainer.errors import UserError

    with pytest.raises(UserError, match="holds no training run"):
        WatchedRun(Path(tmp_path))


def test_the_live_chart_says_at_once_that_it_is_the_judges_accuracy_alone(qtbot, alive):
    alive.start()
    alive.look(10)
    window = opened(qtbot, alive)
    window.resize(2 * theme.DEFAULT[0], theme.DEFAULT[1])  # whatever font earlier tests and the machine have
    said = window.page.charts[0]._technical
    qtbot.waitUntil(said.isVisible)
    assert "realism" in said.text()


def test_a_finished_run_says_what_was_found_of_each_fader_that_it_added(qtbot, alive):
    known = {"difference_accuracy": 0.95, "difference_accuracy_blurred": 0.93}
    write_spec(alive.folder.path / "initial.safetensors", AttributeSpec(name="Eyeglasses", scores=known))
    alive.start()
    alive.look(10)
    window = opened(qtbot, alive)
    assert "Smile" not in window._done.text()
    write_spec(alive.folder.model, AttributeSpec(name="Eyeglasses", scores=known),
               AttributeSpec(name="Smiling", scores={**known, "told_apart": 0.94}))
    alive.say(events.Ended(outcome="done", model="model.safetensors", iteration=10))
    window.look()
    assert window._done.text().endswith(" · Smile: unnatural")


def test_why_a_wish_came_to_nothing_stays_until_the_next_is_done(qtbot, alive, monkeypatch):
    alive.start()
    alive.steps(20)
    window = opened(qtbot, alive)

    def full(_request):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(window._run, "ask", full)
        window.actions_.save.click()
    alive.steps(40)
    window.look()
    assert "cannot be asked" in window.problem.text and window.problem.isVisible() and "Saving…" not in texts(window)
    window.actions_.save.click()
    assert not window.problem.isVisible() and asked(alive) == "save"


def test_a_run_that_died_on_a_full_disk_says_so(qtbot, teller, monkeypatch):
    teller.start()
    teller.steps(20)
    usage = shutil.disk_usage(teller.folder.path)._replace(free=4096)
    monkeypatch.setattr("trainer.window.watched_run.shutil.disk_usage", lambda _path: usage)
    write_order(teller.folder.path, Ordered(order=RunOrder(kind="train", name="Hat", arguments=()), launched=1.0))
    window = opened(qtbot, teller)
    assert "no room left on the disk" in window.problem.text and window.actions_.go_on.isVisible()
    monkeypatch.undo()
    window.look()
    assert "interrupted" in texts(window) and not window.problem.isVisible()
