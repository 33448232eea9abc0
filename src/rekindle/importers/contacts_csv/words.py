"""Header words of about a dozen languages -> fields. A table and nothing else; written as people see them.

Words are compared folded (no accents, case, hyphens or dots), so "Prénom" is also found as "PRENOM". A header that is
not here as a whole is taken apart: what is left of "Telefon geschäftlich 2" without number and place is "telefon".
"""

from __future__ import annotations

from rekindle.util.text import fold

FIELDS = {
    "name": "the whole name",
    "given": "first name",
    "middle": "middle name",
    "family": "last name",
    "prefix": "title before the name (Dr)",
    "suffix": "what follows the name (Jr)",
    "nickname": "nickname",
    "maiden": "name at birth",
    "mail": "mail address; several columns may be mail",
    "phone": "phone number; several columns may be phone",
    "company": "employer or organisation",
    "title": "job title",
    "department": "department",
    "street": "street and number",
    "city": "city",
    "region": "state or region",
    "code": "postal code",
    "country": "country",
    "address": "a whole address in one cell",
    "url": "web page or profile (LinkedIn, X ...)",
    "birthday": "birthday",
    "anniversary": "anniversary",
    "note": "your own notes",
    "tag": "groups, labels, categories",
    "id": "the address book's own id of the entry",
}
"""What `--map field=header` takes, with a line of help each."""

_WORDS = {
    "name": """full name|display name|vollständiger name|anzeigename|nom complet|nom affiché|nom à afficher
        nombre completo
        nombre para mostrar|nome completo|nome visualizzato|nome de exibição|nome para mostrar|volledige naam
        weergavenaam
        fullständigt namn|visningsnamn|fulde navn|fuldt navn|vist navn|visningsnavn|fullt navn|koko nimi|näyttönimi
        imię i nazwisko|nazwa wyświetlana|wyświetlana nazwa|celé jméno|zobrazované jméno|jméno a příjmení|contact name
        nombre y apellidos|nome e cognome|vor und nachname|name vorname""",
    "any name": """name|nom|nombre|nome|naam|namn|navn|nimi|nazwa|jméno|contact|kontakt""",
    "given": """first name|firstname|given name|givenname|forename|vorname|prénom|nombre de pila|primer nombre
        primeiro nome|nome próprio|voornaam|förnamn|fornavn|etunimi|imię|křestní jméno|christian name""",
    "middle": """middle name|middlename|additional name|zweiter vorname|weitere vornamen|2 vorname|deuxième prénom
        segundo nombre|secondo nome|nome do meio|segundo nome|tweede voornaam|mellannamn|mellemnavn|mellomnavn
        toinen nimi|drugie imię|druhé jméno|prostřední jméno""",
    "family": """last name|lastname|family name|familyname|surname|nachname|familienname|nom de famille|apellido
        apellidos|cognome|sobrenome|apelido|último nome|achternaam|familienaam|efternamn|efternavn|etternavn|sukunimi
        nazwisko|příjmení|zuname""",
    "prefix": """name prefix|prefix|salutation|honorific|courtesy title|anrede|namenspräfix|titre de civilité|civilité
        tratamiento|titolo di cortesia|appellativo|tratamento|aanhef|tilltal|tiltale|puhuttelu|oslovení|zwrot""",
    "any title": """title|titel|titre|título|titolo|titteli|tittel|tytuł|titul""",
    "suffix": """suffix|name suffix|namenssuffix|suffixe|sufijo|suffisso|sufixo|achtervoegsel|överskrift|sufiks|přípona
        jälkiliite|generation""",
    "nickname": """nickname|nick name|spitzname|surnom|apodo|alias|soprannome|apelido informal|bijnaam|roepnaam|smeknamn
        kælenavn|øgenavn|kallenavn|lempinimi|pseudonim|przezwisko|přezdívka""",
    "maiden": """maiden name|birth name|geburtsname|nom de jeune fille|nom de naissance|nombre de soltera
        nome da nubile|nome de solteira|meisjesnaam|flicknamn|pigenavn|pikenavn|tyttönimi|nazwisko panieńskie
        rodné příjmení""",
    "phonetic": """yomi name|given yomi|surname yomi|given name yomi|family name yomi|additional name yomi
        phonetic first name|phonetic middle name|phonetic last name|phonetic name""",
    "mail": """mail|e mail|email|e mail address|email address|mail address|emailaddress|primary email|secondary email
        primary e mail|secondary e mail|additional email|e mail adresse|email adresse|mailadresse|primäre e mail adresse
        sekundäre e mail adresse|weitere e mail adresse|adresse e mail|adresse email|adresse électronique|courriel
        adresse de messagerie|adresse électronique principale|adresse électronique secondaire|adresse mail
        adresse principale|correo|correo electrónico|dirección de correo electrónico|dirección de correo
        dirección de e mail|correo electrónico principal|correo electrónico secundario|indirizzo e mail|indirizzo email
        indirizzo posta elettronica
        posta elettronica|indirizzo di posta elettronica|indirizzo di posta|email primaria|email secondaria
        endereço de e mail|endereço de correio electrónico|endereço de email|correio eletrônico|correio eletrónico
        e mail principal|e mail secundário|e mailadres|emailadres|primair e mailadres|secundair e mailadres|e postadress
        e post|epost|epostadress|primär e postadress|sekundär e postadress|mejl|mejladress|e mailadresse|e postadresse
        epostadresse|primær e mail|primær e mailadresse|sekundær e mailadresse|primær e postadresse
        sähköposti|sähköpostiosoite|ensisijainen sähköpostiosoite|toissijainen sähköpostiosoite|poczta|poczta e mail
        adres e mail|adres email|adres poczty elektronicznej|podstawowy adres e mail|dodatkowy adres e mail
        e mailová adresa|emailová adresa|elektronická pošta|hlavní e mailová adresa|e mail adress|electronic mail""",
    "phone": """phone|telephone|phone number|telephone number|phonenumber|tel|telefon|telefonnummer|rufnummer|tel nr
        telefonnr|téléphone|numéro de téléphone|teléfono|número de teléfono|telefono|numero di telefono|telefone
        número de telefone|telefoon|telefoonnummer|telefonnummer|tlf|tlf nr|puhelin|puhelinnumero|numer telefonu
        telefonní číslo|fon|primary phone|phone primary|haupttelefon|pager|pager number|pagernummer|pager nummer
        car phone|autotelefon|radio phone|mobiles radio|phone video|callback|rückmeldung|whatsapp|signal""",
    "mobile": """mobile|mobile phone|mobile number|cell|cell phone|cellphone|cellular|handy|handynummer|mobil
        mobiltelefon|mobilnummer|mobil tel nr|mobil tel|mobilfunk|portable|téléphone portable|tél mobile
        tél portable|téléphone mobile|gsm|móvil|teléfono móvil|celular|teléfono celular|cellulare|telefono cellulare
        tel cellulare|telemóvel|telefone celular|mobiel|mobiele telefoon|mobiel nummer|mobilnr|matkapuhelin
        matkapuhelinnumero|kännykkä|komórka|telefon komórkowy|tel komórkowy|mobilní telefon|mobil číslo""",
    "company": """company|company name|organization|organisation|organization name|organisation name|employer|firm
        firma|firmenname|unternehmen|arbeitgeber|société|entreprise|employeur|empresa|compañía|organización|azienda
        società|organizzazione|ditta|companhia|organização|bedrijf|organisatie|bedrijfsnaam|werkgever|företag
        arbetsgivare
        virksomhed|firmanavn|selskap|bedrift|organisasjon|arbejdsgiver|yritys|organisaatio|työnantaja|przedsiębiorstwo
        organizacja|pracodawca|společnost|organizace|zaměstnavatel""",
    "title": """titre1|job title|jobtitle|position|job|role|organization title|occupation|berufsbezeichnung|beruf
        funktion|stellung|arbeitstitel|position im unternehmen|fonction|poste|titre du poste|profession|cargo|puesto
        posición|título profesional|posizione|qualifica|mansione|ruolo|profissão|função|functie|beroep|functietitel
        befattning|yrke|jobbtitel|arbetstitel|stilling|jobtitel|stillingstittel|tehtävä|tehtävänimike|ammatti
        stanowisko|stanowisko służbowe|zawód|pozice|pracovní pozice|funkce|pracovní zařazení""",
    "department": """department|organization department|abteilung|service|département|departamento|dipartimento|reparto
        afdeling|avdelning|avdeling|osasto|dział|oddělení|division""",
    "street": """street|street address|straße|strasse|rue|calle|via|indirizzo via|rua|straat|gata|gatuadress|gade|vej
        gate|gateadresse|katu|katuosoite|lähiosoite|ulica|ulice|address po box|po box|postfach|extended address
        straße und hausnummer""",
    "city": """city|town|locality|ort|stadt|wohnort|ville|localité|ciudad|localidad|población|città|località|cidade
        localidade|plaats|stad|woonplaats|postort|by|poststed|sted|kaupunki|postitoimipaikka|miasto|miejscowość|město
        obec""",
    "region": """state|region|province|county|state province|bundesland|kanton|bundesland kanton|état|département région
        département province|dép région|région|estado|provincia|estado o provincia|stato|regione|estado província
        distrito
        provincie|delstat|län|fylke|lääni|osavaltio|województwo|stát nebo kraj|delstat region""",
    "code": """postal code|zip|zip code|zipcode|postcode|post code|postleitzahl|plz|code postal|código postal|cap
        codice postale|cep|código postal cep|postnummer|postnr|postinumero|kod pocztowy|psč""",
    "country": """country|country region|land|land region|pays|pays région|país|país o región|paese
        paese area geografica
        país região|land regio|maa|maa tai alue|kraj|kraj region|země|stát|země oblast|kraina""",
    "address": """address|postal address|location|formatted|adresse|anschrift|postanschrift|adresse postale|dirección
        domicilio|indirizzo|endereço|morada|adres|adress|postadress|postadresse|osoite|adresa|lieu|standort
        ubicación""",
    "url": """url|website|web site|web page|webpage|homepage|home page|web|webseite|website url|internetseite|page web
        site web|página web|sitio web|pagina web|sito web|página|webpagina|webbsida|webbplats|hemsida|hjemmeside
        nettside
        webside|kotisivu|verkkosivu|www sivu|strona|strona www|strona internetowa|strona sieci web|webová stránka|webová
        linkedin|linkedin url|linkedin profile|linkedin profil|profile url|profile link|twitter|x profile|github
        facebook
        instagram|xing|website blog|website home page|website profile|blog|personal web page|private webseite""",
    "birthday": """birthday|birth date|birthdate|date of birth|dob|geburtsdatum|geburtstag datum|date de naissance
        anniversaire de naissance|cumpleaños|fecha de nacimiento|data di nascita|compleanno|aniversário
        data de nascimento
        geboortedatum|verjaardag|födelsedag|födelsedatum|fødselsdag|fødselsdato|syntymäpäivä|syntymäaika|urodziny
        data urodzenia|narozeniny|datum narození""",
    "any birth": "geburtstag|anniversaire",
    "any year": "aniversario",
    "birth year": """birth year|geburtsjahr|année de naissance|año de nacimiento|anno di nascita|ano de nascimento
        geboortejaar|födelseår|fødselsår|syntymävuosi|rok urodzenia|rok narození""",
    "birth month": """birth month|geburtsmonat|mois de naissance|mes de nacimiento|mese di nascita|mês de nascimento
        geboortemaand|födelsemånad|fødselsmåned|syntymäkuukausi|miesiąc urodzenia|měsíc narození""",
    "birth day": """birth day|jour de naissance|día de nacimiento|giorno di nascita|dia de nascimento|geboortedag
        dzień urodzenia|den narození""",
    "anniversary": """anniversary|wedding anniversary|jahrestag|hochzeitstag|anniversaire de mariage
        anniversario|aniversário de casamento|jubileum|trouwdag|årsdag|bröllopsdag|bryllupsdag|vuosipäivä|rocznica
        výročí""",
    "note": """note|notes|comment|comments|remarks|notiz|notizen|anmerkung|anmerkungen|bemerkung|bemerkungen|kommentar
        remarque|remarques|commentaire|commentaires|notas|nota|observaciones|comentarios|annotazioni|commenti
        observações|notities|opmerkingen|notitie|anteckning|anteckningar|noter|bemærkninger|notat|notater|merknader
        huomautus|huomautuksia|muistiinpanot|huomautukset|uwagi|notatki|notatka|poznámka|poznámky""",
    "tag": """tag|tags|label|labels|group|groups|group membership|category|categories|list|kategorie|kategorien|gruppe
        gruppen|schlagwörter|catégorie|catégories|groupe|groupes|étiquettes|categoría|categorías|grupo|grupos|etiquetas
        categoria|categorie|gruppi|gruppo|etichette|categorias|marcadores|categorieën|groepen|labels|kategori|kategorier
        grupp|grupper|luokka|luokat|ryhmä|ryhmät|kategoria|kategorie|grupy|grupa|etykiety|skupina|skupiny|štítky""",
    "id": """id|uid|uuid|rekindle id|resource id|resource name|resourcename|contact id|contactid|google id|unique id
        kontakt id""",
    "extra": """company main phone|telefon firma|téléphone société|teléfono principal de la empresa
        telefono principale soc
        telefone principal da empresa|hoofdtelefoon bedrijf|telefon företag|main phone|hovedtelefon til firma""",
    "photo": "photo|picture|photo url|picture url|avatar|foto|bild|image",
    "spouse": """spouse|partner|wife|husband|ehepartner|partnerin|lebenspartner|conjoint|cónyuge|coniuge|cônjuge
        echtgenoot|partner in|make maka|maka make|ægtefælle|ektefelle|puoliso|współmałżonek|małżonek|manžel manželka
        manžel ka|partner partnerin""",
    "child": """children|child|kinder|enfants|hijos|figli|filhos|kinderen|barn|lapset|dzieci|děti""",
    "manager": """manager|managers name|manager name|name des der vorgesetzten|vorgesetzter|responsable
        nom du responsable|nombre del director|nome manager|nome do gerente|naam manager|chef|chefens namn|leders navn
        esimies|esimiehen nimi|przełożony|nazwisko kierownika|vedoucí""",
    "assistant": """assistant|assistants name|assistant name|name assistent|name assistentin|assistent
        nom de l assistant e|nom de l assistant|nombre del asistente|nome assistente|nome do assistente|naam assistent
        assistentens namn|assistents navn|assistentens navn|avustaja|asystent|imię i nazwisko asystenta|asistent""",
    "referred by": "referred by|empfohlen von|recommandé par|referencia|introduced by",
}  # "any ..." means different things beside different columns: see `columns`

WORDS = {
    fold(phrase): field
    for field, phrases in _WORDS.items()
    for line in phrases.splitlines()
    for phrase in line.split("|")
    if phrase.strip()
}
"""Folded header -> field."""

_PLACES = {
    "work": """business|work|office|company|geschäftlich|dienstlich|arbeit|firma|büro|professionnel|professionnelle
        bureau|travail|société|trabajo|negocio|laboral|oficina|empresa|lavoro|ufficio|trabalho|comercial|zakelijk|werk
        arbete|jobb|kontor|arbejde|arbeid|työ|służbowy|służbowa|służbowe|biuro|praca|zaměstnání|práce|pracovní|firemní
        uff|firm|prof|dienst|bus""",
    "home": """home|private|personal|privat|zuhause|privé|privée|domicile|personnel|personnelle|maison|casa|particular
        privato|privata|abitazione|residencial|pessoal|privé|thuis|hem|bostad|hjem|hjemme|koti|yksityinen|domowy|domowa
        domowe|dom|prywatny|prywatna|prywatne|domů|domácí|soukromý|soukromá|bydliště|priv|perso|ab""",
    "other": """other|alternative|alternate|secondary|additional|weitere|weiteres|andere|anderer|sonstige|autre|otro
        otra
        altro|altra|outro|outra|overige|anden|andet|övrig|övriga|annan|annen|muu|inny|inna|inne|jiný|jiná|ostatní
        zweite""",
    "main": "main|primary|haupt|hauptadresse|principal|principale|principal|primär|primaire|huvud|ensisijainen|hlavní",
    "": "op|de|du|des|d|l|la|le|der|die|das|di|do|da|del|of|the|number|nr|no|n|address|adresse|adr|et|em|i|w|z|na|v|em",
}
PLACES = {
    fold(word): place
    for place, words in _PLACES.items()
    for line in words.splitlines()
    for word in line.split("|")
    if word.strip()
}
"""Folded word that says where a phone, mail or address belongs -> label; "" for words that say nothing."""

PLACED = frozenset({"mail", "phone", "mobile", "street", "city", "region", "code", "country", "address", "url"})
"""Fields whose headers may name a place or a number."""

OTHER_CONTACTS = frozenset(
    map(
        fold,
        (
            "other contacts", "weitere kontakte", "andere kontakte", "autres contacts", "otros contactos",
            "altri contatti", "outros contatos", "overige contacten", "andra kontakter", "övriga kontakter",
            "andre kontakter", "muut yhteystiedot", "inne kontakty", "ostatní kontakty",
        ),
    )
)  # fmt: skip
"""Google's group of people mailed once."""

SYSTEM_GROUPS = OTHER_CONTACTS | {"mycontacts", "my contacts", "starred", ""}
"""Groups of an address book itself: no tags."""
