"""Every variant of an ablation on one face: one fader for all, only what is seen is computed, and memory goes back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from model_fakes import ModelsClient, write_model
from PySide6.QtWidgets import QLabel

from fader_studio.engine.messages import CompareFace, EndComparing
from fader_studio.services.ablation_folder import Variant
from fader_studio.services.model_pictures import ModelPictures
from fader_studio.ui.variants_window import SIDE, TILE, VariantsWindow, layout_of
from trainer.model.spec import AttributeSpec, read_spec


@pytest.fixture
def client(qapp) -> ModelsClient:
    return ModelsClient()


@pytest.fixture
def variants(tmp_path: Path) -> tuple[Variant, ...]:
    made = []
    for k in range(24):
        path = write_model(tmp_path / f"{k}.safetensors", "ablated", AttributeSpec(name="Male"))
        measured = {"swap_accuracy": 0.987, "psnr": 21.5} if k == 0 else {}
        made.append(Variant(name=f"variant-{k}", path=path, spec=read_spec(path), **measured))
    return tuple(made)


@pytest.fixture
def known(session, monkeypatch) -> dict:
    """What is known of faces: the first is a man's."""
    estimates: dict = {}
    monkeypatch.setattr(session, "estimate", estimates.get, raising=False)
    return estimates


@pytest.fixture
def shown(qtbot, editing, session, client, tmp_path, variants, known) -> VariantsWindow:
    known.update({face.face: {"Male": 0.9 - 0.8 * k} for k, face in enumerate(session.state.faces)})
    made = VariantsWindow(session, ModelPictures(client, sample=tmp_path / "s.jpg", folder=tmp_path))
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    qtbot.waitExposed(made)
    made.show_ablation(tmp_path, variants)
    qtbot.waitUntil(lambda: bool(client.waiting))
    return made


def wanted(client: ModelsClient) -> list[CompareFace]:
    return [request for request in client.sent if isinstance(request, CompareFace)]


def test_it_begins_at_the_swap_of_this_face(shown, client, session) -> None:
    first = wanted(client)[0]
    assert first.edit.values == (("Male", -1.0),) and first.side == SIDE
    assert shown.faders.fader("Male").track.exact == -1.0
    session.choose_face(1)
    client.answer_all()
    shown._ask()
    assert wanted(client)[-1].edit.values == (("Male", 1.0),)


def test_only_tiles_that_are_seen_are_computed_and_the_rest_when_it_is_scrolled_to(shown, client, qtbot) -> None:
    client.answer_all()
    seen = {r.path for r in wanted(client)}
    assert 2 <= len(seen) < 24
    assert [tile.picture.has_picture for tile in shown.grid.tiles] == [t.variant.path in seen for t in shown.grid.tiles]
    bar = shown.grid.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: bool(client.waiting))
    client.answer_all()
    assert shown.grid.tiles[-1].picture.has_picture


def test_one_fader_moves_all_and_the_photo_stays(shown, client, session, qtbot) -> None:
    client.answer_all()
    before, sent = session.state, len(wanted(client))
    for value in (0.1, 0.2, 0.3):
        shown.faders.value_edited.emit("Male", value)
        shown._ask()
    client.answer_all()
    moved = wanted(client)[sent:]
    tiles = len(shown.grid.seen)
    assert len(moved) == 2 * tiles  # what was under way, and the newest
    assert all(r.edit.value("Male") == 0.3 for r in moved[-tiles:])
    assert session.state is before


def test_the_whole_decode_can_be_seen(shown, client) -> None:
    client.answer_all()
    shown.mode.button("decode").click()
    shown._ask()
    assert client.sent[-1].blend.mode == "decode"


def test_names_and_figures_stand_under_the_pictures(shown) -> None:
    words = [label.text() for label in shown.grid.tiles[0].findChildren(QLabel)]
    assert words == ["variant-0", "swaps 98.7 % · PSNR 21.5 dB"]


def test_the_tiles_flow_with_the_width(shown, qtbot) -> None:
    def columns() -> int:
        return len({tile.x() for tile in shown.grid.tiles})

    qtbot.waitUntil(lambda: columns() >= 3)
    wide = columns()
    shown.resize(900, 640)
    qtbot.waitUntil(lambda: columns() < wide)


def test_closing_gives_the_memory_back_and_opening_asks_again(shown, client, qtbot) -> None:
    client.answer_all()
    shown.close()
    assert isinstance(client.sent[-1], EndComparing)
    client.answer_all()
    sent = len(wanted(client))
    shown.show()
    qtbot.waitUntil(lambda: len(wanted(client)) > sent)


def test_without_a_face_it_says_what_to_do(shown, client, session) -> None:
    client.answer_all()
    session.show_photo(np.zeros((64, 64, 3), np.uint8))
    assert not any(tile.picture.has_picture for tile in shown.grid.tiles)
    assert not shown.faders.isEnabled()


def test_a_model_that_is_refused_says_why_in_its_place(shown, client) -> None:
    client.answer(fail=True)
    client.answer_all()
    assert not shown.grid.tiles[0].picture.has_picture and shown.grid.tiles[1].picture.has_picture


@pytest.mark.parametrize("tiles, size, columns", [(1, (800, 600), 1), (4, (1100, 860), 2), (4, (1100, 320), 4),
                                                  (24, (800, 600), 3), (9, (900, 880), 3)])
def test_few_are_shown_large_and_many_no_smaller_than_they_can_be_seen(tiles, size, columns) -> None:
    found, height = layout_of(tiles, *size)
    assert found == columns
    assert height == TILE if tiles == 24 else height >= TILE
