"""The command line: opens the window, or does the window's work without one (render, faces, models, bench, smoke)."""

from __future__ import annotations

import argparse
import contextlib
import difflib
import json
import logging
import sys
from collections.abc import Callable, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

from fader_studio.private_log import greeting, start_log
from fader_studio.adjustment_options import add_adjustment_options, read_adjustment_options
from trainer.errors import UserError
from trainer.shell import Parser, end_of, say_error

log = logging.getLogger(__name__)
_DEVICES = ("auto", "cpu", "cuda", "mps")


def build_parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="fader-studio",
        description="A photo editor whose faders move a face. Without a command it opens the window.",
        epilog="fader-studio [PHOTO|FOLDER|MODEL|PRESET ...] opens the window with these; one that is open already "
               "takes them, unless --new-window is given.",
    )
    parser.add_argument("--version", action="version", version=_version())
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)

    render = commands.add_parser("render", help="edit photos without a window")
    render.add_argument("photos", nargs="+", type=Path, metavar="PHOTO")
    render.add_argument("--set", nargs="+", action="extend", default=[], metavar="NAME=VALUE", dest="values",
                        help="a fader and its value, −1 … 1 (beyond extrapolates); of a choice: Hair=Blond:0.8")
    render.add_argument("--output", required=True, metavar="FILE|FOLDER", help="a file for one photo, else a folder")
    render.add_argument("--face", default="largest", metavar="largest|all|N", help="N counts from 0, largest first")
    render.add_argument("--model", metavar="NAME|FILE")
    render.add_argument("--blend", choices=("difference", "decode", "warp"), help="how the face joins the photo")
    render.add_argument("--preset", type=Path, metavar="FILE", help="a saved preset; --set goes on top of it")
    render.add_argument("--pin", nargs="+", action="extend", default=[], metavar="NAME", dest="pins",
                        help="attributes that the other faders leave as they are, as far as the model can")
    render.add_argument("--quality", type=int, default=95, help="of JPEG and WebP, 1 … 100")
    render.add_argument("--strip-metadata", action="store_true", help="leave EXIF and XMP out")
    render.add_argument("--sweep", metavar="NAME", default="",
                        help="save a fader's way from one end to the other: .gif and .webp move, .png is a sheet")
    render.add_argument("--longest-side", type=int, metavar="PIXELS", help="make larger pictures smaller")
    add_adjustment_options(render)
    _add_device_and_json(render)

    faces = commands.add_parser("faces", help="list the faces in a photo")
    faces.add_argument("photo", type=Path, metavar="PHOTO")
    _add_json(faces)

    models = commands.add_parser("models", help="list and keep models")
    models.add_argument("action", nargs="?", default="list", choices=("list", "import", "info", "default", "remove"))
    models.add_argument("subject", nargs="?", metavar="NAME|FILE")
    _add_json(models)

    bench = commands.add_parser("bench", help="measure this machine")
    bench.add_argument("--photo", type=Path, metavar="FILE")
    bench.add_argument("--no-window", action="store_true", help="only what needs no Qt")
    _add_device_and_json(bench)

    smoke = commands.add_parser("smoke", help="go through the main job, from opening to a toy training, and check it")
    _add_json(smoke)
    return parser


def _version() -> str:
    with contextlib.suppress(metadata.PackageNotFoundError):
        return f"Fader Studio {metadata.version('fader-studio')}"
    return "Fader Studio, from source"


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def _add_device_and_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--device", choices=_DEVICES, default="auto")
    _add_json(parser)


def main(arguments: Sequence[str]) -> int:
    """Runs one call; returns its exit code: 0 done, 2 the user's mistake, 1 a bug, 130 cancelled."""
    with contextlib.suppress(ImportError):  # a machine for computing alone has no folders of a user's
        start_log(_log_file())
        log.info("%s", greeting())
    return end_of(lambda: _run(list(arguments)), as_json="--json" in arguments, log_file=_log_file)


def _log_file() -> Path:
    from fader_studio.services import folders

    return folders.log_file()


def _run(arguments: list[str]) -> int:
    parser = build_parser()
    commands: dict[str, Callable[[argparse.Namespace], int]] = {
        "render": _render, "faces": _faces, "models": _models, "bench": _bench, "smoke": _smoke,
    }
    if arguments and (arguments[0] in commands or arguments[0] in ("-h", "--help", "--version")):
        options = parser.parse_args(arguments)
        return commands[options.command](options)
    window = Parser(prog="fader-studio", add_help=False)
    window.add_argument("paths", nargs="*", type=Path)
    window.add_argument("--new-window", action="store_true")
    options = window.parse_args(arguments)
    _check_is_no_command(options.paths, tuple(commands))
    return _open_window(options.paths, new_window=options.new_window)


def _check_is_no_command(paths: list[Path], commands: tuple[str, ...]) -> None:
    """Raises UserError for a lone word that names neither a command nor a file; a file that is gone gets a window."""
    word = str(paths[0]) if paths else ""
    if word.replace("-", "").replace("_", "").isalnum() and not paths[0].exists():
        near = difflib.get_close_matches(word, commands, n=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"Commands are: {', '.join(commands)}."
        raise UserError(f"“{word}” is neither a command nor a file.", f"{hint} See fader-studio --help.")


def _print_json(value: dict[str, Any]) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _open_window(paths: list[Path], *, new_window: bool) -> int:
    from fader_studio.preflight import check_window_can_open

    check_window_can_open()
    from fader_studio.services.single_instance import hand_over, server_name, wait_for_turn

    address = "" if new_window else server_name()
    turn = wait_for_turn(address) if address else None
    if hand_over(address, tuple(paths)):
        return 0
    from fader_studio.app import run  # only now: a window takes time to import

    return run(paths, address=address, turn=turn)


def _render(options: argparse.Namespace) -> int:
    from fader_studio.batch import parse_values, render_photos

    result = render_photos(
        photos=options.photos,
        values=parse_values(options.values),
        output=options.output,
        which=options.face,
        model=options.model,
        blend=options.blend,
        preset=options.preset,
        pins=options.pins,
        quality=options.quality,
        keep_metadata=not options.strip_metadata,
        device=options.device,
        wishes=read_adjustment_options(options),
        longest_side=options.longest_side,
        sweep=options.sweep,
    )
    if options.json:
        _print_json(result)
    else:
        for done in result["outputs"]:
            print(f"{done['photo']} → {done['output']}")
    for failure in result["failed"]:
        print(f"{failure['photo']}:", file=sys.stderr)
        say_error(UserError(failure["error"], failure["hint"]))
    return 2 if result["failed"] else 0


def _faces(options: argparse.Namespace) -> int:
    from fader_studio.batch import list_faces

    result = list_faces(options.photo)
    if options.json:
        _print_json(result)
    elif not result["faces"]:
        print("no face found")
    else:
        for index, face in enumerate(result["faces"]):
            x, y, width, height = (round(v) for v in face["box"])
            print(f"{index}: {width} × {height} at {x}, {y}  ({face['score']:.2f})")
    return 0


def _models(options: argparse.Namespace) -> int:
    from fader_studio.model_commands import run_models_command

    result, lines = run_models_command(options.action, options.subject)
    if options.json:
        _print_json(result)
    else:
        print("\n".join(lines))
    return 0


def _bench(options: argparse.Namespace) -> int:
    from fader_studio.bench import measure

    result = measure(photo=options.photo, device=options.device, window=not options.no_window)
    if options.json:
        _print_json(result)
    else:
        for name, value in result.items():
            shown = "  ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, dict) else value
            print(f"{name:22} {'–' if shown is None else shown}")
    return 0


def _smoke(options: argparse.Namespace) -> int:
    from fader_studio.smoke import go_through

    result = go_through(say=None if options.json else print)
    if options.json:
        _print_json(result)
    return 0 if result["ok"] else 1
