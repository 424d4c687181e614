"""How hard each fader is pushed: harder while its edits do not convince, more gently once they do.

Strength and naturalness pull against each other, and each attribute has its own balance: at one weight for all a smile
is overdone while an age is not seen. So the weight of the flipped attribute follows what the edits achieve: its goal is
that they are told as clearly as real faces of that label are, no less and no more. Who tells is the frozen classifier, of
the blurred picture, which a pattern of pixels does not survive; no gradient comes from it.
"""

from __future__ import annotations

import math

import torch
from torch import nn

from trainer.evaluation.blur import blurred
from trainer.model.classifier import AttributeClassifier
from trainer.model.types import Images
from trainer.training.losses import Edit

BLUR = 1.5
"""σ in pixels: what an honest edit survives, as in the evaluation."""
PACE = 0.02
"""How much of the shortfall each edit adds to its strength's logarithm: a factor e within some hundred steps."""
LEAST_WAY = 0.5
"""Labels whose faces the classifier tells apart by less, in logits, say nothing about edits."""
FEWEST, MEMORY = 32, 2000
"""Real faces of each label before strengths change, and how many the mean looks back on."""
LIMIT = math.log(4)
"""No fader is pushed more than four times harder than another setting says, or less than a quarter as hard."""


class Thermostat(nn.Module):
    """A strength per value and attribute, (2, A), 1 at first.

    `goal`: how far edits are to move the classifier's logit, on the mean, on the way from real faces of one label to real
    faces of the other; 1: all of it.
    """

    def __init__(self, attributes: int, goal: float) -> None:
        super().__init__()
        self.goal = goal
        self.register_buffer("logs", torch.zeros(2, attributes))
        self.register_buffer("real", torch.zeros(2, attributes))  # mean logit of real faces with that label
        self.register_buffer("seen", torch.zeros(2, attributes))  # faces that this is a mean of

    def strengths(self, edit: Edit) -> torch.Tensor:
        """What multiplies each image's flipped attribute: (B, A), that of the value which its edit is given."""
        return torch.where(edit.targets > 0.5, self.logs[1], self.logs[0]).exp()

    @torch.no_grad()
    def turn(
        self, classifier: AttributeClassifier, places: list[int], photos: Images, edited: Images, edit: Edit
    ) -> torch.Tensor:
        """Follows the classifier's opinion of a batch of photos and their edits; returns how far the edits went, a scalar.

        `places`: where the A attributes are among the classifier's outputs.
        """
        told = classifier(blurred(torch.cat([photos, edited]), BLUR)).float()[:, places]
        real, given = told.chunk(2)  # (B, A) each
        self._learn(real, edit)
        way = self.real[1] - self.real[0]  # (A,)
        yes = edit.targets > 0.5  # (B, A)
        gone = (given - torch.where(yes, self.real[0], self.real[1])) / way.clamp(min=LEAST_WAY)
        gone = torch.where(yes, gone, -gone).clamp(-1, 2)
        turned = (edit.targets - edit.labels).abs() > 0.5  # not those that ask for the label a face has already
        counted = edit.flipped * turned * (way > LEAST_WAY) * self.seen.amin(0).ge(FEWEST)  # (B, A)
        short = (self.goal - gone) * counted
        self.logs += PACE * torch.stack([(short * ~yes).sum(0), (short * yes).sum(0)])
        self.logs.clamp_(-LIMIT, LIMIT)
        return (gone * edit.flipped * turned).sum() / (edit.flipped * turned).sum().clamp(min=1)

    def _learn(self, real: torch.Tensor, edit: Edit) -> None:
        """Takes a batch's logits (B, A) into the running means of the labels' real faces."""
        has = torch.stack([edit.labels <= 0.5, edit.labels > 0.5]).float()  # (2, B, A); unknown: neither
        count = has.sum(1)
        self.seen += count
        share = count / self.seen.clamp(min=1, max=MEMORY)
        mean = (has * real).sum(1) / count.clamp(min=1)
        self.real += share.clamp(max=1) * (mean - self.real)
