"""The faders of a model in their sections: which there are, in which order, and which way round they are shown."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.spec import AttributeSpec, ModelSpec

ORDER = ("Expression", "Age and gender", "Hair and beard", "Worn")
OTHERS = "Others"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    title: str
    attributes: tuple[AttributeSpec, ...]


def groups(spec: ModelSpec) -> list[Group]:
    """The known groups in their order, then the model's own by name, then what has none."""
    found: dict[str, list[AttributeSpec]] = {}
    for attribute in spec.attributes:
        found.setdefault(attribute.group or OTHERS, []).append(attribute)
    own = sorted(set(found) - set(ORDER) - {OTHERS})
    return [Group(title=t, attributes=tuple(found[t])) for t in (*ORDER, *own, OTHERS) if t in found]


def turn(attribute: AttributeSpec, value: float) -> float:
    """Between the model's sign and the window's, either way: "Beard" is No_Beard turned round."""
    return -value if attribute.reversed and value else value
