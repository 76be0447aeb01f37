"""What a control of a lesson does to the document: a field by its path, in every lane that has the same value there."""

from dataclasses import replace

from scoreviz.engine.document import Document
from scoreviz.engine.lanes import lanes_of, with_lanes
from scoreviz.engine.lessons.document_fields import FIELDS, value_of

OF_EACH_LANE = ("sampling", "noise")


def with_knob(document: Document, field: str, value: object) -> Document:
    """Return a document in which a field, such as "sampling.step_share", has another value.

    A field of the sampling or the noise is that of the first lane; each lane beside it that had the same value there
    follows, as what differs is what is compared.
    """
    part, _, name = field.partition(".")
    before = value_of(document, field)
    if FIELDS[field] is int and isinstance(value, float):
        value = round(value)  # a slider goes by shares, and gives a number of points all the same
    if part not in OF_EACH_LANE:
        return document.with_parts(**{part: replace(getattr(document, part), **{name: value})})
    runs = list(lanes_of(document))
    for place, run in enumerate(runs):
        if getattr(getattr(run, part), name) == before:
            runs[place] = replace(run, **{part: replace(getattr(run, part), **{name: value})})
    return with_lanes(document, tuple(runs))
