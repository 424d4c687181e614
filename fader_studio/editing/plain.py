"""An edit as plain JSON values and back, field by field, so that what is added to an edit later comes along."""

from __future__ import annotations

import dataclasses
import math
import types
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from fader_studio.editing.state import EditState

Value = TypeVar("Value")


def to_plain(state: EditState) -> dict[str, Any]:
    """Dictionaries, lists, words and numbers alone."""
    return dataclasses.asdict(state)


def state_from_plain(data: Any) -> EditState:
    """The inverse of `to_plain`; what is missing takes its default, what is unknown is left out.

    Raises ValueError where a value is of the wrong kind or no finite number.
    """
    try:
        state = _build(EditState, data)
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    if not -1 <= state.chosen < len(state.faces):
        raise ValueError("the chosen face is none of them")
    return state


def _build(kind: type[Value], data: Any) -> Value:
    if not isinstance(data, dict):
        raise ValueError(f"{data!r} is no {kind.__name__}")
    hints = get_type_hints(kind)
    known = {f.name: _read(hints[f.name], data[f.name]) for f in dataclasses.fields(kind) if f.name in data}
    return kind(**known)


def _read(kind: Any, data: Any) -> Any:
    """`data` as the annotation `kind` says."""
    origin, parts = get_origin(kind), get_args(kind)
    if dataclasses.is_dataclass(kind):
        return _build(kind, data)
    if origin is tuple:
        return _tuple(parts, data)
    if origin is Literal:
        return _one_of(parts, data)
    if origin in (Union, types.UnionType):  # the only one in an edit: something or None
        return None if data is None else _read(next(p for p in parts if p is not type(None)), data)
    if kind is float and isinstance(data, int | float) and not isinstance(data, bool) and math.isfinite(data):
        return float(data)
    if kind in (int, bool, str) and type(data) is kind:
        return data
    raise ValueError(f"{data!r} is no {kind}")


def _tuple(parts: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    if not isinstance(data, list | tuple):
        raise ValueError(f"{data!r} is no list")
    if len(parts) == 2 and parts[1] is Ellipsis:
        return tuple(_read(parts[0], one) for one in data)
    return tuple(_read(kind, one) for kind, one in zip(parts, data, strict=True))


def _one_of(choices: tuple[Any, ...], data: Any) -> Any:
    if data not in choices:
        raise ValueError(f"{data!r} is none of {choices}")
    return data
