"""A job title -> its rung from 0 to 1: how far up an organisation it stands (outreach.md section 3).

C-level and partner .9, VP and dean .8, director and head .7, manager and lead .5; below them our own choice, so that
two titles of one employer can be compared: senior .4, any other .3, junior .2, trainee .1. No title is 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rekindle.core.phrases import Table, find

_RUNGS = Table(
    {
        ".9": {
            "en": "ceo; cfo; cto; coo; cio; cmo; chro; cpo; chief; president; managing director; general manager; "
            "partner; managing partner; owner; founder; co-founder; cofounder; chairman; chairwoman; chair; rector; "
            "board member",
            "de": "Geschäftsführer; Geschäftsführerin; Vorstand; Vorständin; Vorstandsvorsitzender; Inhaber; "
            "Inhaberin; Gründer; Gründerin; Mitgründer; Mitgründerin; Gesellschafter; Gesellschafterin; Rektor; "
            "Rektorin",
            "fr": "PDG; directeur général; directrice générale; président; présidente; gérant; gérante; associé; "
            "associée; fondateur; fondatrice; cofondateur; cofondatrice; DG",
            "es": "director general; directora general; presidente; presidenta; socio; socia; gerente general; "
            "fundador; fundadora; cofundador; cofundadora; consejero delegado; consejera delegada",
            "it": "amministratore delegato; amministratrice delegata; direttore generale; titolare; fondatore; "
            "fondatrice; cofondatore; cofondatrice",
            "pt": "diretor geral; diretora geral; diretor executivo; sócio; sócia; presidente executivo",
            "nl": "algemeen directeur; bestuurder; oprichter; medeoprichter; eigenaar; vennoot",
            "sv": "vd; verkställande direktör; styrelseordförande; grundare; medgrundare; delägare; ägare",
            "da": "administrerende direktør; adm direktør; stifter; medstifter; ejer",
            "no": "daglig leder; administrerende direktør; gründer; medgründer; eier",
            "fi": "toimitusjohtaja; perustaja; osakas; yrittäjä",
            "pl": "prezes; prezeska; prezes zarządu; właściciel; właścicielka; założyciel; założycielka; "
            "współzałożyciel; wspólnik; dyrektor generalny",
        },
        ".8": {
            "en": "vp; svp; evp; avp; vice president; senior vice president; executive vice president; dean; "
            "vice dean",
            "de": "Bereichsleiter; Bereichsleiterin; Dekan; Dekanin; Prokurist; Prokuristin; Vizepräsident; "
            "Vizepräsidentin",
            "fr": "vice-président; vice-présidente; doyen; doyenne; directeur adjoint; directrice adjointe",
            "es": "vicepresidente; vicepresidenta; decano; decana; subdirector general",
            "it": "vicepresidente; vice presidente; preside; vicedirettore",
            "pt": "vice-presidente; vice presidente; decano; decana; diretor adjunto",
            "nl": "vicepresident; decaan; adjunct-directeur", "sv": "vice vd; dekan; vice ordförande",
            "da": "vicedirektør; dekan", "no": "visedirektør; dekan", "fi": "varatoimitusjohtaja; dekaani",
            "pl": "wiceprezes; dziekan; wicedyrektor",
        },
        ".7": {
            "en": "director; head; professor; principal",
            "de": "Direktor; Direktorin; Leiter; Leiterin; Hauptabteilungsleiter; Abteilungsleiter; "
            "Abteilungsleiterin; Leitung",
            "fr": "directeur; directrice; professeur; professeure",
            "es": "director; directora; catedrático; catedrática; jefe; jefa",
            "it": "direttore; direttrice; dirigente; professore; professoressa",
            "pt": "diretor; diretora; chefe; professor catedrático", "nl": "directeur; directrice; hoofd; hoogleraar",
            "sv": "direktör; chef; avdelningschef; föreståndare",
            "da": "direktør; chef; afdelingschef; afdelingsleder",
            "no": "direktør; sjef; avdelingsleder; avdelingssjef",
            "fi": "johtaja; päällikkö; osastopäällikkö; professori",
            "pl": "dyrektor; dyrektorka; kierownik działu; profesor",
        },
        ".5": {
            "en": "manager; mgr; lead; team lead; leader; team leader; supervisor; foreman",
            "de": "Teamleiter; Teamleiterin; Gruppenleiter; Gruppenleiterin; Filialleiter; Filialleiterin; "
            "Vorarbeiter",
            "fr": "responsable; chef d'équipe; cheffe d'équipe; chef de service; chef; cheffe",
            "es": "gerente; responsable; encargado; encargada; coordinador; coordinadora; supervisor; supervisora",
            "it": "responsabile; capo; capo reparto; coordinatore; coordinatrice",
            "pt": "gerente; gestor; gestora; coordenador; coordenadora; encarregado; encarregada",
            "nl": "teamleider; leidinggevende; afdelingshoofd", "sv": "gruppchef; teamledare; arbetsledare",
            "da": "teamleder; leder; afdelingsleder", "no": "teamleder; leder; gruppeleder",
            "fi": "esimies; tiiminvetäjä; esihenkilö; tiiminvetaja",
            "pl": "kierownik; kierowniczka; menedżer; menedżerka; lider; liderka; brygadzista",
        },
        ".4": {
            "en": "senior; sr; staff; product manager; project manager; account manager; programme manager; "
            "program manager; office manager; community manager; associate director; assistant manager; "
            "deputy manager; assistant director; associate professor; assistant professor; head nurse",
            "de": "Projektleiter; Projektleiterin; Oberarzt; Oberärztin; Senior-Berater",
            "fr": "chef de projet; cheffe de projet; chef de produit; cheffe de produit; chargé d'affaires",
            "es": "jefe de proyecto; jefa de proyecto; jefe de producto; jefa de producto",
            "it": "capo progetto; capoprogetto", "pt": "gerente de projeto; gestor de projeto; gerente de produto",
            "nl": "projectleider; projectmanager", "sv": "projektledare", "da": "projektleder; seniorkonsulent",
            "no": "prosjektleder; seniorkonsulent", "fi": "projektipäällikkö",
            "pl": "kierownik projektu; starszy; starsza",
        },
        ".3": {
            "en": "business partner; hr business partner; partner manager; executive assistant; assistant to; "
            "personal assistant; product owner; process owner; scrum master; lead generation",
            "fr": "assistant de direction; assistante de direction; chef de cuisine",
            "de": "Assistent der Geschäftsführung; Assistentin der Geschäftsführung; Assistenz der Geschäftsführung",
        },
        ".2": {
            "en": "junior; jr; assistant; graduate",
            "de": "Assistent; Assistentin; Assistenz; Sachbearbeiter; Sachbearbeiterin; Hilfskraft",
            "fr": "assistant; assistante; adjoint; adjointe", "es": "asistente; auxiliar; ayudante",
            "it": "assistente", "pt": "assistente; auxiliar; júnior", "nl": "assistent; assistente; medewerker",
            "sv": "assistent; biträde", "da": "assistent; medhjælper", "no": "medarbeider",
            "fi": "assistentti; avustaja", "pl": "asystent; asystentka; młodszy; młodsza",
        },
        ".1": {
            "en": "intern; trainee; apprentice; working student; student; volunteer",
            "de": "Praktikant; Praktikantin; Werkstudent; Werkstudentin; Auszubildender; Auszubildende; Azubi; "
            "Volontär",
            "fr": "stagiaire; apprenti; apprentie; alternant; alternante",
            "es": "becario; becaria; practicante; aprendiz", "it": "tirocinante; stagista; apprendista",
            "pt": "estagiário; estagiária; aprendiz", "nl": "stagiair; stagiaire; leerling",
            "sv": "praktikant; lärling", "da": "praktikant; lærling; elev", "no": "lærling",
            "fi": "harjoittelija; oppisopimusopiskelija", "pl": "stażysta; stażystka; praktykant; praktykantka",
        },
    }
)  # fmt: skip
ORDINARY = 0.3
_HUMBLE = frozenset((".1", ".2"))  # "assistant manager of ..." stays below the manager, an intern never leads


def rungs() -> Iterator[tuple[tuple[str, ...], str]]:
    """The words of titles, folded, each with its rung as text."""
    return _RUNGS.phrases()


@lru_cache(maxsize=50_000)
def rung(title: str) -> float:
    """0 without a title, else .1 to .9. A humble word first ("Assistant to ...") holds the title down."""
    hits = find(_RUNGS, title)
    if not hits:
        return ORDINARY if title.strip() else 0.0
    if hits[0].key in _HUMBLE or "assistant" in hits[0].words:
        return float(hits[0].key)
    return max(float(hit.key) for hit in hits)
