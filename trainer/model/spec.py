"""What a Fader model is, as plain values: network, attributes, classifier, crop, provenance, scores. No torch.

The same values stand as one JSON string in the model file's metadata (`trainer.model.file`), so that the window can
list models without loading a tensor.
"""

from __future__ import annotations

import dataclasses
import json
import math
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from trainer.errors import UserError
from trainer.faces.face import CROP_SIZE, TEMPLATE, Point

FORMAT = 1
METADATA_KEY = "fader_model"
MAX_HEADER_BYTES = 1_000_000
MAX_METADATA_BYTES = 256_000
MAX_TENSORS = 5_000

Verdict = Literal["strong", "good", "weak", "unnatural", "does nothing", "not measured", "too few to judge"]
TOO_FEW: Verdict = "too few to judge"
"""Also what a run writes as the judge of a fader for which too few labels were held out."""
TOLD_APART = 0.8
"""From here on, edits that are told from real faces so often are a pattern, whatever a judge believes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkSpec:
    """Encoder and decoder of a Fader network (the paper's equations 4 and 5, and the network of the studio recipe).

    Encoder: `layers` convolutions k4 s2 p1 (an eighth at 128 pixels is a stride-1 3 × 3), channels doubling from
    `init_channels` up to `max_channels`; BatchNorm on all but the first (`norm_first`), LeakyReLU 0.2.
    Decoder: the mirror, transposed convolutions k4 s2 p1, BatchNorm, ReLU; tanh at the end.
    `injection`: how attributes enter every decoder layer: "planes" (2n one-hot constant planes, as in the paper) or
    "bias" (a linear map of 2y − 1 to a bias per channel, before BatchNorm: the same but for the border).
    `skips`: decoder layers (0 is the first, at the latent) that also get the encoder's map of their size.
    """

    size: int = CROP_SIZE
    layers: int = 7
    init_channels: int = 16
    max_channels: int = 512
    injection: Literal["planes", "bias"] = "planes"
    skips: tuple[int, ...] = ()
    norm_first: bool = False
    decoder_dropout: float = 0.0

    @property
    def halvings(self) -> int:
        """How many of the layers halve the size: all until the map is 1 × 1."""
        return min(self.layers, self.size.bit_length() - 1)

    @property
    def channels(self) -> tuple[int, ...]:
        """Output channels of each encoder layer."""
        return tuple(min(self.init_channels << k, self.max_channels) for k in range(self.layers))

    @property
    def latent_shape(self) -> tuple[int, int, int]:
        """(C, h, w) of the latent."""
        return self.map_shape(-1)

    def map_shape(self, place: int) -> tuple[int, int, int]:
        """(C, h, w) of one of the encoder's maps; −1 is the latent, −1 − k what decoder layer k gets by a skip."""
        layer = place % self.layers
        side = self.size >> min(layer + 1, self.halvings)
        return self.channels[layer], side, side


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeSpec:
    """One fader. `name` is the data set's column; what the window shows is `label`, `group`, `low` and `high`.

    `range`: y = y₀ + VALUE · range, VALUE being the fader's −1 … 1, y in [0, 1] for what training saw.
    `reversed`: the window shows the fader turned round (No_Beard as "Beard"); edits and the shell keep the name's sign.
    `low`, `high`: the words at the ends of the fader as the window shows it.
    `scores`: what a judge measured (`difference_accuracy` …), empty where nothing was.
    """

    name: str
    label: str = ""
    group: str = ""
    low: str = ""
    high: str = ""
    reversed: bool = False
    range: float = 1.0
    scores: Mapping[str, Any] = field(default_factory=dict)

    @property
    def choice(self) -> str:
        """Of one value of a k-way attribute, "Hair=Blond", the attribute: "Hair"; empty for any other."""
        name, equals, word = self.name.partition("=")
        return name if equals and name and word else ""

    @property
    def shown_label(self) -> str:
        return self.label or self.name.replace("_", " ")

    @property
    def verdict(self) -> Verdict:
        """A word for what the fader does, from `difference_accuracy` at ±100 after a slight blur where it was measured.

        A fader is only as good as what survives the blur: a pattern that convinces nothing but a judge does not. One
        that convinces and is still told from real faces (`told_apart`, where that was measured) is "unnatural".
        """
        if self.scores.get("judge") == TOO_FEW:
            return TOO_FEW
        plain = self.scores.get("difference_accuracy")
        if plain is None:
            return "not measured"
        seen = min(plain, self.scores.get("difference_accuracy_blurred", plain) + 0.05)
        if seen >= 0.3 and self.scores.get("told_apart", 0.5) >= TOLD_APART:
            return "unnatural"
        return "strong" if seen >= 0.9 else "good" if seen >= 0.75 else "weak" if seen >= 0.3 else "does nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassifierSpec:
    """The small classifier that estimates y₀: `outputs` are attribute names; the model's own are among them."""

    outputs: tuple[str, ...]
    channels: tuple[int, ...] = (24, 48, 96, 192, 256)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSpec:
    """Everything about a model but its weights. `classifier` is None only in files that predate any classifier."""

    name: str
    network: NetworkSpec
    attributes: tuple[AttributeSpec, ...]
    classifier: ClassifierSpec | None = None
    template: tuple[Point, ...] = TEMPLATE
    provenance: Mapping[str, Any] = field(default_factory=dict)
    scores: Mapping[str, Any] = field(default_factory=dict)
    licence: str = ""
    card: str = ""
    preview: str = ""

    @property
    def attribute_names(self) -> tuple[str, ...]:
        return tuple(a.name for a in self.attributes)

    def attribute(self, name: str) -> AttributeSpec:
        """The attribute called `name`. Raises UserError with the names that there are."""
        for attribute in self.attributes:
            if attribute.name == name:
                return attribute
        raise UserError(f"“{self.name}” has no fader called “{name}”.", f"It has: {', '.join(self.attribute_names)}.")

    def to_json(self) -> str:
        return json.dumps({"format": FORMAT, **dataclasses.asdict(self)}, ensure_ascii=False)


def choices_of(names: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """The k-way attributes among `names` by name, each with the places of its values, at least two."""
    found: dict[str, tuple[int, ...]] = {}
    for k, name in enumerate(names):
        if choice := AttributeSpec(name=name).choice:
            found[choice] = (*found.get(choice, ()), k)
    return {choice: places for choice, places in found.items() if len(places) > 1}


def spec_from_json(text: str) -> ModelSpec:
    """The inverse of `ModelSpec.to_json`. Unknown fields are ignored; raises UserError where the text is no model."""
    try:
        data = json.loads(text)
        if not isinstance(data, dict) or not isinstance(data.get("format"), int):
            raise ValueError("no format number")
        if data["format"] > FORMAT:
            raise UserError("This model was made by a newer Fader Studio.", "Update Fader Studio and try again.")
        json.dumps(data, ensure_ascii=False).encode()  # no half characters, which no file and no terminal takes
        return _build_model(data)
    except UserError:
        raise
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise UserError("This model file's description is damaged.", f"Ask for the file again ({error}).") from error


def _known(kind: type, data: Mapping[str, Any]) -> dict[str, Any]:
    names = {f.name for f in dataclasses.fields(kind)}
    return {k: tuple(v) if isinstance(v, list) else v for k, v in data.items() if k in names}


def _build_model(data: Mapping[str, Any]) -> ModelSpec:
    fields = _known(ModelSpec, data)
    fields["network"] = NetworkSpec(**_known(NetworkSpec, data["network"]))
    fields["attributes"] = tuple(AttributeSpec(**_known(AttributeSpec, a)) for a in data["attributes"])
    if fields.get("classifier") is not None:
        fields["classifier"] = ClassifierSpec(**_known(ClassifierSpec, data["classifier"]))
    fields["template"] = tuple((float(x), float(y)) for x, y in data.get("template", TEMPLATE))
    spec = ModelSpec(**fields)
    check_spec(spec)
    return spec


def check_spec(spec: ModelSpec) -> None:
    """Raises ValueError where a value is of the wrong kind or out of its range: what a file from elsewhere may hold."""
    if not isinstance(spec.name, str) or not 0 < len(spec.name) <= 200:
        raise ValueError("name")
    if not all(isinstance(text, str) for text in (spec.licence, spec.card, spec.preview)):
        raise ValueError("licence, card or preview")
    if not (isinstance(spec.provenance, Mapping) and isinstance(spec.scores, Mapping)):
        raise ValueError("provenance or scores")
    if len(spec.template) != 5 or not all(math.isfinite(v) for point in spec.template for v in point):
        raise ValueError("template")
    _check_network(spec.network)
    if not 1 <= len(spec.attributes) <= 100:
        raise ValueError(f"{len(spec.attributes)} attributes")
    for attribute in spec.attributes:
        _check_attribute(attribute)
    names = spec.attribute_names
    if len(set(names)) != len(names):
        raise ValueError("attribute names")
    if spec.classifier is not None:
        _check_classifier(spec.classifier, names)


def _whole(value: object, low: int, high: int) -> bool:
    return type(value) is int and low <= value <= high


def _check_network(net: NetworkSpec) -> None:
    if net.size not in (64, 128, 256) or type(net.size) is not int:
        raise ValueError(f"size {net.size}")
    if not (_whole(net.layers, 3, 9) and _whole(net.init_channels, 1, 128) and _whole(net.max_channels, 1, 1024)):
        raise ValueError("layers or channels")
    if net.injection not in ("planes", "bias"):
        raise ValueError(f"injection {net.injection!r}")
    if not all(_whole(k, 1, net.layers - 1) for k in net.skips):
        raise ValueError(f"skips {net.skips}")
    if type(net.norm_first) is not bool or type(net.decoder_dropout) not in (int, float):
        raise ValueError("norm or dropout")
    if not 0 <= net.decoder_dropout < 1:
        raise ValueError(f"dropout {net.decoder_dropout}")


def _check_attribute(a: AttributeSpec) -> None:
    if not isinstance(a.name, str) or not 0 < len(a.name) <= 100:
        raise ValueError("attribute names")
    if not all(isinstance(text, str) and len(text) <= 100 for text in (a.label, a.group, a.low, a.high)):
        raise ValueError(f"words of attribute {a.name}")
    if type(a.range) not in (int, float) or not 0 < a.range <= 10 or type(a.reversed) is not bool:
        raise ValueError(f"range or direction of attribute {a.name}")
    if not isinstance(a.scores, Mapping) or not all(
        type(a.scores.get(key, 0)) in (int, float) for key in ("difference_accuracy", "difference_accuracy_blurred")
    ):
        raise ValueError(f"scores of attribute {a.name}")


def _check_classifier(classifier: ClassifierSpec, names: tuple[str, ...]) -> None:
    if not 1 <= len(classifier.outputs) <= 200 or not all(isinstance(name, str) for name in classifier.outputs):
        raise ValueError("the classifier's outputs")
    if len(classifier.channels) != 5 or not all(_whole(n, 1, 1024) for n in classifier.channels):
        raise ValueError("the classifier's channels")
    if missing := set(names) - set(classifier.outputs):
        raise ValueError(f"classifier without {sorted(missing)}")


def read_header(path: Path) -> dict[str, Any]:
    """The header of a safetensors file: {tensor name: {dtype, shape, data_offsets}, "__metadata__": {…}}.

    Bounded and checked without reading a tensor. Raises UserError where the file is none, too large or damaged.
    """
    hint = "Choose a .safetensors file that Fader Studio made."
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            prefix = file.read(8)
            if len(prefix) < 8 or (length := struct.unpack("<Q", prefix)[0]) > min(MAX_HEADER_BYTES, size - 8):
                raise UserError(f"“{path.name}” is {_what_it_is(prefix)}.", hint)
            header = json.loads(file.read(length))
    except OSError as error:
        reason = error.strerror or error
        raise UserError(f"“{path.name}” cannot be read: {reason}.", "Check that it is still there.") from error
    except (ValueError, RecursionError) as error:
        raise UserError(f"“{path.name}” is not a Fader model.", hint) from error
    if not isinstance(header, dict) or len(header) > MAX_TENSORS:
        raise UserError(f"“{path.name}” is not a Fader model.", hint)
    return header


def _what_it_is(prefix: bytes) -> str:
    """For a file whose first bytes are no plausible length: only then, since a length may begin like a pickle."""
    pickled = prefix[:4] == b"PK\x03\x04" or (prefix[:1] == b"\x80" and prefix[1:2] in (b"\2", b"\3", b"\4", b"\5"))
    return "a pickled PyTorch file, which could run code" if pickled else "not a Fader model"


def read_spec(path: Path) -> ModelSpec:
    """The specification in a model file, without its weights. Raises UserError where there is none."""
    metadata = read_header(path).get("__metadata__")
    text = metadata.get(METADATA_KEY) if isinstance(metadata, dict) else None
    if not isinstance(text, str) or len(text.encode(errors="replace")) > MAX_METADATA_BYTES:
        raise UserError(f"“{path.name}” is not a Fader model.", "It lacks the description that Fader Studio writes.")
    return spec_from_json(text)
