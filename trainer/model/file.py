"""The model file: weights as safetensors with the specification as metadata; the warm file of adversaries beside it.

Data only, nothing is unpickled. A header is compared with the networks it should hold before a tensor is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import safetensors
import torch
from safetensors.torch import load_file, save
from torch import nn

from trainer.errors import UserError
from trainer.files import write_atomically
from trainer.model.classifier import AttributeClassifier
from trainer.model.networks import FaderNetwork
from trainer.model.spec import MAX_METADATA_BYTES, METADATA_KEY, ModelSpec, check_spec, read_header, read_spec

HINT = "Ask for the file again, or choose another model."
DTYPES = ("F16", "F32")
COUNTER = "num_batches_tracked"
"""BatchNorm's counter: nothing reads it at the fixed momentum, so files leave it out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedModel:
    """A model in evaluation mode, fp32. `classifier` is None where the file has none."""

    spec: ModelSpec
    network: FaderNetwork
    classifier: AttributeClassifier | None


def save_model(
    path: Path,
    spec: ModelSpec,
    network: FaderNetwork,
    classifier: AttributeClassifier | None,
    dtype: torch.dtype = torch.float16,
) -> None:
    """Writes a model file, whole or not at all. `dtype`: float16 or float32.

    Raises ValueError where weights are not finite or do not belong to `spec`, OSError where the disk refuses.
    """
    check_spec(spec)
    parts = {"network": network} | ({"classifier": classifier} if classifier is not None else {})
    with torch.device("meta"):
        expected = _shapes(_build(spec))
    if _shapes(parts) != expected:
        raise ValueError("the networks are not those of the specification")
    _write(path, spec, parts, dtype)


def load_model(path: Path, device: str | torch.device = "cpu") -> LoadedModel:
    """Reads a model file; its networks are in evaluation mode with fp32 weights on `device`.

    Raises UserError, with the reason, for a file that is no model, is damaged, from the future, or holds weights that
    are missing, unknown, of another shape or type, or not finite.
    """
    path = Path(path)
    spec = read_spec(path)
    with torch.device("meta"):
        parts = _build(spec)
    state = _read(path, _shapes(parts))
    for part, module in parts.items():
        module.load_state_dict(_part(state, part, module), assign=True)
        module.to(device).eval()
    return LoadedModel(spec=spec, network=parts["network"], classifier=parts.get("classifier"))


def warm_path(path: Path) -> Path:
    """NAME.safetensors → NAME.warm.safetensors, the adversaries' file beside it."""
    return path.with_name(f"{path.stem}.warm.safetensors")


def save_warm(path: Path, spec: ModelSpec, adversaries: Mapping[str, nn.Module]) -> None:
    """Writes adversaries in half precision, by name, so that a long training can go on from a model.

    Raises ValueError where weights are not finite, OSError where the disk refuses.
    """
    _write(path, spec, adversaries, torch.float16)


def load_warm(path: Path, spec: ModelSpec, adversaries: Mapping[str, nn.Module]) -> None:
    """Fills `adversaries` (built for `spec`) with the weights in a warm file.

    Raises UserError where the file is damaged, of other adversaries or of other attributes; they are then unchanged.
    """
    path = Path(path)
    if (theirs := read_spec(path).attribute_names) != spec.attribute_names:
        raise UserError(f"“{path.name}” was trained for other faders.", f"It is for: {', '.join(theirs)}.")
    state = _read(path, _shapes(adversaries))
    for name, module in adversaries.items():
        module.load_state_dict(_part(state, name, module))


def _build(spec: ModelSpec) -> dict[str, nn.Module]:
    parts: dict[str, nn.Module] = {"network": FaderNetwork(spec.network, len(spec.attributes))}
    if spec.classifier is not None:
        parts["classifier"] = AttributeClassifier(spec.classifier)
    return parts


def _tensors(parts: Mapping[str, nn.Module]) -> dict[str, torch.Tensor]:
    return {
        f"{part}.{name}": tensor
        for part, module in parts.items()
        for name, tensor in module.state_dict().items()
        if not name.endswith(COUNTER)
    }


def _shapes(parts: Mapping[str, nn.Module]) -> dict[str, tuple[int, ...]]:
    return {name: tuple(tensor.shape) for name, tensor in _tensors(parts).items()}


def _write(path: Path, spec: ModelSpec, parts: Mapping[str, nn.Module], dtype: torch.dtype) -> None:
    tensors = {name: _stored(name, tensor, dtype) for name, tensor in _tensors(parts).items()}
    metadata = spec.to_json()
    if len(metadata.encode()) > MAX_METADATA_BYTES:
        raise ValueError("the model's description is too long")
    with write_atomically(path) as part:
        part.write_bytes(save(tensors, {METADATA_KEY: metadata}))


def _stored(name: str, tensor: torch.Tensor, dtype: torch.dtype) -> torch.Tensor:
    """On the CPU in `dtype`; what half precision cannot hold (a large variance) stays fp32."""
    tensor = tensor.detach().to("cpu", torch.float32).contiguous()
    if not tensor.isfinite().all():
        raise ValueError(f"{name} is not finite")
    stored = tensor.to(dtype)
    return stored if stored.isfinite().all() else tensor


def _read(path: Path, shapes: Mapping[str, tuple[int, ...]]) -> dict[str, torch.Tensor]:
    """The tensors called `shapes` as finite fp32, after the header was found to hold just those."""
    header = {name: entry for name, entry in read_header(path).items() if name != "__metadata__"}
    _compare(path, header, shapes)
    try:
        state = load_file(path)
    except (safetensors.SafetensorError, ValueError, RuntimeError, OSError) as error:
        raise UserError(f"“{path.name}” is damaged or incomplete.", HINT) from error
    # Copies: a tensor mapped from the file would die with it.
    state = {name: tensor.to(torch.float32, copy=True) for name, tensor in state.items()}
    for name, tensor in state.items():
        if not tensor.isfinite().all():
            raise UserError(f"“{path.name}” is damaged: weights that are no numbers ({name}).", HINT)
    return state


def _compare(path: Path, header: Mapping[str, object], shapes: Mapping[str, tuple[int, ...]]) -> None:
    if missing := sorted(shapes.keys() - header.keys()):
        raise UserError(f"“{path.name}” lacks weights ({missing[0]}).", HINT)
    if unknown := sorted(header.keys() - shapes.keys()):
        raise UserError(f"“{path.name}” holds weights of another network ({unknown[0][:80]}).", HINT)
    for name, shape in shapes.items():
        entry = header[name]
        if not isinstance(entry, dict) or entry.get("shape") != list(shape):
            raise UserError(f"“{path.name}” holds weights of another shape ({name}).", HINT)
        if entry.get("dtype") not in DTYPES:
            raise UserError(f"“{path.name}” holds weights of another type ({name}).", HINT)


def _part(state: Mapping[str, torch.Tensor], part: str, module: nn.Module) -> dict[str, torch.Tensor]:
    """The state of one module, its counters at zero."""
    return {
        name: torch.zeros((), dtype=torch.long) if name.endswith(COUNTER) else state[f"{part}.{name}"]
        for name in module.state_dict()
    }
