"""Arrows point down: every import in every file is parsed, those inside functions too."""

import ast
from pathlib import Path

import pytest

import scoreviz

PACKAGE = Path(__file__).resolve().parent.parent / "scoreviz"
# What stands above the layers, and the names that a notebook asks the package itself for.
ABOVE = (
    *(
        f"scoreviz.{name}"
        for name in (
            "app",
            "bench",
            "cli",
            "cli_export",
            "cli_images",
            "cli_pretrain",
            "cli_render",
            "cli_walk",
            "cli_words",
            "scripting",
        )
    ),
    *(f"scoreviz.{name}" for name in scoreviz.__all__ if name != "__version__"),
)
QT = ("PySide6", "pyqtgraph")
FORBIDDEN = {
    "maths": ("scoreviz.engine", "scoreviz.ui", *ABOVE, *QT, "threading"),
    "engine": ("scoreviz.ui", *ABOVE, *QT),
    "ui": ("torch", "scoreviz.maths", *ABOVE),
    "scripting.py": ("scoreviz.ui", "scoreviz.app", "scoreviz.cli", *QT),
}


def imports_of(path: Path) -> list[str]:
    """Every module a file imports, relative ones made absolute; ``from a import b`` counts as a and a.b."""
    package = ("scoreviz", *path.relative_to(PACKAGE).parent.parts)
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            module = ".".join(base + ([node.module] if node.module else []))
            names += [module] + [f"{module}.{alias.name}" for alias in node.names]
    return names


def files_of(layer: str) -> list[Path]:
    """A layer is a folder of files, or one file."""
    place = PACKAGE / layer
    return [place] if place.is_file() else list(place.rglob("*.py"))


def breaches(layer: str, names: list[str]) -> list[str]:
    return [n for n in names for bad in FORBIDDEN[layer] if n == bad or n.startswith(bad + ".")]


# One lock: torch's forward mode serves one thread at a time, and whoever takes a derivative need not know.
ALLOWED = {"jacobian.py": ["threading", "threading.Lock"]}


@pytest.mark.parametrize("layer", FORBIDDEN)
def test_layer_imports_only_downwards(layer: str) -> None:
    found = {p.name: breaches(layer, imports_of(p)) for p in files_of(layer)}
    assert {name: bad for name, bad in found.items() if bad and bad != ALLOWED.get(name)} == {}


def test_the_rule_can_fail() -> None:
    assert breaches("ui", ["scoreviz.maths.grid"]) == ["scoreviz.maths.grid"]
    assert breaches("engine", ["PySide6.QtCore"]) == ["PySide6.QtCore"]
    assert breaches("maths", ["scoreviz.engine"]) == ["scoreviz.engine"]
    assert breaches("ui", ["scoreviz.GaussianMixture"]) == ["scoreviz.GaussianMixture"]
    assert all(files_of(layer) for layer in FORBIDDEN)
