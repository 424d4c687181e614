"""Pictures of what models do to faces, and of a model's own structure: the command `fader-trainer figure`."""
