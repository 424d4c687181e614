"""A library of real files and a client that the test answers, for the windows of the models."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

from fake_client import FakeClient

from fader_studio.engine.messages import CompareFace, Done, EndComparing, FaceCompared, Failed, ModelShown
from fader_studio.engine.messages import Reply, Request, ShowModel
from fader_studio.services.model_library import ModelLibrary
from fader_studio.services.settings import SettingsFile
from trainer.model.spec import METADATA_KEY, AttributeSpec, ModelSpec, NetworkSpec

SMILE = AttributeSpec(name="Smiling", label="Smile", scores={
    "difference_accuracy": 0.96, "difference_accuracy_blurred": 0.95, "moves": {"Male": 31.0, "Young": 3.0}})
WEAK = AttributeSpec(name="Blond_Hair", label="Blond hair", scores={"difference_accuracy": 0.5})
BEARD = AttributeSpec(name="No_Beard", label="Beard", reversed=True)


def write_model(path: Path, name: str, *attributes: AttributeSpec, **fields: Any) -> Path:
    """A header with a few bytes behind: enough for what reads no weights."""
    spec = ModelSpec(name=name, network=NetworkSpec(), attributes=attributes or (SMILE, BEARD, WEAK), **fields)
    tensor = {"dtype": "F16", "shape": [8], "data_offsets": [0, 16]}
    header = json.dumps({"__metadata__": {METADATA_KEY: spec.to_json()}, "w": tensor}).encode()
    path.write_bytes(struct.pack("<Q", len(header)) + header + bytes(16))
    return path


def make_library(folder: Path) -> ModelLibrary:
    """“Studio”, bundled, and “Hats”, the user's own."""
    for name in ("bundled", "own"):
        (folder / name).mkdir()
    write_model(folder / "bundled" / "studio.safetensors", "Studio", licence="Research only (trained on CelebA)")
    write_model(folder / "own" / "hats.safetensors", "Hats", AttributeSpec(name="Wearing_Hat", label="Hat"))
    settings = SettingsFile(folder / "library.json")
    return ModelLibrary(bundled=folder / "bundled", own=folder / "own", settings=settings)


class ModelsClient(FakeClient):
    def answer(self, *, fail: bool = False, shade: int = 100) -> Request:
        """The oldest request, with a picture of one grey."""
        request = self.waiting.pop(0)
        failed = Failed(id=request.id, kind="user", message="It is damaged.")
        self.reply.emit(failed if fail else _answer(request, shade))
        return request

    def answer_all(self) -> None:
        while self.waiting:
            self.answer()


def _answer(request: Request, shade: int) -> Reply:
    if isinstance(request, ShowModel):
        pictures = tuple(bytes([shade + 10 * k]) * (request.side**2 * 3) for k in range(len(request.positions)))
        return ModelShown(id=request.id, path=request.path, attribute=request.attribute, side=request.side,
                          pictures=pictures)
    if isinstance(request, EndComparing):
        return Done(id=request.id)
    assert isinstance(request, CompareFace)
    return FaceCompared(id=request.id, path=request.path, width=8, height=6, picture=bytes([shade]) * (8 * 6 * 3))
