"""The score network once more: numpy in float64, with the coefficients of Karras et al. 2022, table 1, left apart."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def network_output(weights: Array, features: Array, width: int, layers: int) -> Array:
    """F ``[n, 2]``: linear layers with h/(1 + exp(-h)) between them, weights one after the other in a flat vector."""
    at = 0
    for layer in range(layers + 1):
        outputs = width if layer < layers else 2
        inputs = features.shape[1]
        matrix = weights[at : at + inputs * outputs].reshape(outputs, inputs)
        at += inputs * outputs
        features = features @ matrix.T + weights[at : at + outputs]
        at += outputs
        if layer < layers:
            features = features / (1 + np.exp(-features))
    assert at == len(weights)
    return features


def network_features(z: Array, level: Array) -> Array:
    """Coordinates, 36 turned waves of frequency 1 to 6, 3 harmonics of period 12 in the log level."""
    turn = np.pi * (3 - np.sqrt(5))
    waves = [6 ** (k / 35) * np.array([np.cos(k * turn), np.sin(k * turn)]) for k in range(36)]
    phases = z @ np.array(waves).T
    turns = level[:, None] * 2 * np.pi / 12 * np.array([1, 2, 3])
    parts = [z, np.sin(phases), np.cos(phases), np.sin(turns), np.cos(turns)]
    return np.concatenate(parts, axis=1)


def network_score(
    weights: Array, width: int, layers: int, centre: Array, scale: float, y: Array, sigma: Array
) -> Array:
    """(D(y) - y)/sigma^2 with D = centre + c_skip (y - centre) + c_out F(c_in (y - centre), log(sigma/scale))."""
    data = scale
    sigma = np.broadcast_to(np.maximum(sigma, 0.03), len(y))
    c_skip = data**2 / (sigma**2 + data**2)
    c_out = sigma * data / np.sqrt(data**2 + sigma**2)
    c_in = 1 / np.sqrt(data**2 + sigma**2)
    features = network_features(c_in[:, None] * (y - centre), np.log(np.minimum(sigma, 8.0) / scale))
    F = network_output(weights, features, width, layers)
    D = centre + c_skip[:, None] * (y - centre) + c_out[:, None] * F
    return (D - y) / (sigma**2)[:, None]
