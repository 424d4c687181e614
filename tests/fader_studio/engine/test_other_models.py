"""Models beside the one in use, in the real engine: shown on the sample face, compared on the open photo."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import torch

from fader_studio.editing.state import Blend, FaceEdit
from fader_studio.engine.caller import EngineCaller
from fader_studio.engine import other_models
from fader_studio.engine.messages import CompareFace, Done, EndComparing, FaceCompared, FindFaces, LoadModel, ModelShown
from fader_studio.engine.messages import OpenPhoto, ShowModel
from fader_studio.engine.other_models import OtherModels, region_around
from fader_studio.engine.runner import ModelRunner
from trainer.errors import UserError
from trainer.faces.detector import FaceDetector
from trainer.faces.face import Face, face_from_eyes

SMILE = (("Smiling", 0.8),)


@pytest.fixture(scope="module")
def face(engine: EngineCaller, tiny_model: Path, portrait: Path) -> Face:
    engine.call(LoadModel, path=tiny_model)
    engine.call(OpenPhoto, photo="p", path=portrait)
    return engine.call(FindFaces, photo="p").faces[0]  # type: ignore[union-attr]


def compared(engine: EngineCaller, path: Path, face: Face, values: tuple = (), side: int = 200) -> np.ndarray:
    edit = FaceEdit(face=face, values=values)
    reply = engine.call(CompareFace, photo="p", path=path, edit=edit, blend=Blend(), side=side)
    assert isinstance(reply, FaceCompared)
    return np.frombuffer(reply.picture, np.uint8).reshape(reply.height, reply.width, 3).astype(int)


def test_a_model_is_shown_on_the_sample_face(engine: EngineCaller, tiny_model: Path, portrait: Path) -> None:
    shown = engine.call(ShowModel, path=tiny_model, sample=portrait, attribute="Young", side=32)
    assert isinstance(shown, ModelShown)
    assert (shown.path, shown.attribute, len(shown.pictures)) == (tiny_model, "Young", 5)
    assert all(len(picture) == 32 * 32 * 3 for picture in shown.pictures)
    assert len(set(shown.pictures)) == 5
    assert engine.call(ShowModel, path=tiny_model, sample=portrait).attribute == "Smiling"  # type: ignore[union-attr]


def test_a_damaged_model_is_refused_with_the_reason(
    engine: EngineCaller, tiny_model: Path, portrait: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.safetensors"
    data = bytearray(tiny_model.read_bytes())
    data[-4000:] = b"\xff" * 4000  # weights that are no numbers
    damaged.write_bytes(data)
    with pytest.raises(UserError, match="damaged"):
        engine.call(ShowModel, path=damaged, sample=portrait)
    with pytest.raises(UserError, match="gone.safetensors"):
        engine.call(ShowModel, path=tmp_path / "gone.safetensors", sample=portrait)


def test_a_face_without_faders_is_compared_as_the_photo_shows_it(
    engine: EngineCaller, tiny_model: Path, face: Face
) -> None:
    plain, edited = compared(engine, tiny_model, face), compared(engine, tiny_model, face, SMILE)
    unknown = compared(engine, tiny_model, face, (("Hat", 1.0),))
    assert max(plain.shape) <= 200
    assert np.array_equal(plain, unknown)
    assert np.abs(edited - plain).max() > 10


def test_two_models_differ_on_the_same_face(
    engine: EngineCaller, tiny_model: Path, face: Face, tmp_path: Path
) -> None:
    from trainer.model.file import load_model, save_model

    other = tmp_path / "other.safetensors"
    loaded = load_model(tiny_model)
    with torch.no_grad():
        for parameter in loaded.network.parameters():
            parameter.mul_(1.1)
    save_model(other, loaded.spec, loaded.network, loaded.classifier)
    first, second = compared(engine, tiny_model, face, SMILE), compared(engine, other, face, SMILE)
    assert first.shape == second.shape
    assert not np.array_equal(first, second)
    shutil.copyfile(tiny_model, other)  # a model that was written anew is read anew
    assert np.array_equal(compared(engine, other, face, SMILE), first)


def test_what_is_compared_stays_inside_the_photo() -> None:
    corner = face_from_eyes((10, 30), (50, 30))
    x, y, width, height = region_around(corner, 100, 80)
    assert (x, y) == (0, 0)
    assert 0 < width <= 100 and 0 < height <= 80
    with pytest.raises(UserError, match="outside"):
        region_around(face_from_eyes((900, 900), (940, 900)), 100, 80)


def test_a_new_model_knows_the_faces_of_the_one_before(tiny_model: Path) -> None:
    old, new = ModelRunner(tiny_model, "cpu"), ModelRunner(tiny_model, "cpu")
    crop = np.full((old.spec.network.size,) * 2 + (3,), 90, np.uint8)
    old.encode((Path("p"), "face"), lambda: crop)
    new.take_faces(old, lambda: None)

    def unexpected() -> np.ndarray:
        raise AssertionError("the face was cut again")

    assert np.array_equal(new.encode((Path("p"), "face"), unexpected).crop, crop)


def test_models_are_kept_by_the_size_of_their_files_and_given_back(
    tiny_model: Path, portrait: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = tiny_model.stat().st_size
    monkeypatch.setattr(other_models, "KEPT_BYTES", 4 * size)
    models = OtherModels(tmp_path, FaceDetector())
    paths = [tmp_path / f"{k}.safetensors" for k in range(6)]
    for path in paths:
        shutil.copyfile(tiny_model, path)
    first = models._runner(paths[0], "cpu")
    assert models._runner(paths[0], "cpu") is first
    for path in paths:
        models._runner(path, "cpu")
    assert [key[0] for key in models._runners] == paths[2:]
    assert models._runner(paths[0], "cpu") is not first
    models.shrink()
    assert [key[0] for key in models._runners] == [paths[5], paths[0]]


def test_when_nobody_compares_any_more_the_next_comparison_reads_its_model_again(
    engine: EngineCaller, tiny_model: Path, face: Face
) -> None:
    before = compared(engine, tiny_model, face, SMILE)
    assert isinstance(engine.call(EndComparing), Done)
    assert np.array_equal(compared(engine, tiny_model, face, SMILE), before)
