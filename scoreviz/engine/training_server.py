"""What a process does that trains for others: one training after another, a round for each order."""

from typing import NoReturn

from scoreviz.engine.job import Latest
from scoreviz.engine.targets import realise
from scoreviz.engine.training import train, warm_up
from scoreviz.engine.training_messages import begun, followed, is_end, over, told
from scoreviz.engine.worker import Message, Receive, Send


def serve(receive: Receive, send: Send) -> NoReturn:
    """Train whatever is ordered; the process ends when nobody is left to order."""
    warm_up()
    while True:
        why, ended = "", False
        try:
            ended = _train(receive(), receive, send)
        except Exception as error:  # noqa: BLE001  whoever ordered it shows it
            why = str(error) or type(error).__name__
        send(over(why))
        while not ended:
            ended = is_end(receive())


def _train(first: Message, receive: Receive, send: Send) -> bool:
    """Serve one training, and return whether its end was ordered (or it ended by itself)."""
    spec, saved, device = begun(first)
    cell = Latest(spec)
    work = train(cell, saved, device, realise)
    next(work)  # who ordered it shows already what there was before
    for snapshot in work:
        send(told(snapshot))
        order = receive()
        if is_end(order):
            return True
        if (newer := followed(order)) is not None:
            cell.put(newer)
    return False
