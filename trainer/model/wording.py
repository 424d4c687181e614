"""The user's words for attributes: labels, groups, the names of both ends. No torch."""

from __future__ import annotations

from trainer.model.spec import AttributeSpec

EXPRESSION, AGE, HAIR, WORN = "Expression", "Age and gender", "Hair and beard", "Worn"
FACE, PICTURE, OTHER = "Face", "Picture", "Other"
GROUPS = (EXPRESSION, AGE, HAIR, WORN, FACE, PICTURE, OTHER)
"""The groups in the order in which a window shows them."""

REVERSED = frozenset({"Young", "No_Beard"})
"""Columns whose faders a window turns round, so that right is more of what the label says."""

_WORDS = {  # column: label, group, the fader's left end, its right end
    "5_o_Clock_Shadow": ("Stubble", HAIR, "shaved", "stubbly"),
    "Arched_Eyebrows": ("Arched eyebrows", HAIR, "straight", "arched"),
    "Attractive": ("Attractive", FACE, "less", "more"),
    "Bags_Under_Eyes": ("Bags under the eyes", FACE, "rested", "tired"),
    "Bald": ("Bald", HAIR, "with hair", "bald"),
    "Bangs": ("Fringe", HAIR, "forehead free", "fringe"),
    "Big_Lips": ("Full lips", FACE, "thin", "full"),
    "Big_Nose": ("Big nose", FACE, "small", "big"),
    "Black_Hair": ("Black hair", HAIR, "lighter", "black"),
    "Blond_Hair": ("Blond hair", HAIR, "darker", "blond"),
    "Blurry": ("Blur", PICTURE, "sharp", "blurred"),
    "Brown_Hair": ("Brown hair", HAIR, "other", "brown"),
    "Bushy_Eyebrows": ("Bushy eyebrows", HAIR, "thin", "bushy"),
    "Chubby": ("Chubby", FACE, "slim", "chubby"),
    "Double_Chin": ("Double chin", FACE, "without", "with"),
    "Eyeglasses": ("Glasses", WORN, "without", "with"),
    "Goatee": ("Goatee", HAIR, "shaved", "goatee"),
    "Gray_Hair": ("Grey hair", HAIR, "with colour", "grey"),
    "Heavy_Makeup": ("Make-up", WORN, "bare", "made up"),
    "High_Cheekbones": ("High cheekbones", FACE, "flat", "high"),
    "Male": ("Feminine – masculine", AGE, "feminine", "masculine"),
    "Mouth_Slightly_Open": ("Mouth open", EXPRESSION, "closed", "open"),
    "Mustache": ("Moustache", HAIR, "shaved", "moustache"),
    "Narrow_Eyes": ("Narrow eyes", EXPRESSION, "wide", "narrow"),
    "No_Beard": ("Beard", HAIR, "shaved", "bearded"),
    "Oval_Face": ("Oval face", FACE, "less", "oval"),
    "Pale_Skin": ("Pale skin", FACE, "tanned", "pale"),
    "Pointy_Nose": ("Pointed nose", FACE, "round", "pointed"),
    "Receding_Hairline": ("Receding hairline", HAIR, "full", "receding"),
    "Rosy_Cheeks": ("Rosy cheeks", FACE, "pale", "rosy"),
    "Sideburns": ("Sideburns", HAIR, "shaved", "sideburns"),
    "Smiling": ("Smile", EXPRESSION, "serious", "smiling"),
    "Straight_Hair": ("Straight hair", HAIR, "less", "straight"),
    "Wavy_Hair": ("Wavy hair", HAIR, "less", "wavy"),
    "Wearing_Earrings": ("Earrings", WORN, "without", "with"),
    "Wearing_Hat": ("Hat", WORN, "without", "with"),
    "Wearing_Lipstick": ("Lipstick", WORN, "bare", "lipstick"),
    "Wearing_Necklace": ("Necklace", WORN, "without", "with"),
    "Wearing_Necktie": ("Tie", WORN, "without", "with"),
    "Young": ("Age", AGE, "younger", "older"),
}

_LABELS = {
    **{words[0].casefold(): words for words in _WORDS.values()},
    **{column.replace("_", " ").casefold(): w for column, w in _WORDS.items() if column not in REVERSED},
}
"""Group and ends by what people call their folders: smile, smiling, hat, wearing hat."""


def describe(name: str) -> AttributeSpec:
    """The attribute of a data set's column `name` in the user's words; range 1 and no scores, which training adds."""
    plain = name.rpartition("=")[2].replace("_", " ").strip()  # of "Hair=Blond" the value
    own = plain[:1].upper() + plain[1:]  # a person's own word stays, whatever we would call it
    meant = _LABELS.get(plain.casefold(), (own, OTHER, "less", "more"))
    label, group, low, high = _WORDS.get(name) or (own, *meant[1:])
    return AttributeSpec(name=name, label=label, group=group, low=low, high=high, reversed=name in REVERSED)
