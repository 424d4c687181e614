"""Model files from anywhere: whatever their bytes are, they load or are refused by name, and nothing in them ever runs."""

from __future__ import annotations

import contextlib
import json
import pickle
import random
import struct
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
import torch
from damage import damaged, fuzzed
from hypothesis import given
from hypothesis import strategies as st

from trainer.errors import UserError
from trainer.model.classifier import AttributeClassifier
from trainer.model.file import LoadedModel, load_model, load_warm, save_model
from trainer.model.networks import FaderNetwork
from trainer.model.spec import METADATA_KEY, AttributeSpec, ClassifierSpec, ModelSpec, NetworkSpec, read_spec

SPEC = ModelSpec(
    name="tiny",
    network=NetworkSpec(size=64, layers=3, init_channels=2, skips=(1,)),
    attributes=(AttributeSpec(name="Smiling", label="Smile", range=1.5),),
    classifier=ClassifierSpec(outputs=("Male", "Smiling"), channels=(2, 2, 2, 2, 2)),
)
MEMORY = 60_000_000
"""Bytes that reading the description of a file may take at its peak: a header of 1 MB, parsed."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A sound model file."""
    torch.manual_seed(3)
    path = tmp_path_factory.mktemp("model") / "tiny.safetensors"
    save_model(path, SPEC, FaderNetwork(SPEC.network, 1).eval(), AttributeClassifier(SPEC.classifier).eval())
    return path.read_bytes()


def parts(data: bytes) -> tuple[dict[str, Any], bytes]:
    length = struct.unpack("<Q", data[:8])[0]
    return json.loads(data[8 : 8 + length]), data[8 + length :]


def write(path: Path, header: Any, body: bytes) -> Path:
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + body)
    return path


def loads_or_is_refused(path: Path) -> None:
    """Every way in which the program reads a model file."""
    for read in (read_spec, load_model, lambda p: load_warm(p, SPEC, {})):
        try:
            got = read(path)
        except UserError as error:
            assert error.message and error.hint
        else:
            assert got is None or isinstance(got, ModelSpec | LoadedModel)


@given(data=st.data())
@fuzzed
def test_a_description_with_anything_in_any_place_loads_or_is_refused(whole: bytes, tmp_path: Path, data) -> None:
    header, body = parts(whole)
    spec = json.loads(header["__metadata__"][METADATA_KEY])
    header["__metadata__"] = {METADATA_KEY: json.dumps(damaged(data, spec))}
    loads_or_is_refused(write(tmp_path / "a.safetensors", header, body))


@given(data=st.data())
@fuzzed
def test_a_header_with_anything_in_any_place_loads_or_is_refused(whole: bytes, tmp_path: Path, data) -> None:
    header, body = parts(whole)
    loads_or_is_refused(write(tmp_path / "a.safetensors", damaged(data, header), body))


@pytest.mark.parametrize("text", ["\ud800", "{\ud800", SPEC.to_json().replace("Smiling", "\\ud800")])
def test_text_that_no_encoding_takes_is_refused(whole: bytes, tmp_path: Path, text: str) -> None:
    header, body = parts(whole)
    header["__metadata__"] = {METADATA_KEY: text}
    path = write(tmp_path / "a.safetensors", header, body)
    with pytest.raises(UserError):
        read_spec(path)


def test_a_number_that_no_float_holds_is_refused(whole: bytes, tmp_path: Path) -> None:
    header, body = parts(whole)
    spec = json.loads(header["__metadata__"][METADATA_KEY])
    header["__metadata__"] = {METADATA_KEY: json.dumps(spec | {"template": [[10**400, 0]] * 5})}
    with pytest.raises(UserError, match="damaged"):
        read_spec(write(tmp_path / "a.safetensors", header, body))


def test_hundreds_of_torn_and_flipped_files_load_or_are_refused(whole: bytes, tmp_path: Path) -> None:
    chance = random.Random(9)
    for number in range(250):
        torn = bytearray(whole)
        for _ in range(chance.choice((1, 2, 9))):
            place = chance.randrange(min(len(torn), chance.choice((8, 400, len(torn)))))
            torn[place] ^= 1 << chance.randrange(8)
        if number % 4 == 0:
            del torn[chance.randrange(len(torn)) :]
        path = tmp_path / "a.safetensors"
        path.write_bytes(bytes(torn))
        loads_or_is_refused(path)


class Trap:
    """Unpickled, it leaves a file behind."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple:
        return Path.touch, (self._path,)


@pytest.mark.parametrize("name", ["a.safetensors", "a.pt", "a.ckpt", "a.warm.safetensors", "a.jpg", "a"])
def test_a_pickle_under_any_name_is_refused_and_nothing_in_it_runs(whole: bytes, tmp_path: Path, name: str) -> None:
    sprung, path = tmp_path / "sprung", tmp_path / name
    trap = Trap(sprung)
    pickles = [pickle.dumps(trap, protocol) for protocol in range(6)]
    for new in (True, False):
        torch.save({"weights": trap}, path, _use_new_zipfile_serialization=new)
        pickles.append(path.read_bytes())
    length = struct.pack("<Q", len(pickles[0]))
    for data in (*pickles, length + pickles[0], *(whole + p for p in pickles), *(p + whole for p in pickles)):
        path.write_bytes(data)
        with pytest.raises(UserError):
            load_model(path)
        with contextlib.suppress(UserError):
            read_spec(path)
        assert not sprung.exists()
    pickle.loads(pickles[2])
    assert sprung.exists()  # the trap does spring where it is unpickled


@pytest.mark.parametrize("filling", ["[" * 900_000, '{"a":' * 150_000, "[0" + ",0" * 490_000 + "]", '{"a":"' + "x" * 990_000 + '"}',
                                     "{" + ",".join(f'"{k}":{{}}' for k in range(90_000)) + "}"])
def test_a_header_as_large_as_allowed_takes_bounded_memory(tmp_path: Path, filling: str) -> None:
    path = tmp_path / "a.safetensors"
    path.write_bytes(struct.pack("<Q", len(filling)) + filling.encode() + bytes(100))
    tracemalloc.start()
    with pytest.raises(UserError):
        load_model(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < MEMORY


def resident() -> int:
    """Bytes; 0 where the system does not tell."""
    facts = Path("/proc/self/statm")
    return int(facts.read_text().split()[1]) * 4096 if facts.exists() else 0


def test_a_description_of_a_giant_takes_no_memory_for_it(whole: bytes, tmp_path: Path) -> None:
    header, body = parts(whole)
    spec = json.loads(header["__metadata__"][METADATA_KEY])
    spec["network"] |= {"size": 256, "layers": 8, "init_channels": 128, "max_channels": 1024}
    header["__metadata__"] = {METADATA_KEY: json.dumps(spec)}
    path = write(tmp_path / "a.safetensors", header, body)
    before = resident()
    with pytest.raises(UserError, match="weights"):
        load_model(path)
    assert resident() - before < MEMORY
