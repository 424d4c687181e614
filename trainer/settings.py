"""The settings of a training one by one, for those who show them: name, kind, choices, help text. No torch."""

from __future__ import annotations

import dataclasses
import textwrap
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_type_hints

from trainer.config import TrainConfig

Kind = Literal["switch", "choice", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting. `choices`: of a switch "yes" and "no", of a choice its words, else none."""

    name: str
    group: str
    help: str
    kind: Kind
    choices: tuple[str, ...] = ()


def settings() -> tuple[Setting, ...]:
    """All that `--set` takes, in order."""
    types = get_type_hints(TrainConfig)
    fields = (f for f in dataclasses.fields(TrainConfig) if not f.metadata.get("fixed"))
    return tuple(_setting(f.name, f.metadata["group"], f.metadata["help"], types[f.name]) for f in fields)


def _setting(name: str, group: str, help: str, kind: Any) -> Setting:
    if kind is bool:
        return Setting(name=name, group=group, help=help, kind="switch", choices=("yes", "no"))
    words = get_args(kind) if kind not in (tuple[str, ...], tuple[int, ...]) else ()
    return Setting(name=name, group=group, help=help, kind="choice" if words else "text", choices=words)


def value_text(config: TrainConfig, name: str) -> str:
    """A setting's value as `--set` takes it: 0.0004, yes, Smiling,Male."""
    value = getattr(config, name)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)


def help_text(config: TrainConfig) -> str:
    """All settings with their help and their values in `config`, grouped, as `train --help` prints them."""
    lines = ["settings (--set KEY=VALUE), with their values in the preset paper:"]
    group = ""
    for setting in settings():
        if setting.group != group:
            group = setting.group
            lines += ["", f"  {group}"]
        choices = f" ({', '.join(setting.choices)})" if setting.kind == "choice" else ""
        value = value_text(config, setting.name) or "none"
        lines += [f"    {setting.name}={value}", *textwrap.wrap(
            setting.help + choices, 100, initial_indent=" " * 8, subsequent_indent=" " * 8)]
    return "\n".join(lines)
