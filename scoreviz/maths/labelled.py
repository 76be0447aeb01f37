"""Classes with priors: a density that knows, exactly, which class a noisy point came from."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import (
    ArrayLike,
    Density,
    Field,
    Level,
    checked,
    cumulative,
    flat,
    moved,
    narrowed,
    nodes,
    pick,
)

# Above this logarithm of a density float32 still holds its fourth decimal.
FAINTEST = -1000.0
# Above this density a class whose float32 raster is 0 has less than a hundred-millionth of it.
FAINT = 1e-30


class Labelled:
    """K classes and their priors, p_sigma(y) = sum_k pi_k p_sigma(y | k): a density like any other.

    Noise knows nothing of labels, so each class is noised by itself and Bayes' rule holds at every noise level,
    p(k | y, sigma) = pi_k p_sigma(y | k) / p_sigma(y). Far away, where logarithms are large and nearly
    equal, they are taken and compared in the widest float.

    Args:
        classes: K densities.
        priors: pi ``[K]``, all positive; they are normalised.

    Raises:
        ValueError: one sentence, for no class, another number of priors, and a prior that is not positive.
    """

    def __init__(self, classes: Sequence[Density], priors: ArrayLike) -> None:
        if not classes:
            raise ValueError("classes must hold at least one density.")
        given = checked(priors, (len(classes),), "priors")
        self.priors = given / given.sum()
        # A class without weight is refused, not dropped: the labels of those after it would change.
        if not bool(((given > 0) & (self.priors > 0)).all()):
            raise ValueError("priors must all be positive: leave out a class that never occurs.")
        self.classes = tuple(classes)
        self._cumulative = cumulative(self.priors)

    @property
    def mean(self) -> Tensor:
        """The mean ``[2]``: sum_k pi_k m_k."""
        return (self.priors @ self._means).float()

    @property
    def covariance(self) -> Tensor:
        """The covariance ``[2, 2]``: sum_k pi_k (C_k + (m_k - m)(m_k - m)^T)."""
        offset = self._means - self.priors @ self._means
        inner = torch.stack([one.covariance for one in self.classes]).to(self.priors)
        spread = inner + offset[:, :, None] * offset[:, None, :]
        return (self.priors[:, None, None] * spread).sum(0).float()

    @property
    def narrowest(self) -> float:
        """The smallest variance of any component of any class."""
        return min(one.narrowest for one in self.classes)

    def logp(self, y: Tensor, sigma: Level) -> Tensor:
        """Return log sum_k pi_k p_sigma(y | k); ``y [..., 2]`` to ``[...]``."""
        values = self._log_joint(*flat(y, sigma), y.dtype).logsumexp(1)
        return narrowed(values, y.dtype).reshape(y.shape[:-1])

    def pdf(self, y: Tensor, sigma: Level) -> Tensor:
        """Return p_sigma(y); ``y [..., 2]`` to ``[...]``."""
        return narrowed(self.logp(y, sigma).exp(), y.dtype)

    def log_posterior(self, y: Tensor, sigma: Level) -> Tensor:
        """Return log p(k | y, sigma) by Bayes' rule; ``y [..., 2]`` to ``[..., K]``, finite at every finite point."""
        values = self._log_joint(*flat(y, sigma), y.dtype).log_softmax(1)
        return narrowed(values, y.dtype).reshape(*y.shape[:-1], len(self.classes))

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the exact score ``[..., 2]``: sum_k p(k | y, sigma) s_k(y, sigma)."""
        points, level = flat(y, sigma)
        shares = self._log_joint(points, level, y.dtype).softmax(1)
        values = _average(shares, self._scores(points.to(y.dtype), level))
        return narrowed(values, y.dtype).reshape(y.shape)

    def likelihood_score(self, y: Tensor, sigma: Level, label: int) -> Tensor:
        """Return the gradient in y of log p(label | y, sigma), ``[..., 2]``.

        Formula:
            s_label - s = sum_k p(k | y, sigma) (s_label - s_k)
            (the sum keeps its digits where the label is all but certain and the difference loses them)
        """
        points, level = flat(y, sigma)
        scores = self._scores(points, level)
        shares = self._log_joint(points, level, points.dtype).softmax(1)
        values = _average(shares, scores[:, self._index(label), None] - scores)
        return narrowed(values, y.dtype).reshape(y.shape)

    def field(self, label: int) -> Field:
        """Return the gradient of log p(label | y, sigma) as a field: what guides to a class."""
        return Likelihood(self, self._index(label))

    def conditional(self, label: int) -> Density:
        """Return p(x | label), the density of one class.

        Raises:
            ValueError: there is no such class.
        """
        return self.classes[self._index(label)]

    def sample(self, n: int, sigma: Level, generator: Generator) -> Tensor:
        """Return ``[n, 2]`` exact draws of p_sigma; ``sigma`` is a number or ``[n]``."""
        return self.sample_with_labels(n, sigma, generator)[0]

    def sample_with_labels(self, n: int, sigma: Level, generator: Generator) -> tuple[Tensor, Tensor]:
        """Return ``[n, 2]`` exact draws of p_sigma and the class ``[n]`` that each came from."""
        labels = pick(self._cumulative, n, generator)
        points = torch.empty(n, 2, device=generator.device)
        for k, one in enumerate(self.classes):
            mine = (labels == k).nonzero()[:, 0]
            level = sigma[mine] if isinstance(sigma, Tensor) and sigma.numel() > 1 else sigma
            points[mine] = one.sample(len(mine), level, generator)
        return points, labels

    def pdf_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return p_sigma at grid nodes, ``[ny, nx]``: the classes' rasters, weighted by the priors."""
        rasters = torch.stack([one.pdf_raster(xs, ys, sigma) for one in self.classes])
        return torch.tensordot(self.priors.to(rasters), rasters, dims=1)

    def score_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return the score at grid nodes, ``[ny, nx, 2]``: the classes' rasters, weighted by p(k | y, sigma)."""
        shares = self._log_joint(*flat(nodes(xs, ys), sigma), xs.dtype).softmax(1)
        rasters = [one.score_raster(xs, ys, sigma).reshape(-1, 2) for one in self.classes]
        values = _average(shares, torch.stack(rasters, dim=1).to(shares))
        return narrowed(values, xs.dtype).reshape(len(ys), len(xs), 2)

    def posterior_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return p(k | y, sigma) at grid nodes, ``[K, ny, nx]``; they sum to one at each.

        The rasters of the classes are divided where there is enough of them in float32, and else logarithms.
        """
        rasters = torch.stack([one.pdf_raster(xs, ys, sigma) for one in self.classes])
        joint = self.priors.to(rasters)[:, None, None] * rasters
        total = joint.sum(0)
        faint = ~(total > FAINT)
        shares = joint / total
        shares[:, faint] = self.log_posterior(nodes(xs, ys)[faint], sigma).exp().T.to(shares)
        return shares

    def to(self, device: torch.device | str) -> "Labelled":
        """Return the same classes and priors on another device."""
        twin = moved(self, device)
        twin.classes = tuple(one.to(device) for one in self.classes)
        return twin

    @property
    def _means(self) -> Tensor:
        return torch.stack([one.mean for one in self.classes]).to(self.priors)

    def _index(self, label: int) -> int:
        if not 0 <= label < len(self.classes):
            raise ValueError(f"There is no class {label}: the labels are 0 to {len(self.classes) - 1}.")
        return label

    def _log_joint(self, points: Tensor, level: Tensor, dtype: torch.dtype) -> Tensor:
        """Return log pi_k p_sigma(y | k), ``[n, K]``, computed in ``dtype`` where that has the digits."""
        joint = self._joint(points.to(dtype), level)
        lost = (joint.amax(1) < FAINTEST).nonzero()[:, 0]
        if dtype == points.dtype or not len(lost):
            return joint
        return joint.index_put((lost,), self._joint(points[lost], level[lost] if len(level) > 1 else level))

    def _joint(self, points: Tensor, level: Tensor) -> Tensor:
        return torch.stack([one.logp(points, level) for one in self.classes], dim=1).to(self.priors) + self.priors.log()

    def _scores(self, points: Tensor, level: Tensor) -> Tensor:
        """Return each class's own score, ``[n, K, 2]``."""
        return torch.stack([one.score(points, level) for one in self.classes], dim=1)


@dataclass(frozen=True, eq=False)
class Likelihood:
    """The gradient in y of log p(label | y, sigma), exactly."""

    labelled: Labelled
    label: int

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the gradient ``[..., 2]`` at ``y [..., 2]``."""
        return self.labelled.likelihood_score(y, sigma, self.label)


def _average(shares: Tensor, vectors: Tensor) -> Tensor:
    """Return sum_k shares_k vectors_k, ``[n, 2]``, for ``[n, K]`` and ``[n, K, 2]``."""
    return (shares[:, :, None] * vectors).sum(1)
