"""Labelling by hand in the window: what clicks, drags and keys do, what is proposed, what is kept."""

import json

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QToolButton

from fader_studio.services.labelling import NO, SKIPPED, UNMARKED, YES, read_marks
from fader_studio.services.labelling_features import FeatureWork
from fader_studio.ui.wizard.labelling import LabellingPage

FACES = 200
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def write_dataset(folder, *, features=True):
    """Faces whose first feature says whether they have it; half of them do."""
    folder.mkdir()
    random = np.random.default_rng(0)
    random.integers(0, 255, (FACES, 64, 64, 3), np.uint8).tofile(folder / "images.u8")
    np.save(folder / "labels.npy", np.empty((FACES, 0), np.float32))
    np.save(folder / "splits.npy", np.zeros(FACES, np.int8))
    (folder / "names.json").write_text(json.dumps([f"{k}.jpg" for k in range(FACES)]))
    info = {"format": 1, "size": 64, "images": FACES, "attributes": [], "fingerprint": "x", "splits": {"train": FACES}}
    (folder / "dataset.json").write_text(json.dumps(info))
    truth = random.random(FACES) < 0.5
    if features:
        table = random.normal(size=(FACES, 16)) / 4
        table[:, 0] += np.where(truth, 0.8, -0.8)
        np.save(folder / "face-features.npy", table.astype(np.float16))
    return truth


@pytest.fixture
def truth(tmp_path):
    return write_dataset(tmp_path / "set")


@pytest.fixture
def shown(truth, tmp_path, qtbot):
    page = LabellingPage(tmp_path / "set", "Hat", "Which of these wear a hat?")
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    qtbot.waitExposed(page)
    yield page
    page.shut_down()


def click(qtbot, page, row, modifiers=NONE):
    grid = page._grid
    qtbot.mouseClick(grid.viewport(), LEFT, modifiers, grid.visualRect(grid.model().index(row)).center())


def label_page(page, truth):
    """What a careful person does with a page: clicks the exceptions, then one key."""
    rows = np.flatnonzero(truth[page.page.places] == bool(page.page.click))
    for row in rows:
        page._grid.marked.emit([int(row)], None)
    page._grid.rest_wanted.emit()
    return len(rows) + 1


def test_a_page_holds_what_is_seen_without_scrolling(shown):
    grid = shown._grid
    assert len(shown.page.places) == grid.capacity >= 20
    last = grid.visualRect(grid.model().index(len(shown.page.places) - 1))
    assert grid.viewport().rect().contains(last)


def test_a_click_marks_and_a_second_one_takes_it_back(shown, qtbot):
    place = shown.page.places[3]
    with qtbot.waitSignal(shown.labels_changed) as told:
        click(qtbot, shown, 3)
    assert told.args[0].yes == 1 and shown.work.marks.values[place] == YES
    click(qtbot, shown, 3)
    assert shown.work.marks.values[place] == UNMARKED


def test_shift_click_marks_all_between(shown, qtbot):
    click(qtbot, shown, 2)
    click(qtbot, shown, 6, Qt.KeyboardModifier.ShiftModifier)
    assert shown.work.marks.values[shown.page.places[2:7]].tolist() == [YES] * 5
    assert shown.counts.yes == 5


def test_a_drag_across_several_marks_them_as_one_undo(shown, qtbot):
    grid = shown._grid
    first, second = (grid.visualRect(grid.model().index(row)) for row in (0, 2))
    qtbot.mousePress(grid.viewport(), LEFT, NONE, first.center())
    for share in (0.3, 0.7, 1.0):
        qtbot.mouseMove(grid.viewport(), first.center() + (second.center() - first.center()) * share + QPoint(1, 6))
    qtbot.mouseRelease(grid.viewport(), LEFT, NONE, second.center() + QPoint(1, 6))
    assert shown.work.marks.values[shown.page.places[:4]].tolist() == [YES, YES, YES, UNMARKED]
    shown._undo.click()
    assert shown.counts.yes == 0


@pytest.mark.parametrize("key, value", [
    (Qt.Key.Key_1, YES), (Qt.Key.Key_Y, YES), (Qt.Key.Key_2, NO), (Qt.Key.Key_N, NO), (Qt.Key.Key_0, SKIPPED)])
def test_a_key_marks_and_goes_on_to_the_next(shown, qtbot, key, value):
    qtbot.keyClick(shown._grid, key)
    qtbot.keyClick(shown._grid, key)
    assert shown.work.marks.values[shown.page.places[:3]].tolist() == [value, value, UNMARKED]


def test_arrows_choose_and_a_key_takes_the_mark_away(shown, qtbot):
    qtbot.keyClick(shown._grid, Qt.Key.Key_Right)
    qtbot.keyClick(shown._grid, Qt.Key.Key_1)
    qtbot.keyClick(shown._grid, Qt.Key.Key_Left)
    qtbot.keyClick(shown._grid, Qt.Key.Key_Delete)
    assert shown.counts.left == FACES


def test_a_key_marks_all_that_are_chosen(shown, qtbot):
    for row in (1, 4, 5):
        index = shown._grid.model().index(row)
        shown._grid.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    qtbot.keyClick(shown._grid, Qt.Key.Key_2)
    assert np.flatnonzero(shown.work.marks.values[shown.page.places] == NO).tolist() == [1, 4, 5]


def test_space_makes_the_rest_of_the_page_no_and_shows_the_next(shown, qtbot):
    places = shown.page.places
    click(qtbot, shown, 0)
    qtbot.keyClick(shown._grid, Qt.Key.Key_Space)
    assert shown.work.marks.values[places].tolist() == [YES] + [NO] * (len(places) - 1)
    assert not set(places) & set(shown.page.places)


def test_once_it_can_guess_pages_of_sure_yes_and_sure_no_follow_in_turn(shown, truth):
    label_page(shown, truth)
    kinds = []
    for _ in range(2):
        page = shown.page
        assert page.proposed and (truth[page.places] == bool(page.rest)).mean() > 0.9
        kinds.append(page.rest)
        label_page(shown, truth)
    assert kinds == [YES, NO]


def test_the_person_mostly_confirms(shown, truth):
    acts = 0
    while shown.counts.left:
        acts += label_page(shown, truth)
    assert (shown.work.marks.values == truth).all()
    assert acts < FACES / 4


def test_the_guess_for_the_rest_is_one_undo_and_stays_known_as_a_guess(shown, truth):
    label_page(shown, truth)
    label_page(shown, truth)
    left = shown.counts.left
    shown._card.rest_accepted.emit()
    assert shown.counts.left == 0 and shown.counts.guessed == left
    assert (shown.work.marks.values == truth).mean() > 0.9
    shown._on_undo()
    assert shown.counts.left == left and shown.counts.guessed == 0


def test_undo_brings_the_page_back_that_it_changes(shown, truth):
    places = shown.page.places
    label_page(shown, truth)
    shown._on_undo()
    assert shown.page.places.tolist() == places.tolist()
    assert set(shown._pages.unmarked(shown.page)) == set(places[~truth[places]])


def test_marks_that_the_guess_doubts_come_first_among_the_marked(shown, truth):
    label_page(shown, truth)
    label_page(shown, truth)
    wrong = int(shown.work.most_certain(YES, 1)[0])
    shown.work.mark([wrong], NO)
    shown.work.learn()
    shown._choose_view("marked")
    assert wrong in shown.page.places[:3]


def test_all_faces_are_there_to_scroll_through(shown, qtbot):
    shown._choose_view("all")
    assert len(shown.page.places) == FACES and shown._grid.verticalScrollBar().maximum() > 0
    assert shown._rest.isHidden()
    click(qtbot, shown, 0)
    click(qtbot, shown, 0)
    assert shown.work.marks.values[0] == NO


def test_nothing_is_lost_when_it_is_closed_and_opened(shown, truth, tmp_path, qtbot):
    label_page(shown, truth)
    marked = shown.counts
    shown.shut_down()
    names = [f"{k}.jpg" for k in range(FACES)]
    assert (read_marks(shown.csv, names) != UNMARKED).sum() == marked.yes + marked.no
    again = LabellingPage(tmp_path / "set", "Hat")
    qtbot.addWidget(again)
    assert again.counts == marked


def test_marks_are_saved_as_one_goes(shown, qtbot):
    click(qtbot, shown, 0)
    qtbot.waitUntil(lambda: shown.csv.exists() and shown.work.marks.saved)


def test_a_disk_that_is_full_is_said_and_mended(shown, qtbot, monkeypatch):
    shown.csv.parent.write_text("in the way")
    click(qtbot, shown, 0)
    qtbot.waitUntil(lambda: "cannot be saved" in shown._card._words.text())
    shown.csv.parent.unlink()
    click(qtbot, shown, 1)
    qtbot.waitUntil(lambda: "cannot be saved" not in shown._card._words.text())


def test_a_face_says_what_it_is_to_who_cannot_see_it(shown, truth):
    label_page(shown, truth)
    said = shown._grid.model().data(shown._grid.model().index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "not marked" in said and "the guess says yes with" in said


def test_without_features_one_labels_without_guesses(tmp_path, qtbot, monkeypatch):
    truth = write_dataset(tmp_path / "bare", features=False)
    monkeypatch.setattr(FeatureWork, "start", lambda self: self.failed.emit("No judge is installed."))
    page = LabellingPage(tmp_path / "bare", "Hat")
    qtbot.addWidget(page)
    page.show()
    assert "No judge is installed. You can mark without them." in page._card._words.text()
    label_page(page, truth)
    assert not page.page.proposed and page.counts.left == FACES - page.counts.yes - page.counts.no
    assert not page._views.button("guess").isEnabled()
    page.shut_down()


def test_a_click_on_a_view_or_a_tool_leaves_the_keys_with_the_faces(qtbot, shown, truth):
    label_page(shown, truth)
    shown._grid.setFocus()
    tools = [b for b in shown.findChildren(QToolButton) if b.isVisible() and b.isEnabled()]
    assert len(tools) >= 9
    for button in tools:
        qtbot.mouseClick(button, LEFT)
        assert shown.focusWidget() is shown._grid, button.accessibleName()
    shown._views.button("guess").click()
    left = shown.counts.left
    qtbot.keyClick(shown.focusWidget(), Qt.Key.Key_Space)
    assert shown.counts.left < left


def test_the_keys_are_with_the_faces_when_the_guess_was_taken(qtbot, shown, truth):
    for _ in range(3):
        label_page(shown, truth)
    shown._card._accept.setFocus()
    qtbot.mouseClick(shown._card._accept, LEFT)
    assert shown.counts.left == 0 and shown.focusWidget() is shown._grid


@pytest.mark.parametrize("keys", ["Ctrl+Y", "Ctrl+Shift+Z"])
def test_redo_has_the_keys_that_it_names_and_those_of_the_editor(shown, keys):
    found = [s for s in shown.findChildren(QShortcut) if s.key() == QKeySequence(keys)]
    shown.work.mark(np.array([0]), YES)
    shown.work.undo()
    found[0].activated.emit()
    assert shown.work.marks.values[0] == YES
