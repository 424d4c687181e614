"""How pictures are written: what the export dialog asks, what it remembers, and what a batch goes by."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fader_studio.editing.naming import PATTERN, check_pattern
from trainer.errors import UserError

FORMATS = (("JPEG", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp"), ("TIFF", ".tif"))
TITLES = {"JPEG": "JPEG", "PNG": "PNG", "WEBP": "WebP", "TIFF": "TIFF"}
WITH_QUALITY = ("JPEG", "WEBP")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """`format`: a key of `FORMATS`, "": the photo's own. `quality`: 1 … 100. `longest_side`: pixels, None: as it is.

    `pattern`: see `editing.naming`.
    """

    format: str = ""
    quality: int = 95
    keep_metadata: bool = True
    longest_side: int | None = None
    pattern: str = PATTERN

    def to_plain(self) -> dict[str, Any]:
        return dataclasses.asdict(self)

    def suffix(self, own: str) -> str:
        """Of the file's name; `own`: the photo's, as far as it can be written."""
        return dict(FORMATS)[self.format] if self.format else own


def export_options_from_plain(data: Mapping[str, Any]) -> ExportOptions:
    """The inverse of `to_plain`; what is of the wrong kind falls back alone."""
    default = ExportOptions()
    format, quality, side = data.get("format"), data.get("quality"), data.get("longest_side")
    metadata, pattern = data.get("keep_metadata"), data.get("pattern")
    return ExportOptions(
        format=format if isinstance(format, str) and format in TITLES else default.format,
        quality=quality if type(quality) is int and 1 <= quality <= 100 else default.quality,
        keep_metadata=metadata if isinstance(metadata, bool) else default.keep_metadata,
        longest_side=side if type(side) is int and side >= 1 else None,
        pattern=pattern if isinstance(pattern, str) and _is_good(pattern) else default.pattern,
    )


def _is_good(pattern: str) -> bool:
    try:
        check_pattern(pattern)
    except UserError:
        return False
    return True
