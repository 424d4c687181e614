"""Every command of the editor as an action: its words, shortcut and icon. What it does is connected by the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from resources.glyphs import icon

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
    Command(name="open", text="&Open…", keys=("Ctrl+O",), icon="folder-simple", tip="Open a photo"),
    Command(name="open_folder", text="Open &folder…", keys=("Ctrl+Shift+O",), tip="Open all photos of a folder"),
    Command(name="open_sample", text="Open the &sample face", tip="Try the faders on a made-up person"),
    Command(name="next_photo", text="&Next photo", keys=("Ctrl+PgDown",), tip="The next photo of the folder"),
    Command(name="previous_photo", text="&Previous photo", keys=("Ctrl+PgUp",), tip="The previous photo of the folder"),
    Command(name="export", text="&Export…", keys=("Ctrl+E", "Ctrl+S"), icon="export",
            tip="Save the edited photo as a file"),
    Command(name="export_sweep", text="Export a s&weep…",
            tip="A fader's way from one end to the other, as a moving picture"),
    Command(name="apply_folder", text="&Apply to a folder…", keys=("Ctrl+Shift+E",),
            tip="This edit, or a preset, for all photos of a folder"),
    Command(name="close", text="&Close photo", keys=("Ctrl+W",)),
    Command(name="quit", text="&Quit", keys=("Ctrl+Q",)),
    Command(name="undo", text="&Undo", keys=("Ctrl+Z",), icon="arrow-u-up-left", tip="Undo"),
    Command(name="redo", text="&Redo", keys=("Ctrl+Shift+Z", "Ctrl+Y"), icon="arrow-u-up-right", tip="Redo"),
    Command(name="copy", text="&Copy faders", keys=("Ctrl+C",), icon="copy", tip="Copy the faders of this face"),
    Command(name="paste", text="&Paste", keys=("Ctrl+V",), icon="clipboard", tip="Paste copied faders, or a picture"),
    Command(name="reset_face", text="Reset this &face", keys=("Ctrl+R",), tip="All faders of this face to 0"),
    Command(name="reset_all", text="Reset &all", keys=("Ctrl+Shift+R",), icon="arrow-counter-clockwise",
            tip="Every face and the photo as they were"),
    Command(name="settings", text="&Settings…", keys=("Ctrl+,",), tip="What can be chosen once and for all"),
    Command(name="original", text="&Original", keys=("Shift+O",), icon="eye", tip="Show the photo as it was",
            checkable=True),
    Command(name="split", text="&Split", keys=("S",), icon="square-half", tip="Original left, edited right of a line",
            checkable=True),
    Command(name="side", text="Side &by side", keys=("D",), icon="columns", tip="Original and edited beside each other",
            checkable=True),
    Command(name="heat", text="&Where it acts", keys=("H",), icon="thermometer-hot",
            tip="Let the photo glow where the faders change it", checkable=True),
    Command(name="zoom_out", text="Zoom &out", keys=("Ctrl+-",), icon="minus", tip="Zoom out"),
    Command(name="zoom_in", text="Zoom &in", keys=("Ctrl++", "Ctrl+="), icon="plus", tip="Zoom in"),
    Command(name="fit", text="&Fit the window", keys=("Ctrl+0",), icon="corners-out", tip="Show the whole photo"),
    Command(name="full_size", text="&100 %", keys=("Ctrl+1",), tip="One pixel of the photo on one of the screen"),
    Command(name="zoom_face", text="Zoom to the f&ace", keys=("Z",), icon="magnifying-glass-plus",
            tip="The chosen face fills the canvas; again: as before"),
    Command(name="panel", text="Fader &panel", keys=("F9",), tip="Show or hide the panel", checkable=True),
    Command(name="full_screen", text="F&ull screen", keys=("F11",), checkable=True),
    Command(name="next_face", text="&Next face", keys=("N",), tip="Edit the next face"),
    Command(name="previous_face", text="&Previous face", keys=("Shift+N",), tip="Edit the previous face"),
    Command(name="mark", text="&Mark a face by its eyes", keys=("M",), icon="user-focus",
            tip="Click both eyes of a face that was not found", checkable=True),
    Command(name="mask", text="&Paint where it acts…", keys=("B",), icon="paint-brush",
            tip="Erase the edit where the photo is to stay", checkable=True),
    Command(name="library", text="Model &library…", keys=("Ctrl+L",), tip="What models there are, and what they can do"),
    Command(name="compare_models", text="&Compare two models…", tip="Side by side on this photo"),
    Command(name="crop", text="&Crop and straighten", keys=("C",), icon="crop",
            tip="Choose the part of the photo that is kept", checkable=True),
    Command(name="rotate_left", text="Rotate &left", keys=("Ctrl+[",), icon="arrow-arc-left",
            tip="Turn the photo counter-clockwise"),
    Command(name="rotate_right", text="Rotate &right", keys=("Ctrl+]",), icon="arrow-arc-right",
            tip="Turn the photo clockwise"),
    Command(name="flip_horizontal", text="Flip &horizontally", icon="arrows-out-line-horizontal",
            tip="Exchange left and right"),
    Command(name="flip_vertical", text="Flip &vertically", icon="arrows-out-line-vertical",
            tip="Exchange top and bottom"),
    Command(name="reset_photo", text="Reset the &photo", tip="Light, colour, crop and turns as they were"),
    Command(name="load_model", text="&Load a model…", tip="Use a model file from elsewhere"),
    Command(name="model_details", text="&About this model…", tip="What it was made from, and what its faders do"),
    Command(name="ask_people", text="As&k people…",
            tip="Faces real and edited, blind: which are photographs, and does the edit show?"),
    Command(name="train_fader", text="&Train a new fader…", keys=("Ctrl+T",), tip="From pictures of your own"),
    Command(name="training_runs", text="Training &runs…", tip="What is being trained, and what was"),
    Command(name="help", text="Fader Studio &Help", keys=("F1",), tip="How to edit, to train, and what is measured"),
    Command(name="shortcuts", text="&Keyboard shortcuts", keys=("Shift+F1",)),
    Command(name="show_logs", text="Show &log folder", tip="What the program noted, in the file manager"),
    Command(name="copy_system", text="&Copy system information", tip="For a report of a problem"),
    Command(name="about", text="&About Fader Studio"),
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
        action = QAction(command.text, window)
        action.setObjectName(command.name)
        action.setShortcuts([QKeySequence(k) for k in command.keys])
        action.setCheckable(command.checkable)
        if command.icon:
            action.setIcon(icon(command.icon))
            action.setIconVisibleInMenu(False)
        tip = command.tip or command.text.replace("&", "").rstrip("…")
        action.setToolTip(f"{tip} ({shown_keys(command.keys[0])})" if command.keys else tip)
        return action


def shown_keys(keys: str) -> str:
    """A shortcut as this platform writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
