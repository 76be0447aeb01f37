"""The bottom edge, 150 px: the transport row and the noise axis.

``Timeline(parent=None)``
    Transport: set_playing(bool)  set_sampler(SamplerName)  set_field("true" | "learned")  set_steps(int)
        set_particles(int)  set_speed(float)  set_loop(bool)
        set_progress(index: int, total: int, recorded: int)
    Axis (t = 0 data, left; t = 1 noise, right): set_level(t: float, sigma: float) moves the playhead
        set_strip([float array [h, w], 0..1, row 0 lowest y], ...) thumbnails of p_t at evenly spaced t
        set_errors(t [m], error [m])  set_pinned(bool) (Langevin: the level stays, steps count)
    Signals: playToggled  stepForward (one step on in the run)  stepBack  restartRequested
        samplerChanged(str)  fieldChanged(str)  stepsChanged(int)  particlesChanged(int)  speedChanged(float)
        loopToggled(bool)  scrubbed(float t)  levelDragged(float t) (while pinned)  stepScrubbed(int)
        scrubStarted  scrubFinished (the mouse went down on and left the axis)
"""
