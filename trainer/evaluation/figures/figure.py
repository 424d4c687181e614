"""The command `fader-trainer figure`: one PNG of the chosen kind for one or several models."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from trainer.errors import UserError
from trainer.evaluation.evaluate import measuring_device, model_file
from trainer.evaluation.figures.architecture import draw_architecture
from trainer.evaluation.figures.faces import faces_for, read_faces
from trainer.evaluation.figures.grids import Shown, compare, swaps, sweeps, templates
from trainer.evaluation.figures.sheet import MARGIN, PAPER, draw_sheet
from trainer.files import write_atomically
from trainer.model.file import load_model
from trainer.model.spec import ModelSpec, read_spec

KINDS = ("compare", "swap", "sweep", "template", "architecture")


def figure(
    models: Sequence[Path], output: Path, *, kind: str, faces: Path | None = None, attribute: str | None = None,
    device: str = "auto",
) -> Path:
    """Writes the figure and returns its absolute path. `models` are model files or runs' folders.

    `kind`: one of `KINDS`; all but "architecture" need `faces`, a folder of photos. `attribute`: the only one that is
    shown; without it all (compare: the first model's first). Raises UserError.
    """
    if output.suffix.lower() != ".png":
        raise UserError("A figure is a PNG.", f"For example: --output {output.stem}.png")
    files = [model_file(model) for model in models]
    if kind == "architecture":
        picture = _below([draw_architecture(read_spec(file)) for file in files])
    else:
        picture = _faces_figure(files, kind, faces, attribute, device)
    write_png(output, picture)
    return output.absolute()


def write_png(path: Path, picture: Image.Image) -> None:
    """Writes a picture, whole or not at all. Raises UserError where the place cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with write_atomically(path) as temporary:
            picture.save(temporary, "PNG")
    except OSError as error:
        raise UserError(f"“{path}” cannot be written: {error.strerror or error}.", "Choose another place.") from error


def _faces_figure(
    files: Sequence[Path], kind: str, faces: Path | None, attribute: str | None, device: str
) -> Image.Image:
    if faces is None:
        raise UserError("This figure shows faces, and none are named.", "Name a folder of photos with --faces.")
    shown = _load(files, faces, device)
    if kind == "compare":
        return draw_sheet([compare(shown, attribute)])
    if kind == "sweep":
        return draw_sheet([section for one in shown for section in sweeps(one, attribute)])
    draw = swaps if kind == "swap" else templates
    return draw_sheet([draw(one, attribute) for one in shown])


def _load(files: Sequence[Path], faces: Path, device: str) -> list[Shown]:
    place, shown, pixels = measuring_device(device), [], {}
    for file, name in zip(files, names_of([read_spec(file) for file in files], files), strict=True):
        model = load_model(file, place)
        size = model.spec.network.size
        if size not in pixels:
            pixels[size] = read_faces(faces, size)
        shown.append((name, model, faces_for(model, pixels[size])))
    if len({model.spec.network.size for _, model, _ in shown}) > 1:
        raise UserError("The models see pictures of different sizes.", "Make a figure for each.")
    return shown


def names_of(specs: Sequence[ModelSpec], files: Sequence[Path]) -> list[str]:
    """The models' own names; with the file's or folder's where two are called alike."""
    names = [spec.name for spec in specs]
    if len(set(names)) == len(names):
        return names
    return [file.parent.name if file.name == "model.safetensors" else file.stem for file in files]


def _below(every: Sequence[Image.Image]) -> Image.Image:
    sheet = Image.new("RGB", (max(p.width for p in every), sum(p.height + MARGIN for p in every)), PAPER)
    top = 0
    for one in every:
        sheet.paste(one, (0, top))
        top += one.height + MARGIN
    return sheet
