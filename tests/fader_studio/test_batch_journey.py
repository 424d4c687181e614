"""A batch in the real window with the real engine: the same pictures as the shell's, while one goes on editing."""

from __future__ import annotations

import numpy as np
from PIL import Image
from PySide6.QtWidgets import QApplication

from fader_studio.app import build
from fader_studio.cli import main
from fader_studio.services.settings import SettingsFile

WAIT = 120_000


def test_a_folder_is_edited_as_the_shell_does_it_while_a_fader_is_dragged(qtbot, portrait, tiny_model, tmp_path):
    folder = tmp_path / "album"
    folder.mkdir()
    for name in ("a.png", "b.png"):
        (folder / name).write_bytes(portrait.read_bytes())
    (folder / "torn.png").write_bytes(portrait.read_bytes()[:900])
    editor = build(QApplication.instance(), settings=SettingsFile(tmp_path / "settings.json"), model=tiny_model)
    qtbot.addWidget(editor.window)
    session, window = editor.session, editor.window
    try:
        window.show()
        session.start()
        session.open_photo(portrait)
        qtbot.waitUntil(lambda: bool(session.state.faces) and not session.searching, timeout=WAIT)
        session.set_attribute(0, "Smiling", 0.75)
        session.commit()
        window.actions_["apply_folder"].trigger()
        dialog = next(d for d in window.children() if d.__class__.__name__ == "BatchDialog")
        dialog.source.setText(str(folder))
        dialog.source.textEdited.emit(str(folder))
        dialog.go.click()
        for step in range(10):  # a drag, which the batch gives way to
            session.set_attribute(0, "Young", 0.05 + 0.05 * step)
            revision = session.state.revision
            qtbot.waitUntil(lambda r=revision: window.canvas.frame and window.canvas.frame.revision >= r, timeout=WAIT)
        assert dialog._pages.currentIndex() == 1  # it is not over yet
        session.commit()
        qtbot.waitUntil(lambda: dialog._pages.currentIndex() == 2, timeout=WAIT)
        assert "2 photos edited." in dialog.headline.text()
        assert dialog.failures.toPlainText().startswith("“torn.png” is damaged")
    finally:
        session.close_photo()
        editor.close()
    words = ["--set", "Smiling=0.75", "--model", str(tiny_model)]
    assert main(["render", str(folder / "a.png"), *words, "--output", str(tmp_path / "shell.png")]) == 0
    made = [np.asarray(Image.open(path)) for path in (folder / "edited/a-edited.png", tmp_path / "shell.png")]
    assert np.array_equal(*made)
