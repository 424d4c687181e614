"""An evaluation as a run: what its folder tells meanwhile and holds at the end."""

import json

import pytest
from PIL import Image

from trainer.__main__ import main
from trainer.data.drawn_faces import write_drawn_faces
from trainer.data.prepare import prepare
from trainer.errors import Cancelled, UserError
from trainer.evaluation.reporting import measure_in_run
from trainer.model.classifier import AttributeClassifier
from trainer.model.file import save_model
from trainer.model.networks import FaderNetwork
from trainer.model.spec import AttributeSpec, ClassifierSpec, ModelSpec, NetworkSpec
from trainer.runs import RunFolder
from trainer.window.watched_run import WatchedRun

OWN = {"difference_accuracy": 0.8, "difference_accuracy_blurred": 0.79, "real_accuracy": 0.93, "judge": "the run's own"}


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("drawn")
    labels = write_drawn_faces(folder / "faces", 24)
    head, *rows = labels.read_text().splitlines()
    labels.write_text("\n".join([f"{head},Dimples", *(f"{row},{k % 2}" for k, row in enumerate(rows))]))
    prepare([folder / "faces"], folder / "data", labels=labels)
    return folder / "data"


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    spec = ModelSpec(
        name="tiny", network=NetworkSpec(layers=4, init_channels=4, max_channels=8),
        attributes=(AttributeSpec(name="Smiling"), AttributeSpec(name="Freckles", scores=OWN),
                    AttributeSpec(name="Dimples"), AttributeSpec(name="Scar")),
        classifier=ClassifierSpec(outputs=("Smiling", "Freckles", "Dimples", "Scar"), channels=(4, 4, 4, 4, 4)))
    path = tmp_path_factory.mktemp("models") / "tiny.safetensors"
    save_model(path, spec, FaderNetwork(spec.network, 4).eval(), AttributeClassifier(spec.classifier).eval())
    return path


def test_the_command_reports_into_a_folder_that_a_window_can_watch(data, model, tmp_path, capsys):
    run = tmp_path / "measured"
    words = ["evaluate", str(model), "--data", str(data), "--only", "accuracy", "--report", str(run), "--json"]
    assert main(words) == 0
    printed = json.loads(capsys.readouterr().out)
    assert RunFolder(run).read_result() == printed
    assert printed["attributes"]["Freckles"]["judge"] == "the run's own"  # the bundled judge knows no freckles
    with Image.open(run / "samples" / "sweep.png") as sweep:
        assert sweep.size == (9 * 128, 4 * 2 * 128)
    assert {name: found.get("unmeasured") for name, found in printed["attributes"].items()} == {
        "Smiling": None, "Freckles": None, "Dimples": "judge", "Scar": "labels"}
    from trainer.orders import Ordered, RunOrder, write_order

    write_order(run, Ordered(order=RunOrder(kind="evaluate", name="measured", arguments=(str(model),)), launched=1.0))
    view = WatchedRun(run).view
    assert view.state == "finished" and view.phases == {"measuring": 1} and view.share == 1


def test_it_ends_where_the_folder_asks_for_it(data, model, tmp_path):
    def measure(progress):
        progress(0, 5)
        RunFolder(tmp_path / "run").ask("discard")
        progress(1, 5)
        raise AssertionError("it went on")

    with pytest.raises(Cancelled):
        measure_in_run(tmp_path / "run", model, data, measure)
    assert '"stopped"' in RunFolder(tmp_path / "run").events.read_text()


def test_a_failure_is_its_last_line(data, model, tmp_path):
    def measure(_progress):
        raise UserError("The data set is gone.", "Bring it back.")

    with pytest.raises(UserError):
        measure_in_run(tmp_path / "run", model, data, measure)
    last = json.loads(RunFolder(tmp_path / "run").events.read_text().splitlines()[-1])
    assert (last["outcome"], last["message"], last["hint"]) == ("failed", "The data set is gone.", "Bring it back.")
