"""Snapshots in the window: kept with a picture, returned to by a click, renamed, removed."""

from __future__ import annotations

import base64

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from fader_studio.ui.panels.snapshots import PICTURE
from fader_studio.ui.presets import NameDialog
from fader_studio.ui.snapshot_desk import MOST


def image_of(snapshot) -> QImage:
    image = QImage()
    assert image.loadFromData(base64.b64decode(snapshot.picture))
    return image


def test_a_key_keeps_the_edit_with_a_picture_of_it(editing, session, qtbot):
    panel = editing.snapshot_desk.panel
    assert not panel.isVisible()
    session.set_attribute(0, "Smiling", 0.5)
    session.commit()
    session.send_frame(session.state.revision, (100, 80, 160, 160), (255, 0, 0), final=True)
    qtbot.keyClick(editing, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    kept = session.state.snapshots
    assert [one.name for one in kept] == ["Snapshot 1"]
    assert kept[0].faces == session.state.faces
    image = image_of(kept[0])
    assert (image.width(), image.height()) == (2 * PICTURE, 2 * PICTURE)
    middle = image.pixelColor(PICTURE, PICTURE)
    assert middle.red() > 240 and middle.green() < 20  # as edited
    assert image.pixelColor(3, PICTURE).red() < 200  # and what is around it
    assert panel.isVisible() and len(panel.tiles) == 1


def test_a_click_returns_to_it(editing, session, qtbot):
    editing.actions_["snapshot"].trigger()
    editing.actions_["snapshot"].trigger()
    qtbot.mouseClick(editing.snapshot_desk.panel.tiles[1], Qt.MouseButton.LeftButton)
    assert session.calls("go_to") == [(session.state.snapshots[1],)]


def test_names_are_given_and_the_oldest_go(editing, session):
    for _ in range(MOST + 2):
        editing.actions_["snapshot"].trigger()
    names = [one.name for one in session.state.snapshots]
    assert len(names) == len(set(names)) == MOST and "Snapshot 1" not in names


def test_one_is_renamed_and_removed_from_its_menu(editing, session, qtbot):
    panel = editing.snapshot_desk.panel
    editing.actions_["snapshot"].trigger()
    menu = panel.menu(0)
    by_name = {action.text().replace("&", ""): action for action in menu.actions()}
    by_name["Rename…"].trigger()
    dialog = editing.findChild(NameDialog)
    dialog.name.setText("With a beard & more words than fit")
    dialog.keep.click()
    assert session.state.snapshots[0].name == "With a beard & more words than fit"
    assert panel.tiles[0].toolTip() == "Return to “With a beard & more words than fit”"
    by_name["Remove"].trigger()
    assert session.state.snapshots == () and not panel.isVisible()
    menu.close()


def test_another_photo_has_its_own(editing, session, photo, faces):
    editing.actions_["snapshot"].trigger()
    session.show_photo(photo, faces)
    assert not editing.snapshot_desk.panel.isVisible()


def test_without_a_face_the_whole_photo_is_pictured(window, session, photo):
    assert not window.actions_["snapshot"].isEnabled()
    session.load()
    session.show_photo(photo)
    window.actions_["snapshot"].trigger()
    assert image_of(session.state.snapshots[0]).width() == 2 * PICTURE
