"""A person's way with models through the real window and engine: opened, compared, followed while it is trained."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fader_studio.app import Editor
from fader_studio.services import model_files

WAIT = 120_000


@pytest.fixture
def editor(qtbot, editor: Editor, portrait: Path) -> Editor:
    """With the portrait open, its face prepared and smiling a little."""
    session = editor.session
    session.open_photo(portrait)
    qtbot.waitUntil(lambda: bool(session.state.faces) and session.model is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: session.estimate(session.state.faces[0].face) is not None, timeout=WAIT)
    session.set_values(0, {"Smiling": 0.5})
    return editor


def shown(editor: Editor) -> int:
    frame = editor.window.canvas.frame
    return frame.revision if frame is not None else -1


def test_a_model_is_opened_compared_and_replaced_by_its_next_checkpoint(
    qtbot, editor: Editor, tiny_model: Path, tmp_path: Path
) -> None:
    session, window = editor.session, editor.window
    window.commands.open_paths((tiny_model,))
    qtbot.waitUntil(lambda: session.model.spec.name == "tiny", timeout=WAIT)
    assert session.model.path.parent != tiny_model.parent  # a copy, in the library
    assert session.state.faces[0].value("Smiling") == 0.5

    window.actions_["compare_models"].trigger()
    comparison = editor.models._compared
    qtbot.waitUntil(lambda: all(pane.picture.has_picture for pane in comparison.panes), timeout=WAIT)
    comparison.close()

    checkpoint, busy = tmp_path / "preview.safetensors", []
    shutil.copyfile(tiny_model, checkpoint)
    fader, before = window.panel.faders.fader("Smiling"), session.state.revision
    session.activity_changed.connect(lambda activity: busy.append(activity))
    for step in ("first", "second"):
        model_files.give_title(checkpoint, step)
        session.load_model(checkpoint, quietly=True)
        qtbot.waitUntil(lambda step=step: session.model.spec.name == step, timeout=WAIT)
    qtbot.waitUntil(lambda: shown(editor) >= session.state.revision > before, timeout=WAIT)
    assert busy == []  # nothing was said of it
    assert window.panel.faders.fader("Smiling") is fader
    assert fader.value == pytest.approx(0.5)
    assert session.thumbnail(session.state.faces[0].face) is not None


def test_a_damaged_model_leaves_the_editor_as_it_is(qtbot, editor: Editor, tiny_model: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.safetensors"
    data = bytearray(tiny_model.read_bytes())
    data[-4000:] = b"\xff" * 4000
    damaged.write_bytes(data)
    model = editor.session.model
    editor.window.commands.open_paths((damaged,))
    qtbot.waitUntil(lambda: "damaged" in editor.window.stage.problem.message, timeout=WAIT)
    assert editor.session.model is model
    assert len(editor.window._library.models()) == 1


def test_an_ablation_is_opened_and_one_fader_moves_all_its_variants(
    qtbot, editor: Editor, tiny_model: Path, tmp_path: Path
) -> None:
    for name in ("baseline", "4-layers", "skips"):
        (tmp_path / "ablation" / "runs" / name).mkdir(parents=True)
        shutil.copyfile(tiny_model, tmp_path / "ablation" / "runs" / name / "model.safetensors")
    before = editor.session.state
    editor.window.commands.open_paths((tmp_path / "ablation",))
    shown, compared = editor.models._variants, []
    qtbot.waitUntil(lambda: all(tile.picture.has_picture for tile in shown.grid.tiles), timeout=WAIT)
    pictures = [tile.picture._pixmap.toImage() for tile in shown.grid.tiles]
    assert pictures[0] == pictures[1] == pictures[2]
    shown._pictures.compared.connect(lambda reply: compared.append(reply.path))
    shown.faders.value_edited.emit("Smiling", -0.5)
    qtbot.waitUntil(lambda: len(set(compared)) == 3, timeout=WAIT)
    assert all(tile.picture._pixmap.toImage() != pictures[0] for tile in shown.grid.tiles)
    assert editor.session.state is before
    shown.close()
