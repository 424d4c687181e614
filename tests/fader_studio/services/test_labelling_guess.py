"""The small model: it finds what is there to be found, and says honestly how often it does."""

import numpy as np
import pytest

from fader_studio.services.labelling_guess import NO, TRIED, YES, Learner, trust

FACES = 1200


def world(noise=0.3, seed=0, share=0.4):
    """Features of mean length 1, and a truth that they show up to some noise."""
    random = np.random.default_rng(seed)
    features = random.normal(size=(FACES, 32)).astype(np.float32) / np.sqrt(32)
    shown = features[:, 0] * np.sqrt(32) + noise * random.normal(size=FACES)
    return features, shown > np.quantile(shown, 1 - share)


def marks_of(truth, places):
    marks = np.full(len(truth), -1, np.int8)
    marks[places] = np.where(truth[places], YES, NO)
    return marks


def test_it_needs_two_of_each():
    features, truth = world()
    yes, no = np.flatnonzero(truth), np.flatnonzero(~truth)
    learner = Learner(features)
    assert learner.learn(marks_of(truth, np.concatenate([yes[:1], no[:30]]))) is None
    assert learner.learn(marks_of(truth, np.concatenate([yes[:2], no[:2]]))) is not None


def test_it_sorts_the_rest_after_some_marks():
    features, truth = world()
    marks = marks_of(truth, np.arange(150))
    guess = Learner(features).learn(marks)
    assert ((guess.chances > 0.5) == truth)[150:].mean() > 0.85
    assert ((guess.chances >= 0) & (guess.chances <= 1)).all()


def test_leaving_one_out_is_what_learning_without_it_says():
    features, truth = world()
    marks = marks_of(truth, np.arange(60))
    guess = Learner(features).learn(marks)
    for k in (0, 7, 23):
        without = marks.copy()
        without[k] = -1
        assert guess.unseen_chances[k] == pytest.approx(Learner(features).learn(without).chances[k], abs=0.03)


def test_learning_on_from_earlier_weights_ends_at_the_same_place():
    features, truth = world()
    learner = Learner(features)
    learner.learn(marks_of(truth, np.arange(20)))
    marks = marks_of(truth, np.arange(200))
    np.testing.assert_allclose(learner.learn(marks).chances, Learner(features).learn(marks).chances, atol=0.01)


def test_skipped_faces_teach_nothing():
    features, truth = world()
    marks = marks_of(truth, np.arange(60))
    skipped = marks.copy()
    skipped[60:100] = 2
    np.testing.assert_allclose(Learner(features).learn(skipped).chances, Learner(features).learn(marks).chances)


def test_with_few_marks_it_is_not_said_how_good_it_is():
    features, truth = world()
    learner = Learner(features)
    for count, known in ((TRIED - 1, False), (TRIED + 20, True)):
        marks = marks_of(truth, np.arange(count))
        assert (trust(learner.learn(marks), marks) is not None) == known


def test_many_of_one_kind_alone_do_not_make_it_trusted():
    features, truth = world()
    marks = marks_of(truth, np.concatenate([np.flatnonzero(truth)[:4], np.flatnonzero(~truth)[:200]]))
    assert trust(Learner(features).learn(marks), marks) is None


@pytest.mark.parametrize("noise", [0.1, 0.8, 3.0])
def test_what_it_says_of_the_rest_is_about_true(noise):
    features, truth = world(noise)
    learner, order = Learner(features), np.random.default_rng(1).permutation(FACES)
    marks = marks_of(truth, order[:200])
    guess = learner.learn(marks)
    rest = marks < 0
    assert trust(guess, marks).rest == pytest.approx(((guess.chances > 0.5) == truth)[rest].mean(), abs=0.07)


def test_marking_the_sure_ones_first_does_not_flatter_it():
    plain, weighed = zip(*(flattery(seed) for seed in range(8)))
    assert np.mean(plain) > 0.1  # what a count of right marks would promise too much
    assert abs(np.mean(weighed)) < 0.05


def flattery(seed):
    """How much too good a plain count, and what is said of the rest, are after the surest were marked four times."""
    features, truth = world(noise=1.0, seed=seed)
    learner, marks = Learner(features), marks_of(truth, np.arange(40))
    for _ in range(4):
        chances = learner.learn(marks).chances
        left = np.flatnonzero(marks < 0)
        sure = left[np.argsort(-np.abs(chances[left] - 0.5))][:60]
        marks[sure] = np.where(truth[sure], YES, NO)
    guess = learner.learn(marks)
    told, rest = trust(guess, marks), marks < 0
    true = ((guess.chances > 0.5) == truth)[rest].mean()
    return told.right / told.tried - true, told.rest - true


def test_marks_that_surprise_it_do_not_throw_it_off():
    features, truth = world(noise=1.0)
    learner = Learner(features)
    for count in (40, 100, 160, 220):
        marks = marks_of(truth, np.arange(count))
        chances = learner.learn(marks).chances
    np.testing.assert_allclose(chances, Learner(features).learn(marks).chances, atol=0.01)
