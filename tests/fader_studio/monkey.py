"""A monkey at the real window: it opens, drags, types, clicks, changes its mind, and lets the engine die.

Every step has a chance of its own, drawn from the seed and the step's number: the same seed wishes for the same things
in the same order, however fast the machine is. What cannot be done when its turn comes is left out.
"""

from __future__ import annotations

import os
import random
import signal
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QMenu, QToolButton, QWidget

from fader_studio.app import Editor
from fader_studio.editing.state import Blend
from fader_studio.ui.drops import read_drop

LEFT, NONE, NO_KEYS = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
LEFT_OUT = {"quit", "show_logs", "full_screen"}
"""Actions that end the game, or that the offscreen platform cannot show."""
KEYS = [getattr(Qt.Key, f"Key_{name}") for name in (
    "Left Right Up Down PageUp PageDown Home End Space Escape Return Tab Delete O S D H C M N 0 1 5 9 Minus Plus").split()]
MERCY = 60
"""Steps that an engine may live at least: one that starts does nothing but start."""
SIZES = ((900, 600), (640, 480), (1440, 900), (1000, 1300))


def make_files(folder: Path, portrait: Path) -> list[Path]:
    """What there is to be opened: portraits, odd pictures, a folder, and files that are none."""
    image = Image.open(portrait).convert("RGB")
    album = folder / "album"
    album.mkdir(parents=True)
    for name, turned in (("one.png", image), ("two.jpg", image.rotate(8)), ("grey.png", image.convert("L"))):
        turned.save(album / name)
    pair = Image.new("RGB", (1000, 520), (90, 110, 130))
    pair.paste(image.resize((480, 480)), (0, 20))
    pair.paste(image.resize((400, 400)), (560, 60))
    pair.save(folder / "pair.jpg", quality=90)
    Image.new("RGBA", (1, 1), (9, 9, 9, 100)).save(folder / "dot.png")
    Image.fromarray(np.random.default_rng(1).integers(0, 255, (40, 3000, 3), np.uint8)).save(folder / "wide.bmp")
    (folder / "torn.png").write_bytes(portrait.read_bytes()[:5000])
    (folder / "text.jpg").write_text("no picture")
    (folder / "broken.fader-preset.json").write_text("{")
    (folder / "broken.safetensors").write_bytes(b"\x80\x02no model")
    return [portrait, album, *sorted(path for path in folder.iterdir() if path != album), folder / "vanished.jpg"]


class Monkey:
    """`files`: what may be opened. `models`: what may be loaded. `kills`: whether the engine may be killed.

    Qt's own file dialog is only closed: at a name that is none it asks in a loop of its own, and waits for an answer.
    """

    def __init__(self, editor: Editor, seed: int, files: list[Path], models: list[Path], *, kills: bool = True) -> None:
        self.editor, self.seed, self.files, self.models = editor, seed, files, models
        self.window, self.session = editor.window, editor.session
        self.done: list[str] = []
        self.killed = self._mercy = 0
        self._wishes: list[tuple[int, Callable[[random.Random], str]]] = [
            (14, self._drag_fader), (10, self._drag_canvas), (8, self._action), (6, self._key), (8, self._close_dialog),
            (5, self._open), (6, self._turn_wheel), (4, self._click_face), (3, self._photo_fader), (3, self._crop),
            (3, self._undo_or_redo), (3, self._preset), (2, self._model), (2, self._resize), (3, self._click_button),
            (2, self._type), (2, self._paste), (1, self._blend), (1, self._look), (1, self._mark), (1, self._save),
            *([(1, self._kill)] if kills else []),
        ]

    def step(self) -> None:
        """One wish, done at once; what follows from it comes with the event loop."""
        chance = random.Random(f"{self.seed} {len(self.done)}")
        weights, wishes = zip(*self._wishes, strict=True)
        wish = chance.choices(wishes, weights)[0]
        self.done.append(f"{wish.__name__[1:]} …")
        self.done[-1] = f"{wish.__name__[1:]} {wish(chance)}"

    # ------------------------------------------------------------ the hand
    def _reaches(self, widget: QWidget) -> bool:
        """A window behind a modal one takes no mouse and no keys, and neither does what is hidden or disabled."""
        modal = QApplication.activeModalWidget()
        return widget.isVisible() and widget.isEnabled() and modal in (None, widget.window())

    def _mouse(self, widget: QWidget, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton = LEFT) -> None:
        held = NONE if kind == QEvent.Type.MouseButtonRelease else button
        changed = NONE if kind == QEvent.Type.MouseMove else button
        QApplication.sendEvent(widget, QMouseEvent(kind, at, widget.mapToGlobal(at), changed, held, NO_KEYS))

    def _drag(self, widget: QWidget, points: list[QPointF], meanwhile: Callable[[], object] | None = None) -> None:
        self._mouse(widget, QEvent.Type.MouseButtonPress, points[0])
        for number, point in enumerate(points[1:]):
            self._mouse(widget, QEvent.Type.MouseMove, point)
            if meanwhile is not None and number == len(points) // 2:
                meanwhile()
        self._mouse(widget, QEvent.Type.MouseButtonRelease, points[-1])

    def _points(self, widget: QWidget, chance: random.Random, count: int) -> list[QPointF]:
        return [QPointF(chance.uniform(-0.1, 1.1) * widget.width(), chance.random() * widget.height())
                for _ in range(count)]

    # ------------------------------------------------------------ wishes
    def _drag_fader(self, chance: random.Random) -> str:
        model = self.session.model
        if model is None:
            return "without a model"
        name = chance.choice([a.name for a in model.spec.attributes])
        track = self.window.panel.faders.fader(name).track
        meanwhile = chance.choice([None] * 6 + [self.session.undo, self.session.close_photo, lambda: self._open(chance)])
        if self._reaches(track):
            self._drag(track, self._points(track, chance, chance.randint(1, 12)), meanwhile)
        return name

    def _photo_fader(self, chance: random.Random) -> str:
        name = chance.choice(("exposure", "contrast", "shadows", "temperature", "saturation"))
        track = self.window.photo_desk.panel.fader(name).track
        if self._reaches(track):
            self._drag(track, self._points(track, chance, chance.randint(1, 6)))
        return name

    def _drag_canvas(self, chance: random.Random) -> str:
        canvas = self.window.canvas
        points = self._points(canvas, chance, chance.randint(1, 8))
        if self._reaches(canvas):
            self._drag(canvas, points)
            if chance.random() < 0.2:
                self._mouse(canvas, QEvent.Type.MouseButtonDblClick, points[-1])
        return f"{len(points)} points"

    def _click_face(self, chance: random.Random) -> str:
        faces = self.session.state.faces
        if faces:
            self.session.choose_face(chance.randrange(len(faces)))
        return f"of {len(faces)}"

    def _turn_wheel(self, chance: random.Random) -> str:
        widget = chance.choice([self.window.canvas, self.window.panel.faders, self.window.stage])
        if self._reaches(widget):
            at = self._points(widget, chance, 1)[0]
            turn = QPoint(0, chance.choice((-360, -120, 120, 360)))
            target = widget.childAt(at.toPoint()) or widget
            event = QWheelEvent(QPointF(target.mapFrom(widget, at.toPoint())), widget.mapToGlobal(at), QPoint(), turn, NONE,
                                NO_KEYS, Qt.ScrollPhase.NoScrollPhase, False)
            QApplication.sendEvent(target, event)
        return type(widget).__name__

    def _key(self, chance: random.Random) -> str:
        key, widget = chance.choice(KEYS), QApplication.focusWidget() or self.window
        if self._reaches(widget) and not isinstance(widget.window(), QFileDialog):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, key, NO_KEYS))
        return f"{key.name} at {type(widget).__name__}"

    def _action(self, chance: random.Random) -> str:
        names = [action.objectName() for action in self.window.actions() if action.objectName() not in LEFT_OUT]
        name = chance.choice(names)
        if self._reaches(self.window):
            self.window.actions_[name].trigger()
        return name

    def _open(self, chance: random.Random) -> str:
        paths = chance.choices(self.files, k=chance.choice((1, 1, 1, 2)))
        if self._reaches(self.window):
            if chance.random() < 0.5:
                self.session.open_photo(paths[0])
            else:
                self.window.commands.open_paths(tuple(paths))
        return ", ".join(path.name for path in paths)

    def _paste(self, chance: random.Random) -> str:
        what = chance.choice(("picture", "address", "faders", "text"))
        data = QMimeData()
        if what == "picture":
            data.setImageData(QImage(str(self.files[0])))
        elif what == "address":
            data.setUrls([QUrl("http://example.org/face.jpg")])
        elif what == "text":
            data.setText("face.jpg")
        if not self._reaches(self.window):
            return what
        if what == "faders":
            self.window.commands.copy()
        elif (dropped := read_drop(data)) is not None:
            self.window.commands.take(dropped)
            return what
        self.window.commands.paste()
        return what

    def _undo_or_redo(self, chance: random.Random) -> str:
        name, times = chance.choice(("undo", "redo")), chance.randint(1, 5)
        for _ in range(times):
            getattr(self.session, name)()
        return f"{name} {times}"

    def _crop(self, chance: random.Random) -> str:
        if not self._reaches(self.window):
            return "behind a dialog"
        desk = self.window.photo_desk
        self.window.actions_["crop"].trigger()
        for _ in range(chance.randint(0, 3)):
            self._drag_canvas(chance)
        what = chance.choice(("turn", "set_angle", "choose_shape", "apply", "leave"))
        argument = {"turn": [1], "set_angle": [chance.uniform(-50, 50)], "choose_shape": [chance.choice(("1:1", "16:9"))]}
        if desk.tool.active or what in ("apply", "leave"):
            getattr(desk.tool, what)(*argument.get(what, []))
        return what

    def _preset(self, chance: random.Random) -> str:
        menu, what = self.window.presets, chance.choice(("save", "apply", "remove"))
        if not self._reaches(self.window):
            return what
        if what == "save":
            menu.save(chance.choice(("Friendly", "Stern")))
        menu.aboutToShow.emit()
        within = next((m for m in menu.findChildren(QMenu)), None) if what == "remove" else menu
        actions = [a for a in within.actions() if a.isEnabled() and not a.menu() and a.text()] if within else []
        if actions and what != "save":
            chance.choice(actions).trigger()
        return what

    def _model(self, chance: random.Random) -> str:
        path = chance.choice([*self.models, self.files[0].with_name("none.safetensors")])
        self.session.load_model(path)
        return path.name

    def _blend(self, chance: random.Random) -> str:
        blend = Blend(mode=chance.choice(("difference", "decode", "warp")), strength=chance.random(), feather=chance.random() / 2)
        panel = self.window.panel.blend
        if self._reaches(panel):
            panel.blend_edited.emit(blend)
            panel.edit_finished.emit()
        return blend.mode

    def _mark(self, chance: random.Random) -> str:
        canvas = self.window.canvas
        if self._reaches(canvas) and canvas.has_photo:
            canvas.set_marking(True)
            for point in self._points(canvas, chance, 2):
                self._drag(canvas, [point])
        return ""

    def _look(self, chance: random.Random) -> str:
        choice = chance.choice(("dark", "light", "system"))
        self.window.themes.pick(choice)
        return choice

    def _resize(self, chance: random.Random) -> str:
        size = chance.choice(SIZES)
        self.window.resize(*size)
        return f"{size[0]} × {size[1]}"

    def _save(self, chance: random.Random) -> str:
        name = chance.choice(("out.png", "out.jpg", "missing/out.png"))
        self.session.save(self.files[1].parent / name)
        return name

    def _kill(self, _chance: random.Random) -> str:
        process = self.session._client._link.process_id
        if process is None or len(self.done) < self._mercy:
            return "nobody"
        os.kill(process, signal.SIGKILL)
        self.killed += 1
        self._mercy = len(self.done) + MERCY
        return "the engine"

    # ------------------------------------------------------------ other windows
    def others(self) -> list[QWidget]:
        """Dialogs and windows beside the editor's, in front of it or not."""
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not self.window and w.isWindow()]
        return sorted(shown, key=lambda w: (type(w).__name__, w.windowTitle()))

    def _close_dialog(self, chance: random.Random) -> str:
        others = [w for w in self.others() if self._reaches(w)]
        if not others:
            return "none"
        other = chance.choice(others)
        other.close()
        return type(other).__name__

    def _click_button(self, chance: random.Random) -> str:
        """Of any dialog; a menu is no button, and it would hold the hand until somebody chose."""
        buttons = [b for w in self.others() for b in w.findChildren(QAbstractButton) if self._reaches(b)
                   and not isinstance(b.window(), QFileDialog) and not (isinstance(b, QToolButton) and b.menu())]
        if not buttons:
            return "none"
        button = chance.choice(buttons)
        words = f"“{button.text()}” of {type(button.window()).__name__}"
        button.click()
        return words

    def _type(self, chance: random.Random) -> str:
        fields = [f for w in (*self.others(), self.window) for f in w.findChildren(QLineEdit) if self._reaches(f)
                  and not isinstance(f.window(), QFileDialog)]
        if not fields:
            return "nowhere"
        field = chance.choice(fields)
        text = chance.choice(("12", "-250 %", "", "ä/\\:*", "9" * 50, "0,5"))
        field.setText(text)
        field.textEdited.emit(text)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, Qt.Key.Key_Return, NO_KEYS, "\r"))
        return f"{text!r} into {field.accessibleName()!r}"
