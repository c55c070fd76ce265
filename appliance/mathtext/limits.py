"""How much mathematics one text may hold. A school formula is far below all of these.

They keep `9**9**9`, ten thousand brackets and numbers of a megabyte from costing anything: what passes the
parser can be walked by a recursive function and evaluated within `rational.MAX_BITS`.
"""

MAX_LENGTH = 2000  # characters of one formula
MAX_DEPTH = 60  # brackets, fractions, roots and exponents inside each other
MAX_DIGITS = 30  # of one number
MAX_EXPONENT_DIGITS = 4  # of one number inside an exponent
MAX_SUBSCRIPT = 4  # characters: a_1, a_12, a_ij
MAX_FUNCTIONS = 6  # composed: f∘f∘f∘f∘f∘f
