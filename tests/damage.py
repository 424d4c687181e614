"""Damage for files of JSON: anything in any place of a sound one, and text that is none. For tests of any package."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

NAMES = ("dtype", "shape", "data_offsets", "name", "range", "layers", "size", "format", "values", "order", "event", "é", "")
ODD = ("../../x", "a\0b", "\ud800", "F64", 10**400, -(10**400), float("inf"), float("nan"), 1e300, 2**70)

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.sampled_from(ODD)
anything = st.recursive(scalars, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(
    st.sampled_from(NAMES), inner, max_size=5))
fuzzed = settings(max_examples=150, deadline=None, derandomize=True,
                  suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])

NO_JSON = ["", "{", "[]", "null", "7", '"text"', "\x00\xff", "[" * 20_000, '{"a":' * 20_000, '{"format": 1}',
           '{"format": 99}', '{"format": "1"}', '{"format": null}', '{"format": 1e999}', "\ufeff{}", "9" * 5_000]
"""What any such file may turn into."""


def places(value: Any, way: tuple = ()) -> list[tuple]:
    """The ways to everything inside a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [way, *(place for key, child in inner for place in places(child, (*way, key)))]


def put(value: Any, way: tuple, new: Any) -> Any:
    """A copy of `value` with `new` at the end of `way`."""
    if not way:
        return new
    value = copy.deepcopy(value)
    inside = value
    for key in way[:-1]:
        inside = inside[key]
    inside[way[-1]] = new
    return value


def damaged(data: st.DataObject, sound: Any, most: int = 3) -> Any:
    """A JSON value with up to `most` things in it that belong elsewhere."""
    for _ in range(data.draw(st.integers(1, most))):
        sound = put(sound, data.draw(st.sampled_from(places(sound))), data.draw(anything))
    return sound


def damaged_text(data: st.DataObject, sound: str) -> str:
    return json.dumps(damaged(data, json.loads(sound)))
