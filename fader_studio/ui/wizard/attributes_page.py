"""Page 2: which faders are to be made? The labels that were found, what they are worth, and labelling by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QT_TR_NOOP, Qt
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from fader_studio.services.activity import Problem
from fader_studio.services.data_scan import SIZE
from fader_studio.services.label_counts import LabelCount, advise, count_labels
from fader_studio.services.trainer_process import Answer, TrainerProcess
from fader_studio.services.training_choices import like_one_of
from fader_studio.services.wizard_draft import DraftFolder
from fader_studio.ui.widgets.overlay_scroll import OverlayScrollArea
from fader_studio.ui.widgets.problem_strip import ProblemStrip
from fader_studio.ui.wizard.attribute_row import AttributeRow
from fader_studio.ui.wizard.by_hand_card import ByHandCard
from fader_studio.ui.wizard.labelling import LabellingPage
from fader_studio.ui.wizard.page import Page
from resources import theme
from resources.words import number, tr
from trainer.data.faces_file import map_faces
from trainer.errors import UserError
from trainer.model.spec import ModelSpec

MOST_CHOSEN = 3
"""Where no more attributes than this are found, they are what the person came for."""


class AttributesPage(Page):
    """`model`: gives the model that a training would start from, whose faders need not be made again."""

    step = QT_TR_NOOP("Attributes")

    def __init__(self, folder: DraftFolder, model: Callable[[], ModelSpec | None]) -> None:
        super().__init__()
        self._folder, self._model = folder, model
        self.counts: tuple[LabelCount, ...] = ()
        self.rows: dict[str, AttributeRow] = {}
        self.labelling: LabellingPage | None = None
        self._process: TrainerProcess | None = None
        self._known_data: Path | None = None
        self.problem = ProblemStrip()
        self.problem.setObjectName("card")
        self._stack = QStackedWidget()
        self.by_hand = ByHandCard()
        self.by_hand.labelling_wanted.connect(self._on_begin)
        self.by_hand.file_wanted.connect(self._on_read)
        self._stack.addWidget(self._overview())
        self.column.addWidget(self.problem)
        self.column.addWidget(self._stack, 1)

    def _overview(self) -> QWidget:
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list, spacing=theme.GAP)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._area = OverlayScrollArea()
        self._area.setWidget(self._list)
        column = QVBoxLayout(made := QWidget(), spacing=12)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area, 1)
        column.addWidget(self.by_hand)
        column.addStretch()
        return made

    # ------------------------------------------------------------ facts
    @property
    def ready(self) -> bool:
        return self._process is None and (self.labelling is not None or bool(self._folder.draft.chosen))

    @property
    def why_not(self) -> str:
        return tr("The labels are being written.") if self._process else tr("Choose at least one fader.")

    def first(self) -> QWidget:
        return next((row.box for row in self.rows.values() if row.box.isEnabled()), self.by_hand.name)

    def enter(self) -> None:
        self.look()

    def look(self) -> None:
        """Reads the data set's labels afresh; the first time with other pictures, chooses what speaks for itself."""
        try:
            self.counts = count_labels(self._folder.dataset)
        except UserError as error:
            self.counts = ()
            self.problem.show_problem(error.message, error.hint)
        usable = [c.name for c in self.counts if advise(c).grade != "useless"]
        chosen = tuple(name for name in self._folder.draft.chosen if name in usable)
        if self._known_data != self._folder.dataset and not chosen and len(usable) <= MOST_CHOSEN:
            chosen = tuple(name for name in usable if not self._already(name))
        self._known_data = self._folder.dataset
        self._folder.change(chosen=chosen)
        self._show()

    def _already(self, name: str) -> str:
        spec = self._model()
        return like_one_of(name, spec) if spec is not None else ""

    def _show(self) -> None:
        while self._rows.count():
            self._rows.takeAt(0).widget().deleteLater()
        self.rows = {}
        draft = self._folder.draft
        faces = map_faces(self._folder.dataset, SIZE) if self.counts else np.empty(0)
        for count in self.counts:
            row = AttributeRow(count, advise(count), faces, chosen=count.name in draft.chosen,
                               there_already=self._already(count.name), by_hand=count.name in draft.by_hand)
            row.chosen_changed.connect(self._on_chosen)
            row.labelling_wanted.connect(self.label)
            self.rows[count.name] = row
            self._rows.addWidget(row)
            row.show()  # now, not with the next event: else the list is laid out as if it were empty
        self._area.setVisible(bool(self.counts))
        self.by_hand.show_title(tr("No labels for what you want?") if self.counts else tr("Label them by hand"))
        self._stack.setCurrentIndex(0)
        self._say()

    def _say(self) -> None:
        self.heading.setVisible(self.labelling is None)
        self.words.setVisible(self.labelling is None)
        if self.labelling is not None:
            return
        if not self.counts:
            self.ask(tr("What shall the new fader change?"),
                     tr("These pictures have no labels yet. It needs faces that show it, and faces that do not."))
            return
        chosen = len(self._folder.draft.chosen)
        faces = self.counts[0].total
        found = tr("%n attributes have labels", "One attribute has labels", len(self.counts))
        words = tr("{found}, for {faces} faces. Tick what shall become a fader.")
        if len(self.counts) > 1:
            words = tr("{found}, for {faces} faces. Tick what shall become a fader: {chosen} so far.")
        self.ask(tr("Which faders shall be made?"),
                 words.format(found=found, faces=number(faces), chosen=chosen or tr("none")))

    def _on_chosen(self, name: str, on: bool) -> None:
        chosen = self._folder.draft.chosen
        self._folder.change(chosen=(*chosen, name) if on else tuple(c for c in chosen if c != name))
        self._say()
        self.changed.emit()

    # ------------------------------------------------------------ labelling by hand
    def _on_begin(self, name: str) -> None:
        name = next((c.name for c in self.counts if c.name.casefold() == name.casefold()), name)
        if "," in name or "=" in name:
            self.problem.show_problem(tr("A fader's name has no comma and no “=”."), tr("Choose another name."))
            return
        if any(c.name == name for c in self.counts) and name not in self._folder.draft.by_hand:
            self.problem.show_problem(tr("“{name}” has labels already.").format(name=name),
                                      tr("Tick it above, or choose another name."))
            return
        self.by_hand.name.clear()
        self.label(name)

    def label(self, name: str) -> None:
        """Shows the faces to be labelled for the attribute `name`."""
        self.problem.hide()
        by_hand = self._folder.draft.by_hand
        self._folder.change(by_hand=by_hand if name in by_hand else (*by_hand, name))
        try:
            page = LabellingPage(self._folder.dataset, name, tr("Which of these show “{name}”?").format(name=name),
                                 self._folder.labels_of(name))
        except UserError as error:
            self.problem.show_problem(error.message, error.hint)
            return
        self.labelling = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()
        self._say()
        self.changed.emit()

    def go_back(self) -> bool:
        if self.labelling is None:
            return False
        self._finish_labelling(lambda: None)
        return True

    def go_on(self, then: Callable[[], None]) -> None:
        if self.labelling is None:
            then()
        else:
            self._finish_labelling(lambda: then() if self._folder.draft.chosen else None)

    def pause(self) -> None:
        if self.labelling is not None:
            self._finish_labelling(lambda: None)

    def _finish_labelling(self, then: Callable[[], None]) -> None:
        """Puts what was marked into the data set, ticks the attribute, and shows the overview."""
        page, self.labelling = self.labelling, None
        page.shut_down()  # type: ignore[union-attr]
        name, marked = page.work.attribute, page.counts.yes + page.counts.no  # type: ignore[union-attr]
        path = page.csv  # type: ignore[union-attr]
        self._stack.removeWidget(page)
        page.deleteLater()  # type: ignore[union-attr]
        if not marked:
            self._show()
            self.changed.emit()
            return
        self._set_labels(path, name, then)

    # ------------------------------------------------------------ labels into the data set
    def _on_read(self) -> None:
        dialog = QFileDialog(self, tr("Read labels"), str(Path(next(iter(self._folder.draft.sources), ""))))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Labels (*.csv *.txt)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.read_labels(Path(name)))
        dialog.open()

    def read_labels(self, path: Path) -> None:
        """Takes the labels in a CSV of the user's."""
        self._set_labels(path, "", lambda: None)

    def _set_labels(self, path: Path, name: str, then: Callable[[], None]) -> None:
        """`name`: the attribute to be ticked where it can be trained; "" for none."""
        self.problem.hide()
        words = ["label", self._folder.dataset, "--labels", path]
        self._process = TrainerProcess(words, self._folder.path, "label", self)
        self._process.ended.connect(lambda answer: self._on_labels(answer, name, then))
        self.ask(tr("Writing the labels…"), "")
        self._say_busy()
        self.changed.emit()

    def _say_busy(self) -> None:
        self.heading.show()
        self._stack.setCurrentIndex(0)

    def _on_labels(self, answer: Answer, name: str, then: Callable[[], None]) -> None:
        self._process = None
        if answer.problem is not None:
            self.show_problem(answer.problem)
        if name and name not in self._folder.draft.chosen:
            self._folder.change(chosen=(*self._folder.draft.chosen, name))
        self.look()  # ticks no attribute that cannot be trained
        self.changed.emit()
        if answer.problem is None:
            then()

    def show_problem(self, problem: Problem) -> None:
        self.problem.show_problem(problem.message, problem.hint, problem.details)
