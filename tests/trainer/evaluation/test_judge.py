"""The judge: its network is ResNet-18, its file is checked, its training masks what is not known."""

import dataclasses
import json
import os
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

import trainer.training
from trainer.data.dataset import Dataset
from trainer.data.drawn_faces import write_drawn_faces
from trainer.data.prepare import prepare
from trainer.errors import UserError
from trainer.evaluation.judge import (
    METADATA_KEY, Judge, JudgeSpec, accuracy_of, balanced_accuracy_of, file_hash, load_judge, save_judge,
)
from trainer.evaluation.judge_training import (
    JudgeConfig, augmented, forget_shares, masked_loss, preset_for, train_judge,
)
from trainer.evaluation.resnet import ResNet18


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    root = tmp_path_factory.mktemp("judge")
    write_drawn_faces(root / "faces", 160, size=64)
    prepare([root / "faces"], root / "set", size=64)
    with Dataset.open(root / "set") as opened:
        yield opened


def small_judge():
    torch.manual_seed(0)
    spec = JudgeSpec(attributes=("A", "B"), width=8, size=64, accuracy={"A": 0.9, "B": None})
    return Judge(spec=spec, network=ResNet18(2, 8).eval())


def test_the_network_is_torchvisions_resnet18():
    torchvision = pytest.importorskip("torchvision.models")
    torch.manual_seed(0)
    theirs, ours = torchvision.resnet18(num_classes=5).eval(), ResNet18(5).eval()
    ours.load_state_dict(theirs.state_dict())
    x = torch.rand(2, 3, 128, 128)
    with torch.inference_mode():
        assert torch.allclose(ours(x), theirs(x), atol=1e-4)


def test_a_narrow_judge_has_a_small_file():
    count = sum(p.numel() for p in ResNet18(40, 32).parameters())
    assert 2.7e6 < count < 2.9e6  # 5.6 MB in half precision


def test_a_saved_judge_says_the_same(tmp_path):
    judge = small_judge()
    saved = save_judge(tmp_path / "judge.safetensors", judge)
    loaded = load_judge(tmp_path / "judge.safetensors")
    pixels = torch.randint(0, 256, (4, 3, 64, 64), dtype=torch.uint8)
    assert torch.allclose(loaded.says(pixels), judge.says(pixels), atol=5e-3)
    assert loaded.spec == judge.spec
    assert loaded.sha256 == saved.sha256 == file_hash(tmp_path / "judge.safetensors")
    assert (loaded.column("B"), loaded.column("C")) == (1, None)


def test_a_judge_sees_bytes_alone_and_other_sizes_scaled():
    judge = small_judge()
    with pytest.raises(TypeError):
        judge.says(torch.rand(1, 3, 64, 64))
    assert judge.says(torch.zeros(1, 3, 128, 128, dtype=torch.uint8)).shape == (1, 2)
    probabilities, features = judge.look(torch.zeros(3, 3, 64, 64, dtype=torch.uint8))
    assert probabilities.shape == (3, 2) and features.shape == (3, 64)


def test_a_two_way_judge_gives_one_probability():
    torch.manual_seed(0)
    spec = JudgeSpec(attributes=("Male",), width=8, size=64, outputs="softmax")
    judge = Judge(spec=spec, network=ResNet18(2, 8).eval())
    pixels = torch.randint(0, 256, (3, 3, 64, 64), dtype=torch.uint8)
    expected = judge.network(pixels.float() / 255).softmax(1)[:, 1:]
    assert torch.allclose(judge.says(pixels), expected, atol=1e-6)


def test_a_file_that_is_no_judge_is_refused(tmp_path):
    path = tmp_path / "judge.safetensors"
    with pytest.raises(UserError, match="not there"):
        load_judge(path)
    save_judge(path, small_judge())
    state, whole = load_file(path), path.read_bytes()
    text = json.dumps({"format": 1, **dataclasses.asdict(small_judge().spec)})

    def refuse(tensors, metadata, words):
        save_file(tensors, path, metadata)
        with pytest.raises(UserError, match=words):
            load_judge(path)

    refuse(state, None, "not a judge")
    refuse(state, {METADATA_KEY: "{}"}, "not a judge")
    refuse(state, {METADATA_KEY: text.replace('"width": 8', '"width": 16')}, "damaged")
    refuse(state, {METADATA_KEY: text.replace('"width": 8', '"width": 100000')}, "not a judge")
    refuse(state, {METADATA_KEY: text.replace('"format": 1', '"format": 2')}, "newer")
    refuse({k: v for k, v in state.items() if k != "fc.weight"}, {METADATA_KEY: text}, "damaged")
    refuse(state | {"fc.bias": torch.full((2,), torch.nan)}, {METADATA_KEY: text}, "damaged")
    path.write_bytes(whole)
    os.truncate(path, len(whole) // 2)
    with pytest.raises(UserError):
        load_judge(path)


def test_unknown_labels_weigh_nothing():
    logits = torch.tensor([[0.0, 50.0], [2.0, -3.0]])
    labels = torch.tensor([[1.0, torch.nan], [torch.nan, torch.nan]])
    assert masked_loss(logits, labels, softmax=False).item() == pytest.approx(np.log(2))
    two_way = masked_loss(torch.tensor([[0.0, 0.0], [9.0, -9.0]]), torch.tensor([[1.0], [torch.nan]]), softmax=True)
    assert two_way.item() == pytest.approx(np.log(2))
    assert masked_loss(logits, torch.full((2, 2), torch.nan), softmax=False).item() == 0


def test_accuracy_counts_known_labels_alone():
    said = torch.tensor([[0.9, 0.1], [0.2, 0.8], [0.7, 0.3]])
    labels = torch.tensor([[1.0, torch.nan], [1.0, torch.nan], [torch.nan, torch.nan]])
    assert accuracy_of(said, labels) == [0.5, None]


def test_balanced_accuracy_is_the_mean_over_both_values():
    said = torch.tensor([[0.9], [0.9], [0.9], [0.2]])
    labels = torch.tensor([[1.0], [0.0], [0.0], [torch.nan]])
    assert balanced_accuracy_of(said, labels) == [0.5]
    assert balanced_accuracy_of(said, torch.ones(4, 1)) == [None]


def test_an_even_judge_forgets_how_frequent_an_attribute_was():
    network = ResNet18(3, 2)
    with torch.no_grad():
        network.fc.bias.copy_(torch.tensor([0.0, 1.0, 2.0]))
    labels = torch.tensor([[1.0, 0.0, torch.nan]] + [[0.0, 0.0, 1.0]] * 3 + [[torch.nan, 0.0, 0.0]])
    forget_shares(network, labels)  # shares ¼, 0 and ¾
    assert network.fc.bias.tolist() == pytest.approx([np.log(3), 1.0, 2 - np.log(3)], abs=1e-5)


def test_a_judge_learns_drawn_faces_and_two_trainings_are_equal(dataset):
    config = JudgeConfig(width=8, steps=40, batch_size=16, learning_rate=5e-3, images=120)
    first, second = train_judge(dataset, config), train_judge(dataset, config)
    assert first.spec.accuracy["Eyeglasses"] >= 0.9
    weights = [judge.network.state_dict().values() for judge in (first, second)]
    assert all(torch.equal(a, b) for a, b in zip(*weights, strict=True))
    assert first.spec.provenance["steps"] == 40 and first.spec.provenance["dataset"] == dataset.fingerprint
    assert first.spec.provenance["train_images"] == 120 and first.spec.provenance["held_out_images"] == 40


def test_augmentation_keeps_shape_and_range_and_half_sizes_train(dataset):
    images = torch.rand(6, 3, 64, 64)
    changed = augmented(images, torch.Generator().manual_seed(0))
    assert changed.shape == images.shape and 0 <= changed.min() and changed.max() <= 1
    assert not torch.equal(changed, images)
    assert torch.equal(changed, augmented(images, torch.Generator().manual_seed(0)))
    judge = train_judge(dataset, JudgeConfig(width=8, steps=2, half_size=0.5, batch_size=8, augment=True))
    assert set(judge.spec.accuracy) == {"Smiling", "Eyeglasses"}


def test_the_papers_preset_is_the_papers(dataset):
    paper = preset_for("paper", dataset)
    assert (paper.images, paper.held_out, paper.batch_size, paper.epochs, paper.width) == (20_000, 0.2, 64, 10, 64)
    assert paper.softmax and paper.attributes == ("Smiling",)  # there is no Male
    short = dataclasses.replace(paper, width=8, epochs=1)
    judge = train_judge(dataset, short)
    provenance = judge.spec.provenance
    assert (provenance["train_images"], provenance["held_out_images"]) == (96, 24)  # 4 : 1 of the 120 that there are
    assert judge.network.fc.out_features == 2 and provenance["steps"] == 1


def test_the_shipped_preset_judges_every_attribute(dataset):
    shipped = preset_for("shipped", dataset)
    assert shipped.attributes == () and shipped.steps > 0 and shipped.augment and not shipped.softmax


def test_no_loss_of_the_training_knows_the_judge():
    """The judge measures; what it sees must never be trained for. Selection may look, losses may not."""
    folder = Path(trainer.training.__file__).parent
    sources = [(folder / name).read_text(encoding="utf-8") for name in ("losses.py", "steps.py")]
    assert not [s for s in sources if "trainer.evaluation" in s]
