"""How strong the skipped maps are in the decoder, beside the path through the latent and beside the attributes."""

from __future__ import annotations

import torch
import torch.nn.functional as F

from trainer.model.networks import DecoderLayer, FaderNetwork, one_hot_codes
from trainer.model.types import Attributes


@torch.no_grad()
def path_strengths(network: FaderNetwork, maps: list[torch.Tensor], attributes: Attributes) -> dict[str, float]:
    """For every decoder layer K with a skip, root mean squares of `latent/K` and `skip/K`, the layer's two inputs, and
    of `latent_out/K`, `skip_out/K` and `attributes_out/K`: what each adds to the layer's convolution.

    The paper suspects that skips are "weighted heavier than the actual input from the latent space" (section 6).
    """
    found: dict[str, float] = {}

    def note(k: int, layer: DecoderLayer, x: torch.Tensor) -> None:
        latent, skip = x.float().chunk(2, dim=1)  # (B, C, h, w) each, as the decoder joins them
        parts = {"latent": latent, "skip": skip}
        found.update({f"{name}/{k}": _size(part) for name, part in parts.items()})
        found.update({f"{name}_out/{k}": _size(out) for name, out in _shares(layer, latent, skip, attributes).items()})

    hooks = [
        network.decoder.layers[k].register_forward_pre_hook(lambda layer, given, k=k: note(k, layer, given[0]))
        for k in network.spec.skips
    ]
    try:
        network.decode(maps, attributes)
    finally:
        for hook in hooks:
            hook.remove()
    return found


def _shares(
    layer: DecoderLayer, latent: torch.Tensor, skip: torch.Tensor, attributes: Attributes
) -> dict[str, torch.Tensor]:
    """What latent path, skip and attributes add to the layer's convolution, (B, C_out, 2h, 2w) or its mean over it."""
    channels = latent.shape[1]

    def through(x: torch.Tensor, start: int) -> torch.Tensor:
        weight = layer.up.weight[start : start + x.shape[1]]
        return F.conv_transpose2d(x, weight, stride=layer.up.stride, padding=layer.up.padding)

    if layer.attributes is not None:
        added = layer.attributes(2 * attributes - 1)  # (B, C_out)
    else:
        codes = one_hot_codes(attributes)[:, :, None, None]  # (B, 2A, 1, 1)
        added = through(codes.expand(-1, -1, *latent.shape[2:]), 2 * channels)
    return {"latent": through(latent, 0), "skip": through(skip, channels), "attributes": added}


def _size(values: torch.Tensor) -> float:
    return float(values.square().mean().sqrt())
