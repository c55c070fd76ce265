"""Given names without surnames and everyday places, drawn at random. No real people, no brands."""

# Half end in a 받침, so that a drawn name exercises both forms of every particle.
NAMES: tuple[str, ...] = (
    "지우", "서연", "민준", "하은", "도윤", "수아", "예준", "지호", "서윤", "유진", "현우", "채원", "시우",
    "민서", "준호", "은서", "태현", "나은", "윤아", "건우", "소율", "동현", "다은", "재민", "하린", "승우",
    "지안", "예린", "성민", "가은", "우진", "혜원", "정우", "수빈", "영호", "미나", "보람", "한결", "슬기",
    "새롬",
)  # fmt: skip

PLACES: tuple[str, ...] = (
    "집", "학교", "도서관", "공원", "서점", "문구점", "체육관", "수영장", "박물관", "미술관", "시장", "역",
    "병원", "우체국", "은행", "편의점", "호수", "기차역", "버스 정류장", "영화관",
)  # fmt: skip
