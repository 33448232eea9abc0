"""Words that are names too, and names that are words too."""

from __future__ import annotations

from rekindle.core.entry.words_small import words

SURNAMES_TOO = words(
    """
    aalto abbot aberdeen accra adelaide alba amadeus amherst anderson angers aragon arup asuncion augsburg austin
    baas bain baker bamberg barclays barilla bartlett bath bayer bell benetton bergen berkeley berlin bishop bonn
    booth boots boras bosch boss bradford braga bremen brest bristol brown brun burgos burlington cali cambridge
    camden cargill carmen carolina carpenter cass catalan chad chapel chase chelsea china church coach columbia
    columbus como cook cordoba cork cornell cuenca dakota dallas darwin dean dell deutsch devon disney duke dundee
    dupont durban durham dyson elisa england essen essex eton falun faro ferrara ferrari ferrero fidelity fischer
    florence florencia ford france frank franken friend genova georgia goldman granada gucci guinness haas hackney
    halle hamburg harrow heineken hermes hessen hilton holland houston howard hull india indra ireland israel
    jackson jordan judge kalmar kellogg kent kenya kiel king kingston knight lagos lahti lamborghini lancaster
    landau leon leonardo lima lincoln lindau linde lloyds london lourdes lublin lucca lund luz madison man mann mar
    marriott mars marshall maserati mason mate mendoza mercedes merck merida merton messina michelin miele milan
    milano modena monash mora morgan murcia nancy napoli natal navarro nice nike nova novara ola oldenburg olin
    olivetti olivia opera orange otto oxford page paris pastor pavia paz penn pescara peugeot pfizer philips pirelli
    pisa pope pori porsche posen prada preston priest prince princeton quito reading reed renault rice richmond roma
    romano rosario rosenheim sachs salvador santiago santos schwab scotland sheffield siemens siena sky slade sloan
    smith sofia sol sparta speyer split stanford sun surrey sydney taylor technion temple tepper tisch toledo tours
    trento trier troy turku ulm uma valencia vasa vera vernon verona victoria vienna vigo visby vogt wales walton
    ward warwick washington waterloo wells wharton wien williams wise worms yara york young
    """
)
"""Places, employers and roles that are surnames or given names as well."""
WORDS_TOO = words(
    """
    amadeus anderson angers apple arm arte asana assas au autónoma axa axis bain bari bath bergen bi bol booking
    booth boots braga brown bt cali canon cass católica centrale chile china columbia columbus como complutense
    continental continente cork cuba dauphine dsm duke ea elisa elsevier essen exeter faro fidelity ford fortum gas
    ge georgia globo gm grab guardian handels howard hp hull humboldt hydro ie indra ing it itu jordan judge kent ki
    king king's kingston kone ku la leon lima lot lund madison malta mango mann mars medici meta metz mines mol mora
    nacional natal natura nice normale nos notion novo ns ola op opera orange otto pau paz penn peru picnic
    politechnika politécnica ponts puma queen's rai reading reed rice richmond rio rosario rotary santos seat sf
    sharp shell sint sky slack snap spiegel split springer sun swatch tap target temple thun tim toledo total tours
    trump turkey técnico ub un ups us vale vanguard victoria vigo visa vu who wired wise wix workday yara york zoom
    zug
    """
)
"""Names that are words too: only with their capital, or behind "at"."""
GIVEN_TOO = words(
    """
    abena ada aisha akira ali ama amit anil anita aoife arjun bo chidi deepa emeka freya gwen hans haruto hiro ida
    isla jiho jun kai kenji kofi kwame layla leo li lia liv lo maeve meera mei milo min minjun ngozi nia niamh nils
    noor ola omar owen per ravi rhys sakura sanjay saoirse siobhan siv uma una wei yara yu yuki yusuf zara
    """
)
"""First names beside those of the table of short forms."""
NEVER_COMMON = words(
    """
    ada ai al alba ali amy ana april ari art august aus bill bo bob camp casa chase chi dan dean dom don ed ella
    else florence gala grace grant ham hope ian iris jack jo john joy july june kai kim law lee lei lima lito lo lui
    luz mar mark mary may mia min nas nel nina noa ola paris pat per ray rosa rose sam sofia sol son stan summer ted
    theo tu uma van vera will
    """
)
"""Everyday words that are names more often."""
CHINESE = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
    "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文張劉陳楊趙黃吳孫馬羅"
    "鄭謝韓馮蕭鄧許沈呂蘇盧蔣賈葉閻余鐘譚鄒陸邱顧龍錢湯賴"
)
"""Surnames with which a name of two or three ideographs begins."""
