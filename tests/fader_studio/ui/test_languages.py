"""The window in every language, and laid out from right to left."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator, QUrl
from PySide6.QtGui import QGuiApplication

import resources
from fader_studio.ui.help_window import PAGES, HelpWindow
from fader_studio.ui.menus import BARS
from fader_studio.ui.panels.blend import StrengthSlider
from fader_studio.ui.widgets.fader import Fader
from fader_studio.ui.widgets.track import Track
from resources import words
from resources.words import NAMES, speak, tr

HOME = QLocale()


@pytest.fixture
def spoken(request, qapp):
    """The program in one of its languages, and in English again."""
    speak(qapp, request.param)
    yield request.param
    be_silent(qapp)


def be_silent(qapp) -> None:
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(HOME)


@pytest.fixture
def right_to_left(qapp):
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def mnemonic(text: str) -> str:
    found = re.search(r"&([^&\s])", text.replace("&&", ""))
    return found[1].casefold() if found else ""


@pytest.mark.parametrize("spoken", NAMES, indirect=True)
def test_no_menu_has_one_mnemonic_twice(spoken, editing):
    bar = [mnemonic(action.text()) for action in editing.menuBar().actions()]
    assert all(bar) and len(set(bar)) == len(bar) == len(BARS)
    for action in editing.menuBar().actions():
        letters = [mnemonic(entry.text()) for entry in action.menu().actions() if not entry.isSeparator()]
        assert len(set(letters)) == len(letters), (action.text(), letters)


@pytest.mark.parametrize(("spoken", "undo", "label"), [("de", "&Rückgängig", "Lächeln"), ("es", "&Deshacer", "Sonrisa")],
                         indirect=["spoken"])
def test_the_window_speaks_the_language(spoken, undo, label, editing):
    assert editing.actions_["undo"].text() == undo
    assert label in [fader.label for fader in editing.panel.faders.findChildren(Fader)]


def test_a_language_that_is_not_there_is_english(qapp, monkeypatch):
    monkeypatch.setattr(words.QLocale, "system", staticmethod(lambda: QLocale("fi_FI")))
    assert speak(qapp, "") == speak(qapp, "xx") == "en"
    assert QCoreApplication.translate("", "Undo") == "Undo"


def test_the_system_s_language_is_spoken_unless_another_is_chosen(qapp, monkeypatch):
    monkeypatch.setattr(words.QLocale, "system", staticmethod(lambda: QLocale("de_AT")))
    try:
        assert speak(qapp, "") == "de"
        assert QCoreApplication.translate("", "Undo") == "Rückgängig"
    finally:
        be_silent(qapp)
    try:
        assert speak(qapp, "es") == "es"
        assert QCoreApplication.translate("", "Undo") == "Deshacer"
    finally:
        be_silent(qapp)


def test_qt_s_own_words_are_translated_too(qapp):
    try:
        speak(qapp, "de")
        if (resources.path("translations") / "fader_studio_de.qm").is_file():
            assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    finally:
        be_silent(qapp)


def test_the_window_opens_from_right_to_left(right_to_left, editing, qtbot):
    editing.resize(900, 600)
    editing.show()
    qtbot.waitExposed(editing)
    canvas, panel = editing.canvas, editing.panel
    assert panel.mapToGlobal(panel.rect().center()).x() < canvas.mapToGlobal(canvas.rect().center()).x()
    editing.grab()


def test_values_grow_to_the_right_in_every_direction(right_to_left, editing, qtbot):
    track = editing.panel.findChild(Track)
    track.setFocus()
    before = track.exact
    qtbot.keyClick(track, Qt.Key.Key_Right)
    assert track.exact > before


def test_sliders_and_the_sweep_are_not_turned_round(right_to_left, editing):
    """What stands left is the fader's left end: the words below the sweep are painted where they are otherwise."""
    fader = editing.panel.findChild(Fader)
    fader.sweep.resize(280, 80)
    turned = fader.sweep.grab().toImage()
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert fader.sweep.grab().toImage() == turned
    assert all(not slider.isRightToLeft() for slider in editing.panel.findChildren(StrengthSlider))


@pytest.fixture
def help_window(dress, spoken, qtbot) -> HelpWindow:
    window = HelpWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.mark.parametrize("spoken", NAMES, indirect=True)
def test_the_help_is_in_the_language_where_it_is_there_and_in_english_else(spoken, help_window):
    for name, translated in (("help/guide.md", True), ("help/training.md", True), ("help/laboratory.md", False)):
        help_window.show_page(name)
        file = resources.path(f"{name.removesuffix('md')}{spoken}.md" if translated and spoken != "en" else name)
        first = file.read_text(encoding="utf-8").splitlines()[0].lstrip("# ")
        assert help_window.text.toPlainText().startswith(first)


@pytest.mark.parametrize("spoken", NAMES, indirect=True)
def test_a_link_of_the_help_stays_in_the_language(spoken, help_window):
    help_window.text.anchorClicked.emit(QUrl("training.md"))
    assert help_window.pages.currentItem().text() == tr("Making a fader")
    assert help_window.text.toPlainText().startswith(tr("Making a fader"))
    help_window.show_page("help/guide.md")
    help_window.text.anchorClicked.emit(QUrl("laboratory.md"))
    assert help_window.pages.currentItem().text() == tr("The laboratory")


@pytest.mark.parametrize("spoken", NAMES, indirect=True)
def test_the_helps_contents_have_room_for_their_titles(spoken, help_window):
    assert help_window.pages.horizontalScrollBar().maximum() == 0
    titles = [help_window.pages.item(row).text() for row in range(help_window.pages.count())]
    assert sorted(titles) == sorted([tr(title) for title, _ in PAGES] + [tr("In English")] * (spoken != "en"))


@pytest.mark.parametrize("spoken", ["de"], indirect=True)
def test_keys_step_over_the_line_between_the_helps_pages(spoken, help_window, qtbot):
    help_window.show_page("help/training.md")
    qtbot.keyClick(help_window.pages, Qt.Key.Key_Down)
    assert help_window.pages.currentItem().text() == "Das Labor"


def test_the_help_is_in_english_for_who_speaks_none_of_the_languages(qapp, qtbot):
    QLocale.setDefault(QLocale("fr"))
    try:
        window = HelpWindow()
        qtbot.addWidget(window)
        assert window.text.toPlainText().startswith("Editing a photo")
        assert window.pages.count() == len(PAGES)
    finally:
        be_silent(qapp)
