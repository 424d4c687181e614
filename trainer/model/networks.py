"""The Fader network: encoder, decoder with attributes, and both together.

Lample et al., "Fader Networks" (2017), as the paper's equations 4 and 5 have it, and the network of the studio recipe;
`NetworkSpec` says which. Shapes at the line ends are those of one layer: C channels, h × w pixels, A attributes.
"""

from __future__ import annotations

import copy

import torch
import torch.nn.functional as F
from torch import nn

from trainer.model.spec import NetworkSpec
from trainer.model.types import Attributes, Images

DROPOUT_LAYERS = 3
"""Decoder layers, from the latent on, that `NetworkSpec.decoder_dropout` applies to (as in pix2pix)."""


def convolution_size(halves: bool) -> tuple[int, int, int]:
    """Kernel, stride and padding of a layer: 4, 2, 1; or 3, 1, 1 where the map is 1 × 1 already."""
    return (4, 2, 1) if halves else (3, 1, 1)


def one_hot_codes(attributes: Attributes) -> torch.Tensor:
    """(B, A) → (B, 2A): 1 − y and y of each attribute, the one-hot code of a binary one; linear in y beyond 0 … 1."""
    return torch.stack((1 - attributes, attributes), dim=2).flatten(1)  # (B, 2A)


class EncoderLayer(nn.Module):
    """Convolution, BatchNorm (or a bias), LeakyReLU."""

    def __init__(self, channels_in: int, channels_out: int, *, halves: bool, norm: bool) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels_in, channels_out, *convolution_size(halves), bias=not norm)
        self.norm = nn.BatchNorm2d(channels_out) if norm else nn.Identity()

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.leaky_relu(self.norm(self.conv(x)), 0.2)  # (B, C_out, h/2, w/2)


class Encoder(nn.Module):
    """Images (B, 3, S, S) → one map per layer, the last being the latent."""

    def __init__(self, spec: NetworkSpec) -> None:
        super().__init__()
        inputs = (3, *spec.channels[:-1])
        self.layers = nn.ModuleList(
            EncoderLayer(i, o, halves=k < spec.halvings, norm=k > 0 or spec.norm_first)
            for k, (i, o) in enumerate(zip(inputs, spec.channels, strict=True))
        )

    def forward(self, images: Images) -> list[torch.Tensor]:
        maps = []
        x = images  # (B, 3, S, S)
        for layer in self.layers:
            x = layer(x)  # (B, C_k, S/2^(k+1), S/2^(k+1))
            maps.append(x)
        return maps


class DecoderLayer(nn.Module):
    """Transposed convolution with attributes, BatchNorm, ReLU; the last layer (`last`) without norm, with tanh.

    `injection` "planes": 2A constant planes beside the input, which are the layer's bias as well. "bias": a linear map
    of 2y − 1 to a bias per channel, equal to planes but for the border, where planes meet the padding.
    """

    def __init__(
        self, spec: NetworkSpec, channels: tuple[int, int], attributes: int, *, halves: bool, last: bool
    ) -> None:
        super().__init__()
        channels_in, channels_out = channels
        planes = spec.injection == "planes"
        inputs = channels_in + 2 * attributes if planes else channels_in
        self.up = nn.ConvTranspose2d(inputs, channels_out, *convolution_size(halves), bias=last and not planes)
        self.attributes = None if planes else nn.Linear(attributes, channels_out, bias=False)
        self.norm = nn.Identity() if last else nn.BatchNorm2d(channels_out)
        self.last = last

    def forward(self, x: torch.Tensor, attributes: Attributes) -> torch.Tensor:
        if self.attributes is None:
            codes = one_hot_codes(attributes)[:, :, None, None].to(x.dtype)  # (B, 2A, 1, 1)
            x = self.up(torch.cat((x, codes.expand(-1, -1, *x.shape[2:])), dim=1))  # (B, C_out, 2h, 2w)
        else:
            x = self.up(x) + self.attributes(2 * attributes - 1)[:, :, None, None]  # (B, C_out, 2h, 2w)
        x = self.norm(x)
        return torch.tanh(x) if self.last else F.relu(x)


class Decoder(nn.Module):
    """Maps of the encoder and attributes (B, A) → images (B, 3, S, S). Layer k of `skips` also gets maps[-1 - k]."""

    def __init__(self, spec: NetworkSpec, attributes: int) -> None:
        super().__init__()
        self.skips = frozenset(spec.skips)
        self.dropout = spec.decoder_dropout
        inputs = spec.channels[::-1]
        outputs = (*inputs[1:], 3)
        self.layers = nn.ModuleList(
            DecoderLayer(
                spec,
                (2 * i if k in self.skips else i, o),
                attributes,
                halves=k >= spec.layers - spec.halvings,
                last=k == spec.layers - 1,
            )
            for k, (i, o) in enumerate(zip(inputs, outputs, strict=True))
        )

    def forward(self, maps: list[torch.Tensor], attributes: Attributes) -> Images:
        x = maps[-1]  # (B, C, h, w), the latent
        for k, layer in enumerate(self.layers):
            if k in self.skips:
                x = torch.cat((x, maps[-1 - k]), dim=1)  # (B, 2C_k, h, w)
            x = layer(x, attributes)  # (B, C_out, 2h, 2w)
            if k < DROPOUT_LAYERS:
                x = F.dropout(x, self.dropout, self.training)
        return x  # (B, 3, S, S)


@torch.no_grad()
def with_skip_gain(network: FaderNetwork, gain: float) -> FaderNetwork:
    """A copy that decodes as the network does with its skipped maps multiplied by `gain`."""
    copied = copy.deepcopy(network)
    for k in network.spec.skips:
        channels = network.spec.channels[-1 - k]
        copied.decoder.layers[k].up.weight[channels : 2 * channels] *= gain
    return copied


class FaderNetwork(nn.Module):
    """Encoder and decoder of a specification, for `attributes` (A) attributes."""

    def __init__(self, spec: NetworkSpec, attributes: int) -> None:
        super().__init__()
        self.spec = spec
        self.encoder = Encoder(spec)
        self.decoder = Decoder(spec, attributes)

    def encode(self, images: Images) -> list[torch.Tensor]:
        """(B, 3, S, S) in [−1, 1] → one map per encoder layer, (B, C_k, S/2^(k+1), …); the last is the latent."""
        return self.encoder(images)

    def decode(self, maps: list[torch.Tensor], attributes: Attributes) -> Images:
        """Maps as `encode` gives them and attributes (B, A) → (B, 3, S, S) in [−1, 1]."""
        return self.decoder(maps, attributes)

    def forward(self, images: Images, attributes: Attributes) -> Images:
        return self.decode(self.encode(images), attributes)
