"""The command ``walk``: its options, the document that they make, and what is said at the end."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from scoreviz.cli_words import Parser, complain, count_in, number_in, samplers, say, seconds, whole
from scoreviz.engine.refusal import Refused

if TYPE_CHECKING:  # these import torch, which a wrong argument should not wait for
    from scoreviz.engine.document import Document
    from scoreviz.engine.walk import WalkSpec

# The options that are a field of the document by another name, or by the same one, in each of its parts.
NOISE = {"process": "process", "kernel": "kernel", "table_steps": "table_steps"}
NETWORK = {"prediction": "prediction", "conditional": "conditional"}
TRAINING = {"objective": "objective", "sigma": "sigma", "dropout": "dropout"}
SAMPLING = {
    "particles": "particles",
    "sampler_steps": "steps",
    "langevin_sigma": "sigma",
    "step_share": "step_share",
    "eta": "eta",
    "ddim_eta": "ddim_eta",
    "levels": "levels",
    "churn": "churn",
    "churn_noise": "churn_noise",
    "churn_low": "churn_low",
    "churn_high": "churn_high",
    "snr": "snr",
    "guidance": "guidance",
    "guide": "guide",
    "weak": "weak",
    "score": "with_score",
    "noise": "with_noise",
    "of_jump": "of_jump",
}

LANES = "This project has lanes side by side: render shows them; walk runs its samplers one by one on the drawing."


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
    from scoreviz.engine.document import KernelName, ObjectiveName, PredictionName, ProcessName

    add = group.add_argument
    add("--process", choices=get_args(ProcessName), help="the noise process (default: ve)")
    add("--kernel", choices=get_args(KernelName), help="the noise's density on each axis (default: gaussian)")
    add("--table-steps", type=count_in("noise.table_steps"), metavar="T", help="steps in DDPM's table (default: 1,000)")
    add("--objective", choices=get_args(ObjectiveName), help="how the network is taught (default: dsm)")
    add("--prediction", choices=get_args(PredictionName), help="what the network's output stands for (default: edm)")
    add(
        "--sigma",
        type=number_in("training.sigma"),
        metavar="S",
        help="train at this noise level, canvas units (default: at all)",
    )
    switch = argparse.BooleanOptionalAction
    add("--conditional", action=switch, help="tell the network the part of the drawing, or not (default: not)")
    add("--dropout", type=number_in("training.dropout"), metavar="D", help="share of labels hidden (default: 0.1)")
    length = group.add_mutually_exclusive_group()
    length.add_argument("--train-steps", type=whole(1, 100_000_000), metavar="N", help="train for so many steps")
    length.add_argument("--train-seconds", type=seconds, metavar="S", help="train for so long (default: 5)")
    add("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto", help="where to train")


def _add_sampling(group: argparse._ArgumentGroup) -> None:
    from scoreviz.engine.document import GuideName, SamplerName, WeakName

    known = f"{', '.join(get_args(SamplerName))} (default: langevin,reverse-sde,ode)"
    add = group.add_argument
    add("--samplers", type=samplers, metavar="A,B", help=known)
    add("--particles", type=whole(2, 500_000), metavar="N", help="points a sampler (default: 10,000)")
    add("--sampler-steps", type=count_in("sampling.steps"), metavar="N", help="steps of each sampler (default: 100)")
    told = "Langevin's and MALA's noise level, canvas units (default: 0.15)"
    add("--langevin-sigma", type=number_in("sampling.sigma"), metavar="S", help=told)
    told = "Langevin's step, as a share of the largest that is stable (default: 0.1)"
    add("--step-share", type=number_in("sampling.step_share"), metavar="H", help=told)
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
    add("--guide", choices=get_args(GuideName), help="what guides the points (default: exact)")
    add("--weak", choices=get_args(WeakName), help="what autoguidance leads away from (default: smaller)")
    switch = argparse.BooleanOptionalAction
    add("--score", action=switch, help="Langevin and the reverse equations with the score, or without (default: with)")
    told = "DDPM with the coefficients of the jump it takes, or of one row of the table (default: of the jump)"
    add("--of-jump", action=switch, help=told)
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
    from scoreviz.engine.sections import part_named
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
        towards = part_named("--towards", document.target, options["towards"])
        document = document.with_parts(sampling=replace(document.sampling, towards=towards))
    _check_guidance(document, options)
    most = MOST_POSITIONS // document.sampling.steps
    if document.sampling.particles > most:
        raise Refused(name, f"at most {most:,} particles fit a run of {document.sampling.steps:,} steps")
    return document


def _check_guidance(document: "Document", options: dict[str, Any]) -> None:
    """Refuse options of labels and guidance that do not go together."""
    sampling, conditional = document.sampling, document.network.conditional
    away, given = sampling.guide == "autoguidance", {name for name, value in options.items() if value is not None}
    if "dropout" in given and not conditional:
        raise Refused("--dropout", "only a network with labels hides some: give --conditional too")
    if "weak" in given and not away:
        raise Refused("--weak", f"only autoguidance has a weak network, and this guide is {sampling.guide}")
    if "towards" in given and away:
        raise Refused("--towards", "autoguidance leads to no part: it leads away from a weak network")
    if "guide" in given and not away and sampling.towards < 0:
        raise Refused("--guide", f"{sampling.guide} needs a part to lead to: give --towards too")
    if "guidance" in given and not away and sampling.towards < 0:
        raise Refused("--guidance", "nothing guides the points: give --towards, or --guide autoguidance")
    if sampling.guide == "classifier-free" and sampling.towards >= 0 and not conditional:
        raise Refused("--guide", "classifier-free needs a network with labels: give --conditional too")


def _said(options: dict[str, Any], fields: dict[str, str]) -> dict[str, Any]:
    """Return the fields of a part for which an option was given."""
    return {field: options[option] for option, field in fields.items() if options.get(option) is not None}


def report_walk(spec: "WalkSpec", out: Path) -> int:
    """Walk, say how it went and where the pictures are, and return the exit status: 1 if the training diverged."""
    from scoreviz.engine.walk import Diverged, walk

    if spec.device.note:
        say(spec.device.note)
    if spec.document.theatre.beside:
        say(LANES)
    snapshot = None
    try:
        for snapshot in walk(spec, out):  # noqa: B007  the last one is wanted
            pass
    except Diverged as nothing:
        complain(nothing)
        return 1
    if snapshot is None or snapshot.report is None or snapshot.trained is None:
        raise RuntimeError("the walk ended without a report")
    report, failure = snapshot.report, snapshot.trained.failure
    say(_summary(report, "" if failure else report["note"]))
    say(f"The pictures are in {out}: walk.png and walk.mp4")
    if failure:
        complain(Refused(spec.name, failure))
    return 1 if failure else 0


def _under_noise(report: dict[str, Any]) -> list[str]:
    """Say what breaks where the noise is not Gaussian."""
    if "noise" not in report:
        return []
    gaps = report["noise"]["eps_gap"]
    said = dict.fromkeys(lane["note"] for lane in report["samples"].values() if "note" in lane)
    noted = [name for name, lane in report["samples"].items() if "note" in lane]
    first = f"Minus sigma times the score is {100 * min(gaps):.2g} to {100 * max(gaps):.2g} % off the expected noise."
    return [first, *(f"{', '.join(noted)}: {note}" for note in said)]


def _summary(report: dict[str, Any], note: str) -> str:
    from scoreviz.engine.figures import two_digits

    error, only = two_digits(100 * report["headline"]), report["settings"]["training_sigma"]
    measured = "mean over noise levels" if only is None else f"at σ = {two_digits(only)} alone, where it was trained"
    lines = [
        *([note] if note else []),
        f"{report['target']['name']}: relative score error {error} %, {measured}, "
        f"after {report['steps']:,} steps in {report['seconds']:.1f} s on {report['device']}",
    ]
    for name, lane in report["samples"].items():
        distance = lane["sliced_wasserstein"]
        value, floor = two_digits(distance["value"]), two_digits(distance["floor"])
        lines.append(f"  {name:<12} distance to truth {value}, two true sets {floor}")
    for sentence in dict.fromkeys(report["warnings"].values()):
        those = ", ".join(name for name, said in report["warnings"].items() if said == sentence)
        lines.append(f"{those}: {sentence}")
    lines += _under_noise(report)
    return "\n".join(lines)
