"""Sheets of faces under models: several models side by side (Figure 2), swaps, sweeps, and the template of an edit."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from PIL import Image

from trainer.errors import UserError
from trainer.evaluation.edits import Faces, base, reach, reconstruct, swap
from trainer.evaluation.figures.sheet import Section, picture_of
from trainer.evaluation.template import TemplateTally
from trainer.model.file import LoadedModel
from trainer.model.types import Images, to_pixels

SWEEP = (-1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0)
"""The fader's values in a sweep, the editor's ±100 being ±1."""

Shown = tuple[str, LoadedModel, Faces]
"""A model by its name on the sheet, and the faces encoded by it."""


def compare(models: Sequence[Shown], attribute: str | None = None) -> Section:
    """The paper's Figure 2: per face the photo, then D(E(x), y) and D(E(x), 1 − y) of every model, in one attribute."""
    first = models[0][2]
    columns, pictures = ["photo"], [_pictures(first.pixels)]
    for name, model, faces in models:
        chosen = _choose(model, attribute or models[0][1].spec.attribute_names[0])
        columns += [f"{name} reconstructed", f"{name} swapped"]
        pictures += [_shown(reconstruct(model, faces)), _shown(swap(model, faces, chosen))]
    title = f"Reconstruction and swap of {attribute or models[0][1].spec.attribute_names[0]}"
    return Section(title=title, columns=columns, rows=_transposed(pictures))


def swaps(shown: Shown, attribute: str | None = None) -> Section:
    """Per face the photo, the reconstruction and a decode with each attribute as 1 − y."""
    name, model, faces = shown
    names = [attribute] if attribute else list(model.spec.attribute_names)
    pictures = [_pictures(faces.pixels), _shown(reconstruct(model, faces))]
    pictures += [_shown(swap(model, faces, _choose(model, n))) for n in names]
    columns = ["photo", "reconstructed", *(n.replace("_", " ") for n in names)]
    return Section(title=f"{name}: each attribute swapped", columns=columns, rows=_transposed(pictures))


def sweeps(shown: Shown, attribute: str | None = None) -> list[Section]:
    """Per attribute a section, per face a row: the photo and what the editor makes of it at the fader's values.

    That is x + D(z, y) − D(z, y₀) with y = y₀ + value · the face's reach, as `fader-studio render` does it.
    """
    name, model, faces = shown
    sections = []
    for chosen in [attribute] if attribute else model.spec.attribute_names:
        k = _choose(model, chosen)
        pictures = [_pictures(faces.pixels), *(_shown(edited) for edited in swept(model, faces, k))]
        farthest = model.spec.attributes[k].range
        sections.append(Section(
            title=f"{name}: {chosen.replace('_', ' ')}", note=f"the fader from -100 to 100; its range is {farthest:g}",
            columns=["photo", *(f"{100 * value:+.0f}" if value else "0" for value in SWEEP)],
            rows=_transposed(pictures)))  # fmt: skip
    return sections


@torch.inference_mode()
def swept(model: LoadedModel, faces: Faces, k: int) -> list[Images]:
    """The edited photos with attribute `k` at each value of `SWEEP`; how far each face's fader goes is found once."""
    based = base(model, faces)
    farthest = torch.full((len(faces),), model.spec.attributes[k].range, device=faces.y0.device)
    down, up = (reach(model, faces, based, k, sign * farthest) for sign in (-1, 1))  # (B,), (B,)
    edited = []
    for value in SWEEP:
        y = faces.y0.clone()
        y[:, k] += value * (down if value < 0 else up)
        edited.append((faces.photos + model.network.decode(faces.maps, y) - based).clamp(-1, 1))
    return edited


def templates(shown: Shown, attribute: str | None = None) -> Section:
    """Per attribute the mean of R = D(z, 1 − y) − D(z, y) over the faces, turned towards the attribute: the paper's
    “template”, as it is on grey and on the mean face, with its share of what an edit changes."""
    name, model, faces = shown
    decodes = reconstruct(model, faces)
    mean_face = faces.photos.mean(0, keepdim=True)
    rows, words = [], []
    for chosen in [attribute] if attribute else model.spec.attribute_names:
        k = _choose(model, chosen)
        towards = torch.where(faces.known[:, k] > 0.5, -1.0, 1.0)[:, None, None, None]
        residuals = (swap(model, faces, k) - decodes) * towards
        mean = residuals.mean(0, keepdim=True)
        strongest = mean.abs().max().clamp(min=1e-6)
        cells = (mean / strongest, mean_face - mean, mean_face, mean_face + mean)
        rows.append([_shown(cell.clamp(-1, 1))[0] for cell in cells])
        words.append(_share_words(chosen, residuals))
    return Section(
        title=f"{name}: what every face gets", row_words=words, rows=rows,
        columns=["shared change, amplified", "mean face without it", "mean face", "mean face with it"],
        note=f"share: how much of an edit's energy is the same picture on all of {len(faces)} faces")


def _share_words(attribute: str, residuals: torch.Tensor) -> str:
    tally = TemplateTally()
    tally.add(residuals)
    share = tally.result()["share"]
    words = attribute.replace("_", " ")
    return words if share is None else f"{words}, share {100 * share:.0f} %"


def _choose(model: LoadedModel, attribute: str) -> int:
    names = model.spec.attribute_names
    if attribute not in names:
        raise UserError(f"“{model.spec.name}” has no fader called “{attribute}”.", f"It has: {', '.join(names)}.")
    return names.index(attribute)


def _shown(images: Images) -> list[Image.Image]:
    return _pictures(to_pixels(images))


def _pictures(pixels: torch.Tensor) -> list[Image.Image]:
    return [picture_of(p) for p in pixels]


def _transposed(columns: Sequence[Sequence[Image.Image]]) -> list[list[Image.Image]]:
    return [list(row) for row in zip(*columns, strict=True)]
