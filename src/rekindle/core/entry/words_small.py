"""The small words of a typed line, in many languages: what joins, what leads somewhere, titles before a name."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """A set of words, as they are written."""
    return frozenset(text.split())


JOIN = words(
    """
    a an the my our his her their your this that is was are were he she they it we i me us him them who which and or
    also too then there here with of for to by as be been being has had have just so min mitt mina vår våra en ett
    den det de är var han hon vi jag mig oss som och också med av för till om hos så hennes hans deras mein meine
    meiner meinem meinen unser unsere unserer ein eine einer einem einen der die das dem des ist war er sie wir ich
    mir uns und auch mit von vom für zu zum zur als sein ihr mon ma mes notre nos un une le la les l du est était il
    elle nous je moi et aussi avec pour ce cette son sa qui que mi mis nuestro nuestra una el los las es era él ella
    yo y con para por del al su lo meu minha meus minhas nosso nossa um uma o os é ele ela eu e com do dos ao à foi
    mio mia miei nostro nostra uno gli è lui lei io per di della dello dei delle allo alla che mijn onze ons een het
    hij zij ze wij ik met van voor dat haar zijn mine vores hun jeg og af til hendes våre ei på minun meidän on oli
    hän ja kanssa joka mój moja moje nasz nasza jest był była ona oraz z dla który która мой моя наш наша и с он она
    из у j'étais j'ai c'est c'était étais sono stato stata soy sou suis bin har haben hat habe ai avons tengo tinha
    hade hadde havde
    """
)
"""Words that join others: at the edge of what is left over they say nothing."""
AT = words(
    """
    at @ bei beim hos chez presso bij på nas no na nos w we u в у при with alla al aan für för for de du der of von
    van af av di do da del della dello des
    """
)
"""Words before an employer, a school or a place."""
STRONG_AT = words("now nu jetzt ahora agora adesso maintenant at @ bei beim chez presso bij hos företaget firma firman")
"""Of these, those before an employer or a school."""
IN = words(
    """
    in im i à au aux en em a ad aus from från fra z ze w we uit te ved nära near près close op på no na nel nella
    nei da dal dalla de desde auf am по из в во на في من 在 outside um ob an der till til to
    """
)
"""Words before a place."""
PLACE_ONLY = words("in im i à aus aux near nära ved te w")
"""Of these, those before nothing else."""
WORKS = words(
    """
    zusammen together ihop ensemble juntos insieme samen sammen works worked working work lives lived living jobbar
    jobbade arbetar arbetade arbeitet arbeitete gearbeitet lebt wohnt travaille travaillait trabaja trabajaba
    trabalha trabalhava lavora lavorava werkt werkte arbejder jobber pracuje vive vivo woont bor mieszka abita
    habite asuu työskentelee based employed job office now idag heute
    """
)
"""Words that say no more than the employer or place beside them."""
OLD = words(
    """
    old former ex previous gammal gamla tidigare alte alter alten ehemaliger ehemalige früherer frühere ancien
    ancienne vieux vieille antiguo antigua viejo vieja antigo antiga velho velha vecchio vecchia ex- oude oud
    vroegere voormalig gammel gamle tidligere entinen vanha były była stary stara dawny first första erster erste
    premier primer primera primo prima eerste good close dear best great
    """
)
"""What goes before a role without changing it: it says no more in the note."""
PREFIX = words(
    """
    councillor cllr bishop rabbi imam canon commander sergeant lieutenant admiral prof.ª profª dña dña.
    الدكتور الدكتورة الأستاذ الأستاذة المهندس المهندسة الدكتورة د. fr. emerita emeritus dr dr. doctor doktor doc
    prof professor professori professorin prof.dr mr mrs ms mx miss mister sir dame lord lady herr frau fru
    fröken frk hr ing ir dipl dipl.-ing mag rev reverend father monsieur madame mademoiselle m mme mlle me
    maître sig sig.ra signor signora signore dott dott.ssa dottor dottoressa avv arch geom rag don doña donna
    dona sr sra srta dª d señor señora senhor senhora seu drs drs. mevr mevrouw dhr meneer mw pan pani mgr inż
    hab pater padre hon judge captain capt col colonel major lt sgt tekn fil lic kand cand med phil rer nat
    dipl-ing univ.-prof univ prof.in apl pd mudr prof.ssa lic. licenciado licenciada eng engº engª arq dra
    doutor doutora em. ingeniero ingegnere emer em h.c hc ssa privatdozent г-н г-жа проф eur dekan tj
    """
)
"""Titles before a name."""
PREFIX_ONLY = words(
    """
    dr mr mrs ms mx herr frau fru hr frk mme mlle sig dott avv sr sra srta drs mevr dhr dipl ing ir mag prof rev dra
    mgr inz dipl-ing m don dona dna eng
    """
)
"""Prefixes that are nothing else; the others count where a name follows with a capital."""
SUFFIX = words(
    """
    phd ph.d mba md m.d msc m.sc bsc b.sc ma m.a ba b.a llm ll.m llb jd cpa cfa esq jr jr. sr. ii iii iv cissp pmp
    rn dds mph edd meng frs obe mbe cbe frcp facs dphil mphil mfa mrics ceng pe dvm dba sj osb dipl.-psych dipl.-kfm
    m.sc. b.sc. mbbs frsa csc drsc frcs lld kc qc mep
    """
)
"""Degrees and generations behind a name."""
MAIDEN = words("nee née né geb geborene geborener f född rozena dekliczna formerly nata szül о.s os z.d")
"""Before a name at birth."""
PARTICLES = words(
    """
    af al av aw ben bin bint da dal de degli dei del della den der di do dos das du el ibn la las le lo los san
    santa st te ten ter van von vom vander vande ver zu zum zur y e i 't 's op t und d' o' mac ap bar abu ul ur dela
    delos
    """
)
"""Small words within names."""
SMALL = JOIN | AT | IN
"""All that joins or leads somewhere."""
IDLE = SMALL | WORKS | OLD
"""What the note leaves out where it says no more than what stands beside it."""
