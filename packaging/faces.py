"""Makes the shipped faces for Chinese from Noto Sans CJK: the common characters of each script, and all that is said.

    python packaging/faces.py FOLDER    FOLDER holds NotoSansCJK-Regular.ttc and NotoSansCJK-Bold.ttc

Needs ``fonttools``, which nothing else does. Common are the first levels of Big5 (5,401) and of GB 2312 (3,755), so
that a person's own words are written too where the system has no face; what the translations, the lessons and the
glossary use comes on top. The faces get names of their own: a part of a face must not stand in the way of the whole
one.
"""

import re
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = {"zh_TW": ("TC", 3, "big5", (0xA4, 0xC6)), "zh_CN": ("SC", 2, "gb2312", (0xB0, 0xD7))}
WEIGHTS = {"Regular": 400, "Bold": 700}
SIGNS = "，。、：；？！「」『』（）《》〈〉“”‘’…—－～·％＋－＝０１２３４５６７８９"


def common(encoding: str, first: int, last: int) -> set[str]:
    """Return the characters of the first level of an encoding of two bytes."""
    pairs = (bytes((high, low)) for high in range(first, last + 1) for low in range(0x40, 0xFF))
    return {pair.decode(encoding, "ignore") for pair in pairs} - {""}


def said(language: str) -> set[str]:
    """Return the characters that the translation, the lessons and the glossary use."""
    texts = [(ROOT / "resources" / "translations" / f"scoreviz_{language}.ts").read_text("utf-8")]
    texts += [path.read_text("utf-8") for path in sorted((ROOT / "resources" / "lessons").rglob("*.toml"))]
    texts.append((ROOT / "resources" / "glossary.toml").read_text("utf-8"))
    return set(re.findall(r"[\u3000-\u9fff\uff00-\uffef]", "".join(texts)))


def face(source: Path, index: int, characters: set[str], name: str, style: str) -> TTFont:
    """Return one face of a collection with some characters only, under another name."""
    font = TTCollection(source).fonts[index]
    options = Options(
        layout_features=["kern", "palt"], name_IDs=[0, 1, 2, 4, 6, 13, 14], hinting=False, notdef_outline=True
    )
    cutter = Subsetter(options)
    cutter.populate(text="".join(sorted(characters)))
    cutter.subset(font)
    for record in font["name"].names:
        new = {1: name, 2: style, 4: f"{name} {style}", 6: f"{name.replace(' ', '')}-{style}"}.get(record.nameID)
        if new is not None:
            record.string = new
    if "CFF " in font:
        font["CFF "].cff.fontNames = [f"{name.replace(' ', '')}-{style}"]
    return font


def main(folder: Path) -> None:
    """Write four faces to ``resources/fonts``."""
    for language, (script, index, encoding, rows) in SCRIPTS.items():
        characters = common(encoding, *rows) | said(language) | set(SIGNS)
        for style in WEIGHTS:
            made = face(folder / f"NotoSansCJK-{style}.ttc", index, characters, f"scoreviz Sans {script}", style)
            path = ROOT / "resources" / "fonts" / f"scoreviz-sans-{script.lower()}-{style.lower()}.otf"
            made.save(path)
            print(path.name, len(characters), path.stat().st_size)  # noqa: T201  it is run by hand


if __name__ == "__main__":
    main(Path(sys.argv[1]))
