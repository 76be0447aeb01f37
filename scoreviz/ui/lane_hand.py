"""The tools for single particles in the lane under the pointer; whatever else is in hand, a drag moves the page."""

from functools import partial

from scoreviz.ui.canvas import Canvas
from scoreviz.ui.lane_card import LaneCard
from scoreviz.ui.painting import Painting
from scoreviz.ui.stepping import Stepping


class LaneHand:
    """Between the pictures of the lanes and the tool in hand."""

    def __init__(self, canvas: Canvas, painting: Painting, stepping: Stepping) -> None:
        self._canvas, self._painting, self._stepping = canvas, painting, stepping

    def hear(self, card: LaneCard) -> None:
        """Let tools be used in a lane."""
        picture, painting = card.picture, self._painting
        picture.touched.connect(partial(self.take, card))
        picture.strokeBegan.connect(lambda x, y, erase: painting.press((x, y), erase))
        picture.strokeMoved.connect(lambda x, y: painting.drag((x, y)))
        picture.strokeEnded.connect(painting.release)
        picture.hovered.connect(self._hover)

    def take(self, card: LaneCard) -> None:
        """Use the tools in this lane from now on."""
        self._stepping.lane = card.place
        card.picture.set_tool("cross" if self._stepping.in_hand else "hand")
        self._painting.use_on(card.picture)

    def _hover(self, x: float, y: float) -> None:
        if self._stepping.in_hand:
            self._painting.hover((x, y))

    def settle(self, cards: list[LaneCard]) -> None:
        """Use the tools in one of these lanes: the one they were used in, or the first."""
        place = self._stepping.lane
        self.take(cards[place if place < len(cards) else 0])

    def leave(self) -> None:
        """Use the tools on the canvas again, for the one run that is left."""
        self._stepping.lane = 0
        self._painting.use_on(self._canvas)
