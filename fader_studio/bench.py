"""`fader-studio bench`: measures this machine with the program's own code, in the shapes of its JSON."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import resources
from fader_studio.memory import family, resident_mb
from trainer.errors import UserError, no_such_device

MEGAPIXELS = 12
DECODES = 300
PATCHES = 60
SAMPLE_SECONDS = 2.0
"""Between looks at the memory: each look holds up the process that is looked at."""
WINDOW_SECONDS = 900


def measure(*, photo: Path | None, device: str = "auto", window: bool = True) -> dict[str, Any]:
    """All figures of `fader-studio bench` in milliseconds and megabytes; what needs a window is None without one.

    `photo`: None takes the sample face, enlarged to 12 megapixels. Raises UserError where the device cannot be had.
    """
    with tempfile.TemporaryDirectory(prefix="fader-bench-") as folder:
        picture = photo.absolute() if photo else enlarged_sample(Path(folder))
        model = _default_model()
        figures = _measure_engine(model, picture, device, Path(folder))
        seen = _measure_window(model, picture, device, Path(folder)) if window else {}
    names = ("window_ms", "ready_ms", "open_ms", "detect_ms", "encode_ms", "decode_ms", "plain_decode_ms", "drag_ms",
             "event_loop_gap_ms", "frames_per_second", "peak_rss_mb", "rss_growth_mb")
    head = {name: figures.pop(name) for name in ("device", "threads", "model")}
    both = {**figures, **seen}
    return {**head, **{name: both.pop(name, None) for name in names}, **both}


def _default_model() -> Path:
    try:
        from fader_studio.services.model_library import ModelLibrary
    except ImportError:  # a machine for computing alone has no library of the user's
        return next(p for p in sorted(resources.path("models").glob("*.safetensors")) if ".warm." not in p.name)
    return ModelLibrary().find().path


def enlarged_sample(folder: Path) -> Path:
    """The sample face as a JPEG of 12 megapixels."""
    from PIL import Image

    side = round((MEGAPIXELS * 1e6) ** 0.5) + 1
    target = folder / "sample.jpg"
    with Image.open(resources.path("sample/face.jpg")) as sample:
        sample.resize((side, side), Image.Resampling.BICUBIC).save(target, quality=92)
    return target


def _measure_engine(model: Path, picture: Path, device: str, folder: Path) -> dict[str, Any]:
    """What the engine does, one step after the other, in this process."""
    import torch

    from fader_studio.engine.devices import use_threads
    from fader_studio.engine.runner import ModelRunner

    use_threads()
    runner = ModelRunner(model, device)  # type: ignore[arg-type]
    if device not in ("auto", runner.device):
        raise no_such_device(device, runner.reason)
    try:
        figures, crop = _measure_photo(runner, picture, folder)
    except ImportError:  # a machine for computing alone has no OpenCV: the sample face is nearly its own crop
        figures, crop = {}, _sample_crop(runner.spec.network.size)
    encodes = [_timed(lambda k=k: runner.encode((picture, k), lambda: crop))[0] for k in range(20)]
    return {
        "device": runner.device,
        "threads": torch.get_num_threads(),
        "model": runner.spec.name,
        "encode_ms": round(statistics.median(encodes), 2),
        **_measure_decodes(runner, crop),
        **figures,
    }


def _measure_photo(runner: Any, picture: Path, folder: Path) -> tuple[dict[str, Any], Any]:
    """Opening, finding and one preview patch of a photo; and its face, cut out. Raises ImportError without OpenCV."""
    from fader_studio.engine.photos import OpenedPhoto
    from fader_studio.imaging.opening import open_photo
    from fader_studio.imaging.pyramid import write_pyramid
    from trainer.faces.alignment import cut
    from trainer.faces.detector import FaceDetector

    open_ms, photo = _timed(lambda: open_photo(picture))
    pyramid_ms, pyramid = _timed(lambda: write_pyramid(folder / "pyramid", photo))
    detector = FaceDetector()
    detector.first_pass(photo.display[:64, :64])  # loads the networks, as the engine has by then
    detect_ms, faces = _timed(lambda: detector.first_pass(photo.display))
    if not faces:
        raise UserError(f"No face was found in “{picture.name}”.", "Choose a photo with a face.")
    figures = {
        "open_ms": round(open_ms + pyramid_ms, 1),
        "detect_ms": round(detect_ms, 1),
        "patch_ms": _measure_patch(runner, OpenedPhoto("bench", photo, pyramid), faces[0], folder),
    }
    return figures, cut(photo.display, faces[0], runner.spec.network.size, runner.spec.template)


def _sample_crop(size: int) -> Any:
    import numpy as np
    from PIL import Image

    with Image.open(resources.path("sample/face.jpg")) as sample:
        return np.asarray(sample.convert("RGB").resize((size, size), Image.Resampling.BICUBIC))


def _measure_decodes(runner: Any, crop: Any) -> dict[str, Any]:
    """The drag's decode and the plain one in turn: same weights, same faces, same values."""
    import torch

    from trainer.model.decoding import FaceDecoder
    from trainer.model.file import load_model
    from trainer.model.types import to_images

    device = runner.device
    loaded, plain = load_model(runner.path), load_model(runner.path).network.to(device)
    loaded.network.to(device, memory_format=torch.channels_last)
    decoder = FaceDecoder(loaded)
    images = to_images(torch.from_numpy(crop)[None].to(device))
    count = len(runner.spec.attributes)
    values = torch.rand(DECODES, 1, count, generator=torch.Generator().manual_seed(0)).to(device)
    with torch.inference_mode():
        maps = [m.contiguous() for m in plain.encode(images.contiguous())]
        prepared = decoder.prepare(loaded.network.encode(images))

        def finished(run: Callable[[], Any]) -> float:
            def whole() -> None:
                run()
                if device == "cuda":
                    torch.cuda.synchronize()

            return _timed(whole)[0]

        pairs = [
            (finished(lambda y=y: decoder.decode(prepared, y)), finished(lambda y=y: plain.decode(maps, y)))
            for y in values
        ][DECODES // 10 :]
    return {"decode_ms": percentiles([a for a, _ in pairs]), "plain_decode_ms": percentiles([b for _, b in pairs])}


def _measure_patch(runner: Any, photo: Any, face: Any, folder: Path) -> dict[str, float]:
    """Decode, transfer and composition of one preview, of the photo at half its size: a drag's frame without a window."""
    from fader_studio.editing.state import Blend, FaceEdit
    from fader_studio.engine.messages import Preview
    from fader_studio.engine.rendering import Renderer
    from fader_studio.engine.slots import SlotPair
    from fader_studio.engine.surfaces import level_surface

    renderer = Renderer(SlotPair(folder, "bench"))
    level = min(1, len(photo.pyramid.levels) - 1)
    visible = (0, 0, photo.pyramid.levels[level].width, photo.pyramid.levels[level].height)
    surface = level_surface(photo, level, visible)
    name, times = runner.spec.attribute_names[0], []
    for k in range(PATCHES):
        edit = FaceEdit(face=face).with_value(name, (k + 1) / PATCHES)
        request = Preview(id=k, photo="bench", revision=k, edits=(edit,), blend=Blend(), level=level, visible=visible)
        times.append(_timed(lambda request=request: renderer.frame(request, runner, photo, [surface]))[0])
    return percentiles(times[PATCHES // 10 :])


def _measure_window(model: Path, picture: Path, device: str, folder: Path) -> dict[str, Any]:
    """Runs the real window in a process of its own and watches its memory from outside."""
    from fader_studio.engine.link import engine_command

    report = folder / "window.json"
    environment = {**os.environ}
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [*engine_command()[:-1], "bench-window"]
    command += [str(time.time()), str(model), str(picture), device, str(folder), str(report)]
    root = str(Path(__file__).resolve().parents[1])
    environment["PYTHONPATH"] = os.pathsep.join(p for p in (root, environment.get("PYTHONPATH", "")) if p)
    process = subprocess.Popen(command, env=environment)
    peak, end = 0.0, time.monotonic() + WINDOW_SECONDS
    while process.poll() is None:
        peak = max(peak, resident_mb(family(process.pid)) or 0.0)
        if time.monotonic() > end:
            process.kill()
        time.sleep(SAMPLE_SECONDS)
    if process.returncode != 0 or not report.exists():
        raise RuntimeError(f"the window of the bench ended with exit code {process.returncode}")
    return {**json.loads(report.read_text(encoding="utf-8")), "peak_rss_mb": round(peak, 1) or None}


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = work()
    return (time.perf_counter() - start) * 1000, result


def percentiles(times: Sequence[float], *shares: float) -> dict[str, float]:
    """{"p50": …, "p95": …} of `times` in milliseconds; further percentiles in per cent."""
    ordered = sorted(times)
    return {f"p{p:g}": round(ordered[min(len(ordered) - 1, int(len(ordered) * p / 100))], 2) for p in (50, 95, *shares)}
