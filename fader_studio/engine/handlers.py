"""What the engine does for each kind of request."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from fader_studio.engine.devices import use_threads
from fader_studio.engine.exporting import estimate_size, save_sweep
from fader_studio.engine.lanes import Job
from fader_studio.engine.messages import (
    ClosePhoto,
    CompareFace,
    EndComparing,
    Compose,
    DeviceChoice,
    Done,
    EstimateSize,
    FacePrepared,
    FacesFound,
    FindFaces,
    LoadModel,
    MakeSweep,
    ModelLoaded,
    OpenPhoto,
    PhotoOpened,
    PhotoSaved,
    PrepareFace,
    Preview,
    Reply,
    Request,
    SavePhoto,
    SaveSweep,
    ShowModel,
    SweepMade,
    UseCanvas,
)
from fader_studio.engine.other_models import OtherModels
from fader_studio.engine.photos import OpenedPhoto, OpenPhotos
from fader_studio.engine.rendering import Renderer, encoded, sweep_pictures
from fader_studio.engine.runner import ModelRunner
from fader_studio.engine.slots import SlotPair
from fader_studio.engine.surfaces import Surface, Views, level_surface, whole_surfaces
from fader_studio.imaging.adjusting import adjusted
from fader_studio.imaging.change import FULL, Change, touched_box
from fader_studio.imaging.composite import compose_photo
from fader_studio.imaging.opening import open_photo
from fader_studio.imaging.photo import Photo
from fader_studio.imaging.pixels import EMPTY, Box, overlap, part
from fader_studio.imaging.pyramid import write_pyramid
from fader_studio.imaging.resizing import made_smaller
from fader_studio.imaging.saving import save_photo
from trainer.errors import UserError
from trainer.faces.detector import FaceDetector
from trainer.faces.face import Face

THUMBNAIL_SIDE = 112


class Handlers:
    """The model, the open photos and the detector of one engine. `folder`: private, for pyramids and slots."""

    def __init__(self, folder: Path) -> None:
        use_threads()
        self._photos = OpenPhotos(folder)
        self._detector = FaceDetector()
        self._loaded: ModelRunner | None = None
        self._device: DeviceChoice = "auto"
        self._others = OtherModels(folder, self._detector)
        self._views = Views()
        self._previews = Renderer(SlotPair(folder, "drag"))
        self._composes = Renderer(SlotPair(folder, "work"))
        self._work: dict[type[Request], Callable[[Job], Reply]] = {
            LoadModel: self._load_model,
            OpenPhoto: self._open_photo,
            ClosePhoto: self._close_photo,
            FindFaces: self._find_faces,
            PrepareFace: self._prepare_face,
            MakeSweep: self._make_sweep,
            ShowModel: self._show_model,
            CompareFace: self._compare_face,
            EndComparing: self._end_comparing,
            Compose: self._compose,
            SavePhoto: self._save_photo,
            EstimateSize: lambda job: estimate_size(job, self._photos.get(job.request.photo), folder),
            SaveSweep: lambda job: save_sweep(job, self._photos.get(job.request.photo), self._runner),
        }

    def answer(self, job: Job) -> Reply:
        """The last reply to a request of the work lane. Raises UserError and Cancelled."""
        reply = self._work[type(job.request)](job)
        self._tell_fallback(job)
        return reply

    def preview(self, request: Preview | UseCanvas) -> Reply:
        """Drag lane."""
        if isinstance(request, UseCanvas):
            with contextlib.suppress(FileNotFoundError):
                self._views.touch(request.view)
                self._previews.make_room(*request.view.photo[2:])
            return Done(id=request.id)
        photo = self._photos.get(request.photo)
        surface = self._surface(request, photo)
        runner = self._runner if request.edits else self._loaded  # tone alone needs no model
        return self._previews.frame(request, runner, photo, [surface])

    def _surface(self, request: Preview, photo: OpenedPhoto) -> Surface:
        """A canvas whose file is gone was of another size, before this engine began: the level serves as well."""
        if request.view is not None:
            with contextlib.suppress(FileNotFoundError):
                return self._views.surface(request.view)
        return level_surface(photo, request.level, request.visible)

    @property
    def _runner(self) -> ModelRunner:
        if self._loaded is None:
            raise UserError("No model is loaded.", "Choose one under Models.")
        return self._loaded

    def _tell_fallback(self, job: Job) -> None:
        if self._loaded is not None and self._loaded.take_fallback():
            job.send(self._describe_model(job.request.id, last=False))

    def _describe_model(self, request: int, *, last: bool) -> ModelLoaded:
        runner = self._runner
        return ModelLoaded(
            id=request, last=last, path=runner.path, spec=runner.spec, device=runner.device, reason=runner.reason
        )

    # ------------------------------------------------------------ work lane
    def _load_model(self, job: Job) -> Reply:
        """The old model serves drags until the new one knows the faces that are edited: no move waits for it."""
        request: LoadModel = job.request  # type: ignore[assignment]
        job.step()
        runner = ModelRunner(request.path, request.device)
        if self._loaded is not None:
            runner.take_faces(self._loaded, job.step)
        self._loaded, self._device = runner, request.device
        return self._describe_model(request.id, last=True)

    def _open_photo(self, job: Job) -> Reply:
        request: OpenPhoto = job.request  # type: ignore[assignment]
        photo = open_photo(request.path)
        job.progress(0.6, f"Opening “{request.path.name}”")
        opened = OpenedPhoto(request.photo, photo, write_pyramid(self._photos.new_pyramid_path(), photo))
        if job.cancelled:
            opened.close()
        job.step()
        self._photos.add(opened)
        return PhotoOpened(id=request.id, photo=request.photo, info=opened.info(), pyramid=opened.pyramid)

    def _close_photo(self, job: Job) -> Reply:
        request: ClosePhoto = job.request  # type: ignore[assignment]
        key = self._photos.close(request.photo)
        if key is not None:
            self._others.forget(key)
        if key is not None and self._loaded is not None:
            self._loaded.forget(key)
        return Done(id=request.id)

    def _find_faces(self, job: Job) -> Reply:
        request: FindFaces = job.request  # type: ignore[assignment]
        pixels = self._photos.get(request.photo).photo.display
        faces = self._detector.first_pass(pixels)
        job.send(FacesFound(id=request.id, last=False, photo=request.photo, faces=faces, complete=False))
        faces = self._detector.more_passes(pixels, faces, job.background_step)
        job.step()
        return FacesFound(id=request.id, photo=request.photo, faces=_largest_first(faces), complete=True)

    def _prepare_face(self, job: Job) -> Reply:
        request: PrepareFace = job.request  # type: ignore[assignment]
        photo, runner = self._photos.get(request.photo), self._runner
        photo.transform(request.face, runner.spec)  # says in time where the landmarks are no face's
        estimate = runner.estimate(encoded(runner, photo, request.face))
        thumbnail = photo.crop(request.face, THUMBNAIL_SIDE, runner.spec).tobytes()
        return FacePrepared(
            id=request.id, photo=request.photo, face=request.face, estimate=estimate, thumbnail=thumbnail
        )

    def _make_sweep(self, job: Job) -> Reply:
        """The pictures; after them what the face's pins need with its other faders, before those are dragged."""
        request: MakeSweep = job.request  # type: ignore[assignment]
        runner, photo = self._runner, self._photos.get(request.photo)
        pictures = sweep_pictures(
            runner, photo, request.edit, request.blend, request.attribute, request.positions, request.side, job.step
        )
        made = SweepMade(
            id=request.id,
            last=not request.edit.pins,
            photo=request.photo,
            face=request.edit.face,
            attribute=request.attribute,
            positions=request.positions,
            side=request.side,
            pictures=pictures,
        )
        if made.last:
            return made
        job.send(made)
        runner.hold(encoded(runner, photo, request.edit.face), request.edit.pins, job.step)
        return Done(id=request.id)

    def _show_model(self, job: Job) -> Reply:
        return self._others.show(job, self._device)

    def _compare_face(self, job: Job) -> Reply:
        request: CompareFace = job.request  # type: ignore[assignment]
        return self._others.compare(job, self._photos.get(request.photo), self._device)

    def _end_comparing(self, job: Job) -> Reply:
        self._others.shrink()
        return Done(id=job.request.id)

    def _compose(self, job: Job) -> Reply:
        request: Compose = job.request  # type: ignore[assignment]
        photo = self._photos.get(request.photo)
        runner = self._runner if request.edits else self._loaded
        return self._composes.frame(request, runner, photo, whole_surfaces(photo), job.step)

    def _save_photo(self, job: Job) -> Reply:
        start = time.perf_counter()
        request: SavePhoto = job.request  # type: ignore[assignment]
        opened = self._photos.get(request.photo)
        photo, doing = opened.photo, f"Saving “{request.target.name}”"
        changes: list[Change | None] = [None] * len(request.edits)
        if any(edit.values for edit in request.edits):  # an unchanged photo needs no model
            changes = self._composes.changes(self._runner, opened, request.edits, request.blend)
        job.progress(0.2, doing)
        pixels, box = compose_photo(photo, [c for c in changes if c is not None], job.step)
        faces = _changed_faces(photo.pixels, pixels, changes)
        job.progress(0.4, doing)
        document, pixels = adjusted(photo, pixels, request.adjustments, job.step)
        document, pixels = made_smaller(document, pixels, request.longest_side)
        job.progress(0.6, doing)
        notes = save_photo(
            document,
            pixels,
            request.target,
            format=request.format,
            quality=request.quality,
            keep_metadata=request.keep_metadata,
            overwrite_original=request.overwrite_original,
            edited=any(change is not None for change in changes),
        )
        return PhotoSaved(
            id=request.id,
            photo=request.photo,
            target=request.target,
            faces=faces,
            changed_box=_whole(photo) if not request.adjustments.tone.is_neutral else box if faces else EMPTY,
            seconds=time.perf_counter() - start,
            notes=notes,
        )


def _whole(photo: Photo) -> Box:
    return 0, 0, photo.width, photo.height


def _changed_faces(before: np.ndarray, after: np.ndarray, changes: list[Change | None]) -> tuple[int, ...]:
    bounds: Box = (0, 0, before.shape[1], before.shape[0])
    boxes = [EMPTY if c is None else overlap(touched_box(c, FULL, bounds), bounds) for c in changes]
    return tuple(i for i, box in enumerate(boxes) if box[2] and not np.array_equal(part(before, box), part(after, box)))


def _largest_first(faces: tuple[Face, ...]) -> tuple[Face, ...]:
    return tuple(sorted(faces, key=lambda face: -face.box[2] * face.box[3]))
