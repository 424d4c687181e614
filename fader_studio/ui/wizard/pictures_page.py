"""Page 1: which pictures shall it learn from? Takes them, finds the faces in the background, says which are bad."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QT_TR_NOOP, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from fader_studio.services.data_scan import NO_FACE, DataScan, ScanView, check_dropped
from fader_studio.services.wizard_draft import DraftFolder
from fader_studio.ui.drops import take_copy
from fader_studio.ui.widgets.overlay_scroll import OverlayScrollArea
from fader_studio.ui.widgets.problem_strip import ProblemStrip
from fader_studio.ui.wizard.invitation import Invitation
from fader_studio.ui.wizard.page import Page
from fader_studio.ui.wizard.scan_card import ScanResults
from resources.localized import localized
from resources.words import number, tr
from trainer.errors import UserError


class PicturesPage(Page):
    """`labels_dropped(Path)`: labels for the pictures that are prepared already."""

    step = QT_TR_NOOP("Pictures")
    labels_dropped = Signal(object)

    def __init__(self, folder: DraftFolder, scan: DataScan, earlier: Sequence[DraftFolder] = ()) -> None:
        super().__init__()
        self._folder, self._scan = folder, scan
        self.problem = ProblemStrip()
        self.problem.setObjectName("card")
        self.invitation, self.results = Invitation(earlier), ScanResults()
        place = OverlayScrollArea()
        place.setWidget(self.invitation)
        self._stack = QStackedWidget()
        self._stack.addWidget(place)
        self._stack.addWidget(self.results)
        self.column.addWidget(self.problem)
        self.column.addWidget(self._stack, 1)
        self.setAcceptDrops(True)
        self.invitation.drop.folder_wanted.connect(lambda: self._choose(QFileDialog.FileMode.Directory))
        self.invitation.drop.zip_wanted.connect(lambda: self._choose(QFileDialog.FileMode.ExistingFiles))
        self.invitation.again_wanted.connect(self._on_again)
        self.results.others_wanted.connect(self._on_others)
        self.results.stop_wanted.connect(scan.stop)
        self.results.go_on_wanted.connect(self._start)
        scan.changed.connect(self._on_scan)
        self._show()

    # ------------------------------------------------------------ facts
    @property
    def ready(self) -> bool:
        return self._folder.prepared and not self._scan.running

    @property
    def why_not(self) -> str:
        if self._scan.running:
            return tr("The faces are still being found.")
        return tr("Choose pictures first.")

    def first(self) -> QWidget:
        return self.results.wall if self._folder.draft.sources else self.invitation.drop.folder

    def enter(self) -> None:
        """What was being looked at when the program was left is gone on with."""
        if self._folder.draft.sources and self._scan.view.state == "none":
            self._start()

    def take(self, paths: list[Path]) -> None:
        """Pictures, with or without a CSV of their labels, that a person dropped or chose."""
        try:
            sources, labels = check_dropped(paths)
        except UserError as error:
            self.problem.show_problem(error.message, error.hint)
            return
        self.problem.hide()
        if not sources and labels is None:
            return  # a drop that came without its files
        if not sources and not self._folder.draft.sources:
            self.problem.show_problem(tr("These are labels without pictures."), tr("Drop the pictures first."))
            return
        if not sources and self.ready:
            self.labels_dropped.emit(labels)
            return
        chosen = tuple(str(p.absolute()) for p in sources) or self._folder.draft.sources
        self._scan.forget()
        self._folder.choose_pictures(chosen, str(labels.absolute()) if labels else "")
        self._start()

    def _on_again(self, earlier: DraftFolder) -> None:
        try:
            self._folder.take_from(earlier)
        except OSError as error:
            self._folder.choose_pictures(())
            self.problem.show_problem(tr("They cannot be copied: {strerror}.").format(
                strerror=localized(str(error.strerror or error))), tr("Free some space."))
            return
        self._scan.show_prepared(self._folder.dataset)

    def _start(self) -> None:
        self.problem.hide()
        draft = self._folder.draft
        self._scan.start(draft.sources, draft.labels, self._folder.dataset)

    def _on_others(self) -> None:
        self._scan.forget()
        self._folder.choose_pictures(())
        self.problem.hide()
        self._show()
        self.invitation.drop.folder.setFocus()
        self.changed.emit()

    def _on_scan(self, view: ScanView) -> None:
        if view.problem is not None:
            self.problem.show_problem(view.problem.message, view.problem.hint, view.problem.details)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        sources = self._folder.draft.sources
        self._stack.setCurrentIndex(1 if sources else 0)
        if not sources:
            self.ask(tr("Which pictures shall it learn from?"),
                     tr("Photos of people. A few hundred are enough to add a fader; about half should show what it "
                        "does."))
            return
        view = self._scan.view
        names = tr(" and ").join(tr("“{name}”").format(name=Path(s).name) for s in sources[:2])
        names += tr(" and others") if len(sources) > 2 else ""
        finding = tr("Finding the faces in {names}")
        question = {"running": finding, "stopped": finding, "failed": tr("{names} cannot be used as it is")}.get(
            view.state, tr("These are the faces in {names}"))
        listing = tr("Listing the pictures…") if view.state in ("none", "running") else ""
        self.ask(question.format(names=names), summary(view) if view.total else listing)
        self.results.show_scan(view)

    # ------------------------------------------------------------ choosing
    def _choose(self, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self, tr("Choose the pictures"), str(Path.home()))
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if mode == QFileDialog.FileMode.Directory:
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog.setNameFilters([tr("Packed pictures (*.zip *.tar)")])
        dialog.filesSelected.connect(lambda names: self.take([Path(n) for n in names]))
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            take_copy(event)
            self.invitation.drop.set_inviting(True)

    def dragLeaveEvent(self, event: QEvent) -> None:
        self.invitation.drop.set_inviting(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.invitation.drop.set_inviting(False)
        take_copy(event)
        self.take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])


def summary(view: ScanView) -> str:
    """1,284 faces in 1,310 pictures. 26 without a face, 3 cannot be used."""
    faceless = sum(reason == NO_FACE for _, reason in view.skipped)
    others = len(view.skipped) - faceless  # files that are no pictures and labels without one, too: as the list has it
    bad = [tr("{faceless} without a face").format(faceless=number(faceless))] if faceless else []
    bad += [tr("{others} left out").format(others=number(others))] if others else []
    looked = view.looked if view.state in ("running", "stopped") else view.total
    faces, pictures = tr("%n faces", "1 face", view.faces), tr("%n pictures", "1 picture", view.total)
    found = tr("{faces} in {pictures}.").format(faces=faces, pictures=pictures)
    if looked < view.total:
        words = tr("{faces} in {looked} of {pictures}.")
        found = words.format(faces=faces, looked=number(looked), pictures=pictures)
    return f"{found} {', '.join(bad)}." if bad else found
