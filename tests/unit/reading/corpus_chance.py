"""Stems as teachers type them, and the whole Question of each as `reading_brief` writes it."""

STEMS: tuple[tuple[str, str], ...] = (
    ('서로 다른 두 개의 주사위를 동시에 던질 때, 나오는 눈의 수의 합이 8일 확률은? ① 1/9 ② 5/36 ③ 1/6 ④ 7/36 ⑤ 2/9', 'dice count=2 ? probability sum_is 8'),
    ('주사위 두 개를 동시에 던질 때 나온 두 눈의 수의 합이 8이 될 확률을 구하시오', 'dice count=2 ? probability sum_is 8'),
    ('한 개의 주사위를 두 번 던질 때, 나오는 두 눈의 수의 차가 3인 경우의 수를 구하여라.', 'dice count=2 ? cases difference_is 3'),
    ('A, B 두 개의 주사위를 동시에 던질 때, 두 눈의 수의 합이 5 이하일 확률', 'dice count=2 ? probability sum_at_most 5'),
    ('한 개의 주사위를 던질 때, 3의 배수의 눈이 나올 확률은?', 'dice count=1 ? probability multiple_of 3'),
    ('1부터 10까지의 자연수가 각각 하나씩 적힌 10장의 카드 중에서 한 장을 뽑을 때, 소수가 적힌 카드가 나올 확률을 구하여라.', 'cards count=10 ? probability prime'),
    ('1에서 20까지의 수가 적힌 카드 20장이 있다. 이 중에서 임의로 한 장을 뽑을 때, 카드에 적힌 수가 3의 배수 또는 7의 배수일 확률은?', 'cards count=20 ? probability multiple_of_either 3 7'),
    ('동전 세 개를 동시에 던질 때, 앞면이 2개 나올 확률을 구하시오.', 'coins count=3 ? probability heads_exactly 2'),
    ('서로 다른 동전 3개를 던질 때 적어도 한 개는 앞면이 나올 확률', 'coins count=3 ? probability heads_at_least 1'),
    ('빨간 공 3개와 파란 공 2개가 들어 있는 주머니에서 한 개의 공을 꺼낼 때, 빨간 공이 나올 확률을 구하여라.', 'balls 빨간=3 파란=2 draws=1 replace=0 ? probability colour 빨간'),
    ('모양과 크기가 같은 흰 공 4개, 검은 공 3개가 들어 있는 주머니에서 임의로 두 개의 공을 동시에 꺼낼 때, 두 개 모두 흰 공일 확률은?', 'balls 흰=4 검은=3 draws=2 replace=0 ? probability colour 흰'),
    ('주머니 속에 흰 공 4개와 검은 공 3개, 빨간 공 2개가 들어 있다. 이 주머니에서 공 한 개를 꺼낼 때 검은 공이 아닐 확률은?', 'balls 흰=4 검은=3 빨간=2 draws=1 replace=0 ? probability not_colour 검은'),
    ('서로 다른 주사위 2개를 던질 때 일어나는 모든 경우의 수를 구하여라', 'dice count=2 ? cases any'),
    ('두 주사위 A, B를 동시에 던질 때, 나오는 눈의 수의 곱이 짝수일 확률은?', 'dice count=2 ? probability product_even'),
)  # fmt: skip
