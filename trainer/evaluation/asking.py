"""Makes the pictures of a blind human evaluation: real, reconstructed and swapped faces, no face twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image
from tqdm import tqdm

from trainer.data.dataset import Dataset
from trainer.data.sampling import random_for
from trainer.errors import UserError
from trainer.evaluation.edits import faces_of, reconstruct, swap
from trainer.evaluation.evaluate import check_size, measuring_device, model_file
from trainer.evaluation.judge import file_hash
from trainer.files import write_atomically
from trainer.model.file import LoadedModel, load_model
from trainer.model.spec import AttributeSpec
from trainer.model.types import to_pixels
from trainer.model.wording import describe
from trainer.questions import (
    KINDS, Kind, Question, Questionnaire, in_random_order, read_questionnaire, write_questionnaire,
)  # fmt: skip

_FACES = 11
"""The purpose of the random draw."""


def make_questions(
    model: Path, data: Path, folder: Path, *, attribute: str | None = None, faces: int = 100, split: str = "val",
    seed: int = 0, device: str = "auto",
) -> Questionnaire:
    """Makes `faces` pictures of each kind in `folder`, half of them labelled with the attribute, in an order by seed.

    Fewer where the split has fewer than three times as many labelled faces. The questions that the folder holds
    already are kept where they are the same; raises UserError where they are others.
    """
    path = model_file(model)
    loaded = load_model(path, measuring_device(device))
    name = attribute or loaded.spec.attribute_names[0]
    spec = loaded.spec.attribute(name)
    with Dataset.open(data) as dataset:
        check_size(loaded, dataset)
        about = {"model": loaded.spec.name, "sha256": file_hash(path), "data": dataset.fingerprint, "split": split,
                 "seed": seed, "faces": faces}
        if (there := read_questionnaire(folder)) is not None:
            return _the_same(there, name, about, folder)
        chosen = _draw(dataset, name, split, faces, seed)
        questions = _make_pictures(loaded, dataset, name, chosen, folder, seed)
    label, present, absent = _words(spec)
    made = Questionnaire(
        attribute=name, label=label, present=present, absent=absent, questions=questions, about=about)
    write_questionnaire(folder, made)
    return made


def _the_same(there: Questionnaire, attribute: str, about: dict[str, Any], folder: Path) -> Questionnaire:
    if there.attribute != attribute or dict(there.about) != about:
        raise UserError(f"“{folder}” holds questions about another model, attribute or choice of faces.",
                        "Choose another folder with --output.")
    return there


def _draw(dataset: Dataset, attribute: str, split: str, faces: int, seed: int) -> dict[Kind, np.ndarray]:
    """Places in the data set for each kind: equal numbers, half with and half without the attribute, no face twice."""
    places = dataset.indices(split)
    labels = dataset.labels[places, dataset.columns([attribute])[0]]
    random = random_for(seed, _FACES)
    sides = [random.permutation(places[side]) for side in (labels > 0.5, labels <= 0.5)]
    half = min(max(1, faces // 2), *(len(side) // len(KINDS) for side in sides))
    if not half:
        raise UserError(f"“{split}” has too few faces with and without “{attribute}”.", "It takes three of each.")
    return {kind: np.sort(np.concatenate([side[k * half : (k + 1) * half] for side in sides]))
            for k, kind in enumerate(KINDS)}


def _make_pictures(
    model: LoadedModel, dataset: Dataset, attribute: str, chosen: dict[Kind, np.ndarray], folder: Path, seed: int
) -> tuple[Question, ...]:
    column = model.spec.attribute_names.index(attribute)
    make = {"real": lambda f: f.pixels, "ae": lambda f: to_pixels(reconstruct(model, f)),
            "swap": lambda f: to_pixels(swap(model, f, column))}
    made: list[tuple[Kind, bool, torch.Tensor]] = []
    for kind in tqdm(KINDS, unit="kinds", disable=None):
        for faces in faces_of(model, dataset, chosen[kind]):
            has = (faces.labels[:, column] > 0.5).tolist()
            made += [(kind, h != (kind == "swap"), x) for h, x in zip(has, make[kind](faces).cpu(), strict=True)]
    (folder / "pictures").mkdir(parents=True, exist_ok=True)
    questions = []
    for place, (kind, expected, pixels) in enumerate(in_random_order(made, seed), start=1):
        questions.append(Question(file=f"pictures/{place:04d}.png", kind=kind, expected=expected))
        _write_picture(folder / questions[-1].file, pixels)
    return tuple(questions)


def _write_picture(path: Path, pixels: torch.Tensor) -> None:
    with write_atomically(path) as temporary:
        Image.fromarray(pixels.permute(1, 2, 0).contiguous().numpy()).save(temporary, "PNG")


def _words(spec: AttributeSpec) -> tuple[str, str, str]:
    """Label, and the words for a face with and without the attribute; those of a turned fader are turned back."""
    worded = spec if spec.high else describe(spec.name)
    ends = (worded.low, worded.high) if worded.reversed else (worded.high, worded.low)
    return worded.shown_label, *ends
