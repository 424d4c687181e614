"""The program's words in the user's language, by Qt's translations in resources/translations.

Write `tr("Open a photo")` where a text is shown, and `QT_TR_NOOP("Open a photo")` in tables that are made when a module is
imported: what is shown of them goes through `tr` later. pyside6-lupdate finds both. Texts have names for what is put in:
`tr("Saved “{name}”").format(name=…)`. Values on a fader grow to the right in every language.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources

NAMES = {"en": "English", "de": "Deutsch", "es": "Español"}


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """`text` in the user's language, or as it is.

    `comment` tells equal texts apart. `n`: a count, said for `%n`; `comment` is then the text for one of it, in English.
    """
    said = QCoreApplication.translate("", text, comment, n)
    if n >= 0 and said == text.replace("%n", str(n)):
        return comment if n == 1 else text.replace("%n", f"{n:,}")
    return said


def number(value: float, decimals: int = 0) -> str:
    """As the user's language writes it, thousands apart: 1,234.5 or 1.234,5."""
    locale = QLocale()
    if locale.language() in (QLocale.Language.C, QLocale.Language.English):
        return f"{value:,.{decimals}f}"
    return locale.toString(float(value), "f", decimals)


def figure(value: float) -> str:
    """Its first three digits: 0.978 or 0,978."""
    return f"{value:.3g}".replace(".", QLocale().decimalPoint())


def speak(application: QCoreApplication, choice: str = "") -> str:
    """Load the texts of a language, a key of `NAMES`; anything else: the system's. Before any text is shown.

    Returns the language that is spoken, English where the wished one is not there.
    """
    system = QLocale.system()
    locale = QLocale(choice) if choice in NAMES else system
    code = QLocale.languageToCode(locale.language())
    if code not in NAMES:
        return "en"
    QLocale.setDefault(locale)
    if code == "en":
        return code
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt), ("fader_studio", str(resources.path("translations")))):
        translator = QTranslator(application)
        if translator.load(f"{name}_{code}", folder):
            application.installTranslator(translator)
    return code
