"""Tables of the ablation's report in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from trainer.ablation.measures import MEASURES, Findings
from trainer.ablation.variants import BASELINE


def heading(words: str) -> str:
    return f"## {words}"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A line per row, the header above."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def cell(found: Findings, variant: str, measure: str) -> str:
    """A variant's figure; the baseline's with the standard deviation of one run, where several seeds told it."""
    value, digits = found.value(variant, measure), MEASURES[measure].digits
    if value is None:
        return "–"
    spread = found.spread.get(measure) if variant == BASELINE else None
    return f"{value:.{digits}f}" + (f" ± {spread:.{digits}f}" if spread is not None else "")
