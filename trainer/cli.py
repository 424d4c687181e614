"""The trainer's command line: one function per command. Loads no more than a command needs."""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import json
import logging
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from trainer.ask_command import add_ask, run_ask
from trainer.config import TrainConfig
from trainer.errors import UserError
from trainer.settings import help_text
from trainer.shell import Parser, end_of

_DEVICE_HELP = "auto, cpu, cuda or mps"


def build_parser() -> argparse.ArgumentParser:
    parser = Parser(prog="fader-trainer", description="Makes and measures the models whose faders move a face.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser, required=True)
    _add_prepare(commands)
    _add_label(commands)
    _add_train(commands)
    _add_trial(commands)
    _add_judge(commands)
    _add_evaluate(commands)
    _add_export(commands)
    _add_figure(commands)
    _add_features(commands)
    _add_ablate(commands)
    _finish(add_ask(commands), run_ask)
    watch = commands.add_parser("watch", help="the progress window on a run, live or finished; closing stops nothing")
    watch.add_argument("run", type=Path, metavar="RUN")
    _finish(watch, _watch)
    bench = commands.add_parser("bench", help="measure how fast this machine trains")
    bench.add_argument("--device", default="auto", help=_DEVICE_HELP)
    bench.add_argument("--compile", action="store_true",
                       help="compile the fast loop first, which takes minutes: gains on a GPU, hardly anything on a CPU")
    _finish(bench, _bench)
    return parser


def _add_prepare(commands) -> None:
    prepare = commands.add_parser("prepare", help="turn pictures and labels into a data set")
    prepare.add_argument("sources", nargs="+", type=Path, metavar="SOURCE", help="folders, zips or tars")
    prepare.add_argument("--output", required=True, type=Path, metavar="DATASET", help="the folder to make")
    prepare.add_argument("--labels", type=Path, metavar="CSV", help="a column with the file names, one per attribute")
    prepare.add_argument("--size", type=int, default=128, choices=(64, 128, 256), help="side of the pictures in pixels")
    prepare.add_argument("--align", action="store_true", help="find the largest face of each photo and cut it out")
    prepare.add_argument("--align-if-needed", action="store_const", const="auto", dest="align",
                         help="the same; where most pictures are CelebA's or cut already, in the others alone")
    prepare.add_argument("--events", type=Path, metavar="FILE", help="write how far it is, as lines of JSON")
    _finish(prepare, _prepare)


def _add_label(commands) -> None:
    label = commands.add_parser("label", help="set labels of a prepared data set")
    label.add_argument("dataset", type=Path, metavar="DATASET")
    label.add_argument("--labels", required=True, type=Path, metavar="CSV",
                       help="a column with the file names, one per attribute; the data set's other attributes stay")
    _finish(label, _label)


def _add_train(commands) -> None:
    train = commands.add_parser("train", help="train faders", epilog=help_text(TrainConfig()),
                                formatter_class=argparse.RawDescriptionHelpFormatter)
    train.add_argument("run", type=Path, metavar="RUN", help="the run's folder")
    train.add_argument("--data", required=True, type=Path, metavar="DATASET", help="a prepared data set")
    train.add_argument("--preset", metavar="NAME", help="the settings to start from (default: paper; with --init: add)")
    train.add_argument("--init", type=Path, metavar="MODEL",
                       help="start from a model: its faders stay, and `--set attributes=NAME` adds to them")
    train.add_argument("--set", nargs="+", action="extend", default=[], metavar="KEY=VALUE", dest="settings")
    train.add_argument("--device", default="auto", help=_DEVICE_HELP)
    train.add_argument("--resume", action="store_true", help="go on from the newest checkpoint")
    _finish(train, _train)


def _add_trial(commands) -> None:
    trial = commands.add_parser("trial", help="time a few steps of a run: what it will take on this machine")
    trial.add_argument("--data", required=True, type=Path, metavar="DATASET")
    trial.add_argument("--preset", metavar="NAME")
    trial.add_argument("--init", type=Path, metavar="MODEL")
    trial.add_argument("--set", nargs="+", action="extend", default=[], metavar="KEY=VALUE", dest="settings")
    trial.add_argument("--device", default="auto", help=_DEVICE_HELP)
    _finish(trial, _trial)


def _add_judge(commands) -> None:
    judge = commands.add_parser("judge", help="train a network that measures models (NMT-A)")
    judge.add_argument("--data", required=True, type=Path, metavar="DATASET")
    judge.add_argument("--output", required=True, type=Path, metavar="FILE", help="a .safetensors file")
    judge.add_argument("--preset", choices=("paper", "shipped"), default="paper",
                       help="paper: one attribute, as in the paper; shipped: all attributes, small")
    judge.add_argument("--seed", type=int, metavar="N",
                       help="another one for the judge that chooses weights (train … --set judge=FILE)")
    _finish(judge, _judge)


def _add_evaluate(commands) -> None:
    evaluate = commands.add_parser("evaluate", help="measure a model on faces that it did not learn from")
    evaluate.add_argument("model", type=Path, metavar="MODEL|RUN")
    evaluate.add_argument("--data", required=True, type=Path, metavar="DATASET")
    evaluate.add_argument("--split", default="val", choices=("train", "val", "test", "rest"),
                          help="rest: val without the faces that choose a run's weights (default: val)")
    evaluate.add_argument("--images", type=int, metavar="N", help="how many, drawn by seed (default: all)")
    evaluate.add_argument("--only", nargs="+", action="extend", default=[], metavar="PART",
                          help="reconstruction, accuracy, leakage, naturalness")
    evaluate.add_argument("--judge", type=Path, metavar="FILE", help="default: the bundled one")
    evaluate.add_argument("--inception", type=Path, metavar="FILE",
                          help="Inception's weights, for a Fréchet distance in its features too (fid-tf or fid-2019)")
    evaluate.add_argument("--force", action="store_true", help="Fréchet distances of fewer pictures than features too")
    evaluate.add_argument("--report", type=Path, metavar="RUN", help="report into this folder, for `watch RUN`")
    evaluate.add_argument("--write", action="store_true", help="write what was measured into the model file")
    evaluate.add_argument("--calibrate", action="store_true",
                          help="first find how far each fader goes at ±100 and write it into the model file")
    _finish(evaluate, _evaluate)


def _add_export(commands) -> None:
    export = commands.add_parser("export", help="write a run's model to a file")
    export.add_argument("run", type=Path, metavar="RUN")
    export.add_argument("--output", required=True, type=Path, metavar="FILE")
    export.add_argument("--pick", choices=("rec", "swap", "last"), default="last", help="which weights (default: last)")
    _finish(export, _export)


def _add_figure(commands) -> None:
    figure = commands.add_parser("figure", help="draw what models do to faces, or how they are built, as a PNG")
    figure.add_argument("models", nargs="+", type=Path, metavar="MODEL")
    figure.add_argument("--kind", required=True, choices=("compare", "swap", "sweep", "template", "architecture"))
    figure.add_argument("--faces", type=Path, metavar="FOLDER", help="photos of faces; not needed for architecture")
    figure.add_argument("--output", required=True, type=Path, metavar="PNG")
    figure.add_argument("--attribute", metavar="NAME", help="show this one alone (compare: default the first)")
    _finish(figure, _figure)


def _add_features(commands) -> None:
    features = commands.add_parser("features", help="look at every face of a data set once, for labelling by hand")
    features.add_argument("data", type=Path, metavar="DATASET")
    features.add_argument("--output", required=True, type=Path, metavar="FILE", help="a .npy file")
    features.add_argument("--events", type=Path, metavar="FILE", help="write how far it is, as lines of JSON")
    _finish(features, _features)


def _add_ablate(commands) -> None:
    ablate = commands.add_parser("ablate", help="train and measure the variants of the paper's tables; one report")
    ablate.add_argument("--data", required=True, type=Path, metavar="DATASET")
    ablate.add_argument("--output", required=True, type=Path, metavar="FOLDER", help="goes on where it was interrupted")
    ablate.add_argument("--variants", nargs="+", action="extend", default=[], metavar="NAME",
                        help="variants, groups of them, presets or all (default: tables and remedies)")
    ablate.add_argument("--attribute", default="Male", metavar="NAME", help="default: Male")
    ablate.add_argument("--images", type=int, default=60_000, metavar="N",
                        help="training images of each variant (default: 60000)")
    ablate.add_argument("--seeds", type=int, default=3, metavar="N", help="runs of the baseline (default: 3)")
    ablate.add_argument("--measured", type=int, metavar="N", help="faces that each is measured on (default: all of test, or of val those that choose nothing)")
    ablate.add_argument("--judge", type=Path, metavar="FILE", help="default: the bundled one")
    ablate.add_argument("--device", default="auto", help=_DEVICE_HELP)
    ablate.add_argument("--at-once", type=int, metavar="N",
                        help="variants that train side by side (default: one per GPU, or per core of the CPU as memory allows)")
    _finish(ablate, _ablate)


def _finish(parser: argparse.ArgumentParser, command) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    parser.set_defaults(run_command=command)


def main(arguments: Sequence[str]) -> int:
    """Runs one call; returns its exit code: 0 done, 2 the user's mistake, 1 a bug, 130 cancelled."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    as_json = "--json" in arguments
    return end_of(lambda: _run(list(arguments), as_json), as_json=as_json)


def _run(arguments: list[str], as_json: bool) -> int:
    options = build_parser().parse_args(arguments)
    result, lines = options.run_command(options)
    if result:
        print(json.dumps(result, ensure_ascii=False, allow_nan=False, indent=1) if as_json else "\n".join(lines))
    return 0


Output = tuple[dict[str, Any], list[str]]
"""What a command gives back: its JSON, and the same as lines to read; nothing where another process tells it."""


def _prepare(options: argparse.Namespace) -> Output:
    from trainer.data.prepare import prepare
    from trainer.data.telling import told_to

    with told_to(options.events) as tell:
        result = prepare(options.sources, options.output, labels=options.labels, size=options.size,
                         align=options.align, tell=tell)
    skipped = result["skipped"]
    lines = [f"{s['file']}: {s['reason']}" for s in skipped]
    splits = ", ".join(f"{n} {name}" for name, n in result["splits"].items())
    lines.append(f"{result['dataset']}: {result['images']} pictures ({splits}), {len(skipped)} skipped")
    lines.append(f"attributes: {', '.join(result['attributes']) or 'none'}")
    return result, lines


def _label(options: argparse.Namespace) -> Output:
    from trainer.data.relabel import relabel

    result = relabel(options.dataset, options.labels)
    return result, [f"{name}: {known} of {result['images']} labelled" for name, known in result["labelled"].items()]


def _train(options: argparse.Namespace) -> Output:
    from trainer.training.run import choose_config, train

    config = choose_config(options.run, options.preset, options.settings, resume=options.resume,
                           init=options.init)
    how = {"init": options.init, "resume": options.resume, "device": options.device}
    with _phase_bars() as progress:
        result = train(options.run, options.data, config, progress=progress, **how).to_json()
    if result["ended"] == "followed":  # one of several processes, and not the one that tells
        return {}, []
    return result, [f"{result['ended']} after {result['iterations']} iterations, {result['images_seen']} images",
                    result["model"] or f"Go on with --resume: {result['run']}"]


def _trial(options: argparse.Namespace) -> Output:
    from trainer.training.run import choose_config
    from trainer.training.trial import measure_run

    config = choose_config(Path("trial"), options.preset, options.settings, init=options.init)
    result = measure_run(options.data, config, init=options.init, device=options.device)
    return result, [f"{name:20} {'–' if value is None else value}" for name, value in result.items()]


@contextlib.contextmanager
def _phase_bars() -> Iterator[Callable[[str, int, int], None]]:
    """A function that a training tells its phase, step and steps, and that shows them as bars on a terminal."""
    from tqdm import tqdm

    bars: dict[str, tqdm] = {}

    def show(phase: str, step: int, steps: int) -> None:
        if phase not in bars:
            bars[phase] = tqdm(total=steps, initial=step - 1, desc=phase, unit="steps", disable=None)
        bars[phase].update(step - bars[phase].n)

    try:
        yield show
    finally:
        for bar in bars.values():
            bar.close()


def _judge(options: argparse.Namespace) -> Output:
    from trainer.data.dataset import Dataset
    from trainer.evaluation.evaluate import measuring_device
    from trainer.evaluation.judge import save_judge
    from trainer.evaluation.judge_training import preset_for, train_judge

    if options.output.suffix != ".safetensors":
        raise UserError("A judge is a .safetensors file.", f"For example: --output {options.output.stem}.safetensors")
    with Dataset.open(options.data) as dataset:
        config = preset_for(options.preset, dataset)
        if options.seed is not None:
            config = dataclasses.replace(config, seed=options.seed)
        trained = train_judge(dataset, config, measuring_device("auto"))
    judge = save_judge(options.output, trained)
    spec = judge.spec
    result = {"judge": judge.file, "sha256": judge.sha256, "accuracy": dict(spec.accuracy),
              "balanced_accuracy": dict(spec.balanced_accuracy), "provenance": dict(spec.provenance)}
    pairs = [(name, _percent(a), _percent(spec.balanced_accuracy[name])) for name, a in spec.accuracy.items()]
    lines = [f"{name:24} {plain:>8} {balanced:>8}" for name, plain, balanced in pairs]
    return result, [f"{'':24} accuracy balanced", *lines, judge.file]


def _evaluate(options: argparse.Namespace) -> Output:
    from trainer.evaluation.calibration import calibrate, write_scores
    from trainer.evaluation.evaluate import evaluate, model_file
    from trainer.evaluation.report import lines_of

    if options.images is not None and options.images < 1:
        raise UserError("No images, nothing to measure.", "Give --images a number above 0.")
    model = model_file(options.model)
    how = {"judge": options.judge, "split": options.split, "images": options.images}
    if options.calibrate:
        calibrate(model, options.data, **how)
    only = [part for word in options.only for part in word.split(",") if part]
    how |= {"only": only, "inception": options.inception, "force": options.force}
    if options.report is not None:
        from trainer.evaluation.reporting import measure_in_run

        result = measure_in_run(options.report, model, options.data,
                                lambda progress: evaluate(model, options.data, progress=progress, **how))
    else:
        result = evaluate(model, options.data, **how)
    if options.write or options.calibrate:
        write_scores(model, result)
    return result, lines_of(result)


def _export(options: argparse.Namespace) -> Output:
    from trainer.training.export import export_run

    model = export_run(options.run, options.output, options.pick)
    return {"model": str(model)}, [str(model)]


def _figure(options: argparse.Namespace) -> Output:
    from trainer.evaluation.figures.figure import figure

    path = str(figure(options.models, options.output, kind=options.kind, faces=options.faces,
                      attribute=options.attribute))
    return {"figure": path}, [path]


def _features(options: argparse.Namespace) -> Output:
    from trainer.data.telling import told_to
    from trainer.evaluation.face_features import write_features

    with told_to(options.events) as tell:
        result = write_features(options.data, options.output, tell=tell)
    return result, [f"{result['features']}: {result['images']} faces, {result['columns']} columns"]


def _ablate(options: argparse.Namespace) -> Output:
    from trainer.ablation.ablate import ablate

    names = [name for word in options.variants for name in word.split(",") if name]
    with _phase_bars() as progress:
        result = ablate(options.data, options.output, variants=names, attribute=options.attribute,
                        images=options.images, seeds=options.seeds, measured=options.measured, judge=options.judge,
                        device=options.device, at_once=options.at_once, progress=progress)
    if result["ended"] == "stopped":
        return result, ["stopped; the same command goes on", *([result["report"]] if result["report"] else [])]
    verdicts = ", ".join(f"{count} {verdict}" for verdict, count in result["verdicts"].items())
    return result, [f"{len(result['runs'])} runs; claims: {verdicts}", result["report"]]


def _watch(options: argparse.Namespace) -> Output:
    from trainer.window.watch import watch

    watch(options.run)
    run = str(options.run.absolute())
    return {"run": run}, [run]


def _bench(options: argparse.Namespace) -> Output:
    from trainer.training.bench import measure

    result = measure(device=options.device, compiled=options.compile)
    return result, [f"{name:26} {'–' if value is None else value}" for name, value in result.items()]


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"
