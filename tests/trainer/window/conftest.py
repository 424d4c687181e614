"""A run folder as a training that adds a fader leaves it, with drawn samples, without any training."""

import dataclasses
import time

import pytest
from PIL import Image

from trainer import events
from trainer.config import preset
from trainer.events import to_line
from trainer.runs import RunFolder

NAMES = ("Smiling", "Eyeglasses")
BATCH = 4


class Teller:
    """Writes events at times of its own."""

    def __init__(self, folder: RunFolder) -> None:
        self.folder = folder
        self.now = time.time() - 1000

    def say(self, event, after=1.0):
        self.now += after
        with self.folder.events.open("a", encoding="utf-8") as file:
            file.write(to_line(dataclasses.replace(event, time=self.now)) + "\n")

    def start(self, resumed=False, phase="faders", step=0):
        self.say(events.Started(phases={"y0": 10, "faders": 100}, attributes=NAMES, phase=phase, step=step,
                                iteration=step, device="cpu", training_images=300, resumed=resumed))

    def steps(self, *steps, seconds=10.0):
        for step in steps:
            at = {"phase": "faders", "step": step, "iteration": step}
            values = {"reconstruction": 1 / step, "flip": 0.5}
            self.say(events.Losses(values=values, images_seen=step * BATCH, images_per_second=8.0, **at), seconds)

    def look(self, step, works=0.5):
        at = {"phase": "faders", "step": step, "iteration": step}
        values = {"mse": 1 / step, "psnr": 20.0, "works/Smiling": works, "works/Eyeglasses": 0.9, "leak/Smiling": 0.6}
        self.say(events.Validation(values=values, **at))
        file = f"samples/{step:08d}.png"
        Image.new("RGB", (8 * (2 + len(NAMES)), 8 * 3), (step, step, step)).save(self.folder.path / file)
        self.say(events.Sample(file=file, attributes=NAMES, **at))
        self.say(events.Checkpoint(file="checkpoints/x", **at))


@pytest.fixture
def teller(tmp_path):
    folder = RunFolder(tmp_path / "Glasses")
    folder.create()
    config = dataclasses.replace(preset("studio"), attributes=NAMES, batch_size=BATCH, iterations=100)
    folder.write_config(config, tmp_path, "")
    return Teller(folder)
