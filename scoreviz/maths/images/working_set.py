"""How much memory one answer of a U-Net takes, told from its shape."""

from scoreviz.maths.images.unet import UNetShape

BYTES = 4  # of a number


def working_bytes(shape: UNetShape, count: int = 1) -> int:
    """Return the most bytes that the features of one answer take at one time, the weights not among them.

    Formula:
        4 n max over blocks of (features kept for the way up + features inside the block), where a residual block holds
        1 + max(3 C_in, C_in + 3 C_out) a place, attention 9 C, and the way up what came from below as well

    Args:
        shape: of the network.
        count: n, images in one answer.
    """
    levels = [places // 4**k for k, places in enumerate([shape.size**2] * len(shape.channels))]
    kept, most = [shape.channels[0] * levels[0]], [0]
    before = shape.channels[0]
    for level, (channels, places) in enumerate(zip(shape.channels, levels, strict=True)):
        for _ in range(shape.layers):
            most.append(sum(kept) + _inside(before, channels, shape.down_attention[level]) * places)
            kept.append(channels * places)
            before = channels
        if level < len(levels) - 1:
            kept.append(channels * levels[level + 1])
    most.append(sum(kept) + _inside(before, before, shape.middle_attention) * levels[-1])
    for level, (channels, places) in enumerate(zip(shape.channels[::-1], levels[::-1], strict=True)):
        for _ in range(shape.layers + 1):
            taken = kept.pop() // places
            inside = before + _inside(before + taken, channels, shape.up_attention[level])
            most.append(sum(kept) + inside * places)
            before = channels
        if level < len(levels) - 1:
            most.append(sum(kept) + (1 + 4 + 4) * channels * places)
    told = 4 * (shape.time_width or 4 * shape.channels[0]) + 16 * max(shape.channels)  # the time; means of channels
    return BYTES * count * (max(most) + told)


def _inside(inputs: int, outputs: int, looks: bool) -> int:
    """Return the features a place that a residual block holds at one time, and the attention behind it."""
    return 1 + max(3 * inputs, inputs + 3 * outputs, 9 * outputs * looks)
