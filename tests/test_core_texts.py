"""What the core says in English reaches a window in the user's language."""

from __future__ import annotations

import ast
import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import collect_core_texts
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QComboBox, QLabel

import resources
from fader_studio.editing.naming import check_pattern
from fader_studio.imaging.saving import refusal
from fader_studio.ui.widgets.problem_strip import ProblemStrip
from fader_studio.ui.wizard.advanced import AdvancedSettings
from fader_studio.ui.wizard.scan_card import BadPictures
from resources.core_texts import SETTINGS, TEXTS
from resources.localized import localized, setting_name
from trainer.config import TrainConfig
from trainer.errors import UserError, no_such_device
from trainer.settings import settings
from trainer.window.parts import ProblemLine

ROOT = Path(__file__).parent.parent
WINDOWS = [p for part in ("fader_studio/ui", "trainer/window") for p in sorted((ROOT / part).rglob("*.py"))]
BORDERS = frozenset(("localized", "show_problem", "show_failure", "show_note", "_say_trouble"))
"""What looks a text of the core up, or hands it to what does."""
HANDED_ON = frozenset(("emit", "Problem", "UserError", "str", "with_life"))


@contextmanager
def speaking(qapp, language):
    before, translator = QLocale(), QTranslator()
    assert translator.load(f"fader_studio_{language}", str(resources.path("translations")))
    qapp.installTranslator(translator)
    QLocale.setDefault(QLocale(language))
    try:
        yield
    finally:
        qapp.removeTranslator(translator)
        QLocale.setDefault(before)


@pytest.fixture
def german(qapp):
    with speaking(qapp, "de"):
        yield


def test_the_list_of_texts_is_what_the_source_says():
    found = collect_core_texts.MODULE.read_text(encoding="utf-8")
    assert found == collect_core_texts.module_text(), (
        "a text of the core is new or changed: python -m tests.collect_core_texts, then translate it (README, Texts)")


def test_what_is_raised_with_values_is_found_with_their_places():
    for text in ("“{0}” is not there.", "Use {{name}}, {{number}} and {{date}}.", "no face found", "images per step",
                 "It takes a whole number.", "There is no room left on the disk for “{0}”."):
        assert text in TEXTS


def test_english_stays_as_it_is(qapp):
    assert localized("“a.jpg” is not there.", "", "Check the path.") == "“a.jpg” is not there. Check the path."
    assert setting_name("learning_rate") == "learning rate"


def test_a_problem_is_told_in_german_with_its_values(german):
    full = refusal(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), Path("/home/anna/Lächeln.jpg"))
    assert localized(full.message) == "Für „Lächeln.jpg“ ist auf dem Datenträger kein Platz mehr."
    assert localized(full.message, full.hint).endswith(localized(full.hint))
    assert localized(full.hint) != full.hint


def test_braces_of_a_text_stay(german):
    with pytest.raises(UserError) as raised:
        check_pattern("{nmae}")
    assert "{nmae}" in localized(raised.value.message) and "{nmae}" not in localized(raised.value.hint)
    assert "{name}" in localized(raised.value.hint)


def test_a_value_that_is_a_text_is_told_too(german):
    reason = no_such_device("cuda", "no such file or directory").message
    assert "no such file" in localized(reason)  # what is not known stays
    assert "No space left" not in localized("The labels cannot be written: No space left on device.")


def test_a_name_in_quotes_is_never_translated(german):
    assert "„no face found“" in localized("“no face found” is not there.")


def test_a_setting_that_does_not_fit_is_told_by_its_name_in_the_window(german):
    with pytest.raises(UserError) as raised:
        TrainConfig(learning_rate=2.0)
    said = localized(raised.value.message, raised.value.hint)
    assert setting_name("learning_rate") in said and "learning_rate" not in said
    assert localized("Adam's step") in said


@pytest.mark.parametrize("language", ["de", "es"])
def test_every_text_is_known_again_with_its_values_in_it(language, qapp):
    values = [f"w{k}x" for k in range(9)]
    with speaking(qapp, language):
        for text in TEXTS:
            said = QCoreApplication.translate("Core", text)
            assert localized(text.format(*values)) == said.format(*values), text


def test_windows_show_it_in_german(german, qtbot):
    strip, line, listed = ProblemStrip(), ProblemLine(), BadPictures()
    for widget in (strip, line, listed):
        qtbot.addWidget(widget)
    strip.show_problem("“a.jpg” is not there.", "Check the path.")
    line.show_problem("“a.jpg” is not there.", "Check the path.")
    listed.show_pictures((("a.jpg", "no face found"),))
    assert strip.message == "„a.jpg“ ist nicht da."
    assert line.text == "„a.jpg“ ist nicht da. Den Pfad prüfen."
    assert listed.topLevelItem(0).text(1) == "kein Gesicht gefunden"


def test_all_settings_are_named_and_explained_in_german_and_take_the_same_values(german, qtbot):
    page = AdvancedSettings()
    qtbot.addWidget(page)
    page.show_settings(TrainConfig(), {}, with_model=False)
    labels = {label.text() for label in page.findChildren(QLabel)}
    assert {setting_name("learning_rate"), localized("Adam's step")} <= labels
    assert not {s.help for s in settings()} & labels
    box = page.fields["balanced"].findChild(QComboBox)
    assert box.currentText() == "nein"
    with qtbot.waitSignal(page.edited) as told:
        box.setCurrentIndex(box.findText("ja"))
        box.activated.emit(box.currentIndex())
    assert told.args == [{"balanced": "yes"}]


def test_every_setting_has_a_name(german):
    assert all(setting_name(name) for name in SETTINGS)


def shown(tree: ast.AST) -> Iterator[ast.Attribute]:
    """An error's words that are put into a text, or given to something, and not by way of a border."""
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in ("message", "hint") and isinstance(node.value, ast.Name):
            above: ast.AST = node
            while not isinstance(above, (ast.stmt, ast.Call, ast.JoinedStr)):
                above = parents[above]
            name = ast.unparse(above.func).split(".")[-1] if isinstance(above, ast.Call) else ""
            if not isinstance(above, ast.stmt) and name not in BORDERS | HANDED_ON and node.value.id != "self":
                yield node


@pytest.mark.parametrize("path", WINDOWS, ids=lambda p: p.name)
def test_an_errors_words_reach_a_widget_only_localized(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [f"{path.name}:{node.lineno}" for node in shown(tree)] == []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name in BORDERS:
            called = {ast.unparse(n.func).split(".")[-1] for n in ast.walk(node) if isinstance(n, ast.Call)}
            assert called & BORDERS, f"{path.name}: {node.name} shows the core's texts as they are"
