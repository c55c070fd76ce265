"""Units and counters as teachers type them. Data only: (pattern, unit as printed, category of tokens.py)."""

# Latin units: nothing of a formula may follow.
LATIN: tuple[tuple[str, str, str], ...] = (
    (r"km/h|km/시|km/hr|㎞/h", "km/h", "speed"),
    (r"m/min|m/분", "m/min", "speed"),
    (r"km/min|km/분", "km/min", "speed"),
    (r"m/s(?:ec)?|m/초", "m/s", "speed"),
    (r"m/h|m/시", "m/h", "speed"),
    (r"cm/s|cm/초", "cm/s", "speed"),
    (r"km\^?\{?[2²]\}?", "km²", "area"),
    (r"cm\^?\{?[2²]\}?", "cm²", "area"),
    (r"mm\^?\{?[2²]\}?", "mm²", "area"),
    (r"m\^?\{?[2²]\}?", "m²", "area"),
    (r"cm\^?\{?[3³]\}?", "cm³", "volume"),
    (r"m\^?\{?[3³]\}?", "m³", "volume"),
    (r"km|KM|Km", "km", "length"),
    (r"cm|CM", "cm", "length"),
    (r"mm", "mm", "length"),
    (r"m", "m", "length"),
    (r"kg|Kg|KG", "kg", "mass"),
    (r"mg", "mg", "mass"),
    (r"g", "g", "mass"),
    (r"mL|ml|cc", "mL", "volume"),
    (r"L|l", "L", "volume"),
    (r"%", "%", "percent"),
    (r"°C|℃", "℃", "angle"),
    (r"°", "°", "angle"),
    (r"h", "시간", "time"),
    (r"min", "분", "time"),
)

# Korean units and counters; a lookahead keeps particles and other words away.
KOREAN: tuple[tuple[str, str, str], ...] = (
    (r"퍼센트|프로(?![가-힣])", "%", "percent"),
    (r"킬로미터", "km", "length"),
    (r"제곱\s?센티미터", "cm²", "area"),
    (r"제곱\s?미터", "m²", "area"),
    (r"세제곱\s?센티미터", "cm³", "volume"),
    (r"세제곱\s?미터", "m³", "volume"),
    (r"도(?=이고|인|일 때|일때|이다|이며|를|의|와|이면|가 되|만큼|씩|\s*[,.)]|\s*$)", "°", "angle"),
    (r"센티미터", "cm", "length"),
    (r"미터", "m", "length"),
    (r"킬로그램", "kg", "mass"),
    (r"그램", "g", "mass"),
    (r"리터", "L", "volume"),
    (r"시간", "시간", "time"),
    (r"분(?!의|속)", "분", "time"),
    (r"초(?!과|속)", "초", "time"),
    # 합이 8일 확률, x=3일 때: 일 is a day only before what can follow a day.
    (
        r"일(?=\s*동안|\s*만에|\s*간|\s*걸|\s*이\s*걸|에\s|\s*씩|\s*후|\s*이면|을\s|이\s|\s*,|이고|이며)",
        "일",
        "time",
    ),
    (r"주(?=\s*동안|\s*만에|일)", "주", "time"),
    (r"원", "원", "money"),
    (r"살|세(?![가-힣]|기)|세(?=이|가|인|의|보다|와|에|일)", "살", "age"),
    (r"년", "년", "age"),
    (r"해(?=\s*(?:후|뒤|전))", "년", "age"),
    (r"배(?!수|로 )", "배", "multiple"),
    (r"개(?!월)", "개", "count"),
    (r"명", "명", "count"),
    (r"사람", "사람", "count"),
    (r"자루", "자루", "count"),
    (r"권", "권", "count"),
    (r"장", "장", "count"),
    (r"마리", "마리", "count"),
    (r"송이", "송이", "count"),
    (r"그루", "그루", "count"),
    (r"병", "병", "count"),
    (r"봉지", "봉지", "count"),
    (r"상자", "상자", "count"),
    (r"켤레", "켤레", "count"),
    (r"조각", "조각", "count"),
    (r"다발", "다발", "count"),
    (r"통", "통", "count"),
    (r"알", "알", "count"),
    (r"대(?=\s|를|의|가|는|씩|,)", "대", "count"),
    (r"번(?!째|\s*문제|갈아)", "번", "count"),
    (r"회(?![가-힣])|회(?=\s)", "회", "count"),
    (r"가지", "가지", "count"),
    (r"곡", "곡", "count"),
    (r"쪽", "쪽", "count"),
    (r"줄(?!어|이)", "줄", "count"),
    (r"잔", "잔", "count"),
    (r"판", "판", "count"),
    (r"문제", "문제", "count"),
    (r"인(?=분)", "인", "count"),
    (r"포기", "포기", "count"),
    (r"벌(?!레|금)", "벌", "count"),
    (r"종류", "종류", "count"),
    (r"편(?=의|이|을|과|,|\s|중)", "편", "count"),
    (r"과목", "과목", "count"),
    (r"곳", "곳", "count"),
    (r"팀", "팀", "count"),
)

SPEED_WORDS: dict[str, str] = {
    "시속": "h", "매시": "h", "매시간": "h", "분속": "min", "매분": "min", "초속": "s", "매초": "s",
}  # fmt: skip
SPEED_PREFIX: dict[str, str] = {"h": "시속 ", "min": "분속 ", "s": "초속 "}

NUMBER_WORDS: dict[str, int] = {
    "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10,
    "열한": 11, "열두": 12, "열세": 13, "열네": 14, "열다섯": 15, "스무": 20,
}  # fmt: skip
# Counters that a number word may stand before (두 개, 세 명); 두 수, 두 근, 두 변 are phrases of their own.
WORD_COUNTERS = (
    "개|명|자루|권|장|마리|번(?!째)|살|가지|배|시간|송이|그루|대(?!각|변|응)|병|잔|봉지|상자|켤레|조각|줄|통"
)
