"""What the window remembers of its own looks between two starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize

from fader_studio.editing.export_options import ExportOptions, export_options_from_plain
from resources import theme

if TYPE_CHECKING:
    from fader_studio.services.settings import SettingsFile


class WindowMemory:
    """Reads and writes `Settings.window`; a value of the wrong kind counts as none."""

    def __init__(self, file: SettingsFile) -> None:
        self._file = file

    @property
    def size(self) -> QSize:
        kept = self._get("size", list)
        whole = kept if kept and len(kept) == 2 and all(isinstance(n, int) for n in kept) else theme.DEFAULT
        return QSize(max(theme.MINIMUM[0], min(whole[0], 10_000)), max(theme.MINIMUM[1], min(whole[1], 10_000)))

    @property
    def maximized(self) -> bool:
        return bool(self._get("maximized", bool))

    @property
    def panel_width(self) -> int:
        return max(theme.PANEL_WIDTH - 56, min(self._get("panel_width", int) or theme.PANEL_WIDTH, 800))

    @property
    def closed_sections(self) -> set[str]:
        kept = self._get("closed_sections", list)
        return {name for name in kept if isinstance(name, str)} if kept is not None else {"Blend", "Photo"}

    @property
    def theme(self) -> theme.Choice:
        kept = self._get("theme", str)
        return kept if kept in ("dark", "light") else "system"  # type: ignore[return-value]

    @property
    def export(self) -> ExportOptions:
        """As pictures were last exported, where that was to be remembered."""
        return export_options_from_plain(self._get("export", dict) or {})

    @property
    def hints(self) -> set[str]:
        """Names of the hints that were seen."""
        kept = self._get("hints", list) or []
        return {name for name in kept if isinstance(name, str)}

    def keep(self, **values: Any) -> None:
        """Plain JSON values under the names of the properties."""
        self._file.change(window={**self._file.settings.window, **values})

    def _get(self, name: str, kind: type) -> Any:
        value = self._file.settings.window.get(name)
        return value if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)) else None
