"""The published network in torch: its layers, a fast product for its gene selector, the sampling of cells, the training.

It imports core and data."""
