"""What the bundle is made of: the licences of all parts, and a bill of materials (CycloneDX 1.5)."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import uuid
from importlib import metadata
from pathlib import Path

import contents
import notices
import videos
import x265

_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors|copyright|sbom)", re.IGNORECASE)

_UNDER_LGPL = ("pyside6", "shiboken6", "pillow_heif", "pillow-heif")
"""Their wheels name the LGPL and do not hold its text."""

_DEBIANS_TEXTS = re.compile(r"/usr/share/common-licenses/[\w.-]*\w")


def direct_dependencies() -> list[str]:
    """The distributions that pyproject.toml asks for and that are installed; the program shows their versions."""
    names = (re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in contents.project()["dependencies"])
    wanted = (name for name in dict.fromkeys(names) if name not in contents.NOT_BUNDLED)
    return [name for name in wanted if _installed(name)]


def own_metadata(work: Path) -> tuple[str, str]:
    """(file, folder in the bundle): the program's own name and version, for `importlib.metadata`."""
    project = contents.project()
    path = work / "METADATA"
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = ["Metadata-Version: 2.4", f"Name: {project['name']}", f"Version: {project['version']}", ""]
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path), f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"


def write(folder: Path, entries: list[tuple[str, str, str]]) -> None:
    """Write licences/ and sbom.cdx.json into `folder`, for PyInstaller's (target, source, kind) that were collected."""
    sources = {Path(source).resolve() for _, source, _ in entries if source}
    licences, with_x265 = folder / "licences", not x265.is_left_out(entries)
    components = [_component(found, licences) for found in _distributions(sources)]
    components += [part for part in _inner_parts(licences) if with_x265 or part["name"] != "x265"]
    components.append(_python(licences))
    components += [_system_package(package, licences) for package in _system_packages(sources)]
    components.sort(key=lambda c: c["name"].lower())
    _copy_debians_texts(licences)
    project = contents.project()
    said = notices.text(
        project["version"], components, with_x265=with_x265, with_ffmpeg=videos.has_ffmpeg(entries))
    (licences / "README.txt").write_text(said, encoding="utf-8")
    made = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid4()}",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": project["name"], "version": project["version"]}},
        "components": components,
    }
    (folder / "sbom.cdx.json").write_text(json.dumps(made, indent=1), encoding="utf-8")


def _installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _distributions(sources: set[Path]) -> list[metadata.Distribution]:
    """Those of which at least one file of code is in the bundle."""
    found = {}
    for distribution in metadata.distributions():
        files = (distribution.locate_file(file) for file in distribution.files or [] if ".dist-info" not in str(file))
        if distribution.name != contents.project()["name"] and any(Path(str(f)).resolve() in sources for f in files):
            found.setdefault(distribution.name.lower(), distribution)
    return list(found.values())


def _component(distribution: metadata.Distribution, licences: Path) -> dict:
    name, version = distribution.name, distribution.version
    target = licences / f"{name}-{version}"
    for file in distribution.files or []:
        if ".dist-info/" in file.as_posix() and _LICENCE_FILE.search(file.as_posix().split(".dist-info/")[1]):
            _copy(Path(str(distribution.locate_file(file))), target)
    if name.lower().startswith(_UNDER_LGPL):
        for text in sorted((contents.ROOT / "resources" / "licences").iterdir()):
            _copy(text, target)
    if not target.is_dir():  # at least what it says of itself
        target.mkdir(parents=True)
        (target / "METADATA").write_text(distribution.read_text("METADATA") or "", encoding="utf-8")
    fields = distribution.metadata
    classified = _classified(fields.get_all("Classifier") or [])
    licence = fields.get("License-Expression") or classified or fields.get("License")
    return {
        "type": "library", "name": name, "version": version, "purl": f"pkg:pypi/{name.lower()}@{version}",
        "licenses": [{"license": {"name": (licence or "see its files").splitlines()[0][:200]}}],
    }


def _inner_parts(licences: Path) -> list[dict]:
    """What the wheels themselves say that they hold."""
    listings = sorted(licences.glob("*/LICENSES_bundled.txt"))
    return [part for path in listings for part in notices.inner_parts(path.read_text(encoding="utf-8"))]


def _copy_debians_texts(licences: Path) -> None:
    """The texts that the copyright files of Debian's packages refer to."""
    named = (_DEBIANS_TEXTS.findall(path.read_text(errors="replace")) for path in licences.glob("*/copyright"))
    for text in sorted({name for names in named for name in names}):
        _copy(Path(text), licences / "common-licenses")


def _classified(classifiers: list[str]) -> str:
    return ", ".join(c.split(" :: ")[-1] for c in classifiers if c.startswith("License ::"))


def _python(licences: Path) -> dict:
    version = sys.version.split()[0]
    for path in (Path(sys.base_prefix) / "LICENSE.txt", Path(metadata.__file__).parents[1] / "LICENSE.txt"):
        _copy(path, licences / f"Python-{version}")
    return {"type": "platform", "name": "Python", "version": version, "licenses": [{"license": {"name": "PSF-2.0"}}]}


def _system_packages(sources: set[Path]) -> list[str]:
    """Debian's packages from which libraries were taken; empty on systems without dpkg."""
    libraries = [str(path) for path in sources if str(path).startswith(("/lib/", "/usr/lib/"))]
    if not libraries or shutil.which("dpkg") is None:
        return []
    names = libraries + [path.removeprefix("/usr") for path in libraries]
    listed = subprocess.run(["dpkg", "-S", *names], capture_output=True, text=True, check=False).stdout
    return sorted({line.split(":")[0] for line in listed.splitlines()})


def _system_package(name: str, licences: Path) -> dict:
    _copy(Path("/usr/share/doc") / name / "copyright", licences / name)
    command = ["dpkg-query", "-W", "-f", "${Version}\n", name]
    shown = subprocess.run(command, capture_output=True, text=True, check=False)
    version = (shown.stdout.splitlines() or [""])[0]
    return {"type": "library", "name": name, "version": version, "purl": f"pkg:deb/{name}@{version}"}


def _copy(source: Path, folder: Path) -> None:
    if source.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, folder / source.name)
