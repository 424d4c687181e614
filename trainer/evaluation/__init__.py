"""Measures models: accuracy, reconstruction, leakage."""
