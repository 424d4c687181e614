"""A person's way to a fader of their own: from dropping a folder to dragging the fader trained on it."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

import resources
from trainer.data.drawn_faces import draw_face
from trainer.model.spec import read_spec

WAIT = 110_000
FEW = {"iterations": "4", "classifier_iterations": "3", "judge_iterations": "3", "batch_size": "4", "sample_every": "0",
       "checkpoint_every": "2", "precision": "fp32"}


@pytest.fixture
def class_folders(tmp_path):
    """red_nose/ and not_red_nose/: drawn faces."""
    random = np.random.default_rng(3)
    for name in ("red_nose", "not_red_nose"):
        (tmp_path / "mine" / name).mkdir(parents=True)
        for k in range(14):
            face = draw_face(random, smiling=bool(k % 2), glasses=bool(k // 2 % 2))
            if name == "red_nose":
                face.paste((220, 20, 20), (60, 76, 70, 86))
            face.save(tmp_path / "mine" / name / f"{k}.png")
    return tmp_path / "mine"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_from_class_folders_to_dragging_the_fader_that_was_trained_on_them(qtbot, editor, class_folders):
    session, runs = editor.session, editor.training.runs
    session.open_sample()
    editor.window.actions_["train_fader"].trigger()
    wizard = editor.wizard.wizard
    wizard.pictures.take([class_folders])
    qtbot.waitUntil(lambda: wizard.next.isEnabled(), timeout=WAIT)
    wizard.next.click()
    assert wizard.folder.draft.chosen == ("red_nose",)
    wizard.folder.change(settings=FEW)  # as if they were written into the settings
    wizard.next.click()
    wizard.next.click()
    assert wizard.train.heading.text() == "Train Red nose?"
    wizard.next.click()
    (run,) = runs.runs()
    assert editor.wizard.wizard is None and run.name == "Red nose"
    qtbot.waitUntil(lambda: not runs.run(run.path).active and runs.run(run.path).state != "waiting", timeout=WAIT)
    done = runs.run(run.path)
    assert done.state == "finished", f"{done.state}: {done.reason}"

    editor.training.show_progress(run.path).header.try_it.click()
    qtbot.waitUntil(lambda: session.model is not None and session.model.path.parent == run.path, timeout=WAIT)
    qtbot.waitUntil(lambda: bool(session.state.faces), timeout=WAIT)
    face = session.state.faces[0].face
    qtbot.waitUntil(lambda: session.estimate(face) is not None, timeout=WAIT)
    drag(qtbot, editor, "red_nose", 0.9)
    assert session.state.faces[0].value("red_nose") > 0.5
    assert editor.window.canvas.frame.patches  # what was trained for a few steps changes the photo
    bundled = read_spec(resources.path("models/studio-12.safetensors"))
    assert session.model.spec.attribute_names == (*bundled.attribute_names, "red_nose")


def drag(qtbot, editor, attribute, share):
    track = editor.window.panel.faders.fader(attribute).track
    y = track.height() // 2
    qtbot.mousePress(track, Qt.MouseButton.LeftButton, pos=QPoint(track.width() // 2, y))
    qtbot.mouseMove(track, QPoint(round(track.width() * share), y))
    qtbot.mouseRelease(track, Qt.MouseButton.LeftButton, pos=QPoint(round(track.width() * share), y))
    canvas, revision = editor.window.canvas, editor.session.state.revision
    qtbot.waitUntil(lambda: (f := canvas.frame) is not None and f.final and f.revision >= revision, timeout=WAIT)
