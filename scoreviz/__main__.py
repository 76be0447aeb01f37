"""``python -m scoreviz``."""

import sys

from scoreviz.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
