"""What tells the kinds of an answer apart: patterns over text in small letters, with plain apostrophes.

Who asks not to be written to is left alone for good, so those patterns want a request and its end: "don't contact me"
with nothing after it but "again". "Stop by any time", "don't call me before nine" and "why did you stop writing?" are
none.
"""

from __future__ import annotations

import re

from rekindle.core.replies.days import MONTHS


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{part})" for part in parts), re.MULTILINE)


# --- machines ---------------------------------------------------------------------------------------------------------

BOUNCED = _any(
    r"delivery status notification",
    r"undeliver(?:able|ed)\b",
    r"mail delivery (?:failed|subsystem)",
    r"failure notice",
    r"returned mail",
    r"delivery (?:has )?failed",
    r"(?:was|were|is)n't delivered|not delivered",
    r"could(?: not|n't) be (?:delivered|found)",
    r"address not found",
    r"user unknown",
    r"delivery failure",
    r"mailbox (?:is )?(?:unavailable|full|not found)",
    r"could not be reached",
    r"^message (?:blocked|rejected)",
    r"(?:been|was) (?:blocked|rejected) by",
    r"\b550[ -]5\.\d\.\d",
    r"unzustellbar",
    r"nicht zugestellt werden",
    r"^non remis",
    r"n'a pas pu être (?:remis|livré)",
    r"no se puede entregar",
    r"no se ha podido entregar",
    r"kunde inte levereras",
    r"onbestelbaar",
    r"mancata consegna",
    r"kunne ikke leveres",
)
"""Told by a machine, these say that a message did not arrive; the first of them by themselves."""

GONE = _any(
    r"no longer (?:works?|with|employed|at|in use|valid|active|monitored|read)\b",
    r"\bretired\b",
    r"(?:has|have) left (?:the company|us|our)",
    r"left the company",
    r"nicht mehr (?:bei|für|im unternehmen)",
    r"ne (?:travaille|fais|fait) plus (?:chez|partie)",
    r"ya no trabaj",
    r"(?:jobbar|arbetar) inte längre",
    r"slutat (?:på|hos)",
    r"werkt niet (?:langer|meer)",
)
"""A machine that says so answers for an address that nobody reads."""

AUTOMATIC_SUBJECT = _any(
    r"^(?:re: ?)?auto(?:matic|mated)?[ -]?(?:reply|response|answer|:)",
    r"^auto(?:reply|svar)",
    r"^ooo\b",
    r"out[ -]of[ -](?:the )?office",
    r"automatische antwort",
    r"abwesen",
    r"réponse automatique",
    r"absence du bureau",
    r"respuesta automática",
    r"fuera de la oficina",
    r"frånvaro",
    r"automatisch antwoord",
    r"\bafwezig",
    r"risposta automatica",
    r"fuori ufficio",
    r"resposta automática",
    r"automatisk svar",
    r"automaattinen vastaus",
)

AUTOMATIC_TEXT = _any(
    r"this is an auto(?:matic|mated)\b",
    r"^auto(?:matic)?[- ]?(?:reply|response)\b",
    r"thank(?:s| you) for (?:your|the) (?:e-?mail|message)\b[^.!\n]*[.!]\s*(?:unfortunately,? )?i(?:'m| am)"
    r" (?:currently )?(?:out of|away|on leave|on holiday|not in)",
    r"\bi(?:'m| am) (?:currently )?out of (?:the )?office",
    r"limited access to (?:e-?mail|my mail|messages)",
    r"derzeit nicht (?:im (?:haus|büro)|erreichbar)",
    r"nicht im büro",
    r"nicht erreichbar",
    r"absente? du bureau",
    r"fuera de la oficina",
    r"(?:åter|tillbaka) på kontoret",
)

# --- they want no more of it ------------------------------------------------------------------------------------------

_STARTS = r"(?:^|[.!?;:,(\n]\s*|\b(?:please|kindly|and|so|you to|must|just)\s+)"
_DOING = (
    r"(?:contacting|e-?mailing|messaging|texting|writing(?: to)?|calling|ringing|phoning|sending(?: things)?(?: to)?)"
)
_DO = r"(?:contact|e-?mail|message|text|write(?: to)?|call|ring|phone|send)"
_ME = r"(?:me|us|this (?:number|address))"
_CLOSE = (
    r"(?:,? (?:again|any ?more|ever(?: again)?|(?:any )?further|any longer|at all|"
    r"in (?:the )?future|please|thanks|thank you|these|this|things|anything|"
    r"more|mails?|messages?|e-?mails?))*\s*(?:[.!?;)]|$)"
)
_AGAIN = r"(?: (?:again|any ?more|ever again))"
NEGATIVE = _any(
    rf"{_STARTS}stop {_DOING} {_ME}{_CLOSE}",
    rf"{_STARTS}(?:do not|don't|never|no longer) (?:ever )?{_DO} {_ME}{_CLOSE}",
    rf"{_STARTS}(?:do not|don't|never) (?:{_DO}|get in touch|contact|reply){_AGAIN}{_CLOSE}",
    rf"\b(?:i'd|i would) (?:rather|prefer) (?:that )?you (?:didn't|did not|don't|stopped|not) {_DO}",
    r"\b(?:i'd|i would) (?:rather|prefer) not (?:to )?(?:stay|be|keep) (?:in touch|in contact|contacted)",
    r"\bi (?:do not|don't|no longer) (?:want|wish|care) to (?:hear from you|be contacted|receive|get any)",
    r"\bno (?:further|more) (?:contact|messages?|mails?|e-?mails?|calls?)\b",
    rf"{_STARTS}(?:remove|take|delete|strike) (?:me|my (?:name|address|e-?mail|number|details))\b[^.!?\n]{{0,20}}\b"
    r"(?:from|off|out of) (?:this|your|any|all|the(?= list| mailing))\b[^.!?\n]{0,12}"
    r"\b(?:lists?|contacts|book|records?|mailings?|phone|files?|system)\b",
    r"(?:^|[.!?\n]\s*)(?:please,? )?unsubscribe(?: me)?(?:,? (?:please|now|thanks))?\s*[.!]?(?:\s*$)",
    r"(?:^|[.!?\n]\s*)(?:please,? |just )?leave (?:me|us) (?:alone|in peace)\s*(?:[.!]|$)",
    r"(?:^|[.!?\n]\s*)lose my number",
    r"(?:^|[.!?\n]\s*)go away\s*(?:[.!]|$)",
    r"\A\s*stop+\s*[.!]*\s*\Z",
    r"\A\s*(?:sorry,? )?(?:i'm |i am )?not interested[.,]?(?: (?:thanks|thank you|sorry))?[.]?\s*\Z",
    r"\bno more of (?:this|these)\b",
    r"\bcease\b[^.!?\n]{0,12}\b(?:contact|writing|calling|messaging|e-?mailing)",
    rf"\bnot {_DOING} {_ME}\b",
    r"\b(?:going to|will|'ll|have to|am|'m) block(?:ing)? (?:you|this)\b",
    r"\b(?:don't|do not) want (?:any )?(?:more |further )?contact\b",
    rf"\b(?:appreciate|like|prefer|grateful|glad)\b[^.!?\n]{{0,12}}\bif you "
    rf"(?:didn't|did not|don't|do not|stopped|wouldn't)\b[^.!?\n]{{0,9}}\b(?:{_DO}|{_DOING})",
    rf"\byou (?:please )?not {_DO} {_ME}\b",
    r"\bno (?:wish|desire|intention) (?:to|of) (?:be|being|hear|hearing|stay|staying|keep|keeping)\b[^.!?\n]{0,12}"
    r"\b(?:touch|contact|from you)",
    rf"{_STARTS}forget (?:this|my) (?:address|number|e-?mail)",
    # German
    r"\bnichts (?:mehr|weiter) von (?:dir|ihnen|euch) hören",
    r"\b(?:kontaktier\w*|schreib\w*|ruf\w*|meld\w*) (?:sie |du )?(?:mir|mich|"
    r"uns|dich|sich) (?:bitte )?(?:nicht|nie) (?:mehr|wieder)",
    r"\b(?:mir|mich) (?:bitte )?(?:nicht|nie) (?:mehr|wieder) (?:zu )?(?:schreiben|kontaktieren|anzurufen|anschreiben)",
    r"\bkeine (?:weiteren|mehr) (?:nachrichten|mails|e-mails|anrufe)",
    r"\bkeine (?:nachrichten|mails|e-mails|anrufe) mehr\b",
    r"\b(?:möchte|will|wünsche) keinen kontakt\b",
    r"\blass(?:en sie|t)? mich (?:bitte )?in (?:ruhe|frieden)",
    r"\bhör(?:en sie|t)? (?:bitte )?auf,? (?:mir|mich) zu",
    r"\bstreich(?:en sie|t|e)? mich\b[^.\n]{0,20}\bliste",
    # French
    r"(?<!tu )(?<!vous )(?<!elle )(?<!il )\bne (?:me |m'|nous "
    r")(?:contacte[zr]?|écri\w+|appel\w+|envoy\w+)\b[^.?\n]{0,20}\bplus\b",
    r"\b(?:merci de|veuillez|prière de) ne plus (?:me |m'|nous )",
    r"\blaisse[zr]?[- ]moi (?:tranquille|en paix)",
    r"\b(?:me retirer|retire[zr]?[- ]moi|désinscrive[zr]?[- ]moi|me désinscrire|me supprimer)\b",
    r"\barrête[zr]? de (?:me |m')(?:écrire|contacter|envoyer|appeler)",
    r"\bne (?:souhaite|veux|désire) plus (?:recevoir|être contacté|avoir de (?:tes|vos)|entendre)",
    r"\bcesse[zr]? de (?:me |m')",
    # Spanish
    r"\bno vuelv[ae]s? a (?:escribir|contactar|llamar|mandar)me",
    r"\bno (?:me|nos) (?:escrib(?:as|a|an)|contact(?:es|e|en)|llam(?:es|e|en)|mand(?:es|e|en)|env[ií](?:es|e|en))"
    r" (?:más|nunca más|de nuevo)",
    r"\bdej[ae] de (?:escribirme|contactarme|llamarme|mandarme)",
    r"\bdéj[ae]me en paz",
    r"\bno quiero (?:recibir )?más (?:mensajes|correos)",
    r"\bb[oó]rr[ae]me de",
    # Swedish, Danish, Norwegian
    r"(?<!inte )\bsluta (?:skriva|kontakta|ringa|mejla|maila|höra av dig)",
    r"\bkontakta (?:mig|oss) inte",
    r"\bskriv inte (?:till mig )?(?:mer|igen)",
    r"\bhör inte av dig",
    r"\bvill inte (?:ha|få) (?:fler|mer|några)",
    r"\blämna mig i fred",
    r"\bkontakt (?:mig|meg) ikke",
    r"\b(?:lad mig|la meg) være",
    # Dutch, Italian, Portuguese
    r"\bstuur (?:me|mij)\b[^.\n]{0,20}\bgeen\b[^.\n]{0,20}\bmeer",
    r"\blaat (?:me|mij) met rust",
    r"\bneem geen contact",
    r"\bschrijf me niet meer",
    r"\bnon (?:scriver|contattar|chiamar|mandar)mi\b",
    r"\bnon mi (?:scriva|contatti|chiami)\b",
    r"\blascia(?:te)?mi in pace",
    r"\bnão me (?:escreva|contate|contacte|ligue|mande)\b",
    r"\bpare? de me \w+",
    r"\b(?:me deixe|deixe-me) em paz",
)

_CONTACT = r"(?:contact(?:ed|ing)?|e-?mail(?:ed|ing)?|messag(?:e|ed|ing)|text(?:ed|ing)?|writ(?:e|ing)(?: to)?|"
_CONTACT += r"call(?:ed|ing)?|ring(?:ing)?|phon(?:e|ed|ing)|reach(?:ing)?|disturb(?:ing)?|bother(?:ing)?)"
NO_MORE = _any(
    rf"(?<!never )(?<!n't )(?<!not )\b(?:do not|don't|never|not|stop|cease|quit)\b(?: (?:ever|again|try\w*|to|keep))*"
    rf" {_CONTACT} {_ME}(?: here)?{_CLOSE}",
    rf"\b(?:do not|don't) (?:consent|agree|want|wish|like|care)(?: (?:to|for|any|being|be|you|more|further|your))*"
    rf" {_CONTACT}\b(?! (?:you|him|her|them|it)\b)",
    r"\bno (?:more |further )?(?:contact|messages|mails|e-?mails|calls|letters|texts)\b[, ]*(?:please)?\s*[.!]?$",
    rf"\bwant you to stop {_CONTACT}\b",
    rf"\bif you (?:stopped|quit|ceased) {_CONTACT} {_ME}{_CLOSE}",
    rf"\b(?:remove|delete|erase) (?:me|my (?:name|address|e-?mail|number|details)){_CLOSE}",
    r"\b(?:remove|delete|erase) (?:me|my (?:name|address|e-?mail|number|details)) from (?:your|these|those|all)\b",
    r"\b(?:lösch|entfern)\w* [^.\n]{0,25}\b(?:adresse|nummer|daten|kontakt)",
    r"\bsupprime[zr]?[- ]moi\b",
    r"(?<!tu )(?<!vous )\bne (?:me|m'|nous) ?(?:ré)?(?:écri|contact|appel|envoy)\w+ (?:pas|plus)\b",
)
"""A wider net for texts of a line or two; `BUT` tells what is none of it all the same."""
NO_MORE_WORDS = 14

BUT = _any(
    r"\?",
    r"\b(?:before|after|until|till|unless|at work|at home|old|late|while|when|today|tonight|tomorrow|instead|"
    r"rather|yet|off|back|names?|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|during|if you need|hesitate|forget)\b",
    r"\byou (?:never|don't|do not|didn't|did not|can|could)\b",
    r"\b(?:i|we|they|he|she) (?:do not|don't|never|stopped|can't|didn't|haven't|won't) "
    r"(?!(?:consent|agree|want|wish|like|care)\b)",
)

INSTEAD = re.compile(r"[^.!?\n]{0,60}\b(?:instead|rather|ring|use|try)\b")
"""After such a request these words say where to write to."""

# --- another time -----------------------------------------------------------------------------------------------------

BUSY = _any(
    r"\bswamped\b",
    r"\bsnowed under\b",
    r"\bflat out\b",
    r"\bhectic\b",
    r"\bup to my (?:ears|neck|eyes)\b",
    r"\bhands (?:are )?full\b",
    r"\btoo much on\b",
    r"\b(?:mad|crazy) (?:week|month|time)\b",
    r"\b(?:not a good|a bad) time\b",
    r"\bbusy (?:time|week|month|season|right now|just now|these days|until|till|with|at the moment)\b",
    r"(?<!never )(?<!not )\b(?:i'm|i am|we're|we are|so|very|too|quite|"
    r"awfully) (?:(?!never|not)\w+ )?busy(?! as| bee)\b",
    r"\bno time\b(?! like)",
    r"\b(?:can't|cannot|can not) (?:talk|speak|chat|write)\b",
    r"\bburied (?:in|under)\b",
    r"\bunder water\b",
    r"\b(?:travelling|traveling|on holiday|on leave|away|abroad|tied up) (?:until|till|all|this|right)\b",
    r"\bget back to you\b",
    r"\bwrite (?:back|properly)\b[^.\n]{0,20}\b(?:when|after|later|soon)\b",
    r"\b(?:contact|call|write|ring)\b[^.\n]{0,20}\buntil\b",
    r"\bask (?:me )?again (?:after|in)\b",
    r"\btry me (?:again )?(?:in|after)\b",
    r"\b(?:rushed|run) off (?:my|our) feet\b",
    r"\bin the middle of (?:a|an|the|my) \w+",
    r"\b(?:can|could) (?:this|it|that) wait\b",
    r"\b(?:head|nose) (?:is )?above water\b",
    r"(?:^|[.!?\n]\s*)(?:sorry,? )?not (?:right |just )?now\b",
    r"\bcome back to you\b",
    r"\bin the thick of\b",
    r"\bup against it\b",
    r"\b(?:can't|cannot) (?:right now|just now|at the moment|this (?:week|month))\b",
    r"\b(?:will|i'll) be in touch\b",
    r"\b(?:pick (?:this|it) up|speak|talk|catch up|meet)\b[^.!?\n]{0,20}\b"
    r"(?:in the new year|next (?:month|year)|after the \w+)",
    r"\bno head for\b",
    r"\bback to you (?:after|in|when|soon|next)\b",
    r"\bnot this (?:week|month)\b",
    r"\bunder the weather\b",
    r"\b(?:give me|need) a (?:few|couple of|bit of)\b",
    r"\bcrazy few\b",
    r"\bganz schlecht\b",
    r"\bmoving house\b",
    r"\bmore soon\b",
    r"\bdeadline (?:on|this|next|is)\b",
    r"\bim stress\b",
    r"\b(?:keine|wenig) zeit\b",
    r"\bviel um die ohren\b",
    r"\bmelde mich (?:nach|später|im|wenn)\b",
    r"\bdébordée?\b",
    r"\btrès prise?\b",
    r"\bpas le temps\b",
    r"\b(?:muy|tan) (?:ocupad|liad)[oa]\b",
    r"\bno tengo tiempo\b",
    r"\bfullt upp\b",
    r"\bmycket att göra\b",
    r"\bingen tid\b",
    r"\bheel druk\b",
    r"\bgeen tijd\b",
    r"\bmolto (?:preso|presa|impegnat[oa])\b",
    r"\bmuito ocupad[oa]\b",
)

# --- something of mine would help -------------------------------------------------------------------------------------

_FOR_ME = (
    r"(?:send|share|help|introduce|look|read|review|recommend|explain|show|tell me (?:how|what|where|who)|"
    r"put (?:me|us)|point|forward|lend|advise|check|pass|give|bring|ask|post|connect|step|take|translate|"
    r"sign|write|find|test|print|scan|speak to|talk to)"
)
HELP = _any(
    rf"\b(?:could|can|would|will) you (?:please |also |perhaps |possibly |maybe |actually )?{_FOR_ME}\b",
    r"\bwould you mind\b",
    r"\b(?:could|can|may) i (?:trouble|bother|ask) you\b",
    r"\bwould it be possible\b",
    r"\b(?:value|welcome|like) your (?:view|opinion|thoughts|advice|take)\b",
    r"\bdo you (?:still )?have (?:the|an?|your|any)\b(?! (?:good|nice|plan))",
    r"\bwhat (?:was|is|'s) the name of\b",
    r"\bneed (?:someone|somebody) (?:to|who)\b",
    r"\bstuck (?:on|with|between)\b",
    r"\bhave a look at\b",
    r"\bplease send\b",
    r"\bany chance (?:you|of)\b",
    r"\b(?:yes|please|do)\b[^.!?\n]{0,20}\bsend (?:me|us|it|them|over|a|the)\b",
    r"\bis there a chance (?:i|you|we)\b",
    r"\b(?:may|could|can|might) (?:i|we) (?:have|borrow|get|keep|use)\b",
    r"\byes\b[^.!?\n]{0,25}\bplease\b",
    r"\bplease (?:send|pass|forward|share)\b",
    r"\bdo you (?:happen to )?know (?:any(?:one|body)|some(?:one|body)|who|of|a good)\b",
    r"\b(?:i'm|we're|i am|we are) looking for\b",
    r"\bneed (?:a hand|(?:your |some )?(?:help|advice))\b",
    r"\b(?:would|'d) be (?:very )?(?:glad|grateful|thankful|happy) (?:of|for|if you)\b",
    r"\b(?:ask|do me)\b[^.!?\n]{0,9}\ba favou?r\b",
    r"(?:^|[.!?\n]\s*)help\b(?=[!.,])",
    r"\bhelp (?:me|us) (?:with|to|out)\b",
    r"\b(?:would|'d) love (?:a copy|your (?:advice|thoughts|help))",
    r"\bdo you have \w+ minutes to\b",
    r"\bwhat would you do\b",
    r"\bif you could\b",
    r"\b(?:put|get) (?:me|us) in touch with\b",
    r"\b(?:kannst|könntest|können|könnten|würdest|würden) (?:du|sie|"
    r"ihr)\b[^.?\n]{0,40}(?:schick|send|helf|zeig|empfehl|erklär|vermittel|weiterleit|lesen|anschau)",
    r"\bschick(?:en sie|e)? (?:mir|uns|es)\b",
    r"\bkenn(?:st|en) (?:du|sie) (?:jemand|wen|eine?n?)",
    r"\bbrauche? [^.\n]{0,20}(?:hilfe|rat)\b",
    r"\b(?:peux|pourrais|pouvez|pourriez)[- ](?:tu|"
    r"vous)\b[^.?\n]{0,40}(?:envoy|aid|montr|recommand|expliqu|lire|présent)",
    r"\bbesoin de (?:ton|votre|tes|vos|l')",
    r"\benvo(?:ie|yez)[- ]moi\b",
    r"\bconnai(?:s|ssez)[- ](?:tu|vous)\b",
    r"\b(?:puedes|podrías|puede|podría)\b[^.?\n]{0,30}(?:mandar|enviar|ayudar|recomendar|explicar|pasar)",
    r"\b(?:mánda|envía)me\b",
    r"\bme (?:pasas|mandas|envías|pasa|manda)\b",
    r"\bnecesito (?:tu|su|ayuda)\b",
    r"\bconoces a (?:alguien|algún)",
    r"\b(?:kan|skulle|kunde) (?:du|ni)\b[^.?\n]{0,40}(?:skicka|hjälpa|visa|rekommendera|förklara|läsa)",
    r"\bskicka (?:gärna|den|över)\b",
    r"\bbehöver (?:din )?hjälp\b",
    r"\bkänner du (?:någon|till)\b",
)

# --- glad of it -------------------------------------------------------------------------------------------------------

POSITIVE = _any(
    r"\blet's (?:talk|have|meet|do|speak|catch|get|find)\b",
    r"\b(?:'d|would) love to\b",
    r"\b(?:'d|would) like to (?:meet|talk|hear|see)\b",
    r"\b(?:call|ring) me\b",
    r"\bgive me a (?:call|ring)\b",
    r"\bcoffee\b",
    r"\bare you (?:free|around)\b",
    r"\bwe (?:should|must|could) (?:talk|meet|get|catch)\b",
    r"\b(?:made|makes?) my (?:day|week|year)\b",
    r"\btell me more\b",
    r"\b(?:lovely|nice|wonderful) surprise\b",
    r"\bcome (?:and (?:see|visit)|by|over|round)\b",
    r"\bfor (?:tea|lunch|dinner|supper|a drink)\b",
    r"\bstop by\b",
    r"\blass uns\b",
    r"\bwürde (?:ich )?[^.\n]{0,20}\bgerne?\b",
    r"\btelefonier",
    r"\bon s'appelle\b",
    r"\bravie?\b",
    r"\bquel plaisir\b",
    r"\bme encantaría\b",
    r"\bqué alegría\b",
    r"\broligt att höra\b",
    r"\bvi måste ses\b",
    r"\b(?:ring|call|contact me|come) (?:when|any ?time|whenever)",
    r"\bso good to (?:hear|have)\b",
)

UNTIL = re.compile(
    r"\b(?:until|till|til|not before|jusqu'(?:au|à)|avant|bis (?:zum|ende)?|nicht vor|hasta|fram till|tot|fino al?|até)"
    r"(?: the| le| el| den| dem)? ?(?=\d|\w+day\b|" + "|".join(MONTHS) + r"|next |new year|christmas|easter)"
)
"""Somebody who names the day until which it has to wait, and says nothing that is more than that."""

ASKS = re.compile(r"\?")
