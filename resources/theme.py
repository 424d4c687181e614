"""Every size and colour of the windows: the tokens, and the palette that follows from them.

Only windows import this module; it needs QtGui. What paints by itself asks `current()` while it paints, so that a
change of theme is a repaint.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

Choice = Literal["system", "dark", "light"]

GRID = 4
PADDING = 16
GAP = 8
RADIUS = 6
CARD_RADIUS = 8
CONTROL = 32
TARGET = 28
RING = 2
ICON = 16
TEXT = 13
SMALL = 12
TINY = 11
HEADING = 20
PANEL_WIDTH = 336
TOOL_BAR = 48
STATUS_BAR = 28
MINIMUM = (900, 600)
DEFAULT = (1440, 900)
MOTION_MS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one theme, as #rrggbb. `chosen`: the ground of what is chosen; `hover`: under the pointer."""

    name: Literal["dark", "light"]
    canvas: str
    panel: str
    raised: str
    line: str
    text: str
    dim: str
    accent: str
    on_accent: str
    track: str
    danger: str
    good: str
    chosen: str
    hover: str
    handle: str
    checks: tuple[str, str]
    shadow: float


DARK = Tokens(
    name="dark", canvas="#1c1c1c", panel="#262626", raised="#323232", line="#3b3b3b", text="#e8e8e8", dim="#a3a3a3",
    accent="#f2994a", on_accent="#241405", track="#454545", danger="#f27d77", good="#6fbf8b", chosen="#2d2d2d",
    hover="#3e3e3e", handle="#e8e8e8", checks=("#2f2f2f", "#3d3d3d"), shadow=0.55,
)
LIGHT = Tokens(
    name="light", canvas="#dcdcdc", panel="#f6f6f6", raised="#ffffff", line="#d2d2d2", text="#1f1f1f", dim="#5a5a5a",
    accent="#ad4f0c", on_accent="#ffffff", track="#c9c9c9", danger="#b3261e", good="#2b7a4b", chosen="#ffffff",
    hover="#ececec", handle="#1f1f1f", checks=("#ffffff", "#e4e4e4"), shadow=0.28,
)


def mix(first: str, second: str, share: float) -> str:
    """The colour `share` (0 … 1) of the way from `first` to `second`, as #rrggbb."""
    a, b = QColor(first), QColor(second)
    parts = ((x + (y - x) * share) for x, y in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True))
    return "#" + "".join(f"{round(p):02x}" for p in parts)


def current() -> Tokens:
    """The tokens of the theme that the application shows now."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window) == QColor(DARK.panel) else LIGHT


def font(size: int = TEXT, *, strong: bool = False, figures: bool = False) -> QFont:
    """The system's font at `size` pixels; `strong` is semibold, `figures` gives every digit the same width."""
    made = QFont(QGuiApplication.font())
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    if figures:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def palette(t: Tokens) -> QPalette:
    """The palette for `t`, for everything that the stylesheet does not name."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    colours = {
        role.Window: t.panel, role.Base: t.raised, role.AlternateBase: t.panel, role.Button: t.raised,
        role.WindowText: t.text, role.Text: t.text, role.ButtonText: t.text, role.BrightText: t.danger,
        role.PlaceholderText: t.dim, role.ToolTipBase: t.raised, role.ToolTipText: t.text, role.Highlight: t.accent,
        role.HighlightedText: t.on_accent, role.Accent: t.accent, role.Link: t.text, role.LinkVisited: t.text,
        role.Light: t.raised, role.Midlight: t.line, role.Mid: t.line, role.Dark: t.line, role.Shadow: t.canvas,
    }
    for which, colour in colours.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText, role.ToolTipText):
        made.setColor(group.Disabled, which, QColor(mix(t.text, t.panel, 0.55)))
    made.setColor(group.Disabled, role.Highlight, QColor(t.track))
    return made
