"""The published network in torch: its layers, a fast product for its gene selector, sampling, training.

It imports core and data."""
