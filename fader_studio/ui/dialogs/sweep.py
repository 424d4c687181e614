"""Which fader's way from one end to the other is saved, as what, and how large."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QT_TR_NOOP, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QProgressBar
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fader_studio.editing.naming import free_path
from fader_studio.services.export_work import SweepWish
from fader_studio.ui.dialogs.question import Question, nothing
from fader_studio.ui.widgets.choice import Choice
from fader_studio.ui.widgets.drop_list import DropList
from fader_studio.ui.widgets.form import Form, Remark
from resources import theme
from resources.label_words import label_words
from resources.localized import localized
from resources.words import tr
from trainer.model.spec import ModelSpec

KINDS = ((".gif", "GIF", QT_TR_NOOP("Moves; every program shows it, in 256 colours")),
         (".webp", "WebP", QT_TR_NOOP("Moves; small and in full colour, for browsers")),
         (".png", QT_TR_NOOP("Contact sheet"), QT_TR_NOOP("Nine pictures with their values, as PNG")))
AREAS = (("face", QT_TR_NOOP("The face"), QT_TR_NOOP("The face and what is around it")),
         ("whole", QT_TR_NOOP("The whole photo"), QT_TR_NOOP("All of the photo")))
SIDES = ((320, QT_TR_NOOP("Small")), (480, QT_TR_NOOP("Medium")), (800, QT_TR_NOOP("Large")))
REMARKS = {
    ".gif": QT_TR_NOOP("To and fro, two seconds each way, for ever. GIF has 256 colours: a fine pattern is usual."),
    ".webp": QT_TR_NOOP("To and fro, two seconds each way, for ever."),
    ".png": QT_TR_NOOP("From −100 to +100 in nine pictures."),
}


class SweepDialog(QDialog):
    """`wanted(SweepWish)` once the person has decided; the dialog stays until `done_with` or a stop."""

    wanted = Signal(object)
    stop_wanted = Signal()

    def __init__(self, parent: QWidget, spec: ModelSpec, folder: Path, name: str, fader: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export a sweep"))
        self.setModal(True)
        self._spec, self._folder, self._name = spec, folder, name
        self._busy = False
        self.fader = DropList(tr("Fader"))
        for attribute in spec.attributes:
            self.fader.addItem(label_words(attribute.shown_label), attribute.name)
        self.fader.setCurrentIndex(max(0, self.fader.findData(fader)))
        self.kind, self.area = Choice(tr("Kind"), KINDS), Choice(tr("Shows"), AREAS)
        self.side = Choice(tr("Size"), tuple((str(side), f"{tr(words)} · {side}",
                                              tr("At most {side} pixels on a side").format(side=side))
                                         for side, words in SIDES))
        self.target = QLineEdit(accessibleName=tr("File"))
        self.remark = Remark()
        self.bar = QProgressBar(textVisible=False, minimum=0, maximum=100, accessibleName=tr("Progress"))
        self.go, self._cancel = QPushButton(tr("Export"), default=True), QPushButton(tr("Cancel"), autoDefault=False)
        self._lay_out()
        for choice, key in ((self.kind, ".gif"), (self.area, "face"), (self.side, "480")):
            choice.choose(key)
        self._suggest()
        self.kind.picked.connect(lambda _key: self._suggest())
        self.fader.currentIndexChanged.connect(lambda _index: self._suggest())
        self.target.textEdited.connect(lambda text: self.go.setEnabled(bool(Path(text.strip()).name)))
        self.go.clicked.connect(self._on_go)
        self._cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        self.go.setProperty("look", "accent")
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self.bar.hide()
        browse = QPushButton(tr("Browse…"), autoDefault=False)
        browse.clicked.connect(self._browse)
        where = QHBoxLayout(spacing=theme.GAP)
        where.addWidget(self.target, 1)
        where.addWidget(browse)
        form = Form()
        for words, field in ((tr("Fader"), self.fader), (tr("Kind"), self.kind), (tr("Shows"), self.area),
                             (tr("Size"), self.side),
                             (tr("Save as"), where), ("", self.remark), ("", self.bar)):
            form.add(words, field) if words else form.add_below(field)
        row = QHBoxLayout(spacing=theme.GAP)
        row.addStretch()
        row.addWidget(self._cancel)
        row.addWidget(self.go)
        column = QVBoxLayout(self, spacing=theme.PADDING)
        column.setContentsMargins(24, 20, 24, 20)
        column.addLayout(form)
        column.addLayout(row)
        self.setMinimumWidth(620)

    @property
    def wish(self) -> SweepWish:
        name = self.fader.currentData()
        target = self._folder / Path(self.target.text().strip()).expanduser()
        if target.suffix.lower() != self.kind.chosen:
            target = target.with_name(target.name + self.kind.chosen)
        return SweepWish(attribute=name, target=target, turned=self._spec.attribute(name).reversed,
                         whole=self.area.chosen == "whole", longest_side=int(self.side.chosen))

    def show_progress(self, share: float) -> None:
        self.bar.setValue(round(100 * share))

    def show_failure(self, message: str, hint: str) -> None:
        self._set_busy(False)
        self.remark.setText(localized(message, hint) or tr("Stopped."))

    def _suggest(self) -> None:
        """A name that no file there has."""
        folder = (self._folder / self.target.text().strip()).parent if self.target.text().strip() else self._folder
        words = self.fader.currentText().lower().replace(" – ", "-").replace(" ", "-")
        path = free_path(folder, "{{name}}-{words}".format(words=words), self._name, self.kind.chosen, date.today())
        self.target.setText(str(path))
        self.remark.setText(tr(REMARKS[self.kind.chosen]) + " " + tr("The file is marked as edited by a model."))

    def _browse(self) -> None:
        dialog = QFileDialog(self, tr("Export as"), str(self.wish.target))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # this dialog asks by itself
        dialog.finished.connect(dialog.deleteLater)
        dialog.fileSelected.connect(self.target.setText)
        dialog.open()

    def _on_go(self) -> None:
        if not self.wish.target.exists():
            self._begin()
            return
        Question(self, tr("Replace “{name}”?").format(name=self.wish.target.name),
                 tr("A file of this name is already there."),
                 [(tr("Replace"), self._begin), (tr("Choose another name"), nothing)]).open()

    def _begin(self) -> None:
        self._set_busy(True)
        self.wanted.emit(self.wish)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.go.setEnabled(not busy)
        self.bar.setVisible(busy)
        self.bar.setValue(0)

    def reject(self) -> None:
        """Cancel and Esc stop what is being written first."""
        if self._busy:
            self.stop_wanted.emit()
        else:
            super().reject()
