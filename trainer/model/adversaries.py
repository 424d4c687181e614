"""What a Fader network trains against: discriminators of latents, of patches, and of attribute and realism together.

The first two are the paper's; the others are the studio recipe's (a projected adversary, as in "Projected GANs
converge faster", with one output per attribute and value). None of them is needed to use a model.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn
from torch.nn.utils.parametrizations import spectral_norm

from trainer.model.spec import ClassifierSpec
from trainer.model.types import Images, Latents

HEAD_SIDE = 4
"""Each realism head reduces its map to this side before its linear layer."""
HEAD_WIDTHS = (32, 48, 96, 128, 128)
HEAD_MAX_WIDTH = 128


class LatentDiscriminator(nn.Module):
    """Latents (B, C, h, w) → logits (B, A): which attributes can be read from a latent (equation 2).

    One logit per binary attribute. Lample et al. have two outputs with a softmax: softmax(a, b)[1] = sigmoid(b − a),
    and cross-entropy on it is binary cross-entropy on that logit, so both are the same discriminator.
    `shape`: (C, h, w) of the map it reads; a skipped map's shape makes a discriminator that sees that one.
    """

    def __init__(
        self,
        shape: tuple[int, int, int],
        attributes: int,
        *,
        channels: Sequence[int],
        hidden: int,
        dropout: float = 0.3,
        hidden_dropout: bool = False,
    ) -> None:
        super().__init__()
        width, side, _ = shape
        layers: list[nn.Module] = []
        for out in channels:
            size = (4, 2, 1) if side > 1 else (1, 1, 0)
            layers += [nn.Conv2d(width, out, *size, bias=False), nn.BatchNorm2d(out)]
            layers += [nn.LeakyReLU(0.2), nn.Dropout(dropout)]
            width, side = out, max(side // 2, 1)
        self.convolutions = nn.Sequential(*layers)
        self.classifier = nn.Sequential(
            nn.Flatten(),
            nn.Linear(width * side * side, hidden),
            nn.LeakyReLU(0.2),
            nn.Dropout(dropout if hidden_dropout else 0.0),
            nn.Linear(hidden, attributes),
        )

    @classmethod
    def paper(
        cls, shape: tuple[int, int, int], attributes: int, *, dropout: float = 0.3, max_channels: int = 512
    ) -> LatentDiscriminator:
        """The encoder's remaining layers down to 1 × 1, FC 512, FC A: "C512, FC 512, FC n" on a 2 × 2 latent.

        A 1 × 1 latent leaves no layer, and with it no dropout, which would make an ablation of dropout empty: it gets
        one 1 × 1 convolution.
        """
        width, side, _ = shape
        channels = [min(width << k, max_channels) for k in range(1, side.bit_length())]
        return cls(shape, attributes, channels=channels or (max_channels,), hidden=512, dropout=dropout)

    @classmethod
    def studio(cls, shape: tuple[int, int, int], attributes: int, *, dropout: float = 0.3) -> LatentDiscriminator:
        """The studio recipe's: one convolution to 256 channels, FC 256, FC A, dropout 0.3 after both."""
        return cls(shape, attributes, channels=(256,), hidden=256, dropout=dropout, hidden_dropout=True)

    def forward(self, latents: Latents) -> torch.Tensor:
        return self.classifier(self.convolutions(latents)).float()  # (B, A)


class PatchDiscriminator(nn.Module):
    """Images (B, 3, S, S) → (B,) probability of being real: the mean over patches (14 × 14 at 128 pixels), pix2pix's.

    Convolutions k4 of 16·2^i channels with strides 2, 2, 2, 1, BatchNorm (not on the first); one to one channel.
    """

    def __init__(self, width: int = 16) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        channels_in = 3
        for k, stride in enumerate((2, 2, 2, 1)):
            out = width << k
            norm = nn.BatchNorm2d(out) if k else nn.Identity()
            layers += [nn.Conv2d(channels_in, out, 4, stride, 1, bias=k == 0), norm, nn.LeakyReLU(0.2)]
            channels_in = out
        self.layers = nn.Sequential(*layers, nn.Conv2d(channels_in, 1, 4, 1, 1))

    def forward(self, images: Images) -> torch.Tensor:
        return self.layers(images).float().sigmoid().mean((1, 2, 3))  # (B,)


class RealismHeads(nn.Module):
    """“Is this a real picture of a face that smiles?”: one realness per scale, value and attribute, for hinge losses.

    Small heads with spectral norm on a frozen `AttributeClassifier`'s five maps, (B, C_k, h, w) each → (B, 5, 2, A),
    index 0 of the third axis for the value "no", 1 for "yes".
    """

    def __init__(self, classifier: ClassifierSpec, attributes: int, size: int = 128) -> None:
        super().__init__()
        self.attributes = attributes
        self.heads = nn.ModuleList(
            _realism_head(channels, size >> (k + 1), HEAD_WIDTHS[k], 2 * attributes)
            for k, channels in enumerate(classifier.channels)
        )

    def forward(self, maps: list[torch.Tensor]) -> torch.Tensor:
        scores = [head(m).float().view(len(m), 2, self.attributes) for head, m in zip(self.heads, maps, strict=True)]
        return torch.stack(scores, dim=1)  # (B, 5, 2, A)


def _realism_head(channels: int, side: int, width: int, outputs: int) -> nn.Sequential:
    """Halvings to 4 × 4 with `width` channels, half as many more each time; where there are none, a 1 × 1."""
    layers: list[nn.Module] = []
    if side <= HEAD_SIDE:
        layers += [spectral_norm(nn.Conv2d(channels, width, 1)), nn.LeakyReLU(0.2)]
        channels = width
    while side > HEAD_SIDE:
        layers += [spectral_norm(nn.Conv2d(channels, width, 4, 2, 1)), nn.LeakyReLU(0.2)]
        channels, width, side = width, min(width * 3 // 2, HEAD_MAX_WIDTH), side // 2
    return nn.Sequential(*layers, nn.Flatten(), spectral_norm(nn.Linear(channels * side * side, outputs)))


class RealismPatches(nn.Module):
    """“Are these real pixels?”: images (B, 3, S, S) → a realness per patch, (B, 1, 15, 15) at 128 pixels.

    For hinge losses. It sees the patterns that frozen features overlook. Convolutions k4 of 24, 48 and
    96 channels, spectral norm.
    """

    def __init__(self, channels: Sequence[int] = (24, 48, 96)) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for i, o in zip((3, *channels[:-1]), channels, strict=True):
            layers += [spectral_norm(nn.Conv2d(i, o, 4, 2, 1)), nn.LeakyReLU(0.2)]
        self.layers = nn.Sequential(*layers, spectral_norm(nn.Conv2d(channels[-1], 1, 4, 1, 1)))

    def forward(self, images: Images) -> torch.Tensor:
        return self.layers(images).float()  # (B, 1, 15, 15)
