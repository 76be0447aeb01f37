"""Arrows point down: every import in every file is parsed, those inside functions too."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "scoreviz"
FORBIDDEN = {
    "maths": ("scoreviz.engine", "scoreviz.ui", "scoreviz.app", "scoreviz.cli", "PySide6", "pyqtgraph", "threading"),
    "engine": ("scoreviz.ui", "scoreviz.app", "scoreviz.cli", "PySide6", "pyqtgraph"),
    "ui": ("torch", "scoreviz.maths", "scoreviz.app", "scoreviz.cli"),
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


def breaches(layer: str, names: list[str]) -> list[str]:
    return [n for n in names for bad in FORBIDDEN[layer] if n == bad or n.startswith(bad + ".")]


@pytest.mark.parametrize("layer", FORBIDDEN)
def test_layer_imports_only_downwards(layer: str) -> None:
    found = {str(p.name): breaches(layer, imports_of(p)) for p in (PACKAGE / layer).rglob("*.py")}
    assert {name: bad for name, bad in found.items() if bad} == {}


def test_the_rule_can_fail() -> None:
    assert breaches("ui", ["scoreviz.maths.grid"]) == ["scoreviz.maths.grid"]
    assert breaches("engine", ["PySide6.QtCore"]) == ["PySide6.QtCore"]
    assert breaches("maths", ["scoreviz.engine"]) == ["scoreviz.engine"]
