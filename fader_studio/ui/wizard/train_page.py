"""Page 4: a summary of all that was chosen, the name, and the start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QT_TR_NOOP, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from fader_studio.services.label_counts import count_labels
from fader_studio.services.model_library import ModelEntry
from fader_studio.services.training_choices import LENGTHS
from fader_studio.services.wizard_draft import DraftFolder
from fader_studio.ui.widgets.problem_strip import ProblemStrip
from fader_studio.ui.wizard.page import Page
from resources import theme
from resources.label_words import label_words
from resources.localized import localized, setting_name
from resources.words import number, tr
from trainer.data.faces_file import read_info
from trainer.errors import UserError
from trainer.model.wording import describe

LONGEST_NAME = 60


LINES = (QT_TR_NOOP("Pictures"), QT_TR_NOOP("New faders"), QT_TR_NOOP("Starts from"), QT_TR_NOOP("Takes"),
         QT_TR_NOOP("Settings"))


class TrainPage(Page):
    """`facts`: what the training takes, in words. `others`: how many trainings are under way or wait."""

    step = QT_TR_NOOP("Train")

    def __init__(self, folder: DraftFolder, model: Callable[[], ModelEntry | None], facts: Callable[[], str],
                 others: Callable[[], int]) -> None:
        super().__init__()
        self._folder, self._model, self._facts, self._others = folder, model, facts, others
        self.problem = ProblemStrip()
        self.problem.setObjectName("card")
        self.name = QLineEdit(maxLength=LONGEST_NAME, accessibleName=tr("Name of the training"))
        self.name.textEdited.connect(self._on_name)
        self._lines = {key: QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
                       for key in LINES}
        self._aside = QLabel(wordWrap=True)
        self._aside.setProperty("look", "dim")
        card = QFrame()
        card.setObjectName("card")
        self._form = QFormLayout(card, horizontalSpacing=28, verticalSpacing=12)
        self._form.setContentsMargins(18, 16, 18, 16)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.addRow(_dim(tr("Name")), self.name)
        for key, label in self._lines.items():
            self._form.addRow(_dim(tr(key)), label)
        below = QVBoxLayout(spacing=12)
        below.addWidget(card)
        below.addWidget(self._aside)
        below.addStretch()
        self.column.addWidget(self.problem)
        self.column.addLayout(below, 1)

    @property
    def ready(self) -> bool:
        return bool(self.name.text().strip())

    @property
    def why_not(self) -> str:
        return tr("Give the training a name.")

    def first(self) -> QWidget:
        return self.name

    def enter(self) -> None:
        draft, entry = self._folder.draft, self._model()
        labels = [label_words(describe(name).shown_label) for name in draft.chosen]
        self.name.setText(draft.name or ", ".join(labels)[:LONGEST_NAME])
        self.ask(tr("Train {faders}?").format(faders=_list(labels)), "")
        with_model = draft.start == "model" and entry is not None
        self._lines["Pictures"].setText(self._pictures())
        self._lines["New faders"].setText(_list(labels))
        self._lines["Starts from"].setText(
            tr("{name}, whose {count} faders stay").format(
                name=entry.spec.name, count=len(entry.spec.attributes)) if with_model else tr("nothing"))
        self.show_facts()
        self._lines["Settings"].setText(", ".join(f"{setting_name(k)} {v}" for k, v in draft.settings.items()))
        self._form.setRowVisible(self._lines["Settings"], bool(draft.settings))
        others = self._others()
        wait = tr("It begins when the training before it is over.") + " " if others else ""
        self._aside.setText(wait + tr("It works in the background while you go on editing; closing windows stops "
                                      "nothing. As soon as there is something to see you can try it on your photo."))
        self.problem.hide()
        self.name.selectAll()
        self.changed.emit()

    def show_facts(self) -> None:
        """What it takes, which may be measured only now."""
        title = tr(LENGTHS[self._folder.draft.length].title)
        self._lines["Takes"].setText(f"{title}: " + (self._facts() or tr("not measured yet")))

    def _pictures(self) -> str:
        draft = self._folder.draft
        names = _list([tr("“{name}”").format(name=Path(s).name) for s in draft.sources])
        try:
            info = read_info(self._folder.dataset)
            known = [c.yes + c.no for c in count_labels(self._folder.dataset) if c.name in draft.chosen]
        except UserError as error:
            return localized(error.message)
        faces = tr("{images} faces from {names}").format(images=number(info.images), names=names)
        if known and max(known) < info.images:
            return faces + tr(", {known} of them labelled").format(known=number(max(known)))
        return faces

    def _on_name(self, text: str) -> None:
        self._folder.change(name=text.strip())
        self.changed.emit()


def _dim(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("look", "dim")
    label.setMinimumHeight(theme.GRID * 4)
    return label


def _list(words: list[str]) -> str:
    """a, b and c."""
    if len(words) < 2:
        return words[0] if words else tr("nothing")
    return tr("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])
