"""What the exact fast path cannot do, asked of SymPy in a process that is killed when it takes too long."""

from appliance.solving.symbolic.ask import identical, needs_symbolic, simplified

__all__ = ["identical", "needs_symbolic", "simplified"]
