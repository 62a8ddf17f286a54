"""Errors, files and devices: what every other room stands on.

It imports nothing of perturbx and knows nothing of screens."""
