"""The documentation in a window: its pages at the left, the chosen one beside them; files of the program alone.

A page `help/guide.md` that is there in a language of the windows is `help/guide.de.md` in German.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TR_NOOP, QEvent, QLocale, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QDesktopServices,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

import resources
from resources import theme
from resources.words import tr

PAGES = (
    (QT_TR_NOOP("Editing a photo"), "help/guide.md"), (QT_TR_NOOP("Making a fader"), "help/training.md"),
    (QT_TR_NOOP("The laboratory"), "help/laboratory.md"), (QT_TR_NOOP("The paper, measured"), "help/ablation.md"),
    (QT_TR_NOOP("What is expected"), "help/expectations.md"), (QT_TR_NOOP("What is promised"), "help/promises.md"),
    (QT_TR_NOOP("The bundled model"), "models/README.md"),
    (QT_TR_NOOP("What is new"), "help/changelog.md"),
)
SIZE = 980, 700
NARROWEST = 190
"""Width of the list of pages, in pixels; more where a title needs it."""
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
        self._items: dict[str, QListWidgetItem] = {}
        self._fill()
        self.pages.ensurePolished()
        beside = 2 * (theme.GAP + self.pages.frameWidth())
        self.pages.setFixedWidth(max(NARROWEST, self.pages.sizeHintForColumn(0) + beside))
        self.text = _Page(accessibleName=tr("Text"))
        row = QHBoxLayout(self, spacing=0)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pages)
        row.addWidget(self.text, 1)
        self.pages.currentItemChanged.connect(self._on_page)
        self.pages.setCurrentRow(0)
        self.resize(*SIZE)

    def show_page(self, name: str) -> None:
        """The page in file `name` of the resources, one of `PAGES`: in the windows' language where it is there."""
        self.pages.setCurrentItem(self._items[name])

    def _fill(self) -> None:
        """What is there in English alone comes last, under a line that says so."""
        spoken = [page for page in PAGES if _file(page[1]) != resources.path(page[1])]
        english = [page for page in PAGES if page not in spoken]
        for title, name in spoken:
            self._add(tr(title), name)
        if spoken and english:
            heading = QListWidgetItem(tr("In English"), self.pages)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
        for title, name in english:
            self._add(tr(title), name)

    def _add(self, title: str, name: str) -> None:
        item = self._items[name] = QListWidgetItem(title, self.pages)
        item.setData(Qt.ItemDataRole.UserRole, name)

    def _on_page(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.text.show_file(_file(item.data(Qt.ItemDataRole.UserRole)))


def _file(name: str) -> Path:
    """Of a page: the one in the windows' language, English where that is not there."""
    english = resources.path(name)
    spoken = english.with_suffix(f".{QLocale.languageToCode(QLocale().language())}.md")
    return spoken if spoken.exists() else english


class _Page(QTextBrowser):
    """Markdown with room around it. A link into the documentation goes there; any other is left to the browser."""

    def __init__(self, *, accessibleName: str) -> None:
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
    """Room between paragraphs, more above headings, lines under links, hairlines in tables: Markdown brings none of it."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        form = QTextBlockFormat()
        height = 100 if _fit_pictures(block) else LINE_HEIGHT
        form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if cursor.currentTable() is None:
            level = block.blockFormat().headingLevel()
            form.setTopMargin(20 if level > 1 else 0)
            form.setBottomMargin(4 if block.textList() else theme.GAP)
        cursor.mergeBlockFormat(form)
        _underline_links(block)
        block = block.next()
    for table in document.rootFrame().childFrames():
        if isinstance(table, QTextTable):
            form = table.format().toTableFormat()
            form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)  # else half of the lines are lighter
            form.setBorderBrush(QBrush(QColor(theme.current().line)))
            form.setBorderCollapse(True)
            form.setCellPadding(6)
            form.setTopMargin(theme.GAP)
            form.setBottomMargin(theme.PADDING)
            table.setFormat(form)


def _underline_links(block: QTextBlock) -> None:
    """They have the colour of the text beside them."""
    line = QTextCharFormat()
    line.setFontUnderline(True)
    for position, length, form in _parts(block):
        if form.isAnchor():
            _at(block, position, length).mergeCharFormat(line)


def _fit_pictures(block: QTextBlock) -> bool:
    """A picture is no wider than the text. Returns whether there is one."""
    pictures = [part for part in _parts(block) if part[2].isImageFormat()]
    for position, length, form in pictures:
        picture = form.toImageFormat()
        picture.setMaximumWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        _at(block, position, length).setCharFormat(picture)
    return bool(pictures)


def _parts(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Where each stretch of one format begins, its length, the format."""
    found, parts = [], block.begin()
    while not parts.atEnd():
        fragment = parts.fragment()
        found.append((fragment.position(), fragment.length(), fragment.charFormat()))
        parts += 1
    return found


def _at(block: QTextBlock, position: int, length: int) -> QTextCursor:
    cursor = QTextCursor(block.document())
    cursor.setPosition(position)
    cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
    return cursor
