"""The known models' labels, groups, ends of faders and verdicts in the user's language; any other word as it is."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

LABELS = frozenset((
    QT_TRANSLATE_NOOP("Labels", "Expression"), QT_TRANSLATE_NOOP("Labels", "Age and gender"),
    QT_TRANSLATE_NOOP("Labels", "Hair and beard"), QT_TRANSLATE_NOOP("Labels", "Worn"),
    QT_TRANSLATE_NOOP("Labels", "Face"), QT_TRANSLATE_NOOP("Labels", "Picture"), QT_TRANSLATE_NOOP("Labels", "Other"),
    QT_TRANSLATE_NOOP("Labels", "Others"), QT_TRANSLATE_NOOP("Labels", "Stubble"),
    QT_TRANSLATE_NOOP("Labels", "shaved"), QT_TRANSLATE_NOOP("Labels", "stubbly"),
    QT_TRANSLATE_NOOP("Labels", "Arched eyebrows"), QT_TRANSLATE_NOOP("Labels", "straight"),
    QT_TRANSLATE_NOOP("Labels", "arched"), QT_TRANSLATE_NOOP("Labels", "Attractive"),
    QT_TRANSLATE_NOOP("Labels", "less"), QT_TRANSLATE_NOOP("Labels", "more"),
    QT_TRANSLATE_NOOP("Labels", "Bags under the eyes"), QT_TRANSLATE_NOOP("Labels", "rested"),
    QT_TRANSLATE_NOOP("Labels", "tired"), QT_TRANSLATE_NOOP("Labels", "Bald"), QT_TRANSLATE_NOOP("Labels", "with hair"),
    QT_TRANSLATE_NOOP("Labels", "bald"), QT_TRANSLATE_NOOP("Labels", "Fringe"),
    QT_TRANSLATE_NOOP("Labels", "forehead free"), QT_TRANSLATE_NOOP("Labels", "fringe"),
    QT_TRANSLATE_NOOP("Labels", "Full lips"), QT_TRANSLATE_NOOP("Labels", "thin"), QT_TRANSLATE_NOOP("Labels", "full"),
    QT_TRANSLATE_NOOP("Labels", "Big nose"), QT_TRANSLATE_NOOP("Labels", "small"), QT_TRANSLATE_NOOP("Labels", "big"),
    QT_TRANSLATE_NOOP("Labels", "Black hair"), QT_TRANSLATE_NOOP("Labels", "lighter"),
    QT_TRANSLATE_NOOP("Labels", "black"), QT_TRANSLATE_NOOP("Labels", "Blond hair"),
    QT_TRANSLATE_NOOP("Labels", "darker"), QT_TRANSLATE_NOOP("Labels", "blond"), QT_TRANSLATE_NOOP("Labels", "Blur"),
    QT_TRANSLATE_NOOP("Labels", "sharp"), QT_TRANSLATE_NOOP("Labels", "blurred"),
    QT_TRANSLATE_NOOP("Labels", "Brown hair"), QT_TRANSLATE_NOOP("Labels", "other"),
    QT_TRANSLATE_NOOP("Labels", "brown"), QT_TRANSLATE_NOOP("Labels", "Bushy eyebrows"),
    QT_TRANSLATE_NOOP("Labels", "bushy"), QT_TRANSLATE_NOOP("Labels", "Chubby"), QT_TRANSLATE_NOOP("Labels", "slim"),
    QT_TRANSLATE_NOOP("Labels", "chubby"), QT_TRANSLATE_NOOP("Labels", "Double chin"),
    QT_TRANSLATE_NOOP("Labels", "without"), QT_TRANSLATE_NOOP("Labels", "with"), QT_TRANSLATE_NOOP("Labels", "Glasses"),
    QT_TRANSLATE_NOOP("Labels", "Goatee"), QT_TRANSLATE_NOOP("Labels", "goatee"),
    QT_TRANSLATE_NOOP("Labels", "Grey hair"), QT_TRANSLATE_NOOP("Labels", "with colour"),
    QT_TRANSLATE_NOOP("Labels", "grey"), QT_TRANSLATE_NOOP("Labels", "Make-up"), QT_TRANSLATE_NOOP("Labels", "bare"),
    QT_TRANSLATE_NOOP("Labels", "made up"), QT_TRANSLATE_NOOP("Labels", "High cheekbones"),
    QT_TRANSLATE_NOOP("Labels", "flat"), QT_TRANSLATE_NOOP("Labels", "high"),
    QT_TRANSLATE_NOOP("Labels", "Feminine – masculine"), QT_TRANSLATE_NOOP("Labels", "feminine"),
    QT_TRANSLATE_NOOP("Labels", "masculine"), QT_TRANSLATE_NOOP("Labels", "Mouth open"),
    QT_TRANSLATE_NOOP("Labels", "closed"), QT_TRANSLATE_NOOP("Labels", "open"),
    QT_TRANSLATE_NOOP("Labels", "Moustache"), QT_TRANSLATE_NOOP("Labels", "moustache"),
    QT_TRANSLATE_NOOP("Labels", "Narrow eyes"), QT_TRANSLATE_NOOP("Labels", "wide"),
    QT_TRANSLATE_NOOP("Labels", "narrow"), QT_TRANSLATE_NOOP("Labels", "Beard"), QT_TRANSLATE_NOOP("Labels", "bearded"),
    QT_TRANSLATE_NOOP("Labels", "Oval face"), QT_TRANSLATE_NOOP("Labels", "oval"),
    QT_TRANSLATE_NOOP("Labels", "Pale skin"), QT_TRANSLATE_NOOP("Labels", "tanned"),
    QT_TRANSLATE_NOOP("Labels", "pale"), QT_TRANSLATE_NOOP("Labels", "Pointed nose"),
    QT_TRANSLATE_NOOP("Labels", "round"), QT_TRANSLATE_NOOP("Labels", "pointed"),
    QT_TRANSLATE_NOOP("Labels", "Receding hairline"), QT_TRANSLATE_NOOP("Labels", "receding"),
    QT_TRANSLATE_NOOP("Labels", "Rosy cheeks"), QT_TRANSLATE_NOOP("Labels", "rosy"),
    QT_TRANSLATE_NOOP("Labels", "Sideburns"), QT_TRANSLATE_NOOP("Labels", "sideburns"),
    QT_TRANSLATE_NOOP("Labels", "Smile"), QT_TRANSLATE_NOOP("Labels", "serious"),
    QT_TRANSLATE_NOOP("Labels", "smiling"), QT_TRANSLATE_NOOP("Labels", "Straight hair"),
    QT_TRANSLATE_NOOP("Labels", "Wavy hair"), QT_TRANSLATE_NOOP("Labels", "wavy"),
    QT_TRANSLATE_NOOP("Labels", "Earrings"), QT_TRANSLATE_NOOP("Labels", "Hat"),
    QT_TRANSLATE_NOOP("Labels", "Lipstick"), QT_TRANSLATE_NOOP("Labels", "lipstick"),
    QT_TRANSLATE_NOOP("Labels", "Necklace"), QT_TRANSLATE_NOOP("Labels", "Tie"), QT_TRANSLATE_NOOP("Labels", "Age"),
    QT_TRANSLATE_NOOP("Labels", "younger"), QT_TRANSLATE_NOOP("Labels", "older"),
    QT_TRANSLATE_NOOP("Labels", "strong"), QT_TRANSLATE_NOOP("Labels", "good"), QT_TRANSLATE_NOOP("Labels", "weak"),
    QT_TRANSLATE_NOOP("Labels", "unnatural"), QT_TRANSLATE_NOOP("Labels", "does nothing"),
    QT_TRANSLATE_NOOP("Labels", "not measured"), QT_TRANSLATE_NOOP("Labels", "too few to judge"),
))


def label_words(label: str) -> str:
    """A label of `LABELS` translated, any other as it is: nobody's own word is taken for another's."""
    return QCoreApplication.translate("Labels", label) if label in LABELS else label


def within(label: str) -> str:
    """A translated label inside a sentence: German nouns keep their capital."""
    return label if QLocale().language() == QLocale.Language.German else label[:1].lower() + label[1:]
