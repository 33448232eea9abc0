"""A text -> whether it speaks of what stays between people: health, loss, family trouble, pay.

Such a text never becomes a reason by itself, whoever wrote it down (outreach.md section 6, M13). It errs on the side
of silence: to miss a reason costs little.
"""

from __future__ import annotations

from rekindle.core.phrases import Table
from rekindle.model.life import Fact

_PRIVATE = Table({
    "health": {
        "en": "surgery; surgeries; cancer; chemo; chemotherapy; tumour; tumor; diagnosis; diagnosed; biopsy; "
              "illness; sick leave; sick note; was ill; is ill; been ill; fell ill; very ill; knee operation; "
              "hip operation; heart operation; operated on; heart attack; a stroke; depression; depressed; burnout; "
              "burn out; anxiety; rehab; miscarriage; pregnant; pregnancy; fertility; ivf; dementia; alzheimers; "
              "diabetes; epilepsy; hospital appointment; in hospital; blood test; medical results; "
              "therapist; psychiatrist; suicide; overdose; addiction; alcoholic; sober; hiv",
        "de": "krebs; krankheit; krankmeldung; operation am; chemotherapie; schwanger; schwangerschaft; "
              "fehlgeburt; herzinfarkt; schlaganfall; krankenhaus; diagnose",
        "es": "cáncer; enfermedad; cirugía; embarazo; embarazada; diagnóstico; quimioterapia; baja médica",
        "fr": "maladie; chirurgie; chimiothérapie; enceinte; grossesse; arrêt maladie; diagnostic; fausse couche",
        "sv": "cancerbesked; sjukdom; sjukskriven; gravid; missfall; cellgifter; hjärtinfarkt",
    },
    "loss": {
        "en": "funeral; passed away; condolence; condolences; bereavement; widow; widower",
        "de": "beerdigung; gestorben; beileid; trauerfall",
        "es": "funeral; falleció; pésame",
        "fr": "obsèques; enterrement; décès; condoléances",
        "sv": "begravning; gick bort; kondoleanser; beklagar sorgen",
    },
    "family": {
        "en": "divorce; divorced; divorcing; separation agreement; child custody; custody of; court case; arrested; "
              "bankrupt; bankruptcy",
        "de": "scheidung; sorgerecht; insolvenz",
        "es": "divorcio; custodia",
        "fr": "divorce; garde des enfants; faillite personnelle",
        "sv": "skilsmässa; vårdnad; konkurs",
    },
    "pay": {
        "en": "salary; pay rise; pay slip; payslip; severance; redundancy package; password; one time code; "
              "verification code",
        "de": "gehalt; lohn; abfindung; passwort",
        "es": "salario; sueldo; indemnización; contraseña",
        "fr": "salaire; fiche de paie; indemnité; mot de passe",
        "sv": "lön; lönebesked; avgångsvederlag; lösenord",
    },
})  # fmt: skip


def unsaid(fact: Fact) -> bool:
    """True for a fact that speaks of it in any of its forms."""
    return is_private(f"{fact.text} {fact.past} {fact.doing} {fact.bare} {fact.proof}")


def is_private(text: str) -> bool:
    """True where any such word is in it."""
    return bool(_PRIVATE.scan(text))
