"""scoreviz: draw a 2-D density, train a score network on it, see the learned field over the true one.

Architecture
    Three layers, arrows down only (``tests/test_layers.py`` fails otherwise):

    ==================  ==========================================  ============================
    layer               knows                                       must not know
    ==================  ==========================================  ============================
    ``scoreviz.maths``  torch, numpy: densities, noise processes,   files, threads, clocks, Qt
                        networks, objectives, samplers, metrics
    ``scoreviz.engine`` maths, files, threads, devices: document,   Qt
                        project file, jobs, training, fields
    ``scoreviz.ui``     engine, PySide6, pyqtgraph                  torch, ``scoreviz.maths``
    ==================  ==========================================  ============================

    Long work is a generator of frozen snapshots, run in a thread by ``engine.job.Job``; the window looks at
    the newest snapshot on one 16 ms clock. What calls torch a hundred times for a little, as a training step
    does, is done by a process of its own (``engine.worker``), since the window holds Python's lock while it
    paints; its generator passes on the snapshots. The state of a lesson is one frozen ``engine.document.Document``.

Notation (code, labels and files alike)
    ==========  ==================================================================================
    ``x``       a point, ``[..., 2]``
    ``x0``      a clean point; ``eps`` standard noise
    ``alpha``   and ``sigma``: a process gives both for t in [0, 1] (0 data, 1 noise): x_t = alpha x0 + sigma eps
    ``y``       a point in the variance-exploding frame, y = x0 + sigma eps
    ``score``   the gradient in x of log p_sigma; ``field.score(y, sigma)`` is true or learned
    ``D``       the denoised point, D = y + sigma^2 s (Tweedie)
    ==========  ==================================================================================

    Any process reads the one protocol as ``score_t(x) = field.score(x / alpha, sigma / alpha) / alpha``.

Units
    The canvas frame has data of about unit scale. A target from a file keeps its own coordinates in what is
    written (``Frame`` maps one to the other); everything on the screen is in the canvas frame.
"""

import os

# One thread a process of arithmetic: two OpenMP threads beside a busy core are about 190 times slower.
# These are read when numpy and torch are first imported, so they are set before either can be.
for _name, _value in (("OMP_NUM_THREADS", "1"), ("OPENBLAS_NUM_THREADS", "1"), ("OMP_WAIT_POLICY", "PASSIVE")):
    os.environ.setdefault(_name, _value)

__version__ = "0.1.0"
