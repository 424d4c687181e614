"""The help's pages in other languages keep to the English ones, and call things what the windows call them."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

import resources
from resources.words import NAMES

LANGUAGES = sorted(set(NAMES) - {"en"})
TRANSLATED = ("guide", "training")
KEYS = {"de": {"Ctrl+K": "Strg+K"}}
"""Keys by the names on them."""
STRESSED = {"other"}
"""A word that is only stressed on a page, and is another thing's name in the windows."""


@pytest.fixture(params=[(page, language) for page in TRANSLATED for language in LANGUAGES], ids="-".join)
def pages(request) -> tuple[str, str, str]:
    """The English text, the translated one, its language."""
    page, language = request.param
    return read(page), read(f"{page}.{language}"), language


def read(page: str) -> str:
    return resources.path(f"help/{page}.md").read_text(encoding="utf-8")


def outline(text: str) -> list[str]:
    """What each line is, without its words: headings, points, rows of tables with their cells, code, paragraphs."""
    kinds = []
    for line in text.splitlines():
        if line.startswith("    "):
            kinds.append(line)  # commands are the same everywhere
        elif found := re.match(r"#+ |\d+\. |- ", line):
            kinds.append(found[0])
        elif line.startswith("|"):
            kinds.append(f"row of {line.count('|')}")
        elif line and (not kinds or not kinds[-1] or kinds[-1].startswith("row")):
            kinds.append("text")
        elif not line and kinds[-1]:
            kinds.append("")
    return kinds


def spans(text: str, pattern: str) -> list[str]:
    return [" ".join(found.split()) for found in re.findall(pattern, text)]


def emphasised(text: str) -> list[str]:
    """*What is set like this*, each part of a way through menus by itself."""
    return [part for span in spans(text, r"(?<!\*)\*([^*]+)\*(?!\*)") for part in span.split(" ▸ ")]


def words_of_the_windows(language: str) -> dict[str, set[str]]:
    """English → how it is said, of buttons, menus and labels: without mnemonics and the dots of what asks further."""
    said: dict[str, set[str]] = {}
    for message in ElementTree.parse(resources.path(f"translations/fader_studio_{language}.ts")).iter("message"):
        source, translation = message.findtext("source", ""), message.findtext("translation", "")
        said.setdefault(plain(source), set()).add(plain(translation))
    return said


def plain(text: str) -> str:
    return text.replace("&", "").removesuffix("…")


def test_a_translated_page_has_the_parts_of_the_english_one(pages):
    english, translated, _language = pages
    assert outline(translated) == outline(english)


def test_a_translated_page_has_the_links_and_pictures_of_the_english_one(pages):
    english, translated, _language = pages
    links = r"!?\[[^\]]*\](\([^)]+\))"
    assert spans(translated, links) == spans(english, links)
    assert translated.count("![") == english.count("![")


def test_a_translated_page_has_the_figures_of_the_english_one(pages):
    """A figure that was measured anew is noticed."""
    english, translated, language = pages
    figures = [row for row in english.splitlines() if "→" in row and re.search(r"\d →", row)]
    assert [re.findall(r"\d+ → \d+", row) for row in translated.splitlines() if re.search(r"\d →", row)] == [
        re.findall(r"\d+ → \d+", row) for row in figures]
    code = [KEYS.get(language, {}).get(span, span) for span in spans(english, r"`([^`]+)`")]
    assert sorted(spans(translated, r"`([^`]+)`")) == sorted(code)


def test_what_a_translated_page_names_is_called_so_in_the_windows(pages):
    english, translated, language = pages
    said, named = words_of_the_windows(language), emphasised(translated)
    assert len(named) == len(emphasised(english))
    known = [span for span in emphasised(english) if span in said and span not in STRESSED]
    assert len(known) >= 8
    missing = [span for span in known if not said[span] & set(named)]
    assert missing == []
