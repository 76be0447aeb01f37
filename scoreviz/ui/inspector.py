"""The panel at the right, 344 px: target, learn, how far off, where the samples are.

``Inspector(parent=None)`` holds ``.target``, ``.learn``, ``.error``, ``.shares`` and folds the last two when short.

``TargetPanel``  set_shapes([(name, title, float array [h, w] 0..1, row 0 lowest y)])  set_selected(name | None)
        set_note(str)
    Signals: shapePicked(str)  importRequested  clearRequested
``LearnPanel``  set_objective(str)  set_network(width, layers)  set_process(str)  set_learning_rate(float)
        set_batch(int)  set_seed(int)  set_note(str)  set_progress(steps: int, seconds: float, rate: float)
        set_state("idle" | "preparing" | "running" | "paused" | "failed", reason: str = "")
    Signals: trainRequested  pauseRequested  stopRequested  resetRequested  objectiveChanged(str)
        networkChanged(int width, int layers)  processChanged(str)  learningRateChanged(float)
        batchChanged(int)  seedChanged(int)
``ErrorPanel``  set_error(float | None)  set_history(loss_step, loss, error_step, error)  set_stale(bool)
``SharesPanel``  set_shares([(name, share | None, truth)])  set_selected(int | None)
    Signals: rowPicked(int) (again: -1)
"""
