"""Inception's features from a local file: which mode, which library, what is said where one is missing."""

import sys
import types

import pytest
import torch

from trainer.errors import UserError
from trainer.evaluation.distances import frechet_distance
from trainer.evaluation.inception import load_inception
from trainer.evaluation.naturalness import FeatureSpace

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def of_torchvision(tmp_path_factory):
    """Untrained weights as torchvision writes them."""
    models = pytest.importorskip("torchvision.models")
    torch.manual_seed(0)
    path = tmp_path_factory.mktemp("inception") / "inception_v3_google.pth"
    torch.save(models.inception_v3(weights=None, init_weights=False).state_dict(), path)
    return path


@pytest.fixture
def of_2015(tmp_path):
    path = tmp_path / "pt_inception-2015-12-05.pth"
    torch.save({"fc.weight": torch.zeros(1008, 2048)}, path)
    return path


def test_torchvisions_weights_give_the_papers_mode_and_its_features(of_torchvision):
    inception = load_inception(of_torchvision, CPU)
    assert inception.mode == "fid-2019" and len(inception.sha256) == 64
    pixels = torch.randint(256, (2, 3, 64, 64), dtype=torch.uint8)
    features = inception.features(pixels)
    assert features.shape == (2, 2048)
    # The network by hand: pictures in [−1, 1], bilinear to 299, the mean of the last maps.
    images = torch.nn.functional.interpolate(pixels / 127.5 - 1, size=(299, 299), mode="bilinear", align_corners=False)
    seen = []
    hook = inception.network.inception.avgpool.register_forward_hook(lambda _, __, out: seen.append(out.flatten(1)))
    with torch.inference_mode():
        inception.network.inception(images)
    hook.remove()
    assert torch.allclose(features, seen[0], atol=1e-5)
    record = inception.provenance()
    assert record["features"] == 2048 and "299" in record["resize"] and record["sha256"] == inception.sha256


def test_the_weights_of_2015_go_through_torch_fidelity(of_2015, monkeypatch):
    asked = []

    class Extractor(torch.nn.Module):
        def __init__(self, name, layers, feature_extractor_weights_path):
            super().__init__()
            asked.append((name, layers, feature_extractor_weights_path))

        def forward(self, pixels):
            assert pixels.dtype == torch.uint8
            return (pixels.float().mean((2, 3)),)

    library = types.ModuleType("torch_fidelity.feature_extractor_inceptionv3")
    library.FeatureExtractorInceptionV3 = Extractor
    monkeypatch.setitem(sys.modules, "torch_fidelity", types.ModuleType("torch_fidelity"))
    monkeypatch.setitem(sys.modules, library.__name__, library)
    inception = load_inception(of_2015, CPU)
    assert inception.mode == "fid-tf" and asked == [("inception-v3-compat", ["2048"], str(of_2015))]
    assert inception.features(torch.full((1, 3, 4, 4), 7, dtype=torch.uint8)).tolist() == [[7, 7, 7]]


def test_a_missing_library_is_named_with_its_remedy(of_2015, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch_fidelity", None)
    with pytest.raises(UserError, match="torch-fidelity") as error:
        load_inception(of_2015, CPU)
    assert "fader-studio[inception]" in error.value.hint


def test_what_is_no_inception_is_refused_and_never_run(tmp_path):
    with pytest.raises(UserError, match="not there"):
        load_inception(tmp_path / "none.pth", CPU)
    torch.save({"fc.weight": torch.zeros(10, 2048)}, tmp_path / "other.pth")
    torch.save({"fc.weight": torch.zeros(1000, 2048)}, tmp_path / "half.pth")
    (tmp_path / "words.pth").write_text("weights")

    class Trap:
        def __reduce__(self):
            return (open, (str(tmp_path / "opened"), "w"))

    torch.save({"fc.weight": Trap()}, tmp_path / "trap.pth")
    for name in ("other.pth", "half.pth", "words.pth", "trap.pth"):
        with pytest.raises(UserError, match="Inception"):
            load_inception(tmp_path / name, CPU)
    assert not (tmp_path / "opened").exists()


def test_a_space_of_features_carries_its_provenance_and_its_floor():
    # 7-pixel pictures whose mean colours are Gaussian; swaps are 20 brighter in every channel: distance 3 · 20².
    generator = torch.Generator().manual_seed(0)
    colours = torch.randn(600, 3, 1, 1, generator=generator) * 10 + 100
    pixels = colours.round().to(torch.uint8).expand(-1, -1, 7, 7)
    space = FeatureSpace("fid-tf", lambda p: p.float().mean((2, 3)), {"network": "mean colour", "features": 3})
    for part in range(0, 600, 200):
        batch = pixels[part : part + 200]
        space.add(batch, batch, batch + 20)
    found = space.result(torch.arange(600), {"images": 600, "split": "val", "seed": 0}, force=False)
    assert found["mode"] == "fid-tf"
    assert found["swap_matched"] == pytest.approx(1200, rel=1e-6)
    assert found["real"] == found["ae"] == pytest.approx(frechet_distance(*_halves_of(space)), rel=1e-9)
    assert found["floor"]["n"] == found["provenance"]["images_per_half"] == 300
    assert 0 < found["floor"]["mean"] < 10 and found["floor"]["deviation"] > 0
    assert found["provenance"]["network"] == "mean colour" and found["provenance"]["refused"] is None


def _halves_of(space):
    from trainer.evaluation.naturalness import halves

    real = space.real()
    first, second = halves(len(real), 0)
    return real[second], real[first]


def test_fewer_pictures_than_features_are_refused_unless_forced():
    real = torch.randint(256, (60, 3, 4, 4), dtype=torch.uint8)
    space = FeatureSpace("fd-nmt", lambda p: p.float().flatten(1), {"network": "pixels", "features": 48})
    space.add(real, real, real)
    source = {"images": 60, "split": "val", "seed": 0}
    refused = space.result(torch.arange(60), source, force=False)
    assert refused["real"] is None and refused["floor"] is None and "48" in refused["provenance"]["refused"]
    forced = space.result(torch.arange(60), source, force=True)
    assert forced["real"] > 0 and forced["provenance"]["refused"] is None


def test_torchmetrics_finds_the_same_distances():
    image = pytest.importorskip("torchmetrics.image.fid")

    class Colours(torch.nn.Module):
        num_features = 4

        def forward(self, pixels):
            return torch.cat((pixels.float().mean((2, 3)), pixels.float().std((1, 2, 3))[:, None]), 1) / 40

    generator = torch.Generator().manual_seed(2)
    first = torch.randint(256, (300, 3, 5, 5), generator=generator, dtype=torch.uint8)
    second = (first.float() * 0.8 + 20).to(torch.uint8)
    theirs = image.FrechetInceptionDistance(feature=Colours(), input_img_size=(3, 5, 5)).set_dtype(torch.float64)
    theirs.update(first, real=True)
    theirs.update(second, real=False)
    ours = frechet_distance(Colours()(second), Colours()(first))
    assert ours == pytest.approx(theirs.compute().item(), rel=1e-4)
