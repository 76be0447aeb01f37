"""A run to its end from a project, without a window."""

from collections.abc import Generator

from scoreviz.engine.document import Document
from scoreviz.engine.guides import refusal
from scoreviz.engine.particles import RunSnapshot, RunSpec, record
from scoreviz.engine.project import Project
from scoreviz.engine.refusal import Refused
from scoreviz.engine.targets import is_empty, realise
from scoreviz.engine.weak import weak_spec
from scoreviz.maths.density import Field
from scoreviz.wording import tr


def learned_in(project: Project) -> Field | None:
    """Return what the network of a project has learned; None where nothing is."""
    return None if project.saved is None else project.saved.learned.to("cpu")


def run_spec(name: str, document: Document, learned: Field | None) -> RunSpec:
    """Return what the document's run is made from, as in the window.

    Raises:
        Refused: the drawing is empty, nothing is learned yet, or the sampler is not for such a field.
    """
    sampling = document.sampling
    if is_empty(document.target):
        raise Refused(name, tr("the drawing is empty: there is nothing to run"))
    if sampling.field == "learned" and learned is None:
        raise Refused(name, tr("its points follow the learned field, and nothing is learned in it"))
    weights = learned if sampling.field == "learned" else None
    why_not = refusal(sampling, document.noise, weights)
    if why_not:
        raise Refused(name, _reason(why_not))
    return RunSpec(document.target, document.noise, sampling, weights, weak_spec(document))


def finished(name: str, spec: RunSpec) -> Generator[RunSnapshot, None, RunSnapshot]:
    """Run to the end, yielding what there is so far, and return the whole.

    Raises:
        Refused: as ``record``, by the name of the project.
    """
    try:
        for run in record(spec, realise):
            yield run
    except ValueError as error:
        raise Refused(name, _reason(str(error))) from None
    return run


def _reason(sentence: str) -> str:
    stripped = sentence.rstrip(".。")
    return stripped if stripped[1:2].isupper() else stripped[:1].lower() + stripped[1:]  # a name stays as it is
