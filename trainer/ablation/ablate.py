"""The command `fader-trainer ablate`: from a data set to one report, going on where it was interrupted."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from trainer.ablation import paper_tables
from trainer.ablation.claims import Judged, judge_claims
from trainer.ablation.measures import MEASURES, Findings, figures_of, findings
from trainer.ablation.pictures import write_pictures
from trainer.ablation.report import report
from trainer.ablation.runs import FORMAT, Plan, Progress, Trained, jobs, run_all, run_name, settings_of
from trainer.ablation.side_by_side import devices_of, run_side_by_side
from trainer.ablation.variants import IMAGES, SEEDS, chosen
from trainer.data.choosing import table_split
from trainer.data.dataset import Dataset
from trainer.errors import UserError
from trainer.files import write_atomically


def ablate(
    data: Path, output: Path, *, variants: Iterable[str] = (), attribute: str = "Male", images: int = IMAGES,
    seeds: int = SEEDS, measured: int | None = None, judge: Path | None = None, device: str = "auto",
    at_once: int | None = None, progress: Progress | None = None,
) -> dict[str, Any]:
    """Trains and measures the variants in the folder `output` and writes report.md, .csv, .json and the pictures, anew
    after every row. `at_once`: how many train side by side, None for what the machine allows.

    Returns {"output", "report", "runs", "ended": "done" | "stopped", "verdicts": {verdict: n}}; `report` is None where
    nothing is trained yet. Every setting is checked before anything is trained. Raises UserError.
    """
    plan = make_plan(data, variants, attribute, images, seeds, measured, judge, device)
    devices, tell = devices_of(device, at_once), progress or (lambda *_: None)
    order = [run_name(*job) for job in jobs(plan)]
    told, done = reported(output), {}
    alone = len(devices) == 1 or len(order) == 1
    for trained in run_all(plan, output, tell) if alone else run_side_by_side(plan, output, devices, tell):
        done[trained.name] = trained
        if trained.name not in told:
            write_report(plan, [done[name] for name in order if name in done], output)
    runs = [done[name] for name in order if name in done]
    result = {"output": str(output.absolute()), "report": None, "runs": [t.name for t in runs],
              "ended": "done" if len(runs) == len(order) else "stopped", "verdicts": {}}
    if runs:
        judged = write_report(plan, runs, output)
        result["report"] = str((output / "report.md").absolute())
        verdicts = [j.verdict for j in judged]
        result["verdicts"] = {v: verdicts.count(v) for v in dict.fromkeys(verdicts)}
    return result


def reported(output: Path) -> set[str]:
    """Names of the runs that the folder's report tells of."""
    try:
        return {Path(run["run"]).name for run in json.loads((output / "report.json").read_text("utf-8"))["runs"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def make_plan(
    data: Path, variants: Iterable[str], attribute: str, images: int, seeds: int, measured: int | None,
    judge: Path | None, device: str,
) -> Plan:
    """The plan of a command line, found possible. Raises UserError where a variant cannot be trained on these data."""
    if images < 1 or seeds < 1:
        raise UserError("An ablation needs at least one image and one seed.", "The defaults are 60,000 and 3.")
    with Dataset.open(data) as dataset:
        dataset.columns([attribute])
        dataset.indices("val")
        size, split = dataset.size, table_split(dataset)
    plan = Plan(data=data, variants=chosen(variants), attribute=attribute, images=images, seeds=seeds, size=size,
                split=split, measured=measured, judge=judge, device=device)
    for job in jobs(plan):
        plan.settings(*job)
    return plan


def write_report(plan: Plan, runs: Sequence[Trained], output: Path) -> list[Judged]:
    """Writes the pictures and the report's three files; returns the verdicts."""
    found = findings(runs, plan.attribute)
    judged = judge_claims(found)
    pictures = write_pictures(plan, runs, found, output)
    texts = {
        "report.md": report(plan, runs, found, judged, pictures),
        "report.csv": as_csv(plan, runs),
        "report.json": json.dumps(as_json(plan, runs, found, judged), ensure_ascii=False, indent=1) + "\n",
    }
    for name, text in texts.items():
        with write_atomically(output / name) as temporary:
            temporary.write_text(text, "utf-8", newline="")
    return judged


def as_csv(plan: Plan, runs: Sequence[Trained]) -> str:
    """A line per run: variant, seed, images, minutes and every measure; empty where it was not measured."""
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(["run", "variant", "preset", "seed", "images", "minutes", *MEASURES])
    for t in runs:
        figures = figures_of(t.result, plan.attribute)
        images = t.config.iterations * t.config.batch_size
        rows.writerow([t.name, t.variant.name, t.config.preset, t.seed, images, round(t.seconds / 60, 2),
                       *("" if v is None else round(v, 6) for v in figures.values())])
    return text.getvalue()


def as_json(plan: Plan, runs: Sequence[Trained], found: Findings, judged: Sequence[Judged]) -> dict[str, Any]:
    """Everything that the report says and rests on, provenance included. Paths are relative to the report."""
    return {
        "format": FORMAT, "data": plan.data.name, "attribute": plan.attribute, "images": plan.images,
        "paper": {name: {row: dataclasses.asdict(f) for row, f in rows.items()}
                  for name, rows in paper_tables.PAPER.items()},
        "spread": dict(found.spread), "seeds": found.seeds,
        "runs": [_run_as_json(plan, t) for t in runs],
        "claims": [{"claim": j.claim.text, "section": j.claim.section, "verdict": j.verdict, "reasons": j.reasons}
                   for j in judged],
    }  # fmt: skip


def _run_as_json(plan: Plan, trained: Trained) -> dict[str, Any]:
    parts = ("split", "images", "reconstruction", "attributes", "naturalness")
    return {
        "run": f"runs/{trained.name}", "variant": trained.variant.name, "seed": trained.seed,
        "differs": trained.variant.differs, "config": settings_of(trained), "seconds": trained.seconds,
        "figures": figures_of(trained.result, plan.attribute), "curve": trained.curve, "swaps": trained.swaps,
        "hypothesis": trained.result["hypothesis"],
        "measured": {k: trained.result[k] for k in parts} | {"judge": trained.result["judge"]["sha256"]},
    }  # fmt: skip
