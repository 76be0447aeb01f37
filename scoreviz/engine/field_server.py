"""What a process does that works out fields for others: one answer for each request, in their order."""

from typing import NoReturn

import numpy as np
import torch

from scoreviz.engine.document import Noise
from scoreviz.engine.field_messages import Receiver, told
from scoreviz.engine.fields import FieldRequest, snapshot
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.worker import Message, Receive, Send
from scoreviz.maths.network import Learned, ScoreNet, initial_weights

NUMBER = "number"
"""By which whoever asks knows the answer; an order with nothing but a number asks whether the process is ready."""

WRONG = "wrong"
"""In an answer: what went wrong."""


def serve(receive: Receive, send: Send) -> NoReturn:
    """Answer whatever is asked; the process ends when nobody is left to ask."""
    warm_up()
    receiver = Receiver()
    while True:
        words, arrays = receive()
        number = {NUMBER: words.pop(NUMBER)}
        if not words:
            send((number, {}))
            continue
        words, arrays = _answer((words, arrays), receiver)
        send((words | number, arrays))


def warm_up() -> None:
    """Work out the first fields, which are slow, of a network that knows nothing."""
    axis = np.linspace(-1.0, 1.0, 16, dtype=np.float32)
    learned = Learned(ScoreNet(8, 1, weights=initial_weights(8, 1, torch.Generator().manual_seed(0))))
    target = Target.of(Preset("two-moons"))
    snapshot(FieldRequest(target, Noise(), 0.5, axis, axis, axis, axis, learned, wants_difference=True))


def _answer(order: Message, receiver: Receiver) -> Message:
    try:
        return told(snapshot(receiver.request(order)))
    except Exception as error:  # noqa: BLE001  whoever asked shows it
        return {WRONG: str(error) or type(error).__name__}, {}
