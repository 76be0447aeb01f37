"""The score network once more: numpy in float64, with the coefficients of Karras et al. 2022, table 1, left apart.

Every prediction becomes the denoised point in its own process, and an energy is differentiated by a complex step.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

TINY = 1e-30  # a complex step loses no digits, however small


def network_output(weights: Array, features: Array, width: int, layers: int, outputs: int = 2) -> Array:
    """F ``[n, 2]``: linear layers with h/(1 + exp(-h)) between them, weights one after the other in a flat vector."""
    at = 0
    for layer in range(layers + 1):
        out = width if layer < layers else outputs
        inputs = features.shape[1]
        matrix = weights[at : at + inputs * out].reshape(out, inputs)
        at += inputs * out
        features = features @ matrix.T + weights[at : at + out]
        at += out
        if layer < layers:
            features = features / (1 + np.exp(-features))
    assert at == len(weights)
    return features


def network_features(z: Array, level: Array, label: int = -1, classes: int = 0) -> Array:
    """Coordinates, 36 turned waves of frequency 1 to 6, 3 harmonics of period 12 in the log level, one column a class.

    The column after those of the classes is for points without a label, -1.
    """
    turn = np.pi * (3 - np.sqrt(5))
    waves = [6 ** (k / 35) * np.array([np.cos(k * turn), np.sin(k * turn)]) for k in range(36)]
    phases = z @ np.array(waves).T
    turns = level[:, None] * 2 * np.pi / 12 * np.array([1, 2, 3])
    columns = np.zeros((len(z), classes + 1 if classes else 0))
    if classes:
        columns[:, classes if label == -1 else label] = 1
    return np.concatenate([z, np.sin(phases), np.cos(phases), np.sin(turns), np.cos(turns), columns], axis=1)


def energy_slope(
    weights: Array, z: Array, level: Array, width: int, layers: int, label: int = -1, classes: int = 0
) -> Array:
    """The gradient ``[n, 2]`` in z of the one output of an energy network, Im f(z + i h)/h."""
    slopes = []
    for axis in np.eye(2):
        features = network_features(z + 1j * TINY * axis, level, label, classes)
        slopes.append(np.imag(network_output(weights, features, width, layers, 1))[:, 0] / TINY)
    return np.stack(slopes, axis=1)


def denoised(prediction: str, F: Array, z: Array, s: Array) -> Array:
    """The clean point ``[n, 2]`` that an output stands for, in the frame z = x0 + s eps of data of unit scale."""
    alpha, sigma, t = 1 / np.sqrt(1 + s**2), s / np.sqrt(1 + s**2), s / (1 + s)
    return {
        "edm": z / (s**2 + 1) + s / np.sqrt(1 + s**2) * F,  # c_skip z + c_out F
        "energy": z / (s**2 + 1) + s / np.sqrt(1 + s**2) * F,
        "score": z + s**2 * (F / s),  # Tweedie
        "eps": z - s * F,
        "x0": F,
        "v": alpha * (alpha * z) - sigma * F,  # variance preserving, x = alpha z
        "velocity": (1 - t) * z - t * F,  # straight, x = (1 - t) z
    }[prediction]


def network_score(
    weights: Array,
    width: int,
    layers: int,
    centre: Array,
    scale: float,
    y: Array,
    sigma: Array,
    prediction: str = "edm",
    label: int = -1,
    classes: int = 0,
) -> Array:
    """(D(y) - y)/sigma^2 with D = centre + scale D(z), z = (y - centre)/scale, and F at c_in z and log(sigma/scale)."""
    sigma = np.broadcast_to(np.maximum(sigma, 0.03), len(y))
    z, s = (y - centre) / scale, (sigma / scale)[:, None]
    point, level = z / np.sqrt(1 + s**2), np.log(np.minimum(sigma, 8.0) / scale)
    if prediction == "energy":
        F = energy_slope(weights, point, level, width, layers, label, classes)
    else:
        F = network_output(weights, network_features(point, level, label, classes), width, layers)
    return (centre + scale * denoised(prediction, F, z, s) - y) / (sigma**2)[:, None]
