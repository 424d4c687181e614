"""Labels by file name, in every spelling that people use."""

import numpy as np
import pytest

from trainer.data.sources.classes import read_class_folders
from trainer.data.sources.entries import Entry
from trainer.data.sources.tables import read_celeba, read_csv
from trainer.errors import UserError

NAN = float("nan")


def column(*cells):
    table = read_csv("file,A\n" + "".join(f"{k}.jpg,{c}\n" for k, c in enumerate(cells)), "labels.csv")
    return table.values[:, 0].tolist() if table.attributes else None


@pytest.mark.parametrize(("cells", "expected"), [
    (["0", "1"], [0, 1]), (["-1", "1"], [0, 1]), (["−1", "1"], [0, 1]),
    (["true", "False"], [1, 0]), (["YES", "no"], [1, 0]), (["1.0", "0.0"], [1, 0]),
    (["0.25", "0.75"], [0.25, 0.75]), (["y", "n"], [1, 0]),
])
def test_a_label_is_understood_in_every_spelling(cells, expected):
    assert column(*cells) == pytest.approx(expected)


@pytest.mark.parametrize("missing", ["", "nan", "NA", "?", "unknown", "None"])
def test_a_missing_label_is_nan(missing):
    assert np.array_equal(column("1", missing, "0"), [1, NAN, 0], equal_nan=True)


def test_a_zero_among_minus_one_and_one_is_missing():
    assert np.array_equal(column("-1", "0", "1"), [0, NAN, 1], equal_nan=True)


def test_a_column_of_words_is_one_column_per_word():
    table = read_csv("file,Hair\n0.jpg,Blond\n1.jpg,Black\n2.jpg,\n3.jpg,Blond\n4.jpg,Black\n", "l.csv")
    assert table.attributes == ("Hair=Black", "Hair=Blond")
    assert table.choices == {"Hair": ("Hair=Black", "Hair=Blond")}
    assert np.array_equal(table.values, [[0, 1], [1, 0], [NAN, NAN], [0, 1], [1, 0]], equal_nan=True)


@pytest.mark.parametrize("cells", [["anna", "bert", "carl", "dora"], ["12", "37", "80", "4"]])
def test_a_column_that_is_no_label_is_left_out(cells):
    assert column(*cells) is None


def test_a_split_column_is_honoured_and_an_unknown_split_refused():
    table = read_csv("file,split,A\na.jpg,train,1\nb.jpg,validation,0\nc.jpg,,1\nd.jpg,2,0\n", "l.csv")
    assert table.splits.tolist() == [0, 1, -1, 2] and table.attributes == ("A",)
    with pytest.raises(UserError, match="maybe"):
        read_csv("file,split,A\na.jpg,maybe,1\n", "l.csv")


def test_other_separators_a_byte_order_mark_and_blank_lines_are_read():
    table = read_csv("\ufefffile;A\n\na.jpg;1\nb.jpg;0\n", "l.csv")
    assert table.values.tolist() == [[1], [0]]


def test_a_row_that_is_too_short_lacks_its_last_labels():
    table = read_csv("file,A,B\na.jpg,1\nb.jpg,0,1\n", "l.csv")
    assert np.array_equal(table.values, [[1, NAN], [0, 1]], equal_nan=True)


def test_a_picture_is_found_by_path_by_name_and_without_its_ending():
    table = read_csv("image_id,A\nsub/a.jpg,1\nb.jpg,0\nc,1\n", "l.csv")
    names = ("sub/a.jpg", "else/a.jpg", "deep/b.jpg", "b.png", "c.webp", "d.jpg")
    assert [table.find(name) for name in names] == [0, 0, 1, 1, 2, None]


@pytest.mark.parametrize("text", ["", "file,A\n", "\n\n"])
def test_a_table_without_rows_is_refused(text):
    with pytest.raises(UserError, match="no rows"):
        read_csv(text, "l.csv")


def test_celebas_lists_are_read():
    table = read_celeba("2\nSmiling Male\n000001.jpg -1  1\n000002.jpg  1 -1\n", "000001.jpg 0\n000002.jpg 2\n")
    assert table.attributes == ("Smiling", "Male")
    assert table.values.tolist() == [[0, 1], [1, 0]] and table.splits.tolist() == [0, 2]


@pytest.mark.parametrize("text", ["", "2\nSmiling Male\n", "1\nSmiling Male\n000001.jpg 1\n"])
def test_a_damaged_celeba_list_is_refused(text):
    with pytest.raises(UserError, match="damaged"):
        read_celeba(text, None)


def folders(*names):
    return read_class_folders([Entry(name=n, size=1, read=bytes) for n in names])


@pytest.mark.parametrize("negation", ["not_smiling", "no-smiling", "without smiling", "Not_Smiling"])
def test_a_folder_and_its_negation_are_one_attribute(negation):
    table = folders("smiling/a.jpg", f"{negation}/b.jpg")
    assert table.attributes == ("smiling",) and table.values.tolist() == [[1], [0]]


def test_two_folders_are_one_attribute():
    table = folders("cat/a.jpg", "dog/b.jpg")
    assert table.attributes == ("dog",) and table.values.tolist() == [[0], [1]]


def test_three_folders_are_an_attribute_each():
    table = folders("x/1.jpg", "y/2.jpg", "z/3.jpg")
    assert table.attributes == ("x", "y", "z") and table.values.tolist() == np.eye(3).tolist()


def test_two_pairs_of_folders_leave_the_other_pair_unknown():
    table = folders("hat/1.jpg", "no_hat/2.jpg", "smiling/3.jpg", "not_smiling/4.jpg")
    assert table.attributes == ("hat", "smiling")
    assert np.array_equal(table.values, [[1, NAN], [0, NAN], [NAN, 1], [NAN, 0]], equal_nan=True)


def test_split_folders_above_the_classes_are_splits():
    table = folders("top/train/hat/1.jpg", "top/train/no_hat/2.jpg", "top/val/hat/3.jpg")
    assert table.splits.tolist() == [0, 0, 1] and table.values.tolist() == [[1], [0], [1]]


@pytest.mark.parametrize("names", [("a.jpg", "b.jpg"), ("one/a.jpg", "one/b.jpg")])
def test_one_folder_says_nothing(names):
    assert folders(*names) is None
