"""How large a picture is to be: as it is, by its longest side, or in per cent."""

from __future__ import annotations

from PySide6.QtCore import QT_TR_NOOP, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from fader_studio.ui.widgets.choice import Choice
from resources import theme
from resources.words import tr

WAYS = (("full", QT_TR_NOOP("As it is"), QT_TR_NOOP("Every pixel is kept")),
        ("side", QT_TR_NOOP("Longest side"), QT_TR_NOOP("At most so many pixels on a side")),
        ("percent", QT_TR_NOOP("Per cent"), QT_TR_NOOP("Of this picture's width and height")))
FIELD_WIDTH = 72


class SizeField(QWidget):
    """`width`, `height`: the picture's, in pixels. `changed` with every other size."""

    changed = Signal()

    def __init__(self, width: int, height: int, longest_side: int | None) -> None:
        super().__init__()
        self._width, self._height = width, height
        self.way = Choice(tr("Size"), WAYS)
        self.number = QLineEdit(accessibleName=tr("Pixels or per cent"))
        self.number.setFixedWidth(FIELD_WIDTH)
        self._validator = QIntValidator(1, max(width, height), self)
        self.number.setValidator(self._validator)
        self._told = QLabel()
        self._told.setProperty("look", "dim")
        self._told.setMinimumHeight(theme.CONTROL)  # the line stays as high without the number
        self._told.setFont(theme.font(figures=True))
        row = QHBoxLayout(spacing=theme.GAP)
        row.addWidget(self.number)
        row.addWidget(self._told, 1)
        column = QVBoxLayout(self, spacing=theme.GAP)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.way)
        column.addLayout(row)
        self.way.choose("full" if longest_side is None or longest_side >= max(width, height) else "side")
        self._show_number(longest_side)
        self.way.picked.connect(lambda _key: self._on_way())
        self.number.textEdited.connect(lambda _text: self._tell())

    @property
    def longest_side(self) -> int | None:
        """In pixels; None: as it is, also where no number is typed yet."""
        typed = int(self.number.text()) if self.number.text().isdecimal() else 0
        longest = max(self._width, self._height)
        if self.way.chosen == "full" or not typed:
            return None
        wanted = typed if self.way.chosen == "side" else round(longest * typed / 100)
        return max(1, wanted) if wanted < longest else None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of what is written."""
        longest, side = max(self._width, self._height), self.longest_side
        if side is None:
            return self._width, self._height
        return max(1, round(self._width * side / longest)), max(1, round(self._height * side / longest))

    @property
    def is_of_this_picture(self) -> bool:
        """Whether the number means nothing for another picture."""
        return self.way.chosen == "percent"

    def _on_way(self) -> None:
        self._show_number(None)
        self.number.setFocus()

    def _show_number(self, longest_side: int | None) -> None:
        percent = self.way.chosen == "percent"
        longest = max(self._width, self._height)
        self._validator.setTop(100 if percent else longest)
        self.number.setText("50" if percent else str(longest_side or min(2048, longest)))
        self.number.setVisible(self.way.chosen != "full")
        self._tell()

    def _tell(self) -> None:
        unit = {"full": "", "side": tr("pixels") + " → ", "percent": "% → "}[self.way.chosen]
        self._told.setText(f"{unit}{self.size[0]} × {self.size[1]}")
        self.changed.emit()
