"""Models in the library are imported, replaced, exported and renamed; nothing good is ever lost by it."""

import errno
import shutil
from pathlib import Path

import pytest
from test_model_library import write_model

from fader_studio.services import model_files
from fader_studio.services.model_library import ModelLibrary
from fader_studio.services.settings import SettingsFile
from trainer.errors import UserError
from trainer.model.spec import read_header, read_spec


@pytest.fixture
def library(tmp_path: Path) -> ModelLibrary:
    """One bundled model, and one of the user's own called Hats."""
    for name in ("bundled", "own"):
        (tmp_path / name).mkdir()
    write_model(tmp_path / "bundled" / "studio.safetensors", "Studio")
    write_model(tmp_path / "own" / "hats.safetensors", "Hats")
    settings = SettingsFile(tmp_path / "settings.json")
    return ModelLibrary(bundled=tmp_path / "bundled", own=tmp_path / "own", settings=settings)


@pytest.fixture
def trashed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A trash of the test's own."""
    folder = tmp_path / "trash"
    folder.mkdir()

    def trash(paths: list[Path]) -> None:
        for path in paths:
            shutil.move(path, folder / path.name)

    monkeypatch.setattr(model_files.send2trash, "send2trash", trash)
    return folder


def test_a_new_title_leaves_weights_and_file_name_alone(library: ModelLibrary, tmp_path: Path) -> None:
    path = tmp_path / "own" / "hats.safetensors"
    before, length = read_header(path), path.stat().st_size
    renamed = library.rename("hats", "  Hüte & Mützen ")
    assert (renamed.spec.name, renamed.name, renamed.path) == ("Hüte & Mützen", "hats", path)
    after = read_header(path)
    assert after["w"] == before["w"]
    assert path.read_bytes()[-16:] == bytes(16)
    assert abs(path.stat().st_size - length) < 40
    model_files.check_complete(path)


def test_a_renamed_model_loads(tiny_model: Path, tmp_path: Path) -> None:
    from trainer.model.file import load_model

    path = tmp_path / "tiny.safetensors"
    shutil.copyfile(tiny_model, path)
    model_files.give_title(path, "Another")
    before, after = load_model(tiny_model), load_model(path)
    assert after.spec.name == "Another"
    for one, other in zip(before.network.parameters(), after.network.parameters(), strict=True):
        assert (one == other).all()


@pytest.mark.parametrize("title", ["", "   ", "x" * 61, "STUDIO"])
def test_a_title_that_is_taken_or_none_is_refused(library: ModelLibrary, title: str) -> None:
    with pytest.raises(UserError):
        library.rename("hats", title)
    assert library.find("hats").spec.name == "Hats"


def test_the_bundled_model_keeps_its_title(library: ModelLibrary) -> None:
    with pytest.raises(UserError, match="belongs"):
        library.rename("studio", "Mine")


def test_a_replaced_model_lies_in_the_trash(library: ModelLibrary, tmp_path: Path, trashed: Path) -> None:
    newer = write_model(tmp_path / "newer.safetensors", "Hats", tensor_bytes=20)
    old = library.in_the_way_of(newer)
    assert old is not None and old.name == "hats"
    replaced = library.import_model(newer, replacing=old)
    assert replaced.path == old.path
    assert replaced.path.read_bytes() == newer.read_bytes()
    assert (trashed / "hats.safetensors").stat().st_size == old.size


def test_a_failed_replacement_leaves_the_old_model(
    library: ModelLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    old = library.find("hats")
    kept = old.path.read_bytes()
    newer = write_model(tmp_path / "newer.safetensors", "Hats", tensor_bytes=20)
    monkeypatch.setattr(model_files.shutil, "copyfile", full)
    with pytest.raises(UserError, match="No space left"):
        library.import_model(newer, replacing=old)
    monkeypatch.undo()
    monkeypatch.setattr(model_files.send2trash, "send2trash", full)  # no trash on this disk
    with pytest.raises(UserError, match="cannot be copied"):
        library.import_model(newer, replacing=old)
    with pytest.raises(UserError, match="not whole"):
        library.import_model(write_model(tmp_path / "half.safetensors", "Hats", tensor_bytes=3), replacing=old)
    assert old.path.read_bytes() == kept
    assert [p.name for p in (tmp_path / "own").iterdir()] == ["hats.safetensors"]


def test_a_bundled_model_is_never_replaced(library: ModelLibrary, tmp_path: Path) -> None:
    newer = write_model(tmp_path / "newer.safetensors", "Studio")
    assert library.in_the_way_of(newer) is None
    assert library.import_model(newer, replacing=library.find("studio")).path.parent == tmp_path / "own"


def test_a_file_that_the_library_holds_already_is_recognised(library: ModelLibrary, tmp_path: Path) -> None:
    copy = tmp_path / "copy.safetensors"
    shutil.copyfile(tmp_path / "own" / "hats.safetensors", copy)
    assert library.holding(copy).name == "hats"
    assert library.holding(tmp_path / "bundled" / "studio.safetensors").name == "studio"
    assert library.holding(write_model(tmp_path / "other.safetensors")) is None
    assert library.holding(tmp_path / "gone.safetensors") is None


def test_what_is_warm_beside_a_model_goes_along(library: ModelLibrary, tmp_path: Path) -> None:
    source = write_model(tmp_path / "mine.safetensors")
    write_model(tmp_path / "mine.warm.safetensors")
    library.import_model(source, title="Earrings: gold")
    assert (tmp_path / "own" / "Earrings gold.safetensors").is_file()
    assert (tmp_path / "own" / "Earrings gold.warm.safetensors").is_file()
    assert library.find("Earrings: gold").name == "Earrings gold"
    out = tmp_path / "out.safetensors"
    library.export_model("Earrings gold", out)
    assert read_spec(out).name == "Earrings: gold"
    assert (tmp_path / "out.warm.safetensors").is_file()


def test_exporting_over_the_model_itself_changes_nothing(library: ModelLibrary) -> None:
    entry = library.find("hats")
    kept = entry.path.read_bytes()
    library.export_model("hats", entry.path)
    assert entry.path.read_bytes() == kept


def test_a_folder_that_takes_no_export_is_named(library: ModelLibrary, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="out.safetensors"):
        library.export_model("hats", tmp_path / "nowhere" / "out.safetensors")


def test_what_was_measured_stands_in_the_model_from_then_on(library: ModelLibrary, tmp_path: Path) -> None:
    path = tmp_path / "own" / "hats.safetensors"
    figures = {"difference_accuracy": 0.82, "difference_accuracy_blurred": 0.8, "leakage": None, "moves": {"Male": 4}}
    measured = {"split": "val", "images": 300, "judge": {"file": "j", "sha256": "abc"}, "naturalness": None,
                "attributes": {"Young": figures, "Smiling": {"difference_accuracy": None}}}
    scored = library.keep_scores(path, measured)
    young, smiling = scored.spec.attribute("Young"), scored.spec.attribute("Smiling")
    assert (young.verdict, young.scores["moves"]) == ("good", {"Male": 4})
    assert "leakage" not in young.scores
    assert smiling.scores == {"difference_accuracy": 0.95}  # what was known before
    assert scored.spec.scores == {"split": "val", "images": 300, "judge": "abc"}
    assert library.keep_scores(tmp_path / "bundled" / "studio.safetensors", measured) is None
    assert library.keep_scores(tmp_path / "elsewhere.safetensors", measured) is None


def test_figures_that_are_no_numbers_leave_the_model_as_it_is(library: ModelLibrary, tmp_path: Path) -> None:
    path = tmp_path / "own" / "hats.safetensors"
    kept = path.read_bytes()
    bad = {"difference_accuracy": 0.5, "difference_accuracy_blurred": "much"}
    with pytest.raises(UserError, match="damaged"):
        library.keep_scores(path, {"attributes": {"Young": bad}})
    assert path.read_bytes() == kept
    assert [p.name for p in path.parent.iterdir()] == ["hats.safetensors"]
