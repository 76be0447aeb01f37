"""The gradient of a regression on an energy's slope, written out: autograd takes 1.6 times as long."""

import torch
from torch import Tensor

from scoreviz.maths.layers import along_features, through_features
from scoreviz.maths.score_net import ScoreNet


class SlopeError:
    """Computes mean w |F(inputs) - target|^2 and its gradient where F is the slope of an energy network's f.

    With a_l = h_{l-1} W_l^T + b_l and h_l = silu(a_l), the slope is g_{l-1} = q_l W_l with q_l = g_l silu'(a_l), from
    g_L, the last layer's row, down to g_0; through the features, g_0 is F. The loss moves with g_0 as sum t_0 g_0 does,
    where t_0 is delta = 2/n w (F - target) carried into the features. That sum is the derivative of f along t_0, which
    goes up through the layers, t_l = silu'(a_l) c_l with c_l = t_{l-1} W_l^T. Back down again, with e_l = silu'(a_l)
    (e_{l+1} W_{l+1}) + g_l silu''(a_l) c_l: dW_l = q_l^T t_{l-1} + e_l^T h_{l-1} and db_l = sum e_l.

    Args:
        net: an energy network; its weights are read at every call, wherever an optimiser has moved them.

    Raises:
        ValueError: if the network predicts anything but an energy.
    """

    def __init__(self, net: ScoreNet) -> None:
        if net.prediction != "energy":
            raise ValueError(f"A network that predicts {net.prediction} has no energy.")
        weights = net.weights.detach()
        self.gradient = torch.zeros_like(weights)  # [P]
        self._waves = net.waves
        *self._hidden, (self._last, _) = net.split(weights)
        *self._gradients, (self._last_gradient, _) = net.split(self.gradient)

    @torch.no_grad()
    def __call__(self, inputs: Tensor, target: Tensor, weight: Tensor) -> Tensor:
        """Return the loss, a new tensor ``[]``; fill ``gradient``.

        Args:
            inputs: features ``[n, INPUTS]``.
            target: what F is regressed on, ``[n, 2]``.
            weight: w, ``[n, 1]``.
        """
        h, bends, turns = self._up(inputs)
        g, q = self._down(bends, len(inputs))
        gap = through_features(g[0], inputs, self._waves).sub_(target)
        pull = gap * weight
        t, c = self._along(along_features(pull * (2 / len(gap)), inputs, self._waves), bends)
        torch.sum(t[-1], 0, keepdim=True, out=self._last_gradient)
        self._back(h, t, q, [turn.mul_(a).mul_(b) for turn, a, b in zip(turns, g[1:], c, strict=True)], bends)
        return (gap * pull).sum() / len(gap)

    def _up(self, h: Tensor) -> tuple[list[Tensor], list[Tensor], list[Tensor]]:
        """Return h_0 to h_L, and silu' and silu'' of a_1 to a_L."""
        heights, bends, turns = [h], [], []
        for matrix, bias in self._hidden:
            a = torch.addmm(bias, heights[-1], matrix.T)
            sigmoid = a.sigmoid()
            h = a * sigmoid
            bend = torch.addcmul(sigmoid, h, sigmoid, value=-1).add_(h)  # silu' = sigmoid + h (1 - sigmoid)
            # silu'' = sigmoid (1 - sigmoid) (2 + a - 2 h), in the place of a, which is not needed any more.
            turns.append((sigmoid - sigmoid * sigmoid).mul_(a.add_(h, alpha=-2).add_(2)))
            heights.append(h)
            bends.append(bend)
        return heights, bends, turns

    def _down(self, bends: list[Tensor], n: int) -> tuple[list[Tensor], list[Tensor]]:
        """Return the slopes g_0 to g_L, and q_1 to q_L."""
        g, q = [self._last.expand(n, -1)], list[Tensor]()
        for (matrix, _), bend in zip(reversed(self._hidden), reversed(bends), strict=True):
            q.insert(0, g[0] * bend)
            g.insert(0, q[0] @ matrix)
        return g, q

    def _along(self, start: Tensor, bends: list[Tensor]) -> tuple[list[Tensor], list[Tensor]]:
        """Return t_0 to t_L, and c_1 to c_L."""
        t, c = [start], []
        for (matrix, _), bend in zip(self._hidden, bends, strict=True):
            c.append(t[-1] @ matrix.T)
            t.append(c[-1] * bend)
        return t, c

    def _back(self, h: list[Tensor], t: list[Tensor], q: list[Tensor], e: list[Tensor], bends: list[Tensor]) -> None:
        """Fill the gradients of the hidden layers; ``e`` comes with its second part alone."""
        for layer in reversed(range(len(self._hidden))):
            d_matrix, d_bias = self._gradients[layer]
            torch.mm(q[layer].T, t[layer], out=d_matrix)
            d_matrix.addmm_(e[layer].T, h[layer])
            torch.sum(e[layer], 0, out=d_bias)
            if layer:
                e[layer - 1].addcmul_(e[layer] @ self._hidden[layer][0], bends[layer - 1])
