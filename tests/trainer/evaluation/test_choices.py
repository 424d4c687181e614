"""Swaps of a k-way attribute are measured over all its values, by a hand-made model and judge."""

from types import SimpleNamespace

import pytest
import torch

from trainer.evaluation.accuracy import AttributeTallies
from trainer.evaluation.edits import base, change, encode_faces, reconstruct, swap
from trainer.evaluation.naturalness import halves, match_composition
from trainer.model.file import LoadedModel
from trainer.model.spec import AttributeSpec, ModelSpec, NetworkSpec

NAMES = ("Hair=Blond", "Hair=Black", "Hair=Brown")
SIDE = 32


class Painter(torch.nn.Module):
    """Paints a band per value of y, as bright as y; `stuck`: a value whose band stays as the photo has it."""

    def __init__(self, stuck=None):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.zeros(1))
        self.stuck = stuck

    def encode(self, photos):
        return [photos]

    def decode(self, maps, y):
        images = maps[0].clone()
        for k in range(3):
            if k != self.stuck:
                images[:, :, 10 * k : 10 * k + 10] = (2 * y[:, k] - 1)[:, None, None, None].clamp(-1, 1)
        return images


class BandJudge:
    """Gives each value the brightness of its band."""

    spec = SimpleNamespace(attributes=NAMES, width=1, size=SIDE)
    sha256 = "0" * 64

    def column(self, name):
        return NAMES.index(name) if name in NAMES else None

    def look(self, pixels):
        values = torch.stack([pixels[:, 0, 10 * k + 5, 16] for k in range(3)], 1)
        return values / 255, values.float()

    def says(self, pixels):
        return self.look(pixels)[0]


def measured(stuck=None, missing=()):
    spec = ModelSpec(name="hair", network=NetworkSpec(size=64), attributes=tuple(AttributeSpec(name=n) for n in NAMES))
    model = LoadedModel(spec=spec, network=Painter(stuck), classifier=None)
    labels = torch.eye(3).repeat(4, 1)  # twelve faces, four of each value
    photos = Painter().decode([torch.zeros(12, 3, SIDE, SIDE)], labels).detach()
    for row in missing:
        labels[row] = torch.nan
    pixels = ((photos + 1) * 127.5).round().to(torch.uint8)
    faces = encode_faces(model, pixels, photos, labels)
    tallies = AttributeTallies(model, BandJudge())
    tallies.add(faces, reconstruct(model, faces))
    return model, faces, tallies


def test_every_face_is_decoded_with_every_other_value():
    model, faces, tallies = measured()
    for k in range(3):
        decoded = BandJudge().says(((swap(model, faces, k) + 1) * 127.5).round().to(torch.uint8))
        lacks = faces.labels[:, k] == 0
        assert decoded[lacks].argmax(1).tolist() == [k] * 8
    found = tallies.choices()["Hair"]
    assert found["values"] == 3 and found["swap_accuracy"] == found["swap_accuracy_blurred"] == 1
    assert sum(int((~r["swap_accuracy"].isnan()).sum()) for r in tallies.rows().values()) == 12 * 2


def test_a_value_that_the_decoder_cannot_show_costs_its_share():
    _, _, tallies = measured(stuck=1)
    # To Black: never (0 of 8). To another from Black: the band of Black stays as bright; argmax takes the first,
    # so to Blond always (8 of 8), and to Brown only where the face was not black (4 of 8).
    found = tallies.choices()["Hair"]
    assert found["swap_accuracy"] == pytest.approx((0 + 8 + 4) / 24)
    assert tallies.result()["Hair=Black"]["swap_accuracy"] == 0


def test_missing_labels_of_a_choice_are_not_counted():
    _, _, tallies = measured(missing=(0, 1))
    assert sum(int((~r["swap_accuracy"].isnan()).sum()) for r in tallies.rows().values()) == 10 * 2


def test_an_edit_at_100_goes_from_y0_to_the_one_hot_code():
    model, faces, _ = measured()
    edited = faces.photos + change(model, faces, base(model, faces), 0, 1.0)
    bands = edited[:, 0, [5, 15, 25], 16]
    # y₀ is ½ throughout: Blond gains 2 · ½ in brightness, the others lose as much.
    gained = bands - faces.photos[:, 0, [5, 15, 25], 16]
    lacks = faces.labels[:, 0] == 0
    assert torch.allclose(gained[lacks], torch.tensor([1.0, -1, -1]))


def test_a_swap_of_a_choice_is_matched_with_faces_of_the_new_value():
    known = torch.eye(3).repeat(40, 1)
    swapped = torch.arange(120) // 3 % 3
    matched = match_composition(known, swapped, 0, groups=((0, 1, 2),))
    second = halves(120, 0)[1]
    others = known[second, swapped[second]] == 0
    assert (known[matched[second]].argmax(1)[others] == swapped[second][others]).all()
