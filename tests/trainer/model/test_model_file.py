"""The model file: a round trip, every refusal with its reason, and never a torn file."""

from __future__ import annotations

import dataclasses
import json
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

import resources
from trainer.errors import UserError
from trainer.model.adversaries import LatentDiscriminator, RealismHeads, RealismPatches
from trainer.model.classifier import AttributeClassifier
from trainer.model.file import load_model, load_warm, save_model, save_warm, warm_path
from trainer.model.networks import FaderNetwork
from trainer.model.spec import METADATA_KEY, AttributeSpec, ClassifierSpec, ModelSpec, NetworkSpec, read_spec

SPEC = ModelSpec(
    name="tiny",
    network=NetworkSpec(size=64, layers=3, init_channels=2, skips=(1,)),
    attributes=(AttributeSpec(name="Smiling", label="Smile", range=1.5),),
    classifier=ClassifierSpec(outputs=("Male", "Smiling"), channels=(2, 2, 2, 2, 2)),
    licence="public domain",
)


def save_tiny(path: Path, **options: object) -> tuple[FaderNetwork, AttributeClassifier]:
    torch.manual_seed(3)
    network = FaderNetwork(SPEC.network, 1).eval()
    classifier = AttributeClassifier(SPEC.classifier).eval()  # type: ignore[arg-type]
    save_model(path, SPEC, network, classifier, **options)  # type: ignore[arg-type]
    return network, classifier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "tiny.safetensors"
    save_tiny(file)
    return file


def rewrite(path: Path, change: Callable[[dict[str, torch.Tensor]], object], metadata: str | None = None) -> None:
    tensors = load_file(path)
    change(tensors)
    save_file(tensors, path, {METADATA_KEY: metadata or SPEC.to_json()})


@pytest.mark.parametrize(("dtype", "tolerance"), [(torch.float32, 0.0), (torch.float16, 1e-3)])
def test_a_model_comes_back_as_it_was_saved(tmp_path: Path, dtype: torch.dtype, tolerance: float) -> None:
    network, classifier = save_tiny(tmp_path / "a.safetensors", dtype=dtype)
    loaded = load_model(tmp_path / "a.safetensors")
    assert loaded.spec == SPEC
    assert not loaded.network.training and loaded.classifier is not None and not loaded.classifier.training
    pairs = [(network, loaded.network), (classifier, loaded.classifier)]
    for saved, read in pairs:
        for name, tensor in saved.state_dict().items():
            other = read.state_dict()[name]
            assert other.dtype == tensor.dtype and (other - tensor).abs().max() <= tolerance
    x, y = torch.randn(2, 3, 64, 64), torch.rand(2, 1)
    with torch.no_grad():
        assert (loaded.network(x, y) - network(x, y)).abs().max() <= 10 * tolerance


def test_a_model_without_a_classifier_is_a_model(tmp_path: Path) -> None:
    spec = dataclasses.replace(SPEC, classifier=None)
    save_model(tmp_path / "a.safetensors", spec, FaderNetwork(spec.network, 1), None)
    assert load_model(tmp_path / "a.safetensors").classifier is None


def test_what_half_precision_cannot_hold_stays_whole(tmp_path: Path) -> None:
    network = FaderNetwork(SPEC.network, 1)
    network.encoder.layers[1].norm.running_var.fill_(1e6)
    save_model(tmp_path / "a.safetensors", dataclasses.replace(SPEC, classifier=None), network, None)
    assert load_model(tmp_path / "a.safetensors").network.encoder.layers[1].norm.running_var[0] == 1e6


def test_weights_that_are_no_numbers_are_not_saved_and_the_old_file_stays(path: Path) -> None:
    before = path.read_bytes()
    network = FaderNetwork(SPEC.network, 1)
    network.encoder.layers[0].conv.weight.data[0, 0, 0, 0] = float("nan")
    with pytest.raises(ValueError, match="not finite"):
        save_model(path, dataclasses.replace(SPEC, classifier=None), network, None)
    assert path.read_bytes() == before and len(list(path.parent.iterdir())) == 1


def test_a_full_disk_keeps_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        save_tiny(path)
    assert path.read_bytes() == before and len(list(path.parent.iterdir())) == 1


def test_networks_of_another_specification_are_not_saved(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="specification"):
        save_model(tmp_path / "a.safetensors", SPEC, FaderNetwork(SPEC.network, 2), None)
    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------- refusals
def assert_refused(path: Path, reason: str) -> None:
    with pytest.raises(UserError, match=reason) as caught:
        load_model(path)
    assert caught.value.hint


def test_a_pickle_is_refused_whatever_its_name(path: Path) -> None:
    torch.save({"a": torch.zeros(1)}, path)
    assert_refused(path, "pickled")


def test_a_header_whose_length_begins_like_a_pickle_is_read(path: Path) -> None:
    for length in (0x0280, 0x0380, 0x4B50):  # 80 02 and 80 03 begin pickles, 50 4B zip files
        header = json.dumps({"__metadata__": {METADATA_KEY: SPEC.to_json()}}).encode()
        while length < len(header):
            length += 0x10000
        path.write_bytes(struct.pack("<Q", length) + header.ljust(length))
        assert read_spec(path) == SPEC


def test_a_vanished_file_is_refused(path: Path) -> None:
    path.unlink()
    assert_refused(path, "cannot be read")


def test_an_old_pickle_is_refused(path: Path) -> None:
    torch.save({"a": torch.zeros(1)}, path, _use_new_zipfile_serialization=False)
    assert_refused(path, "pickled")


@pytest.mark.parametrize("kept", [0, 7, 100, -1])
def test_a_truncated_file_is_refused(path: Path, kept: int) -> None:
    path.write_bytes(path.read_bytes()[:kept])
    assert_refused(path, "damaged or incomplete" if kept == -1 else "not a Fader model")


def test_an_extra_tensor_is_refused(path: Path) -> None:
    rewrite(path, lambda t: t.update(extra=torch.zeros(1)))
    assert_refused(path, r"another network \(extra\)")


def test_a_missing_tensor_is_refused(path: Path) -> None:
    rewrite(path, lambda t: t.pop("classifier.head.bias"))
    assert_refused(path, r"lacks weights \(classifier.head.bias\)")


def test_another_shape_is_refused(path: Path) -> None:
    rewrite(path, lambda t: t.update({"classifier.head.bias": torch.zeros(3)}))
    assert_refused(path, "another shape")


def test_another_type_is_refused(path: Path) -> None:
    rewrite(path, lambda t: t.update({"classifier.head.bias": torch.zeros(2, dtype=torch.int64)}))
    assert_refused(path, "another type")


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_weights_that_are_no_numbers_are_refused(path: Path, value: float) -> None:
    rewrite(path, lambda t: t["classifier.head.bias"].fill_(value))
    assert_refused(path, "no numbers")


def test_a_future_format_is_refused_politely(path: Path) -> None:
    rewrite(path, lambda t: None, json.dumps({**json.loads(SPEC.to_json()), "format": 99}))
    assert_refused(path, "newer Fader Studio")


def test_a_foreign_safetensors_file_is_refused(path: Path) -> None:
    save_file({"a": torch.zeros(1)}, path)
    assert_refused(path, "not a Fader model")


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (("network", "layers"), 400),
        (("network", "init_channels"), True),
        (("network", "max_channels"), 1.5),
        (("network", "skips"), [0]),
        (("network", "injection"), "magic"),
        (("network", "decoder_dropout"), "much"),
        (("attributes", 0, "range"), float("nan")),
        (("attributes", 0, "label"), "a" * 1000),
        (("attributes", 0, "scores"), {"difference_accuracy": "high"}),
        (("attributes",), []),
        (("classifier", "channels"), [2, 2, 2, 2, 2.5]),
        (("classifier", "outputs"), ["Male"]),
        (("template",), [[float("inf"), 0.0]] * 5),
        (("provenance",), "unknown"),
        (("licence",), None),
        (("name",), ""),
    ],
)
def test_a_description_of_a_wrong_kind_or_out_of_range_is_refused(path: Path, keys: tuple, value: object) -> None:
    data = json.loads(SPEC.to_json())
    inner = data
    for key in keys[:-1]:
        inner = inner[key]
    inner[keys[-1]] = value
    rewrite(path, lambda t: None, json.dumps(data))
    assert_refused(path, "description is damaged")


def test_a_huge_header_is_refused_without_being_read(path: Path) -> None:
    with path.open("wb") as file:
        file.write(struct.pack("<Q", 2_000_000))
        file.truncate(3_000_000)
    assert_refused(path, "not a Fader model")


def test_a_million_empty_tensors_are_refused(path: Path) -> None:
    header = json.dumps({str(k): {"dtype": "F32", "shape": [0], "data_offsets": [0, 0]} for k in range(6_000)}).encode()
    path.write_bytes(struct.pack("<Q", len(header)) + header)
    assert_refused(path, "not a Fader model")


def test_an_overlong_description_is_refused(path: Path) -> None:
    rewrite(path, lambda t: None, json.dumps({**json.loads(SPEC.to_json()), "card": "a" * 300_000}))
    assert_refused(path, "not a Fader model")


def test_a_header_of_nonsense_is_refused(path: Path) -> None:
    names = [*load_file(path)]
    header: dict[str, object] = {name: 7 for name in names} | {"__metadata__": {METADATA_KEY: SPEC.to_json()}}
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text)
    assert_refused(path, "another shape")


# ---------------------------------------------------------------- adversaries beside a model
def adversaries(attributes: int = 1) -> dict[str, torch.nn.Module]:
    return {
        "heads": RealismHeads(SPEC.classifier, attributes, size=64),  # type: ignore[arg-type]
        "patches": RealismPatches((4, 4, 4)),
        "latent": LatentDiscriminator.studio(SPEC.network.latent_shape, attributes),
    }


def test_adversaries_come_back_in_half_precision(path: Path) -> None:
    saved, read = adversaries(), adversaries()
    warm = warm_path(path)
    assert warm.name == "tiny.warm.safetensors"
    save_warm(warm, SPEC, saved)
    load_warm(warm, SPEC, read)
    for name, module in saved.items():
        for key, tensor in module.state_dict().items():
            assert torch.allclose(read[name].state_dict()[key].float(), tensor.float(), atol=1e-3)


def test_adversaries_of_other_faders_are_refused(path: Path) -> None:
    save_warm(path, SPEC, adversaries())
    other = dataclasses.replace(SPEC, attributes=(AttributeSpec(name="Male"),))
    with pytest.raises(UserError, match="other faders"):
        load_warm(path, other, adversaries())


def test_adversaries_of_another_kind_are_refused(path: Path) -> None:
    save_warm(path, SPEC, {"latent": adversaries()["latent"]})
    with pytest.raises(UserError, match="lacks weights"):
        load_warm(path, SPEC, adversaries())


# ---------------------------------------------------------------- what ships
def test_the_shipped_model_loads_and_its_faders_have_words() -> None:
    file = resources.path("models/studio-12.safetensors")
    assert file.stat().st_size <= 15_000_000
    spec = read_spec(file)
    loaded = load_model(file)
    assert loaded.spec == spec and loaded.classifier is not None
    assert {"Smiling", "Mouth_Slightly_Open", "Male", "Heavy_Makeup"} <= set(spec.attribute_names)
    assert all(a.label and a.group and a.low and a.high for a in spec.attributes)
    assert "CelebA" in spec.licence and spec.provenance and spec.card
