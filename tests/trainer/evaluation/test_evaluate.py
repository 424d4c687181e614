"""Evaluation of hand-made models and judges whose figures are known."""

import dataclasses
import json
import math
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from trainer.data.dataset import Dataset
from trainer.data.drawn_faces import write_drawn_faces
from trainer.data.prepare import prepare
from trainer.errors import UserError
from trainer.evaluation.accuracy import AttributeTallies
from trainer.evaluation.calibration import accuracy_curves, find_ranges, write_ranges, write_scores
from trainer.evaluation.edits import encode_faces, face_region, reconstruct
from trainer.evaluation.evaluate import evaluate, finite
from trainer.evaluation.judge import Judge, JudgeSpec, save_judge
from trainer.evaluation.naturalness import distances, edit_distances, halves, match_composition
from trainer.evaluation.report import lines_of
from trainer.evaluation.resnet import ResNet18
from trainer.model.classifier import AttributeClassifier
from trainer.model.file import LoadedModel, load_model, save_model
from trainer.model.networks import FaderNetwork
from trainer.model.spec import AttributeSpec, ClassifierSpec, ModelSpec, NetworkSpec

SIDE = 32


class PaintingNetwork(torch.nn.Module):
    """Decodes the photo itself but for a patch per attribute, which it paints with `strength` · (2y − 1)."""

    def __init__(self, strengths):
        super().__init__()
        self.strengths = torch.nn.Parameter(torch.tensor(strengths))

    def encode(self, photos):
        return [photos]

    def decode(self, maps, y):
        images = maps[0].clone()
        for k, strength in enumerate(self.strengths):
            images[:, :, patch(k), 8:24] = (strength * (2 * y[:, k] - 1))[:, None, None, None].clamp(-1, 1)
        return images


def patch(k):
    return slice(4 + 14 * k, 14 + 14 * k)


class PatchJudge:
    """Says that an attribute is there where the middle of its patch is brighter than grey, surely where by far."""

    spec = SimpleNamespace(attributes=("Second", "First", "Other"), width=1, size=SIDE)
    sha256 = "0" * 64

    def column(self, name):
        return self.spec.attributes.index(name) if name in self.spec.attributes else None

    def look(self, pixels):
        assert pixels.dtype == torch.uint8
        patches = [pixels[:, 0, patch(k).start + 5, 16] for k in (1, 0)]
        values = torch.stack([*patches, torch.zeros_like(patches[0])], 1)
        return values / 255, values.float()

    def says(self, pixels):
        return self.look(pixels)[0]


def painted(strengths, ranges=(1.0, 1.0), y0=None):
    """A model of two attributes, and a batch of eight faces painted with their labels."""
    spec = ModelSpec(name="hand-made", network=NetworkSpec(size=64), attributes=tuple(
        AttributeSpec(name=n, range=r) for n, r in zip(("First", "Second"), ranges, strict=True)))
    model = LoadedModel(spec=spec, network=PaintingNetwork(strengths), classifier=None)
    labels = torch.tensor([[k % 2, k // 2 % 2] for k in range(8)]).float()
    photos = PaintingNetwork([1.0, 1.0]).decode([torch.zeros(8, 3, SIDE, SIDE)], labels).detach()
    pixels = ((photos + 1) * 127.5).round().to(torch.uint8)
    faces = encode_faces(model, pixels, photos, labels)
    if y0 is not None:
        faces = dataclasses.replace(faces, y0=y0(labels))
    return model, faces


def figures(model, faces):
    tallies = AttributeTallies(model, PatchJudge())
    tallies.add(faces, reconstruct(model, faces))
    return tallies.result()


def test_a_decoder_that_hears_one_attribute_alone_swaps_that_one_alone():
    found = figures(*painted([1.0, 0.0]))  # the second patch is always grey: 127.5 rounds to 128, "there"
    assert found["First"]["real_accuracy"] == found["First"]["ae_accuracy"] == found["First"]["swap_accuracy"] == 1
    assert found["First"]["swap_accuracy_blurred"] == 1
    assert found["Second"]["real_accuracy"] == 1
    assert found["Second"]["ae_accuracy"] == found["Second"]["swap_accuracy"] == 0.5


def test_the_difference_goes_from_y0_by_the_range_towards_the_flipped_label():
    # Painted −1 or 1 by the photo; y₀ is the label; a decode of strength ½ changes it by 2 · ½ · range.
    certain = lambda labels: labels
    assert figures(*painted([0.5, 0.5], (0.9, 1.1), certain))["First"]["difference_accuracy"] == 0
    found = figures(*painted([0.5, 0.5], (0.9, 1.1), certain))["Second"]
    assert found["difference_accuracy"] == found["difference_accuracy_blurred"] == 1
    assert found["swap_accuracy"] == 1  # the decode alone would have convinced at once


def test_y0_is_the_middle_without_a_classifier():
    _, faces = painted([1.0, 1.0])
    assert faces.y0.unique().tolist() == [0.5]


def test_missing_labels_are_not_counted_and_y0_stands_in_for_them():
    model, faces = painted([1.0, 1.0])
    labels = faces.labels.clone()
    labels[:4, 0] = torch.nan
    labels[:, 1] = torch.nan
    faces = encode_faces(model, faces.pixels, faces.photos, labels)
    assert faces.known[:4, 0].tolist() == [0.5] * 4
    found = figures(model, faces)
    assert found["First"]["real_accuracy"] == 1 and found["Second"]["real_accuracy"] is None


def test_a_fader_moves_the_others_by_as_many_points_as_the_judge_sees():
    found = figures(*painted([1.0, 1.0], y0=lambda labels: labels))
    assert found["First"]["moves"] == {"Second": 0}

    class Coupled(PaintingNetwork):
        def decode(self, maps, y):
            # The second follows the first a little.
            return super().decode(maps, torch.stack((y[:, 0], 0.4 + 0.2 * y[:, 0]), 1))

    model, faces = painted([1.0, 1.0], y0=lambda labels: labels)
    network = Coupled([1.0, 1.0])
    model = LoadedModel(spec=model.spec, network=network, classifier=None)
    # 0.2 of the probability, but cut off where the photo is white or black already: half of the faces.
    assert figures(model, faces)["First"]["moves"]["Second"] == pytest.approx(10, abs=0.5)


def test_the_share_outside_the_face_is_that_of_the_change():
    region = face_region(128)
    assert region[76, 63] and not region[5, 5]
    assert region.float().mean() == pytest.approx(math.pi * 46 * 36 / 128**2, rel=0.01)
    assert face_region(64)[38, 31] and face_region(256).shape == (256, 256)
    model, faces = painted([1.0, 0.0], y0=lambda labels: labels)
    inside = face_region(SIDE)[patch(0), 8:24].float().mean().item()
    assert figures(model, faces)["First"]["outside_face"] == pytest.approx(1 - inside, abs=1e-6)


def test_the_template_of_a_painted_patch_is_total():
    assert figures(*painted([1.0, 1.0]))["First"]["template"] == {"share": pytest.approx(1), "cosine": pytest.approx(1)}


# ---------------------------------------------------------------- naturalness
def test_halves_are_equal_disjoint_and_by_seed():
    a, b = halves(11, 0)
    assert len(a) == len(b) == 5 and not set(a.tolist()) & set(b.tolist())
    assert torch.equal(halves(11, 0)[0], a) and not torch.equal(halves(11, 1)[0], a)


def test_real_is_the_floor_and_a_shift_is_found():
    generator = torch.Generator().manual_seed(0)
    real = torch.randn(400, 4, generator=generator)
    matched = torch.arange(400)
    found = distances(real, real, real + 3, matched, seed=0)
    assert found["real"] == found["ae"] < 0.2
    assert found["swap"] == pytest.approx(36, rel=0.2) and found["swap_matched"] == pytest.approx(36, rel=1e-4)
    assert abs(found["kid"]["real"]) < 0.1 < found["kid"]["swap"]


def test_too_few_pictures_for_the_features_give_no_frechet_distance():
    found = distances(*[torch.randn(60, 40)] * 3, torch.arange(60), seed=0)
    assert found["real"] is None and found["kid"]["real"] is not None


def test_a_swap_is_matched_with_a_real_face_of_its_new_composition():
    known = torch.tensor([[k % 2, k // 2 % 2] for k in range(80)]).float()
    swapped = torch.tensor([k // 4 % 2 for k in range(80)])
    matched = match_composition(known, swapped, seed=0)
    first, second = halves(80, 0)
    taken = matched[second]
    assert set(taken.tolist()) <= set(first.tolist())
    wanted = known[second].clone()
    rows = torch.arange(40)
    wanted[rows, swapped[second]] = 1 - wanted[rows, swapped[second]]
    assert torch.equal(known[taken], wanted)


def test_edits_are_compared_with_real_faces_of_the_label_they_give():
    generator = torch.Generator().manual_seed(0)
    labels = (torch.arange(400) % 2).float()[:, None]
    real = torch.randn(400, 3, generator=generator) + 4 * labels
    perfect = torch.randn(400, 3, generator=generator) + 4 * (1 - labels)
    good, bad = (edit_distances(real, [e], labels, ["A"], 0)["A"] for e in (perfect, real))
    assert bad["edit"] > 300  # about 600; the noise of perfect edits and of the floor is some 5
    assert abs(good["edit"]) < bad["edit"] / 20 and abs(good["real"]) < bad["edit"] / 20
    assert edit_distances(real[:30], [real[:30]], labels[:30], ["A"], 0)["A"] == {"edit": None, "real": None}


# ---------------------------------------------------------------- the command's result
@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A data set, an untrained model and an untrained judge."""
    root = tmp_path_factory.mktemp("evaluate")
    write_drawn_faces(root / "faces", 48, size=64)
    prepare([root / "faces"], root / "set", size=64)
    torch.manual_seed(0)
    spec = ModelSpec(
        name="tiny", network=NetworkSpec(size=64, layers=4, init_channels=4, injection="bias", skips=(1,)),
        attributes=(AttributeSpec(name="Smiling"), AttributeSpec(name="Wearing_Hat", range=1.5)),
        classifier=ClassifierSpec(outputs=("Wearing_Hat", "Smiling"), channels=(4, 4, 4, 4, 4)))
    save_model(root / "model.safetensors", spec, FaderNetwork(spec.network, 2), AttributeClassifier(spec.classifier))
    judge = Judge(spec=JudgeSpec(attributes=("Eyeglasses", "Smiling"), width=2, size=64), network=ResNet18(2, 2).eval())
    save_judge(root / "judge.safetensors", judge)
    return root


def measured(place, **more):
    judge = place / "judge.safetensors"
    return evaluate(place / "model.safetensors", place / "set", judge=judge, split="train", **more)


def test_the_result_has_every_field_that_is_promised(place):
    result = measured(place)
    json.dumps(result, allow_nan=False)
    assert set(result) == {"model", "data", "split", "images", "judge", "reconstruction", "attributes", "choices", "subgroups",
                           "naturalness"}
    assert result["images"] == 36 and result["split"] == "train" and len(result["judge"]["sha256"]) == 64
    assert set(result["reconstruction"]) == {"mse", "psnr", "ssim", "sharpness"}
    assert set(result["attributes"]) == {"Smiling", "Wearing_Hat"}
    for one in result["attributes"].values():
        assert set(one) == {
            "real_accuracy", "ae_accuracy", "swap_accuracy", "swap_accuracy_blurred", "difference_accuracy",
            "difference_accuracy_blurred", "outside_face", "leakage", "template", "moves"}
    assert 0 <= result["attributes"]["Smiling"]["difference_accuracy"] <= 1
    assert result["attributes"]["Wearing_Hat"]["swap_accuracy"] is None  # neither judge nor data set know it
    natural = result["naturalness"]
    assert set(natural) == {"mode", "real", "ae", "swap", "swap_matched", "floor", "kid", "provenance", "inception"}
    assert natural["floor"]["n"] == 18 and natural["inception"] is None
    assert set(result["subgroups"]) == {"Eyeglasses"}
    parts = result["subgroups"]["Eyeglasses"]
    assert parts["with"]["n"] + parts["without"]["n"] == 36 and parts["with"]["psnr"] > 0
    smiles = [parts[side]["attributes"]["Smiling"] for side in ("with", "without")]
    whole = sum(s["n"] * s["swap_accuracy"] for s in smiles) / 36
    assert whole == pytest.approx(result["attributes"]["Smiling"]["swap_accuracy"])
    assert any("floor" in line for line in lines_of(result)) and any("n = " in line for line in lines_of(result))
    assert natural["mode"] == "fd-nmt" and natural["provenance"]["images_per_half"] == 18
    assert natural["provenance"]["sha256"] == result["judge"]["sha256"]
    assert any("Smiling" in line for line in lines_of(result))


def test_the_same_call_gives_the_same_figures_and_images_are_drawn_by_seed(place):
    assert measured(place, images=20) == measured(place, images=20)
    assert measured(place, images=20)["images"] == 20


def test_only_leaves_the_other_parts_out(place):
    result = measured(place, only=["reconstruction"])
    assert result["attributes"] is None and result["naturalness"] is None and result["reconstruction"]["psnr"] > 0
    leak = measured(place, only=["leakage"])["attributes"]["Smiling"]
    assert 0 <= leak["leakage"] <= 1 and leak["swap_accuracy"] is None
    with pytest.raises(UserError, match="beauty"):
        measured(place, only=["beauty"])


def test_a_run_folder_stands_for_its_model(place):
    result = evaluate(place, place / "set", judge=place / "judge.safetensors", only=["reconstruction"])
    assert result["model"] == str(place / "model.safetensors")
    with pytest.raises(UserError, match="no model"):
        evaluate(place / "faces", place / "set", judge=place / "judge.safetensors")


def test_a_data_set_of_another_size_is_refused(place, tmp_path):
    write_drawn_faces(tmp_path / "faces", 4, size=128)
    prepare([tmp_path / "faces"], tmp_path / "set")
    with pytest.raises(UserError, match="64 pixels"):
        evaluate(place / "model.safetensors", tmp_path / "set", judge=place / "judge.safetensors")


def test_what_json_cannot_hold_becomes_null():
    assert finite({"a": [float("nan"), 1.0], "b": float("inf"), "c": "x"}) == {"a": [None, 1.0], "b": None, "c": "x"}


# ---------------------------------------------------------------- calibration
def test_the_gentlest_range_that_convinces_is_found(place, monkeypatch):
    model, faces = painted([0.5, 0.1], y0=lambda labels: labels)
    monkeypatch.setattr("trainer.evaluation.calibration.faces_of", lambda *_: [faces])
    curves = accuracy_curves(model, None, PatchJudge(), None, (1.0, 1.25, 2.5))
    # White or black becomes grey at 1 and turns beyond; the second, five times weaker, never does.
    assert curves["First"][1:] == [1, 1] and curves["Second"] == [0, 0, 0]
    ranges = find_ranges(model, None, PatchJudge(), None, ranges=(1.0, 1.25, 2.5))
    assert ranges == {"First": 1.0 if curves["First"][0] >= 0.95 else 1.25, "Second": 1.0}


def test_scores_and_ranges_are_written_into_the_model_file(place, tmp_path):
    path = tmp_path / "model.safetensors"
    path.write_bytes((place / "model.safetensors").read_bytes())
    before = load_model(path)
    result = measured(place)
    write_scores(path, result)
    after = load_model(path)
    smiling = after.spec.attribute("Smiling")
    assert smiling.scores["difference_accuracy"] == result["attributes"]["Smiling"]["difference_accuracy"]
    assert smiling.verdict != "not measured" and after.spec.attribute("Wearing_Hat").verdict == "not measured"
    assert after.spec.scores["judge"] == result["judge"]["sha256"] and after.spec.scores["images"] == 36
    weights = [loaded.network.state_dict().values() for loaded in (before, after)]
    assert all(torch.equal(a, b) for a, b in zip(*weights, strict=True))
    write_ranges(path, {"Smiling": 1.75})
    changed = load_model(path).spec
    assert changed.attribute("Smiling").range == 1.75 and changed.attribute("Smiling").verdict == "not measured"
    assert changed.attribute("Wearing_Hat").range == 1.5


def test_the_pictures_are_rounded_before_the_judge_sees_them(place):
    seen = []

    class Watching(PatchJudge):
        def look(self, pixels):
            seen.append(pixels.dtype)
            return super().look(pixels)

    model, faces = painted([1.0, 1.0])
    AttributeTallies(model, Watching()).add(faces, reconstruct(model, faces))
    assert len(seen) == 2 + 2 * 4 and set(seen) == {torch.uint8}


def test_the_data_set_may_lack_the_models_attributes(place, tmp_path):
    folder = tmp_path / "faces"
    write_drawn_faces(folder, 24, size=64)
    (folder / "labels.csv").unlink()
    prepare([folder], tmp_path / "set", size=64)
    result = evaluate(place / "model.safetensors", tmp_path / "set", judge=place / "judge.safetensors", split="train")
    assert result["attributes"]["Smiling"]["real_accuracy"] is None
    assert np.isfinite(result["reconstruction"]["psnr"])
    assert len(Dataset.open(tmp_path / "set").attributes) == 0
