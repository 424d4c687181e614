"""A run as a whole: what it leaves, what it does when asked, what stops it."""

import dataclasses
import json
import os
import signal
import threading
import time

import pytest
import torch
from PIL import Image

from trainer import events
from trainer.config import PRESETS, preset
from trainer.data.faces_file import read_info
from trainer.errors import UserError
from trainer.events import replay
from trainer.model.file import load_model, load_warm, warm_path
from trainer.model.spec import read_spec
from trainer.runs import RunFolder
from trainer.training.checkpoints import save_checkpoint
from trainer.training.export import describe_data, export_run
from trainer.training.run import choose_config, train
from trainer.training.state import TrainingState, build_networks


def kinds(run):
    return [e.name for e in replay(run / "events.jsonl")]


def asking(run, phase, step, *requests):
    """A progress callback that asks once, at that step."""

    def progress(name, done, _):
        if (name, done) == (phase, step):
            for request in requests:
                RunFolder(run).ask(request)

    return progress


@pytest.mark.parametrize("recipe", ["paper", "studio"])
def test_a_run_leaves_a_model_that_loads_with_its_classifier(recipe, request, tmp_path, data_folder):
    run = tmp_path / "smiles"
    result = train(run, data_folder, request.getfixturevalue(f"tiny_{recipe}"))
    assert result.to_json() == {
        "run": str(run), "model": str(run / "model.safetensors"), "iterations": 6, "images_seen": 24, "ended": "done"}
    model = load_model(run / "model.safetensors")
    assert model.spec.attribute_names == ("Smiling", "Eyeglasses") and model.spec.name == "smiles"
    assert model.classifier(torch.zeros(1, 3, 64, 64)).shape == (1, 2)
    assert model.spec.provenance["images_seen"] == 24 and model.spec.provenance["data"]["name"] == "faces"
    assert str(tmp_path) not in model.spec.to_json()
    order = ["classifier", "faders"] if recipe == "paper" else ["faders", "features"]
    assert sorted({e.phase for e in replay(run / "events.jsonl") if e.phase}) == order


def test_the_studios_adversaries_lie_beside_the_model(tmp_path, data_folder, tiny_studio):
    train(tmp_path / "a", data_folder, tiny_studio)
    model = tmp_path / "a" / "model.safetensors"
    networks = build_networks(tiny_studio, ("Smiling", "Eyeglasses"))
    load_warm(warm_path(model), read_spec(model), {n: networks[n] for n in ("latent", "patches", "heads")})
    assert read_spec(model).attributes[0].range == 1.5


def test_every_line_has_an_iteration_and_the_story_is_complete(tmp_path, data_folder, tiny_paper):
    run = tmp_path / "a"
    train(run, data_folder, tiny_paper)
    lines = [json.loads(line) for line in (run / "events.jsonl").read_text().splitlines()]
    iterations = [line["iteration"] for line in lines]
    assert iterations == sorted(iterations) and iterations[-1] == 6
    assert (lines[0]["event"], lines[-1]["event"], lines[-1]["outcome"]) == ("started", "ended", "done")
    assert {"phase", "losses", "validation", "sample", "checkpoint"} <= {line["event"] for line in lines}
    assert lines[0]["phases"] == {"faders": 6, "classifier": 4}


def test_a_sample_grid_has_a_row_per_face_and_a_column_per_picture(tmp_path, data_folder, tiny_paper):
    train(tmp_path / "a", data_folder, tiny_paper)
    with Image.open(tmp_path / "a" / "samples" / "00000003.png") as grid:
        assert grid.size == (4 * 64, 6 * 64)


def test_two_checkpoints_stay(tmp_path, data_folder, tiny_paper):
    train(tmp_path / "a", data_folder, tiny_paper)
    assert len(list((tmp_path / "a" / "checkpoints").glob("step-*.pt"))) == 2


def test_finishing_a_finished_run_gives_its_result_again(tmp_path, data_folder, tiny_paper):
    first = train(tmp_path / "a", data_folder, tiny_paper)
    assert train(tmp_path / "a", data_folder, tiny_paper, resume=True) == first
    assert kinds(tmp_path / "a").count("ended") == 1


def test_a_run_is_not_begun_twice(tmp_path, data_folder, tiny_paper):
    train(tmp_path / "a", data_folder, tiny_paper)
    with pytest.raises(UserError, match="holds a run already"):
        train(tmp_path / "a", data_folder, tiny_paper)


def test_a_run_does_not_go_on_with_other_settings(tmp_path, data_folder, tiny_paper):
    train(tmp_path / "a", data_folder, tiny_paper, progress=asking(tmp_path / "a", "faders", 1, "stop"))
    with pytest.raises(UserError, match="batch_size=4"):
        train(tmp_path / "a", data_folder, dataclasses.replace(tiny_paper, batch_size=8), resume=True)


def test_stop_checkpoints_and_leaves_no_model(tmp_path, data_folder, tiny_paper):
    run = tmp_path / "a"
    result = train(run, data_folder, tiny_paper, progress=asking(run, "faders", 3, "stop"))
    assert (result.ended, result.model, result.iterations) == ("stopped", None, 3)
    assert kinds(run)[-2:] == ["checkpoint", "ended"] and not (run / "model.safetensors").exists()
    assert not (run / "lock.json").exists()


@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_gracefully(kind, tmp_path, data_folder, tiny_paper):
    run = tmp_path / "a"

    def progress(name, done, _):
        if (name, done) == ("faders", 2):
            os.kill(os.getpid(), kind)

    result = train(run, data_folder, tiny_paper, progress=progress)
    assert result.ended == "stopped" and result.iterations in (2, 3)


def test_finish_keeps_the_model_and_trains_its_classifier(tmp_path, data_folder, tiny_paper):
    run = tmp_path / "a"
    result = train(run, data_folder, tiny_paper, progress=asking(run, "faders", 3, "finish"))
    assert (result.ended, result.iterations) == ("done", 3)
    assert load_model(run / "model.safetensors").classifier is not None


def test_a_finished_run_that_is_killed_afterwards_stays_finished(tmp_path, data_folder, tiny_paper):
    run = tmp_path / "a"

    def progress(name, done, _):
        if (name, done) == ("faders", 3):
            RunFolder(run).ask("finish")
        if (name, done) == ("classifier", 3):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train(run, data_folder, tiny_paper, progress=progress)
    assert train(run, data_folder, tiny_paper, resume=True).iterations == 3


def test_save_checkpoints_and_goes_on(tmp_path, data_folder, tiny_paper):
    run, config = tmp_path / "a", dataclasses.replace(tiny_paper, checkpoint_every=100, sample_every=0)
    result = train(run, data_folder, config, progress=asking(run, "faders", 3, "save"))
    saved = [e.step for e in replay(run / "events.jsonl") if isinstance(e, events.Checkpoint) and e.phase == "faders"]
    assert result.ended == "done" and saved == [3, 6]
    assert (run / "samples" / "00000003.png").is_file()


def test_discard_leaves_without_a_model(tmp_path, data_folder, tiny_paper):
    run = tmp_path / "a"
    result = train(run, data_folder, tiny_paper, progress=asking(run, "faders", 1, "discard"))
    assert result.ended == "stopped" and not list((run / "checkpoints").iterdir())
    assert replay(run / "events.jsonl")[-1].outcome == "discarded"


def test_pause_waits_until_it_is_told_to_go_on(tmp_path, data_folder, tiny_paper):
    run, results = tmp_path / "a", []
    work = threading.Thread(target=lambda: results.append(
        train(run, data_folder, tiny_paper, progress=asking(run, "faders", 2, "pause"))))
    work.start()
    deadline = time.monotonic() + 60
    while "paused" not in kinds(run) and time.monotonic() < deadline:
        time.sleep(0.02)
    RunFolder(run).ask("save")
    while kinds(run)[-1] != "checkpoint" and time.monotonic() < deadline:
        time.sleep(0.02)
    lines = len(kinds(run))
    time.sleep(0.3)
    assert work.is_alive() and len(kinds(run)) == lines
    RunFolder(run).ask("continue")
    work.join(60)
    assert results[0].ended == "done" and "continued" in kinds(run)


@pytest.mark.parametrize("recipe", ["paper", "studio"])
def test_a_number_that_is_none_stops_before_the_update(recipe, request, tmp_path, data_folder, monkeypatch):
    from trainer.training import steps

    run, config = tmp_path / "a", request.getfixturevalue(f"tiny_{recipe}")
    real, seen = steps.losses.distance, {}

    def distance(images, targets, config):
        seen["calls"] = seen.get("calls", 0) + 1
        return real(images, targets, config) * (float("nan") if seen["calls"] == 4 else 1)

    monkeypatch.setattr(steps.losses, "distance", distance)
    with pytest.raises(UserError, match="no longer a finite number"):
        train(run, data_folder, config)
    last = replay(run / "events.jsonl")[-1]
    assert last.outcome == "failed" and "faders" in last.message and last.hint
    monkeypatch.undo()
    assert train(run, data_folder, config, resume=True).ended == "done"


def test_a_weight_that_is_no_number_is_never_saved(tmp_path, tiny_paper):
    state = TrainingState(tiny_paper, ("Smiling", "Eyeglasses"), torch.device("cpu"))
    state.steps = {"faders": 2}
    save_checkpoint(tmp_path, state)
    state.steps = {"faders": 3}
    with torch.no_grad():
        state.network.encoder.layers[1].conv.weight[0] = float("inf")
    with pytest.raises(UserError, match="A weight is no longer"):
        save_checkpoint(tmp_path, state)
    assert [p.name for p in tmp_path.glob("*.pt")] == ["step-00000002-0.pt"]


def test_a_disk_that_is_too_small_is_said_before_anything_is_trained(tmp_path, data_folder, tiny_paper, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 1000})())
    with pytest.raises(UserError, match="MB of disk"):
        train(tmp_path / "a", data_folder, tiny_paper)
    assert "losses" not in kinds(tmp_path / "a")


@pytest.mark.parametrize(
    ("changes", "message"), [({"size": 128}, "have 64 pixels"), ({"attributes": ("Beard",)}, "no attribute called")])
def test_data_that_does_not_fit_is_said(changes, message, tmp_path, data_folder, tiny_paper):
    with pytest.raises(UserError, match=message):
        train(tmp_path / "a", data_folder, dataclasses.replace(tiny_paper, **changes))
    assert not (tmp_path / "a").exists()


def test_an_unfinished_run_can_be_exported(tmp_path, data_folder, tiny_studio):
    run = tmp_path / "a"
    train(run, data_folder, tiny_studio, progress=asking(run, "faders", 4, "stop"))
    for pick in ("last", "rec"):
        model = load_model(export_run(run, tmp_path / "out" / f"{pick}.safetensors", pick))
        assert model.spec.provenance["iterations"] <= 4 and model.spec.name == pick
    with pytest.raises(UserError, match="no weights to pick"):
        export_run(run, tmp_path / "swap.safetensors", "swap")


def test_a_run_can_start_from_a_model_and_its_adversaries(tmp_path, data_folder, tiny_studio):
    train(tmp_path / "a", data_folder, tiny_studio)
    model, run = tmp_path / "a" / "model.safetensors", tmp_path / "b"
    for features in data_folder.glob("features-*"):
        features.unlink()
    train(run, data_folder, dataclasses.replace(tiny_studio, iterations=2, learning_rate=1e-8), init=model)
    before, after = load_model(model), load_model(run / "model.safetensors")
    assert after.spec.provenance["started_from"] == "a" and after.spec.provenance["images_seen"] == 24 + 8
    for one, two in ((before.network, after.network), (before.classifier, after.classifier)):
        weights = zip(one.parameters(), two.parameters(), strict=True)
        assert all(torch.allclose(a, b, atol=2e-3) for a, b in weights)
    assert {e.phase for e in replay(run / "events.jsonl") if e.phase} == {"faders"}
    assert not list(data_folder.glob("features-*")), "features from elsewhere are not this data's"


def test_a_model_of_other_faders_is_refused_as_a_start(tmp_path, data_folder, tiny_studio):
    train(tmp_path / "a", data_folder, tiny_studio)
    model = tmp_path / "a" / "model.safetensors"
    with pytest.raises(UserError, match="other faders") as error:
        train(tmp_path / "b", data_folder, dataclasses.replace(tiny_studio, attributes=("Smiling",)), init=model)
    assert "attributes=Smiling,Eyeglasses" in error.value.hint
    with pytest.raises(UserError, match="another network"):
        train(tmp_path / "c", data_folder, dataclasses.replace(tiny_studio, init_channels=8), init=model)


def test_a_run_without_a_checkpoint_cannot_be_exported(tmp_path, data_folder, tiny_studio):
    folder = RunFolder(tmp_path / "a")
    folder.create()
    folder.write_config(tiny_studio, data_folder, "drawn")
    with pytest.raises(UserError, match="no checkpoint"):
        export_run(tmp_path / "a", tmp_path / "out.safetensors")


def test_a_run_that_goes_on_keeps_its_own_settings(tmp_path, data_folder, tiny_studio):
    folder = RunFolder(tmp_path / "a")
    assert choose_config(folder.path, None, [], resume=True) == PRESETS["paper"]
    folder.create()
    folder.write_config(tiny_studio, data_folder, "drawn")
    going_on = choose_config(folder.path, None, ["report_every=5"], resume=True)
    assert going_on == dataclasses.replace(tiny_studio, report_every=5)
    assert choose_config(folder.path, "quick", [], resume=True) == preset("quick")


@pytest.mark.parametrize(
    "changes",
    [
        {"latent_weight": 0.0, "patch_weight": 1e-3}, {"patch_weight": 1e-3}, {"reconstruction": "mae"},
        {"encode_once": True}, {"average": 0.9}, {"precision": "bf16"}, {"precision": "fp16"},
        {"decoder_dropout": 0.3}, {"balanced": True},
        {"skips": (1, 2), "reconstruction_cap": 1.0, "patch_weight": 1e-3},
        {"skips": (1, 2), "adversary_sees": "skips", "reconstruction_end": 0.1},
        {"skips": (1, 2), "skip_ramp": 4, "skip_dropout": 0.5, "encode_once": True},
        {"clip": 0.0}, {"layers": 7}, {"flips": False, "images": 20}, {"latent_weight": 0.0},
    ],
    ids=str,
)  # fmt: skip
def test_every_option_of_the_paper_trains(changes, tmp_path, data_folder, tiny_paper):
    config = dataclasses.replace(tiny_paper, iterations=2, sample_every=0, **changes)
    result = train(tmp_path / "a", data_folder, config)
    assert result.ended == "done"
    assert load_model(tmp_path / "a" / "model.safetensors").spec.network == config.network


@pytest.mark.parametrize(
    "changes",
    [{"injection": "planes", "adversary_sees": "skips", "reconstruction_end": 0.1},
     {"latent_weight": 0.0}, {"patch_weight": 0.0}, {"shift": 0}, {"precision": "fp32"}, {"precision": "fp16"},
     {"balanced": False}],
    ids=str,
)
def test_every_option_of_the_studio_trains(changes, tmp_path, data_folder, tiny_studio):
    config = dataclasses.replace(tiny_studio, iterations=2, sample_every=0, **changes)
    assert train(tmp_path / "a", data_folder, config).ended == "done"


def test_a_model_says_what_the_folder_of_its_pictures_is_called(data_folder):
    info = read_info(data_folder)
    shown = dataclasses.replace(info, source={"paths": ["/home/me/My pictures", "/home/me/more.zip"]})
    assert describe_data(data_folder, shown)["name"] == "My pictures, more.zip"
    assert describe_data(data_folder, dataclasses.replace(info, source={}))["name"] == "faces"


def test_finishing_takes_a_last_look_at_what_is_kept(tmp_path, data_folder, tiny_paper):
    run, config = tmp_path / "a", dataclasses.replace(tiny_paper, report_every=3)
    assert train(run, data_folder, config, progress=asking(run, "faders", 4, "finish")).iterations == 4
    said = [e for e in replay(run / "events.jsonl") if e.phase == "faders"]
    for kind in (events.Losses, events.Validation, events.Sample):
        assert [e.iteration for e in said if isinstance(e, kind)] == [3, 4]
    assert (run / "samples" / "00000004.png").is_file()


def test_finishing_at_a_look_does_not_look_twice(tmp_path, data_folder, tiny_paper):
    run = tmp_path / "a"
    train(run, data_folder, tiny_paper, progress=asking(run, "faders", 3, "finish"))
    assert [e.iteration for e in replay(run / "events.jsonl") if isinstance(e, events.Sample)] == [3]


def test_slow_steps_are_reported_sooner(tmp_path, data_folder, tiny_paper, monkeypatch):
    monkeypatch.setattr("trainer.training.loop.SILENCE_SECONDS", 0.0)
    run, config = tmp_path / "a", dataclasses.replace(tiny_paper, report_every=100)
    train(run, data_folder, config)
    reported = [e.step for e in replay(run / "events.jsonl") if isinstance(e, events.Losses) and e.phase == "faders"]
    assert reported == [1, 2, 3, 4, 5, 6]


def test_a_model_from_nothing_has_its_faders_in_the_users_words(tmp_path, data_folder, tiny_paper):
    train(tmp_path / "a", data_folder, tiny_paper)
    smile, glasses = read_spec(tmp_path / "a" / "model.safetensors").attributes
    assert (smile.label, smile.group, smile.high) == ("Smile", "Expression", "smiling")
    assert (glasses.label, glasses.group, glasses.range) == ("Glasses", "Worn", 1.0)


def test_a_disk_that_fills_up_is_said_and_the_run_goes_on_once_there_is_room(
        tmp_path, data_folder, tiny_paper, monkeypatch):
    run, write = tmp_path / "a", events.EventWriter.write

    def full(self, event):
        if event.iteration >= 3:
            raise OSError(28, "No space left on device")
        return write(self, event)

    with monkeypatch.context() as patch:
        patch.setattr("trainer.events.EventWriter.write", full)
        with pytest.raises(UserError, match="No space left") as said:
            train(run, data_folder, tiny_paper)
    assert "Free some space" in said.value.hint
    assert train(run, data_folder, tiny_paper, resume=True).iterations == 6


def test_data_that_went_away_is_said_and_the_run_goes_on_once_it_is_back(tmp_path, data_folder, tiny_paper):
    run = tmp_path / "a"
    train(run, data_folder, tiny_paper, progress=asking(run, "faders", 3, "stop"))
    data_folder.rename(tmp_path / "elsewhere")
    with pytest.raises(UserError, match="no longer there") as said:
        train(run, data_folder, tiny_paper, resume=True)
    assert "Put it back" in said.value.hint
    (tmp_path / "elsewhere").rename(data_folder)
    assert train(run, data_folder, tiny_paper, resume=True).iterations == 6
