"""Figures of models made by hand: what stands in which cell, and what the command says."""

import dataclasses
import json

import numpy as np
import pytest
import torch
from PIL import Image

from trainer.__main__ import main
from trainer.data.drawn_faces import draw_face, write_drawn_faces
from trainer.errors import UserError
from trainer.evaluation.figures.architecture import draw_architecture, maps_of
from trainer.evaluation.figures.faces import MOST, faces_for, read_faces
from trainer.evaluation.figures.grids import SWEEP, compare, swaps, sweeps, templates
from trainer.evaluation.figures.sheet import Section, draw_sheet, picture_of, text_width, wrapped
from trainer.model.file import LoadedModel, save_model
from trainer.model.networks import FaderNetwork
from trainer.model.spec import AttributeSpec, ModelSpec, NetworkSpec

SIDE = 128


class Painting(torch.nn.Module):
    """Decodes the photo with the upper rows painted 2y − 1 of the first attribute, the lower rows of the second."""

    def __init__(self):
        super().__init__()
        self.unused = torch.nn.Parameter(torch.zeros(1))

    def encode(self, photos):
        return [photos]

    def decode(self, maps, y):
        images = maps[0].clone()
        for k, rows in enumerate((slice(0, 16), slice(112, 128))[: y.shape[1]]):
            images[:, :, rows] = (0.5 * (2 * y[:, k] - 1))[:, None, None, None].clamp(-1, 1)
        return images


@pytest.fixture
def shown():
    spec = ModelSpec(name="painted", network=NetworkSpec(size=SIDE), attributes=(
        AttributeSpec(name="Smiling", range=0.5), AttributeSpec(name="Heavy_Makeup")))
    model = LoadedModel(spec=spec, network=Painting().eval(), classifier=None)
    pixels = torch.full((2, 3, SIDE, SIDE), 127, dtype=torch.uint8)
    return "painted", model, faces_for(model, pixels, torch.tensor([[0.0, 1.0], [1.0, 0.0]]))


def grey(picture, y):
    return np.asarray(picture)[y, 5, 0]


DARK, MIDDLE, BRIGHT = 64, 127, 191


def test_compare_shows_photo_reconstruction_and_swap_of_every_model(shown):
    section = compare([shown, ("again", *shown[1:])])
    assert section.columns == [
        "photo", "painted reconstructed", "painted swapped", "again reconstructed", "again swapped"]
    first, second = section.rows
    assert [grey(p, 5) for p in first] == [MIDDLE, DARK, BRIGHT, DARK, BRIGHT]  # without a smile, swapped with one
    assert [grey(p, 5) for p in second] == [MIDDLE, BRIGHT, DARK, BRIGHT, DARK]
    assert [grey(p, 120) for p in first] == [MIDDLE, BRIGHT, BRIGHT, BRIGHT, BRIGHT]  # the other attribute stays


def test_swaps_turn_each_attribute_alone(shown):
    section = swaps(shown)
    assert section.columns == ["photo", "reconstructed", "Smiling", "Heavy Makeup"]
    assert [grey(p, 5) for p in section.rows[0]] == [MIDDLE, DARK, BRIGHT, DARK]
    assert [grey(p, 120) for p in section.rows[0]] == [MIDDLE, BRIGHT, BRIGHT, DARK]


def test_a_sweep_is_the_editors_difference_over_the_faders_range(shown):
    (section,) = sweeps(shown, "Smiling")
    values = [grey(p, 5) for p in section.rows[0]]
    # x + D(y₀ + value · range) − D(y₀), where D paints 0.5 · (2y − 1): half of a side of 127.5, times value.
    expected = [round(127 + 127.5 * 0.5 * value) for value in SWEEP]
    assert values[0] == 127 and np.allclose(values[1:], expected, atol=1)
    assert section.columns == ["photo", "-100", "-75", "-50", "-25", "0", "+25", "+50", "+75", "+100"]
    assert len(sweeps(shown)) == 2


def test_a_template_shared_by_all_faces_has_the_whole_share(shown):
    section = templates(shown, "Smiling")
    assert section.row_words == ["Smiling, share 100 %"]
    change, without, mean, with_it = section.rows[0]
    assert grey(change, 5) == 255 and abs(int(grey(change, 60)) - 127) <= 1  # nothing changes elsewhere
    assert grey(without, 5) < grey(mean, 5) < grey(with_it, 5)


def test_an_attribute_that_a_model_lacks_is_said(shown):
    with pytest.raises(UserError) as error:
        swaps(shown, "Hat")
    assert "Heavy_Makeup" in error.value.hint


def test_words_are_wrapped_and_cut_to_their_column():
    lines = wrapped("several words that do not fit one column", 100, 14)
    assert len(lines) > 1 and all(text_width(line, 14) <= 100 for line in lines)
    assert text_width(wrapped("W" * 90, 100, 14)[0], 14) <= 100


def test_small_pictures_are_enlarged_and_a_sheet_holds_every_cell():
    red = picture_of(np.full((64, 64, 3), (200, 0, 0), np.uint8))
    assert red.size == (128, 128)
    sheet = draw_sheet([Section(rows=[[red, red], [red, red]], columns=["a", "b"], row_words=["x", "y"], title="t")])
    assert (np.asarray(sheet) == (200, 0, 0)).all(2).sum() == 4 * 128 * 128


def test_faces_of_the_size_are_taken_as_they_are_in_order_of_names(tmp_path):
    rng = np.random.default_rng(0)
    pictures = {name: draw_face(rng, smiling=True, glasses=False, size=64) for name in ("b.png", "a.png")}
    for name, picture in pictures.items():
        picture.save(tmp_path / name)
    (tmp_path / "notes.txt").write_text("no picture")
    (tmp_path / "torn.png").write_bytes(b"torn")
    faces = read_faces(tmp_path, 64)
    assert np.array_equal(faces[0].permute(1, 2, 0), np.asarray(pictures["a.png"])) and len(faces) == 2


def test_a_sheet_has_no_more_faces_than_can_be_looked_at(tmp_path):
    write_drawn_faces(tmp_path, MOST + 2, size=64)
    assert len(read_faces(tmp_path, 64)) == MOST


def test_a_folder_without_faces_is_said(tmp_path):
    with pytest.raises(UserError, match="no faces"):
        read_faces(tmp_path, 64)


def test_a_large_photo_is_aligned(tmp_path):
    data = pytest.importorskip("skimage.data")
    Image.fromarray(data.astronaut()).save(tmp_path / "astronaut.png")
    assert read_faces(tmp_path, 128).shape == (1, 3, 128, 128)


@pytest.mark.parametrize(("layers", "sides"), [
    (4, [64, 32, 16, 8]), (7, [64, 32, 16, 8, 4, 2, 1]), (8, [64, 32, 16, 8, 4, 2, 1, 1]),
])
def test_the_drawn_maps_are_those_of_the_network(layers, sides):
    spec = NetworkSpec(layers=layers, init_channels=2)
    encoded, decoded = maps_of(spec)
    network = FaderNetwork(spec, 1).eval()
    maps = network.encode(torch.zeros(1, 3, 128, 128))
    assert [(m.channels, m.side) for m in encoded[1:]] == [(m.shape[1], m.shape[2]) for m in maps]
    assert [m.side for m in encoded[1:]] == sides
    x, shapes = maps[-1], []
    for layer in network.decoder.layers:
        x = layer(x, torch.zeros(1, 1))
        shapes.append((x.shape[1], x.shape[2]))
    assert [(m.channels, m.side) for m in decoded] == shapes


def test_skips_and_the_adversary_are_drawn_where_a_model_has_them():
    plain = ModelSpec(name="m", network=NetworkSpec(), attributes=(AttributeSpec(name="Male"),))
    skips = dataclasses.replace(plain, network=NetworkSpec(skips=(5, 6)))
    trained = dataclasses.replace(plain, provenance={"config": {"latent_weight": 1e-4}})
    pictures = [np.asarray(draw_architecture(spec)) for spec in (plain, skips, trained)]
    blue, red = (60, 120, 180), (205, 92, 92)
    assert [bool((p == blue).all(2).any()) for p in pictures] == [False, True, False]
    assert [bool((p == red).all(2).any()) for p in pictures] == [False, False, True]


@pytest.fixture
def model_file(tmp_path):
    spec = ModelSpec(name="tiny", network=NetworkSpec(size=64, layers=4, init_channels=2),
                     attributes=(AttributeSpec(name="Smiling"),))
    save_model(tmp_path / "tiny.safetensors", spec, FaderNetwork(spec.network, 1), None)
    return tmp_path / "tiny.safetensors"


@pytest.mark.parametrize("kind", ["compare", "swap", "sweep", "template", "architecture"])
def test_every_kind_is_a_png_from_the_command_line(kind, model_file, tmp_path, capsys):
    write_drawn_faces(tmp_path / "faces", 2, size=64)
    output = tmp_path / "out" / "figure.png"
    call = ["figure", str(model_file), str(model_file), "--kind", kind, "--output", str(output), "--json"]
    assert main([*call, "--faces", str(tmp_path / "faces")]) == 0
    assert json.loads(capsys.readouterr().out) == {"figure": str(output)}
    assert Image.open(output).format == "PNG"


def test_a_figure_without_faces_or_of_another_kind_is_a_mistake(model_file, tmp_path, capsys):
    assert main(["figure", str(model_file), "--kind", "swap", "--output", str(tmp_path / "x.png")]) == 2
    assert "--faces" in capsys.readouterr().err
    assert main(["figure", str(model_file), "--kind", "architecture", "--output", str(tmp_path / "x.jpg")]) == 2
    assert main(["figure", str(model_file), "--kind", "dance", "--output", str(tmp_path / "x.png")]) == 2
