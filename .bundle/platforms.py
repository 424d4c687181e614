"""What Windows, macOS and Linux each want to know about a program: icon, version, file types, menu entry."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import contents

IDENTIFIER = "org.fader_studio.FaderStudio"
DESCRIPTION = "Fader Studio"

_PICTURES = (
    "public.jpeg", "public.png", "public.tiff", "org.webmproject.webp", "com.microsoft.bmp", "com.compuserve.gif",
    "public.heic", "public.heif",
)


def _file_type(kind: str, words: str, suffix: str, parent: str) -> dict[str, object]:
    """macOS's declaration of a file type that it does not know."""
    return {
        "UTTypeIdentifier": f"{IDENTIFIER}.{kind}",
        "UTTypeDescription": words,
        "UTTypeConformsTo": [parent],
        "UTTypeTagSpecification": {"public.filename-extension": [suffix]},
    }


INFO_PLIST = {
    "CFBundleDisplayName": DESCRIPTION,
    "CFBundleExecutable": "fader-studio",
    "LSBackgroundOnly": False,  # PyInstaller takes the last executable's console for the whole program's
    "CFBundleShortVersionString": contents.version(),
    "LSMinimumSystemVersion": "13.0",
    "LSApplicationCategoryType": "public.app-category.photography",
    "NSHighResolutionCapable": True,
    "NSRequiresAquaSystemAppearance": False,
    "NSHumanReadableCopyright": "MIT licence",
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Photo",
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Alternate",
            "LSItemContentTypes": list(_PICTURES),
        },
        {
            "CFBundleTypeName": "Fader model",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",
            "LSItemContentTypes": [f"{IDENTIFIER}.model"],
        },
        {
            "CFBundleTypeName": "Fader Studio preset",
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Alternate",  # macOS knows a file by its last suffix alone
            "LSItemContentTypes": [f"{IDENTIFIER}.preset", "public.json"],
        },
        {
            "CFBundleTypeName": "Folder of photos",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "None",
            "LSItemContentTypes": ["public.folder"],
        },
    ],
    "UTImportedTypeDeclarations": [
        _file_type("model", "Model weights", "safetensors", "public.data"),
        _file_type("preset", "Fader Studio preset", "fader-preset.json", "public.json"),
    ],
}


def icon(folder: Path) -> str | None:
    """The icon file that this system puts into an executable; Linux has none there."""
    suffix = {"win32": ".ico", "darwin": ".icns"}.get(sys.platform)
    return str(folder / f"fader-studio{suffix}") if suffix else None


def version_file(work: Path, name: str) -> str | None:
    """On Windows, a file that says what Explorer shows of the program NAME."""
    if sys.platform != "win32":
        return None
    path = work / f"{name}-version.txt"
    path.write_text(version_info(contents.version(), name), encoding="utf-8")
    return str(path)


def version_info(version: str, name: str) -> str:
    """Windows' version resource in PyInstaller's notation."""
    numbers = tuple(int(part) for part in (version.split(".") + ["0"] * 4)[:4])
    strings = {
        "CompanyName": "Fader Studio's developers", "FileDescription": DESCRIPTION, "FileVersion": version,
        "InternalName": name, "LegalCopyright": "MIT licence", "OriginalFilename": f"{name}.exe",
        "ProductName": DESCRIPTION, "ProductVersion": version,
    }
    structures = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004,\n"
        "  fileType=0x1, subtype=0x0, date=(0, 0)), kids=[\n"
        f"  StringFileInfo([StringTable('040904B0', [{structures}])]),\n"
        "  VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def papers(folder: Path) -> list[tuple[str, str, str]]:
    """PyInstaller's (target, source, kind) of what was written into `folder`: macOS's program seals its files."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [(path.relative_to(folder).as_posix(), str(path), "DATA") for path in files]


def add_extras(folder: Path) -> None:
    """Beside the executables: the licence, and on Linux what puts the program into the desktop's menu."""
    shutil.copy(contents.ROOT / "LICENSE", folder / "LICENSE.txt")
    if sys.platform.startswith("linux"):
        shutil.copy(contents.ROOT / "resources" / "linux" / "install.sh", folder / "install.sh")
        (folder / "install.sh").chmod(0o755)
