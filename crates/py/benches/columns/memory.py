"""What a process takes at its peak above what it holds already."""

import resource
from pathlib import Path

STATUS = Path("/proc/self/status")
FORGET_PEAK = Path("/proc/self/clear_refs")


class Peak:
    """Where the system lets a process forget its peak (Linux), the peak of one call; elsewhere
    what the call adds to the peak of the process's life, which may be too little."""

    def __init__(self) -> None:
        try:
            FORGET_PEAK.write_text("5")
            self.before, self.exact = in_status("VmRSS"), True
        except OSError:
            self.before, self.exact = of_life(), False

    def above(self) -> int:
        """Bytes above what was held when this was made."""
        return max(0, (in_status("VmHWM") if self.exact else of_life()) - self.before)


def in_status(field: str) -> int:
    lines = STATUS.read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{field}:")) * 1024


def of_life() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
