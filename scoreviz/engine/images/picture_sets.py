"""What an image model may be trained on, by name or by folder."""

from pathlib import Path

from scoreviz.engine.images.faces import faces
from scoreviz.engine.images.fashion import fashion, is_idx_folder
from scoreviz.engine.images.picture_folder import SIZE, pictures_in
from scoreviz.engine.images.picture_set import PictureSet
from scoreviz.engine.refusal import Refused


def pictures_named(word: str, size: int | None = None) -> PictureSet:
    """Return the pictures that a word names: fashion, faces, or a folder.

    Args:
        word: a name, or the path of a folder: of pictures, or of the four files of MNIST and its kin.
        size: pixels along one side, of a folder's pictures; 32 if nothing is said.

    Raises:
        Refused: they are not there, or cannot be used.
    """
    folder = Path(word)
    idx = is_idx_folder(folder)
    if size is not None and (idx or word in ("fashion", "faces")):
        raise Refused("--size", "these pictures have a size of their own")
    if word in ("fashion", "faces"):
        return fashion() if word == "fashion" else faces()
    if idx:
        return fashion(folder)
    if not folder.is_dir():
        raise Refused(word, "it is neither fashion nor faces, nor a folder")
    return pictures_in(folder, size or SIZE)
