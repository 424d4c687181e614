"""The panels beside the photo."""
