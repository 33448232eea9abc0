"""Words that stand in name fields and are no names: titles, degrees, kin, trades; surnames in two romanisations.

Written down by hand from address books' habits; all folded.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """
    dr prof professor mr mrs ms miss mister sir dame lord lady herr frau ing dipl mag lic don dona dott doc rev
    fr hon mme mlle monsieur madame sig sra srta dhr mevr
    """
)

DEGREES = _words(
    """
    phd md mba cpa esq msc bsc ma ba llm llb pmp cfa cissp rn dds jd edd meng beng frsa shrm aicp pe mph msw
    """
)

KIN = _words(
    """
    faster moster farbror morbror tetya dyadya dedya ciocia wujek teyze amca dayi hala abla abi baba khalo khala
    ammo amma appa chacha chachi mausi bua didi ayi shushu tonton tata tatie maminka kuzen cousin cousine primo prima
    mum mom mommy mummy mama mamma mami dad daddy papa papi pap babbo vater mutter mutti vati mor far mamman
    maman pai mae padre madre uncle aunt auntie aunty onkel tante tia tio zia zio oncle tata granny gran grandma
    grandpa nana oma opa nonna nonno abuela abuelo farmor farfar mormor morfar babcia dziadek babushka dedushka
    sis bro
    """
)

TRADES = _words(
    """
    plumber electrician dentist doctor vet mechanic taxi driver landlord landlady cleaner gardener hairdresser
    barber builder painter carpenter roofer locksmith babysitter nanny tutor trainer physio accountant lawyer
    tax insurance garage plumbing heating piano yoga gym school work office home mobile new old nurse baker
    butcher tailor klempner elektriker zahnarzt arzt hausmeister vermieter plombier dentiste fontanero
    electricista dentista
    """
)

PARTICLES = _words(
    """
    van von der den de la le du da das do dos del della di el al bin ibn abu ben zu zur ten ter af av y e san st
    mac o bint und
    """
)

GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}

VARIANTS = {
    variant: formal
    for entry in """
    chen chan tan | wang wong | li lee lei rhee | zhang chang cheung | liu lau | zhou chow chou | zhao chao chiu | wu ng
    xu hsu tsui | yang yeung | guo kwok kuo | he ho | lin lam | zhu chu | xie tse | zheng cheng | gim kim | bag park pak
    i yi | choe choi | jeong jung chung | gang kang | jo cho | yun yoon | im lim
    """.replace("\n", "|").split("|")
    if entry.strip()
    for formal, *variants in [entry.split()]
    for variant in variants
}
"""A Chinese or Korean surname as some write it -> as pinyin or the Korean standard has it."""
