"Predict what a perturbation does in contexts that were never treated, and name the genes that tell"
__version__ = "0.1.0"
