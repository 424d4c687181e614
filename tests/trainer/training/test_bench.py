"""The bench: its data set takes no disk, its two loops are what they say."""

import dataclasses

import numpy as np
import torch

from trainer.config import preset
from trainer.data.dataset import Dataset
from trainer.training import bench


def small(monkeypatch):
    paper = dataclasses.replace(preset("paper"), size=64, layers=4, init_channels=4, batch_size=4)
    monkeypatch.setattr(bench, "preset", lambda _: paper)
    monkeypatch.setattr(bench, "DATASET_IMAGES", 500)
    monkeypatch.setattr(bench, "ROUNDS", 2)


def test_it_fills_every_field(monkeypatch):
    small(monkeypatch)
    result = bench.measure("cpu")
    assert result.keys() == {
        "device", "threads", "batch", "preset", "compiled", "images_per_second", "plain_images_per_second",
        "peak_rss_mb", "dataset_images"}  # fmt: skip
    assert result["images_per_second"] > 0 and result["plain_images_per_second"] > 0 and result["dataset_images"] == 500


def test_the_plain_loop_is_plain(monkeypatch, tmp_path):
    small(monkeypatch)
    device = torch.device("cpu")
    with Dataset.open(bench.write_sparse_data(tmp_path, bench.preset("paper"))) as data:
        plain, fast = bench.plain_step(data, device), bench.fast_step(data, device)
        assert plain.batches.next()[0].is_contiguous() and not fast.batches.next()[0].is_contiguous()
        assert not plain.config.encode_once and plain.config.precision == "fp32" and fast.config.encode_once
        assert not any(o.param_groups[0].get("fused") for o in plain.state.optimisers.values())
        assert plain.state.network.encoder.layers[1].conv.weight.is_contiguous()


def test_the_sparse_data_is_black_and_labelled_half_and_half(monkeypatch, tmp_path):
    small(monkeypatch)
    with Dataset.open(bench.write_sparse_data(tmp_path, bench.preset("paper"))) as data:
        assert len(data) == 500 and data.read(np.array([499])).max() == 0 and data.labels.mean() == 0.5
