"""What diffusers answers with the weights of a model's folder: made once for each model that is shipped, and stored.

Where diffusers is installed (an environment of its own will do; the program is not needed there):

    python tests/engine/images/diffusers_answers.py resources/weights/fashion tests/engine/data/fashion_answers.npz
"""

import sys
from pathlib import Path

import diffusers
import numpy as np
import torch

TIMES = (10, 300, 600, 990)


def write_answers(folder: Path, out: Path) -> None:
    """Store noisy pictures ``x``, times ``t``, classes ``label``, the last of them null, and each ``answer``."""
    net = diffusers.UNet2DModel.from_pretrained(folder, torch_dtype=torch.float32, low_cpu_mem_usage=False).eval()
    generator, config = torch.Generator().manual_seed(15), net.config
    x = torch.randn(len(TIMES), config.in_channels, config.sample_size, config.sample_size, generator=generator)
    last = config.num_class_embeds - 1
    t, label = torch.tensor(TIMES, dtype=torch.float32), torch.tensor([0, last // 2, last - 1, last])
    with torch.inference_mode():
        answer = net(x, t, label).sample
    np.savez_compressed(out, x=x.numpy(), t=t.numpy(), label=label.numpy(), answer=answer.numpy())


if __name__ == "__main__":
    write_answers(Path(sys.argv[1]), Path(sys.argv[2]))
