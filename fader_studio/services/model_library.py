"""The models that there are: those that ship with the program and the user's own. No torch: only headers are read."""

from __future__ import annotations

import dataclasses
import shutil
import struct
from dataclasses import dataclass
from pathlib import Path

import send2trash

import resources
from fader_studio.services import folders
from fader_studio.services.settings import SettingsFile
from trainer.errors import UserError
from trainer.files import write_atomically
from trainer.model.spec import ModelSpec, read_header, read_spec

SUFFIX = ".safetensors"
WARM = f".warm{SUFFIX}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelEntry:
    """One model file. `name`: its file's name without the ending, unique in the library. `size`: bytes.

    `default`: the one that the program starts with.
    """

    name: str
    path: Path
    spec: ModelSpec
    bundled: bool
    default: bool
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BadModel:
    """A file in the library that is no usable model, and why."""

    path: Path
    message: str
    hint: str


class ModelLibrary:
    """`bundled`: the folder that ships, read only. `own`: the user's. `settings`: keep the default's name."""

    def __init__(
        self, *, bundled: Path | None = None, own: Path | None = None, settings: SettingsFile | None = None
    ) -> None:
        self._bundled = bundled or resources.path("models")
        self._own = own or folders.models_folder()
        self._settings = settings or SettingsFile(folders.settings_file())

    def models(self) -> tuple[ModelEntry, ...]:
        """Bundled ones first, each sorted by name."""
        return self._read()[0]

    def problems(self) -> tuple[BadModel, ...]:
        return self._read()[1]

    def find(self, wanted: str | Path | None = None) -> ModelEntry:
        """The model by name or file, the default one for None. Raises UserError where there is none."""
        models = self.models()
        if wanted is None:
            if not models:
                raise UserError("There is no model yet.", "Import one: fader-studio models import FILE")
            return next(m for m in models if m.default)
        name = str(wanted).casefold()
        for model in models:
            if name in (f"{model.name}{SUFFIX}".casefold(), model.name.casefold(), model.spec.name.casefold()):
                return model
        path = Path(wanted)
        if path.suffix == SUFFIX or path.is_file():
            return _entry(path.absolute(), bundled=False)
        known = ", ".join(m.name for m in models) or "none"
        raise UserError(f"There is no model called “{wanted}”.", f"There is: {known}.")

    def import_model(self, path: Path) -> ModelEntry:
        """Copy a model file into the user's folder. Raises UserError where it is no whole model or there is no room."""
        read_spec(path)
        _check_complete(path)
        target = self._free_name(path)
        try:
            with write_atomically(target) as part:
                shutil.copyfile(path, part)
        except OSError as error:
            raise UserError(
                f"“{path.name}” cannot be copied into the library: {error.strerror}.", f"Check the disk of {self._own}."
            ) from error
        return self.find(target.name.removesuffix(SUFFIX))

    def set_default(self, wanted: str | Path) -> ModelEntry:
        """Start with this model from now on. Raises UserError where the library does not hold it."""
        name = self._inside(wanted).name
        self._settings.change(default_model=name)
        return self.find(name)

    def remove(self, wanted: str | Path) -> None:
        """Move a model of the user's to the trash. Raises UserError where it ships with the program or stays."""
        model = self._inside(wanted)
        if model.bundled:
            hint = "Only models of your own can be removed."
            raise UserError(f"“{model.name}” belongs to Fader Studio and stays.", hint)
        warm = model.path.with_name(f"{model.name}{WARM}")
        try:
            send2trash.send2trash([path for path in (model.path, warm) if path.exists()])
        except OSError as error:
            hint = f"Delete {model.path} yourself."
            raise UserError(f"“{model.name}” cannot be moved to the trash.", hint) from error
        if self._settings.settings.default_model == model.name:
            self._settings.change(default_model="")

    # ------------------------------------------------------------ inside
    def _read(self) -> tuple[tuple[ModelEntry, ...], tuple[BadModel, ...]]:
        good: list[ModelEntry] = []
        bad: list[BadModel] = []
        paths = [(path, folder == self._bundled) for folder in (self._bundled, self._own) for path in _files(folder)]
        for path, bundled in paths:
            try:
                good.append(_entry(path, bundled=bundled))
            except UserError as error:
                bad.append(BadModel(path=path, message=error.message, hint=error.hint))
        return _with_default(good, self._settings.settings.default_model), tuple(bad)

    def _inside(self, wanted: str | Path) -> ModelEntry:
        model = self.find(wanted)
        if model.path.parent not in (self._bundled, self._own):
            raise UserError(f"“{model.name}” is not in the library.", "Import it first.")
        return model

    def _free_name(self, path: Path) -> Path:
        stem = path.name.removesuffix(SUFFIX)
        taken = {p.name.casefold() for folder in (self._bundled, self._own) for p in _files(folder)}
        name, number = f"{stem}{SUFFIX}", 1
        while name.casefold() in taken or name.casefold().endswith(WARM):
            number += 1
            name = f"{stem}-{number}{SUFFIX}"
        return self._own / name


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(p for p in folder.iterdir() if _is_model_name(p.name) and p.is_file())


def _is_model_name(name: str) -> bool:
    return name.endswith(SUFFIX) and not name.endswith(WARM) and not name.startswith(".")


def _entry(path: Path, *, bundled: bool) -> ModelEntry:
    spec = read_spec(path)
    name = path.name.removesuffix(SUFFIX)
    return ModelEntry(name=name, path=path, spec=spec, bundled=bundled, default=False, size=path.stat().st_size)


def _with_default(models: list[ModelEntry], name: str) -> tuple[ModelEntry, ...]:
    """The one called `name`, or else the first, is the default."""
    chosen = next((m for m in models if m.name == name), models[0] if models else None)
    return tuple(dataclasses.replace(m, default=True) if m is chosen else m for m in models)


def _check_complete(path: Path) -> None:
    """Raises UserError where the file is shorter than its header says: a download that was cut off."""
    header = read_header(path)
    with path.open("rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
    ends = [entry["data_offsets"][1] for key, entry in header.items() if key != "__metadata__" and _has_offsets(entry)]
    if path.stat().st_size < 8 + length + max(ends, default=0):
        raise UserError(f"“{path.name}” is not whole.", "Copy or download it again.")


def _has_offsets(entry: object) -> bool:
    offsets = entry.get("data_offsets") if isinstance(entry, dict) else None
    return isinstance(offsets, list) and len(offsets) == 2 and isinstance(offsets[1], int)
