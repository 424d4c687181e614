"""How far a scan is and what it has found: progress, the faces, and the pictures that are left out with the reason."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QLabel, QProgressBar, QPushButton
from PySide6.QtWidgets import QStackedWidget, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from fader_studio.services.data_scan import SIZE, ScanView
from fader_studio.ui.widgets.choice import Choice
from fader_studio.ui.wizard.face_wall import FaceWall
from resources import theme
from resources.localized import localized
from resources.words import number, tr
from trainer.data.faces_file import map_faces
from trainer.errors import UserError

NO_FACES = np.empty((0, SIZE, SIZE, 3), np.uint8)
SHOWN = 2_000
"""Bad pictures that are listed; nobody reads more."""


class BadPictures(QTreeWidget):
    """Two columns: which picture, and why it is left out."""

    def __init__(self) -> None:
        super().__init__(accessibleName=tr("Pictures that are left out"))
        self.setObjectName("badPictures")
        self.setColumnCount(2)
        self.setHeaderLabels([tr("Picture"), tr("Why it is left out")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._listed: tuple[tuple[str, str], ...] = ()

    def show_pictures(self, skipped: tuple[tuple[str, str], ...]) -> None:
        if skipped[: len(self._listed)] != self._listed:
            self.clear()
            self._listed = ()
        new = skipped[len(self._listed):SHOWN]
        self.addTopLevelItems([QTreeWidgetItem([name, localized(reason)]) for name, reason in new])
        for row in range(self.topLevelItemCount() - len(new), self.topLevelItemCount()):
            self.topLevelItem(row).setToolTip(0, self.topLevelItem(row).text(0))
        if len(skipped) > SHOWN >= len(self._listed) + len(new) and new:
            self.addTopLevelItem(QTreeWidgetItem([tr("and {count} more").format(count=number(len(skipped) - SHOWN)),
                                                  ""]))
        self._listed = skipped


class ScanResults(QWidget):
    """`others_wanted`: other pictures; `stop_wanted`, `go_on_wanted`: of the scan."""

    others_wanted = Signal()
    stop_wanted = Signal()
    go_on_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.bar = QProgressBar(textVisible=False, accessibleName=tr("Pictures looked at"))
        self._aside = QLabel(wordWrap=True)
        self._aside.setProperty("look", "small")
        self.stop, self.go_on = QPushButton(tr("Stop")), QPushButton(tr("Go on"))
        self.others = QPushButton(tr("Other pictures…"))
        self.views = Choice(tr("Shown"), (("faces", tr("Faces"), tr("The faces that were found")),
                                      ("bad", tr("Left out"), tr("Pictures that cannot be used, and why"))))
        self.wall, self.bad = FaceWall(tr("Faces found")), BadPictures()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.wall)
        self._stack.addWidget(self.bad)
        row = QHBoxLayout(spacing=theme.GAP)
        row.addWidget(self.views)
        row.addStretch()
        for button, wish in ((self.stop, self.stop_wanted), (self.go_on, self.go_on_wanted),
                             (self.others, self.others_wanted)):
            button.clicked.connect(wish)
            row.addWidget(button)
        column = QVBoxLayout(self, spacing=theme.GAP)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        column.addWidget(self._aside)
        self.views.picked.connect(self.show_view)
        self.show_view("faces")
        self._shown = ScanView()

    def show_view(self, key: str) -> None:
        """`key`: faces or bad."""
        self.views.choose(key)
        self._stack.setCurrentIndex(1 if key == "bad" else 0)

    def show_scan(self, view: ScanView) -> None:
        self.bar.setVisible(view.state in ("running", "stopped"))
        self.bar.setRange(0, view.total)  # 0 … 0 while the pictures are listed: busy
        self.bar.setValue(view.looked)
        self.stop.setVisible(view.state == "running")
        self.go_on.setVisible(view.state in ("stopped", "failed"))
        self.go_on.setText(tr("Try again") if view.state == "failed" else tr("Go on"))
        self.views.button("faces").setText(tr("Faces {faces}").format(faces=number(view.faces)))
        self.views.button("bad").setText(tr("Left out {count}").format(count=number(len(view.skipped))))
        self.views.button("bad").setEnabled(bool(view.skipped))
        if not view.skipped:
            self.show_view("faces")
        self._aside.setText(_aside(view))
        self._aside.setVisible(bool(self._aside.text()))
        self.bad.show_pictures(view.skipped)
        self._show_faces(view)
        self._shown = view

    def _show_faces(self, view: ScanView) -> None:
        same = view.folder == self._shown.folder and self._shown.faces <= view.faces
        if same and view.faces == self._shown.faces and self.wall.count == view.faces:
            return
        if view.folder is None or not view.faces:
            self.wall.show_faces(NO_FACES)
            return
        try:
            self.wall.show_faces(map_faces(view.folder, SIZE, view.faces), more=same and self._shown.faces > 0)
        except UserError:
            self.wall.show_faces(NO_FACES)  # between its two names, or gone: the scan says so


def _aside(view: ScanView) -> str:
    if view.state == "running" and view.aligned:
        return tr("The largest face of each photo is cut out. You may close this window meanwhile.")
    if view.state == "done" and not view.aligned:
        return tr("Pictures that are cut already are taken as they are.")
    return ""
