"""Runs one model: a face is encoded and classified once, then decoded again at every move of a fader."""

from __future__ import annotations

import dataclasses
import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch

from fader_studio.engine.devices import choose_device, failure_reason
from fader_studio.engine.messages import DeviceChoice
from trainer.model.choices import group_at, groups_of, moved
from trainer.model.decoding import FaceDecoder, PreparedFace
from trainer.model.file import LoadedModel, load_model
from trainer.model.pins import hold_pins
from trainer.model.reach import find_reach
from trainer.model.spec import ModelSpec
from trainer.model.types import Attributes, Images, to_images

log = logging.getLogger(__name__)
KEPT_FACES = 32
LEVELS = 127.5
"""Levels of 8-bit sRGB per unit of the network's range."""

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EncodedFace:
    """What the model knows of one face. `crop`: (S, S, 3) uint8 sRGB; `y0`: (A,) in [0, 1]; `base`: D(z, y₀).

    `reach`: (A, 2) how far each fader goes at −100 and at +100, in units of y. `held`: what pins (their columns) add to y
    when a fader (its column) stands at −100 or +100, as far as it was asked for: (A,).
    `key`: what it was called; None: it is not kept.
    """

    key: tuple[Path, object] | None
    crop: np.ndarray
    prepared: PreparedFace
    y0: Attributes
    base: Images
    reach: torch.Tensor
    held: dict[tuple[frozenset[int], int, bool], Attributes] = field(default_factory=dict)


class ModelRunner:
    """A model on a device, with the faces it has encoded. Safe to use from several threads.

    Where the device fails or runs out of memory, the CPU takes over; `take_fallback` tells that, `reason` why.
    Raises UserError where the file is no good model.
    """

    def __init__(self, path: Path, choice: DeviceChoice = "auto") -> None:
        self.path = path
        self.device, self.reason = choose_device(choice)
        self._lock = threading.RLock()
        self._faces: OrderedDict[tuple[Path, object], EncodedFace] = OrderedDict()
        self._changed = False
        loaded = load_model(path)
        self._guarded(lambda: self._place(loaded))
        self._warm_up()
        self._changed = False

    @property
    def spec(self) -> ModelSpec:
        return self._loaded.spec

    def take_fallback(self) -> bool:
        """Whether the device has changed since this was last asked."""
        changed, self._changed = self._changed, False
        return changed

    def encode(self, key: tuple[Path, object], make_crop: Callable[[], np.ndarray]) -> EncodedFace:
        """The face called `key` (photo's key, Face); the first time `make_crop` gives its (S, S, 3) uint8 sRGB crop."""
        with self._lock:
            if key in self._faces:
                self._faces.move_to_end(key)
                return self._faces[key]
        crop = make_crop()
        face = self._guarded(lambda: self._encode(crop, key))
        for k in range(len(self.spec.attributes)):  # one by one: a drag of another face may come in between
            if not group_at(self._groups, k):  # a value of a k-way attribute goes all the way to its one-hot code
                self._guarded(lambda k=k: self._find_reach(face, k))
        with self._lock:
            face = self._guarded(lambda: self._on_device(face))  # which may have failed meanwhile
            self._keep(face)
        return face

    def take_faces(self, other: ModelRunner, between: Callable[[], None]) -> None:
        """Encode the faces that `other` knows, where both cut them alike. `between` runs between two of them."""
        mine, theirs = self.spec, other.spec
        if (mine.network.size, mine.template) != (theirs.network.size, theirs.template):
            return
        with other._lock:
            faces = list(other._faces.items())
        for key, face in faces:
            between()
            self.encode(key, lambda face=face: face.crop)

    def estimate(self, face: EncodedFace) -> dict[str, float]:
        """y₀ by attribute name."""
        return dict(zip(self.spec.attribute_names, face.y0.tolist(), strict=True))

    def forget(self, photo: Path) -> None:
        """Drop the faces of a photo."""
        with self._lock:
            for key in [k for k in self._faces if k[0] == photo]:
                del self._faces[key]

    def differences(
        self, face: EncodedFace, values: Sequence[dict[str, float]], pins: Sequence[str] = ()
    ) -> np.ndarray:
        """D(z, y) − D(z, y₀) for each set of VALUEs: (N, S, S, 3) float32 RGB in levels, −255 … 255.

        `pins`: attributes that the others' faders are to leave as they are; those of other models are left out.
        """
        return self._guarded(lambda: self._decode(face, values, pins, subtract=True))

    def decodes(self, face: EncodedFace, values: Sequence[dict[str, float]], pins: Sequence[str] = ()) -> np.ndarray:
        """D(z, y) for each set of VALUEs: (N, S, S, 3) float32 RGB in levels, 0 … 255. `pins` as of `differences`."""
        return self._guarded(lambda: self._decode(face, values, pins, subtract=False))

    def hold(self, face: EncodedFace, pins: Sequence[str], between: Callable[[], None]) -> None:
        """Find out now what `pins` need with every fader, so that no drag has to. `between` runs between two faders."""
        for name in self.spec.attribute_names if pins else ():
            for value in (-1.0, 1.0):
                between()
                self._guarded(lambda one={name: value}: self._values(self._on_device(face), [one], pins))

    def unchanged(self, face: EncodedFace) -> np.ndarray:
        """D(z, y₀): (S, S, 3) float32 RGB in levels, 0 … 255."""
        return self._guarded(lambda: self._unchanged(face))

    # ------------------------------------------------------------ inside
    def _place(self, loaded: LoadedModel) -> None:
        loaded.network.to(self.device, memory_format=torch.channels_last)
        if loaded.classifier is not None:
            loaded.classifier.to(self.device, memory_format=torch.channels_last)
        self._loaded = loaded
        self._groups = groups_of(loaded.spec.attribute_names)
        self._decoder = FaceDecoder(loaded)

    def _warm_up(self) -> None:
        """The first run of a network is many times slower than the rest: it is not to be the user's first drag."""
        size = self.spec.network.size
        face = self._guarded(lambda: self._encode(np.zeros((size, size, 3), np.uint8)))
        for _ in range(3):
            self.differences(face, [{self.spec.attribute_names[0]: 1.0}])

    @torch.inference_mode()
    def _encode(self, crop: np.ndarray, key: tuple[Path, object] | None = None) -> EncodedFace:
        images = to_images(torch.from_numpy(crop)[None].to(self.device))  # (1, 3, S, S)
        prepared = self._decoder.prepare(self._loaded.network.encode(images))
        y0 = self._classify(images)  # (A,)
        ranges = torch.tensor([[a.range, a.range] for a in self.spec.attributes])
        base = self._decoder.decode(prepared, y0)
        return EncodedFace(key=key, crop=crop, prepared=prepared, y0=y0, base=base, reach=ranges)

    @torch.inference_mode()
    def _find_reach(self, face: EncodedFace, attribute: int) -> None:
        """Write what an attribute's fader needs on this face into `face.reach`."""
        face = self._on_device(face)
        photo = to_images(torch.from_numpy(face.crop)[None].to(self.device))  # (1, 3, S, S)
        there_and_back = torch.tensor([-1.0, 1.0], device=face.y0.device) * self.spec.attributes[attribute].range

        def show(y: Attributes, _rows: torch.Tensor) -> Images:
            return photo + self._decoder.decode(face.prepared, y) - face.base

        columns = torch.full((2,), attribute, device=face.y0.device)
        found = find_reach(self._loaded, show, face.y0.expand(2, -1), columns, there_and_back)
        face.reach[attribute] = found.cpu()

    def _on_device(self, face: EncodedFace) -> EncodedFace:
        """`face` itself, or encoded again, once, where the device that encoded it has failed."""
        if face.y0.device.type == self.device:
            return face
        anew = self._faces.get(face.key)
        if anew is None:
            anew = dataclasses.replace(self._encode(face.crop, face.key), reach=face.reach)
            self._keep(anew)
        return anew

    def _keep(self, face: EncodedFace) -> None:
        if face.key is not None:
            self._faces[face.key] = face
        while len(self._faces) > KEPT_FACES:
            self._faces.popitem(last=False)

    def _classify(self, images: Images) -> Attributes:
        """The classifier's probabilities of the model's attributes, (A,); the middle where a model has none.

        Values that reconstruct this face best are vague where the decoder has skips, so they are not asked.
        """
        names = self.spec.attribute_names
        if self._loaded.classifier is None or self.spec.classifier is None:
            return torch.full((len(names),), 0.5, device=self.device)
        outputs = self.spec.classifier.outputs
        probabilities = self._loaded.classifier(images)[0].sigmoid()  # (outputs,)
        return probabilities[[outputs.index(name) for name in names]]

    @torch.inference_mode()
    def _unchanged(self, face: EncodedFace) -> np.ndarray:
        base = self._on_device(face).base[0]  # (3, S, S)
        return ((base + 1) * LEVELS).permute(1, 2, 0).contiguous().cpu().numpy()  # (S, S, 3)

    @torch.inference_mode()
    def _values(self, face: EncodedFace, values: Sequence[dict[str, float]], pins: Sequence[str]) -> Attributes:
        """Sets of VALUEs → y (N, A), the one place where faders and pins become what the decoder is told."""
        names = self.spec.attribute_names
        asked = torch.tensor([[one.get(name, 0.0) for name in names] for one in values])  # (N, A)
        moves = asked * face.reach[:, 1].where(asked > 0, face.reach[:, 0])
        y = moved(face.y0, moves.to(face.y0), self._groups)  # (N, A)
        pinned = frozenset(k for k, name in enumerate(names) if name in pins)
        for row, wanted in zip(y, asked.tolist(), strict=True):
            for k, value in enumerate(wanted):
                if value and pinned - {k}:
                    row += abs(value) * self._held(face, pinned - {k}, k, value > 0)
        return y

    def _held(self, face: EncodedFace, pinned: frozenset[int], k: int, up: bool) -> Attributes:
        """What fader k at +100 (`up`) or −100 needs beside it so that the `pinned` columns stay, (A,); found once."""
        key = pinned, k, up
        if key not in face.held:
            photo = to_images(torch.from_numpy(face.crop)[None].to(self.device))  # (1, 3, S, S)
            way = torch.zeros_like(face.y0)[None]
            way[0, k] = face.reach[k, int(up)] * (1 if up else -1)
            others = sorted(pinned)
            face.held[key] = hold_pins(
                self._loaded, lambda y: photo + self._decoder.decode(face.prepared, y) - face.base, face.y0,
                moved(face.y0, way, self._groups)[0], [k, *others],
                others if group_at(self._groups, k) else [k, *others],
            )
        return face.held[key]

    @torch.inference_mode()
    def _decode(
        self, face: EncodedFace, values: Sequence[dict[str, float]], pins: Sequence[str], *, subtract: bool
    ) -> np.ndarray:
        face = self._on_device(face)
        y = self._values(face, values, pins)
        images = self._decoder.decode(face.prepared, y)  # (N, 3, S, S)
        images = images - face.base if subtract else images + 1
        return (images * LEVELS).permute(0, 2, 3, 1).contiguous().cpu().numpy()  # (N, S, S, 3)

    def _guarded(self, work: Callable[[], Result]) -> Result:
        """`work` on the device, and on the CPU where that fails."""
        with self._lock:
            try:
                return work()
            except (RuntimeError, MemoryError) as error:
                if self.device == "cpu":
                    raise
                log.exception("%s failed", self.device)
                self.reason = failure_reason(self.device, error)
                self._go_on_without_device()
                return work()

    def _go_on_without_device(self) -> None:
        self.device = "cpu"
        self._changed = True
        self._faces.clear()
        self._place(load_model(self.path))  # from the file: a device that failed may not give its weights back
