"""A whole small ablation on drawn faces: two variants to one report, interrupted and gone on with."""

import csv
import dataclasses
import json
from types import SimpleNamespace

import pytest
import torch
from PIL import Image

from trainer import events
from trainer.__main__ import main
from trainer.ablation import ablate as ablate_command
from trainer.ablation import pictures
from trainer.ablation import runs as ablation_runs
from trainer.ablation.ablate import ablate
from trainer.ablation.measures import Findings
from trainer.ablation.variants import BASELINE
from trainer.config import PRESETS
from trainer.data.drawn_faces import write_drawn_faces
from trainer.data.prepare import prepare
from trainer.errors import UserError
from trainer.evaluation.judge import Judge, JudgeSpec, save_judge
from trainer.evaluation.resnet import ResNet18
from trainer.runs import RunFolder

SMALL = {"attribute": "Smiling", "images": 64, "device": "cpu"}


@pytest.fixture(scope="module", autouse=True)
def small_networks_on_one_thread():
    """The paper's presets with few channels, so that checkpoints are small."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("paper", "paper-skips", "paper-8-layers"):
            small = dataclasses.replace(PRESETS[name], init_channels=2, max_channels=8)
            patch.setitem(PRESETS, name, small)
        yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("drawn")
    write_drawn_faces(folder / "faces", 160, size=64)
    prepare([folder / "faces"], folder / "set", size=64)
    return folder / "set"


@pytest.fixture(scope="module")
def judge(tmp_path_factory):
    """A judge of one channel's width: eight features, so that twenty faces a half are enough for a distance."""
    torch.manual_seed(0)
    spec = JudgeSpec(attributes=("Smiling", "Eyeglasses"), width=1, size=64)
    path = tmp_path_factory.mktemp("judge") / "judge.safetensors"
    save_judge(path, Judge(spec=spec, network=ResNet18(2, 1)))
    return path


@pytest.fixture(scope="module")
def finished(data, judge, tmp_path_factory):
    output = tmp_path_factory.mktemp("ablation")
    result = ablate(data, output, variants=["skips"], seeds=2, judge=judge, **SMALL)
    return output, result


def test_an_ablation_ends_with_one_report_and_its_pictures(finished):
    output, result = finished
    assert result["ended"] == "done" and result["runs"] == [BASELINE, "skips", f"{BASELINE}-seed-1"]
    expected = {"report.md", "report.csv", "report.json", "figure-2.png", "curves.png", "swap-curves.png",
                "curves-skips.png", "curves-more.png"}
    assert {p.name for p in output.iterdir()} >= expected
    for path in output.glob("*.png"):
        assert Image.open(path).width > 300


def test_many_variants_stand_below_each_other_in_figure_2(data, tmp_path, monkeypatch):
    drawn = []
    monkeypatch.setattr(pictures, "draw_sheet", lambda sections: drawn.extend(sections) or Image.new("RGB", (8, 8)))
    monkeypatch.setattr(pictures, "figure_2", lambda _plan, part: [t.name for t in part])
    monkeypatch.setattr(pictures, "parts_of", lambda _runs: {})
    runs = [SimpleNamespace(name=f"v{k}", seed=k == 9, variant=SimpleNamespace(name=f"v{k}")) for k in range(10)]
    pictures.write_pictures(None, runs, Findings(attribute="Smiling", figures={}, spread={}, seeds=1), tmp_path)
    assert drawn == [["v0", "v1", "v2", "v3"], ["v4", "v5", "v6", "v7"], ["v8"]]


def test_the_report_has_the_papers_figures_beside_ours(finished):
    output, _ = finished
    text = (output / "report.md").read_text("utf-8")
    ours = json.loads((output / "report.json").read_text("utf-8"))["runs"][1]["figures"]
    row = next(line for line in text.splitlines() if line.startswith("| skips | FadNet swap"))
    cells = [cell.strip() for cell in row.split("|")][3:-1]
    assert cells == ["35.0", f"{ours['swap']:.2f}", "56.6", f"{ours['swap_accuracy']:.1f}"]
    assert "## Table 2: Loss functions\n\nNot trained here." in text and "±" in text


def test_every_claim_has_a_verdict_and_speech_is_not_tested(finished):
    output, result = finished
    claims = json.loads((output / "report.json").read_text("utf-8"))["claims"]
    assert {c["verdict"] for c in claims} <= {"holds", "fails", "within noise", "not tested"}
    assert next(c for c in claims if "speech" in c["claim"])["verdict"] == "not tested"
    assert sum(result["verdicts"].values()) == len(claims)


def test_the_table_for_machines_has_a_line_per_run(finished):
    output, _ = finished
    rows = list(csv.DictReader((output / "report.csv").read_text("utf-8").splitlines()))
    assert [r["run"] for r in rows] == [BASELINE, "skips", f"{BASELINE}-seed-1"]
    assert all(r["images"] == "64" and float(r["psnr"]) for r in rows)


def test_what_is_done_keeps_its_models_and_no_checkpoints(finished):
    output, _ = finished
    for run in (output / "runs").iterdir():
        assert (run / "model.safetensors").is_file() and (run / "best_rec.safetensors").is_file()
        assert not list((run / "checkpoints").iterdir()) and not (run / "preview.safetensors").exists()


def test_the_report_tells_of_the_papers_hypothesis(finished):
    output, _ = finished
    text = (output / "report.md").read_text("utf-8")
    ours = json.loads((output / "report.json").read_text("utf-8"))["runs"]
    assert "The paper’s hypothesis" in text and "| skips | 5 |" in text and "All are finished." in text
    assert ours[0]["hypothesis"]["gradients"]["reconstruction"] > 0 and not ours[0]["hypothesis"]["paths"]
    assert ours[1]["figures"]["gradient_ratio"] > 0 and ours[1]["figures"]["skip_over_latent"] > 0
    assert ours[0]["swaps"] and {r["measured"]["split"] for r in ours} == {"rest"}


def test_a_row_that_is_not_finished_is_named_and_the_others_are_reported(data, judge, tmp_path, monkeypatch):
    output, rows = tmp_path / "out", []
    write = ablate_command.write_report
    monkeypatch.setattr(ablate_command, "write_report", lambda *a: rows.append([t.name for t in a[1]]) or write(*a))

    def stop_the_second(name, step, steps):
        if name == "skips: faders" and step == 1:
            RunFolder(output / "runs" / "skips").ask("stop")

    call = {"variants": ["skips"], "seeds": 1, "judge": judge, **SMALL}
    result = ablate(data, output, progress=stop_the_second, **call)
    text = (output / "report.md").read_text("utf-8")
    assert result["ended"] == "stopped" and "**Not finished yet:** skips." in text
    ablate(data, output, **call)
    assert rows == [[BASELINE], [BASELINE], [BASELINE, "skips"], [BASELINE, "skips"]]


def test_a_run_made_before_a_setting_existed_counts_as_the_same_variant(finished, data, judge, monkeypatch):
    output, first = finished
    for path in output.glob("runs/*/config.json"):
        saved = json.loads(path.read_text("utf-8"))
        for name in ("reconstruction_cap", "reconstruction_end", "skip_dropout", "adversary_sees"):
            del saved["config"][name]
        path.write_text(json.dumps(saved), "utf-8")
    monkeypatch.setattr(ablation_runs, "evaluate", lambda *_, **__: pytest.fail("measured again"))
    assert ablate(data, output, variants=["skips"], seeds=2, judge=judge, **SMALL) == first


def test_what_is_done_is_neither_trained_nor_measured_again(finished, data, judge, monkeypatch):
    output, first = finished
    lines = {p: p.read_bytes() for p in output.glob("runs/*/events.jsonl")}
    monkeypatch.setattr(ablation_runs, "evaluate", lambda *_, **__: pytest.fail("measured again"))
    assert ablate(data, output, variants=["skips"], seeds=2, judge=judge, **SMALL) == first
    assert {p: p.read_bytes() for p in lines} == lines


def test_an_ablation_that_is_told_to_stop_goes_on_where_it_was(data, judge, tmp_path):
    output, told = tmp_path / "out", []

    def stop_the_first(name, step, steps):
        if name == f"{BASELINE}: faders" and step == 1 and not told:
            told.append(name)
            RunFolder(output / "runs" / BASELINE).ask("stop")

    result = ablate(data, output, variants=[BASELINE], seeds=1, judge=judge, progress=stop_the_first, **SMALL)
    assert result == {"output": str(output), "report": None, "runs": [], "ended": "stopped", "verdicts": {}}
    result = ablate(data, output, variants=[BASELINE], seeds=1, judge=judge, **SMALL)
    assert result["ended"] == "done"
    begun = [e for e in events.EventReader(output / "runs" / BASELINE / "events.jsonl").read()
             if isinstance(e, events.Started)]
    assert [e.resumed for e in begun] == [False, True]


def test_what_cannot_be_trained_is_said_before_anything_is(data, tmp_path):
    with pytest.raises(UserError, match="layers"):
        ablate(data, tmp_path / "out", variants=["8-layers"], **SMALL)  # 64 pixels halve six times
    with pytest.raises(UserError):
        ablate(data, tmp_path / "out", variants=["skips"], attribute="Hat", images=64)
    assert not (tmp_path / "out").exists()


def test_a_mistake_in_the_command_is_the_users(data, tmp_path, capsys):
    call = ["ablate", "--data", str(data), "--output", str(tmp_path / "out"), "--json"]
    assert main([*call, "--variants", "skip", "--attribute", "Smiling"]) == 2
    assert "skips" in json.loads(capsys.readouterr().out)["hint"]
    assert main([*call, "--seeds", "0", "--attribute", "Smiling"]) == 2


def test_an_ablation_from_the_command_line(finished, data, judge, capsys):
    output, first = finished
    call = ["ablate", "--data", str(data), "--output", str(output), "--variants", "skips", "--attribute", "Smiling"]
    call += ["--images", "64", "--seeds", "2", "--judge", str(judge), "--device", "cpu", "--json"]
    assert main(call) == 0
    assert json.loads(capsys.readouterr().out) == first
