"""Fewer points, where each is painted larger: about as much of the ground below stays to be seen."""

from dataclasses import replace

import numpy as np

from scoreviz.ui.particles_layer import Floats, Particles, furthest_numbers

FEW, MANY = 150, 500  # points of which none is left out; the most that are shown


def thinned(particles: Particles, enlarged: float) -> Particles:
    """Return every so many-th of many particles, with its trail: as many fewer as each is larger, and never many."""
    points = particles.points
    if points is None or len(points) < FEW or enlarged == 1.0:
        return particles
    every = max(round(enlarged**2), -(-len(points) // MANY))
    gone = int((furthest_numbers(points, particles.escaped) % every == 0).sum())
    return replace(
        particles,
        points=points[::every],
        shades=None if particles.shades is None else particles.shades[::every],
        trails=_trails(particles.trails, len(points), every),
        escaped=gone,
    )


def _trails(trails: Floats | None, points: int, every: int) -> Floats | None:
    """Return the trails of the particles that are kept; there may be one to every few particles already."""
    if trails is None or trails.shape[1] == 0:
        return trails
    apart = max(1, round(points / trails.shape[1]))
    return trails[:, np.arange(trails.shape[1]) * apart % every == 0]
