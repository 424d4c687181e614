"""Makes empty libraries, for what a wheel's library loads at its start and the program never calls. Linux alone.

That needs a C compiler where the bundle is built.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = "left-out"
"""The folder of the empty libraries, by which others know them."""


def compiler() -> str | None:
    """The C compiler, where libraries can be emptied."""
    return (shutil.which("cc") or shutil.which("gcc")) if sys.platform.startswith("linux") else None


def is_empty(source: str) -> bool:
    return Path(source).parent.name == FOLDER


def called_by(library: str) -> list[tuple[str, str]]:
    """(version or "", name) of each function that `library` asks others for."""
    shown = subprocess.run(["objdump", "-T", library], capture_output=True, text=True, check=True).stdout
    return sorted(set(re.findall(r"\*UND\*\s+\w+\s+(?:\((\S+)\)\s+|Base\s+)?(\w+)$", shown, re.MULTILINE)))


def empty_library(name: str, functions: list[tuple[str, str]], work: Path) -> str:
    """The path of a library `name` whose functions give nothing."""
    folder = work / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    code, versions, made = folder / "empty.c", folder / "versions", folder / name
    code.write_text("".join(f"void *{function}(void) {{ return 0; }}\n" for _, function in functions), encoding="utf-8")
    named = sorted({version for version, _ in functions if version})
    versions.write_text("".join(f"{version} {{ global: *; }};\n" for version in named), encoding="utf-8")
    script = [f"-Wl,--version-script={versions}"] if named else []
    subprocess.run([compiler(), "-shared", "-fPIC", "-O2", "-s", "-fno-builtin", *script, f"-Wl,-soname,{name}", "-o",
                    made, code], check=True)
    return str(made)
