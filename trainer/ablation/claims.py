"""The paper's claims as comparisons of figures, and a verdict on each: holds, fails, within noise, not tested."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from trainer.ablation.measures import MEASURES, Findings
from trainer.ablation.variants import BASELINE

Verdict = Literal["holds", "fails", "within noise", "not tested"]
Kind = Literal["above", "below", "about", "no less"]

Side = tuple[str, str] | float
"""(variant, measure), or a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """`left` is above, below, or about as large as `right`, or no less; both of the latter as far as `tolerance`, the
    paper's own difference where it gives one.

    `relative`: the tolerance is a share of `right`: our distances have another scale than the paper's. `plain`: a
    figure that the baseline does not have, whose noise is so unknown; it is compared as it is.
    """

    left: Side
    kind: Kind
    right: Side
    tolerance: float = 0.0
    relative: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A sentence of the paper, where it stands, and the comparisons that must all hold. Without any: why not tested."""

    text: str
    section: str
    comparisons: tuple[Comparison, ...] = ()
    untested: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The verdict on a claim, and the figures that it rests on."""

    claim: Claim
    verdict: Verdict
    reasons: tuple[str, ...]


def _than_baseline(variant: str, measure: str, kind: Kind) -> Comparison:
    return Comparison(left=(variant, measure), kind=kind, right=(BASELINE, measure))


def _about_baseline(variant: str, measure: str, tolerance: float, *, relative: bool = False) -> Comparison:
    right = (BASELINE, measure)
    return Comparison(left=(variant, measure), kind="about", right=right, tolerance=tolerance, relative=relative)


def _no_less(variant: str, measure: str, tolerance: float) -> Comparison:
    return Comparison(left=(variant, measure), kind="no less", right=(BASELINE, measure), tolerance=tolerance)


def _worse(variant: str) -> tuple[Comparison, ...]:
    return tuple(_than_baseline(variant, measure, "above") for measure in ("ae", "swap"))


def _less_accurate(variant: str) -> tuple[Comparison, ...]:
    return tuple(_than_baseline(variant, measure, "below") for measure in ("ae_accuracy", "swap_accuracy"))


CLAIMS: tuple[Claim, ...] = (
    Claim(text="The replication swaps nearly every face (99.7 %; read as at least 95 %).", section="4, Table 1",
          comparisons=(Comparison(left=(BASELINE, "swap_accuracy"), kind="above", right=95.0),)),
    Claim(text="Swapped faces look less natural than reconstructed ones.", section="4, Table 1",
          comparisons=(Comparison(left=(BASELINE, "swap"), kind="above", right=(BASELINE, "ae")),)),
    Claim(text="The judge recognises decoded faces more surely than real ones.", section="4, Table 1", comparisons=(
        Comparison(left=(BASELINE, "ae_accuracy"), kind="above", right=(BASELINE, "real_accuracy")),
        Comparison(left=(BASELINE, "swap_accuracy"), kind="above", right=(BASELINE, "real_accuracy")))),
    Claim(text="MAE makes no significant difference (swap: accuracy 2.9 points, distance 21 %).",
          section="5.1, Table 2", comparisons=(
              _about_baseline("mae", "swap_accuracy", 2.9), _about_baseline("mae", "swap", 0.21, relative=True))),
    Claim(text="The Huber loss makes no significant difference (swap: accuracy 1.9 points, distance 10 %).",
          section="5.1, Table 2", comparisons=(
              _about_baseline("huber", "swap_accuracy", 1.9), _about_baseline("huber", "swap", 0.10, relative=True))),
    Claim(text="PatchGAN instead of the latent discriminator makes faces less natural.", section="5.1, Table 2",
          comparisons=_worse("patch")),
    Claim(text="PatchGAN instead of the latent discriminator lowers both accuracies.", section="5.1, Table 2",
          comparisons=_less_accurate("patch")),
    Claim(text="The same, PatchGAN read as added to the latent discriminator: less natural.", section="5.1, Table 2",
          comparisons=_worse("latent-patch")),
    Claim(text="The same, PatchGAN read as added to the latent discriminator: less accurate.", section="5.1, Table 2",
          comparisons=_less_accurate("latent-patch")),
    Claim(text="PatchGAN decreases the sharpness of the generated images.", section="5.1",
          comparisons=(_than_baseline("latent-patch", "sharpness", "below"),)),
    Claim(text="4 layers make faces less natural.", section="5.2, Table 3", comparisons=_worse("4-layers")),
    Claim(text="4 layers lower both accuracies.", section="5.2, Table 3", comparisons=_less_accurate("4-layers")),
    Claim(text="8 layers make faces less natural.", section="5.2, Table 3", comparisons=_worse("8-layers")),
    Claim(text="8 layers lower both accuracies.", section="5.2, Table 3", comparisons=_less_accurate("8-layers")),
    Claim(text="5 to 7 layers work about equally well (read as: swap accuracy within 2 points of 7 layers').",
          section="5.2", comparisons=(_about_baseline("5-layers", "swap_accuracy", 2.0),
                                      _about_baseline("6-layers", "swap_accuracy", 2.0))),
    Claim(text="Leaving out the discriminator's dropout makes no difference (accuracy 1.7 points, distance 11 %).",
          section="5.3, Table 4", comparisons=(
              _about_baseline("no-dropout", "swap_accuracy", 1.7),
              _about_baseline("no-dropout", "swap", 0.11, relative=True))),
    Claim(text="The schedule does what dropout does: without a ramp, leaving dropout out costs swap accuracy.",
          section="5.3", comparisons=(Comparison(left=("no-dropout-constant", "swap_accuracy"), kind="below",
                                                 right=("constant", "swap_accuracy")),)),
    Claim(text="Dropout in the decoder's first layers lowers the results (Lample et al., as quoted).", section="5.3",
          comparisons=(_than_baseline("decoder-dropout-0.3", "swap_accuracy", "below"),
                       _than_baseline("decoder-dropout-0.3", "swap", "above"))),
    Claim(text="Skip connections reconstruct better.", section="6, Table 5",
          comparisons=(_than_baseline("skips", "psnr", "above"), _than_baseline("skips", "ae", "below"))),
    Claim(text="Skip connections make swapped faces more natural.", section="6, Table 5",
          comparisons=(_than_baseline("skips", "swap", "below"),)),
    Claim(text="Skip connections lose the swap.", section="6, Table 5",
          comparisons=(_than_baseline("skips", "swap_accuracy", "below"),)),
    Claim(text="With skips the reconstruction's gradients outweigh the discriminator's.", section="6",
          comparisons=(Comparison(left=("skips", "gradient_ratio"), kind="above", right=1.0),)),
    Claim(text="They do so more than without skips, which would make it the reason.", section="6",
          comparisons=(_than_baseline("skips", "gradient_ratio", "above"),)),
    Claim(text="Skips weigh heavier in the decoder than the path through the latent.", section="6",
          comparisons=(
              Comparison(left=("skips", "skip_over_latent"), kind="above", right=1.0, plain=True),)),
    Claim(text="Skips weigh heavier in the decoder than the attributes.", section="6",
          comparisons=(
              Comparison(left=("skips", "skip_over_attributes"), kind="above", right=1.0, plain=True),)),
    *(Claim(text=f"Regularising the reconstruction loss alone ({words}) keeps the swap with skips (read as: within 5 "
                 "points of the baseline) and reconstructs better than the baseline.", section="6",
            comparisons=(_no_less(variant, "swap_accuracy", 5.0), _than_baseline(variant, "psnr", "above")))
      for variant, words in (("skips-cap", "a cap"), ("skips-decay", "a decay"))),
    *(Claim(text=f"Not the paper's: {words} keeps the swap with skips, in the same sense.", section="–",
            comparisons=(_no_less(variant, "swap_accuracy", 5.0), _than_baseline(variant, "psnr", "above")))
      for variant, words in (
          ("skips-seen", "an adversary that sees them (the original's rule)"),
          ("skips-composition", "training the edited photo"), ("skips-gain", "a gain that ramps"),
          ("skips-dropout", "dropping them for half of the images"))),
    Claim(text="Edits juxtapose one template on every face (read as: it is more than half of the change).",
          section="7", comparisons=(Comparison(left=(BASELINE, "template"), kind="above", right=50.0),)),
    Claim(text="Other attributes have their template as well, such as similar eyewear.", section="7",
          untested="one attribute was trained; run again with --attribute Eyeglasses"),
    Claim(text="Human judges take 45 % of Lample et al.'s swaps for photographs.", section="4, Table 1",
          untested="nobody was asked here"),
    Claim(text="The method carries over to speech and text.", section="8", untested="pictures only"),
)
"""In the paper's order. The paper's “naturalness increases” for 4 and 8 layers means that its distance does: worse."""


def judge_claims(found: Findings) -> list[Judged]:
    """Every claim with its verdict."""
    return [judge_claim(claim, found) for claim in CLAIMS]


def judge_claim(claim: Claim, found: Findings) -> Judged:
    """One comparison that fails lets a claim fail; else one that is not tested or drowns in noise decides."""
    if not claim.comparisons:
        return Judged(claim=claim, verdict="not tested", reasons=(claim.untested,))
    each = [_compare(c, found) for c in claim.comparisons]
    verdicts = [verdict for verdict, _ in each]
    order: Sequence[Verdict] = ("fails", "not tested", "within noise", "holds")
    return Judged(claim=claim, verdict=min(verdicts, key=order.index), reasons=tuple(reason for _, reason in each))


def _compare(comparison: Comparison, found: Findings) -> tuple[Verdict, str]:
    left, right = _value(comparison.left, found), _value(comparison.right, found)
    missing = [_words(s) for s, v in ((comparison.left, left), (comparison.right, right)) if v is None]
    if left is None or right is None:
        return "not tested", f"{' and '.join(missing)}: not measured"
    measure = comparison.left[1] if isinstance(comparison.left, tuple) else ""
    digits = MEASURES[measure].digits
    shown = f"{_words(comparison.left)} {left:.{digits}f}, {_words(comparison.right)} {right:.{digits}f}".strip()
    if comparison.plain:
        return _decide(comparison, left - right, right, 0.0), f"{shown}; of one run"
    variances = [_variance(side, found) for side in (comparison.left, comparison.right)]
    if None in variances:
        return "not tested", f"{shown}; the baseline has one seed, so its noise is unknown"
    noise = found.noise(*(v for v in variances if v is not None))
    return _decide(comparison, left - right, right, noise), f"{shown}; noise {noise:.{digits}f}"


def _decide(comparison: Comparison, difference: float, right: float, noise: float) -> Verdict:
    allowed = comparison.tolerance * (abs(right) if comparison.relative else 1.0)
    if comparison.kind == "about":
        if abs(difference) <= allowed:
            return "holds" if noise <= allowed else "within noise"  # a noise as large could hide any difference
        return "fails" if abs(difference) > allowed + noise else "within noise"
    towards = -difference if comparison.kind == "below" else difference + allowed
    if abs(towards) <= noise:
        return "within noise"
    return "holds" if towards > 0 else "fails"


def _value(side: Side, found: Findings) -> float | None:
    return found.value(*side) if isinstance(side, tuple) else side


def _variance(side: Side, found: Findings) -> float | None:
    return found.variance(*side) if isinstance(side, tuple) else 0.0


def _words(side: Side) -> str:
    return f"{side[0]} {MEASURES[side[1]].title}" if isinstance(side, tuple) else "against"
