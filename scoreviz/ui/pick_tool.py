"""Pick up: the brush becomes as strong as the ink under the pointer."""

from collections.abc import Callable

from scoreviz.engine.marks import Place
from scoreviz.engine.pick_up import picked_up
from scoreviz.ui.drawing import Drawing
from scoreviz.ui.tool import Tool
from scoreviz.wording import mark, tr


class PickTool(Tool):
    """Takes the strength of the ink at a place for the brush, and the layer with most ink there in hand."""

    hint = mark("Click on ink: the brush becomes as strong, and its layer is taken in hand")

    def __init__(self, page: Drawing, take: Callable[[float], None], say: Callable[[str], None]) -> None:
        self._page, self._take, self._say = page, take, say

    def begin(self, place: Place, erase: bool) -> None:
        self._pick(place)

    def drag(self, place: Place) -> None:
        self._pick(place)

    def _pick(self, place: Place) -> None:
        found = picked_up(self._page.target, place)
        if found is None:
            self._say(tr("There is no ink here to pick up"))
            return
        number, strength = found
        self._page.take(number)
        self._take(strength)
        share = round(100 * min(strength, 1.0))
        if len(self._page.target.layers) > 1:
            self._say(tr("Strength {share} %, layer “{layer}”", share=share, layer=self._page.layer.name))
        else:
            self._say(tr("Strength {share} %", share=share))
