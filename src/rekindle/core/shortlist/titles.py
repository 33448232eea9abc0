"""A job title of several languages -> its rung, 0 to 1: how much the holder can open or teach (outreach.md section 3).

C-level and partners .9, vice presidents, deans and professors .8, directors .7, managers and leads .5. A title without
any of these words is .25, an apprentice's .1, no title None. Words are compared folded (`rekindle.util.text.fold`).
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from rekindle.util.text import fold

PLAIN = 0.25
"""A title with no word of rank. Own prior."""

_RUNGS = {
    0.9: """
        ceo cto cfo coo cio cmo cpo cso ciso chro president presidente presidenta chief founder cofounder grunder
        grunderin fondateur fondatrice fundador fundadora fondatore owner inhaber inhaberin partner partnerin associe
        associee socio socia geschaftsfuhrer geschaftsfuhrerin gf geschaftsfuhrender vorstand vorstandin pdg dg vd
        toimitusjohtaja rector rektor rektorin recteur rettore chancellor minister ministra ministre chairman chairwoman
        chair vorsitzender vorsitzende generaldirektor generaldirektorin prezes zaihyo
        """,
    0.8: """
        vp svp evp avp dean dekan dekanin doyen doyenne decano decana preside provost professor professorin prof
        professeur professeure profesor profesora professore professoressa professora
        """,
    0.7: """
        director directora directeur directrice direktor direktorin direttore direttrice diretor diretora dyrektor
        direktoren johtaja bereichsleiter bereichsleiterin hauptabteilungsleiter principal head leder chefredakteur
        chefredakteurin chefarzt chefarztin
        """,
    0.5: """
        manager managerin manageur lead leader teamleiter teamleiterin leiter leiterin abteilungsleiter
        abteilungsleiterin projektleiter projektleiterin responsable responsabile responsavel chef cheffe gerente jefe
        jefa encargado supervisor teamlead kierownik kierowniczka projektledare gruppchef avdelningschef enhetschef
        paallikko foreman superintendent editor counsel
        """,
    0.1: """
        intern internship trainee student studentin werkstudent werkstudentin praktikant praktikantin stagiaire
        estagiario becario apprentice azubi auszubildender auszubildende etudiant etudiante estudiante
        """,
}
_WORDS = {word: rung for rung, words in _RUNGS.items() for word in words.split()}
_PAIRS = {
    ("vice", "president"): 0.8,
    ("vice", "chancellor"): 0.9,
    ("vice", "presidente"): 0.8,
    ("managing", "director"): 0.9,
    ("director", "general"): 0.9,
    ("directora", "general"): 0.9,
    ("directeur", "general"): 0.9,
    ("directrice", "generale"): 0.9,
    ("direttore", "generale"): 0.9,
    ("amministratore", "delegato"): 0.9,
    ("executive", "director"): 0.9,
    ("verkstallande", "direktor"): 0.9,
    ("chief", "of"): 0.7,
    ("business", "partner"): 0.4,
    ("assistant", "professor"): 0.6,
    ("associate", "professor"): 0.7,
    ("assistant", "manager"): 0.4,
    ("product", "owner"): 0.5,
    ("process", "owner"): 0.4,
}
_SERVING = frozenset({"assistant", "assistante", "assistent", "assistentin", "secretary", "sekretarin", "secretaire"})
_SERVING_RUNG = 0.25


@lru_cache(maxsize=100_000)
def rung(title: str) -> float | None:
    """Where a title stands on the ladder; None for no title."""
    words = fold(title).split()
    if not words:
        return None
    pairs = [pair for pair in pairwise(words) if pair in _PAIRS]
    used = {word for pair in pairs for word in pair}
    found = [_PAIRS[pair] for pair in pairs] + [_WORDS[word] for word in words if word in _WORDS and word not in used]
    if not _SERVING.isdisjoint(set(words) - used):
        return _SERVING_RUNG
    return min(found) if found and min(found) <= 0.1 else max(found, default=PLAIN)
