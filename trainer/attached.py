"""A process that ends with the one that started it, however that ends: its standard input closes then. No torch."""

from __future__ import annotations

import os
import threading

ATTACHED = "FADER_TRAINER_ATTACHED"
"""In the environment of a process that is started to be one."""


def end_with_parent() -> None:
    """Watches the standard input where the environment asks for it. What is not written whole by then is not there."""
    if os.environ.pop(ATTACHED, ""):
        threading.Thread(target=_wait, daemon=True).start()


def _wait() -> None:
    while os.read(0, 4096):  # not through sys.stdin, whose lock would be held when Python ends
        pass
    os._exit(130)
