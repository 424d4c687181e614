"""The program's own controls."""
