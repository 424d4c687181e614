"""The report of an ablation as Markdown: the paper's tables beside ours, noise, pictures, verdicts, provenance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from trainer.ablation import paper_tables
from trainer.ablation.claims import Judged
from trainer.ablation.markdown import cell, table
from trainer.ablation.measures import MEASURES, Findings
from trainer.ablation.runs import Plan, Trained, jobs, run_name, settings_of
from trainer.ablation.skips import hypothesis_table, remedies
from trainer.ablation.variants import BASELINE, CHOOSING, FEATURES_STEPS, LOOKS
from trainer.config import config_to_json, preset
from trainer.training.batches import CLASSIFIER_BATCH

MORE = ("swap_blurred", "swap_matched", "kid_ae", "kid_swap", "psnr", "ssim", "sharpness", "leakage", "template")
"""Measures beyond the paper's own columns."""


def report(
    plan: Plan, runs: Sequence[Trained], found: Findings, judged: Sequence[Judged], pictures: Mapping[str, str]
) -> str:
    """The whole text. Figures of the baseline are means over its seeds, ± the standard deviation of one run."""
    parts = [
        _heading(plan, runs, found),
        *(_table(number, plan, runs, found) for number in paper_tables.CAPTIONS),
        remedies(runs, found), hypothesis_table(runs, found), _others(runs, found), _more(runs, found), _noise(found),
        _pictures(pictures), _claims(judged), _provenance(plan, runs),
    ]  # fmt: skip
    return "\n\n".join(part for part in parts if part) + "\n"


def _heading(plan: Plan, runs: Sequence[Trained], found: Findings) -> str:
    first = runs[0]
    full = preset("paper")
    share = 100 * first.config.iterations * first.config.batch_size / (full.iterations * full.batch_size)
    minutes = sum(t.seconds for t in runs) / 60
    faces, split = f"{first.result['images']:,} faces of “{first.result['split']}”", first.result["split"]
    which = " (“val” without those that watched the trainings)" if split == "rest" else ""
    return f"""# The paper's ablation, on {plan.attribute}

“Fader Networks: a heuristic approach”, Tables 1 to 5, trained and measured again by `fader-trainer ablate`.

- Budget: {plan.images:,} training images for every variant, {share:.2g} % of the paper's 300,000 × 32. Ramps last
  the same share of the run as in the paper.
- {len(runs)} runs, {minutes:.0f} minutes of training; baseline seeds: {found.seeds}, one of every other variant.
  {_unfinished(plan, runs)}
- All variants alike: one encoding serves both of the paper's steps, computed in {first.config.precision}. A variant
  that trains the edited photo first trains features, {FEATURES_STEPS * CLASSIFIER_BATCH:,} images of a small network.
- The verdicts below are of this budget: what fails here may hold at the paper's length.
- The last weights of each run are measured, on {faces}{which},
  the same for all, with the judge `{first.result['judge']['sha256'][:12]}`. It is in no loss; while a variant trains it
  counts swaps on {CHOOSING} other faces, which draws the curves and chooses nothing here.
- The paper's naturalness is an FID of unstated weights, ours is `fd-nmt`, a Fréchet distance of the judge's features:
  lower is better in both, and only their order can be compared, not their size."""


def _unfinished(plan: Plan, runs: Sequence[Trained]) -> str:
    names = {run_name(*job) for job in jobs(plan)} - {t.name for t in runs}
    missing = [name for job in jobs(plan) if (name := run_name(*job)) in names]
    return f"**Not finished yet:** {', '.join(missing)}." if missing else "All are finished."


def _table(number: int, plan: Plan, runs: Sequence[Trained], found: Findings) -> str:
    """One of the paper's tables: per variant its rows, the paper's figure before ours."""
    variants = [t.variant for t in runs if t.seed == 0]
    inside = [v for v in variants if number in v.tables]
    heading = f"## Table {number}: {paper_tables.CAPTIONS[number]}"
    if not any(v.name != BASELINE for v in inside) and number != 1:
        planned = any(number in v.tables and v.name != BASELINE for v in plan.variants)
        return f"{heading}\n\n{'Not finished yet' if planned else 'Not trained here'}."
    rows = []
    for variant in inside:
        theirs = paper_tables.of(variant.name)
        for row, words in paper_tables.ROWS.items():
            if row == "real" and variant.name != BASELINE:
                continue  # the same photos for all
            figures = theirs.get(row)
            rows.append([
                variant.title, words, f"{figures.naturalness}" if figures else "–", cell(found, variant.name, row),
                f"{figures.accuracy}" if figures else "–", cell(found, variant.name, f"{row}_accuracy")])
    header = ["model", "row", "FID, paper", "fd-nmt, ours", "accuracy %, paper", "accuracy %, ours"]
    return f"{heading}\n\n{table(header, rows)}" + _below(number, runs)


def _below(number: int, runs: Sequence[Trained]) -> str:
    """What stands below a table, with an empty line before it."""
    if number == 2:
        settings = [f"{t.variant.title}: weight {t.config.patch_weight:g}, ramp {t.config.patch_ramp:,} steps"
                    for t in runs if t.seed == 0 and t.config.objective == "paper" and t.config.patch_weight]
        return f"\n\nThe paper states no weight for PatchGAN; here {'; '.join(settings)}." if settings else ""
    return f"\n\n{_humans()}" if number == 1 else ""


def _humans() -> str:
    words = [f"{paper_tables.ROWS[row]} {figures.naturalness} / {figures.accuracy}"
             for row, figures in paper_tables.HUMANS.items()]
    return f"Human judges of Lample et al. (naturalness % / accuracy %): {', '.join(words)}. Nobody was asked here."


def _others(runs: Sequence[Trained], found: Findings) -> str:
    """Variants that stand in none of the paper's tables, beside the baseline."""
    variants = [t.variant for t in runs if t.seed == 0 and not t.variant.tables and t.variant.group != "remedies"]
    if not variants:
        return ""
    measures = ("ae", "swap", "ae_accuracy", "swap_accuracy", "psnr")
    rows = [[v.title, ", ".join(v.differs) or "–", *(cell(found, v.name, m) for m in measures)]
            for v in [runs[0].variant, *variants]]
    header = ["model", "differs from paper in", *(MEASURES[m].title for m in measures)]
    return f"## What the paper leaves open\n\n{table(header, rows)}"


def _more(runs: Sequence[Trained], found: Findings) -> str:
    measures = [m for m in MORE if any(row.get(m) is not None for row in found.figures.values())]
    rows = [[t.variant.title, *(cell(found, t.variant.name, m) for m in measures), f"{t.seconds / 60:.1f}"]
            for t in runs if t.seed == 0]
    header = ["model", *(MEASURES[m].title for m in measures), "minutes"]
    return f"## More of every variant\n\n{table(header, rows)}"


def _noise(found: Findings) -> str:
    if not found.spread:
        return "## Noise\n\nThe baseline has one seed: no difference below can be told from noise (`--seeds 3`)."
    rows = []
    for name, spread in found.spread.items():
        variances = [found.variance(v, name) or 0.0 for v in (BASELINE, "")]
        digits = MEASURES[name].digits + 1
        rows.append([MEASURES[name].title, f"{spread:.{digits}f}", f"{found.noise(*variances):.{digits}f}"])
    header = ["measure", "standard deviation of one run", "least difference to the baseline that is not noise"]
    note = (f"From {found.seeds} seeds of the baseline; Student's 95 % interval, wide because the seeds are few. "
            "It covers initialisation and order, not the choice of the measured faces, which is the same for all.")
    return f"## Noise\n\n{note}\n\n{table(header, rows)}"


def _pictures(pictures: Mapping[str, str]) -> str:
    return "## Pictures\n\n" + "\n\n".join(f"![{words}]({name})\n\n*{words}*" for name, words in pictures.items())


def _claims(judged: Sequence[Judged]) -> str:
    rows = [[j.claim.text, j.claim.section, f"**{j.verdict}**", "; ".join(j.reasons)] for j in judged]
    return f"## The paper's claims\n\n{table(['claim', 'section', 'verdict', 'figures'], rows)}"


def _provenance(plan: Plan, runs: Sequence[Trained]) -> str:
    base = config_to_json(preset("paper"))
    rows = []
    for trained in runs:
        changed = {k: v for k, v in settings_of(trained).items() if base[k] != v and k != "preset"}
        words = ", ".join(f"{k}={_plain(v)}" for k, v in changed.items())
        rows.append([f"`runs/{trained.name}`", trained.config.preset, str(trained.seed), words])
    source = (runs[0].result.get("naturalness") or {}).get("provenance") or {}
    lines = [f"- {k}: {_plain(v)}" for k, v in source.items() if v is not None]
    return "\n\n".join((
        "## Where it comes from", f"Data: `{plan.data.name}`. A run looks {LOOKS} times at its validation faces.",
        "\n".join(lines), table(["run", "preset", "seed", "settings that differ from the preset `paper`"], rows)))


def _plain(value: Any) -> str:
    return "+".join(map(str, value)) if isinstance(value, list) else str(value)
