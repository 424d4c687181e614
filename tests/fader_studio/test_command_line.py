"""The shell: its JSON, its exit codes, one line and one hint for every mistake, and that the others go on."""

from __future__ import annotations

import json
import socket
import struct
import sys
import threading

import numpy as np
import pytest
from PIL import Image

from fader_studio import preflight
from fader_studio.batch import parse_values
from fader_studio.cli import main
from fader_studio.editing.presets import Preset
from fader_studio.preflight import check_window_can_open
from fader_studio.services.batch_steps import name_targets
from trainer.errors import UserError


def run_json(capsys, *arguments: object) -> tuple[int, dict]:
    code = main([*map(str, arguments), "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_the_faces_of_a_photo_are_listed_in_its_pixels(capsys, portrait):
    code, found = run_json(capsys, "faces", portrait)
    assert code == 0 and found["photo"] == str(portrait.resolve()) and found["size"] == [512, 512]
    (face,) = found["faces"]
    x, y, width, height = face["box"]
    assert 150 < x < 200 and 50 < y < 100 and 80 < width < 130 and 100 < height < 170
    assert len(face["landmarks"]) == 5 and face["landmarks"][0][0] < face["landmarks"][1][0]


def test_a_photo_without_a_face_is_an_empty_list(capsys, tmp_path):
    Image.new("RGB", (300, 200), (90, 120, 90)).save(tmp_path / "grass.png")
    assert run_json(capsys, "faces", tmp_path / "grass.png")[1]["faces"] == []


def test_every_photo_of_a_batch_ends_in_outputs_or_failed_and_the_rest_goes_on(capsys, portrait, tiny_model, tmp_path):
    (tmp_path / "torn.jpg").write_bytes(portrait.read_bytes()[:3000])
    (tmp_path / "text.png").write_text("hello")
    (tmp_path / "empty folder").mkdir()
    photos = [tmp_path / "torn.jpg", tmp_path / "gone.jpg", portrait, tmp_path / "text.png", tmp_path / "empty folder"]
    code, result = run_json(
        capsys, "render", *photos, "--set", "Smiling=0.9", "--model", tiny_model, "--output", tmp_path / "out"
    )
    assert code == 2
    assert [o["photo"] for o in result["outputs"]] == [str(portrait.resolve())]
    assert {f["photo"] for f in result["failed"]} == {str(p.resolve()) for p in photos if p != portrait}
    assert all(f["error"] and f["hint"] and "Traceback" not in f["error"] for f in result["failed"])
    (done,) = result["outputs"]
    before, after = (np.asarray(Image.open(p)).astype(int) for p in (portrait, done["output"]))
    x, y, width, height = done["changed_box"]
    changed = np.abs(after - before).max(axis=2) > 0
    assert done["faces"] == [0] and changed[y : y + height, x : x + width].any()
    changed[y : y + height, x : x + width] = False
    assert not changed.any()


def test_nothing_changes_where_every_value_is_zero(capsys, portrait, tmp_path):
    code, result = run_json(capsys, "render", portrait, "--set", "Male=0", "--output", tmp_path / "same.png")
    assert code == 0
    assert result["outputs"][0]["faces"] == [] and result["outputs"][0]["changed_box"] == [0, 0, 0, 0]
    assert np.array_equal(np.asarray(Image.open(tmp_path / "same.png")), np.asarray(Image.open(portrait)))


@pytest.mark.parametrize(
    "arguments, word",
    [
        (("render", "PHOTO", "--set", "Nose=1", "--output", "x.png"), "Nose"),
        (("render", "PHOTO", "--set", "Smiling", "--output", "x.png"), "Smiling"),
        (("render", "PHOTO", "--set", "Smiling=nan", "--output", "x.png"), "nan"),
        (("render", "PHOTO", "--model", "nowhere", "--output", "x.png"), "nowhere"),
        (("render", "PHOTO", "PHOTO", "--output", "x.png"), "one file"),
        (("render", "PHOTO", "--quality", "0", "--output", "x.png"), "quality"),
        (("render", "PHOTO", "--face", "second", "--output", "x.png"), "second"),
        (("render", "PHOTO"), "--output"),
        (("models", "info", "nowhere"), "nowhere"),
        (("models", "remove", "studio-12"), "belongs to"),
    ],
)
def test_a_mistake_is_one_line_and_one_hint(capsys, portrait, arguments, word):
    code = main([str(portrait) if a == "PHOTO" else a for a in arguments] + ["--json"])
    out, err = capsys.readouterr()
    assert code == 2 and word in err
    assert [line.split(":")[0] for line in err.splitlines()] == ["error", "hint"]
    assert set(json.loads(out)) == {"error", "hint"}


def test_the_shell_warps_too(capsys, portrait, tiny_model, tmp_path):
    made = []
    for blend in ("difference", "warp"):
        target = tmp_path / f"{blend}.png"
        code, _ = run_json(capsys, "render", portrait, "--set", "Smiling=0.9", "--model", tiny_model,
                           "--blend", blend, "--output", target)
        assert code == 0
        made.append(target.read_bytes())
    assert made[0] != made[1]


def test_a_pin_holds_in_the_shell_as_it_does_in_a_preset(capsys, portrait, tiny_model, tmp_path):
    preset = tmp_path / "pinned.faderpreset.json"
    preset.write_text(Preset(values=(("Smiling", 1.0),), pins=("Young",)).to_json(), encoding="utf-8")
    ways = {"shell": ["--set", "Smiling=1", "--pin", "Young"], "preset": ["--preset", preset],
            "free": ["--set", "Smiling=1"]}
    made = {}
    for name, way in ways.items():
        code, result = run_json(capsys, "render", portrait, *way, "--model", tiny_model, "--output",
                                tmp_path / f"{name}.png")
        made[name] = np.asarray(Image.open(result["outputs"][0]["output"]))
    assert np.array_equal(made["shell"], made["preset"]) and not np.array_equal(made["shell"], made["free"])
    assert main(["render", str(portrait), "--set", "Smiling=1", "--pin", "Nose", "--model", str(tiny_model), "--output",
                 str(tmp_path / "no.png")]) == 2
    assert "Nose" in capsys.readouterr().err


def test_the_original_is_never_written_over(capsys, portrait, tmp_path):
    photo = tmp_path / "mine.png"
    photo.write_bytes(portrait.read_bytes())
    code, result = run_json(capsys, "render", photo, "--set", "Smiling=1", "--output", photo)
    assert code == 2 and not result["outputs"] and photo.read_bytes() == portrait.read_bytes()


def test_models_are_listed_imported_chosen_and_removed(capsys, tiny_model, monkeypatch):
    code, listed = run_json(capsys, "models")
    assert code == 0 and [m["name"] for m in listed["models"]] == ["studio-12"] and listed["models"][0]["default"]
    assert {"name", "path", "attributes", "size", "default", "licence"} == set(listed["models"][0])
    assert run_json(capsys, "models", "import", tiny_model)[1]["model"]["attributes"] == ["Smiling", "Young"]
    assert run_json(capsys, "models", "default", "tiny")[1]["model"]["default"]
    assert run_json(capsys, "models", "info", "tiny")[1]["model"]["faders"][0]["verdict"] == "not measured"
    removed = []
    monkeypatch.setattr("send2trash.send2trash", removed.extend)
    assert run_json(capsys, "models", "remove", "tiny")[0] == 0
    assert [p.name for p in removed] == ["tiny.safetensors"]


def test_names_in_a_folder_are_unique_and_never_a_photos_own(tmp_path):
    a, b, c = tmp_path / "a" / "me.heic", tmp_path / "b" / "me.png", tmp_path / "c" / "me.png"
    out = tmp_path / "out"
    names = [p.name for p in name_targets([a, b, c], str(out))]
    assert names[0] == "me.png" and len(set(names)) == 3 and all(n.startswith("me") and n.endswith(".png") for n in names)
    (beside,) = name_targets([out / "me.jpg"], str(out))
    assert beside.name != "me.jpg" and beside.suffix == ".jpg"


def test_values_are_read_with_their_signs():
    assert parse_values(["Smiling=0.5", "Young=-1.25"]) == {"Smiling": 0.5, "Young": -1.25}


def test_a_missing_library_is_named_with_its_package(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    with pytest.raises(UserError) as told:
        check_window_can_open(loads=lambda library: library != "libxcb-cursor.so.0")
    assert "libxcb-cursor0" in told.value.message and "apt-get install libxcb-cursor0" in told.value.hint


def test_the_version_is_told(capsys, monkeypatch):
    monkeypatch.setattr("fader_studio.cli.metadata.version", {"fader-studio": "7.8"}.get)
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0 and capsys.readouterr().out == "Fader Studio 7.8\n"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is asked for its display")
def test_a_bare_display_is_not_left_before_the_window_is_there(monkeypatch):
    """An X server without other clients begins anew when the last one goes, and refuses whoever comes meanwhile."""
    if not preflight._loads("libxcb.so.1"):
        pytest.skip("this system has no libxcb")
    setup = struct.pack("<IIIIHHBBBBBBBBI40x", 0, 0, 0x1FFFFF, 0, 0, 65535, 1, 0, 0, 0, 32, 32, 8, 255, 0)  # a screen
    answer = struct.pack("<BBHHH", 1, 0, 11, 0, len(setup) // 4) + setup
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(10)
        monkeypatch.setenv("DISPLAY", f"127.0.0.1:{server.getsockname()[1] - 6000}")
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        check = threading.Thread(target=preflight._check_display)
        check.start()
        server.accept()[0].close()  # it begins anew this very moment
        client = server.accept()[0]
        client.recv(4096)
        client.sendall(answer)
        check.join(20)
        client.settimeout(0.2)
        with client, pytest.raises(TimeoutError):
            client.recv(1)  # nothing where it has gone


def test_without_a_display_the_shell_is_named(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(UserError) as told:
        check_window_can_open(loads=lambda _library: True)
    assert "display" in told.value.message and "fader-studio render" in told.value.hint


def test_a_faders_sweep_is_saved_as_what_the_name_says(capsys, portrait, tiny_model, tmp_path):
    sizes = {}
    for suffix in (".gif", ".png"):
        target = tmp_path / f"sweep{suffix}"
        options = ("--sweep", "Smiling", "--model", tiny_model, "--longest-side", "64", "--output", target)
        code, result = run_json(capsys, "render", portrait, *options)
        assert code == 0 and result["outputs"][0]["pictures"] >= 9
        with Image.open(target) as image:
            sizes[suffix] = (max(image.size), getattr(image, "n_frames", 1))
    assert sizes[".gif"] == (64, 48)  # to and fro
    assert sizes[".png"][0] > 3 * 64


def test_a_sweep_of_an_unknown_kind_is_refused_before_the_engine_starts(capsys, portrait, tmp_path):
    code, result = run_json(capsys, "render", portrait, "--sweep", "Smiling", "--output", tmp_path / "sweep.mp4")
    assert code == 2 and ".mp4" in result["error"] and "GIF" in result["hint"]


def test_a_picture_is_made_smaller(capsys, portrait, tiny_model, tmp_path):
    options = ("--set", "Smiling=0.9", "--model", tiny_model, "--longest-side", "100", "--output", tmp_path / "a.png")
    assert run_json(capsys, "render", portrait, *options)[0] == 0
    assert Image.open(tmp_path / "a.png").size == (100, 100)
