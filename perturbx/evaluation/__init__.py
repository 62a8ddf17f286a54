"""Predictions of what was held out, scores, tables, and the atlas of a screen.

It imports core, data and models."""
