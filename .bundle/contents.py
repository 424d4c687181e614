"""What goes into the bundle, and what stays out of it. Plain rules, used by fader_studio.spec and its test."""

from __future__ import annotations

import re
import tomllib
from fnmatch import fnmatch
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

EXCLUDED_MODULES = [
    # of the tests and of development
    "pytest", "_pytest", "hypothesis", "importlinter", "grimp", "setuptools", "pkg_resources", "pip", "tkinter",
    "sqlite3", "readline", "curses", "py", "rich", "pygments", "markdown_it", "IPython", "matplotlib",
    "pandas", "scipy", "skimage", "torchmetrics",
    # torchvision serves one comparison in the tests; the judge's ResNet-18 runs without it
    "torchvision", "torchaudio",
    # what torch asks for when it compiles, draws graphs or opens remote files: nothing here does
    "triton", "networkx", "jinja2", "markupsafe", "fsspec", "tensorboard", "torch.utils.tensorboard",
    "torch.utils.benchmark", "torch.utils.viz", "torch.utils.bottleneck",
    # only its font is used, which is collected as a file
    "qtawesome", "qtpy",
    # a format that is never opened
    "PIL._avif", "PIL.AvifImagePlugin",
]

NOT_BUNDLED = ("torchvision",)
"""Dependencies of pyproject.toml that the bundle does without."""

WORKERS_ONLY = ("torch", "torchgen", "functorch", "sympy", "mpmath", "isympy")
"""Packages that the window's process never imports: the engine and the trainer start from fader-studio-cli."""

_UNUSED_MODULES = (
    "torch.testing._internal.*", "sympy*.tests*", "sympy*.benchmarks*", "mpmath.tests*", "numpy.*.tests*",
)
_USED_ALL_THE_SAME = (  # imported by torch itself, at the first step of an optimiser
    "torch.testing._internal.logging_tensor", "torch.testing._internal.common_dtype",
    "torch.testing._internal.distributed", "torch.testing._internal.distributed.fake_pg",
)

_READS_ITSELF = re.compile(r"install_config_module\(|\b_overload(_method)?\b")
"""What a module of torch says that reads its own source when it is imported."""

_UNUSED_FILES = (
    "torch/include/*", "torch/share/*", "torch/test/*", "torch/lib/libshm_windows/*", "*.pyi", "*/py.typed",
    "torch/bin/*Test", "torch/bin/test*", "torch/bin/*.ptl*", "torch/bin/protoc*", "torch/lib/*_test.*",
    "torch/lib/*backend_with_compiler*",
    "torch/lib/*aoti_custom_ops*", "torch/utils/model_dump/*", "torch/_inductor/kernel/*", "torch/_inductor/codegen/*",
    "*/tests/*.py", "PIL/_avif*", "pillow.libs/libavif*", "lib/python*/lib2to3/*",
    # of Qt's own words those of qtbase in German and Spanish stay
    *(f"PySide6/{folder}translations/{name}" for folder in ("", "*/") for name in (
        "[!q]*", "qt_*", "qtd*", "qtm*", "qtbase_[!de]*", "qtbase_d[!e]*", "qtbase_e[!s]*")), "PySide6/*/qml/*",
    "*libQt6Pdf*", "*libQt6Qml*", "*libQt6Quick*", "*libQt6VirtualKeyboard*", "*libQt6Egl*",
    "*libQt6WaylandEglCompositor*",
    "*Qt6Pdf*.dll", "*Qt6Qml*.dll", "*Qt6Quick*.dll", "*Qt6VirtualKeyboard*.dll", "*opengl32sw.dll",
    "*opencv_videoio_ffmpeg*",
    # in licences/ already, or of pip
    "*.dist-info/licenses/*", "*.dist-info/sboms/*", "*.dist-info/LICEN[CS]E*", "*.dist-info/RECORD",
    "pyqtgraph/icons/peegee/*",
    # CUDA's second compiler, what spreads one equation over several cards, and the profiler's counters
    "*libnvrtc.alt*", "*libnvrtc-builtins.alt*", "*libcusolverMg*", "*libnvperf_*", "nvidia/*/include/*", "*.a",
)
_UNUSED_QT_PLUGINS = (
    "imageformats/*qpdf*", "imageformats/*qtga*", "imageformats/*qwbmp*", "imageformats/*qicns*",
    "platforminputcontexts/*virtualkeyboard*", "egldeviceintegrations/*", "generic/*", "networkinformation/*", "tls/*",
    "qmltooling/*", "platforms/*eglfs*", "platforms/*linuxfb*", "platforms/*minimal*", "platforms/*vnc*",
    "platforms/*vkkhrdisplay*", "vectorimageformats/*", "wayland-graphics-integration-server/*", "printsupport/*",
)
_SYSTEM_LIBRARIES = (
    # Every desktop has these, and its own themes and dialogs load beside them only where they are the desktop's.
    "libglib-2.0.so*", "libgobject-2.0.so*", "libgio-2.0.so*", "libgmodule-2.0.so*", "libgthread-2.0.so*",
    "libgtk-3.so*", "libgdk-3.so*", "libgdk_pixbuf*", "libpango*", "libcairo*", "libatk*", "libatspi*",
    "libharfbuzz*", "libfribidi*", "libepoxy*", "libthai*", "libdatrie*", "libpixman*", "librsvg*", "libgraphite2*",
    "libmount.so*", "libblkid.so*", "libselinux.so*", "libpcre2-8*", "libdbus-1.so*", "libsystemd.so*",
    "libfontconfig.so*", "libfreetype.so*", "libmvec.so*",
)


def version() -> str:
    return project()["version"]


def project() -> dict:
    """The table [project] of pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def is_used_module(name: str) -> bool:
    unused = any(fnmatch(name, pattern) for pattern in _UNUSED_MODULES)
    return name in _USED_ALL_THE_SAME or not unused


def is_used_file(target: str) -> bool:
    """Whether a data file or library belongs into the bundle; `target` is its path there."""
    path = target.replace("\\", "/")
    if path.startswith("resources/"):
        return True
    plugins = tuple(f"*/plugins/{pattern}" for pattern in _UNUSED_QT_PLUGINS)
    return not any(fnmatch(path, pattern) for pattern in (*_UNUSED_FILES, *_SYSTEM_LIBRARIES, *plugins))


def kept(entries: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """PyInstaller's (target, source, kind), less what is not used."""
    return [entry for entry in entries if is_used_file(entry[0])]


def window_modules(entries: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The modules of the window's executable, of those of the whole program."""
    return [entry for entry in entries if entry[0].split(".")[0] not in WORKERS_ONLY]


def torch_sources() -> dict[str, str]:
    """PyInstaller's collection modes for torch: compiled, and with their source the modules that read it."""
    found = find_spec("torch")
    if found is None or found.origin is None:
        return {}
    root = Path(found.origin).parent
    paths = (path for path in root.rglob("*.py") if path.stem != "__init__")
    texts = ((path, path.read_text(encoding="utf-8", errors="replace")) for path in paths)
    readers = (path for path, text in texts if _READS_ITSELF.search(text))
    names = (".".join(path.relative_to(root.parent).with_suffix("").parts) for path in readers)
    return {**{name: "pyz+py" for name in names if is_used_module(name)}, "torch": "pyz"}


def resource_files() -> list[tuple[str, str]]:
    """(source, folder in the bundle) of everything in resources/ but the code."""
    files = (path for path in (ROOT / "resources").rglob("*") if path.is_file())
    kept_files = (path for path in files if path.suffix not in (".py", ".pyc"))
    return [(str(path), path.parent.relative_to(ROOT).as_posix()) for path in sorted(kept_files)]
