"""Everything that ships beside the code: theme, icons, models, judge, sample face, help."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parent


def path(name: str) -> Path:
    """The absolute path of a shipped file or folder, `name` relative to this package ("models/studio-12.safetensors").

    Works from source, from an installed wheel and inside a bundle, since all three keep the package as files.
    """
    return _ROOT / name
