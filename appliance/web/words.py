"""Korean names for values that several templates show."""

MARKS = "①②③④⑤"

AUTHORS = {
    "reparam": "오답의 값을 바꿈",
    "template": "문항 유형",
    "local": "학원 모델",
    "strong": "큰 모델",
    "program": "풀이 프로그램",
    "teacher": "선생님",
}
KINDS = {"isomorph": "쌍둥이", "variant": "유사"}
STATES = {"drafted": "검토 전", "approved": "승인", "rejected": "버림"}
CHECKS = {
    "reads": "글을 다시 읽음",
    "solves": "다시 풂",
    "claim": "뜻이 같음",
    "key": "정답이 맞음",
    "check back": "다른 방법으로 확인",
    "form": "답의 꼴",
    "options": "보기",
    "solution": "풀이의 줄마다",
    "fence": "배운 내용만 씀",
    "existence": "있을 수 있는 값",
    "surface": "말과 식의 겉모습",
    "novelty": "새 문제",
    "sameness": "오답과 같은 구조",
}

WORDS = {"MARKS": MARKS, "AUTHORS": AUTHORS, "KINDS": KINDS, "STATES": STATES, "CHECKS": CHECKS}
