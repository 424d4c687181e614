"""`fader-studio models`: the library for the shell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fader_studio.services.model_library import ModelEntry, ModelLibrary
from trainer.errors import UserError


def run_models_command(
    action: str, subject: str | None, library: ModelLibrary | None = None
) -> tuple[dict[str, Any], list[str]]:
    """The JSON and the lines of `fader-studio models ACTION SUBJECT`. Raises UserError."""
    library = library or ModelLibrary()
    if action == "list":
        return _list(library)
    if subject is None:
        example = "FILE" if action == "import" else "NAME"
        raise UserError(f"Which model is meant by “{action}”?", f"For example: fader-studio models {action} {example}")
    if action == "import":
        entry = library.import_model(Path(subject))
        return {"model": describe(entry)}, [f"imported {entry.name}"]
    if action == "default":
        entry = library.set_default(subject)
        return {"model": describe(entry)}, [f"{entry.name} is the default now"]
    if action == "remove":
        entry = library.find(subject)
        library.remove(subject)
        return {"removed": entry.name}, [f"{entry.name} is in the trash"]
    return _info(library.find(subject))


def describe(entry: ModelEntry) -> dict[str, Any]:
    """One model as `models list` has it."""
    return {
        "name": entry.name,
        "path": str(entry.path),
        "attributes": list(entry.spec.attribute_names),
        "size": entry.size,
        "default": entry.default,
        "licence": entry.spec.licence,
    }


def _list(library: ModelLibrary) -> tuple[dict[str, Any], list[str]]:
    models, problems = library.models(), library.problems()
    lines = [f"{'*' if m.default else ' '} {m.name:24} {', '.join(m.spec.attribute_names)}" for m in models]
    lines += [f"! {bad.path.name:24} {bad.message}" for bad in problems]
    listed = [{"path": str(b.path), "error": b.message, "hint": b.hint} for b in problems]
    return {"models": [describe(m) for m in models], "problems": listed}, lines or ["no models"]


def _info(entry: ModelEntry) -> tuple[dict[str, Any], list[str]]:
    spec = entry.spec
    faders = [
        {"name": a.name, "label": a.shown_label, "range": a.range, "verdict": a.verdict, "scores": dict(a.scores)}
        for a in spec.attributes
    ]
    about = {"title": spec.name, "faders": faders, "provenance": dict(spec.provenance), "scores": dict(spec.scores)}
    lines = [f"{spec.name}  ({entry.path}, {entry.size / 1e6:.1f} MB)", f"licence: {spec.licence or 'not named'}"]
    lines += [f"  {fader['name']:22} {fader['verdict']}" for fader in faders]
    lines += ["", spec.card] if spec.card else []
    return {"model": {**describe(entry), **about, "card": spec.card}}, lines
