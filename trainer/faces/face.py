"""What a found face is: box, five landmarks, score. Plain values, no OpenCV, no torch."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]

CROP_SIZE = 128
"""Side of the aligned crop in pixels that `TEMPLATE` is given for."""

TEMPLATE: tuple[Point, Point, Point, Point, Point] = tuple(  # type: ignore[assignment]
    (x * CROP_SIZE / 178, (y - 20) * CROP_SIZE / 178)
    for x, y in ((71.3, 113.3), (110.2, 113.4), (90.6, 137.4), (73.5, 154.7), (107.8, 154.7))
)
"""Where MTCNN's landmarks lie in a 128 × 128 crop: medians over 597 images of CelebA's aligned 178 × 218 frame,
of which Fader preprocessing keeps rows 20…198 (178 × 178) and scales by 128/178."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A face in a photo, in pixels of the upright photo (EXIF orientation applied).

    `landmarks`: the viewer's left eye, right eye, nose, left and right corner of the mouth.
    `box`: x, y, width, height of the face from brow to chin (not the crop, not the head).
    `score`: the detector's confidence, 0 … 1; 1 for a face that the user marked by hand.
    """

    box: tuple[float, float, float, float]
    landmarks: tuple[Point, Point, Point, Point, Point]
    score: float = 1.0
    by_hand: bool = False

    @property
    def eye_distance(self) -> float:
        (ax, ay), (bx, by) = self.landmarks[:2]
        return ((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5


def face_from_eyes(first: Point, second: Point) -> Face:
    """The face that two clicked eyes imply: the other landmarks stand where `TEMPLATE` has them. Any order of clicks.

    Raises ValueError where both points are the same.
    """
    left, right = sorted((first, second))
    (tx, ty), (ux, uy) = TEMPLATE[:2]
    t0, t1 = complex(tx, ty), complex(ux, uy)
    p0, p1 = complex(*left), complex(*right)
    if p0 == p1:
        raise ValueError("the two eyes are the same point")
    turn = (p1 - p0) / (t1 - t0)  # rotation and scale of the similarity that carries the template onto the photo
    points = [turn * (complex(*p) - t0) + p0 for p in TEMPLATE]
    landmarks = tuple((p.real, p.imag) for p in points)
    eyes = abs(p1 - p0)
    centre = (points[0] + points[1] + points[3] + points[4]) / 4
    # MTCNN's boxes on upright photos, medians: 2.2 eye distances wide, 2.8 high, 0.23 above the mean of the points.
    # As with found faces, the box of a turned head is the one around the turned ellipse that the upright box holds.
    right = turn / abs(turn)
    centre -= 0.23 * eyes * right * 1j
    width = eyes * abs(complex(2.2 * right.real, 2.8 * right.imag))
    height = eyes * abs(complex(2.2 * right.imag, 2.8 * right.real))
    box = (centre.real - width / 2, centre.imag - height / 2, width, height)
    return Face(box=box, landmarks=landmarks, by_hand=True)  # type: ignore[arg-type]
