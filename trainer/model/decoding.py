"""The decode of a drag: a face is prepared once, then each new set of attribute values costs the least arithmetic.

Equal to `FaderNetwork.decode` in evaluation mode, within rounding. What does not change while a fader moves is computed
once: BatchNorm is folded into weights; the first layer's response to the latent and each skip's share of its layer are
kept per face; attributes are a bias per channel, or for planes a response per tap of the kernel, so that the border,
where planes meet the padding, is exact.

A transposed convolution k4 s2 p1 is one 2 × 2 convolution of the padded input to four times the channels, one per
output phase, and a pixel shuffle. That gives the output with a border of one pixel, which, set to zero, is the next
layer's padding: the border is −`FAR` before the ReLU, so nothing is cut out or padded in between.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn

from trainer.model.file import LoadedModel
from trainer.model.networks import DecoderLayer
from trainer.model.types import Attributes, Images

FAR = 1e9
"""Far below zero: a ReLU of anything minus this is zero."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedFace:
    """What one face contributes to every decode: the first layer's response, what each layer adds to its own."""

    first: torch.Tensor
    shares: tuple[torch.Tensor | None, ...]


class FaceDecoder:
    """Decodes faces of one model quickly, on the device that its network is on. Safe to use from several threads."""

    @torch.inference_mode()
    def __init__(self, loaded: LoadedModel) -> None:
        decoder, attributes = loaded.network.decoder, len(loaded.spec.attributes)
        side = loaded.spec.network.latent_shape[1]
        self._layers: list[_Layer] = []
        for k, layer in enumerate(decoder.layers):
            self._layers.append(_Layer(layer, attributes, side, skip=k in decoder.skips))
            side *= self._layers[-1].factor
        self._base = torch.cat([layer.base for layer in self._layers])  # (ΣPC,)
        self._slope = torch.cat([layer.slope for layer in self._layers])  # (ΣPC, A)
        self._widths = [len(layer.base) for layer in self._layers]

    @torch.inference_mode()
    def prepare(self, maps: list[torch.Tensor]) -> PreparedFace:
        """The encoder's maps of one face, (1, C_k, h, w) each → what its decodes share."""
        shares = [layer.share(maps[-1 - k]) for k, layer in enumerate(self._layers)]
        first = self._layers[0].convolve(_padded(maps[-1]), self._layers[0].weight)  # (1, PC, h + 1, w + 1)
        return PreparedFace(first=first, shares=tuple(shares))

    @torch.inference_mode()
    def decode(self, prepared: PreparedFace, attributes: Attributes) -> Images:
        """Attribute values (B, A), or (A,) for one picture → images (B, 3, S, S) in [−1, 1], channels_last."""
        rows = attributes.to(self._base).reshape(-1, self._slope.shape[1])  # (B, A)
        images = [self._decode_one(prepared, values) for values in rows]
        return images[0] if len(images) == 1 else torch.cat(images)

    def _decode_one(self, prepared: PreparedFace, values: torch.Tensor) -> Images:
        biases = torch.addmv(self._base, self._slope, values).split(self._widths)
        x = prepared.first + biases[0][:, None, None]  # (1, PC, h + 1, w + 1)
        for k, (layer, share) in enumerate(zip(self._layers, prepared.shares, strict=True)):
            if k > 0:
                x = layer.convolve(x.relu_(), layer.weight, biases[k])  # (1, PC, h + 1, w + 1)
            if layer.planes is not None:
                x.add_(layer.planes.response(values))
            x = _interleave(x, layer.factor, share)  # (1, C, 2h + 2, 2w + 2)
        # tanh(x) = 2 sigmoid(2x) − 1, whose vectorised form is three times as fast; the last layer gives 2x.
        x = x[:, :, 1:-1, 1:-1].contiguous(memory_format=torch.channels_last)  # (1, 3, S, S)
        return x.sigmoid_().mul_(2).sub_(1)


class _Layer:
    """A decoder layer with its BatchNorm folded in, as a convolution of the input padded by one pixel.

    `factor`: 2 for a transposed convolution k4 s2, whose result has P = 4 phases per channel; 1 for a 3 × 3, P = 1.
    """

    def __init__(self, layer: DecoderLayer, attributes: int, side: int, *, skip: bool) -> None:
        scale, shift = _folded(layer)  # (C,), (C,)
        weight = layer.up.weight * scale[:, None, None]  # (C_in, C, k, k)
        self.factor = layer.up.stride[0]
        kernel = _phases(weight) if self.factor == 2 else weight.flip(2, 3).transpose(0, 1)  # (PC, C_in, t, t)
        planes = 2 * attributes if layer.attributes is None else 0
        inputs = kernel.shape[1] - planes
        own = inputs // 2 if skip else inputs
        self.weight = kernel[:, :own].contiguous(memory_format=torch.channels_last)
        self.skip_weight = kernel[:, own:inputs].contiguous(memory_format=torch.channels_last) if skip else None
        self.planes = _Planes(kernel[:, inputs:], side) if planes else None
        self.border = None if layer.last else _border(len(scale), side * self.factor).to(weight)
        self.base, self.slope = _biases(layer, attributes, scale, shift, self.factor**2)  # (PC,), (PC, A)

    def convolve(self, padded: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor | None = None) -> torch.Tensor:
        """(1, C_in, h + 2, w + 2) → (1, PC, h + 1, w + 1), or (1, C, h + 2, w + 2) where the factor is 1."""
        return F.conv2d(padded, weight, bias, padding=0 if self.factor == 2 else 1)

    def share(self, skipped_map: torch.Tensor) -> torch.Tensor | None:
        """What a face adds to the layer's output (1, C, 2h + 2, 2w + 2): the skip's part and the border."""
        if self.skip_weight is None:
            return self.border
        response = self.convolve(_padded(skipped_map), self.skip_weight)
        return _interleave(response, self.factor, self.border)


class _Planes:
    """The response to constant planes with zeros around them: per tap of the kernel, on the padding or not."""

    def __init__(self, kernel: torch.Tensor, side: int) -> None:
        taps = kernel.flatten(2).permute(2, 0, 1)  # (tt, PC, 2A)
        self._base = taps[:, :, 0::2].sum(2)  # (tt, PC)
        self._slope = taps[:, :, 1::2] - taps[:, :, 0::2]  # (tt, PC, A)
        inside = F.pad(kernel.new_ones(1, 1, side, side), (1, 1, 1, 1))  # (1, 1, h + 2, w + 2)
        size = kernel.shape[-1]
        masks = F.unfold(inside, size, padding=0 if size == 2 else 1)  # (1, tt, L)
        self._masks = masks[0].T.contiguous()  # (L, tt)
        self._grid = math.isqrt(len(self._masks))

    def response(self, values: torch.Tensor) -> torch.Tensor:
        """Attribute values (A,) → (1, PC, g, g), channels_last."""
        taps = self._base + self._slope @ values  # (tt, PC)
        return (self._masks @ taps).view(1, self._grid, self._grid, -1).permute(0, 3, 1, 2)


def _padded(x: torch.Tensor) -> torch.Tensor:
    return F.pad(x, (1, 1, 1, 1)).contiguous(memory_format=torch.channels_last)  # (1, C, h + 2, w + 2)


def _folded(layer: DecoderLayer) -> tuple[torch.Tensor, torch.Tensor]:
    """Scale and shift (C,) of a layer's BatchNorm in evaluation, its convolution's bias included; 2 for the last."""
    bias = layer.up.bias if layer.up.bias is not None else layer.up.weight.new_zeros(layer.up.out_channels)
    if not isinstance(layer.norm, nn.BatchNorm2d):
        return torch.full_like(bias, 2), 2 * bias
    norm = layer.norm
    scale = norm.weight / (norm.running_var + norm.eps).sqrt()
    return scale, norm.bias + (bias - norm.running_mean) * scale


def _biases(
    layer: DecoderLayer, attributes: int, scale: torch.Tensor, shift: torch.Tensor, phases: int
) -> tuple[torch.Tensor, torch.Tensor]:
    """The bias per channel and phase as base + slope · y: (PC,) and (PC, A)."""
    if layer.attributes is None:
        return shift.repeat(phases), shift.new_zeros(len(shift) * phases, attributes)
    linear = layer.attributes.weight * scale[:, None]  # (C, A), of 2y − 1
    return (shift - linear.sum(1)).repeat(phases), (2 * linear).repeat(phases, 1)


def _phases(weight: torch.Tensor) -> torch.Tensor:
    """A transposed kernel (C_in, C, 4, 4) of stride 2 and padding 1 → (4C, C_in, 2, 2), a convolution for all phases.

    Position j of the padded input's grid holds inputs j − 1 and j; output 2j + q of the padded output takes kernel rows
    q + 2 and q of them.
    """
    split = weight.unflatten(3, (2, 2)).unflatten(2, (2, 2)).flip(2, 4)  # (C_in, C, t, q, u, r)
    return split.permute(3, 5, 1, 0, 2, 4).flatten(0, 2)  # (q·r·C, C_in, t, u)


def _border(channels: int, side: int) -> torch.Tensor:
    """−`FAR` on the border of one pixel around a layer's output, 0 inside: (1, C, side + 2, side + 2)."""
    padded = F.pad(torch.zeros(1, channels, side, side), (1, 1, 1, 1), value=-FAR)
    return padded.contiguous(memory_format=torch.channels_last)


def _interleave(x: torch.Tensor, factor: int, share: torch.Tensor | None) -> torch.Tensor:
    """Puts phases in their places, a pixel shuffle, and adds `share`, in one pass: (1, PC, g, g) → (1, C, fg, fg).

    Phases come before channels, so that what belongs together lies together in memory. Channels last, as the input.
    """
    side, width = x.shape[2], x.shape[1] // factor  # width = r·C of one output row's phases
    rows = x.permute(0, 2, 3, 1).reshape(side, side, factor, width).transpose(1, 2)  # (g, q, g, rC)
    image = x.new_empty(rows.shape)
    if share is None:
        image.copy_(rows)
    else:
        torch.add(rows, share.permute(0, 2, 3, 1).view(rows.shape), out=image)
    return image.view(1, side * factor, side * factor, -1).permute(0, 3, 1, 2)
