"""Fader Studio: a photo editor whose faders move a face."""
