"""The command `ask`: the blind human evaluation from the command line. Loads Qt for the window alone, torch for --make."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from trainer.errors import UserError
from trainer.questions import lines_of, score


def add_ask(commands: Any) -> argparse.ArgumentParser:
    """Adds the command's parser to the trainer's."""
    ask = commands.add_parser("ask", help="ask people, blind, which faces are real and what they show; a window")
    ask.add_argument("model", type=Path, metavar="MODEL|RUN")
    ask.add_argument("--data", required=True, type=Path, metavar="DATASET")
    ask.add_argument("--output", type=Path, metavar="FOLDER",
                     help="questions and answers; goes on where it was left (default: MODEL-questions, here)")
    ask.add_argument("--attribute", metavar="NAME", help="default: the model's first")
    ask.add_argument("--faces", type=int, default=100, metavar="N", help="of each kind: real, AE, swap (default: 100)")
    ask.add_argument("--split", default="val", choices=("train", "val", "test"))
    ask.add_argument("--seed", type=int, default=0, metavar="N", help="draws the faces and their order")
    ask.add_argument("--make", action="store_true", help="only make the pictures, without a window")
    return ask


def run_ask(options: argparse.Namespace) -> tuple[dict[str, Any], list[str]]:
    """Makes the pictures, or opens the window until it is closed: the command's JSON, and lines to read."""
    name = options.model.name if options.model.is_dir() else options.model.stem
    folder = (options.output or Path(f"{name}-questions")).absolute()
    if options.faces < 2:
        raise UserError("Two faces of each kind are the fewest.", "Give --faces a number above 1.")
    if options.make:
        return _make(options, folder)
    from trainer.window.ask import ask

    asked, answers = ask(folder, making_words(options, folder))
    result = {"folder": str(folder), "answered": len(answers)}
    if asked is None:
        return result, ["Nothing was asked."]
    found = score(asked, answers)
    return {**result, "questions": len(asked.questions), "attribute": asked.attribute, **found}, lines_of(found)


def _make(options: argparse.Namespace, folder: Path) -> tuple[dict[str, Any], list[str]]:
    from trainer.evaluation.asking import make_questions

    made = make_questions(options.model, options.data, folder, attribute=options.attribute, faces=options.faces,
                          split=options.split, seed=options.seed)
    return {"folder": str(folder), "questions": len(made.questions)}, [f"{folder}: {len(made.questions)} pictures"]


def making_words(options: argparse.Namespace, folder: Path) -> list[str]:
    """The trainer's words that make the same pictures in a process of their own."""
    words = ["ask", str(options.model.absolute()), "--data", str(options.data.absolute()), "--output", str(folder),
             "--split", options.split, "--faces", str(options.faces), "--seed", str(options.seed), "--make", "--json"]
    return [*words, *(["--attribute", options.attribute] if options.attribute else [])]
