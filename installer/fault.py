"""What stops an installation, as the one sentence that a person is told."""


class Fault(Exception):
    """`str(fault)` says in Korean what is wrong and the mend."""
