"""Korean names for values that several templates show."""

MARKS = "①②③④⑤"

AUTHORS = {
    "reparam": "값을 바꿈",
    "template": "문항 유형",
    "local": "학원 모델이 씀",
    "strong": "큰 모델이 씀",
    "program": "풀이 프로그램",
    "teacher": "선생님이 고침",
}
KINDS = {"isomorph": "쌍둥이", "variant": "유사"}
FORMS = {"free": "주관식", "choice": "오지선다", "blanks": "빈칸 채우기", "written": "서술형"}
STATES = {"drafted": "검토 전", "approved": "승인함", "rejected": "버림"}
GRADES_OF_PROOF = {"A": "A 증명됨", "B": "B 합의됨", "C": "C 초안"}
# Every check of the gate, as a teacher would say it.
CHECKS = {
    "reads": "문제를 다시 읽음",
    "solves": "처음부터 다시 풂",
    "claim": "묻는 것이 같음",
    "key": "정답이 맞음",
    "check back": "다른 방법으로 확인함",
    "form": "요구한 꼴의 답",
    "options": "보기가 옳음",
    "solution": "풀이가 줄마다 맞음",
    "fence": "배운 것만 씀",
    "existence": "있을 수 있는 값",
    "stem": "문제의 글이 온전함",
    "surface": "글과 식의 겉모습",
    "book": "풀이가 문제의 풀이인지",
    "figure": "그림이 글과 맞음",
    "exam": "빈칸과 배점이 옳음",
    "novelty": "처음 내는 문제",
    "sameness": "오답과 같은 구조",
}

WORDS = {
    "MARKS": MARKS,
    "AUTHORS": AUTHORS,
    "KINDS": KINDS,
    "FORMS": FORMS,
    "STATES": STATES,
    "GRADES_OF_PROOF": GRADES_OF_PROOF,
    "CHECKS": CHECKS,
}
