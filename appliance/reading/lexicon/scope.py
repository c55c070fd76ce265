"""Words and signs that decide a stem before it is read: outside the course, or a figure that is not there."""

# (pattern, what it is): not taught up to 공통수학 2.
OUTSIDE: tuple[tuple[str, str], ...] = (
    (r"∫|\\int|적분", "적분"),
    (r"미분|도함수|\\prime|[fgy]'(?=[(=\s])|\\frac\{d[yx]?\}\{d[xt]\}|dy/dx", "미분"),
    (r"\\lim|lim(?![a-z])|극한", "극한"),
    (r"∑|Σ|\\sum|시그마", "수열의 합"),
    (r"등차수열|등비수열|수열|점화식", "수열"),
    (r"\\log|\\ln|log(?![a-z])|로그|상용로그", "로그"),
    (r"지수함수|지수방정식|지수부등식", "지수함수"),
    (r"삼각함수|호도법|라디안|\\csc|\\sec|사인법칙|코사인법칙", "삼각함수"),
    (r"벡터|\\vec|\\overrightarrow", "벡터"),
    (r"이항정리|이항계수|조건부확률|확률변수|정규분포|이항분포|신뢰도", "확률과 통계"),
    (r"포물선의 초점|쌍곡선|타원", "이차곡선"),
)

# Words that lean on a picture or a table beside the text.
FIGURE: tuple[tuple[str, str], ...] = (
    (
        r"(?<!상자)(?<!상자 )그림(?!자)|"
        r"도형을 보고|사진|(?<!원뿔의 )(?<!원뿔의)(?<!원기둥의 )(?<!원기둥의)전개도",
        "그림",
    ),
    (
        r"(?:다음|아래|위|오른쪽|왼쪽)(?:의|은|는)?\s*(?:그래프|도표|막대그래프|꺾은선그래프)(?:는|은|를"
        r"|에서|에|와|의)?|그래프를 보고",
        "그래프",
    ),
    (
        r"(?:다음|아래|위|오른쪽|왼쪽)(?:의|은|는)?\s*(?:표|도수분포표|히스토그램|줄기와 잎|상자그림"
        r"|산점도)|표를 (?:보고|완성)",
        "표",
    ),
)
# 약수의 개수는 얼마인지. With a question mark it is a question all the same.
UNFINISHED = r"(?:인|는|을|할|될)지[.\s]*$"
# A statement problem: each of the statements is a question of its own.
STATEMENTS = r"(?:옳은|옳지 않은|참인|거짓인|틀린|맞는|해당하는|아닌)\s*것(?:은|을|만|의)|보기"
