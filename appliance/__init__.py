"""The academy appliance: proven similar problems from a student's wrong answers, on one box."""

__version__ = "0.1.0"
