"""Square factors of whole numbers."""


def split_square(value: int) -> tuple[int, int]:
    """(s, k) with value = s²k and k square-free."""
    square, kernel, divisor = 1, value, 2
    while divisor * divisor <= kernel:
        while kernel % (divisor * divisor) == 0:
            kernel //= divisor * divisor
            square *= divisor
        divisor += 1
    return square, kernel
