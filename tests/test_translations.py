"""Every text of the windows is there in every language, as Qt's own tools find and compile them."""

from __future__ import annotations

import ast
import re
import string
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

import resources
from fader_studio.ui.panels import fader_groups
from resources.core_texts import SETTINGS, TEXTS
from resources.label_words import LABELS
from resources.words import NAMES, number, tr
from trainer.model import wording

ROOT = Path(__file__).parent.parent
FOLDER = resources.path("translations")
LANGUAGES = sorted(set(NAMES) - {"en"})
MARKS = ("tr", "QT_TR_NOOP")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    source: str
    comment: str
    forms: tuple[str, ...]
    finished: bool


def messages(language: str) -> dict[tuple[str, str, str], Message]:
    """Of the .ts file, by context, source and comment."""
    found = {}
    for context in ElementTree.parse(FOLDER / f"fader_studio_{language}.ts").getroot().iter("context"):
        for entry in context.iter("message"):
            source, comment = entry.findtext("source", ""), entry.findtext("comment", "")
            said = entry.find("translation")
            assert said is not None
            forms = tuple(form.text or "" for form in said.iter("numerusform")) or (said.text or "",)
            finished = said.get("type") is None and all(forms)
            found[context.findtext("name", ""), source, comment] = Message(
                source=source, comment=comment, forms=forms, finished=finished)
    return found


def calls() -> list[tuple[Path, ast.Call]]:
    """Every call in the program that marks or shows a text of its own."""
    found = []
    for part in ("fader_studio", "trainer", "resources"):
        for path in sorted((ROOT / part).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MARKS and node.args:
                    if isinstance(node.args[0], ast.Constant):
                        found.append((path, node))
    return found


CALLS = calls()


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def mnemonic(text: str) -> str:
    """The letter after a single &, lower case; "" where there is none."""
    found = re.search(r"&([^&\s])", text.replace("&&", ""))
    return found[1].casefold() if found else ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_code_is_in_the_file(language):
    known = {(source, comment) for context, source, comment in messages(language) if context == ""}
    asked = {(call.args[0].value, call.args[1].value if len(call.args) > 1 else "") for _path, call in CALLS}
    assert len(asked) > 900
    assert sorted(asked - known) == []
    assert sorted(known - asked) == []  # and nothing of a code that went


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_core_is_in_the_file(language):
    known = messages(language)
    for context, asked in (("Core", set(TEXTS)), ("Settings", set(SETTINGS.values())), ("Labels", LABELS)):
        assert {source for found, source, _ in known if found == context} == asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language):
    assert [key for key, message in messages(language).items() if not message.finished] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_and_ends_are_those_of_the_source(language):
    for key, message in messages(language).items():
        for form in message.forms:
            assert placeholders(form) == placeholders(message.source), key
            assert ("%Ln" in form) == ("%n" in message.source), key
            assert form.count("<a href") == message.source.count("<a href"), key
            assert form.endswith("…") == message.source.endswith("…"), key
            assert form.count("\n") == message.source.count("\n"), key
            assert form[-1:].isspace() == message.source[-1:].isspace(), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_counted_texts_have_both_forms_and_an_english_one(language):
    for key, message in messages(language).items():
        assert len(message.forms) == (2 if "%n" in message.source else 1), key
        assert bool(message.comment) or "%n" not in message.source, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_mnemonics_are_where_the_source_has_them(language):
    for key, message in messages(language).items():
        assert bool(mnemonic(message.forms[0])) == bool(mnemonic(message.source)), key


def test_texts_are_filled_with_the_names_that_they_have():
    """A name that a text does not have would be a crash where it is shown."""
    for part in ("fader_studio", "trainer"):
        for path in sorted((ROOT / part).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
                    inner = node.func.value
                    if isinstance(inner, ast.Call) and getattr(inner.func, "id", "") == "tr":
                        given = {word.arg for word in node.keywords}
                        if isinstance(inner.args[0], ast.Constant) and None not in given:
                            assert given == set(placeholders(inner.args[0].value)), f"{path}:{node.lineno}"


def test_known_labels_groups_and_ends_are_in_the_table():
    words = {*wording.GROUPS, *fader_groups.ORDER, fader_groups.OTHERS}
    words |= {word for entry in wording._WORDS.values() for word in entry}
    assert sorted(words - LABELS) == []


@pytest.fixture(params=LANGUAGES)
def spoken(request, qapp):
    """The program in one of its languages, and in English again."""
    before = QLocale()
    translator = QTranslator()
    assert translator.load(f"fader_studio_{request.param}", str(FOLDER))
    qapp.installTranslator(translator)
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_the_compiled_file_says_what_the_file_says(spoken):
    for (context, source, comment), message in messages(spoken).items():
        count = 2 if "%n" in source else -1
        said = QCoreApplication.translate(context, source, comment, count)
        assert said == message.forms[-1].replace("%Ln", "2"), (context, source)


def test_counts_are_said_in_the_form_for_them(spoken):
    one, many = {"de": ("1 Foto", "1.234 Fotos"), "es": ("1 foto", "12.345 fotos")}[spoken]
    assert tr("%n photos", "1 photo", 1) == one
    assert tr("%n photos", "1 photo", int(re.sub(r"\D", "", many))) == many
    assert number(1234567.5, 1) == "1.234.567,5"


def test_english_is_said_without_any_file(qapp):
    assert tr("%n photos", "1 photo", 1) == "1 photo"
    assert tr("%n photos", "1 photo", 1234) == "1,234 photos"
    assert tr("Open a photo") == "Open a photo"
    assert tr("") == ""
