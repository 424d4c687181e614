"""Settings one by one: every one is documented once, and its value survives being written and read."""

import pytest

from trainer.__main__ import main
from trainer.config import PRESETS, TrainConfig, differences, with_settings
from trainer.settings import settings, value_text


@pytest.mark.parametrize("name", PRESETS)
def test_a_value_that_is_written_is_read_again(name):
    config = PRESETS[name]
    texts = [f"{s.name}={value_text(config, s.name)}" for s in settings()]
    assert differences(with_settings(TrainConfig(), texts), config) == ()


def test_the_command_line_prints_every_setting_with_the_help_that_the_window_shows(capsys):
    with pytest.raises(SystemExit):
        main(["train", "--help"])
    printed = " ".join(capsys.readouterr().out.split())
    for setting in settings():
        assert f" {setting.name}=" in printed
        assert " ".join(setting.help.split()) in printed


def test_kinds_follow_the_types():
    kinds = {s.name: (s.kind, s.choices) for s in settings()}
    assert kinds["balanced"] == ("switch", ("yes", "no"))
    assert kinds["objective"] == ("choice", ("paper", "studio"))
    assert kinds["iterations"] == kinds["skips"] == ("text", ())
    assert "preset" not in kinds
