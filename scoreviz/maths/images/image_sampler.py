"""The samplers of the plane, led by an image model: an image is one point with as many coordinates as it has numbers.

Every run starts at the same standard normal noise, which is x_t itself: two samplers of one seed begin alike.
"""

from dataclasses import replace

import torch

from scoreviz.maths.churn import Churn
from scoreviz.maths.density import Field
from scoreviz.maths.images.table import Table
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.samplers import Plan, Settings, sampler_named
from scoreviz.maths.times import SMALLEST_LEVEL, rho_levels

# Stands for the data where a sampler asks for their size; pixels lie between -1 and 1.
PIXELS = GaussianMixture(torch.zeros(1, 2), torch.eye(2)[None], torch.ones(1))


def image_sampler(name: str, field: Field, table: Table, steps: int, eta: float) -> Plan:
    """Return a sampler that is ready to run from noise to images, which are rows ``[n, D]``.

    Its ``init`` is for the plane: a run of images starts at ``State(noise, 0, plan.times[0])``, in the
    variance-exploding frame at ``noise / alpha``.

    Args:
        name: one of ``samplers.SAMPLERS`` that goes from noise to data by a score alone.
        field: what leads.
        table: its noise levels.
        steps: how many.
        eta: noise of DDIM and of the reverse SDE, 0 to 1.

    Errors:
        ValueError: another name, no steps, or an eta that the sampler refuses.
    """
    plan = sampler_named(name, field, PIXELS, table, steps, Settings(eta=eta, ddim_eta=eta))
    return _known_to_the_network(plan, table) if isinstance(plan.sampler, Churn) else plan


def _known_to_the_network(plan: Plan, table: Table) -> Plan:
    """Return the plan of EDM with no level below the table's least one, but zero.

    Of a lower one less than all of the noise would be taken away: the network is told that of its first entry.
    """
    assert isinstance(plan.sampler, Churn)
    steps = len(plan.times) - 1
    levels = rho_levels(plan.sampler.levels[0], 0.0, steps, smallest=max(SMALLEST_LEVEL, table.least))
    times = tuple(table.time_of(level) for level in levels)
    return replace(plan, sampler=replace(plan.sampler, levels=levels, times=times), times=times)
