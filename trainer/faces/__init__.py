"""The crop contract: finding faces, aligning them, and the way back."""
