"""The mathematics of scores: pure functions and modules on torch and numpy, without files, threads, clocks or Qt."""

import torch

# The engine runs one arithmetic thread beside the window's; OpenMP's second thread would wait for a busy core.
torch.set_num_threads(1)
