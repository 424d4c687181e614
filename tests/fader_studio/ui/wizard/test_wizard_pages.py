"""The wizard, page by page: what can be done when, by mouse and keys, and that nothing is lost."""


import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTranslator, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

import resources
from fader_studio.services.data_scan import NO_FACE, DataScan, ScanView
from fader_studio.services.label_counts import LabelCount
from fader_studio.services.model_library import ModelLibrary
from fader_studio.services.settings import SettingsFile
from fader_studio.services.training_estimates import Trial, Trials, key_of
from fader_studio.services.wizard_draft import earlier_drafts, open_draft
from fader_studio.ui.wizard.by_hand_card import ByHandCard
from fader_studio.ui.wizard.face_wall import FaceWall
from fader_studio.ui.wizard.pictures_page import summary
from fader_studio.ui.wizard.wizard import TrainingWizard
from resources import theme
from trainer.data.drawn_faces import draw_face
from trainer.data.faces_file import NOT_A_PICTURE
from trainer.errors import UserError
from trainer.settings import settings

WAIT = 60_000
TRIAL = Trial(step_seconds={"faders": 0.5}, sample_seconds=1.0, checkpoint_seconds=1.0, memory_mb=900, disk_mb=0.001)


class FakeRuns:
    """Takes orders."""

    def __init__(self, folder):
        self.folder, self.orders, self.refuse = folder, [], False

    def runs(self):
        return ()

    def start(self, order):
        if self.refuse:
            raise UserError("The disk is full.", "Free some space.")
        self.orders.append(order)
        return self.folder / order.name


class KnownTrials(Trials):
    """Measures nothing, knows everything."""

    wanted: list = []

    def want(self, choices, dataset, folder):
        self._known.update({key_of(choice): TRIAL for choice in choices})


@pytest.fixture
def pictures(tmp_path):
    """hat/ and no_hat/, six faces each."""
    rng = np.random.default_rng(0)
    for name, glasses in (("hat", True), ("no_hat", False)):
        (tmp_path / "pictures" / name).mkdir(parents=True)
        for k in range(6):
            draw_face(rng, smiling=bool(k % 2), glasses=glasses).save(tmp_path / "pictures" / name / f"{k}.png")
    return tmp_path / "pictures"


@pytest.fixture
def make(qtbot, tmp_path, dress):
    library = ModelLibrary(own=tmp_path / "models", settings=SettingsFile(tmp_path / "settings.json"))
    made = []

    def open_it():
        runs, scan = FakeRuns(tmp_path / "runs"), DataScan()
        wizard = TrainingWizard(open_draft(tmp_path / "drafts"), scan, KnownTrials(tmp_path / "trials.json"), runs,
                                lambda: library.models()[0], earlier=earlier_drafts(tmp_path / "drafts"))
        qtbot.addWidget(wizard)
        wizard.runs = runs
        wizard.show()
        made.append(scan)
        return wizard

    yield open_it
    for scan in made:
        scan.stop()


@pytest.fixture
def wizard(make):
    return make()


@pytest.fixture
def scanned(qtbot, wizard, pictures):
    wizard.pictures.take([pictures])
    qtbot.waitUntil(lambda: wizard.next.isEnabled(), timeout=WAIT)
    return wizard


# ---------------------------------------------------------------- pictures
def test_nothing_can_be_gone_on_with_before_there_are_pictures(wizard):
    assert not wizard.next.isEnabled() and wizard.next.toolTip()
    assert not wizard.back.isVisible()
    assert [b.isEnabled() for b in wizard.steps.buttons] == [True, False, False, False]
    assert wizard.close_button.isVisible()


def test_a_dropped_folder_is_scanned_and_its_faces_are_shown(qtbot, wizard, pictures):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(pictures))])
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
                      Qt.KeyboardModifier.NoModifier)
    wizard.pictures.dropEvent(drop)
    assert wizard.pictures.results.bar.isVisible()
    qtbot.waitUntil(lambda: wizard.next.isEnabled(), timeout=WAIT)
    assert wizard.pictures.results.wall.count == 12
    assert "12 faces in 12 pictures" in wizard.pictures.words.text()
    assert not wizard.pictures.results.bar.isVisible()


def test_a_bad_choice_says_what_to_do_and_keeps_the_page(qtbot, wizard, tmp_path):
    (tmp_path / "one.jpg").write_bytes(b"")
    wizard.pictures.take([tmp_path / "one.jpg"])
    assert "single file" in wizard.pictures.problem.message
    assert not wizard.folder.draft.sources
    (tmp_path / "empty").mkdir()
    wizard.pictures.take([tmp_path / "empty"])
    qtbot.waitUntil(lambda: "no pictures" in wizard.pictures.problem.message, timeout=WAIT)
    assert wizard.pictures.results.go_on.isVisible()  # try again
    wizard.pictures.results.others.click()
    assert wizard.pictures.invitation.isVisible() and not wizard.pictures.problem.isVisible()


def test_the_list_of_bad_pictures_is_one_click_away_from_every_page(qtbot, wizard, pictures):
    (pictures / "hat" / "broken.jpg").write_bytes(b"\xff\xd8")
    wizard.pictures.take([pictures])
    qtbot.waitUntil(lambda: wizard.next.isEnabled(), timeout=WAIT)
    wizard.next.click()
    assert wizard._found.accessibleName() == summary(wizard._scan.view)
    wizard._found.linkActivated.emit("list")
    assert wizard.page is wizard.pictures and wizard.pictures.results.bad.isVisible()
    assert wizard.pictures.results.bad.topLevelItem(0).text(0) == "hat/broken.jpg"


def test_what_was_found_is_counted_as_its_list_counts_it():
    bad = (("a.jpg", NO_FACE), ("b.jpg", "damaged"), ("c.txt", NOT_A_PICTURE))
    view = ScanView(state="done", total=1300, looked=1300, faces=1298, skipped=bad)
    assert summary(view) == "1,298 faces in 1,300 pictures. 1 without a face, 2 left out."
    assert summary(ScanView(state="failed", total=1, looked=1, faces=1)) == "1 face in 1 picture."
    going_on = ScanView(state="running", total=1300, looked=12, faces=11)
    assert summary(going_on) == "11 faces in 12 of 1,300 pictures."


def test_a_folder_without_pictures_is_not_being_listed_any_more(qtbot, wizard, tmp_path):
    (tmp_path / "empty").mkdir()
    wizard.pictures.take([tmp_path / "empty"])
    assert wizard.pictures.words.text() == "Listing the pictures…"
    qtbot.waitUntil(lambda: wizard.pictures.problem.isVisible(), timeout=WAIT)
    assert wizard.pictures.words.text() == ""


def test_labels_that_are_dropped_later_find_their_way_without_another_scan(qtbot, scanned, pictures, tmp_path):
    (tmp_path / "smile.csv").write_text("file,Smile\n" + "".join(f"hat/{k}.png,{k % 2}\n" for k in range(6)))
    scan = scanned.folder.draft.scan
    scanned.pictures.take([tmp_path / "smile.csv"])
    qtbot.waitUntil(lambda: "Smile" in scanned.attributes.rows, timeout=WAIT)
    assert scanned.page is scanned.attributes and scanned.folder.draft.scan == scan
    scanned.attributes.read_labels(tmp_path / "nothing.csv")
    qtbot.waitUntil(lambda: scanned.attributes.problem.isVisible(), timeout=WAIT)


def test_a_drop_that_came_without_its_files_changes_nothing(scanned):
    scan = scanned.folder.draft.scan
    scanned.pictures.take([])
    assert scanned.folder.draft.scan == scan and scanned.pictures.ready and not scanned.pictures.problem.isVisible()


# ---------------------------------------------------------------- attributes
def test_found_labels_are_shown_with_their_worth_and_chosen(scanned):
    scanned.next.click()
    row = scanned.attributes.rows["hat"]
    assert row.box.isChecked() and row.figures.text() == "6 with · 6 without"
    assert "Only 6 of 12 faces have it: expect a weak fader." in row.remark.text()
    row.box.click()
    assert not scanned.next.isEnabled() and scanned.folder.draft.chosen == ()


def test_enter_in_the_name_begins_labelling_and_nothing_more(qtbot, scanned):
    scanned.next.click()
    attributes = scanned.attributes
    attributes.by_hand.name.setFocus()
    qtbot.keyClicks(attributes.by_hand.name, "  red   nose ")
    qtbot.keyClick(attributes.by_hand.name, Qt.Key.Key_Return)
    assert attributes.labelling is not None and attributes.labelling.work.attribute == "red nose"
    assert scanned.page is attributes
    scanned.back.click()
    assert attributes.labelling is None and scanned.page is attributes and attributes.heading.isVisible()


def test_what_was_marked_by_hand_becomes_labels_when_going_on(qtbot, scanned):
    from fader_studio.services.labelling import NO, YES

    scanned.next.click()
    attributes = scanned.attributes
    attributes.label("red nose")
    attributes.labelling.work.mark(range(0, 6), YES)
    attributes.labelling.work.mark(range(6, 12), NO)
    scanned.next.click()
    qtbot.waitUntil(lambda: scanned.page is scanned.model, timeout=WAIT)
    assert scanned.folder.draft.chosen == ("hat", "red nose")
    assert attributes.rows["red nose"].figures.text() == "6 with · 6 without"


def test_a_name_with_a_comma_or_labels_already_is_refused(scanned):
    scanned.next.click()
    for name, message in (("a, b", "comma"), ("hat", "has labels already")):
        scanned.attributes.by_hand.name.setText(name)
        scanned.attributes.by_hand.begin.click()
        assert message in scanned.attributes.problem.message and scanned.attributes.labelling is None


# ---------------------------------------------------------------- model
@pytest.fixture
def at_model(scanned):
    scanned.next.click()
    scanned.next.click()
    return scanned


def test_lengths_say_what_they_take_here(at_model):
    cards = at_model.model.lengths
    assert cards["good"].isChecked() and at_model.model.starts["model"].isChecked()
    assert "min" in cards["good"].facts and "900 MB of memory" in cards["good"].facts
    assert not cards["paper"].isVisible()
    at_model.model.starts["nothing"].click()
    assert cards["paper"].isVisible() and at_model.folder.draft.start == "nothing"


def test_figures_that_come_later_move_nothing(at_model):
    card = at_model.model.lengths["good"]
    card.show_facts("measuring…")
    before = card.heightForWidth(240)
    card.show_facts("about 2 h 20 min\n1.3 GB of memory\n270 MB of disk")
    assert card.heightForWidth(240) == before


def test_every_setting_is_there_with_the_help_of_the_command_line(at_model):
    at_model.model._section.set_opened(True)
    fields = at_model.model.advanced.fields
    assert set(fields) == {s.name for s in settings()} - {"attributes", "size"}
    for field in fields.values():
        control = field.findChild(QComboBox) or field.findChild(QLineEdit)
        assert control.accessibleName() and control.accessibleDescription() == field.setting.help


def test_a_setting_that_does_not_fit_is_said_and_a_good_one_kept(qtbot, at_model):
    field = at_model.model.advanced.fields["iterations"]
    line = field.findChild(QLineEdit)
    line.setText("many")
    line.editingFinished.emit()
    assert "iterations" in at_model.model.problem.message and not at_model.next.isEnabled()
    line.setText("40")
    line.editingFinished.emit()
    assert at_model.next.isEnabled() and at_model.folder.draft.settings == {"iterations": "40"}
    line.setText("")
    line.editingFinished.emit()
    assert line.text() == "600" and at_model.folder.draft.settings == {}


def test_a_disk_that_is_too_small_is_said(at_model, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _path: type("usage", (), {"free": 10}))
    at_model.model.lengths["best"].click()
    assert "of disk" in at_model.model.problem.message and not at_model.next.isEnabled()


# ---------------------------------------------------------------- train
def test_the_summary_starts_a_run_with_all_that_was_chosen(qtbot, at_model):
    at_model.next.click()
    assert at_model.next.text() == "Start training" and at_model.train.name.text() == "Hat"
    assert at_model.train.heading.text() == "Train Hat?"
    with qtbot.waitSignal(at_model.started) as started:
        qtbot.keyClick(at_model.train.name, Qt.Key.Key_Return)
    (order,) = at_model.runs.orders
    model = str(resources.path("models/studio-12.safetensors"))
    assert order.kind == "train" and order.name == "Hat"
    assert order.arguments == ("--data", str(at_model.folder.dataset), "--preset", "add", "--init", model, "--set",
                               "attributes=hat", "validate_every=100")
    assert started.args == [at_model.runs.folder / "Hat"] and at_model.folder.draft.run


def test_a_run_that_cannot_be_started_loses_nothing(at_model):
    at_model.next.click()
    at_model.runs.refuse = True
    at_model.next.click()
    assert at_model.train.problem.message == "The disk is full."
    assert at_model.isVisible() and not at_model.folder.draft.run


# ---------------------------------------------------------------- the window
def test_closed_and_opened_again_everything_is_where_it_was(qtbot, make, at_model):
    at_model.model.lengths["quick"].click()
    at_model.close_button.click()
    again = make()
    assert again.page is again.model and again.model.lengths["quick"].isChecked()
    assert again.pictures.results.wall.count == 12  # without the pictures being looked at again
    assert again.pages[0].ready and again.folder.draft.chosen == ("hat",)


def test_the_pictures_of_a_training_serve_the_next_one(make, at_model):
    at_model.next.click()
    at_model.next.click()
    again = make()
    assert again.page is again.pictures and not again.next.isEnabled()
    (button,) = again.pictures.invitation.again
    assert button.text() == "Hat"
    button.click()
    assert again.next.isEnabled() and again.pictures.results.wall.count == 12
    again.next.click()
    assert list(again.attributes.rows) == ["hat"]


def test_the_whole_wizard_goes_by_keyboard(qtbot, at_model):
    qtbot.keyClick(at_model, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert at_model.page is at_model.attributes
    qtbot.keyClick(at_model, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert at_model.page is at_model.model
    reached = set()
    for _ in range(40):
        qtbot.keyClick(at_model.focusWidget() or at_model, Qt.Key.Key_Tab)
        reached.add(at_model.focusWidget())
    assert {at_model.next, at_model.back, at_model.close_button, at_model.steps.buttons[0]} <= reached
    assert reached & set(at_model.model.starts.values()) and reached & set(at_model.model.lengths.values())
    qtbot.keyClick(at_model, Qt.Key.Key_Escape)
    assert not at_model.isVisible()


def test_every_button_has_a_name_to_be_read_out(at_model):
    for button in at_model.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text(), button


@pytest.mark.parametrize("size", [(900, 600), (1440, 900)])
def test_pages_fit_their_window(at_model, size):
    at_model.resize(*size)
    for page in at_model.pages:
        assert page.minimumSizeHint().width() <= 900 - 208 - 56
        assert page.minimumSizeHint().height() <= 600 - 48 - 56 - 42


# ---------------------------------------------------------------- the wall of faces
def test_the_wall_draws_what_is_in_sight(qtbot, dress):
    wall = FaceWall("Faces")
    qtbot.addWidget(wall)
    faces = np.zeros((500, 8, 8, 3), np.uint8)
    faces[:] = np.arange(500)[:, None, None, None] % 200
    wall.resize(300, 200)
    wall.show()
    wall.show_faces(faces)
    wall.grab()
    assert 0 < len(wall._drawn) < 40
    wall.verticalScrollBar().setValue(wall.verticalScrollBar().maximum())
    image = wall.viewport().grab().toImage()
    last = wall._cell(499, wall._columns(), wall.verticalScrollBar().value())
    assert wall.viewport().rect().contains(last)
    assert image.pixelColor(last.center() * image.devicePixelRatio()).red() == 499 % 200
    assert wall.accessibleName() == "Faces: 500"


def test_an_arrow_key_chooses_the_next_card(qtbot, at_model):
    cards = at_model.model.lengths
    cards["good"].setFocus()
    qtbot.keyClick(cards["good"], Qt.Key.Key_Right)
    assert cards["best"].isChecked() and at_model.folder.draft.length == "best"


@pytest.fixture
def german(qapp):
    translator = QTranslator()
    assert translator.load("fader_studio_de", str(resources.path("translations")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_an_attribute_that_is_known_is_listed_in_the_users_language(german):
    hat, own = (LabelCount(name=name, yes=0, no=0, unknown=0, training_yes=0, training_no=0)
                for name in ("Wearing_Hat", "cap"))
    assert (hat.label, own.label) == ("Hut", "Cap")


def test_what_is_to_be_labelled_can_be_read_in_a_narrow_window(qtbot, dress, german):
    card = ByHandCard()
    qtbot.addWidget(card)
    card.show_title("Keine Beschriftungen für das Gewünschte?")
    card.resize(theme.MINIMUM[0] - 264, 140)  # beside the steps
    card.show()
    words = card.name.fontMetrics().horizontalAdvance(card.name.placeholderText())
    assert card.minimumSizeHint().width() <= card.width() and card.name.width() >= words + 2 * theme.GAP
    assert card._title.width() >= card._title.sizeHint().width()
