# Written by .ci/stubs.py (`make stubs`); do not edit.
from .predictions import response as response, figure2 as figure2, scores as scores, effects_heatmap as effects_heatmap, prediction as prediction, volcano as volcano
from .models import latent as latent, shapley as shapley, ranking as ranking, training as training, selection as selection, architecture as architecture, scaling as scaling
__all__ = ['architecture', 'effects_heatmap', 'figure2', 'latent', 'prediction', 'ranking', 'response', 'scaling', 'scores', 'selection', 'shapley', 'training', 'volcano']
