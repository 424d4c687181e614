"""Every command of the editor as an action: its words, shortcut and icon. What it does is connected by the window."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QT_TR_NOOP
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from resources.glyphs import icon
from resources.words import tr

Keys = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """`name` is how code asks for it, `keys` the shortcuts (the first is shown), `tip` a sentence for the tooltip."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False


COMMANDS = (
    Command(name="open", text=QT_TR_NOOP("&Open…"), keys=("Ctrl+O",), icon="folder-simple",
            tip=QT_TR_NOOP("Open a photo")),
    Command(name="open_folder", text=QT_TR_NOOP("Open &folder…"), keys=("Ctrl+Shift+O",),
            tip=QT_TR_NOOP("Open all photos of a folder")),
    Command(name="open_sample", text=QT_TR_NOOP("Open the &sample face"),
            tip=QT_TR_NOOP("Try the faders on a made-up person")),
    Command(name="next_photo", text=QT_TR_NOOP("&Next photo"), keys=("Ctrl+PgDown",),
            tip=QT_TR_NOOP("The next photo of the folder")),
    Command(name="previous_photo", text=QT_TR_NOOP("&Previous photo"), keys=("Ctrl+PgUp",),
            tip=QT_TR_NOOP("The previous photo of the folder")),
    Command(name="export", text=QT_TR_NOOP("&Export…"), keys=("Ctrl+E", "Ctrl+S"), icon="export",
            tip=QT_TR_NOOP("Save the edited photo as a file")),
    Command(name="export_sweep", text=QT_TR_NOOP("Export a s&weep…"),
            tip=QT_TR_NOOP("A fader's way from one end to the other, as a moving picture")),
    Command(name="apply_folder", text=QT_TR_NOOP("&Apply to a folder…"), keys=("Ctrl+Shift+E",),
            tip=QT_TR_NOOP("This edit, or a preset, for all photos of a folder")),
    Command(name="close", text=QT_TR_NOOP("&Close photo"), keys=("Ctrl+W",)),
    Command(name="quit", text=QT_TR_NOOP("&Quit"), keys=("Ctrl+Q",)),
    Command(name="undo", text=QT_TR_NOOP("&Undo"), keys=("Ctrl+Z",), icon="arrow-u-up-left", tip=QT_TR_NOOP("Undo")),
    Command(name="redo", text=QT_TR_NOOP("&Redo"), keys=("Ctrl+Shift+Z", "Ctrl+Y"), icon="arrow-u-up-right",
            tip=QT_TR_NOOP("Redo")),
    Command(name="copy", text=QT_TR_NOOP("&Copy faders"), keys=("Ctrl+C",), icon="copy",
            tip=QT_TR_NOOP("Copy the faders of this face")),
    Command(name="paste", text=QT_TR_NOOP("&Paste"), keys=("Ctrl+V",), icon="clipboard",
            tip=QT_TR_NOOP("Paste copied faders, or a picture")),
    Command(name="reset_face", text=QT_TR_NOOP("Reset this &face"), keys=("Ctrl+R",),
            tip=QT_TR_NOOP("All faders of this face to 0")),
    Command(name="reset_all", text=QT_TR_NOOP("Reset &all"), keys=("Ctrl+Shift+R",), icon="arrow-counter-clockwise",
            tip=QT_TR_NOOP("Every face and the photo as they were")),
    Command(name="snapshot", text=QT_TR_NOOP("&Keep a snapshot"), keys=("Ctrl+K",), icon="camera",
            tip=QT_TR_NOOP("Keep the edit as it is, to return to")),
    Command(name="settings", text=QT_TR_NOOP("&Settings…"), keys=("Ctrl+,",),
            tip=QT_TR_NOOP("What can be chosen once and for all")),
    Command(name="original", text=QT_TR_NOOP("&Original"), keys=("Shift+O",), icon="eye",
            tip=QT_TR_NOOP("Show the photo as it was"),
            checkable=True),
    Command(name="split", text=QT_TR_NOOP("&Split"), keys=("S",), icon="square-half",
            tip=QT_TR_NOOP("Original left, edited right of a line"),
            checkable=True),
    Command(name="side", text=QT_TR_NOOP("Side &by side"), keys=("D",), icon="columns",
            tip=QT_TR_NOOP("Original and edited beside each other"),
            checkable=True),
    Command(name="heat", text=QT_TR_NOOP("&Where it acts"), keys=("H",), icon="thermometer-hot",
            tip=QT_TR_NOOP("Let the photo glow where the faders change it"), checkable=True),
    Command(name="zoom_out", text=QT_TR_NOOP("&Zoom out"), keys=("Ctrl+-",), icon="minus", tip=QT_TR_NOOP("Zoom out")),
    Command(name="zoom_in", text=QT_TR_NOOP("Zoom &in"), keys=("Ctrl++", "Ctrl+="), icon="plus",
            tip=QT_TR_NOOP("Zoom in")),
    Command(name="fit", text=QT_TR_NOOP("&Fit the window"), keys=("Ctrl+0",), icon="corners-out",
            tip=QT_TR_NOOP("Show the whole photo")),
    Command(name="full_size", text="&100 %", keys=("Ctrl+1",),
            tip=QT_TR_NOOP("One pixel of the photo on one of the screen")),
    Command(name="zoom_face", text=QT_TR_NOOP("Zoom to the f&ace"), keys=("Z",), icon="magnifying-glass-plus",
            tip=QT_TR_NOOP("The chosen face fills the canvas; again: as before")),
    Command(name="panel", text=QT_TR_NOOP("Fader &panel"), keys=("F9",), tip=QT_TR_NOOP("Show or hide the panel"),
            checkable=True),
    Command(name="full_screen", text=QT_TR_NOOP("F&ull screen"), keys=("F11",), checkable=True),
    Command(name="next_face", text=QT_TR_NOOP("&Next face"), keys=("N",), tip=QT_TR_NOOP("Edit the next face")),
    Command(name="previous_face", text=QT_TR_NOOP("&Previous face"), keys=("Shift+N",),
            tip=QT_TR_NOOP("Edit the previous face")),
    Command(name="mark", text=QT_TR_NOOP("&Mark a face by its eyes"), keys=("M",), icon="user-focus",
            tip=QT_TR_NOOP("Click both eyes of a face that was not found"), checkable=True),
    Command(name="mask", text=QT_TR_NOOP("Paint &where it acts…"), keys=("B",), icon="paint-brush",
            tip=QT_TR_NOOP("Erase the edit where the photo is to stay"), checkable=True),
    Command(name="library", text=QT_TR_NOOP("Model &library…"), keys=("Ctrl+L",),
            tip=QT_TR_NOOP("What models there are, and what they can do")),
    Command(name="compare_models", text=QT_TR_NOOP("&Compare two models…"),
            tip=QT_TR_NOOP("Side by side on this photo")),
    Command(name="variants", text=QT_TR_NOOP("Compare the &variants of an ablation…"),
            tip=QT_TR_NOOP("This face under every model of a folder that “fader-trainer ablate” wrote")),
    Command(name="crop", text=QT_TR_NOOP("&Crop and straighten"), keys=("C",), icon="crop",
            tip=QT_TR_NOOP("Choose the part of the photo that is kept"), checkable=True),
    Command(name="rotate_left", text=QT_TR_NOOP("Rotate &left"), keys=("Ctrl+[",), icon="arrow-arc-left",
            tip=QT_TR_NOOP("Turn the photo counter-clockwise")),
    Command(name="rotate_right", text=QT_TR_NOOP("Rotate &right"), keys=("Ctrl+]",), icon="arrow-arc-right",
            tip=QT_TR_NOOP("Turn the photo clockwise")),
    Command(name="flip_horizontal", text=QT_TR_NOOP("Flip &horizontally"), icon="arrows-out-line-horizontal",
            tip=QT_TR_NOOP("Exchange left and right")),
    Command(name="flip_vertical", text=QT_TR_NOOP("Flip &vertically"), icon="arrows-out-line-vertical",
            tip=QT_TR_NOOP("Exchange top and bottom")),
    Command(name="reset_photo", text=QT_TR_NOOP("Reset the &photo"),
            tip=QT_TR_NOOP("Light, colour, crop and turns as they were")),
    Command(name="load_model", text=QT_TR_NOOP("L&oad a model…"), tip=QT_TR_NOOP("Use a model file from elsewhere")),
    Command(name="model_details", text=QT_TR_NOOP("&About this model…"),
            tip=QT_TR_NOOP("What it was made from, and what its faders do")),
    Command(name="ask_people", text=QT_TR_NOOP("As&k people…"),
            tip=QT_TR_NOOP("Faces real and edited, blind: which are photographs, and does the edit show?")),
    Command(name="train_fader", text=QT_TR_NOOP("&Train a new fader…"), keys=("Ctrl+T",),
            tip=QT_TR_NOOP("From pictures of your own")),
    Command(name="training_runs", text=QT_TR_NOOP("Training &runs…"),
            tip=QT_TR_NOOP("What is being trained, and what was")),
    Command(name="help", text=QT_TR_NOOP("Fader Studio &Help"), keys=("F1",),
            tip=QT_TR_NOOP("How to edit, to train, and what is measured")),
    Command(name="shortcuts", text=QT_TR_NOOP("&Keyboard shortcuts"), keys=("Shift+F1",)),
    Command(name="show_logs", text=QT_TR_NOOP("Show &log folder"),
            tip=QT_TR_NOOP("What the program noted, in the file manager")),
    Command(name="copy_system", text=QT_TR_NOOP("&Copy system information"),
            tip=QT_TR_NOOP("For a report of a problem")),
    Command(name="about", text=QT_TR_NOOP("&About Fader Studio")),
)


class Actions:
    """The commands of one window: `actions["open"]`."""

    def __init__(self, window: QWidget) -> None:
        self._made = {command.name: self._make(command, window) for command in COMMANDS}
        self.comparing = QActionGroup(window)
        self.comparing.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for name in ("original", "split", "side"):
            self.comparing.addAction(self._made[name])
        window.addActions(list(self._made.values()))

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def enable(self, names: str, enabled: bool) -> None:
        """Several at once, their names with spaces between."""
        for name in names.split():
            self._made[name].setEnabled(enabled)

    @staticmethod
    def _make(command: Command, window: QWidget) -> QAction:
        action = QAction(tr(command.text), window)
        action.setObjectName(command.name)
        action.setShortcuts([QKeySequence(k) for k in command.keys])
        action.setCheckable(command.checkable)
        if command.icon:
            action.setIcon(icon(command.icon))
            action.setIconVisibleInMenu(False)
        tip = tr(command.tip) or plain(tr(command.text))
        action.setToolTip(f"{tip} ({shown_keys(command.keys[0])})" if command.keys else tip)
        return action


def plain(text: str) -> str:
    """A command's words as a sentence has them."""
    return re.sub(r"\(&.\)|&", "", text).strip().rstrip("…")


def shown_keys(keys: str) -> str:
    """A shortcut as this platform writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
