"""The notebooks run, and say what is stored in them: what a reader sees without running is so.

`make notebooks` stores what they say now. CONGDOAN_ROWS gives the national one another size.
"""

import copy
import os
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOKS = sorted((Path(__file__).parents[2] / "examples" / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_says_what_it_stores(path: Path) -> None:
    stored = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    ran = run(stored, path.parent)
    if os.environ.get("CONGDOAN_UPDATE"):
        nbformat.write(ran, path)  # type: ignore[no-untyped-call]
    elif not os.environ.get("CONGDOAN_ROWS"):
        for before, now in zip(stored.cells, ran.cells, strict=True):
            assert said(now) == said(before), f"cell {before.id} of {path.name}; to store it: make notebooks"


def run(stored: Any, folder: Path) -> Any:
    """A copy of the notebook, run from its own folder."""
    notebook = copy.deepcopy(stored)
    client = NotebookClient(
        notebook,
        timeout=600,
        kernel_name="python3",
        record_timing=False,
        resources={"metadata": {"path": str(folder)}},
    )
    client.execute()
    # Which Python it was is not the notebook's.
    notebook.metadata = copy.deepcopy(stored.metadata)
    return notebook


def said(cell: Any) -> list[str]:
    """What a cell says as text; pictures, and the look of tables, may differ."""
    if cell.cell_type != "code" or "varies" in cell.metadata.get("tags", []):
        return []
    return [
        output.text if output.output_type == "stream" else output.data.get("text/plain", "")
        for output in cell.outputs
    ]
