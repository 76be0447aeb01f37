"""Project files harmed in every way that a seed can think of, and what becomes of each when it is opened."""

import io
import json
import random
import resource
import struct
import sys
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scoreviz.engine.branch import Branch
from scoreviz.engine.document import Document, Network, Rival, Run, Theatre
from scoreviz.engine.marks import Blob, Fill, Move, Smoothing, Stroke
from scoreviz.engine.project import open_project, save
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import Frame, Layer, Preset, Target
from scoreviz.engine.targets import ink_of
from tests.engine.test_project import mixture_of, picture_of, points_of, trained

Members = dict[str, bytes]
STRANGE: list[Any] = [
    None, True, -1, 0, 1e308, 10**400, 2**63, "", "x" * 70_000, "../../etc/passwd", "\0", [], {}, [[]], {"a": {}},
    -0.0, 1e-320, "NaN", [1, 2], [[0.0, 0.0]] * 3, "分數",
]  # fmt: skip
BIG = 40_000_000
HARMED_TOO_MUCH = (  # already, to be harmed inside
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    IndexError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
)


def examples(folder: Path) -> list[bytes]:
    """Every kind of base and mark, with weights and without, and the older formats."""
    path = ((-1.0, 0.5), (0.5, 1.0), (1.0, -1.0))
    marks = (
        Stroke(path, 0.2, 0.7),
        Fill((path,), 0.5, False, "分數"),
        Blob((0.1, 0.2), (0.2, 0.05, 0.1), 1.0),
        Smoothing(path, 0.3, 0.5),
        Move(path, (0.0, -2.0, 1.0, 0.5), (0.1, 0.2), False),
    )
    drawn = (Layer(Preset("ring"), marks, "Ring"), Layer(points_of(1), marks, "Points", 1))
    others = (Layer(mixture_of(2), (), ""), Layer(picture_of(3), (), ""))
    touched = (Branch(2, ((0, (0.5, 1.0)),), ((1.0, 1.0),)), Branch(5, ((-1, (0.0, 0.0)),)))
    lanes = Theatre(touched, (Run(branches=touched), Run()))
    documents = [
        Document(theatre=lanes),
        Document(),
        Document(Target(drawn + others, Frame((1.0, 2.0), 3.0), "all")),
        Document(Target(drawn)),
    ]
    for number, document in enumerate(documents):
        save(folder / f"{number}.scoreviz", document, trained() if number else None)
    save(folder / "net.scoreviz", Document(network=Network(8, 2)), trained())
    two = Document(network=Network(8, 2), rival=Rival(Network(4, 2)))
    save(folder / "two.scoreviz", two, trained(), rival=trained(4, 2))
    save(folder / "second.scoreviz", two, rival=trained(4, 2))
    older = Path(__file__).parent / "data"
    return [path.read_bytes() for path in sorted([*folder.glob("*.scoreviz"), *older.glob("*.scoreviz")])]


def harmed(rng: random.Random, examples: list[bytes]) -> bytes:
    """One of the examples, harmed in one way or a few."""
    data = rng.choice(examples)
    for _ in range(rng.choice([1, 1, 1, 2, 3])):
        try:
            data = rng.choice(HARMS)(rng, data, examples)
        except HARMED_TOO_MUCH:
            break
    return data


def members_of(data: bytes) -> Members:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(members: Members) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return content.getvalue()


def flip(rng: random.Random, data: bytes, _: list[bytes]) -> bytes:
    changed = bytearray(data)
    for _n in range(rng.choice([1, 1, 2, 20])):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def cut(rng: random.Random, data: bytes, _: list[bytes]) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] if rng.random() < 0.7 else data[at:]


def repeat(rng: random.Random, data: bytes, _: list[bytes]) -> bytes:
    a, b = sorted(rng.randrange(len(data)) for _n in range(2))
    return data[:b] + data[a:b] + data[b:]


def headers(rng: random.Random, data: bytes, _: list[bytes]) -> bytes:
    """Other numbers in the zip's own headers: sizes, offsets, counts, ways of packing, dates."""
    changed = bytearray(data)
    places = [at for mark in (b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06") for at in _all(data, mark)]
    for _n in range(rng.choice([1, 1, 3])):
        at = rng.choice(places) + 4 + 2 * rng.randrange(20)
        width = rng.choice("HI")
        value = rng.choice([0, 1, 8, 12, 14, 0xFFFF, rng.randrange(65_536)])
        value = rng.choice([value, 0xFFFFFFFF, 0x7FFFFFFF, rng.randrange(2**32)]) if width == "I" else value
        if at + 4 <= len(changed):
            struct.pack_into(f"<{width}", changed, at, value)
    return bytes(changed)


def _all(data: bytes, mark: bytes) -> list[int]:
    return [at for at in range(len(data)) if data.startswith(mark, at)] if len(data) < 300_000 else [data.find(mark)]


def swap(rng: random.Random, data: bytes, examples: list[bytes]) -> bytes:
    """Members under each other's names, or of another project."""
    members, others = members_of(data), members_of(rng.choice(examples))
    a, b = rng.choice(list(members)), rng.choice(list(others))
    return zipped(members | {a: others[b]} | ({b: members[a]} if rng.random() < 0.5 else {}))


def lose(rng: random.Random, data: bytes, _: list[bytes]) -> bytes:
    members = members_of(data)
    del members[rng.choice(list(members))]
    return zipped(members)


def nest(rng: random.Random, data: bytes, _: list[bytes]) -> bytes:
    name = rng.choice(["document.json", "weights.safetensors", "inner.zip", "../out", "training.json", "a" * 500])
    return zipped(members_of(data) | {name: data})


def more(rng: random.Random, data: bytes, _: list[bytes]) -> bytes:
    """Members that are large once they are unpacked, or many."""
    members = members_of(data)
    kind = rng.choice([b" ", b"[", b"{}, ", b'"a": 1,\n', b"\0", b"[[],", b"1,"])
    name = rng.choice([*members, "other.bin"])
    if rng.random() < 0.3:
        return zipped(members | {f"{n}.bin": b"" for n in range(rng.randrange(200))})
    return zipped(members | {name: (kind * (BIG // len(kind)))[: rng.choice([1_000, 900_000, BIG])]})


def lists(rng: random.Random, data: bytes, _: list[bytes]) -> bytes:
    """JSON that is good, and has very many values."""
    members = members_of(data)
    item = rng.choice([b"[]", b"{}", b"0", b'""', b"[[0,0]]", b'{"a":0}', b"1e9"])
    count = rng.choice([1_000, 400_000, 31_000_000 // (len(item) + 1)])
    words = members["document.json"].rstrip()[:-1] + b', "more": [' + b",".join([item] * count) + b"]}"
    return zipped(members | {"document.json": words})


def json_fields(rng: random.Random, data: bytes, _: list[bytes]) -> bytes:
    members = members_of(data)
    name = rng.choice([n for n in members if n.endswith(".json")])
    words = json.loads(members[name])
    for _n in range(rng.choice([1, 1, 1, 4])):
        _harm_json(rng, words)
    return zipped(members | {name: json.dumps(words).encode("utf-8", "surrogatepass")})


def _harm_json(rng: random.Random, words: Any) -> None:
    """Change, lose, add or repeat a value somewhere."""
    while True:
        keys: list[Any] = list(words) if isinstance(words, dict) else list(range(len(words)))
        key = rng.choice(keys)
        inner = words[key]
        if not (isinstance(inner, dict | list) and inner) or rng.random() < 0.12:
            break
        words = inner
    act = rng.randrange(6)
    if act == 0:
        del words[key]
    elif act == 1 and isinstance(words, dict):
        words["".join(rng.choice("abcé../") for _ in range(5))] = rng.choice(STRANGE)
    elif act == 2 and isinstance(words, list):
        words.extend([words[key]] * rng.choice([1, 50, 20_000]))
    elif act == 3 and type(inner) in (int, float) and abs(inner) < 1e300:
        words[key] = inner * rng.choice([-1, 0, 1e3, 1e-3, 1e30, 1e-30]) + rng.choice([0, 1, 0.5])
    else:
        words[key] = rng.choice(STRANGE)


def json_text(rng: random.Random, data: bytes, examples: list[bytes]) -> bytes:
    members = members_of(data)
    name = rng.choice([n for n in members if n.endswith(".json")])
    text = rng.choice([flip, cut, repeat])(rng, members[name], examples)
    deep = rng.choice([b"[", b'{"a":']) * rng.choice([10, 900, 200_000])
    return zipped(members | {name: text if rng.random() < 0.8 else text[:-1] + b', "deep": ' + deep})


def array_bytes(rng: random.Random, data: bytes, examples: list[bytes]) -> bytes:
    members = members_of(data)
    name = rng.choice([n for n in members if n.endswith(".safetensors")])
    return zipped(members | {name: rng.choice([flip, flip, cut, repeat])(rng, members[name], examples)})


def array_header(rng: random.Random, data: bytes, _: list[bytes]) -> bytes:
    """Other lengths, shapes, types and offsets in the header of the arrays."""
    members = members_of(data)
    name = rng.choice([n for n in members if n.endswith(".safetensors")])
    whole = members[name]
    length = int.from_bytes(whole[:8], "little")
    header, rest = json.loads(whole[8 : 8 + length]), whole[8 + length :]
    for _n in range(rng.choice([1, 2])):
        _harm_json(rng, header)
    if rng.random() < 0.2:
        header |= {f"a{n}": {"dtype": "F32", "shape": [0], "data_offsets": [0, 0]} for n in range(100_000)}
    text = json.dumps(header).encode("utf-8", "surrogatepass")
    said = rng.choice([len(text)] * 6 + [0, 2**63, 2**64 - 1, 10**8, len(text) + 1])
    return zipped(members | {name: said.to_bytes(8, "little") + text + rest})


HARMS: list[Callable[[random.Random, bytes, list[bytes]], bytes]] = [
    flip, cut, repeat, headers, swap, lose, nest, more, lists, json_fields, json_fields, json_text, array_bytes,
    array_header,
]  # fmt: skip


def opened(path: Path, again: Path) -> tuple[str, float]:
    """What comes of a file, ``"document"`` or a sentence, and how long it took; a document is written again too."""
    begun = time.perf_counter()
    try:
        project = open_project(path)
        seconds = time.perf_counter() - begun
    except Refused as refused:
        seconds = time.perf_counter() - begun
        sentence = str(refused)
        assert sentence.startswith(f"{path.name}: ")
        assert sentence.isprintable()
        assert len(sentence) <= 400
        return sentence, seconds
    ink_of(project.document.target)
    save(again, project.document, project.saved, project.unknown, project.rival)
    written = open_project(again)
    assert written.document == project.document
    assert written.unknown.names == project.unknown.names
    assert (written.rival is None) == (project.rival is None)
    return "document", seconds


def peak_mb() -> float:
    """The most memory that this process has held, MB."""
    status = Path("/proc/self/status")
    if status.exists():  # a child's ru_maxrss begins with what its parent held
        held = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(held.split()[1]) / 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def make(folder: Path, count: int, seed: int) -> None:
    """Write so many harmed files: in a process of its own, as harming takes memory too."""
    (folder / "good").mkdir()
    rng, good = random.Random(seed), examples(folder / "good")
    for number in range(count):
        (folder / f"{number}.scoreviz").write_bytes(harmed(rng, good))


def look(folder: Path) -> dict[str, Any]:
    """Open every file of a folder; return the counts, the slowest, and the memory."""
    found: Counter[str] = Counter()
    slowest, before = (0.0, ""), peak_mb()
    most = (before, "")
    for path in sorted(folder.glob("*.scoreviz"), key=lambda path: int(path.stem)):
        outcome, seconds = opened(path, folder / "again")
        found[outcome] += 1
        slowest = max(slowest, (seconds, path.name))
        most = max(most, (peak_mb(), path.name), key=lambda pair: pair[0])
    documents = found.pop("document", 0)
    return {
        "files": documents + found.total(),
        "documents": documents,
        "refused": found.total(),
        "slowest_s": slowest,
        "peak_mb": most,
        "before_mb": before,
        "reasons": _reasons(found),
    }


def _reasons(found: Counter[str]) -> list[tuple[str, int]]:
    reasons: Counter[str] = Counter()
    for sentence, times in found.items():
        reasons[sentence.partition(": ")[2]] += times
    return reasons.most_common(20)


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
    else:
        sys.stdout.write(json.dumps(look(Path(sys.argv[2])), indent=1))
