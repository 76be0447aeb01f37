"""Images: the U-Net, its table of noise levels, its objective, and what tells how good its pictures are."""
