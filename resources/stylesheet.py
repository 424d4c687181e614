"""The one stylesheet of all windows, written from the tokens."""

from __future__ import annotations

from resources import theme
from resources.theme import Tokens, mix


def stylesheet(t: Tokens) -> str:
    """The Qt stylesheet for the tokens `t`. Widgets ask for a look by the property `look` or by their object name."""
    faint = mix(t.text, t.panel, 0.55)
    return "\n".join((_ground(t, faint), _buttons(t, faint), _fields(t, faint), _menus(t, faint), _places(t, faint), _runs(t, faint)))


def _ground(t: Tokens, faint: str) -> str:
    return f"""
* {{ font-size: {theme.TEXT}px; }}
QMainWindow, QDialog {{ background: {t.panel}; color: {t.text}; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 4px 6px; }}
QLabel {{ color: {t.text}; background: transparent; }}
QLabel:disabled {{ color: {faint}; }}
QLabel[look="dim"] {{ color: {t.dim}; }}
QLabel[look="dim"]:disabled {{ color: {faint}; }}
QLabel[look="small"] {{ color: {t.dim}; font-size: {theme.SMALL}px; }}
QLabel[look="tiny"] {{ color: {t.dim}; font-size: {theme.TINY}px; }}
QLabel[look="tiny"]:disabled {{ color: {faint}; }}
QLabel[look="heading"] {{ font-size: {theme.HEADING}px; font-weight: 600; }}
QLabel[look="strong"] {{ font-weight: 600; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {t.track}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: {theme.TARGET}px; }}
QScrollBar::handle:horizontal {{ min-width: {theme.TARGET}px; }}
QScrollBar::handle:hover {{ background: {t.dim}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _buttons(t: Tokens, faint: str) -> str:
    ring = f"border: {theme.RING}px solid {t.accent};"
    inner = theme.CONTROL - 2  # the border of 1 px lies outside a stylesheet's height
    return f"""
QPushButton, QToolButton {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line};
  border-radius: {theme.RADIUS}px; min-height: {inner}px; padding: 0 12px; }}
QToolButton {{ padding: 0 8px; max-height: {inner}px; }}
QPushButton:hover, QToolButton:hover {{ background: {t.hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.track}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {faint}; }}
QPushButton[keys="true"]:focus, QToolButton[keys="true"]:focus {{ {ring} padding: 0 11px; min-height: {inner - 2}px; }}
QToolButton[keys="true"]:focus {{ padding: 0 7px; max-height: {inner - 2}px; }}
QToolButton::menu-indicator, QPushButton::menu-indicator {{ image: none; width: 0; }}
QPushButton[look="accent"], QToolButton[look="accent"] {{ background: {t.accent}; color: {t.on_accent};
  border-color: {t.accent}; font-weight: 600; }}
QPushButton[look="accent"]:hover, QToolButton[look="accent"]:hover {{ background: {mix(t.accent, t.text, 0.16)}; }}
QPushButton[look="accent"]:pressed, QToolButton[look="accent"]:pressed {{ background: {mix(t.accent, t.canvas, 0.2)}; }}
QPushButton[look="accent"]:disabled, QToolButton[look="accent"]:disabled {{
  background: {mix(t.accent, t.panel, 0.55)}; color: {mix(t.on_accent, t.panel, 0.25)};
  border-color: {mix(t.accent, t.panel, 0.55)}; }}
QPushButton[look="accent"][keys="true"]:focus, QToolButton[look="accent"][keys="true"]:focus {{
  border: {theme.RING}px solid {t.text}; }}
QPushButton[look="flat"], QToolButton[look="flat"] {{ background: transparent; border-color: transparent; }}
QPushButton[look="flat"]:hover, QToolButton[look="flat"]:hover {{ background: {t.hover}; }}
QPushButton[look="flat"][keys="true"]:focus, QToolButton[look="flat"][keys="true"]:focus {{ {ring} }}
QToolButton[look="icon"] {{ background: transparent; border-color: transparent; padding: 0; min-width: {inner}px; }}
QToolButton[look="icon"]:hover {{ background: {t.hover}; }}
QToolButton[look="icon"][keys="true"]:focus {{ {ring} min-width: {inner - 2}px; padding: 0; }}
QToolButton[look="pin"] {{ background: transparent; border: none; border-radius: 4px; padding: 0; min-height: 0; }}
QToolButton[look="pin"]:hover {{ background: {t.hover}; }}
QToolButton[look="pin"][keys="true"]:focus {{ {ring} padding: 0; min-height: 0; }}
QToolButton[look="icon"]:checked {{ color: {t.accent}; background: {t.raised}; }}
QFrame[look="segments"] {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {theme.RADIUS}px; }}
QFrame[look="segments"] QToolButton {{ background: transparent; border: none; border-radius: {theme.RADIUS - 1}px;
  min-height: {inner}px; max-height: {inner}px; padding: 0 8px; }}
QFrame[look="segments"] QToolButton[look="icon"] {{ padding: 0; min-width: {inner + 3}px; }}
QFrame[look="segments"] QToolButton:hover {{ background: {t.hover}; }}
QFrame[look="segments"] QToolButton:checked, QFrame[look="segments"] QToolButton:pressed {{
  background: {mix(t.raised, t.accent, 0.24)}; }}
QFrame[look="segments"] QToolButton[keys="true"]:focus {{ {ring} padding: 0 6px;
  min-height: {inner - 4}px; max-height: {inner - 4}px; }}
QFrame[look="segments"] QToolButton[look="icon"][keys="true"]:focus {{ padding: 0; min-width: {inner - 1}px; }}
QFrame[look="rule"] {{ background: {t.line}; border: none; }}
"""


def _fields(t: Tokens, faint: str) -> str:
    return f"""
QLineEdit, QPlainTextEdit {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line};
  border-radius: {theme.RADIUS}px; padding: 0 8px; min-height: {theme.CONTROL - 2}px;
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QTextBrowser {{ background: {t.panel}; color: {t.text}; border: none; selection-background-color: {t.accent};
    selection-color: {t.on_accent}; }}
QListWidget[look="pages"] {{ background: {t.raised}; border: none; border-right: 1px solid {t.line}; outline: none;
    padding: {theme.GAP}px; }}
QListWidget[look="pages"]::item {{ height: {theme.CONTROL}px; padding: 0 {theme.GAP}px; border-radius: {theme.RADIUS}px; }}
QListWidget[look="pages"]::item:selected {{ background: {t.accent}; color: {t.on_accent}; }}
QListWidget[look="pages"]::item:disabled {{ background: transparent; color: {t.dim}; }}
QPlainTextEdit {{ padding: 6px; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: {theme.RING}px solid {t.accent};
  padding: 0 7px; min-height: {theme.CONTROL - 4}px; }}
QLineEdit[look="value"] {{ background: transparent; border: none; padding: 0; min-height: 18px; }}
QLineEdit[look="value"][readOnly="false"] {{ background: {t.raised}; border: 1px solid {t.accent};
  border-radius: 3px; min-height: 16px; }}
QLineEdit[look="value"][zero="true"] {{ color: {t.dim}; }}
QLineEdit[look="value"]:disabled {{ color: {faint}; }}
QComboBox {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; border-radius: {theme.RADIUS}px;
  padding: 0 8px; min-height: {theme.CONTROL - 2}px; }}
QComboBox:hover {{ background: {t.hover}; }}
QComboBox:focus {{ border: {theme.RING}px solid {t.accent}; padding: 0 7px; min-height: {theme.CONTROL - 4}px; }}
QComboBox:disabled {{ color: {faint}; }}
QComboBox::drop-down {{ border: none; width: {theme.TARGET}px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 4px;
  selection-background-color: {t.hover}; selection-color: {t.text}; outline: none; }}
QSlider {{ min-height: {theme.TARGET}px; }}
QSlider::groove:horizontal {{ background: {t.track}; height: 4px; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {t.dim}; height: 4px; border-radius: 2px; }}
QSlider::sub-page:horizontal:disabled {{ background: {t.track}; }}
QSlider::handle:horizontal {{ background: {t.handle}; border: 3px solid {t.panel}; width: 10px; height: 10px;
  border-radius: 8px; margin: -6px 0; }}
QSlider::handle:horizontal:disabled {{ background: {faint}; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {t.accent}; width: 12px; height: 12px; }}
QCheckBox {{ spacing: {theme.GAP}px; min-height: {theme.TARGET}px; border: {theme.RING}px solid transparent;
  border-radius: 4px; }}
QCheckBox::indicator:unchecked {{ width: 14px; height: 14px; background: {t.panel}; border: 1px solid {t.dim};
  border-radius: 3px; }}
QCheckBox:focus {{ outline: none; border-color: {t.accent}; }}
QProgressBar {{ background: {t.track}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }}
QProgressBar::chunk {{ background: {t.dim}; border-radius: 2px; }}
"""


def _menus(t: Tokens, faint: str) -> str:
    return f"""
QMenuBar {{ background: {t.panel}; color: {t.text}; padding: 0; border-bottom: 1px solid {t.line}; }}
QMenuBar::item {{ padding: 6px 9px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
QMenu {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 8px; border-radius: 4px; min-width: 140px; }}
QMenu::item:selected {{ background: {t.hover}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::icon {{ padding-left: 6px; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 6px; }}
"""


def _places(t: Tokens, faint: str) -> str:
    return f"""
#toolBar {{ background: {t.panel}; border: none; border-bottom: 1px solid {t.line}; }}
#statusBar {{ background: {t.panel}; border: none; border-top: 1px solid {t.line}; }}
#statusBar QLabel, #statusBar QToolButton {{ color: {t.dim}; font-size: {theme.SMALL}px; }}
#statusBar QToolButton {{ min-height: 22px; padding: 0 4px; }}
#statusBar QToolButton[keys="true"]:focus {{ min-height: 20px; padding: 0 3px; }}
#panel {{ background: {t.panel}; border: none; }}
#faceStrip {{ border: none; border-bottom: 1px solid {t.line}; }}
#faceStrip QScrollBar:horizontal {{ height: 6px; }}
#faceStrip QScrollBar::handle:horizontal {{ margin: 1px; border-radius: 2px; }}
#photoBar {{ background: {t.panel}; border: none; border-bottom: 1px solid {t.line}; }}
#blend {{ border: none; border-top: 1px solid {t.line}; }}
#editBar {{ border: none; border-top: 1px solid {t.line}; }}
#fader[chosen="true"] {{ background: {t.chosen}; }}
QSplitter::handle {{ background: {t.line}; }}
#library {{ background: {t.panel}; }}
#cards {{ background: {t.panel}; border: none; outline: none; padding: 12px 0; }}
#cards::item, #cards::item:selected {{ background: transparent; }}
#scores {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {theme.CARD_RADIUS}px;
  color: {t.text}; }}
#scores:focus {{ border-color: {t.accent}; }}
#scores::item {{ border-top: 1px solid {t.line}; padding: 0 10px; }}
#scores QHeaderView, #scores QHeaderView::section {{ background: transparent; border: none; color: {t.dim};
  font-size: {theme.SMALL}px; }}
#scores QHeaderView::section {{ padding: 0 13px; }}
QLabel[look="tag"] {{ color: {t.dim}; font-size: {theme.SMALL}px; border: 1px solid {t.line};
  border-radius: {theme.RADIUS}px; padding: 1px 7px; }}
QLabel[look="section"] {{ font-size: {theme.SMALL}px; font-weight: 600; }}
#card {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {theme.CARD_RADIUS}px; }}
#pill {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {theme.CARD_RADIUS}px; }}
#faceGrid {{ background: transparent; border: none; }}
#badPictures {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {theme.CARD_RADIUS}px;
  padding: 4px; alternate-background-color: {t.panel}; }}
#badPictures:focus {{ border: {theme.RING}px solid {t.accent}; padding: 3px; }}
#badPictures::item {{ min-height: {theme.TARGET}px; padding: 0 8px; border: none; }}
#badPictures::item:selected {{ background: {t.hover}; color: {t.text}; }}
#badPictures QHeaderView::section {{ background: {t.raised}; color: {t.dim}; border: none; padding: 4px 8px;
  font-size: {theme.SMALL}px; font-weight: 600; }}
#wizard {{ background: {t.panel}; }}
#wizardHead {{ border: none; border-bottom: 1px solid {t.line}; }}
#wizardFoot {{ border: none; border-top: 1px solid {t.line}; }}
#wizardSteps {{ border: none; border-right: 1px solid {t.line}; }}
#problem {{ background: {t.raised}; border: none; border-bottom: 1px solid {t.line}; }}
QToolButton[look="section"] {{ background: transparent; border: none; color: {t.dim}; font-size: {theme.SMALL}px;
  font-weight: 600; text-align: left; min-height: {theme.TARGET}px; padding: 0; }}
QToolButton[look="section"]:disabled {{ color: {faint}; }}
QToolButton[look="section"]:hover {{ color: {t.text}; }}
QToolButton[look="section"][keys="true"]:focus {{ border: {theme.RING}px solid {t.accent}; min-height: {theme.TARGET - 4}px; }}
"""


def _runs(t: Tokens, faint: str) -> str:
    """The progress window."""
    ring = f"border: {theme.RING}px solid {t.accent};"
    return f"""
#progressWindow, #runsWindow {{ background: {t.panel}; }}
#runHeader, #runProgress {{ background: {t.panel}; border: none; border-bottom: 1px solid {t.line}; }}
#runActions {{ background: {t.panel}; border: none; border-top: 1px solid {t.line}; }}
#runBar {{ max-height: 6px; min-height: 6px; border-radius: 3px; }}
#runBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
#runLog, #runLog:focus {{ background: transparent; border: none; color: {t.dim}; padding: 0; }}
QLabel[look="badge"] {{ color: {t.dim}; border: 1px solid {t.dim}; border-radius: 9px; padding: 1px 8px;
  font-size: {theme.SMALL}px; }}
QLabel[look="badge"][kind="good"] {{ color: {t.good}; border-color: {t.good}; }}
QLabel[look="badge"][kind="danger"] {{ color: {t.danger}; border-color: {t.danger}; }}
QPushButton[look="danger"] {{ background: transparent; border-color: transparent; color: {t.danger}; }}
QPushButton[look="danger"]:hover {{ background: {t.hover}; }}
QPushButton[look="danger"][keys="true"]:focus {{ {ring} }}
QToolButton[look="question"] {{ background: transparent; border: none; font-weight: 600; padding: 0;
  min-height: {theme.TARGET - 2}px; }}
QToolButton[look="question"]:hover {{ color: {t.accent}; }}
QToolButton[look="question"][keys="true"]:focus {{ {ring} min-height: {theme.TARGET - 6}px; border-radius: 4px; }}
"""
