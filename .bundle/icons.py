"""Draws resources/icons from the SVG: PNGs for Linux, one ICO for Windows, one ICNS for macOS.

Run it when the SVG has changed.
"""

from __future__ import annotations

import os
from pathlib import Path

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
MARGIN = 0.1
"""Of the side, on macOS, whose icons stand in a grid with air around them."""


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    folder = Path(__file__).resolve().parents[1] / "resources" / "icons"
    source = folder / "fader-studio.svg"
    pictures = {size: _drawn(source, size) for size in SIZES}
    for size, picture in pictures.items():
        picture.save(folder / f"fader-studio-{size}.png", optimize=True)
    windows = [pictures[size] for size in SIZES if size <= 256]
    windows[-1].save(folder / "fader-studio.ico", append_images=windows[:-1], sizes=[p.size for p in windows])
    _drawn(source, 1024, MARGIN).save(folder / "fader-studio.icns")
    application.quit()


def _drawn(source: Path, size: int, margin: float = 0.0):
    """The SVG as a Pillow picture of `size` pixels, transparent around it."""
    from PIL import Image
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter, QRectF(0, 0, size, size).marginsRemoved(_margins(size * margin)))
    painter.end()
    return Image.frombytes("RGBA", (size, size), bytes(image.constBits()), "raw", "RGBA", image.bytesPerLine())


def _margins(width: float):
    from PySide6.QtCore import QMarginsF

    return QMarginsF(width, width, width, width)


if __name__ == "__main__":
    main()
