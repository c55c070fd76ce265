"""Words around data that say nothing of their own: who was asked, what was counted, how it is shown.

A description is open-class (어느 반 학생 10명의 1분 동안 줄넘기 횟수), so it is taken as it stands,
but never over
words that change the mathematics.
"""

_CHANGES = (
    "평균|중앙값|최빈값|분산|편차|이상|이하|미만|초과|제외|추가|빼|뺀|더한|"
    "더하|각각|배가|배로|배하|비율|상대도수|"
    "도수|사분위|같|다르|다른|보다|적어도|모두|나머지|구하|확률|계급|줄기|"
    "최댓값|최솟값|범위|순서|몇|없|않|아니|표|그림|"
    "합|차이|곱|잘못|바르|바뀌|바꾸|빠진|누락|전학|자료|변량|나타|조사|상관|나누|산점도|것|때|이다|값"
)
_SYLLABLE = f"(?!{_CHANGES})[가-힣A-Z·~()]"
# Words of a description, with the counts and times that belong to it; at least one.
FREE = f"(?P<free>({_SYLLABLE}|<count!:size>|<count,time,age,length,mass,area,volume,money,num,sym>)+?)"
BARE_FREE = f"(?P<free>({_SYLLABLE})+?)"
SUBJECT = f"((?P<freesubject>({_SYLLABLE}){{1,14}}?)({{이}}|{{은}}) )?"
# One number of the data, with the unit that no token has.
POINTS = "(점|등급|데시벨|만 원|년|도|타|홀|골)?"
NUMBER = "<num,count,time,age,length,mass,money,area,volume,percent,angle{mark}:{name}>" + POINTS


def bound(name: str) -> str:
    """A bound in a question: 20회, 80점."""
    return NUMBER.format(name=name, mark="!")


SHOWN = (
    "(조사하여 |측정하여 |재어 |기록하여 |정리하여 |각각 |모두 |함께 |차례로 |차례대로 |차례대로 적은 |"
    "(작은 값부터 |작은 수부터 |크기가 작은 것부터 |작은 것부터 |크기순으로 "
    "|크기 순으로 |순서대로 )(크기순으로 |차례로 |차례대로 |"
    "순서대로 )?)*"
)
MADE = "(나타낸|조사한|기록한|적은|정리한|측정한|얻은|나열한|잰|만든|표시한)"
KINDS = (
    "(줄기와 잎 그림|도수분포표|도수 분포표|상대도수의 분포표|상대도수 "
    "분포표|상대도수분포표|상대도수의 분포를 나타낸 표|"
    "표|자료|것|결과|변량|값|점수|기록|수|편차|산점도|성적)"
)
ENDS = "(이다[.]?|이고,?|인데,?|일 때,?|이라고 할 때,?|이라 할 때,?|라고 할 때,?|다[.]?|이며,?)"
AFTER = (
    f"({ENDS}|{{이}} (다음과|아래와) 같다[.]?|{{이}} (다음과|아래와) 같을 "
    f"때,?|{{을}} 보고,?|에서,?|에 대하여,?|의|{{을}}|{{이}}|{{은}})"
)
