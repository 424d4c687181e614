"""Nothing in the program can open a connection: what its modules import, and what the window's process has loaded.

That none is opened while it works is watched by `test_promises.py`.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NETWORK = {"socket", "ssl", "http", "ftplib", "smtplib", "poplib", "imaplib", "telnetlib", "asyncio", "socketserver", "xmlrpc",
           "webbrowser", "requests", "httpx", "aiohttp", "urllib3", "websockets"}
LOCAL = {"QLocalServer", "QLocalSocket"}
DOWNLOADS = ("torch.hub", "load_state_dict_from_url", "urlretrieve", "urlopen", "QNetworkAccessManager", "QTcpSocket",
             "QUdpSocket", "QWebSocket", "setOpenExternalLinks(True", "openExternalLinks=True", 'weights="DEFAULT"', "pretrained=True")
LOADED = """
import importlib, pkgutil, sys
import fader_studio.app, fader_studio.services, fader_studio.ui, trainer.window
for package in (fader_studio.services, fader_studio.ui, trainer.window):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
wanted = "ssl _ssl http.client http.server urllib.request ftplib smtplib asyncio socketserver xmlrpc.client requests".split()
print(*[name for name in wanted if name in sys.modules])
"""


def sources() -> list[Path]:
    return [path for package in ("fader_studio", "trainer", "resources") for path in (ROOT / package).rglob("*.py")]


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """(module, name) of each import in a file; the name is empty where a whole module is meant."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, alias.name) for alias in node.names)


def test_no_module_imports_the_network_but_for_the_local_socket_of_a_second_start():
    found, local = [], set()
    for path in sources():
        for module, name in imports(path):
            if module == "PySide6.QtNetwork":
                local.add(path.name)
                found += [] if name in LOCAL else [f"{path}: {name}"]
            elif module.split(".")[0] in NETWORK or module in ("urllib.request", "multiprocessing.managers"):
                found.append(f"{path}: {module}")
            elif module == "urllib" and name == "request":
                found.append(f"{path}: urllib.request")
    assert found == [] and local == {"single_instance.py"}


def test_no_module_names_what_downloads():
    texts = {path: path.read_text(encoding="utf-8") for path in sources()}
    assert [(path.name, word) for path, text in texts.items() for word in DOWNLOADS if word in text] == []


def test_the_windows_process_has_no_network_module_loaded():
    done = subprocess.run([sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
