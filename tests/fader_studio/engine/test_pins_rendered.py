"""Pins in the engine: one way from faders to values for drags, sweeps and saved files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from fader_studio.editing.state import Blend, FaceEdit
from fader_studio.engine import runner as runners
from fader_studio.engine.rendering import make_changes, on_crop, sweep_pictures
from fader_studio.engine.runner import EncodedFace, ModelRunner
from trainer.faces.face import face_from_eyes


@pytest.fixture
def runner(tiny_model: Path) -> ModelRunner:
    return ModelRunner(tiny_model, "cpu")


@pytest.fixture
def face(runner: ModelRunner) -> EncodedFace:
    size = runner.spec.network.size
    crop = np.random.default_rng(5).integers(0, 256, (size, size, 3), np.uint8)
    return runner.encode((Path("a"), 1), lambda: crop)


@pytest.fixture
def asked(monkeypatch) -> list:
    """What is asked of `hold_pins`: (watched, free); it answers that the second attribute is to go a tenth back."""
    calls = []

    def hold(_model, _show, y0, y, watched, free):
        calls.append((tuple(watched), tuple(free)))
        return torch.zeros_like(y).index_fill(0, torch.tensor([1]), -0.1)

    monkeypatch.setattr(runners, "hold_pins", hold)
    return calls


def test_zero_is_the_photo_whatever_is_pinned(runner, face, asked) -> None:
    first, second = runner.spec.attribute_names[:2]
    assert not runner.differences(face, [{}, {first: 0.0}], (first, second)).any() and not asked


def test_a_pin_is_held_in_proportion_to_the_fader_that_moves(runner, face, asked) -> None:
    first, second = runner.spec.attribute_names[:2]
    half, whole, plain = runner._values(face, [{first: 0.5}, {first: 1.0}, {}], (second,))
    assert (half - plain)[1] == pytest.approx(-0.05, abs=1e-6) and (whole - plain)[1] == pytest.approx(-0.1, abs=1e-6)
    assert asked == [((0, 1), (0, 1))]  # once for this direction, not once a frame


def test_a_pinned_fader_moves_by_hand(runner, face, asked) -> None:
    _, second = runner.spec.attribute_names[:2]
    free, pinned = (runner.differences(face, [{second: 0.7}], pins) for pins in ((), (second,)))
    assert np.array_equal(free, pinned) and free.any() and not asked


def test_a_pin_of_another_model_is_left_out(runner, face, asked) -> None:
    first = runner.spec.attribute_names[0]
    assert np.array_equal(runner.differences(face, [{first: 1.0}], ("Elsewhere",)),
                          runner.differences(face, [{first: 1.0}])) and not asked


def test_what_pins_need_is_found_before_a_drag(runner, face, asked) -> None:
    first, second = runner.spec.attribute_names[:2]
    steps = []
    runner.hold(face, (second,), lambda: steps.append(1))
    found = len(asked)
    runner.differences(face, [{first: -0.3}, {first: 0.3}], (second,))
    assert found >= 2 and len(asked) == found and steps


def test_the_real_solution_moves_the_picture_and_is_bounded(runner, face) -> None:
    first, second = runner.spec.attribute_names[:2]
    held = runner._values(face, [{first: 1.0}], (second,)) - runner._values(face, [{first: 1.0}], ())
    ranges = torch.tensor([a.range for a in runner.spec.attributes])
    assert (held.abs()[0] <= 1.5 * ranges + 1e-5).all() and torch.isfinite(held).all()


def test_a_sweep_holds_what_a_drag_holds(runner, asked, monkeypatch) -> None:
    """Sweep pictures and the change that drags, saving and batch compose come from the same values."""
    from fader_studio.engine.photos import OpenedPhoto

    first, second = runner.spec.attribute_names[:2]
    crop = np.random.default_rng(5).integers(0, 256, (runner.spec.network.size,) * 2 + (3,), np.uint8)

    class Opened:
        key, photo = Path("b"), type("P", (), {"monochrome": False})

        def crop(self, *_about):
            return crop

        def transform(self, *_about):
            return np.array([[1.0, 0, 0], [0, 1.0, 0]])

    photo: OpenedPhoto = Opened()  # type: ignore[assignment]
    edit = FaceEdit(face=face_from_eyes((20, 30), (40, 30))).with_pins([second])
    side = runner.spec.network.size
    swept = sweep_pictures(runner, photo, edit, Blend(), first, (1.0,), side)[0]
    dragged = make_changes(runner, photo, edit.with_value(first, 1.0), Blend(), [{first: 1.0}])[0]
    assert swept == on_crop(dragged, crop, side).tobytes() and asked
    loose = make_changes(runner, photo, edit.with_pins([]), Blend(), [{first: 1.0}])[0]
    assert on_crop(loose, crop, side).tobytes() != swept
