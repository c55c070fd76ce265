"""Every fault of the appliance, drawn as one tree.

ApplianceError                  what a person is told in one Korean sentence
├── BadInput                    the caller handed in something unusable (exit 2, HTTP 400)
│   ├── MathSyntaxError         mathematics that our grammar does not have
│   ├── UnknownName             a model, item model, standard, class … that does not exist
│   └── BadFile                 a file that is not what its name says
├── NotAllowed                  no session, no role, no licence accepted (HTTP 403)
├── Refused                     a thing that exists and may not be used (tampered model, wrong key)
│   ├── ModelRefused            hash, header, architecture or licence of a model file
│   └── KeyRefused              the store does not open with this key
├── Unsolvable                  the solver cannot answer: outside its course, or over its limits
├── Unavailable                 a part is missing or busy (engine down, disk full, port in use)
│   ├── EngineDown              the inference process died or does not answer
│   └── ResourceMissing         a file the program reads at run time is not there
└── Conflict                    the state moved meanwhile (an item approved twice, a job taken)

A verdict is a value (`Pass`, `Fail`), never one of these.
"""


class ApplianceError(Exception):
    """Base of all faults; `str(error)` is one Korean sentence that says what is wrong and the mend."""


class BadInput(ApplianceError):
    """What was handed in cannot be used."""


class MathSyntaxError(BadInput):
    """The text is not in the mathematical subset; the message names the place."""


class UnknownName(BadInput):
    """Nothing of that name exists here."""


class BadFile(BadInput):
    """The file is not what its name or header says."""


class NotAllowed(ApplianceError):
    """The person may not do this."""


class Refused(ApplianceError):
    """It exists, but using it would be unsafe."""


class ModelRefused(Refused):
    """A model file fails its manifest: hash, size, header, architecture or licence."""


class KeyRefused(Refused):
    """The store does not open with the key that was given."""


class Unsolvable(ApplianceError):
    """The solver has no answer: outside the course, or past its limits."""


class Unavailable(ApplianceError):
    """Something needed is missing, busy or full; trying again later can help."""


class EngineDown(Unavailable):
    """The inference process died or does not answer."""


class ResourceMissing(Unavailable):
    """A file that the program reads at run time is not where it should be."""


class Conflict(ApplianceError):
    """Somebody else moved it first."""
