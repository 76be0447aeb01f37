"""The engine: document, files, jobs, training, fields and particles, without Qt."""
