"""The documentation in a window: its pages at the left, the chosen one beside them; files of the program alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QT_TR_NOOP, QUrl, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QDesktopServices,
    QResizeEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

import resources
from resources import theme
from resources.words import tr

PAGES = (
    (QT_TR_NOOP("Editing a photo"), "help/guide.md"), (QT_TR_NOOP("Making a fader"), "help/training.md"),
    (QT_TR_NOOP("The laboratory"), "help/laboratory.md"),
    (QT_TR_NOOP("What is expected"), "help/expectations.md"), (QT_TR_NOOP("What is promised"), "help/promises.md"),
    (QT_TR_NOOP("The bundled model"), "models/README.md"),
    (QT_TR_NOOP("What is new"), "help/changelog.md"),
)
SIZE = 980, 700
LINE_HEIGHT = 130.0
"""In per cent of the font's own."""
MEASURE = 740
"""Widest line of text, in pixels: longer ones are hard to read."""


class HelpWindow(QWidget):
    """A window of its own, so that it can be read beside the editor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Help"))
        self.pages = QListWidget(accessibleName=tr("Pages"))
        self.pages.setProperty("look", "pages")
        self.pages.setFixedWidth(190)
        for title, name in PAGES:
            item = QListWidgetItem(tr(title))
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.pages.addItem(item)
        self.text = _Page(accessibleName=tr("Text"))
        row = QHBoxLayout(self, spacing=0)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pages)
        row.addWidget(self.text, 1)
        self.pages.currentItemChanged.connect(self._on_page)
        self.pages.setCurrentRow(0)
        self.resize(*SIZE)

    def show_page(self, name: str) -> None:
        """The page in file `name` of the resources."""
        self.pages.setCurrentRow([file for _, file in PAGES].index(name))

    def _on_page(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.text.show_file(resources.path(item.data(Qt.ItemDataRole.UserRole)))


class _Page(QTextBrowser):
    """Markdown with room around it. A link into the documentation goes there; any other is left to the browser."""

    def __init__(self, *, accessibleName: str) -> None:  # noqa: N803  (Qt's property)
        super().__init__(accessibleName=accessibleName, frameShape=QTextBrowser.Shape.NoFrame, openLinks=False)
        self.document().setDefaultFont(theme.font())
        self.anchorClicked.connect(self._on_link)
        self._file: Path | None = None

    def show_file(self, file: Path) -> None:
        self._file = file
        self.document().setBaseUrl(QUrl.fromLocalFile(str(file)))
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        self.document().setMarkdown(file.read_text(encoding="utf-8"), features)
        _set_in_type(self.document())
        self._make_room()
        self.verticalScrollBar().setValue(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.verticalScrollBar().setValue(0)  # what was laid out before had no height yet

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._make_room()
        super().resizeEvent(event)

    def _make_room(self) -> None:
        beside = max(2 * theme.PADDING, (self.width() - MEASURE) // 2)
        self.setViewportMargins(beside, theme.PADDING, beside - self.verticalScrollBar().sizeHint().width(), 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._file is not None:
            _set_in_type(self.document())  # the lines of tables have the theme's colour

    def _on_link(self, link: QUrl) -> None:
        if not link.isRelative():
            QDesktopServices.openUrl(link)
            return
        target = (self._file.parent / link.path()).resolve() if self._file else Path()
        window = self.window()
        if isinstance(window, HelpWindow):
            known = {resources.path(name).resolve(): name for _, name in PAGES}
            if target in known:
                window.show_page(known[target])


def _set_in_type(document: QTextDocument) -> None:
    """Room between paragraphs, more above headings, and tables with hairlines: Markdown brings none of it."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        form = QTextBlockFormat()
        form.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if cursor.currentTable() is None:
            level = block.blockFormat().headingLevel()
            form.setTopMargin(20 if level > 1 else 0)
            form.setBottomMargin(4 if block.textList() else theme.GAP)
        cursor.mergeBlockFormat(form)
        block = block.next()
    for table in document.rootFrame().childFrames():
        if isinstance(table, QTextTable):
            form = table.format().toTableFormat()
            form.setBorderBrush(QBrush(QColor(theme.current().line)))
            form.setBorderCollapse(True)
            form.setCellPadding(6)
            form.setBottomMargin(theme.PADDING)
            table.setFormat(form)
