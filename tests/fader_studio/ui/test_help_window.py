"""The documentation in the program: its pages are there, lead to each other, and say nothing that is not so."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextFrameFormat, QTextTable

import resources
from fader_studio.ui.help_window import PAGES, HelpWindow
from trainer.config import PRESETS, TrainConfig


@pytest.fixture
def window(qtbot) -> HelpWindow:
    window = HelpWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_every_page_is_shown_from_its_top(window, qtbot):
    for row, (_, name) in enumerate(PAGES):
        window.pages.setCurrentRow(row)
        qtbot.wait(10)
        first = resources.path(name).read_text(encoding="utf-8").splitlines()[0].lstrip("# ")
        assert window.text.toPlainText().startswith(first)
        assert window.text.verticalScrollBar().value() == 0


def test_a_link_leads_to_another_page(window):
    window.show_page("help/laboratory.md")
    window.text.anchorClicked.emit(QUrl("../models/README.md"))
    assert window.pages.currentItem().text() == "The bundled model"


def test_links_are_seen_as_links(window):
    cursor = window.text.document().find("The laboratory")
    assert cursor.charFormat().isAnchor() and cursor.charFormat().fontUnderline()


def test_the_lines_of_tables_are_all_of_one_colour(window):
    tables = [frame for frame in window.text.document().rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert {table.format().borderStyle() for table in tables} == {QTextFrameFormat.BorderStyle.BorderStyle_Solid}


def test_a_picture_is_no_wider_than_the_text(qtbot, window, tmp_path):
    for name, width in (("wide", 2000), ("narrow", 60)):
        picture = QImage(width, 400 if name == "wide" else 40, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.red)
        picture.save(str(tmp_path / f"{name}.png"))
    page = tmp_path / "page.md"
    page.write_text("# Page\n\n![wide](wide.png)\n\n![narrow](narrow.png)\n", "utf-8")
    window.text.show_file(page)
    qtbot.wait(10)
    shown = window.text.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    red = QColor(Qt.GlobalColor.red).rgb()
    rows = [sum(shown.pixel(x, y) == red for x in range(shown.width())) for y in range(shown.height())]
    assert window.text.horizontalScrollBar().maximum() == 0
    assert 60 in rows and 600 < max(rows) <= window.text.viewport().width()
    assert sum(row > 60 for row in rows) == pytest.approx(max(rows) / 5, abs=2)


def test_what_the_laboratory_names_is_there():
    text = resources.path("help/laboratory.md").read_text(encoding="utf-8")
    known = {*PRESETS, *(field.name for field in dataclasses.fields(TrainConfig))}
    named = {part.split("=")[0] for part in re.findall(r"`([a-z]+[a-z0-9_-]*_[a-z0-9_]+|paper-[a-z0-9-]+)(?==|`)", text)}
    assert len(named) > 15
    assert named <= known


def test_the_tests_that_the_documentation_names_are_there():
    tests = Path(__file__).resolve().parents[2]
    text = resources.path("help/expectations.md").read_text(encoding="utf-8")
    named = re.findall(r"([a-z_/]+\.py) :: ([a-z0-9_, ]+)", text)
    assert len(named) > 30
    for file, names in named:
        there = re.findall(r"^def (test_\w+)", (tests / file).read_text(encoding="utf-8"), re.MULTILINE)
        assert {name.strip() for name in names.split(",")} <= set(there), file
