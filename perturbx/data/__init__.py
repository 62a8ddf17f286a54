"""From a file of cells to a `Screen`: checks, populations, folds, and screens that are larger than memory.

It imports core."""
