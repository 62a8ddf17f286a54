"""Shapley values, signatures and gene sets, of any model.

It imports core and data; what it asks of a model is handed in, so that it imports none."""
