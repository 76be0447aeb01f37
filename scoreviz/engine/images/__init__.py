"""Images: data sets, model folders, and the recipe that trains and judges an image model."""
