"""The models that there are: those that ship with the program and the user's own. No torch: only headers are read."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import resources
from fader_studio.services import folders, model_files
from fader_studio.services.model_files import SUFFIX, WARM
from fader_studio.services.settings import SettingsFile
from trainer.errors import UserError
from trainer.model.spec import ModelSpec, read_spec


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
        if (inside := next((m for m in models if m.path == path), None)) is not None:
            return inside
        if path.suffix == SUFFIX or path.is_file():
            return _entry(path.absolute(), bundled=False)
        known = ", ".join(m.name for m in models) or "none"
        raise UserError(f"There is no model called “{wanted}”.", f"There is: {known}.")

    def import_model(self, path: Path, *, replacing: ModelEntry | None = None, title: str = "") -> ModelEntry:
        """Copy a model file into the user's folder, as `title` where one is given.

        `replacing`: a model of the user's own that goes to the trash once the new one is there. Raises UserError where
        the file is no whole model or there is no room; the library is then as it was.
        """
        read_spec(path)
        model_files.check_complete(path)
        target = replacing.path if replacing is not None and not replacing.bundled else self._free_name(path, title)
        try:
            model_files.copy_model(path, target)
            if title:
                model_files.give_title(target, title)
        except OSError as error:
            raise UserError(
                f"“{path.name}” cannot be copied into the library: {error.strerror or error}.",
                f"Check the disk of {self._own}.",
            ) from error
        return self.find(target.name.removesuffix(SUFFIX))

    def holding(self, path: Path) -> ModelEntry | None:
        """The model in the library that is this very file, or a copy of it."""
        models = self.models()
        size = path.stat().st_size if path.is_file() else -1
        inside = (m for m in models if m.path == path.absolute())
        copies = (m for m in models if m.size == size and model_files.same_contents(m.path, path))
        return next(inside, None) or next(copies, None)

    def in_the_way_of(self, path: Path) -> ModelEntry | None:
        """The user's own model that has the title of the one in `path`. Raises UserError where that is no model."""
        title = read_spec(path).name
        return next((m for m in self.models() if not m.bundled and m.spec.name == title), None)

    def export_model(self, wanted: str | Path, target: Path) -> None:
        """Copy a model out, with what is warm beside it; what `target` was goes to the trash. Raises UserError."""
        model = self.find(wanted)
        if target.absolute() == model.path:
            return
        try:
            model_files.copy_model(model.path, target)
        except OSError as error:
            reason = f"“{target.name}” cannot be written: {error.strerror or error}."
            raise UserError(reason, "Choose another folder, or free some space.") from error

    def rename(self, wanted: str | Path, title: str) -> ModelEntry:
        """Give a model of the user's another title; its file keeps its name. Raises UserError where that cannot be."""
        model, title = self._inside(wanted), title.strip()
        if model.bundled:
            raise UserError(f"“{model.spec.name}” belongs to Fader Studio and keeps its name.", "Export it instead.")
        if not 0 < len(title) <= model_files.LONGEST_TITLE:
            raise UserError("A name has 1 to 60 letters.", "Choose another name.")
        if any(m.spec.name.casefold() == title.casefold() and m.path != model.path for m in self.models()):
            raise UserError(f"There is another model called “{title}”.", "Choose another name.")
        try:
            model_files.give_title(model.path, title)
        except OSError as error:
            reason = f"“{model.spec.name}” cannot be renamed: {error.strerror or error}."
            raise UserError(reason, f"Check the folder {self._own}.") from error
        return self.find(model.path)

    def keep_scores(self, path: Path, measured: Mapping[str, Any]) -> ModelEntry | None:
        """Write what an evaluation of the model at `path` found out into it; None where it is not one of the user's.

        Raises UserError where it cannot be written.
        """
        model = next((m for m in self.models() if m.path == path and not m.bundled), None)
        if model is None:
            return None
        try:
            model_files.give_scores(path, measured)
        except OSError as error:
            reason = f"What was measured cannot be kept in “{model.spec.name}”: {error.strerror or error}."
            raise UserError(reason, f"Check the folder {self._own}.") from error
        return self.find(path)

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
        try:
            model_files.trash(model.path)
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

    def _free_name(self, path: Path, title: str) -> Path:
        stem = safe_name(title) or path.name.removesuffix(SUFFIX)
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


def safe_name(title: str) -> str:
    """A file's name, without ending, that every system takes; "" where nothing is left of `title`."""
    return "".join(c for c in title if c.isprintable() and c not in '<>:"/\\|?*').strip(" .")


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
