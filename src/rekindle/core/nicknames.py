"""A folded first name -> the names it may stand for, in a dozen languages.

An entry of the table is a formal name and what people write for it: short forms, pet forms, other spellings and
transliterations of the same name. A short form may stand for several formal names ("sasha", "alex"); two first names
agree when their roots meet. Cross-language cousins (John, Juan, Ivan) are different names and not listed together.
"""

from __future__ import annotations

from functools import lru_cache

_TABLE = """
abigail: abby abbie gail abbi | abraham: abe bram avi avraham ibrahim | adelaide: addie heidi della
adriana: adri driana | agnieszka: aga agusia | albert: al bert bertie alberto albrecht
aleksandra: ola sasha alexandra olka sashka aleksandrina
alexander: alex al sandy sandro xander lex alec sasha shura aleksandr alexandr aleksander oleksandr aleksandar alexandre
alexander: iskander sascha sander aleks alexandros alekos oleks sanya aleksandros
alexandra: alex sandra sandy lexi lexie sasha shura alexa oleksandra sanya xandra alessandra ale
alejandro: alex ale jandro | alessandro: ale sandro alex | alfred: fred alf freddy alfie alfredo
alice: ali allie alicia | alison: ali allie allison alyson | amanda: mandy manda
anastasia: nastya ana stasia asya anastasiya nastia nastja stasya tasos | andrew: andy drew | andrea: andy andi
andreas: andi andy anders dres | andrei: andrey andrej andriy andrii drew andryusha | andrzej: jedrek
angela: angie angelika angelica
anna: ann anne annie ania anya anja anita annika anka hanna anushka nyura ane anneli anni
anne: annie ann anna annette | anthony: tony ant antony anton | anton: toni tony antoni antosha tosha antonij
antonio: tonio toni tony antonino nino toninho ton | antonia: toni tonia antje | antoine: toine tonio
arthur: art artie arturo artur arturs | artem: artyom tema artiom artemiy
barbara: barb babs barbie basia bobbie babsi varvara varya basha | bartholomew: bart | bartlomiej: bartek
bartosz: bartek | beatrice: bea trixie beatriz beatrix bia | benedict: ben benny benedikt bengt
benjamin: ben benny benji benjy | bernard: bernie bernhard bernd bernardo bernt bernardus ben
birgit: gitte birgitta britta birte gitta brigitte biggi | bradley: brad | bridget: biddy bridie brigid
bronislaw: bronek | carl: karl kalle charles | carolina: caro lina carol karolina caroline
caroline: caro carrie carol lina carolyn line
catherine: cathy kate katie cat kathy cate katherine kathryn catharine kitty katharine kay kat cathie
catherine: catherina katharina ekaterina katarina katerina | cecilia: cissi silje cecilie celia ceci sissel cilla
charles: charlie chuck chas chip charley carlo | charlotte: lotte charlie lottie lotta lola char
christian: chris christiaan kristian christer krister cristian carsten karsten
christina: chris tina chrissy kristina christine kristine cristina stina tina kirsten kerstin kristin krystyna hristina
christine: chris tina chrissy christel christa christiane kirsten
christopher: chris kit topher kristofer kristoffer christoph christophe stoffer | clara: klara clare claire
claudia: claudi klaudia
constantine: kostya kostas dinos konstantin constantin konstantinos costas kostja gus konstantinas
cornelius: cor kees cees corneel neil cornelis | cynthia: cindy
daniel: dan danny dani dany daan danil daniil danilo danek danylo | daniela: dani daniella danielle | danuta: danka
david: dave davey davide dawid davy davit dudi | deborah: deb debbie debra debby | denis: denny dennis
diana: di diane dee | diego: santiago yago
dimitri: dima mitya dmitry dmitri dmitriy dmytro dimitrios dimitris mitia mitja dimitar dmitrij jimmy mitsos
dolores: lola loli | dominic: dom nic domenico dominik dominique nico mimmo | donald: don donnie
dorothy: dot dottie dolly dora dorothea thea doro dorota | douglas: doug | eduardo: edu lalo dudu
edward: ed eddie ted ned eddy teddy eduard edvard edoardo ward | edwin: ed eddie
eleanor: ellie nell nora ella lenore eleonora eleonore elinor nelly
ekaterina: katya kate katia yekaterina kateryna katja katyusha catherine katherine katerina
elena: lena helena yelena olena lenka alyona elen elene ileana | elisabetta: betta lisa elisa betty
elizabeth: liz beth lizzie betty eliza lisa liza bess betsy libby elisabeth elsa elise lis lisbeth elly lizzy ella
elizabeth: elisabet elspeth lise lies liesbeth lilibet bettina sissi elzbieta ela elisaveta yelizaveta
emily: em emmy emilie emilia emmie | emma: em emmy | enrique: quique kike enric | eric: erik ricky erick eirik erich
ernest: ernie ernst ernesto erno | esther: essie hester ester
eugene: gene zhenya yevgeny evgeny evgeni evgeniy yevhen yevgeni eugen evgenij jevgenij eugenio
eugenia: zhenya evgenia yevgenia genia evgeniya | eva: eve ewa evi evita | federico: fede rico fred kico
felipe: feli pipe phil | fernando: fer nando fernan | filippo: pippo | florian: flo | florence: flo flossie florrie
francesco: franco ciccio cesco checco frank | francesca: franca cesca fra | francis: frank fran
francisco: paco pancho curro kiko fran chico cisco quico patxi xico | francisca: paca paquita
francois: franck fanfan | franklin: frank | franz: frank franzl
frederick: fred freddie freddy rick fritz friedrich frederik fredrik frederic frederico federico rik freek
fyodor: fedor fedya theodor fedir | gabriel: gabe gabi gabo | gabriela: gabi gaby gabrielle gabriella gabriele
galina: galya halyna galia | gennady: gena hennadiy gennadiy | geoffrey: geoff jeff jeffrey
george: georgie georgios giorgos georgi yorgos georgiy heorhiy | georg: jorg schorsch jurgen
gerald: gerry jerry gerhard gerd gert geraldo gerrit | gerhard: gerd hardy gert | gertrude: trudy gertie gerti traudl
giacomo: jack mino | giovanni: gianni nino vanni giova gian | giovanna: gianna vanna
giuseppe: beppe pino peppe peppino geppi joe | giuseppina: pina giusy pinuccia
gregory: greg gregor grisha grigory grigoriy grzegorz hryhoriy gregorio grigori grigorij grigoris goyo
grzegorz: grzesiek grzes | guillermo: memo guille willy | gunther: gunter guenter guenther gunnar
gustav: gus gusten gosta gustavo gustaf | hans: johannes hansi hannes | harold: harry hal harald
heinrich: heinz heiner heini hinrich | helen: nell nellie helene helena ellen elena lena lenie leni
henry: harry hank hal henk henri hendrik henrik heinrich henryk rik henning | herbert: herb bert bertie
herman: hermann harm manny | hubert: bert hubi | hugh: hugo hughie | ignacio: nacho | ignatius: iggy inigo ignaz
ilya: ilia illya ilja elijah | immanuel: manuel emanuel emmanuel manny manu manolo manolis manos | ingeborg: inge inga
ingrid: inga inger | irene: ira irina rena iryna eirini irini irena irenka | irina: ira iryna irena irinka
isabel: isa bella izzy belle isabella isabelle isobel ysabel chabela isabela ishbel | isidore: izzy isidro isidoro
ivan: vanya ivo iwan vanja vania ioann
jacob: jake jakob kuba jakub cob jaap coby yakov yasha jeppe ibb jacobus kobus jacques
jacqueline: jackie jacqui jacky | james: jim jimmy jamie jem jaime jas seumas hamish | jan: janek jasiek | janet: jan
janice: jan | jean: jeannot jan | jennifer: jen jenny jenn jenni | jeremiah: jerry jeremy | jerzy: jurek
jessica: jess jessie jessy | jesus: chuy chus | joachim: jochen achim joaquin
joanna: jo joan asia joanne johanna aska asia joasia | joao: joaozinho | johann: johannes hans jan
johanna: hanna hanne jo johanne jopie hansje
johannes: hans johan jan johann hannes jo joop hansi jens jannes joannes
john: jack johnny jon jonny jock ian sean jonathan | jonathan: jon johnny jonny nathan yoni john | jorge: coque koke
jorgen: jurgen jorn | jose: pepe pepito chema josep che ze zeca | josefa: pepa fefa josephine
joseph: joe joey jos jo josef yosef jozef josip youssef yusuf yousef yusef jef jupp sepp seppi beppo yossi jozsef
josephine: jo josie fifi josefine jozefina josefina pepita | joshua: josh | juan: juanito juancho
judith: judy jude jutta judit | julia: julie jules yulia yuliya julka iuliia juliya | julian: jules juliano
juergen: jurgen jorg georg | karen: kari caren karin | karl: kalle charly carl | katarzyna: kasia kaska
kenneth: ken kenny | omar: umar omer | kimberly: kim kimmy kimberley | said: saeed sayed saeid
klaus: claus nikolaus nicklas | konrad: conrad kurt conny | krzysztof: krzys krzysiek chris | kristina: stina tina kia
ksenia: xenia oksana ksyusha kseniya | larisa: lara larissa | lars: lasse laurits lorenz | laura: laurie lauri
lawrence: larry laurie laurence lorenzo laurent lars lourens lorenz laurens lauri laurentius renzo
leo: leon leonardo lev leonhard leopold | leonard: leo len lenny leonardo lennart leonid leonhard
leonid: lyonya leonyd | lev: lyova leo | lewis: lew louis lou | lidia: lida lydia lidiya | linda: lindy lin
louis: lou louie luis ludwig lewis luigi ludovic loek ludo ludovico | louise: lou lulu luise luisa | lourdes: lulu
luca: luke lukas lucas luc lukasz lukas lukash | lucia: lucy lucie luz lusia | luigi: gigi gino
luis: lucho lula luisito | lukasz: lukas luke | lyudmila: lyuda mila ludmila liudmila lucy luda lyudmyla ludmilla
lyubov: luba lyuba liubov | magdalena: magda lena malena madeleine leni maggie lenka madalena magdalene
malgorzata: gosia malgosia goska margaret | manuel: manolo manu lolo manny
margaret: maggie meg peg peggy marge margie greta gretchen rita daisy madge margot margo mags margit
margaret: margarete margarita margareta margaretha margherita margarida grete gretel marguerite greetje griet
maria: mia mary marie mariya marya masha mari maja marija mitzi marika marusya marichka mimi ria mieke
maria: marysia manja lola marita mariska | mariano: nano | marta: martha marti
martin: marty maarten marten martyn martti tin martino | mary: molly polly maria marie mamie may
mateusz: mati matthew | mathilde: tilda tilly matilda tilde matilde
matthew: matt matty matthias mathew mateo matteo mathieu matthieu matthijs thijs mats mattias matej matvey
matthias: matze matt mathias thies | maurice: mo maury maurits mauricio moritz maurizio moris morris
maximilian: max maxi maxim massimiliano maximiliano | maxim: max maksim maks maksym massimo maxime
mercedes: merche meche
michael: mike mick mickey mikey mitch mischa michel mikael michal michiel mihail mikhail misha mykhailo michele miguel
michael: micha michi mikkel mihai mikel mihailo mihaly michail mischka mihalis michalis | miguel: migue mike
mikhail: misha mykhailo mihail michail mischa mikhael miha | mildred: millie | miroslav: mirek mirko slava miroslaw
mohammad: mohammed muhammad mohamed mohamad mohammod mehmet mehmed muhamed muhammed mohd md mo mahomed mamadou
nadezhda: nadia nadya nadine nadja nadiya nadiia
natalia: natasha nata natalie natalya nataliya natalja talia nathalie nataliia natascha
nathan: nat nate nathaniel natan | nathaniel: nat nate nathan
nicholas: nick nicky nico nikolaus nicolas nikolas nikolai klaus niels nils niklas nikolay nikos mykola kolya claus
nicholas: nikolaos nicola nik niko nikolaj nicolae miklos mikolaj colin nicolai nicolaas klaas mikko
nicole: nicky nikki nico nicola nicoletta | nikolai: kolya nikolay mykola kolja nikolaj | oleg: oleh
olga: olya olha helga olja olia | oliver: ollie olly olivier oli olivero | olivia: liv livvy ollie | osama: usama
oscar: oskar ossie | pamela: pam pammy | patricia: pat patty trish tricia patsy pati patrizia patrycja
patrick: pat paddy rick patrik patricio patrizio padraig patryk
paul: paulie pavel pablo paulo paolo pawel pal paavo pauli pavlo poul paulus | paula: paulina pauline pola
pauline: paula polly paulina | pavel: pasha pavlo paul pavlik | pedro: perico pete peru | penelope: penny pen nelly
peter: pete pietro pyotr petr per pieter piet petra petros petya petro piotr peer pekka peder petter petrus pjotr panos
philip: phil pip filip philipp felipe filippo philippe flip filippos phillip | piotr: piotrek petr
rachel: rae rach raquel rachael rahel | rafael: rafa raphael rafal raf rapha raffaele
raymond: ray ramon raimund raimondo | ramon: moncho ray | rebecca: becky becca bec rebekka beck rebeka
reinhard: reini reinhardt hardy
richard: rick dick ricky rich richie rik ricardo riccardo ritchie rikard rickard ryszard
robert: bob rob bobby robbie bert rupert roberto robin bobbie robby robrecht berto | roberta: bobbie robbie berta
roderick: rod roddy | rodolfo: fito rudy | rodrigo: rodri | roger: rog rutger rogelio ruediger rogier
roland: rolly rolando orlando | ronald: ron ronnie ronny ronaldo | rosa: rosie rose rosita rosina rosinha
rosario: charo | rose: rosie rosa | rosemary: rose rosie romy | rudolf: rudi rudy rolf dolf rodolfo
russell: russ rusty | salvatore: toto turi tore salvo sal salvador | salvador: chava salva | samantha: sam sammy
samuel: sam sammy sami shmuel | sandra: sandy | sarah: sally sadie sara sarita
sebastian: seb basti bastian bas sebastien basty sebas sebastiano baz
sergey: sergei seryozha serhiy sergio serge sergiy serg serj serhii sergej serjozha | sergio: checo
sharon: shari sheri | siegfried: sigi siggi | sigrid: siri
simon: simeon szymon semyon shimon sim simao simone simonas
sophia: sophie sofia sofie sofya zofia zosia fia sonya soph sofiya fie | sonia: sonya sonja
stanislav: stas slava stan stanislaw stanislas staszek stanley | stanislaw: stasiek staszek | stanley: stan
stefan: steffen stevo stefano | stephanie: steph stef steffi stefanie stefania fanny stephany
stephen: steve stevie steven stefan stephan etienne esteban stefano steph stef stefanos stepan stepan steffen
susan: sue susie suzy suzanne susanna susanne susana zuzanna sanne sanna suzie zuzana ushi sus suse
svetlana: sveta lana svitlana | svyatoslav: slava | sylvia: silvia sylvie silke sylwia | tadeusz: tadek
tamara: toma tammy tami | tatiana: tanya tania tatyana tetiana tanja tata tatjana tetyana
teresa: terry tess tessa resi therese theresa tere teresita thea terezija
theodore: ted teddy theo fyodor theodor tadeo thodoris theodoros dorus | theresa: terry tess tessa tracy resi resl
thomas: tom tommy thom tomas tomasz tommaso maso tomek tomaz tam tomazo toma | timothy: tim timmy timo timofey timofei
tobias: toby tobi tobbe | tomasz: tomek | ulrich: uli ulli ulrik udo ueli | ulrike: uli ulli rike
ursula: uschi ulla orsola ursel | valentina: valya vale | valentin: valentino valya val
valery: valera valeriy valerii | vasily: vasya vasiliy vasyl vassilis vasilis basil wassili vasili vasileios
veronica: vero ronnie roni veronika weronika | victor: vic viktor wiktor vitya vito vittorio
victoria: vicky vicki tori vika viktoria viktoriya vicki wiktoria viktoriia vita
vincent: vince vinny vincenzo vicente enzo vin vinnie wincenty | virginia: ginny ginger virginie gina
vitaly: vitalik vitaliy vitalii vitalij
vladimir: vova volodya vlad volodymyr wladimir vladimiro wlodzimierz volodia wolodymyr
vladislav: vlad slava vladyslav wladyslaw ladislav vladik | vyacheslav: slava viacheslav vjaceslav slavik
walter: wally walt walther wouter wolter gualtiero | wilhelm: willi willy helmut wim will
wilhelmina: mina minna wilma billie helmi willemijn mien
william: bill will billy willy liam willie willem wim guillaume guglielmo wilhelm pim vilhelm guilherme
winifred: winnie | wojciech: wojtek | wolfgang: wolf wolfi | xavier: javier javi xavi | yakov: yasha jakov
yaroslav: slava yarik jaroslav jaroslaw | yulia: yulya julia julija
yuri: yura yuriy iurii jurij jury yurii yuriy iouri juri | zachary: zach zack zak | zbigniew: zbyszek
ahmad: ahmed ahmet achmed ahmat | abdallah: abdullah abdulla abdulah
abdelrahman: abdulrahman abdurrahman abdul abderrahman | ayse: aisha ayesha aishah aicha
fatima: fatma fatemeh fatimah fatou fatimata | hassan: hasan hassen
hussein: husain hossein hussain husayn huseyin hosein | khaled: khalid halid | layla: leila laila leyla
mahmoud: mahmud mehmood mahmut | mariam: maryam miriam meryem myriam mirjam | mustafa: mostafa moustafa mustapha
yasmin: jasmin yasmine yasemin jasmine | yousef: yusuf youssef yusef joseph | zaynab: zeinab zainab zeynep
alistair: alasdair al alastair | rebecca: rebekah | stuart: stewart stu | tabitha: tabby | gillian: jill gill jillian
harriet: hattie | felicity: fliss flick | gareth: gaz gary | desmond: des | imogen: immy | rosalind: roz ros
renate: reni | rudiger: rudi ruediger | sabine: bine | torsten: thorsten | franziska: franzi | brigitte: gitti
angelika: geli | anneliese: anne liesl annelies | wilhelm: helm | elisabeth: elli babeth bettan lisbet | susanne: susi
monika: moni | bengt: benke benkt | birgitta: gittan | gunilla: nilla | gustav: gurra | fredrik: frille | sven: svenne
ulrika: ullis | viktoria: vickan | torbjorn: tobbe | hedvig: hedda | ingegerd: inga | charlotta: lotta | annika: ankan
jadwiga: jadzia iga | bozena: bozenka | beata: beatka | dorota: dorotka | halina: hala halinka | slawomir: slawek
urszula: ula ursula | stanislaw: stach stas | zofia: zosia sofia | boguslaw: bogus bogdan | kazimierz: kazik kazek
bartolomeo: bartolo meo | caterina: rina cate katerina | emanuele: lele manuele | fabrizio: fabri fabio | gaetano: tano
graziella: lella grazia | antonella: nella anto | ilaria: ila | simona: simo | stefano: ste stef | annalisa: anna lisa
asuncion: asun chon | concepcion: concha conchita chita | consuelo: chelo | esperanza: espe | graciela: chela
guadalupe: lupe lupita | inmaculada: inma | jesus: chucho suso | santiago: santi chago | ximena: jimena | gonzalo: gonza
antonio: tono | milagros: mila | pilar: pili | rocio: chio | soledad: sole | montserrat: montse | remedios: reme
jean baptiste: jb | camille: cam | clemence: clem | genevieve: ginou | gregoire: greg | stephane: steph
thibault: thibaut
veronique: vero | aurelie: lili | valerie: val | francoise: fanfan | guillaume: guigui guy | benoit: ben
mathilde: thilde
abdelrahman: abdu rahman | ahmed: hamada ahmad | aisha: aysha | amina: aminah | bilal: belal | faisal: faysal feisal
hoda: huda | jamal: gamal | salma: selma | samira: sameera | tarek: tarik tariq | walid: waleed | nour: nur noor
khadija: khadijah khadiga khadi | karim: kareem | rashid: rasheed | jamila: gamila | amir: ameer | salim: saleem
suleyman: sulo suleiman sulayman soliman | huseyin: huso | ibrahim: ibo brahim | fatma: fatos | hatice: hatce
aditya: adi | anjali: anju | deepika: deepu dipika | devendra: dev | geeta: gita | harish: hari | sanjay: sanju
siddharth: sid siddhartha | sunita: suni | swati: swathi | vaishnavi: vaishu | venkatesh: venky venkat venkatesan
vikram: vicky | lakshmi: laxmi | krishna: krishnan kris | rajesh: raj raju | suresh: suri | priya: priyanka
"""


def _read(table: str) -> dict[str, frozenset[str]]:
    roots: dict[str, set[str]] = {}
    for entry in table.replace("|", "\n").strip().splitlines():
        formal, _, short = entry.strip().partition(":")
        for name in short.split():
            roots.setdefault(name, set()).add(formal)
    return {name: frozenset({name, *formal}) for name, formal in roots.items()}


_ROOTS = _read(_TABLE)
_FORMAL = frozenset().union(*_ROOTS.values())


@lru_cache(maxsize=100_000)
def roots(name: str) -> frozenset[str]:
    """The name itself and the formal names it may stand for: "bob" -> {"bob", "robert"}."""
    return _ROOTS.get(name) or frozenset({name})


def is_known(name: str) -> bool:
    """True for a name of the table, formal or short."""
    return name in _ROOTS or name in _FORMAL
