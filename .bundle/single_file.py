"""Makes one file of a finished Linux bundle, which unpacks and installs itself: `python .bundle/single_file.py`.

A shell script with a compressed archive behind it. An AppImage would start without unpacking; its runtime is a program
that no package registry has.
"""

from __future__ import annotations

import platform
import sys
import tarfile
from pathlib import Path

import contents


def main(folder: Path) -> Path:
    """dist/fader-studio-VERSION-linux-MACHINE.sh, from dist/fader-studio/."""
    target = folder.with_name(f"{folder.name}-{contents.version()}-linux-{platform.machine()}.sh")
    script = (contents.ROOT / ".bundle" / "unpack.sh").read_text(encoding="utf-8")
    first = str(script.count("\n") + 1)
    script = script.replace("@VERSION@", contents.version()).replace("@FIRST@", first)
    with target.open("wb") as file:
        file.write(script.encode())
        with tarfile.open(fileobj=file, mode="w:gz", compresslevel=6) as archive:
            archive.add(folder, "fader-studio", filter=_nobodys)
    target.chmod(0o755)
    return target


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without the name of who built it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


if __name__ == "__main__":
    print(main(Path(sys.argv[1]) if len(sys.argv) > 1 else contents.ROOT / "dist" / "fader-studio"))
