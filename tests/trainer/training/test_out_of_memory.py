"""Out of memory: the training stops with what to change, and another error stays what it is."""

import pytest
import torch

from trainer.config import TrainConfig
from trainer.errors import UserError
from trainer.training.run import out_of_memory_is_said


@pytest.mark.parametrize(
    "error", [torch.OutOfMemoryError("CUDA out of memory"), MemoryError(), RuntimeError("can't allocate memory")])
def test_a_device_or_machine_without_memory_asks_for_smaller_batches(error):
    with pytest.raises(UserError, match="not enough memory for batches of 24") as said, \
            out_of_memory_is_said(TrainConfig(attributes=("Smiling",), batch_size=24)):
        raise error
    assert "batch_size=12" in said.value.hint


def test_another_error_stays_what_it_is():
    with pytest.raises(RuntimeError, match="shapes"), out_of_memory_is_said(TrainConfig(attributes=("Smiling",))):
        raise RuntimeError("shapes do not fit")
