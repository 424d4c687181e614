"""Model selection: which faces choose, which weights are kept, and how they are picked and told."""

import dataclasses
import logging
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from trainer import events
from trainer.config import config_from_json
from trainer.data.choosing import choosing_places, measuring_places, table_split
from trainer.data.dataset import Dataset
from trainer.errors import UserError
from trainer.evaluation.evaluate import evaluate
from trainer.evaluation.judge import Judge, JudgeSpec, save_judge
from trainer.evaluation.resnet import ResNet18
from trainer.model.choices import turned
from trainer.model.file import load_model
from trainer.runs import RunFolder
from trainer.training.best import best_path
from trainer.training.export import export_run
from trainer.training.run import train
from trainer.training.selection import Selection
from trainer.training.state import TrainingState


class Bright:
    """A judge of one attribute that is there where a picture is bright."""

    sha256 = "bright"

    def column(self, name):
        return 0 if name == "Smiling" else None

    def says(self, pixels):
        return (pixels.float().mean((1, 2, 3)) > 127).float()[:, None]


class Painter(torch.nn.Module):
    """In place of a network: decodes to white where the first attribute is above 0.5, to black elsewhere."""

    def encode(self, images):
        return [images]

    def decode(self, maps, labels):
        return (2.0 * (labels[:, 0] > 0.5) - 1)[:, None, None, None].expand_as(maps[0])


@pytest.fixture
def judge_file(tmp_path):
    torch.manual_seed(0)
    spec = JudgeSpec(attributes=("Smiling", "Eyeglasses"), width=1, size=64)
    return save_judge(tmp_path / "judge.safetensors", Judge(spec=spec, network=ResNet18(2, 1)))


def painted(tmp_path, data, config, monkeypatch):
    state = TrainingState(config, data.attributes, torch.device("cpu"))
    monkeypatch.setattr(TrainingState, "exported", property(lambda _: Painter()))
    (tmp_path / "checkpoints").mkdir(exist_ok=True)
    return state


def test_faces_that_choose_are_a_fixed_quarter_and_never_measure(data_folder):
    with Dataset.open(data_folder) as data:
        val, chosen, rest = data.indices("val"), choosing_places(data), measuring_places(data, "rest")
        assert not set(chosen) & set(rest) and set(chosen) | set(rest) == set(val)
        assert len(chosen) == -(-len(val) // 4)
        assert np.array_equal(measuring_places(data, "val"), val) and table_split(data) == "rest"
        data.splits[:3] = 2
        assert table_split(data) == "test" and len(measuring_places(data, "test")) == 3


def test_a_perfect_swap_counts_one_for_the_attribute_that_the_judge_knows(
    tmp_path, data_folder, tiny_paper, monkeypatch
):
    with Dataset.open(data_folder) as data:
        state = painted(tmp_path, data, tiny_paper, monkeypatch)
        told = Selection(tmp_path, data, state, Bright()).look()
        assert told.swaps == {"Smiling": 1.0} and told.values["swap_accuracy"] == 1.0
        assert told.images == len(choosing_places(data)) and told.judge == "bright"
        again = Selection(tmp_path, data, state, Bright()).look()
    assert told.best == ("rec", "swap") and again.best == ()


def test_a_label_that_is_missing_does_not_count(tmp_path, data_folder, tiny_paper, monkeypatch):
    with Dataset.open(data_folder) as data:
        data.labels[:, 0] = np.nan
        told = Selection(tmp_path, data, painted(tmp_path, data, tiny_paper, monkeypatch), Bright()).look()
    assert told.swaps == {} and "swap_accuracy" not in told.values and told.best == ("rec",)


def test_without_a_judge_only_the_reconstruction_chooses(tmp_path, data_folder, tiny_paper, monkeypatch):
    with Dataset.open(data_folder) as data:
        state = painted(tmp_path, data, dataclasses.replace(tiny_paper, validate_images=1), monkeypatch)
        told = Selection(tmp_path, data, state, None).look()
    assert (told.images, told.swaps, told.best, told.judge) == (1, {}, ("rec",), "")


def test_flipping_turns_one_attribute_round():
    assert turned(torch.tensor([[0.0, 1.0], [1.0, 0.5]]), 0).tolist() == [[1.0, 1.0], [0.0, 0.5]]


def test_a_run_keeps_both_bests_apart_as_models_and_tells_when(tmp_path, data_folder, tiny_paper, judge_file):
    run = tmp_path / "a"
    train(run, data_folder, dataclasses.replace(tiny_paper, judge=judge_file.file))
    looks = [e for e in events.replay(run / "events.jsonl") if isinstance(e, events.Selection)]
    assert [e.iteration for e in looks] == [2, 4, 6] and looks[0].best[0] == "rec"
    assert all(e.judge == judge_file.sha256 and set(e.swaps) == {"Smiling", "Eyeglasses"} for e in looks)
    for pick, figure in (("rec", "psnr"), ("swap", "swap_accuracy")):
        values = [e.values[figure] for e in looks]
        model = load_model(RunFolder(run).best(pick))
        assert model.spec.provenance["iterations"] == looks[values.index(max(values))].iteration
        assert model.spec.provenance["picked"]["by"] == pick
        assert model.spec.provenance["picked"][figure] == max(values)
        exported = load_model(export_run(run, tmp_path / f"{pick}.safetensors", pick))
        kept = load_file(best_path(run, pick))
        assert all(torch.allclose(t, kept[n], atol=1e-2, rtol=1e-2)
                   for n, t in exported.network.named_parameters())
        assert str(tmp_path) not in model.spec.to_json()
        assert model.spec.provenance["config"]["judge"] == "judge.safetensors"


def test_a_judge_that_chose_the_weights_is_said_to_have(tmp_path, data_folder, tiny_paper, judge_file, monkeypatch):
    run = tmp_path / "a"
    train(run, data_folder, dataclasses.replace(tiny_paper, judge=judge_file.file))
    torch.manual_seed(1)
    other = save_judge(tmp_path / "other.safetensors", dataclasses.replace(judge_file, network=ResNet18(2, 1)))
    measures = {"images": 8, "only": ["accuracy"], "split": "rest", "device": "cpu"}
    cases = (("best_swap", judge_file, True), ("best_swap", other, False), ("model", judge_file, False))
    for model, judge, chose in cases:
        said: list[str] = []
        monkeypatch.setattr(logging.getLogger("trainer.evaluation.evaluate"), "warning", said.append)
        result = evaluate(run / f"{model}.safetensors", data_folder, judge=Path(judge.file), **measures)
        assert result["judge"]["chose"] is chose and any("flatter" in line for line in said) is chose


def test_the_terms_pulls_stand_beside_each_selection(tmp_path, data_folder, tiny_paper, tiny_studio):
    paper = dataclasses.replace(tiny_paper, skips=(1, 2), patch_weight=1e-3)
    terms = {"paper": {"reconstruction", "latent", "patches"},
             "studio": {"reconstruction", "flip", "keep", "small", "patches", "latent"}}
    for name, config in (("paper", paper), ("studio", tiny_studio)):
        train(tmp_path / name, data_folder, config)
        told = [e for e in events.replay(tmp_path / name / "events.jsonl") if isinstance(e, events.Norms)]
        assert [e.iteration for e in told] == [2, 4, 6]
        assert set(told[-1].gradients) == terms[name] and all(v > 0 for v in told[-1].gradients.values())
        assert {"skip_out/1", "latent_out/2"} <= set(told[-1].paths)


def test_a_judge_that_is_not_there_is_said_before_the_run_begins(tmp_path, data_folder, tiny_paper):
    with pytest.raises(UserError, match="is not there"):
        train(tmp_path / "a", data_folder, dataclasses.replace(tiny_paper, judge=str(tmp_path / "none.safetensors")))
    assert not (tmp_path / "a").exists()


def test_a_run_from_before_a_setting_existed_is_still_the_same_run(tmp_path, data_folder, tiny_paper):
    run, config = tmp_path / "a", dataclasses.replace(tiny_paper, validate_every=0)
    first = train(run, data_folder, config)
    path = run / "config.json"
    saved = json.loads(path.read_text("utf-8"))
    for name in ("reconstruction_cap", "reconstruction_end", "adversary_sees", "skip_ramp", "skip_dropout", "judge"):
        del saved["config"][name]
    path.write_text(json.dumps(saved), "utf-8")
    assert config_from_json(saved["config"]) == config
    assert train(run, data_folder, config, resume=True) == first
