"""The gate: accepts nothing on trust, and never meets the author."""

from appliance.verification.gate import CHECKS, GATE_VERSION, certify

__all__ = ["CHECKS", "GATE_VERSION", "certify"]
