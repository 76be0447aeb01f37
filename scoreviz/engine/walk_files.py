"""What the walk leaves behind: arrays and figures in a target's own coordinates, file = centre + scale * canvas.

A density divides by scale^2 and a score by scale; noise levels, bandwidths and the sliced Wasserstein distance
multiply by scale, the energy distance by its root. The maximum mean discrepancy has no unit.
"""

import json
import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz import __version__
from scoreviz.engine.atomic import replacing
from scoreviz.engine.document import Document
from scoreviz.engine.field_table import FieldTable
from scoreviz.engine.guidance_table import GuidanceTable
from scoreviz.engine.guiding import destination
from scoreviz.engine.lane import Lane, distances_in_file
from scoreviz.engine.particles import towards_noise
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Frame, Target
from scoreviz.engine.targets import realise
from scoreviz.engine.trained import TrainingSnapshot
from scoreviz.engine.truth import noise_gaps, truth
from scoreviz.maths.compare import MMD_BANDWIDTH
from scoreviz.maths.density import Density
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture

Arrays = dict[str, NDArray[Any]]
GAP_SAMPLES = 4_000


def in_file(frame: Frame, points: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return points ``[..., 2]`` of the canvas in the file's own coordinates."""
    return np.array(frame.centre) + frame.scale * np.asarray(points, dtype=np.float64)


def target_arrays(target: Target) -> Arrays:
    """Return the kind of a target's density and the arrays that define it.

    Of several layers: the priors ``[K]`` of those that have ink, and of each the same under ``0_kind``, ``1_kind``...
    """
    return _density_arrays(realise(target), target.frame)


def _density_arrays(density: Density, frame: Frame) -> Arrays:
    if isinstance(density, Labelled):
        arrays: Arrays = {"kind": np.array("classes"), "priors": density.priors.double().numpy()}
        for k, one in enumerate(density.classes):
            arrays |= {f"{k}_{name}": values for name, values in _density_arrays(one, frame).items()}
        return arrays
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
    """Return where each sampler's particles ended; of the forward process, x at t = 1 in the process's own frame.

    That frame is the file's at t = 0, and its origin the file's centre: at t = 1 it holds centre + scale * x.
    """
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
        **_noise_words(document, table),
    }


def _noise_words(document: Document, table: FieldTable) -> dict[str, Any]:
    """Return how far minus sigma times the score is from the expected noise, where the noise is not Gaussian.

    The truth is then that of a grid, whose cells are Gaussians of ``cell``.
    """
    target, kernel = document.target, document.noise.kernel
    if kernel == "gaussian":
        return {}
    gaps = noise_gaps(target, kernel, table.sigmas, GAP_SAMPLES)
    words = {"kernel": kernel, "cell": target.frame.scale * math.sqrt(truth(target, kernel).narrowest)}
    return {"noise": {**words, "eps_gap": gaps[:, 0].tolist(), "eps_gap_error": gaps[:, 1].tolist()}}


def labels_and_guidance(
    document: Document, by_part: dict[str, list[float]], guidance: GuidanceTable | None
) -> dict[str, Any]:
    """Return what a report says of labels and of the guide; figures by noise level are in the order of ``sigmas``.

    ``relative_error_by_part`` is null for a network without labels, ``guide`` where nothing is guided.
    """
    sampling = document.sampling
    words: dict[str, Any] = {"relative_error_by_part": by_part or None, "guide": None}
    if guidance is not None:
        weak = sampling.weak if sampling.guide == "autoguidance" else None
        kind = {"kind": sampling.guide, "weak": weak, "weight": guidance.weight, "arrays": "guidance.npz"}
        words["guide"] = kind | guidance.figures
    return words


def _target_words(target: Target) -> dict[str, Any]:
    kind = str(target_arrays(target)["kind"])
    frame = {"centre": list(target.frame.centre), "scale": target.frame.scale}
    return {
        "name": target.name,
        "kind": kind,
        "marks": sum(len(layer.marks) for layer in target.layers),
        "frame": frame,
    }


def _settings(document: Document, lanes: list[Lane]) -> dict[str, Any]:
    noise, training, network, sampling = document.noise, document.training, document.network, document.sampling
    part = destination(sampling)
    sigma = None if training.sigma is None else document.target.frame.scale * training.sigma
    return {
        "process": noise.process,
        "kernel": noise.kernel,
        "table_steps": noise.table_steps if noise.process == "ddpm" else None,
        "objective": training.objective,
        "network": {
            "width": network.width,
            "layers": network.layers,
            "prediction": network.prediction,
            "conditional": network.conditional,
        },
        "training_sigma": sigma,
        "batch": training.batch,
        "learning_rate": training.learning_rate,
        "dropout": training.dropout if network.conditional else None,
        "samplers": [lane.sampling.sampler for lane in lanes],
        "sampler_steps": sampling.steps,
        "particles": sampling.particles,
        "langevin_sigma": document.target.frame.scale * sampling.sigma,
        "langevin_step_share": sampling.step_share,
        "eta": sampling.eta,
        "ddim_eta": sampling.ddim_eta,
        "of_jump": sampling.of_jump,
        "levels": sampling.levels,
        "churn": sampling.churn,
        "churn_noise": sampling.churn_noise,
        "churn_low": document.target.frame.scale * sampling.churn_low,
        "churn_high": document.target.frame.scale * sampling.churn_high,
        "snr": sampling.snr,
        "with_score": sampling.with_score,
        "with_noise": sampling.with_noise,
        "towards": None if part < 0 else parts(document.target).names[part],
        "guidance": sampling.guidance,
    }


def _lane_words(lane: Lane, frame: Frame) -> dict[str, Any]:
    words: dict[str, Any] = {
        "particles": len(lane.points),
        "seconds": round(lane.seconds, 3),
        "frame": "process" if towards_noise(lane.sampling) else "data",
        "alpha": lane.alpha,
        "sigma": frame.scale * lane.sigma,
        "escaped": lane.escaped,
        "mmd_bandwidth": frame.scale * MMD_BANDWIDTH,
    }
    for name, (value, floor) in distances_in_file(lane, frame).items():
        words[name] = {"value": value, "floor": floor}
    return {**words, "note": lane.note} if lane.note else words
