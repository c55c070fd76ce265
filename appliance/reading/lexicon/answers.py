"""Words of typed answers. Data only."""

LABELS = (
    r"\(?(?:정답|답|해|근|최종\s*답|내\s*답|학생\s*답|값|합|곱|차|확률|거리|넓이|개수)\)?\s*(?:[:은는]"
    r"|이\s)|∴|그러므로|따라서|=(?!=)"
)
NONE = r"(?:해가|해는|근이|근은|실근이|답이)?(?:없|없음|없습니|없어요|존재하지않는)|해없음|해없|불능|∅"
ANY = r"(?:해가|해는)?(?:무수히많|무수히많음|무수히많습니|무한히많|모든수|모든실수|모든x의값|부정)(?:이)?"
YES = r"참|O|○|옳|맞"
NO = r"거짓|X|×|틀리|옳지않"
# What may stand between two values, besides a comma.
OR = r"\s*(?:또는|혹은|이거나|거나|그리고|,\s*또는|\bor\b|\band\b|(?<=\d)[와과]\s)\s*"
FILLERS = (
    r"[\s,:;()=\"']|중근|이고|이며|(?<![가-힣])[와과은는이가](?![가-힣])|씩|각각|약|의(?=[가-힣])"
    r"|(?<![가-힣])[후뒤](?![가-힣])"
)
COORDINATE = r"\$?\b([xy])\$?\s*(?=절편|좌표)"
# Names of what was asked, as teachers put them before a value.
NAMES = (
    r"(?:[가나]축절편|[가나]축좌표|기울기|꼭짓점좌표|꼭짓점|축방정식|합|곱|차|확률|경우수|넓이|둘레|거리"
    r"|속력|시간|나이|농도|큰수|작은수|가운데수"
    r"|처음소금물|소금물양|물양|소금양|소금물|소금|물|가로|세로|가로길이|세로길이|빗변|학생수|사람수|학생"
    r"|[가-힣]{1,5}(?:나이|값|가격|개수|수)?)[은는이가]?"
)
# A root and its unit: 5√3cm. The cutter takes units of plain numbers only.
ROOT_WITH_UNIT = r"^(?P<head>[^,]*(?:√|\\sqrt)[^,]*?)\s*(?P<unit>cm²|m²|cm\^2|m\^2|cm|km|mm|kg|m|g)$"
