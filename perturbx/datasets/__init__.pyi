# Written by .ci/stubs.py (`make stubs`); do not edit.
from .public import mcfarland_2020 as mcfarland_2020, kang_2018 as kang_2018, tb_dendritic as tb_dendritic
from .simulated import simulate_screen as simulate_screen
from .simulated_drugs import simulate_drugs as simulate_drugs
__all__ = ['kang_2018', 'mcfarland_2020', 'simulate_drugs', 'simulate_screen', 'tb_dendritic']
