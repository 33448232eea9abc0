"""Twelve locales -> given names with nicknames and spellings, and surnames made of parts.

Surnames are built from a stem and an ending, so that no list of living people lies behind them. Given names are used
for anybody. A token reads `Latin=native~spelling~spelling:nickname,nickname`; the most frequent come first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

_LATIN = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya"
_CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", _LATIN.split(" "), strict=True))
_GERMAN = {"ж": "sch", "з": "s", "в": "w", "й": "j", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch", "ю": "ju", "я": "ja"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A given name or surname: its usual Latin form, its own script, other spellings, short forms."""

    latin: str
    native: str = ""
    spellings: tuple[str, ...] = ()
    short: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Locale:
    """Names of one language, most frequent first, and what a phone calls kin in it."""

    code: str
    share: float
    given: tuple[Word, ...]
    family: tuple[Word, ...]
    kin: tuple[str, ...]
    family_first: bool = False


def _word(token: str) -> Word:
    name, _, short = token.partition(":")
    head, *spellings = name.split("~")
    latin, _, native = head.partition("=")
    return Word(
        latin=latin.replace("_", " "),
        native=native,
        spellings=tuple(text.replace("_", " ") for text in spellings),
        short=tuple(short.split(",")) if short else (),
    )


def _words(text: str) -> tuple[Word, ...]:
    return tuple(_word(token) for token in text.split())


def _made(stems: str, endings: str) -> Iterator[str]:
    """Every stem with every ending, the first of both first."""
    pairs = list(product(enumerate(stems.split()), enumerate(endings.split())))
    for (_, stem), (_, ending) in sorted(pairs, key=lambda pair: (pair[0][0] + 2 * pair[1][0], pair[0][0])):
        if stem.casefold() != ending:
            yield stem + ending


def _family(stems: str, endings: str) -> tuple[Word, ...]:
    return tuple(Word(latin=name) for name in _made(stems, endings))


def romanise(text: str, special: dict[str, str] | None = None) -> str:
    """Russian letters in English or, with `special`, another country's spelling."""
    table = {**_CYRILLIC, **(special or {})}
    return "".join(table.get(mark, mark).replace("_", "") for mark in text.casefold()).capitalize()


def _cyrillic(stems: str, endings: str) -> tuple[Word, ...]:
    return tuple(
        Word(latin=romanise(name), native=name, spellings=(romanise(name, _GERMAN),)) for name in _made(stems, endings)
    )


def _articled(text: str) -> tuple[Word, ...]:
    """Arabic family names with their article: Al-Harith, El Harith, Alharith."""
    pairs = [token.split("=") for token in text.split()]
    return tuple(
        Word(latin=f"Al-{latin}", native=f"ال{native}", spellings=(f"El {latin}", f"Al{latin.lower()}", latin))
        for latin, native in pairs
    )


def _syllables(first: str, second: str) -> tuple[Word, ...]:
    """Chinese given names of two syllables: Weilin, Wei-Lin, Wei Lin."""
    ones, twos = ([token.split("=") for token in text.split()] for text in (first, second))
    pairs = sorted(product(enumerate(ones), enumerate(twos)), key=lambda pair: pair[0][0] + pair[1][0])
    return tuple(
        Word(latin=a + b.lower(), native=x + y, spellings=(f"{a}-{b}", f"{a} {b}"), short=(a, f"Xiao {b}"))
        for (_, (a, x)), (_, (b, y)) in pairs
    )


LOCALES = (
    Locale(
        code="en", share=0.34, kin=("Mum", "Dad", "Gran", "Uncle Bob", "Auntie"),
        given=_words(
            "Elizabeth:Liz,Beth,Betty,Lizzie William:Bill,Will,Billy Robert:Bob,Rob,Bobby "
            "Katherine~Catherine:Kate,Kathy,Katie James:Jim,Jamie Margaret:Maggie,Peggy,Meg Richard:Dick,Rick,Rich "
            "Thomas:Tom,Tommy Jennifer:Jen,Jenny Michael~Micheal:Mike,Mick Susan:Sue,Susie Daniel:Dan,Danny "
            "Rebecca~Rebekah:Becky,Becca Anthony:Tony Patricia:Pat,Tricia Andrew:Andy,Drew Victoria:Vicky,Tori "
            "Edward:Ed,Ned,Ted Samantha:Sam Christopher:Chris,Kit Deborah~Debra:Deb,Debbie Matthew~Mathew:Matt "
            "Alexandra:Alex,Sandra Jonathan~Jonathon:Jon,Jonny Abigail:Abby Nicholas~Nicolas:Nick "
            "Charlotte:Charlie,Lottie Benjamin:Ben,Benji Eleanor~Elinor:Ellie,Nell Gregory:Greg Pamela:Pam "
            "Timothy:Tim Harriet:Hattie Frederick~Frederic:Fred,Freddie Gillian~Jillian:Gill,Jill Lawrence:Larry "
            "Philippa:Pippa Leonard:Len,Lenny Rosalind:Roz Theodore:Theo,Teddy Winifred:Winnie Rupert Imogen:Immy "
            "Alistair~Alasdair:Al Beatrice:Bea,Trixie Desmond:Des Felicity:Fliss Gareth:Gaz Hazel Isla Joyce Keith "
            "Lorna Miles Nadine Owen Priscilla:Cilla Quentin Rowena Stuart~Stewart:Stu Tabitha:Tabby Ursula Vaughan "
            "Wendy"
        ),
        family=_family(
            "Thorn Hask Bram Ash Merr Cold Ever Fen Green Had Quince Lock Mill North Oak Pem Rad Stent Tad Under Wal "
            "Whit Yar Elm Hol Brod Clay Dun Brock Cross Dray Farn Gar Haz Ken Lang Marl Nether Pen Quar Rush "
            "Sel Thur Up Ven Wex",
            "wick ley ford by combe worth ham dale grave croft stead mere shaw bury thorpe hurst more den low field "
            "holt",
        ),
    ),
    Locale(
        code="de", share=0.10, kin=("Mama", "Papa", "Oma", "Tante Hilde"),
        given=_words(
            "Johannes:Hans,Hannes,Jo Katharina:Kathi,Käthe,Trina Maximilian:Max Elisabeth:Lisa,Elli,Sissi "
            "Friedrich:Fritz Susanne:Susi,Sanne Sebastian:Basti Margarete:Grete,Gretel Matthias~Mathias:Matze "
            "Christina~Kristina:Tina Stefan~Stephan:Steff Wilhelm:Willi,Helm Franziska:Franzi Joachim:Achim,Jochen "
            "Ulrike:Ulli,Rike Andreas:Andi Gabriele:Gabi Wolfgang:Wolf Brigitte:Gitti Heinrich:Heinz,Heiner "
            "Angelika:Geli Tobias:Tobi Jürgen~Juergen Jörg~Joerg Günther~Gunther~Guenther Anneliese:Anne,Liesl "
            "Dietmar Renate:Reni Lukas~Lucas Birgit Torsten~Thorsten Silke Uwe Heike Rüdiger~Ruediger:Rudi Ingrid "
            "Klaus~Claus Monika:Moni Detlef Sabine:Bine Hartmut"
        ),
        family=_family(
            "Brand Eich Feld Grün Hasel Kalt Linden Mühl Nieder Ober Rosen Stern Tann Wald Wester Zimmer Kessel Ried "
            "Lauter Hohen Bach Sommer Alten Birken Düster Erlen Fuchs Garten Heiden Immen Korn Moos Neu Platz Rauch "
            "Schön Stroh Ullen",
            "bauer mann hofer meier reuter acker brink horst huber stetter kamp rath",
        ),
    ),
    Locale(
        code="fr", share=0.08, kin=("Maman", "Papa", "Mamie", "Tonton Guy"),
        given=_words(
            "Élisabeth~Elisabeth:Babeth,Lise Jean-Baptiste~Jean_Baptiste:JB Frédéric~Frederic:Fred "
            "Véronique~Veronique:Véro Stéphane~Stephane:Steph Dominique:Dom Catherine:Cathy François~Francois "
            "Nathalie:Nath Philippe:Phil Jean-Pierre~Jean_Pierre:JP Françoise~Francoise:Fanfan "
            "Sébastien~Sebastien:Seb Geneviève~Genevieve:Ginou Benoît~Benoit:Ben Aurélie~Aurelie:Lili "
            "Guillaume:Guigui Valérie~Valerie:Val Thibault~Thibaut:Tib Christophe:Chris Marguerite:Margot "
            "Grégoire~Gregoire:Greg Hélène~Helene:Léna Maxime:Max Camille:Cam Alexis Odile Yves "
            "Clémence~Clemence:Clem Olivier:Oliv Solène~Solene Fabrice Anaïs~Anais Cédric~Cedric Loïc~Loic "
            "Mireille:Mimi"
        ),
        family=_family(
            "Beau Bel Bois Char Cour Dur Fontan Gran Haut Lam Mar Mont Pel Ron Sau Val Vern Cler Bour Gir Aub Brill "
            "Chanter Dam Far Goul Jan Lour Men Noir Per Roch",
            "rieu champ villard nard seau teuil roche gnac dieu tin cheret blanc",
        ),
    ),
    Locale(
        code="es", share=0.08, kin=("Mamá", "Papá", "Abuela", "Tía Luz"),
        given=_words(
            "José~Jose:Pepe María~Maria:Mari,Maruja Francisco:Paco,Pancho,Fran Dolores:Lola Ignacio:Nacho "
            "Concepción~Concepcion:Concha,Conchita Enrique:Quique Rosario:Charo Jesús~Jesus:Chucho,Suso "
            "Mercedes:Merche Guadalupe:Lupe Antonio:Toño,Toni Isabel:Chabela,Isa Manuel:Manolo,Manu Consuelo:Chelo "
            "Eduardo:Lalo,Edu Pilar:Pili Rafael:Rafa Graciela:Chela Alejandro:Ale,Jandro Teresa:Tere Gonzalo:Gonza "
            "Beatriz:Bea Santiago:Santi Esperanza:Espe Fernando:Nando Inmaculada:Inma Guillermo:Memo,Guille "
            "Asunción~Asuncion:Asun Joaquín~Joaquin:Quino Lourdes Hernán~Hernan Ximena~Jimena Íñigo~Inigo Nuria~Núria "
            "Xavier~Javier:Xavi,Javi Rocío~Rocio Tomás~Tomas Begoña"
        ),
        family=_family(
            "Agu Ber Car Ech Fer Gal Her Ibar Lar Mend Nav Oliv Pered Quir Rend Sal Tor Urr Valc Zab Alb Bust Cord "
            "Elg Gorr Lanz Mont Org Pal Sarm",
            "ales ondo eñas idal aña uera ejo ugo orga uerra",
        ),
    ),
    Locale(
        code="it", share=0.05, kin=("Mamma", "Papà", "Nonna", "Zio Piero"),
        given=_words(
            "Giuseppe:Beppe,Pino,Peppe Francesca:Franca,Checca Giovanni:Gianni,Vanni Alessandra:Sandra,Ale "
            "Salvatore:Totò,Turi Domenico:Mimmo Antonella:Nella Luigi:Gigi Caterina:Rina,Cate Lorenzo:Renzo,Lollo "
            "Federica:Fede Gaetano:Tano Elisabetta:Betta,Lisa Vincenzo:Enzo Raffaella:Lella Stefano:Ste "
            "Margherita:Rita Bartolomeo:Meo,Bartolo Annalisa:Anna Michele:Lele Loredana:Lori "
            "Niccolò~Nicolo~Nicolò:Nico Ilaria:Ila Tommaso:Tommi Chiara Davide Ornella Fabrizio:Fabri Ludovica:Ludo "
            "Ettore Simona:Simo Emanuele:Lele Graziella:Lella Umberto"
        ),
        family=_family(
            "Bald Brell Bon Cam Cast Don Fer Gal Lam Mal Mont Nav Pal Rovell Sal Tar Val Ver Zan Cor",
            "ini etti ucci oni arelli asco atti igni ese anova",
        ),
    ),
    Locale(
        code="sv", share=0.07, kin=("Mamma", "Pappa", "Mormor", "Faster Ulla"),
        given=_words(
            "Margareta:Greta,Maggan Anders Katarina~Catharina:Kattis,Kajsa Lars:Lasse Birgitta:Gittan "
            "Johan~Johann:Janne Elisabet:Lisbet,Bettan Karl~Carl:Kalle Kristina~Christina:Kicki,Stina Sven:Svenne "
            "Ingegerd:Inga Bengt:Benke Gunilla:Nilla Björn~Bjorn Annika:Ankan Göran~Goran Åsa~Asa Håkan~Hakan "
            "Viktoria:Vickan Fredrik:Frille,Fred Marianne:Mia Per~Pär Ulrika:Ullis Gustav~Gustaf:Gurra "
            "Charlotta~Lotta:Lotta Nils:Nisse Malin Mikael~Michael:Micke Eva-Lena~Eva_Lena Ove Linnéa~Linnea:Nea "
            "Torbjörn~Torbjorn:Tobbe Solveig Alexander:Alex Hedvig:Hedda Rolf"
        ),
        family=_family(
            "Berg Lind Ek Sjö Björk Hägg Alm Ström Norr Öster Wester Sund Ny Grön Hed Lund Åker Häll Ros Dal Asp Bro "
            "Fors Gran Hav Järn Käll Löv Malm Nord Pil Rönn Sand Tall Vik Äng",
            "qvist ström mark gren lund berg blad hammar vall stedt",
        ),
    ),
    Locale(
        code="pl", share=0.06, kin=("Mama", "Tata", "Babcia", "Ciocia Krysia"),
        given=_words(
            "Katarzyna:Kasia,Kaśka Stanisław~Stanislaw:Staszek,Stach Małgorzata~Malgorzata:Gosia,Małgosia "
            "Tomasz:Tomek Agnieszka:Aga Krzysztof:Krzysiek,Krzyś Magdalena:Magda,Lena Wojciech:Wojtek "
            "Elżbieta~Elzbieta:Ela Grzegorz:Grzesiek Joanna:Asia,Aśka Paweł~Pawel Barbara:Basia Jakub:Kuba "
            "Aleksandra:Ola Michał~Michal Zofia:Zosia Piotr:Piotrek Anna:Ania,Anka Marcin Urszula:Ula "
            "Zbigniew:Zbyszek Bożena~Bozena:Bożenka Andrzej:Jędrek Dorota:Dorotka Łukasz~Lukasz Jadwiga:Jadzia "
            "Bartosz:Bartek Renata Sławomir~Slawomir:Sławek Iwona Radosław~Radoslaw:Radek Beata:Beatka Mariusz "
            "Halina:Hala Przemysław~Przemyslaw:Przemek"
        ),
        family=_family(
            "Brzez Dąbr Gał Jabł Kami Lip Mal Nied Ol Piąt Rogoź Sos Topol Urb Wierzb Zaj Żur Chmiel Bor Wilcz",
            "owski iński ewicz czyk ecki ak owiak ewski",
        ),
    ),
    Locale(
        code="ru", share=0.06, kin=("Мама", "Папа", "Бабушка", "Тётя Нина"),
        given=_words(
            "Aleksandr=Александр~Alexander~Alexandr:Sasha,Shura,Саша Ekaterina=Екатерина~Yekaterina:Katya,Катя "
            "Dmitriy=Дмитрий~Dmitry~Dmitri:Dima,Mitya,Дима Natalya=Наталья~Natalia:Natasha,Наташа "
            "Vladimir=Владимир~Wladimir:Vova,Volodya,Вова Anastasiya=Анастасия~Anastasia:Nastya,Настя "
            "Evgeniy=Евгений~Yevgeny~Eugene:Zhenya,Женя Tatyana=Татьяна~Tatiana:Tanya,Таня "
            "Mikhail=Михаил~Michail:Misha,Миша Olga=Ольга:Olya,Оля Nikolay=Николай~Nikolai:Kolya,Коля "
            "Svetlana=Светлана~Swetlana:Sveta,Света Sergey=Сергей~Sergei~Serge:Seryozha,Серёжа "
            "Yuliya=Юлия~Julia~Yulia:Yulya,Юля Ivan=Иван:Vanya,Ваня Lyudmila=Людмила~Ludmila:Lyuda,Люда "
            "Pavel=Павел:Pasha,Паша Irina=Ирина:Ira,Ира Andrey=Андрей~Andrei:Andryusha Galina=Галина:Galya,Галя "
            "Yuriy=Юрий~Yuri~Juri:Yura,Юра Larisa=Лариса:Lara Konstantin=Константин:Kostya,Костя Vera=Вера "
            "Grigoriy=Григорий~Grigory:Grisha,Гриша Polina=Полина:Polya"
        ),
        family=_cyrillic(
            "Бересн Ворож Голуб Дубр Ерм Журб Звон Каштан Лебед Мерз Носк Орех Полян Рощ Сухар Тернов Узор Филат "
            "Холм Чижик",
            "ов ин енко ский ецкий цев",
        ),
    ),
    Locale(
        code="tr", share=0.04, kin=("Anne", "Baba", "Anneanne", "Teyze"),
        given=_words(
            "Mehmet~Mehmed:Memo Ayşe~Ayse:Ayşecik Mustafa:Musti Fatma:Fatoş İbrahim~Ibrahim:İbo Emine "
            "Hüseyin~Huseyin:Hüso Zeynep:Zeyno Süleyman~Suleyman:Sülo Elif Hasan Gülşen~Gulsen Osman Özlem~Ozlem "
            "Murat Şükran~Sukran Oğuz~Oguz Çiğdem~Cigdem Kemal Nurgül~Nurgul Erdoğan~Erdogan Yıldız~Yildiz "
            "Barış~Baris Pınar~Pinar Tuncay Sevgi Volkan Defne Ümit~Umit Hatice:Hatçe Serkan Melike Gökhan~Gokhan "
            "Burcu Tolga İrem~Irem"
        ),
        family=_family(
            "Ak Kara Yıl Demir Gök Kaya Öz Taş Bol Çetin Uz Yeş Er Gün Tur Şen Alp Koç Sar Bay",
            "dağ oğlu gül kan soy alan bulut tekin göz men",
        ),
    ),
    Locale(
        code="ar", share=0.05, kin=("Mama", "Baba", "Teta", "Khalo Sami"),
        given=_words(
            "Mohammed=محمد~Muhammad~Mohamed~Mohammad:Mo,Hamoudi Fatima=فاطمة~Fatimah~Fatma:Fati "
            "Ahmed=أحمد~Ahmad:Hamada Aisha=عائشة~Aysha~Ayesha Youssef=يوسف~Yusuf~Yousef~Joseph:Jojo "
            "Maryam=مريم~Mariam~Miriam Hussein=حسين~Husain~Hussain:Hus Khadija=خديجة~Khadijah:Khadi Omar=عمر~Umar "
            "Layla=ليلى~Leila~Laila:Lulu Mahmoud=محمود~Mahmud:Mido Nour=نور~Noor~Nur "
            "Abdelrahman=عبدالرحمن~Abdul_Rahman~Abd_al-Rahman:Abdu,Rahman Zainab=زينب~Zaynab~Zeinab:Zuzu "
            "Khaled=خالد~Khalid Salma=سلمى~Selma Tarek=طارق~Tariq~Tarik Yasmine=ياسمين~Yasmin~Jasmin:Yaya "
            "Hassan=حسن~Hasan Rania=رانيا~Raniya Karim=كريم~Kareem:Kimo Hoda=هدى~Huda Bilal=بلال~Belal Dina=دينا "
            "Faisal=فيصل~Faysal Samira=سميرة~Sameera Jamal=جمال~Gamal Amina=أمينة~Aminah Walid=وليد~Waleed "
            "Nadia=نادية~Nadya"
        ),
        family=_articled(
            "Harith=حارث Saffar=صفار Qudsi=قدسي Naqqash=نقاش Attar=عطار Haddad=حداد Bazzaz=بزاز Zayyat=زيات "
            "Rumaihi=رميحي Sabbagh=صباغ Kayyal=كيال Dabbas=دباس Fakhouri=فاخوري Halabi=حلبي Nabulsi=نابلسي "
            "Warraq=وراق Jundi=جندي Shami=شامي Ghazzal=غزال Tammar=تمار Mizyad=مزيد Bahrawi=بحراوي Safadi=صفدي "
            "Turkmani=تركماني Qawwas=قواس Labban=لبان Hallaq=حلاق Sawwaf=صواف Khayyat=خياط Nahhas=نحاس"
        ),
    ),
    Locale(
        code="hi", share=0.04, kin=("Amma", "Papa", "Nani", "Chacha ji"),
        given=_words(
            "Rajesh:Raju,Raj Priya:Pri Sanjay:Sanju Lakshmi~Laxmi:Laxmi,Lachu Vikram:Vicky Sunita:Suni Aditya:Adi "
            "Deepika:Deepu Krishnan~Krishna:Krish Kavita~Kavitha:Kavi Venkatesh~Venkatesan:Venky Anjali:Anju "
            "Rahul:Rah Meenakshi:Meena,Minu Siddharth~Siddhartha:Sid Pooja~Puja Ganesh Shreya Harish:Hari "
            "Nandini:Nandu Arjun:AJ Swati~Swathi Manish Geeta~Gita Prakash Ishita:Ishu Rohan Vaishnavi:Vaishu Suresh "
            "Padma Ashwin Rekha Karthik~Kartik:Karthi Jyoti~Jyothi Mohan Usha Devendra:Dev Sarita"
        ),
        family=_family(
            "Bhat Chandr Desh Gaud Har Jog Kamal Lakh Mad Nar Pan Rath Sath Tal Upadh Vaid Yad Shir Kol Dhar",
            "wani kar ekar adia ani wal eja iani ore kute",
        ),
    ),
    Locale(
        code="zh", share=0.03, kin=("妈妈", "爸爸", "奶奶", "小姨"), family_first=True,
        given=_syllables(
            "Wei=伟 Xiao=晓 Jia=佳 Yu=雨 Zhi=志 Mei=美 Jun=俊 Ming=明 Li=丽 Hai=海 Yun=云 Shu=淑 Qing=清 Rui=睿",
            "Lin=琳 Hua=华 Jie=杰 Fang=芳 Ning=宁 Hong=红 Yan=燕 Peng=鹏 Lan=兰 Hao=浩 Qi=琪 Xin=欣 Bo=波",
        ),
        family=_words(
            "Wang=王~Wong Li=李~Lee Zhang=张~Chang Liu=刘~Lau Chen=陈~Chan Yang=杨~Yeung Zhao=赵~Chao Huang=黄 "
            "Zhou=周~Chow Wu=吴~Ng Xu=徐~Hsu Sun=孙 Zhu=朱~Chu Ma=马 Hu=胡 Guo=郭~Kwok Lin=林~Lam He=何~Ho Gao=高 "
            "Luo=罗~Law Zheng=郑~Cheng Liang=梁~Leung Xie=谢~Tse Song=宋 Tang=唐 Deng=邓 Feng=冯~Fung Cao=曹"
        ),
    ),
)  # fmt: skip
"""Shares sum to 1."""
BY_CODE = {locale.code: locale for locale in LOCALES}
