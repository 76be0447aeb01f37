"""The families of noise processes, one a file; ``scoreviz.maths.process`` knows them all by name."""
