"""What a stem asks, by kind; each kind once, whatever it is asked about."""

from dataclasses import dataclass
from enum import StrEnum

from appliance.domain.statistics import Statistic
from appliance.mathtext.tree import Node, Rel


class GoalKind(StrEnum):
    """The value is the name in JSON. `Goal.args` are named in brackets."""

    CALCULATE = "calculate"  # a number: 계산하시오, 값을 구하시오
    SIMPLIFY = "simplify"  # 간단히 하시오 (surds, like terms, powers)
    EXPAND = "expand"  # 전개하시오
    FACTOR = "factor"  # 인수분해하시오
    PRIME_FACTOR = "prime_factor"  # 소인수분해하시오
    RATIONALISE = "rationalise"  # 분모를 유리화하시오
    TO_FRACTION = "to_fraction"  # 기약분수로 나타내시오
    TO_DECIMAL = "to_decimal"  # (순환)소수로 나타내시오
    DIVISOR_COUNT = "divisor_count"  # 약수의 개수
    DIVISOR_SUM = "divisor_sum"  # 약수의 합
    PRIME_SUM = "prime_sum"  # 소인수의 합
    GCD = "gcd"  # 최대공약수 (several Expression givens)
    LCM = "lcm"  # 최소공배수
    SOLVE = "solve"  # 풀어라, 해를 구하여라; ["complex"]: also the imaginary roots of a quadratic
    ROOTS = (
        "roots"  # [op] 두 근의 합 "sum", 곱 "product", 차 "difference", 큰 근 "larger", 작은 근 "smaller",
    )
    #                   제곱의 합 "square_sum", 역수의 합 "reciprocal_sum"
    AT_SOLUTION = "at_solution"  # [Node] the value of an expression of the unknowns at the solution
    INTEGERS = "integers"  # [op, domain] of an inequality: op "count", "largest", "smallest", "sum", "all";
    #                        domain "integer", "natural", "prime" or "composite"
    FEATURES = "features"  # [op, feature, …] of a function: op "value", "sum", "product", "difference"
    #                   (the larger less the smaller), "minus" (the first less the second);
    #                        features "x_intercept", "y_intercept", "slope", "vertex", "axis"
    FUNCTION_VALUE = "function_value"  # [Node] f(3); an expression of calls such as f(1)+f(2)
    FIND_FUNCTION = "find_function"  # 일차함수의 식 (from points, slope…)
    ROLE = "role"  # [role, …] of a Situation
    PARAMETER = (
        "parameter"  # of letters that claims settle (Claim): ["values", letter, …], ["range", letter],
    )
    #                ["value", Node], ["count" | "largest" | "smallest" | "sum", "integer" | "natural", letter],
    #                ["total" | "multiplied", letter] of all its values; ["most" | "least", letter] of a range
    DIVIDE = (
        "divide"  # [role, …] of "dividend", "divisor", "quotient", "remainder"; Expressions by these names
    )
    COEFFICIENT = "coefficient"  # [Node] of that monomial (1: the constant) in the expanded Expression
    JUDGE = "judge"  # ["roots" | "x_axis" | "line", "kind" | "count"] what the discriminant tells
    EXTREME = "extreme"  # ["max", "min" …] of a Function, where a Condition says within it
    MEETING = "meeting"  # ["points" | "x" | "distance"] where a graph meets the x-axis or another graph
    QUADRATIC = "quadratic"  # [leading coefficient] the equation whose roots are the two Expressions
    LETTERS = "letters"  # [Node, …] of the letters that is settled by what is told (Told): a+b의 값
    DETAIL = "detail"  # [name, thing, …] of `domain.told.DETAILS`, seen once all letters are known
    VALUE_RANGE = "value_range"  # of the Expression, its letter between the bounds of the Relations
    EXPRESS = "express"  # what the words say, as a formula (the Expression) or a relation (the Relations)
    NUMBER = "number"  # 어떤 수: the unknown of the one equation that the words make
    COMBINE = "combine"  # [Node] of the letters that stand for smaller questions (Called)
    PRIMES = "primes"  # 소인수를 모두 구하시오
    SQUARE_ROOTS = "square_roots"  # ["both" | "positive" | "negative"] 제곱근
    SIZED = "sized"  # the numbers whose absolute value is the Expression
    PART = "part"  # ["whole" | "broken"] 정수 부분, 소수 부분
    CYCLE = "cycle"  # ["digits" | "length"] 순환마디
    DIGIT = "digit"  # [Num] 소수점 아래 n번째 자리의 숫자
    SUITS = (
        "suits"  # [op, what, how] natural numbers that make the Expression a "square", "natural", "integer",
    )
    #                "terminating", "recurring", "rational", "irrational": "times" it, "divide" it, or a letter
    #                in it; op "smallest", "largest", "count", "sum", "all"
    PICK = "pick"  # [op, kind] of Numbers: "all" of a kind of `domain.rows`, or their "count"
    RANK = "rank"  # [op, place, …] of Numbers: the "value" at a place of `domain.rows`; "sum" … of two places
    ARRANGE = "arrange"  # [direction, key] of Numbers: "ascending" or "descending" by "value" or "absolute"
    SETS = (
        "sets"  # [op, …] of Expressions that are sets, and Conditions on them: ["elements" | "size" | "total"
    )
    #                | "most" | "least", set], ["bounds", set, "each" | "sum" | "gap"], ["subsets", set, "all" |
    #                "proper" | "some", the elements that are in it, those that are not], ["between", X],
    #                ["letters", Node]
    LOGIC = "logic"  # [op, …] of Expressions that are conditions p, q: ["truth_set", "p"], ["relation", "p", "q"],
    #                ["truth"], ["converse" | "contrapositive" | "negation"], ["range" | "largest" | "smallest", a]
    STATEMENTS = "statements"  # ["true" | "false", "one" | "several"] which of the Statements are so
    PROBABILITY = "probability"  # [Event]
    CASES = "cases"  # [Event] 경우의 수
    STATISTIC = "statistic"  # [op, Statistic, …] of data (Numbers, Table): op "value", "each", "sum", "gap", "product";
    #                      ["value", Node] an expression of the letters that stand for data
    FIND = (
        "find"  # [task, …mode, Node?] of Parts: a task of `domain.tasks` and how it is turned; with a Node,
    )
    #                the value of that expression of the letters that the task leaves open


@dataclass(frozen=True, slots=True)
class Event:
    """An event of an Experiment: a kind of `domain.experiments` with its numbers or words.

    `Event("sum_is", (8,))`, `Event("product_even")`, `Event("at_least_one", ("앞면",))`.
    """

    kind: str
    args: tuple[int | str, ...] = ()
    relation: Rel | None = None  # of "relation": what holds between the letters in args


@dataclass(frozen=True, slots=True)
class Goal:
    """One thing asked; `unit` is the unit named in the question or implied by the role ("" for none)."""

    kind: GoalKind
    args: tuple[Node | Event | Statistic | str | int, ...] = ()
    unit: str = ""
