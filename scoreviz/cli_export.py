"""The command ``export``: a target as a picture, points or a mixture."""

from pathlib import Path

from scoreviz.cli_words import Parser, say, whole


def export(words: list[str]) -> int:
    """Write a target as the words say, and return the exit status."""
    parser = Parser(
        "scoreviz export",
        "Write a target: its ink (.png, .jpg, .svg), exact samples (.csv, .npy) or its Gaussians (.json).",
    )
    add = parser.add_argument
    add("--target", required=True, metavar="NAME|FILE", help="a shape by name, or a file")
    add("--out", required=True, type=Path, metavar="FILE", help="the file to write; its ending says as what")
    add("--points", type=whole(2, 1_000_000), default=2_000, metavar="N", help="samples to write (default: 2,000)")
    add("--seed", type=whole(0, 2**32 - 1), metavar="N", help="of the samples (default: that of the document)")
    given = parser.parse_args(words)
    from scoreviz.engine.exports import Samples
    from scoreviz.engine.exports import export as write
    from scoreviz.engine.left_out import left_out
    from scoreviz.engine.opening import opened

    document = opened(given.target).document
    write(document, given.out, Samples(given.points, given.seed))
    say(f"Wrote {given.out}")
    for lost in left_out(document.target, given.out.suffix.lower()):
        say(f"{lost}.")
    return 0
