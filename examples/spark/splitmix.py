"""SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine and in every language."""

from typing import Any

import numpy as np

# What the state grows by from one number to the next.
STEP = 0x9E37_79B9_7F4A_7C15


def mixed(states: Any) -> Any:
    """Each state as the number that it stands for; the column of states is used up."""
    for shift, factor in ((30, 0xBF58_476D_1CE4_E5B9), (27, 0x94D0_49BB_1331_11EB)):
        states ^= states >> np.uint64(shift)
        states *= np.uint64(factor)
    states ^= states >> np.uint64(31)
    return states
