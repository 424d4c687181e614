"""`fader-studio models`: lists, imports, describes, chooses and removes models from the shell."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any, Literal

from fader_studio.services.model_library import ModelEntry, ModelLibrary
from trainer.errors import UserError

Action = Literal["list", "import", "info", "default", "remove"]


def run_models_command(action: Action, subject: str | None) -> tuple[dict[str, Any], list[str]]:
    """The JSON of one call and the lines that say the same. `subject`: a model's name or file. Raises UserError."""
    library = ModelLibrary()
    if action == "list":
        return _list(library)
    if not subject:
        raise UserError(f"“models {action}” needs a model.", f"For example: fader-studio models {action} NAME")
    if action == "remove":
        removed = library.find(subject)
        library.remove(subject)
        return {"removed": _row(removed)}, [f"{removed.name} is in the trash."]
    if action == "import":
        entry = library.import_model(Path(subject))
        return {"model": _row(entry)}, [f"{entry.name} was imported."]
    if action == "default":
        entry = library.set_default(subject)
        return {"model": _row(entry)}, [f"{entry.name} is the default now."]
    entry = library.find(subject)
    return {"model": {**_row(entry), **_details(entry)}}, _describe(entry)


def _list(library: ModelLibrary) -> tuple[dict[str, Any], list[str]]:
    rows = [_row(m) for m in library.models()]
    problems = [dataclasses.asdict(p) | {"path": str(p.path)} for p in library.problems()]
    lines = [_line(row) for row in rows]
    lines += [f"! {p['path']}: {p['message']}" for p in problems]
    return {"models": rows, **({"problems": problems} if problems else {})}, lines or ["no model yet"]


def _line(row: dict[str, Any]) -> str:
    mark, faders, megabytes = "*" if row["default"] else " ", len(row["attributes"]), row["size"] / 1e6
    return f"{mark} {row['name']:24} {faders:2} faders  {megabytes:5.1f} MB  {row['licence']}"


def _row(entry: ModelEntry) -> dict[str, Any]:
    return {
        "name": entry.name,
        "path": str(entry.path.resolve()),
        "attributes": list(entry.spec.attribute_names),
        "size": entry.size,
        "default": entry.default,
        "licence": entry.spec.licence,
    }


def _details(entry: ModelEntry) -> dict[str, Any]:
    spec = entry.spec
    faders = [
        {"name": a.name, "label": a.shown_label, "range": a.range, "verdict": a.verdict, "scores": dict(a.scores)}
        for a in spec.attributes
    ]
    return {"title": spec.name, "faders": faders, "scores": dict(spec.scores), "provenance": dict(spec.provenance)}


def _describe(entry: ModelEntry) -> list[str]:
    lines = [f"{entry.spec.name} ({entry.path})", entry.spec.licence]
    for a in entry.spec.attributes:
        seen = a.scores.get("difference_accuracy")
        figure = "" if seen is None else f"  {seen:.0%} on the photo at ±100"
        lines.append(f"  {a.name:22} {a.shown_label:22} {a.verdict}{figure}")
    told = {key: value for key, value in entry.spec.provenance.items() if isinstance(value, str | int | float)}
    lines += [f"  {key}: {value}" for key, value in told.items()]
    return lines
