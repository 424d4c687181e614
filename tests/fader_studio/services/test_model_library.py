"""The library reads headers alone, so its models here are headers with a few bytes behind."""

import json
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from fader_studio.services import model_files
from fader_studio.services.model_library import ModelLibrary
from fader_studio.services.settings import SettingsFile
from trainer.errors import UserError
from trainer.model.spec import METADATA_KEY, AttributeSpec, ModelSpec, NetworkSpec


def write_model(path: Path, name: str = "", tensor_bytes: int = 16) -> Path:
    faders = (AttributeSpec(name="Smiling", scores={"difference_accuracy": 0.95}), AttributeSpec(name="Young"))
    spec = ModelSpec(name=name or path.stem, network=NetworkSpec(), attributes=faders, licence="test only")
    tensor = {"dtype": "F16", "shape": [8], "data_offsets": [0, 16]}
    header = json.dumps({"__metadata__": {METADATA_KEY: spec.to_json()}, "w": tensor}).encode()
    path.write_bytes(struct.pack("<Q", len(header)) + header + bytes(tensor_bytes))
    return path


@pytest.fixture
def library(tmp_path: Path) -> ModelLibrary:
    """One bundled model, none of the user's own."""
    for name in ("bundled", "own"):
        (tmp_path / name).mkdir()
    write_model(tmp_path / "bundled" / "studio.safetensors", "Studio")
    settings = SettingsFile(tmp_path / "settings.json")
    return ModelLibrary(bundled=tmp_path / "bundled", own=tmp_path / "own", settings=settings)


def test_the_bundled_model_is_the_default_until_another_is_chosen(library: ModelLibrary, tmp_path: Path) -> None:
    assert library.find().name == "studio"
    library.import_model(write_model(tmp_path / "mine.safetensors"))
    library.set_default("mine")
    assert [(m.name, m.bundled, m.default) for m in library.models()] == [
        ("studio", True, False),
        ("mine", False, True),
    ]
    assert library.find().name == "mine"


def test_a_model_is_found_by_name_title_and_file(library: ModelLibrary, tmp_path: Path) -> None:
    elsewhere = write_model(tmp_path / "elsewhere.safetensors", "Else")
    assert library.find("STUDIO").path == library.find("studio.safetensors").path
    assert library.find(str(elsewhere)).spec.name == "Else"
    with pytest.raises(UserError, match="nothing") as raised:
        library.find("nothing")
    assert "studio" in raised.value.hint


def test_an_imported_name_that_is_taken_gets_a_number(library: ModelLibrary, tmp_path: Path) -> None:
    source = write_model(tmp_path / "studio.safetensors", "Another")
    assert library.import_model(source).name == "studio-2"
    assert library.import_model(source).name == "studio-3"
    assert source.exists()


def test_adversaries_beside_a_model_are_no_model(library: ModelLibrary, tmp_path: Path) -> None:
    write_model(tmp_path / "own" / "studio.warm.safetensors")
    assert [m.name for m in library.models()] == ["studio"]


def test_bad_files_are_listed_and_the_rest_goes_on(library: ModelLibrary, tmp_path: Path) -> None:
    (tmp_path / "own" / "broken.safetensors").write_bytes(b"no model")
    (tmp_path / "own" / "empty.safetensors").write_bytes(b"")
    assert [m.name for m in library.models()] == ["studio"]
    assert [bad.path.name for bad in library.problems()] == ["broken.safetensors", "empty.safetensors"]


@pytest.mark.parametrize("tensor_bytes", [0, 15])
def test_a_download_that_was_cut_off_is_not_imported(library: ModelLibrary, tmp_path: Path, tensor_bytes: int) -> None:
    with pytest.raises(UserError, match="not whole"):
        library.import_model(write_model(tmp_path / "half.safetensors", tensor_bytes=tensor_bytes))
    assert list((tmp_path / "own").iterdir()) == []


def test_a_file_that_is_not_there_is_named(library: ModelLibrary, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="gone.safetensors"):
        library.import_model(tmp_path / "gone.safetensors")


def test_a_removed_model_goes_to_the_trash_with_its_adversaries(
    library: ModelLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trashed: list[str] = []
    monkeypatch.setattr(model_files.send2trash, "send2trash", lambda paths: trashed.extend(p.name for p in paths))
    library.import_model(write_model(tmp_path / "mine.safetensors"))
    write_model(tmp_path / "own" / "mine.warm.safetensors")
    library.set_default("mine")
    library.remove("mine")
    assert trashed == ["mine.safetensors", "mine.warm.safetensors"]
    (tmp_path / "own" / "mine.safetensors").unlink()
    assert library.find().name == "studio"


def test_the_bundled_model_stays(library: ModelLibrary) -> None:
    with pytest.raises(UserError, match="stays"):
        library.remove("studio")


def test_without_any_model_the_message_says_how_to_get_one(tmp_path: Path) -> None:
    library = ModelLibrary(bundled=tmp_path, own=tmp_path, settings=SettingsFile(tmp_path / "s.json"))
    with pytest.raises(UserError, match="no model yet"):
        library.find()


def test_listing_models_needs_no_torch() -> None:
    modules = "model_library, session, engine_client, settings"
    code = f"import sys; from fader_studio.services import {modules}; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
