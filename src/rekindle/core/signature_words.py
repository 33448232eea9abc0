"""Words of twelve languages by which a signature is known: how mails end, and what people do for a living."""

from __future__ import annotations

from rekindle.core.phrases import Table

FAREWELLS = Table(
    {
        "bye": {
            "en": "best regards; kind regards; warm regards; regards; best wishes; best; cheers; sincerely; thanks; "
            "many thanks; thank you; yours; yours sincerely; all the best; take care",
            "de": "mit freundlichen Grüßen; freundliche Grüße; viele Grüße; beste Grüße; liebe Grüße; Grüße; MfG; "
            "VG; LG",
            "fr": "cordialement; bien cordialement; bien à vous; bonne journée; amicalement; salutations",
            "es": "saludos; un saludo; un abrazo; atentamente; cordialmente; saludos cordiales",
            "it": "cordiali saluti; distinti saluti; saluti; un caro saluto",
            "pt": "cumprimentos; atenciosamente; abraços; com os melhores cumprimentos; abraço",
            "nl": "met vriendelijke groet; met vriendelijke groeten; vriendelijke groet; groeten; groet; mvg",
            "sv": "med vänliga hälsningar; vänliga hälsningar; vänligen; hälsningar; mvh; bästa hälsningar; hälsar",
            "da": "med venlig hilsen; venlig hilsen; hilsen; de bedste hilsner; vh",
            "no": "med vennlig hilsen; vennlig hilsen; hilsen; beste hilsen",
            "fi": "ystävällisin terveisin; terveisin; parhain terveisin; yt; t",
            "pl": "pozdrawiam; z poważaniem; serdecznie pozdrawiam; pozdrowienia",
        }
    }
)  # fmt: skip
TRADES = Table(
    {
        "work": {
            "en": "engineer; developer; designer; analyst; consultant; advisor; adviser; architect; scientist; "
            "researcher; "
            "lecturer; teacher; nurse; physician; doctor; lawyer; attorney; solicitor; counsel; accountant; auditor; "
            "recruiter; editor; writer; author; journalist; translator; specialist; officer; coordinator; "
            "administrator; technician; buyer; planner; surveyor; sales; marketing; representative; postdoc; phd "
            "student; "
            "fellow; producer; photographer; trainer; coach; programmer; strategist; curator; librarian; pharmacist; "
            "trader; broker",
            "de": "Ingenieur; Ingenieurin; Entwickler; Entwicklerin; Berater; Beraterin; Referent; Referentin; "
            "Lehrer; "
            "Lehrerin; Arzt; Ärztin; Anwalt; Anwältin; Rechtsanwalt; Rechtsanwältin; Steuerberater; "
            "Wissenschaftlicher "
            "Mitarbeiter; Wissenschaftliche Mitarbeiterin; Architekt; Architektin; Redakteur; Redakteurin; "
            "Vertrieb; Einkauf",
            "fr": "ingénieur; ingénieure; développeur; développeuse; consultant; consultante; avocat; avocate; "
            "médecin; "
            "enseignant; enseignante; chercheur; chercheuse; chargé de; chargée de; comptable; architecte; "
            "journaliste",
            "es": "ingeniero; ingeniera; desarrollador; desarrolladora; consultor; consultora; abogado; abogada; "
            "médico; "
            "médica; profesor; profesora; investigador; investigadora; contable; arquitecto; arquitecta; periodista",
            "it": "ingegnere; sviluppatore; sviluppatrice; consulente; avvocato; medico; docente; ricercatore; "
            "ricercatrice; "
            "architetto; giornalista",
            "pt": "engenheiro; engenheira; desenvolvedor; desenvolvedora; consultor; consultora; advogado; "
            "advogada; médico; "
            "médica; professor; professora; pesquisador; pesquisadora; investigador; arquiteto; arquiteta; "
            "jornalista",
            "nl": "ingenieur; ontwikkelaar; adviseur; docent; arts; advocaat; onderzoeker; architect; "
            "verpleegkundige",
            "sv": "ingenjör; utvecklare; konsult; lärare; läkare; advokat; jurist; forskare; arkitekt; "
            "sjuksköterska; "
            "doktorand; lektor; säljare; ekonom; handläggare; redaktör; projektledare",
            "da": "ingeniør; udvikler; konsulent; lærer; læge; advokat; jurist; forsker; arkitekt; lektor",
            "no": "ingeniør; utvikler; konsulent; lærer; lege; advokat; jurist; forsker; arkitekt; førsteamanuensis",
            "fi": "insinööri; kehittäjä; konsultti; opettaja; lääkäri; lakimies; tutkija; arkkitehti; asiantuntija",
            "pl": "inżynier; programista; programistka; konsultant; konsultantka; nauczyciel; lekarz; lekarka; "
            "adwokat; radca; "
            "architekt; architektka; specjalista; specjalistka",
        }
    }
)  # fmt: skip
