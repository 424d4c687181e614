"""Dialogs: only for decisions that would lose something."""
