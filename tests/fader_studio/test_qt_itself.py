"""What the program relies on in Qt's bindings themselves."""

import sys

from PySide6.QtWidgets import QLabel


def test_calls_into_qt_do_not_use_up_none(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("warm")
    before = sys.getrefcount(None)
    for _ in range(500):
        label.setText("one more")
        label.update()
    assert sys.getrefcount(None) > before - 100
