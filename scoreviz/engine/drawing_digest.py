"""A short name for a drawing, by which a file of weights says what they were trained on."""

import hashlib
import json
from functools import lru_cache

from scoreviz.engine.document import Document
from scoreviz.engine.document_file import encode
from scoreviz.engine.target import Target

KIND = "2:"  # of what is digested: another kind names nothing that this one could be compared with
UNKNOWN = "unknown"


@lru_cache(maxsize=8)
def drawing_digest(target: Target) -> str:
    """Return the SHA-256 of a drawing as a project file holds it; equal drawings have equal ones."""
    data, arrays = encode(Document(target=target))
    digest = hashlib.sha256(json.dumps(data["target"], sort_keys=True).encode())
    for name in sorted(arrays):
        digest.update(name.encode() + arrays[name].tobytes())
    return KIND + digest.hexdigest()


def is_of(digest: str, target: Target) -> bool:
    """Return whether a digest is that of a drawing, or says nothing about it."""
    return not digest.startswith(KIND) or digest == drawing_digest(target)
