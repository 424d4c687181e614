"""The tokens: contrast, and that every icon that is asked for exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from fader_studio.ui.empty_state import EmptyState
from resources import glyphs
from resources.theme import DARK, LIGHT, Tokens, current

ROOT = Path(__file__).resolve().parents[3]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("t", [DARK, LIGHT], ids=lambda t: t.name)
def test_text_can_be_read_on_its_ground(t: Tokens):
    grounds = (t.panel, t.raised, t.canvas, t.chosen)
    assert all(contrast(text, ground) >= 4.5 for text in (t.text, t.dim) for ground in grounds)
    assert contrast(t.on_accent, t.accent) >= 4.5


@pytest.mark.parametrize("t", [DARK, LIGHT], ids=lambda t: t.name)
def test_greys_have_no_tint(t: Tokens):
    for grey in (t.canvas, t.panel, t.raised, t.line, t.text, t.dim, t.track, t.chosen, t.hover):
        assert grey[1:3] == grey[3:5] == grey[5:7]


def test_a_forced_theme_holds(dress):
    assert current() is DARK
    dress.set_choice("light")
    assert current() is LIGHT and dress.tokens is LIGHT


def test_the_systems_choice_is_followed_again(dress, qapp):
    dress.set_choice("light")
    dress.set_choice("system")
    scheme = qapp.styleHints().colorScheme()
    assert dress.tokens is (DARK if scheme == Qt.ColorScheme.Dark else LIGHT)


def test_every_icon_that_the_code_asks_for_exists(qapp):
    found = set()
    for path in (ROOT / "fader_studio" / "ui").rglob("*.py"):
        found |= set(re.findall(r'\bicon\("([a-z-]+)"|icon="([a-z-]+)"', path.read_text(encoding="utf-8")))
    names = {name for pair in found for name in pair if name}
    assert len(names) > 10 and all(not glyphs._outline(name).isEmpty() for name in names)


def test_an_icon_takes_the_colour_of_the_text(dress):
    icon = glyphs.icon("plus")
    assert icon.pixmap(16, 16).toImage().pixelColor(8, 8).lightness() > 200
    dress.set_choice("light")
    assert icon.pixmap(16, 16).toImage().pixelColor(8, 8).lightness() < 60


def test_the_link_of_the_empty_window_can_be_read_after_the_theme_changes(dress, qtbot, tmp_path):
    dress.set_choice("light")
    empty = EmptyState(tmp_path / "none.jpg", "words")
    qtbot.addWidget(empty)
    empty.resize(800, 500)
    with qtbot.waitExposed(empty):
        empty.show()
    dress.set_choice("dark")
    qtbot.wait(10)
    link = empty.findChild(QLabel, "ways")
    image = link.grab().toImage()
    brightest = max(image.pixelColor(x, y).lightness() for x in range(24, 66) for y in range(image.height()))
    assert brightest > 150  # "open one" in the text's colour, not black on black
