"""The Python blocks of the READMEs run as they stand, one after the other."""

import re
from pathlib import Path
from typing import Any

import matplotlib
import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["README.md", "crates/py/README.md"])
def test_the_blocks_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    matplotlib.use("Agg")
    monkeypatch.chdir(tmp_path)
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = list(re.finditer(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE))
    assert blocks
    names: dict[str, Any] = {}
    for block in blocks:
        # A failure names the line of the file.
        above = "\n" * text.count("\n", 0, block.start(1))
        exec(compile(above + block[1], name, "exec"), names)
