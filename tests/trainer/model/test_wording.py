"""The user's words for attributes."""

from __future__ import annotations

from trainer.model.spec import ModelSpec, NetworkSpec, check_spec
from trainer.model.wording import GROUPS, _WORDS, describe


def test_a_column_that_says_the_opposite_is_turned_round() -> None:
    age, beard, smile = (describe(n) for n in ("Young", "No_Beard", "Smiling"))
    assert (age.label, age.high, age.reversed) == ("Age", "older", True)
    assert (beard.label, beard.high, beard.reversed) == ("Beard", "bearded", True)
    assert (smile.label, smile.low, smile.high, smile.reversed) == ("Smile", "serious", "smiling", False)


def test_all_of_celebas_columns_make_a_valid_model() -> None:
    attributes = tuple(describe(name) for name in _WORDS)
    assert len(attributes) == 40 and len({a.label for a in attributes}) == 40
    assert {a.group for a in attributes} <= set(GROUPS)
    check_spec(ModelSpec(name="all", network=NetworkSpec(), attributes=attributes))


def test_an_unknown_column_gets_a_readable_label() -> None:
    attribute = describe("has_dimples")
    assert (attribute.name, attribute.label, attribute.group) == ("has_dimples", "Has dimples", "Other")


def test_a_folders_plain_name_gets_the_words_of_the_column_that_it_means():
    for name in ("smile", "smiling", "SMILING"):
        assert describe(name).high == "smiling" and describe(name).group == "Expression"
    assert describe("wearing_hat").group == describe("hat").group == "Worn"
    assert describe("beard").high == "bearded" and not describe("beard").reversed
    assert describe("young").label == "Young"  # not “Age”, which would have to be turned round
    assert describe("red nose").label == "Red nose"


def test_a_persons_own_word_is_not_replaced_by_ours():
    assert describe("bangs").label == "Bangs" and describe("bangs").group == "Hair and beard"
    assert describe("eyeglasses").label == "Eyeglasses" and describe("Eyeglasses").label == "Glasses"
    assert describe("smile").label == "Smile" and describe("smiling").label == "Smiling"
