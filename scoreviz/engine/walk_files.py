"""What the walk leaves behind: arrays and figures in a target's own coordinates, file = centre + scale * canvas.

A density divides by scale^2 and a score by scale; noise levels, bandwidths and the sliced Wasserstein distance
multiply by scale, the energy distance by its root. The maximum mean discrepancy has no unit.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz import __version__
from scoreviz.engine.atomic import replacing
from scoreviz.engine.document import Document, Frame, Target
from scoreviz.engine.field_table import FieldTable
from scoreviz.engine.lane import Lane, distances_in_file
from scoreviz.engine.sections import parts
from scoreviz.engine.targets import realise
from scoreviz.engine.trained import TrainingSnapshot
from scoreviz.maths.compare import MMD_BANDWIDTH
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture

Arrays = dict[str, NDArray[Any]]


def in_file(frame: Frame, points: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return points ``[..., 2]`` of the canvas in the file's own coordinates."""
    return np.array(frame.centre) + frame.scale * np.asarray(points, dtype=np.float64)


def target_arrays(target: Target) -> Arrays:
    """Return the kind of a target's density and the arrays that define it."""
    density, frame = realise(target), target.frame
    if isinstance(density, GaussianMixture):
        means, covariances, weights = (
            v.double().numpy() for v in (density.means, density.covariances, density.weights)
        )
        parts = {"means": in_file(frame, means), "covariances": frame.scale**2 * covariances}
        return {"kind": np.array("mixture"), **parts, "weights": weights}
    if isinstance(density, PointMixture):
        points = in_file(frame, density.points.numpy())
        return {"kind": np.array("points"), "points": points, "bandwidth": np.array(frame.scale * density.bandwidth)}
    if isinstance(density, GridMixture):
        x0, x1, y0, y1 = density.extent
        corners = in_file(frame, np.array([[x0, y0], [x1, y1]]))  # [2, 2]
        extent = corners.T.ravel()  # x0, x1, y0, y1
        weights = density.weights.double().numpy()
        bandwidth = np.array(frame.scale * density.bandwidth)
        return {"kind": np.array("grid"), "weights": weights, "extent": extent, "bandwidth": bandwidth}
    raise TypeError(f"no file describes a {type(density).__name__}")


def field_arrays(table: FieldTable, frame: Frame) -> Arrays:
    """Return nodes, noise levels and both fields."""
    return {
        "x": in_file(frame, table.x),
        "sigmas": frame.scale * table.sigmas,
        "true": table.true / frame.scale,
        "learned": table.learned / frame.scale,
    }


def sample_arrays(lanes: Iterable[Lane], frame: Frame) -> Arrays:
    """Return where each sampler's particles ended."""
    return {lane.sampling.sampler: in_file(frame, lane.points) for lane in lanes}


def save_arrays(path: Path, arrays: Arrays) -> None:
    """Write named arrays to an ``.npz`` file, whole or not at all."""
    with replacing(path) as file:
        np.savez(file, **arrays)  # type: ignore[arg-type]  # names of arrays, not numpy's own switches


def save_report(path: Path, report: dict[str, Any]) -> None:
    """Write figures as JSON, whole or not at all; NaN and infinity are a mistake of ours and raise ValueError."""
    text = json.dumps(report, indent=2, allow_nan=False, ensure_ascii=False)
    with replacing(path) as file:
        file.write(text.encode() + b"\n")


def report_of(
    document: Document, trained: TrainingSnapshot, table: FieldTable, sampled: NDArray[np.float64], lanes: list[Lane]
) -> dict[str, Any]:
    """Return the figures of a walk as plain values; lists by noise level are in the order of ``sigmas``."""
    frame, on_page = document.target.frame, table.relative_error()
    return {
        "scoreviz": __version__,
        "target": _target_words(document.target),
        "settings": _settings(document, lanes),
        "seed": document.training.seed,
        "steps": trained.step,
        "seconds": round(trained.seconds, 3),
        "device": trained.device,
        "note": trained.failure or trained.note,
        "sigmas": [frame.scale * float(sigma) for sigma in table.sigmas],
        "relative_error": [float(e) for e in on_page],
        "relative_error_mean": float(on_page.mean()),
        "relative_error_samples": [float(e) for e in sampled],
        "relative_error_samples_mean": float(sampled.mean()),
        "samples": {lane.sampling.sampler: _lane_words(lane, frame) for lane in lanes},
    }


def _target_words(target: Target) -> dict[str, Any]:
    kind = str(target_arrays(target)["kind"])
    frame = {"centre": list(target.frame.centre), "scale": target.frame.scale}
    return {"name": target.name, "kind": kind, "strokes": len(target.strokes), "frame": frame}


def _settings(document: Document, lanes: list[Lane]) -> dict[str, Any]:
    noise, training, network, sampling = document.noise, document.training, document.network, document.sampling
    sigma = None if training.sigma is None else document.target.frame.scale * training.sigma
    return {
        "process": noise.process,
        "table_steps": noise.table_steps if noise.process == "ddpm" else None,
        "objective": training.objective,
        "network": {"width": network.width, "layers": network.layers, "prediction": network.prediction},
        "training_sigma": sigma,
        "batch": training.batch,
        "learning_rate": training.learning_rate,
        "samplers": [lane.sampling.sampler for lane in lanes],
        "sampler_steps": sampling.steps,
        "particles": sampling.particles,
        "langevin_step_share": sampling.step_share,
        "eta": sampling.eta,
        "ddim_eta": sampling.ddim_eta,
        "levels": sampling.levels,
        "churn": sampling.churn,
        "snr": sampling.snr,
        "with_score": sampling.with_score,
        "with_noise": sampling.with_noise,
        "towards": None if sampling.towards < 0 else parts(document.target).names[sampling.towards],
        "guidance": sampling.guidance,
    }


def _lane_words(lane: Lane, frame: Frame) -> dict[str, Any]:
    words: dict[str, Any] = {
        "particles": len(lane.points),
        "seconds": round(lane.seconds, 3),
        "sigma": frame.scale * lane.level,
        "escaped": lane.escaped,
        "mmd_bandwidth": frame.scale * MMD_BANDWIDTH,
    }
    for name, (value, floor) in distances_in_file(lane, frame).items():
        words[name] = {"value": value, "floor": floor}
    return words
