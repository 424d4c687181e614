"""Trains a judge: the paper's NMT-A, or the multi-attribute one that ships."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from tqdm import tqdm

from trainer.data.dataset import Dataset
from trainer.data.sampling import EpochSampler, draw_subset, random_for
from trainer.errors import UserError
from trainer.evaluation.blur import blurred
from trainer.evaluation.judge import Judge, JudgeSpec, accuracy_of, balanced_accuracy_of
from trainer.evaluation.resnet import ResNet18

_AUGMENT = 9
SHIFT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeConfig:
    """How a judge is trained. Steps decide its length, never the clock.

    `attributes`: the columns to judge, empty for all. `images`: how many are drawn by seed from train, 0 for all.
    `held_out`: the share of those that only measures; 0: the data set's val measures. `epochs` sets the steps where
    `steps` is 0. `half_size`: the share of the steps, the first ones, that see the pictures at half their size, which
    costs a quarter. `augment`: blur, noise and shifts, so that it does not share a training signal's blind spots.
    `even`: the judge says what it would if half of the faces had each attribute. An edit is asked for rare attributes
    as often as for frequent ones, and a judge that expects 6 % of spectacles overlooks a third of them.
    """

    preset: str = "shipped"
    attributes: tuple[str, ...] = ()
    softmax: bool = False
    images: int = 0
    held_out: float = 0.0
    batch_size: int = 64
    steps: int = 0
    epochs: int = 10
    half_size: float = 0.0
    even: bool = False
    width: int = 64
    learning_rate: float = 1e-3
    weight_decay: float = 0.0
    augment: bool = False
    seed: int = 94


PRESETS = {
    # The paper: ResNet-18, 20,000 images 4 : 1, batch 64, 10 epochs, cross-entropy; it names no optimiser.
    "paper": JudgeConfig(preset="paper", softmax=True, images=20_000, held_out=0.2),
    "shipped": JudgeConfig(
        preset="shipped", steps=2400, half_size=0.7, width=32, learning_rate=2e-3, weight_decay=0.05, augment=True,
        even=True),
}


def preset_for(name: str, dataset: Dataset) -> JudgeConfig:
    """The preset for a data set: the paper's judges Male, or the first attribute where there is no Male."""
    config = PRESETS[name]
    if not dataset.attributes:
        raise UserError("The data set has no labels, so no judge can learn from it.", "Prepare it with --labels CSV.")
    if config.softmax:
        first = "Male" if "Male" in dataset.attributes else dataset.attributes[0]
        config = dataclasses.replace(config, attributes=(first,))
    return config


def train_judge(dataset: Dataset, config: JudgeConfig, device: str | torch.device = "cpu") -> Judge:
    """Trains a judge on the data set's train split and measures it on faces that it did not see.

    Labels that are missing (NaN) say nothing. The same data, settings and device give the same weights.
    """
    attributes = config.attributes or dataset.attributes
    columns = dataset.columns(attributes)
    if config.softmax and len(columns) != 1:
        raise UserError("A two-way judge judges one attribute.", "Name one.")
    labels = torch.from_numpy(dataset.labels[:, columns])  # (N, A)
    train, held_out = _divide(dataset, config)
    torch.manual_seed(config.seed)
    spec = JudgeSpec(attributes=tuple(attributes), width=config.width, size=dataset.size,
                     outputs="softmax" if config.softmax else "sigmoid")
    network = ResNet18(spec.network_outputs, config.width).to(device, memory_format=torch.channels_last)
    steps = config.steps or max(1, config.epochs * len(train) // config.batch_size)
    _fit(network, dataset, labels, train, config, steps)
    if config.even and not config.softmax:
        forget_shares(network, labels[train])
    network.eval().requires_grad_(False)
    measured = _measure(Judge(spec=spec, network=network), dataset, labels, held_out)
    provenance = {
        **dataclasses.asdict(config), "steps": steps, "train_images": len(train), "held_out_images": len(held_out),
        "dataset": dataset.fingerprint, "attributes": len(attributes), "torch": torch.__version__.split("+")[0],
    }
    return Judge(spec=dataclasses.replace(spec, provenance=provenance, **measured), network=network)


@torch.no_grad()
def forget_shares(network: ResNet18, labels: torch.Tensor) -> None:
    """Takes what the shares of the labels (N, A) taught out of the outputs, in place.

    Log-odds learnt by cross-entropy are those of the evidence plus those of the share (Bayes); the latter are
    subtracted (Menon et al. 2021, "Long-tail learning via logit adjustment", post hoc). Attributes that all or none of
    the faces have stay.
    """
    share = labels.nanmean(0)
    known = (share > 0) & (share < 1)
    network.fc.bias -= torch.where(known, torch.logit(share, eps=1e-6), 0).to(network.fc.bias)


def _divide(dataset: Dataset, config: JudgeConfig) -> tuple[np.ndarray, np.ndarray]:
    chosen = draw_subset(dataset.indices("train"), config.images or len(dataset), config.seed)
    if not config.held_out:
        return chosen, dataset.indices("val")
    order = random_for(config.seed, _AUGMENT).permutation(chosen)
    count = max(1, round(len(order) * config.held_out))
    if count >= len(order):
        raise UserError(
            "There are too few pictures for a judge.", "It needs some to learn from and some to be measured on.")
    return np.sort(order[count:]), np.sort(order[:count])


def _fit(
    network: ResNet18, dataset: Dataset, labels: torch.Tensor, train: np.ndarray, config: JudgeConfig, steps: int
) -> None:
    device = network.fc.weight.device
    sampler = EpochSampler(train, config.batch_size, config.seed)
    weights = network.parameters()
    optimiser = torch.optim.AdamW(weights, config.learning_rate, weight_decay=config.weight_decay, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, _warm_up_and_cosine(steps))
    generator = torch.Generator().manual_seed(config.seed)
    network.train()
    bar = tqdm(range(steps), unit="steps", disable=None)
    for step in bar:
        draw = sampler.next()
        images = dataset.read(draw.indices, draw.flips).float().div_(255)  # (B, 3, S, S) in [0, 1]
        if config.augment:
            images = augmented(images, generator)
        if step < steps * config.half_size:
            images = F.avg_pool2d(images, 2)
        images = images.to(device).contiguous(memory_format=torch.channels_last)
        with torch.autocast(device.type, torch.bfloat16, enabled=bf16_helps(device)):
            logits = network(images)
        loss = masked_loss(logits.float(), labels[draw.indices].to(device), config.softmax)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        schedule.step()
        bar.set_postfix(loss=f"{loss.item():.3f}", refresh=False)


def masked_loss(logits: torch.Tensor, labels: torch.Tensor, softmax: bool) -> torch.Tensor:
    """Mean cross-entropy over the known labels: logits (B, A) or (B, 2), labels (B, A) with NaN for unknown."""
    known = ~labels.isnan()
    if softmax:
        each = F.cross_entropy(logits, (labels[:, 0] > 0.5).long(), reduction="none")[:, None]  # (B, 1)
    else:
        each = F.binary_cross_entropy_with_logits(logits, labels.nan_to_num(0), reduction="none")  # (B, A)
    return torch.where(known, each, 0).sum() / known.sum().clamp(min=1)


def augmented(images: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """(B, 3, S, S) in [0, 1] → shifted together by up to 4 pixels; by chance a third is blurred, a third noisy."""
    def draw(*shape: int) -> torch.Tensor:
        return torch.rand(shape, generator=generator)

    kind = (draw(len(images), 1, 1, 1) * 3).long()  # 0: as it is, 1: blurred, 2: noisy
    noise = torch.randn(images.shape, generator=generator) * 0.08 * draw(len(images), 1, 1, 1)
    soft = blurred(images, 0.5 + 2 * draw(1).item())
    images = torch.where(kind == 1, soft, torch.where(kind == 2, images + noise, images))
    dx, dy = (draw(2) * (2 * SHIFT + 1)).long().tolist()
    size = images.shape[-1]
    return F.pad(images, (SHIFT,) * 4, mode="replicate")[:, :, dy:dy + size, dx:dx + size].clamp(0, 1)


def _warm_up_and_cosine(steps: int) -> Callable[[int], float]:
    warm = min(200, steps // 10 + 1)
    return lambda step: min((step + 1) / warm, 1) * (0.5 + 0.5 * math.cos(math.pi * min(step / steps, 1)))


def bf16_helps(device: torch.device) -> bool:
    """Whether half-precision products are native: on a GPU that has them, or a CPU with AVX-512 BF16 or AMX."""
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported()
    if device.type != "cpu":
        return False
    can = getattr(torch.cpu, "get_capabilities", dict)()
    return bool(can.get("avx512_bf16") or can.get("amx_bf16"))


def _measure(judge: Judge, dataset: Dataset, labels: torch.Tensor, held_out: np.ndarray) -> dict[str, dict]:
    parts = np.array_split(held_out, math.ceil(len(held_out) / 128))
    said = torch.cat([judge.says(dataset.read(part)) for part in parts])
    measures = {"accuracy": accuracy_of, "balanced_accuracy": balanced_accuracy_of}
    found = {name: measure(said, labels[held_out]) for name, measure in measures.items()}
    return {name: dict(zip(judge.spec.attributes, values, strict=True)) for name, values in found.items()}
