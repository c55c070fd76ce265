"""Every way to write a sign or a letter, and the one spelling that the parser sees.

Two tables: CHARACTERS maps single characters to single characters, so that places in a text stay what they
were; COMMANDS maps LaTeX commands to (kind, text) of a token.
"""

import unicodedata

ORDERS = frozenset({"=", "≠", "<", "≤", ">", "≥"})  # between numbers
RELATIONS = ORDERS | frozenset("∈∉⊂⊄⊃∥⊥≡∽→⇒⇔")
SET_SIGNS = frozenset("∪∩")
MARKS = "∠△→↔⌒"  # before the capitals that name an angle, a triangle, a ray, a line, an arc

GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "theta": "θ", "lambda": "λ",
    "mu": "μ", "pi": "π", "rho": "ρ", "sigma": "σ", "phi": "φ", "omega": "ω",
}  # fmt: skip
# Gaps to fill in a worked solution, and how they are printed.
GAPS = {"㈎": "(가)", "㈏": "(나)", "㈐": "(다)", "㈑": "(라)"}
GREEK_NAMES = {letter: name for name, letter in GREEK.items()}

FUNCTIONS = ("sin", "cos", "tan")
FUNCTION_LETTERS = frozenset("fgh")

SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿˣʸᵃᵇᵏᵐᶜ", "0123456789+-()nxyabkmc", strict=True))
SUBSCRIPTS = dict(zip("₀₁₂₃₄₅₆₇₈₉ₙᵢⱼᵣₖₘ", "0123456789nijrkm", strict=True))
VULGAR = {
    "½": ("1", "2"), "⅓": ("1", "3"), "⅔": ("2", "3"), "¼": ("1", "4"), "¾": ("3", "4"), "⅕": ("1", "5"),
    "⅖": ("2", "5"), "⅗": ("3", "5"), "⅘": ("4", "5"), "⅙": ("1", "6"), "⅚": ("5", "6"), "⅛": ("1", "8"),
    "⅜": ("3", "8"), "⅝": ("5", "8"), "⅞": ("7", "8"),
}  # fmt: skip


def _characters() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}  # full-width forms
    for code in (*range(0x1D400, 0x1D6A4), *range(0x1D7CE, 0x1D800)):  # mathematical letters out of PDFs
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1 and plain.isascii():
            table[code] = plain
    spellings = {
        "-": "−–—‐‑‒﹣", "×": "*∗✕✖", "·": "⋅∙•ㆍ・", "≤": "≦⩽", "≥": "≧⩾", ":": "∶", ",": "、",
        "|": "∣", "/": "⁄∕", "h": "ℎ", " ": "\u00a0\u2009\u200a\u202f\u3000\u2002\u2003", "°": "˚º",
        "\u0307": "˙", "□": "☐▢", "π": "ℼ𝜋", "φ": "ϕ", "ε": "ϵ", "∅": "Ø⌀", "∘": "◦", "∥": "‖", "⊥": "⟂",
        "→": "⟶➝➔", "⇒": "⟹", "⇔": "⟺", "~": "∼˜", "'": "′", "∪": "⋃", "∩": "⋂",
    }  # fmt: skip
    table.update((ord(one), sign) for sign, many in spellings.items() for one in many)
    return table


CHARACTERS = _characters()

_SKIPPED = (
    "left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "bigg", "Bigg", "displaystyle",
    "textstyle", "quad", "qquad", "limits", "nonumber", "mathstrut", " ", ",", ";", "!", ":", "/",
)  # fmt: skip
COMMANDS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(_SKIPPED, ("", "")),
    **{name: ("sym", name) for name in GREEK},
    **{name: ("func", name) for name in FUNCTIONS},
    **{name: ("frac", name) for name in ("frac", "dfrac", "tfrac", "cfrac")},
    **{name: ("≤", name) for name in ("le", "leq", "leqq", "leqslant")},
    **{name: ("≥", name) for name in ("ge", "geq", "geqq", "geqslant")},
    **{name: ("≠", name) for name in ("ne", "neq")},
    "lt": ("<", "<"), "gt": (">", ">"), "times": ("×", "×"), "ast": ("×", "×"), "cdot": ("·", "·"),
    "div": ("÷", "÷"), "pm": ("±", "±"), "sqrt": ("√", "√"), "degree": ("°", "°"), "colon": (":", ":"),
    "{": ("\\{", "{"), "}": ("\\}", "}"), "lbrace": ("\\{", "{"), "rbrace": ("\\}", "}"),
    "lvert": ("abs(", "|"), "rvert": ("abs)", "|"), "vert": ("|", "|"), "mid": ("|", "|"),
    "square": ("sym", "□"), "Box": ("sym", "□"), "overline": ("overline", ""), "angle": ("mark", "∠"),
    "triangle": ("mark", "△"), "varphi": ("sym", "phi"), "varepsilon": ("sym", "epsilon"),
    "\\": ("row", "\\\\"), "&": ("", ""), "lbrack": ("[", "["), "rbrack": ("]", "]"),
    "cup": ("∪", "∪"), "cap": ("∩", "∩"), "in": ("∈", "∈"), "notin": ("∉", "∉"), "supset": ("⊃", "⊃"),
    **{name: ("⊂", name) for name in ("subset", "subseteq")},
    **{name: ("⊄", name) for name in ("nsubset", "nsubseteq")},
    **{name: ("∅", name) for name in ("varnothing", "emptyset")},
    **{name: ("→", name) for name in ("to", "rightarrow", "longrightarrow")},
    **{name: ("⇒", name) for name in ("Rightarrow", "implies", "Longrightarrow")},
    **{name: ("⇔", name) for name in ("Leftrightarrow", "iff", "Longleftrightarrow")},
    "parallel": ("∥", "∥"), "perp": ("⊥", "⊥"), "equiv": ("≡", "≡"), "backsim": ("∽", "∽"),
    "circ": ("∘", "∘"), "bar": ("overline", ""), "prime": ("'", "'"), "overrightarrow": ("mark", "→"),
    "overleftrightarrow": ("mark", "↔"), "widehat": ("mark", "⌒"), "overparen": ("mark", "⌒"),
    "overarc": ("mark", "⌒"), "cong": ("≡", "≡"), "lnot": ("~", "~"), "neg": ("~", "~"),
}  # fmt: skip
