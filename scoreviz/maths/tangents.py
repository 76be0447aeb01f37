"""A network's output with its derivatives along given directions, and the gradient of a loss of both in the weights.

Written out, on one flat vector: forward-mode products under autograd take three times as long.
"""

import torch
from torch import Tensor

from scoreviz.maths.network import ScoreNet, layer_sizes, split_layers


class Tangents:
    """Computes F and T_k = dF/dz v_k over batches of one size, and from their slopes the gradient in the weights.

    With h_0 = inputs and t_0 = their derivatives along v_k: a = h W^T + b, u = t W^T, next h = silu(a) and t =
    silu'(a) u. Backwards, with p and q_k the slopes of the loss in a and u_k: dW = p^T h + sum_k q_k^T t_k, db = sum
    p; below, with P = p W and Q_k = q_k W: q_k = silu'(a) Q_k and p = silu'(a) P + silu''(a) sum_k u_k Q_k.

    All intermediate results are kept in buffers and used again, so one object serves one thread.

    Args:
        net: the network; its weights are read at every call, wherever an optimiser has moved them.
        n: points in a batch.
        directions: K, how many derivatives.
    """

    def __init__(self, net: ScoreNet, n: int, directions: int) -> None:
        weights = net.weights.detach()
        self.gradient = torch.zeros_like(weights)  # [P]
        self._n = n
        self._layers = split_layers(weights, net.width, net.layers)
        self._gradients = split_layers(self.gradient, net.width, net.layers)
        widths = [outputs for _, outputs in layer_sizes(net.width, net.layers)]
        rows = (1 + directions) * n
        # Row blocks: the values first, then one block of derivatives after the other.
        self._a, self._h, self._delta = (
            [torch.empty(rows, width, device=weights.device) for width in widths] for _ in range(3)
        )
        self._slope, self._bend = ([torch.empty(n, width, device=weights.device) for width in widths] for _ in range(2))
        self._ones = torch.ones(n, device=weights.device)
        self._inputs = torch.empty(0)

    @torch.no_grad()
    def forward(self, inputs: Tensor) -> Tensor:
        """Return F and its derivatives, ``[1 + K, n, 2]``, for inputs and theirs, ``[1 + K, n, INPUTS]``."""
        h = self._inputs = inputs.flatten(0, 1)
        for layer, (matrix, bias) in enumerate(self._layers):
            a = torch.mm(h, matrix.T, out=self._a[layer])
            a[: self._n] += bias
            if layer < len(self._layers) - 1:
                h = self._activate(layer)
        return a.view(inputs.shape[0], self._n, -1)

    def _activate(self, layer: int) -> Tensor:
        """Fill silu, its two derivatives and the next derivatives of a layer."""
        a, h, slope, bend = (part[layer] for part in (self._a, self._h, self._slope, self._bend))
        value = a[: self._n]
        sigmoid = value.sigmoid()
        silu = torch.mul(value, sigmoid, out=h[: self._n])
        rest = 1 - sigmoid
        torch.addcmul(sigmoid, silu, rest, out=slope)  # silu' = sigmoid + silu (1 - sigmoid)
        # silu'' = (1 - sigmoid) (2 silu' - silu): the derivative of silu', in what is known already.
        torch.mul(rest, slope.mul(2).sub_(silu), out=bend)
        torch.mul(self._blocks(a), slope, out=self._blocks(h))
        return h

    @torch.no_grad()
    def backward(self, delta: Tensor) -> None:
        """Fill ``gradient`` from the loss's slopes in F and its derivatives, ``[1 + K, n, 2]``."""
        delta = delta.flatten(0, 1)
        for layer in reversed(range(len(self._layers))):
            below = self._h[layer - 1] if layer else self._inputs
            d_matrix, d_bias = self._gradients[layer]
            torch.mm(delta.T, below, out=d_matrix)
            torch.mv(delta[: self._n].T, self._ones, out=d_bias)
            if layer:
                delta = torch.mm(delta, self._layers[layer][0], out=self._delta[layer - 1])
                self._descend(layer - 1, delta)

    def _descend(self, layer: int, delta: Tensor) -> None:
        """Turn slopes in what a layer gives into slopes in what goes into its activation, in place."""
        derivatives = self._blocks(delta)
        turned = (self._blocks(self._a[layer]) * derivatives).sum(0)
        delta.view(-1, self._n, delta.shape[1]).mul_(self._slope[layer])
        delta[: self._n].addcmul_(self._bend[layer], turned)

    def _blocks(self, rows: Tensor) -> Tensor:
        """Return the derivatives' rows, ``[K, n, width]``."""
        return rows[self._n :].view(-1, self._n, rows.shape[1])
