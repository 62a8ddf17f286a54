"""Everything with `fit` and `predict`, and what that takes: the default model, the joint one, baselines, peers, files.

It imports core, data, network and explain."""
