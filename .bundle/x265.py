"""Leaves out x265, which only writes HEIC, and which the GPL forbids to pass on together with NVIDIA's libraries.

pillow-heif's libheif loads it at its start, so an empty library of the same name takes its place. That needs a C
compiler where the bundle is built. Where there is none, and on Windows and macOS, whose bundles are without NVIDIA's
libraries, x265 stays, and the licences say what follows.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

EMPTY = "x265-left-out"
"""The folder of the empty library, by which others know it."""


def without_x265(entries: list[tuple[str, str, str]], work: Path) -> list[tuple[str, str, str]]:
    """PyInstaller's binaries (target, source, kind) with an empty library, made in `work`, in x265's place."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    heif = next((source for target, source, _ in entries if Path(target).name.startswith("libheif")), None)
    if not sys.platform.startswith("linux") or compiler is None or heif is None:
        return entries
    return [
        (target, _empty_library(Path(target).name, _called_by(heif), work / EMPTY, compiler), kind)
        if is_x265(target) and kind != "SYMLINK" else (target, source, kind) for target, source, kind in entries
    ]


def is_x265(path: str) -> bool:
    return "x265" in Path(path).name


def is_left_out(entries: list[tuple[str, str, str]]) -> bool:
    """Whether no real x265 is among what was collected."""
    return all(Path(source).parent.name == EMPTY for target, source, kind in entries if is_x265(target) and source
               and kind != "SYMLINK")


def _called_by(heif: str) -> list[str]:
    """The functions of x265 that libheif calls."""
    shown = subprocess.run(["objdump", "-T", heif], capture_output=True, text=True, check=True).stdout
    return sorted(set(re.findall(r"\*UND\*.*\s(x265_\w+)$", shown, re.MULTILINE)))


def _empty_library(name: str, functions: list[str], folder: Path, compiler: str) -> str:
    """A library `name` whose functions give nothing; the encoder then says that it cannot encode."""
    folder.mkdir(parents=True, exist_ok=True)
    code, made = folder / "empty.c", folder / name
    code.write_text("".join(f"void *{function}(void) {{ return 0; }}\n" for function in functions), encoding="utf-8")
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-s", f"-Wl,-soname,{name}", "-o", made, code], check=True)
    return str(made)
