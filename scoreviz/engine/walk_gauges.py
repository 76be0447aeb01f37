"""What the walk's report says of its runs beforehand: where they start, and how long their steps may be."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from scoreviz.engine.document import Document, SamplerName
from scoreviz.engine.gauges import GaugeRequest, Mismatch, Stability, gauges
from scoreviz.engine.target import Frame


def told_before(document: Document, samplers: Iterable[SamplerName]) -> dict[str, Any]:
    """Return ``prior_mismatch`` and ``stability`` by sampler, in a target's own unit, and what hurts in sentences.

    Each has those samplers that start from a prior, or whose step can be too long, and no others.
    """
    found = {
        name: gauges(GaugeRequest(document.target, document.noise, replace(document.sampling, sampler=name)))
        for name in samplers
    }
    frame = document.target.frame
    return {
        "prior_mismatch": {name: _prior(g.mismatch) for name, g in found.items() if g.mismatch is not None},
        "stability": {name: _step(g.stability, frame) for name, g in found.items() if g.stability is not None},
        "warnings": {name: g.warning for name, g in found.items() if g.warning},
    }


def _prior(mismatch: Mismatch) -> dict[str, Any]:
    """``wasserstein`` is in the process's frame, in which there is canvas for a unit."""
    return {
        "kl": mismatch.nats,
        "kl_standard_error": mismatch.standard_error,
        "wasserstein": mismatch.distance,
        "most_misplaced": mismatch.misplaced,
    }


def _step(stability: Stability, frame: Frame) -> dict[str, Any]:
    return {
        "step": frame.scale**2 * stability.step,
        "largest_stable_step": frame.scale**2 * stability.largest,
        "sigma": frame.scale * stability.sigma,
        "largest_step_share": stability.limit,
    }
