"""What each of two processes does in test_distributed.py: a plain update, the paper's steps, then a whole training."""

import json
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import torch
from torch import nn

from trainer.cli import main
from trainer.config import config_from_json
from trainer.data.dataset import Dataset
from trainer.runs import RunFolder
from trainer.training import distributed, loop
from trainer.training.batches import fader_batches
from trainer.training.schedules import seed_step
from trainer.training.state import TrainingState
from trainer.training.steps import PaperStep, update


def normalise_as_trained(self, x):
    """BatchNorm with its running statistics: the same for a share of a batch as for the whole."""
    return nn.functional.batch_norm(x, self.running_mean, self.running_var, self.weight, self.bias, False, 0.0, self.eps)


def linear_update(part):
    """One update of a linear layer by a mean squared error, from this process's `part` of six rows."""
    layer = nn.Linear(3, 2)
    rows = torch.arange(18.0).view(6, 3)[part] / 10
    with torch.no_grad():
        for k, weights in enumerate(layer.parameters()):
            weights.copy_(torch.linspace(-1, 1, weights.numel()).view_as(weights) * (k + 1))
    optimiser = torch.optim.SGD(layer.parameters(), 0.1)
    state = SimpleNamespace(optimisers={"layer": optimiser}, scaler=torch.amp.GradScaler("cpu", enabled=False))
    update(state, "layer", (layer(rows) - 1).square().mean(), "the layer")
    return {name: w.detach().clone() for name, w in layer.named_parameters()}


def paper_steps(data, config, count=3):
    """The paper's steps with BatchNorm as in evaluation and no dropout; the weights after them, and each loss."""
    before, nn.BatchNorm2d.forward = nn.BatchNorm2d.forward, normalise_as_trained
    try:
        with Dataset.open(data) as source:
            state = TrainingState(config, source.attributes, torch.device("cpu"))
            step, losses = PaperStep(state, fader_batches(source, config, state.device)), []
            for number in range(count):
                seed_step(config.seed, "faders", number)
                losses.append(float(step(number)["reconstruction"]))
        weights = {name: w.detach().clone() for name, w in state.networks.named_parameters()}
        return weights, losses, state.images_seen
    finally:
        nn.BatchNorm2d.forward = before


def keep_weights(folder, stop_after):
    """Patches the training: every process writes its networks at the end, and the leader asks to stop on the way."""
    run, add = loop.Training.run, loop.Meter.add

    def running(self):
        ending = run(self)
        saved = {"networks": self.state.networks.state_dict(), "ending": ending, "images": self.state.images_seen}
        torch.save(saved, folder / f"rank{distributed.rank()}.pt")
        return ending

    def adding(self, *args):
        add(self, *args)
        adding.count += 1
        if adding.count == stop_after and distributed.leads():
            RunFolder(folder / "run").ask("stop")

    adding.count = 0
    loop.Training.run, loop.Meter.add = running, adding
    return run, add


def whole_training(data, folder, words, stop_after=0):
    folder.mkdir(exist_ok=True)
    originals = keep_weights(folder, stop_after)
    try:
        return main(["train", str(folder / "run"), "--data", str(data), "--json", *words])
    finally:
        loop.Training.run, loop.Meter.add = originals


if __name__ == "__main__":
    torch.set_num_threads(1)
    place, data, settings = Path(sys.argv[1]), Path(sys.argv[2]), json.loads(sys.argv[3])
    with distributed.joined(torch.device("cpu")):
        rank = distributed.rank()
        torch.save({"linear": linear_update(slice(rank, None, 2)),
                    "paper": paper_steps(data, config_from_json(json.loads(sys.argv[4]))),
                    "told": distributed.from_leader(f"from {rank}")}, place / f"unit{rank}.pt")
    ports = iter(sys.argv[5].split(","))
    for folder, words, stop_after in (("straight", settings, 0), ("broken", settings, 3), ("broken", [*settings, "--resume"], 0)):
        os.environ["MASTER_PORT"] = next(ports)
        if code := whole_training(data, place / folder, words, stop_after):
            sys.exit(code)
