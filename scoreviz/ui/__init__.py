"""The window: it shows the engine's snapshots and edits the document; it holds no arithmetic on samples or weights."""
