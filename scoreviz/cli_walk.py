"""The command ``walk``: its options, the document that they make, and what is said at the end."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from scoreviz.cli_words import Parser, count_in, number_in, samplers, say, seconds, whole
from scoreviz.engine.refusal import Refused

if TYPE_CHECKING:  # these import torch, which a wrong argument should not wait for
    from scoreviz.engine.document import Document, Target
    from scoreviz.engine.walk import WalkSpec

# The options that are a field of the document by another name, or by the same one, in each of its parts.
NOISE = {"process": "process", "table_steps": "table_steps"}
NETWORK = {"prediction": "prediction"}
TRAINING = {"objective": "objective", "sigma": "sigma"}
SAMPLING = {
    "particles": "particles",
    "sampler_steps": "steps",
    "eta": "eta",
    "ddim_eta": "ddim_eta",
    "levels": "levels",
    "churn": "churn",
    "churn_noise": "churn_noise",
    "churn_low": "churn_low",
    "churn_high": "churn_high",
    "snr": "snr",
    "guidance": "guidance",
    "score": "with_score",
    "noise": "with_noise",
}


def walk(words: list[str]) -> int:
    """Walk as the words say, and return the exit status."""
    given = _parser().parse_args(words)
    return report_walk(walk_spec(given.target, given), given.out)


def _parser() -> Parser:
    parser = Parser(
        "scoreviz walk", "Draw, train, compare and sample; leave numbers, a picture and a film in a folder."
    )
    parser.add_argument("--target", required=True, metavar="NAME|FILE", help="a shape by name, or a file to learn from")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="the folder to write into")
    parser.add_argument("--seed", type=whole(0, 2**32 - 1), metavar="N", help="every random number follows from it")
    _add_training(parser.add_argument_group("training"))
    _add_sampling(parser.add_argument_group("sampling"))
    return parser


def _add_training(group: argparse._ArgumentGroup) -> None:
    from scoreviz.engine.document import ObjectiveName, PredictionName, ProcessName

    add = group.add_argument
    add("--process", choices=get_args(ProcessName), help="the noise process (default: ve)")
    add("--table-steps", type=count_in("noise.table_steps"), metavar="T", help="steps in DDPM's table (default: 1,000)")
    add("--objective", choices=get_args(ObjectiveName), help="how the network is taught (default: dsm)")
    add("--prediction", choices=get_args(PredictionName), help="what the network's output stands for (default: edm)")
    add(
        "--sigma",
        type=number_in("training.sigma"),
        metavar="S",
        help="train at this noise level, canvas units (default: at all)",
    )
    length = group.add_mutually_exclusive_group()
    length.add_argument("--train-steps", type=whole(1, 100_000_000), metavar="N", help="train for so many steps")
    length.add_argument("--train-seconds", type=seconds, metavar="S", help="train for so long (default: 5)")
    add("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto", help="where to train")


def _add_sampling(group: argparse._ArgumentGroup) -> None:
    from scoreviz.engine.document import SamplerName

    known = f"{', '.join(get_args(SamplerName))} (default: langevin,reverse-sde,ode)"
    add = group.add_argument
    add("--samplers", type=samplers, metavar="A,B", help=known)
    add("--particles", type=whole(2, 500_000), metavar="N", help="points a sampler (default: 10,000)")
    add("--sampler-steps", type=count_in("sampling.steps"), metavar="N", help="steps of each sampler (default: 100)")
    add("--eta", type=number_in("sampling.eta"), metavar="E", help="noise of the reverse SDE (default: 1)")
    add("--ddim-eta", type=number_in("sampling.ddim_eta"), metavar="E", help="noise of DDIM (default: 0)")
    add(
        "--levels", type=count_in("sampling.levels"), metavar="N", help="annealed Langevin's noise levels (default: 10)"
    )
    add("--churn", type=number_in("sampling.churn"), metavar="C", help="S_churn of EDM (default: 40)")
    add("--churn-noise", type=number_in("sampling.churn_noise"), metavar="S", help="S_noise of EDM (default: 1)")
    add("--churn-low", type=number_in("sampling.churn_low"), metavar="S", help="S_min of EDM (default: 0)")
    add("--churn-high", type=number_in("sampling.churn_high"), metavar="S", help="S_max of EDM (default: 100)")
    add("--snr", type=number_in("sampling.snr"), metavar="R", help="the corrector's ratio (default: 0.16)")
    add("--towards", metavar="PART", help="guide points to a part of the drawing, by its name")
    add("--guidance", type=number_in("sampling.guidance"), metavar="W", help="weight of guidance (default: 1)")
    switch = argparse.BooleanOptionalAction
    add("--score", action=switch, help="Langevin and the reverse equations with the score, or without (default: with)")
    add("--noise", action=switch, help="Langevin and the reverse SDE with their noise, or without (default: with)")


def walk_spec(name: str, given: argparse.Namespace) -> "WalkSpec":
    """Return what is walked: what a name stands for, with what the options say otherwise."""
    from scoreviz.engine.device import choose
    from scoreviz.engine.opening import opened
    from scoreviz.engine.walk import DEFAULT_SAMPLERS, WalkSpec

    project = opened(name)
    return WalkSpec(
        name=name,
        document=_with_options(name, project.document, vars(given)),
        device=choose(given.device),
        samplers=getattr(given, "samplers", None) or DEFAULT_SAMPLERS,
        steps=getattr(given, "train_steps", None),
        seconds=getattr(given, "train_seconds", None),
        saved=project.saved,
    )


def _with_options(name: str, document: "Document", options: dict[str, Any]) -> "Document":
    """Return the document with what the command line says otherwise."""
    from scoreviz.engine.document_file import MOST_POSITIONS
    from scoreviz.engine.walk import with_seed

    document = document.with_parts(
        noise=replace(document.noise, **_said(options, NOISE)),
        network=replace(document.network, **_said(options, NETWORK)),
        training=replace(document.training, **_said(options, TRAINING)),
        sampling=replace(document.sampling, **_said(options, SAMPLING)),
    )
    if options.get("seed") is not None:
        document = with_seed(document, options["seed"])
    if options.get("table_steps") is not None and document.noise.process != "ddpm":
        raise Refused("--table-steps", f"only the process ddpm has a table, and this one is {document.noise.process}")
    if options.get("towards") is not None:
        towards = _part(document.target, options["towards"])
        document = document.with_parts(sampling=replace(document.sampling, towards=towards))
    most = MOST_POSITIONS // document.sampling.steps
    if document.sampling.particles > most:
        raise Refused(name, f"at most {most:,} particles fit a run of {document.sampling.steps:,} steps")
    return document


def _part(target: "Target", name: str) -> int:
    """Return the number of a part of the drawing."""
    from scoreviz.engine.sections import parts

    names = parts(target).names
    for number, known in enumerate(names):
        if known.lower() == name.lower():
            return number
    raise Refused("--towards", f"the drawing has no part {name!r}, only {', '.join(names)}")


def _said(options: dict[str, Any], fields: dict[str, str]) -> dict[str, Any]:
    """Return the fields of a part for which an option was given."""
    return {field: options[option] for option, field in fields.items() if options.get(option) is not None}


def report_walk(spec: "WalkSpec", out: Path) -> int:
    """Walk, say how it went and where the pictures are, and return the exit status."""
    from scoreviz.engine.walk import walk

    if spec.device.note:
        say(spec.device.note)
    snapshot = None
    for snapshot in walk(spec, out):  # noqa: B007  the last one is wanted
        pass
    report = snapshot.report if snapshot is not None else None
    if report is None:
        raise RuntimeError("the walk ended without a report")
    say(_summary(report))
    say(f"The pictures are in {out}: walk.png and walk.mp4")
    return 0


def _summary(report: dict[str, Any]) -> str:
    from scoreviz.engine.chart_painting import two_digits

    error = two_digits(100 * report["relative_error_samples_mean"])
    lines = [
        *([report["note"]] if report["note"] else []),
        f"{report['target']['name']}: relative score error {error} %, mean over noise levels, "
        f"after {report['steps']:,} steps in {report['seconds']:.1f} s on {report['device']}",
    ]
    for name, lane in report["samples"].items():
        distance = lane["sliced_wasserstein"]
        value, floor = two_digits(distance["value"]), two_digits(distance["floor"])
        lines.append(f"  {name:<12} distance to truth {value}, two true sets {floor}")
    return "\n".join(lines)
