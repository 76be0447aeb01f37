"""The formulas of the field, each beside its source and with the numbers of what is on the screen."""
