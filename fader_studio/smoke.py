"""`fader-studio smoke`: goes through the main job by itself in the real window, and a toy training."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from trainer.orders import trainer_command, trainer_environment

Condition = Callable[[], bool]
Step = Generator[Condition, None, str]
"""A step yields what it waits for and returns what it saw."""

POLL_MS = 20
STEP_SECONDS = 240
FACES = 160
ITERATIONS = 24


class StepFailed(Exception):
    """A step saw something else than it should have; the text says what."""


def go_through(say: Callable[[str], None] | None = None) -> dict[str, Any]:
    """The JSON of `fader-studio smoke`. `say` is told each step as it ends. The user's own settings are not touched."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from fader_studio.preflight import check_window_can_open

    check_window_can_open()
    from PySide6.QtCore import QTimer

    from fader_studio.app import build, make_application
    from fader_studio.services.settings import SettingsFile

    with tempfile.TemporaryDirectory(prefix="fader-smoke-") as folder:
        application = make_application(sys.argv[:1])
        editor = build(application, settings=SettingsFile(Path(folder) / "settings.json"))
        runner = Runner(MainJob(editor, Path(folder)).steps(), say)
        timer = QTimer(interval=POLL_MS)
        timer.timeout.connect(lambda: runner.advance() or application.exit(0))
        timer.start()
        try:
            application.exec()
        finally:
            editor.close()
    return {"steps": runner.results, "ok": all(step["ok"] for step in runner.results)}


class Runner:
    """Takes named steps through their waits, a little at each call of `advance`; the first failure ends it."""

    def __init__(self, steps: list[tuple[str, Callable[[], Step]]], say: Callable[[str], None] | None) -> None:
        self.results: list[dict[str, Any]] = []
        self._left = list(steps)
        self._say = say
        self._step: Step | None = None
        self._waits_for: Condition | None = None
        self._began = 0.0

    def advance(self) -> bool:
        """False once there is nothing left to do."""
        if not self._left:
            return False
        try:
            self._advance()
        except StopIteration as end:
            self._end(True, str(end.value))
        except StepFailed as failure:
            self._end(False, str(failure))
        except Exception as bug:  # the border of the check: whatever it met is what it reports
            traceback.print_exception(bug)
            self._end(False, f"{type(bug).__name__}: {bug}")
        return bool(self._left)

    def _advance(self) -> None:
        if self._step is None:
            self._step, self._began = self._left[0][1](), time.monotonic()
        elif self._waits_for is not None and not self._waits_for():
            if time.monotonic() - self._began > STEP_SECONDS:
                raise StepFailed(f"nothing happened for {STEP_SECONDS} seconds")
            return
        self._waits_for = next(self._step)

    def _end(self, ok: bool, detail: str) -> None:
        name = self._left.pop(0)[0]
        seconds = round(time.monotonic() - self._began, 2)
        self.results.append({"name": name, "ok": ok, "seconds": seconds, "detail": detail})
        if self._say:
            self._say(f"{'ok  ' if ok else 'FAIL'} {name} ({seconds} s) {detail}")
        self._step = self._waits_for = None
        if not ok:
            self._left.clear()


class MainJob:
    """What a person does with the program, as steps."""

    def __init__(self, editor: Any, folder: Path) -> None:
        import resources

        self._window, self._session, self._folder = editor.window, editor.session, folder
        self._training = editor.training
        self._training.runs.niceness = 0  # nobody drags meanwhile
        self._photo = folder / "photo.png"
        self._saved = folder / "edited.png"
        self._data = folder / "data"
        self._run, self._model = Path(), Path()
        self._problems: list[str] = []
        from PIL import Image

        with Image.open(resources.path("sample/face.jpg")) as sample:
            sample.save(self._photo)
        self._session.problem_raised.connect(lambda p: self._problems.append(p.message))

    def steps(self) -> list[tuple[str, Callable[[], Step]]]:
        return [
            ("window", self._open_window),
            ("photo", self._open_photo),
            ("drag", self._drag),
            ("save", self._save),
            ("undo to the photo", self._undo),
            ("reopen", self._reopen),
            ("prepare", self._prepare),
            ("train", self._train),
            ("evaluate", self._evaluate),
            ("load the new fader", self._load),
            ("drag the new fader", self._drag),
        ]

    # ------------------------------------------------------------ the editor
    def _open_window(self) -> Step:
        self._window.show()
        self._session.start()
        yield lambda: self._window.isVisible()
        yield self._or_problem(lambda: self._session.model is not None)
        return f"{self._session.model.spec.name} on {self._session.model.device}"

    def _open_photo(self) -> Step:
        self._session.open_photo(self._photo)
        yield self._or_problem(lambda: self._session.info is not None and bool(self._session.state.faces))
        face = self._session.state.faces[0].face
        yield self._or_problem(lambda: self._session.estimate(face) is not None)
        return f"{len(self._session.state.faces)} face"

    def _drag(self) -> Step:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        track = self._window.panel.faders.fader(self._session.model.spec.attribute_names[0]).track
        yield lambda: track.isEnabled() and track.width() > 0
        button, y = Qt.MouseButton.LeftButton, track.height() // 2
        where = track.rect().center()
        where.setY(y)
        QTest.mousePress(track, button, pos=where)
        for share in range(55, 95, 5):
            where.setX(track.width() * share // 100)
            QTest.mouseMove(track, where)
            yield lambda: True
        revision = self._session.state.revision
        yield self._or_problem(lambda: self._shown() >= revision)
        QTest.mouseRelease(track, button, pos=where)
        yield self._or_problem(lambda: self._window.canvas.frame is not None and self._window.canvas.frame.final)
        patches = self._window.canvas.frame.patches
        self._expect(bool(patches), "the picture did not change")
        return f"{track.exact:+.2f} changed {patches[0].box[2]} × {patches[0].box[3]} pixels"

    def _shown(self) -> int:
        frame = self._window.canvas.frame
        return frame.revision if frame is not None else -1

    def _undo(self) -> Step:
        self._session.undo()
        yield self._or_problem(lambda: not self._session.is_edited)
        return "one drag was one step"

    def _save(self) -> Step:
        saved: list[Any] = []
        self._session.saved.connect(saved.append)
        self._session.save(self._saved, format=None, quality=95, keep_metadata=True, overwrite_original=False)
        yield self._or_problem(lambda: bool(saved))
        return f"{self._saved.stat().st_size} bytes"

    def _reopen(self) -> Step:
        import numpy as np
        from PIL import Image

        self._session.open_photo(self._saved)
        yield self._or_problem(lambda: self._session.info is not None and self._session.info.path == self._saved)
        yield self._or_problem(lambda: bool(self._session.state.faces))
        before, after = (np.asarray(Image.open(p).convert("RGB")).astype(int) for p in (self._photo, self._saved))
        self._expect(before.shape == after.shape, "the saved picture has another size")
        changed = np.abs(before - after).max()
        self._expect(changed > 8, "the saved picture is the photo")
        return f"changed by up to {changed} of 255"

    # ------------------------------------------------------------ the trainer
    def _prepare(self) -> Step:
        from trainer.data.drawn_faces import write_drawn_faces

        os.environ.setdefault("OMP_NUM_THREADS", "1")  # two threads on cores that are shared are slower
        labels = write_drawn_faces(self._folder / "faces", FACES)
        result = yield from self._trainer("prepare", labels.parent, "--labels", labels, "--output", self._data)
        return f"{result['images']} drawn faces"

    def _train(self) -> Step:
        steps = (f"iterations={ITERATIONS}", f"classifier_iterations={ITERATIONS}", "batch_size=8", "report_every=4")
        settings = (*steps, f"sample_every={ITERATIONS // 2}", "attributes=Smiling,Eyeglasses")
        data = ("--data", str(self._data), "--preset", "quick", "--set", *settings)
        self._run = yield from self._watch("train", "Toy", data)
        self._model = self._training.runs.run(self._run).model
        page = self._training.show_progress(self._run).page
        self._expect(len(page.faces.grid.columns) > 1, "the progress window shows no faces")
        self._expect("checkpoint saved" in page.log.toPlainText(), "the progress window's log has no checkpoint")
        return f"{ITERATIONS} iterations in the progress window"

    def _evaluate(self) -> Step:
        from trainer.runs import RunFolder

        measured = yield from self._watch(
            "evaluate", "Toy measured", (str(self._model), "--data", str(self._data), "--images", "24"))
        figure = RunFolder(measured).read_result()["attributes"]["Smiling"]["difference_accuracy"]
        return f"difference accuracy of Smiling {figure}"

    def _load(self) -> Step:
        self._training.show_progress(self._run).header.try_it.click()
        yield self._or_problem(lambda: self._session.model.path == self._model)
        face = self._session.state.faces[0].face
        yield self._or_problem(lambda: self._session.estimate(face) is not None)
        return self._session.model.spec.name

    def _watch(self, kind: str, name: str, words: tuple[str, ...]) -> Generator[Condition, None, Path]:
        """A run of the trainer from its start to its end, its progress window open; the run's folder."""
        from fader_studio.services.training_runs import RunOrder

        runs = self._training.runs
        path = runs.start(RunOrder(kind=kind, name=name, arguments=words))
        window = self._training.show_progress(path)
        yield lambda: window.isVisible() and not runs.run(path).active
        run = runs.run(path)
        self._expect(run.state == "finished", f"{name} {run.state}: {run.reason}")
        window.look()
        return path

    def _trainer(self, *words: object) -> Generator[Condition, None, dict[str, Any]]:
        """Runs a command of the trainer in a process of its own; its JSON."""
        command = [*trainer_command(), *map(str, words), "--json"]
        output, errors = self._folder / "trainer.json", self._folder / "trainer.log"
        with output.open("wb") as out, errors.open("wb") as err:
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=trainer_environment())
        yield lambda: process.poll() is not None
        log = errors.read_text(encoding="utf-8", errors="replace").strip()
        self._expect(process.returncode == 0, f"trainer {words[0]} ended with {process.returncode}: {log[-500:]}")
        return json.loads(output.read_text(encoding="utf-8"))

    # ------------------------------------------------------------ what should be
    def _expect(self, holds: bool, otherwise: str) -> None:
        if not holds:
            raise StepFailed(otherwise)

    def _or_problem(self, condition: Condition) -> Condition:
        """Waits for `condition`; a problem that the window shows meanwhile is a failure."""

        def check() -> bool:
            if self._problems:
                raise StepFailed(self._problems[0])
            return condition()

        return check
