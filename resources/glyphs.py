"""The icons: one family (Phosphor, regular stroke), drawn from qtawesome's font in the colour of the text.

The font file is qtawesome's; its Python layer is not imported, because that alone takes a seventh of a second of the
window's start (it loads every binding module and eleven fonts). The colour is asked for while painting, so a change of
theme is a repaint.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QIconEngine, QPainter, QPainterPath, QPalette, QPixmap
from PySide6.QtGui import QRawFont

_EM = 1024.0


@cache
def _fonts() -> Path:
    """The folder with qtawesome's fonts. Raises FileNotFoundError where qtawesome is not installed."""
    found = find_spec("qtawesome")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("qtawesome")
    return Path(found.submodule_search_locations[0]) / "fonts"


@cache
def _names() -> dict[str, str]:
    return json.loads(next(_fonts().glob("phosphor-charmap*.json")).read_text(encoding="utf-8"))


@cache
def _raw_font() -> QRawFont:
    made = QRawFont()
    data = next(_fonts().glob("phosphor-[0-9]*.ttf")).read_bytes()
    made.loadFromData(data, _EM, QFont.HintingPreference.PreferNoHinting)
    return made


@cache
def _outline(name: str) -> QPainterPath:
    """The icon's shape in a square of side 1 with its origin at the upper left. Raises KeyError for an unknown name."""
    raw = _raw_font()
    glyph = raw.glyphIndexesForString(chr(int(_names()[name], 16)))[0]
    path = raw.pathForGlyph(glyph)
    advance = raw.advancesForGlyphIndexes([glyph])[0].x() or _EM
    path.translate((_EM - advance) / 2, raw.ascent() - (raw.ascent() + raw.descent() - _EM) / 2)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def paint(painter: QPainter, rect: QRect, name: str, colour: QColor | str) -> None:
    """Draw the icon `name` into `rect`."""
    side = min(rect.width(), rect.height())
    corner = QPointF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(corner)
    painter.scale(side / _EM, side / _EM)
    painter.fillPath(_outline(name), QColor(colour))
    painter.restore()


class _Engine(QIconEngine):
    """Draws one icon in the colour that the palette has for text at that moment."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        groups = QPalette.ColorGroup
        group = groups.Disabled if mode == QIcon.Mode.Disabled else groups.Active
        paint(painter, rect, self._name, QGuiApplication.palette().color(group, self._role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.WindowText) -> QIcon:
    """The icon called `name` in Phosphor ("folder-simple"), in the palette's colour `role`."""
    return QIcon(_Engine(name, role))
