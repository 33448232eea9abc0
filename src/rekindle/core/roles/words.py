"""Job titles and headlines of twelve languages -> roles.

Only words that rarely are anybody's name; no word of gender, belief or illness leads to a role of that kind.
"""

from __future__ import annotations

from rekindle.core.phrases import Table

TITLES = Table(
    {
        "recruiter": {
            "en": "recruiter; recruiting; recruitment; talent acquisition; headhunter; talent partner; "
            "talent sourcer; executive search; staffing",
            "de": "Personalberater; Personalberaterin; Personalvermittler; Personalvermittlerin; Recruiterin; "
            "Personalberatung",
            "fr": "chasseur de têtes; chasseuse de têtes; recruteur; recruteuse; chargé de recrutement; "
            "chargée de recrutement; acquisition de talents",
            "es": "reclutador; reclutadora; selección de personal; cazatalentos; adquisición de talento",
            "it": "selezionatore; selezionatrice; cacciatore di teste; selezione del personale",
            "pt": "recrutador; recrutadora; recrutamento; aquisição de talentos; caça-talentos",
            "nl": "werving en selectie; wervingsadviseur; koppensneller",
            "sv": "rekryterare; rekryteringskonsult; rekrytering",
            "da": "rekrutteringskonsulent; rekruttering; hovedjæger",
            "no": "rekrutterer; rekrutteringsrådgiver; hodejeger",
            "fi": "rekrytoija; rekrytointikonsultti; rekrytointi",
            "pl": "rekruter; rekruterka; specjalista ds. rekrutacji; rekrutacja; łowca głów",
        },
        "professor": {
            "en": "professor; prof; emeritus; lecturer; reader in; university teacher",
            "de": "Professorin; Professur; Dozent; Dozentin; Privatdozent; Privatdozentin; Lehrstuhlinhaber; "
            "Lehrstuhlinhaberin; Lehrbeauftragter; Lehrbeauftragte; PD Dr",
            "fr": "professeur des universités; professeure des universités; maître de conférences; "
            "maîtresse de conférences; enseignant-chercheur; enseignante-chercheuse",
            "es": "catedrático; catedrática; profesor titular; profesora titular; profesor universitario; "
            "profesora universitaria; profesor asociado; profesora asociada",
            "it": "professore ordinario; professoressa ordinaria; professore associato; professoressa associata; "
            "docente universitario; docente universitaria; ricercatore universitario",
            "pt": "professor catedrático; professora catedrática; professor universitário; "
            "professora universitária; professor auxiliar; professora auxiliar; docente universitário",
            "nl": "hoogleraar; universitair docent; universitair hoofddocent",
            "sv": "docent; universitetslektor; universitetsadjunkt",
            "da": "universitetslektor; studielektor; professor mso",
            "no": "førsteamanuensis; førstelektor; universitetslektor",
            "fi": "professori; yliopistonlehtori; dosentti; apulaisprofessori",
            "pl": "profesor; adiunkt; wykładowca; wykładowczyni; dr hab",
        },
        "teacher": {
            "en": "school teacher; schoolteacher; high school teacher; primary teacher",
            "de": "Lehrer; Lehrerin; Gymnasiallehrer; Gymnasiallehrerin; Studienrat; Studienrätin",
            "fr": "professeur des écoles; professeure des écoles; instituteur; institutrice",
            "es": "maestro de escuela; maestra de escuela; profesor de instituto; profesora de instituto",
            "it": "insegnante; maestra elementare", "pt": "professor do ensino básico; professora do ensino básico",
            "nl": "leraar; lerares", "sv": "lärare; gymnasielärare", "da": "folkeskolelærer; gymnasielærer",
            "no": "lærer; adjunkt", "fi": "opettaja; luokanopettaja", "pl": "nauczyciel; nauczycielka",
        },
        "author": {
            "en": "author; author of; novelist; bestselling author; writer and; nonfiction writer; poet",
            "de": "Autor; Autorin; Buchautor; Buchautorin; Schriftsteller; Schriftstellerin; Sachbuchautor; "
            "Sachbuchautorin",
            "fr": "auteur; auteure; autrice; écrivain; écrivaine; romancier; romancière",
            "es": "autor; autora; escritor; escritora; novelista",
            "it": "autore; autrice; scrittore; scrittrice; romanziere",
            "pt": "autor de; autora de; escritor; escritora; romancista", "nl": "schrijver; schrijfster; auteur van",
            "sv": "författare; författarinna", "da": "forfatter; forfatterinde", "no": "forfatter; romanforfatter",
            "fi": "kirjailija; tietokirjailija", "pl": "pisarz; pisarka; autor książek; autorka książek",
        },
        "speaker": {
            "en": "keynote speaker; keynote; public speaker; conference speaker; international speaker; "
            "tedx speaker; motivational speaker; speaker and author; author and speaker",
            "de": "Keynote-Speakerin; Vortragsredner; Vortragsrednerin; Redner; Rednerin; Referent auf; "
            "Keynotespeaker",
            "fr": "conférencier; conférencière; orateur; oratrice",
            "es": "conferenciante; conferencista; ponente; orador; oradora",
            "it": "relatore; relatrice; oratore; conferenziere", "pt": "palestrante; conferencista; orador; oradora",
            "nl": "spreker; keynotespreker; dagvoorzitter", "sv": "föreläsare; talare; moderator och talare",
            "da": "foredragsholder; taler", "no": "foredragsholder; konferansier",
            "fi": "puhuja; keynote-puhuja; luennoitsija", "pl": "mówca; mówczyni; prelegent; prelegentka",
        },
        "founder": {
            "en": "founder; co-founder; cofounder; founding partner; serial entrepreneur",
            "de": "Gründer; Gründerin; Mitgründer; Mitgründerin; Gründungsgesellschafter; Unternehmensgründer",
            "fr": "fondateur; fondatrice; cofondateur; cofondatrice; co-fondateur; co-fondatrice",
            "es": "fundador; fundadora; cofundador; cofundadora",
            "it": "fondatore; fondatrice; cofondatore; cofondatrice; co-fondatore; co-fondatrice",
            "pt": "fundador; fundadora; cofundador; cofundadora; co-fundador",
            "nl": "oprichter; oprichtster; medeoprichter", "sv": "grundare; medgrundare",
            "da": "stifter; medstifter; grundlægger; medgrundlægger", "no": "gründer; medgründer; grunnlegger",
            "fi": "perustaja; perustajaosakas; perustajajäsen",
            "pl": "założyciel; założycielka; współzałożyciel; współzałożycielka",
        },
        "investor": {
            "en": "investor; angel investor; business angel; venture capitalist; venture partner; vc partner; "
            "venture capital",
            "de": "Investorin; Risikokapital; Wagniskapital", "fr": "investisseur; investisseuse; capital-risque",
            "es": "inversor; inversora; inversionista; capital riesgo", "it": "investitore; investitrice",
            "pt": "investidor; investidora; investidor anjo", "nl": "investeerder; durfkapitaal",
            "sv": "investerare; affärsängel", "da": "investor og", "no": "forretningsengel",
            "fi": "sijoittaja; enkelisijoittaja; pääomasijoittaja", "pl": "inwestor; inwestorka; anioł biznesu",
        },
        "journalist": {
            "en": "journalist; reporter; correspondent; columnist; news editor; staff writer",
            "de": "Journalistin; Redakteur; Redakteurin; Korrespondent; Korrespondentin; Reporterin; Kolumnistin",
            "fr": "journaliste; rédacteur en chef; rédactrice en chef; correspondante; chroniqueur; chroniqueuse",
            "es": "periodista; redactor jefe; redactora jefe; corresponsal; columnista",
            "it": "giornalista; caporedattore; caporedattrice; corrispondente; cronista",
            "pt": "jornalista; repórter; colunista; correspondente", "nl": "verslaggever; verslaggeefster; redacteur",
            "sv": "redaktör; krönikör", "da": "redaktør; klummeskribent", "no": "redaktør i; spaltist",
            "fi": "toimittaja; kolumnisti; päätoimittaja",
            "pl": "dziennikarz; dziennikarka; reporterka; felietonista; korespondentka",
        },
        "influencer": {
            "en": "influencer; content creator; youtuber; podcaster; podcast host; blogger; thought leader; "
            "top voice",
            "de": "Influencerin; Bloggerin; Podcasterin",
            "fr": "influenceur; influenceuse; créateur de contenu; créatrice de contenu; blogueur; blogueuse",
            "es": "creador de contenido; creadora de contenido; bloguero; bloguera",
            "it": "creatore di contenuti; creatrice di contenuti",
            "pt": "criador de conteúdo; criadora de conteúdo; influenciador; influenciadora; blogueiro; blogueira",
            "nl": "podcastmaker", "sv": "bloggare; poddare", "da": "podcastvært", "no": "podkaster; bloggere",
            "fi": "bloggaaja; vaikuttaja; sisällöntuottaja",
            "pl": "influencerka; blogerka; twórca treści; twórczyni treści",
        },
        "alumni officer": {
            "en": "alumni relations; alumni officer; alumni manager; alumni director; alumni president; "
            "president of the alumni association; alumni affairs",
            "de": "Alumni-Beauftragte; Alumni-Beauftragter; Alumnikoordinator; Alumni-Referentin",
            "fr": "responsable des anciens; relations alumni", "es": "relaciones con antiguos alumnos",
            "nl": "alumnicoördinator", "sv": "alumnansvarig; alumnikoordinator",
        },
        "club lead": {
            "en": "chapter president; club president; chapter chair; club chair; chapter lead; club captain; "
            "president of the club",
            "de": "Vereinsvorsitzender; Vereinsvorsitzende; Vereinsvorstand",
            "fr": "président du club; présidente du club; président de l'association; présidente de l'association",
            "es": "presidente del club; presidenta del club",
            "it": "presidente del club; presidente dell'associazione",
            "pt": "presidente do clube; presidente da associação", "nl": "clubvoorzitter; verenigingsvoorzitter",
            "sv": "klubbordförande; föreningsordförande", "da": "klubformand; foreningsformand",
            "no": "klubbleder; foreningsleder", "fi": "seuran puheenjohtaja; yhdistyksen puheenjohtaja",
            "pl": "prezes klubu; prezes stowarzyszenia",
        },
        "": {
            "en": "assistant to; assistant to the founder; founder's office; founders office; founder associate; "
            "founder's associate; investor relations; recruitment marketing; investor reporting; "
            "lecturer relations; influencer marketing; influencer manager; influencer relations; blogger relations; "
            "court reporter; author services; authoring; speaker bureau; venture capital lawyer; "
            "assistant to professor; keynote speaker manager; staffing officer",
            "de": "Assistentin der Gründer; Assistenz der Gründer",
        },
    }
)  # fmt: skip
"""Job titles and headlines. "" marks what only sounds like a role."""
