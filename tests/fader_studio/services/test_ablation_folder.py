"""The folder of an ablation: which it is, in which order its variants come, and what was measured."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest

from fader_studio.services.ablation_folder import is_ablation, variants_in
from trainer.model.spec import METADATA_KEY, AttributeSpec, ModelSpec, NetworkSpec


def write_run(folder: Path, name: str, evaluation: object = None) -> None:
    run = folder / "runs" / name
    run.mkdir(parents=True)
    spec = ModelSpec(name="ablated", network=NetworkSpec(), attributes=(AttributeSpec(name="Male"),))
    tensor = {"dtype": "F16", "shape": [8], "data_offsets": [0, 16]}
    header = json.dumps({"__metadata__": {METADATA_KEY: spec.to_json()}, "w": tensor}).encode()
    (run / "model.safetensors").write_bytes(struct.pack("<Q", len(header)) + header + bytes(16))
    if evaluation is not None:
        (run / "evaluation.json").write_text(json.dumps(evaluation))


MEASURED = {"result": {"attributes": {"Male": {"swap_accuracy": 0.9}}, "reconstruction": {"psnr": 21.5}}}


def test_the_baseline_comes_first_with_its_seeds(tmp_path: Path) -> None:
    for name in ("skips", "baseline-seed-1", "4-layers", "baseline"):
        write_run(tmp_path, name)
    assert is_ablation(tmp_path)
    assert [v.name for v in variants_in(tmp_path)] == ["baseline", "baseline-seed-1", "4-layers", "skips"]


def test_what_was_measured_is_told_and_what_is_damaged_is_not(tmp_path: Path) -> None:
    write_run(tmp_path, "baseline", MEASURED)
    write_run(tmp_path, "skips", {"result": []})
    write_run(tmp_path, "plain")
    baseline, plain, skips = variants_in(tmp_path)
    assert (baseline.swap_accuracy, baseline.psnr) == (0.9, 21.5)
    assert (plain.swap_accuracy, skips.psnr) == (None, None)


def test_a_run_without_a_good_model_is_left_out(tmp_path: Path) -> None:
    write_run(tmp_path, "baseline")
    write_run(tmp_path, "skips")
    (tmp_path / "runs" / "skips" / "model.safetensors").write_bytes(b"\x80\x02 a pickle")
    (tmp_path / "runs" / "unfinished").mkdir()
    assert [v.name for v in variants_in(tmp_path)] == ["baseline"]


@pytest.mark.parametrize("make", [lambda f: None, lambda f: (f / "runs").mkdir(), lambda f: (f / "a.jpg").touch()])
def test_other_folders_and_files_are_none(tmp_path: Path, make) -> None:
    make(tmp_path)
    assert not is_ablation(tmp_path) and not is_ablation(tmp_path / "a.jpg") and variants_in(tmp_path) == ()
