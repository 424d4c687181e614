"""The structure's rules: import directions, no cycles, no torch in the window's process, nothing that ages badly."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("fader_studio", "trainer", "resources")
SOURCES = [p for package in PACKAGES for p in sorted((ROOT / package).rglob("*.py"))]


def test_imports_keep_their_directions(monkeypatch):
    from importlinter.cli import lint_imports

    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT))
    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == 0


TORCH_FREE = (
    "fader_studio.app", "fader_studio.cli", "trainer.config", "trainer.events", "trainer.runs", "trainer.model.spec",
    "trainer.shell", "trainer.orders", "trainer.window.watched_run",
)


@pytest.mark.parametrize("module", TORCH_FREE)
def test_importing_it_loads_no_torch(module):
    code = f"import sys, {module}; sys.exit('torch' in sys.modules or 'torchvision' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    assert subprocess.run([sys.executable, "-c", code], env=environment, cwd=ROOT).returncode == 0


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_says_its_purpose_on_one_line(path):
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring, "no docstring"
    assert len(docstring.splitlines()[0]) <= 120


INITS = [p for p in SOURCES if p.name == "__init__.py" and p.parent.name != "resources"]


@pytest.mark.parametrize("path", INITS, ids=str)
def test_a_package_holds_a_docstring_only(path):
    assert len(ast.parse(path.read_text(encoding="utf-8")).body) == 1


def test_no_module_has_a_name_that_says_nothing():
    empty = {"utils", "util", "helpers", "common", "base", "manager", "core", "misc"}
    assert not [p for p in SOURCES if p.stem in empty or p.parent.name in empty]


def test_nothing_is_unpickled_but_the_private_messages_between_our_own_processes():
    offenders = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if _imports(node) & {"pickle", "dill", "cloudpickle", "shelve", "marshal"} or _unpickles_with_torch(node):
                offenders.append(f"{path.name}:{node.lineno}")
    assert not offenders


def _imports(node):
    if isinstance(node, ast.Import):
        return {a.name for a in node.names}
    return {node.module} if isinstance(node, ast.ImportFrom) else set()


def _unpickles_with_torch(node):
    if not (isinstance(node, ast.Call) and ast.unparse(node.func) == "torch.load"):
        return False
    return not any(k.arg == "weights_only" and ast.unparse(k.value) == "True" for k in node.keywords)


def test_no_file_prints_but_the_command_lines():
    allowed = {"cli.py", "__main__.py", "report.py", "shell.py"}
    offenders = []
    for path in SOURCES:
        if path.name in allowed:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print":
                offenders.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert not offenders
