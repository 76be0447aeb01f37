"""What a worker of the tests does: it is imported by name, in a process of its own."""

import os

import numpy as np

from scoreviz.engine.worker import Receive, Send


def doubling(receive: Receive, send: Send) -> None:
    """Double every array; die of an order to; tell how willing it is to give way."""
    while True:
        words, arrays = receive()
        if words.get("die"):
            os._exit(words["die"])
        send(({"heard": words, "niceness": os.nice(0)}, {name: np.multiply(a, 2) for name, a in arrays.items()}))
