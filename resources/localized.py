"""What the core says in English, in the user's language: problems, hints, reasons, notes, the trainer's settings.

The core knows no Qt, and the command line speaks English. Where a window shows a text of the core it is looked up here:
`localized(error.message)`. The templates of all such texts are in core_texts.py, which is made of the core's source.
"""

from __future__ import annotations

import functools
import re
import string

from PySide6.QtCore import QCoreApplication, QLocale

from resources.core_texts import SETTINGS, TEXTS


def localized(*texts: str) -> str:
    """The texts in the user's language, one after another; one that is not known stays as it is."""
    if QLocale().language() not in (QLocale.Language.C, QLocale.Language.English):
        texts = tuple(map(_localized, texts))
    return " ".join(filter(None, texts))


def setting_name(name: str) -> str:
    """A setting of the trainer as windows call it: "learning_rate" is “learning rate”."""
    return QCoreApplication.translate("Settings", SETTINGS.get(name, name))


def _localized(text: str) -> str:
    plain, patterns = _templates()
    if text in plain:
        return QCoreApplication.translate("Core", plain[text]).format()
    for pattern, template, quoted in patterns:
        if (found := pattern.fullmatch(text)) is not None:
            values = (v if is_name else _value(v) for v, is_name in zip(found.groups(), quoted, strict=True))
            return QCoreApplication.translate("Core", template).format(*values)
    return text


def _value(value: str) -> str:
    return setting_name(value) if value in SETTINGS else _localized(value)


@functools.cache
def _templates() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str, list[bool]]]]:
    """Those without values, by their text; the others, most literal letters first, and which values are in quotes."""
    plain, others = {}, []
    for template in TEXTS:
        parts = [(words, name is not None) for words, name, _, _ in string.Formatter().parse(template)]
        if not any(valued for _, valued in parts):
            plain[template.format()] = template
            continue
        pattern = "".join(re.escape(words) + ("(.+?)" if valued else "") for words, valued in parts)
        quoted = [words.endswith("“") for words, valued in parts if valued]
        others.append((sum(len(words) for words, _ in parts), re.compile(pattern, re.DOTALL), template, quoted))
    others.sort(key=lambda other: -other[0])
    return plain, [other[1:] for other in others]
