"""Given names, surnames and particles by which an order of names is told; written down by hand, all folded.

No list is complete or means to be: each holds the commonest, enough to tell in which order a name stands. What they do
not know stands as it is written, with the last word as the last name.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Words between blanks."""
    return frozenset(text.split())


PARTICLES = words(
    """
    af al am an ap aus av aw bei ben bin bint binti da dal dalla das de degli dei del dela dell della delle dello
    delos den der des di do dos du el het ibn im in la las le les lo los of op t te ten ter und van vander vande
    vanden vd ver vom von vor zu zum zur
    """
)
"""Small words before a last name; in small letters they are put behind it."""
PREFIXES = words(
    """
    abd abdel abdul abdur abou abu al ben bin da dal dalla de degli dei del dela delos della delle dello den der des
    di du el fitz ibn la las le les lo los mac mc saint san santa santo st ste te ten ter van vande vanden vander
    ver vom von zu zum zur
    """
)
"""What belongs to the name behind it when it is written with a capital."""
ALONE = words("de di del della dello der dos du el las los saint st vander von")
"""Prefixes that are nobody's given name: a name that begins so is a last name alone."""
BOUND = words("abd abdel abdul abdur abu abou")
"""First halves of an Arabic given name: "Abdul Rahman" is one name."""
IRISH = words(
    """
    brien connor connell donnell dowd driscoll dwyer flaherty grady halloran hara hare keefe keeffe leary mahony
    malley meara neal neill regan reilly riordan rourke shea sullivan toole
    """
)
"""What follows an O that has lost its apostrophe."""
DUTCH = words("van de der den het ten ter te van vande vanden vander op in aan vd 't")

TITLES = words(
    """
    dame dipl doc docent doktor don dott dr drs frau herr hon ing ir lic mag med miss mme mr mrs ms mx mgr pd prof
    professor rev sir sra dhr mevr adv
    """
)
SUFFIXES = words(
    """
    aia ba bs bsc beng ca ceng cfa cfo ceo cto coo cissp cpa dds do dphil edd esq facc frcs frsa ii iii iv jd jr
    junior llb llm ma mba md meng mph mph ms msc msw obe pe pharmd phd pmp rn scd sr senior shrm
    """
)
"""What follows a name and is none: generations, degrees, posts."""

GIVEN = words(
    """
    adam agnes alan albert alex alexander alice alison amanda amy anders andrea andreas andrew angela anita ann anna
    anne annika anthony antonia anton arthur astrid barbara ben benjamin bernard birgit bjorn bob boris brian
    bridget britta bruce carin carl carla carol caroline catherine cecilia charles charlotte christian christina
    christine christopher claire clara claudia conny dan dana daniel david debora deborah diana diane dominic donald
    donna doris dorothy edith edward eirik elena elin elisabeth elizabeth ella ellen else emil emily emma eric erik
    erika ernst eva evelyn fiona florian frances francis frank franz fred fredrik fritz gabriel gary george gerard
    gerd gina gordon grace greg gregory greta gunnar gustav hanna hannah hans harald harry harvey heidi heinz helen
    helena helene helga henrik henry herbert hilda hugo ian ida igor ina inga inge ingrid irene isabel ivan jack
    jacob jakob james jan jane janet jason jean jeff jennifer jens jeremy jessica jim joachim joan joe johan johanna
    john jon jonas jonathan joseph judith julia julian jurgen karen karin karl kate katarina katherine kathleen
    kelly ken kenneth kerstin kevin kim klaus konrad kristian kristin kurt lars laura lauren leif lena leo leon
    leonard lina linda lisa liv lois louis louise lucas lucy ludwig luke magnus malin manfred marc marcus margaret
    maria marianne marie marina mario mark markus martha martin mary mats matthew matthias max maya megan melissa
    michael michelle mike mikael mona monica monika nancy natalie nathan neil nicholas nicole nils nina nora norman
    oliver olof olga oscar oskar otto pamela patricia patrick paul paula pauline per peter petra philip pia pierre
    rachel ralph rebecca renate richard rita robert robin roger roland rolf ronald rosa rose roy ruby ruth ryan
    sally sam samuel sandra sara sarah scott sean sebastian sharon shirley sigrid silvia simon sofia sonia sophie
    stefan stella stephen steve steven stig sue susan susanne sven sylvia tanya ted teresa thea theo theresa thomas
    tim tina tobias todd tom tony tore torsten trevor ulf ulla ulrich ulrika una ursula vera verena veronica victor
    victoria viktor vincent viola vivian walter wendy werner wilhelm william wolfgang yvonne
    """
)
"""Of Europe and America."""

NORDIC_GIVEN = words(
    """
    aino anders antti arne arvid asa astrid bengt birgitta bjarne bjorn bo borje britta dag eero eino eirik elin
    erkki esa frode gerda goran gosta greger gudrun gunilla gunnar gustaf hakan hakon heikki helge henrik ingegerd
    ingeborg ingrid ingvar jarl joran jorma jouni juha jukka jyrki kaarina kaisa kari karin kerstin ketil kimmo
    kirsi kjell knut lars lasse leena leif maija maj marja markku marta matti mette mika mikael mikko nils odd ola
    olav olof ove paivi par pekka per pentti pirjo ragnar ragnhild riitta roar rolf rune saara sanna sari seppo
    signe sigrid sigurd siv solveig soren sten stig sven svend tage tapio terje thor timo tore torbjorn torsten tove
    tuula ulf ulla unni vaino veikko vesa vidar vigdis yngve osten orjan
    """
)

SPANISH_GIVEN = words(
    """
    adriana agustin alejandra alejandro alfonso alfredo alicia alvaro amparo ana andres angel angeles antonia
    antonio armando arturo beatriz belen blanca camila carlos carmen carolina cesar concepcion consuelo cristina
    daniela diego dolores eduardo elena emilio enrique ernesto esperanza esteban eugenia eva felipe fernanda
    fernando francisca francisco frida gabriel gabriela gonzalo guadalupe guillermo gustavo hector hernan ignacio
    ines inigo irene isabel ivan jaime javier jesus joaquin jorge jose josefa juan juana julia julio laura leticia
    lourdes lucia luis luisa luz magdalena manuel marcela marcos margarita maria mariana mario marisol marta mateo
    mercedes miguel monica montserrat natalia nicolas nuria octavio oscar pablo patricia paula pedro penelope pilar
    rafael ramon raquel raul ricardo roberto rocio rodrigo rosa rosario ruben salvador santiago sara sebastian
    sergio silvia sofia soledad susana teresa tomas valentina veronica vicente victor victoria ximena yolanda
    """
)
SPANISH = words(
    """
    acosta aguilar aguirre alonso allende almodovar alvarez arias avila banderas barrera benitez blanco bolanos
    bolivar borges bravo bustamante caballero cabrera calderon calvo campos cano cardenas carmona carrasco castillo
    castro cervantes contreras cordoba cortes cortazar crespo cruz cuellar delgado diaz diez dominguez duran
    echeverria espinosa espinoza esteban estrada fernandez ferrer figueroa flores franco fuentes gallardo gallego
    garcia garrido gil gimenez gomez gonzalez guerra guerrero gutierrez guzman hernandez herrera herrero hidalgo
    ibanez ibarra iglesias jimenez juarez leon llosa lopez lorca lorenzo lozano maldonado marin marquez marti martin
    martinez medina mendez mendoza molina montero montoya mora morales moreno moya munoz navarro neruda nieto nunez
    ochoa orozco ortega ortiz pacheco padilla paredes parra pascual pastor paz pena penalosa perez picasso prieto
    quintana quiroga ramirez ramos rey reyes rios rivas rivera rodriguez rojas roman romero rosales rubio ruiz
    saavedra saez salazar salinas sanchez sandoval santana santiago santos sanz segura serra serrano silva soler
    solis sosa soto suarez torres trujillo valdes valencia valenzuela vargas vasquez vazquez vega velasco velazquez
    vera vicente vidal villa villalobos zamora zapata zuniga
    """
)
PORTUGUESE = words(
    """
    abreu almeida alves amaral amorim andrade antunes aragao araujo assis azevedo barbosa barreto barros bastos
    batista brandao brito cardoso carneiro carvalho cavalcante cavalcanti coelho correia cunha dias esteves faria
    fernandes ferreira figueiredo fonseca freitas furtado gomes goncalves guimaraes henriques leite lima lopes
    macedo machado magalhaes marques martins matos melo mello mendes monteiro moraes morais moreira moura neves
    nogueira nunes oliveira peixoto pereira pessoa pinheiro pires queiros queiroz rebelo reis ribeiro rocha
    rodrigues saramago simoes soares sousa souza tavares teixeira vieira
    """
)
"""Surnames that are Portuguese and hardly ever Spanish."""
ALSO_PORTUGUESE = words("silva santos cruz campos costa ramos miranda borges pinto nascimento conceicao luz paz")
HEIRS = words("filho filha neto neta junior sobrinho")
"""What a Portuguese last name carries behind it."""

HUNGARIAN = words(
    """
    antal babits bakos balazs balint balla balog balogh barna barta bartok biro bodnar bognar bogdan boros borbely
    budai csonka deak dobos dudas erdos farago farkas fazekas feher fekete fodor fulop gal gaspar gulyas hajdu
    halasz hegedus horvath illes jakab jonas juhasz kadar karinthy katona kelemen kerekes kertesz kiraly kis kiss
    kocsis kodaly kovacs kozma kun lakatos laszlo lengyel lukacs magyar major mate meszaros mikes molnar moricz nagy
    nemes nemeth olah orban orosz orsos pal pap papp pasztor pataki petofi pinter puskas racz sandor simon sipos
    somogyi soos szabo szalai szasz szekely szekeres szilagyi szoke szucs takacs tamas torok toth varadi varga vass
    veres vincze virag voros weores
    """
)
HUNGARIAN_GIVEN = words(
    """
    adam agnes agota akos aladar andras andrea aniko anna antal arpad attila balazs balint barnabas bela bence
    boglarka botond csaba csilla daniel david denes dezso dora edit elemer emese endre erika erno erzsebet eszter
    eva ferenc flora gabor gabriella gergely geza gizella gyongyi gyorgy gyozo gyula hajnalka henrik ibolya ildiko
    ilona imre istvan janos jeno jolan jozsef judit julia kalman kamilla karoly katalin kinga klara kornel krisztian
    krisztina lajos laszlo lenke levente lilla lorinc magda magdolna margit maria marta marton mate matyas melinda
    mihaly miklos monika nandor noemi norbert orsolya otto pal peter piroska piri rebeka reka robert roland rozalia
    sandor sara szabolcs szilard szilvia tamas terez tibor timea tunde vilmos viktoria vince virag zita zoltan
    zsigmond zsofia zsolt zsuzsa zsuzsanna
    """
)

CHINESE = words(
    """
    ai an bai bao cai cao chai chan chang chao chau chen cheng cheung chiang chiu chou chow chu chung cui dai deng
    ding dong du duan fan fang feng fong fu fung gao geng gong gu guan guo han hao he ho hong hou hsieh hsu hu hua
    huang hui hung jia jiang jin kang ko kong kuo kwok lai lam lau law lee lei leung li liang liao lin ling liu lo
    long lu lui lung luo lv ma mak mao mei meng mo mok ng ni ouyang pan pang peng qi qian qiao qin qiu qu ren shang
    shao shen sheng shi shih situ song su sui sun szeto tai tam tan tang tao tian tong tsai tsang tse tsui tu wan
    wang wei wen weng wong wu xi xia xiang xiao xie xing xiong xu xue yan yang yao ye yeh yeung yi yin yip you yu
    yuan yue yuen zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang zhuge zou zuo
    """
)
KOREAN = words(
    """
    ahn an bae baek baik ban bang bong byun cha chae cheon cho choi chong choo chu chun chung eom gil go goo gu ha
    ham han heo hong huh hur hwang hyun im jang jeon jeong ji jin jo joo ju jun jung kang kim ko koo kwak kwon lee
    lim ma min moon mun myung na nam namgung namkoong no noh oh paik pak park pyo roh ryu seo seok seol shim shin
    sim sin so sohn son song suh sung uhm um woo yang yeo yeom yi yim yoo yoon you youn yu yun
    """
)
KOREAN_TOP = words("kim lee park pak choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song")
NOT_ASIAN = words("boran doran horan lane moran nada")
"""What two syllables of the East spell, and elsewhere a last name."""
KOREAN_SYLLABLES = words(
    """
    a ae ah an bae beom bin bo bok bong bum byeong byung chae chan cheol cheon cho chul chun da dae dam deok do dong
    du duk eok eon eun gang geon geun gi gil gook gu guk gun gwan gwang gwi gyeong gyu gyun gyung ha hae han hee
    heon heung ho hong hoo hoon hui hun hwa hwan hwi hye hyeok hyeon hyeong hyo hyuk hyun hyung i ik il in ja jae je
    jeong ji jin jo jong joo joon ju jun jung kang keun ki kook kuk kun kwan kwang kwon kyeong kyoung kyu kyun kyung
    mi min mo mok moo moon mu mun myeong myoung myung na nam nan nara ok pil ra rae ran ri rim rin roh ryeong sam
    sang se seo seok seon seong seop seul seung shik shin si sik sin so sol song soo sook soon su sub suk sul sun
    sung tae taek u ui uk un ung wan wha won woo wook woong ye yeo yeol yeon yeong yeop yi yo yon yong yoo yool yoon
    youn young yu yuh yuk yul yun
    """
)
JAPANESE = words(
    """
    abe akiyama ando aoki arai araki endo fujii fujimoto fujita fujiwara fukuda fukushima goto hara harada hasegawa
    hashimoto hayashi hirano hirata honda hoshino ichikawa iida ikeda imai inoue ishida ishiguro ishii ishikawa ito
    iwasaki kaneko kato kawabata kawaguchi kawasaki kikuchi kimura kishida kitagawa kobayashi kojima kondo kono kubo
    kudo kuroda kurosawa maeda maruyama masuda matsuda matsui matsumoto matsuo mishima miura miyake miyamoto
    miyazaki mizuno mori morita murakami murata nagai nakagawa nakajima nakamura nakano nakayama nishida nishimura
    noguchi nomura oda ogawa ohno oishi okada okamoto ono ota otani ozawa saito sakai sakamoto sakurai sano sasaki
    sato shibata shimada shimizu sugawara sugimoto sugiyama suzuki takada takagi takahashi takano takeda takeuchi
    tamura tanaka taniguchi tanizaki toyoda uchida ueda ueno wada watanabe yamada yamaguchi yamamoto yamanaka
    yamashita yamazaki yano yokoyama yoshida yoshimoto
    """
)
JAPANESE_GIVEN = words(
    """
    ai aiko akemi aki akihiko akihiro akiko akio akira asuka aya ayaka ayako banana chiaki chika chinatsu daichi
    daiki daisuke eiji emi emiko eri etsuko fumiko fumio hanako haruka haruki haruko haruto hideaki hideki hideo
    hiro hiroki hiroko hiromi hiroshi hiroyuki hisako hisashi hitoshi ichiro isamu jiro jun junichi junichiro junko
    kaito kaori katsuo kazuki kazuko kazumi kazuo kazuya keiichi keiko keita keito ken kenichi kenji kenta kenzaburo
    kenzo kiyoshi koichi koji kota kyoko mai makoto mami manabu mariko masaaki masaharu masahiro masako masao masaru
    masashi masato masayuki mayumi megumi michiko midori miho mika miki minoru misaki mitsuko miyuki momoko motoko
    mutsumi nana nanami naoki naoko naomi naoto natsuki natsume natsumi nobuko nobuo noboru noriko osamu otome reiko
    ren riku rina ryo ryoko ryota ryu sachiko sakura satoru satoshi sayaka seiji setsuko shigeo shigeru shin
    shinichi shinji shinobu shinzo sho shohei shota shun shunsuke soseki sora susumu tadao tadashi takahiro takako
    takashi takayuki takeo takeru takeshi takuma takumi takuya tamiko taro tatsuo tatsuya tetsuo tetsuya tomohiro
    tomoko tomomi toru toshiko toshio tsubasa tsutomu wataru yasuhiro yasuko yasunari yasuo yoichi yoko yoshiko
    yoshio yosuke yota yui yuichi yuji yuka yukari yukiko yuki yukio yumi yumiko yuko yuri yuriko yusuke yuta yutaka
    yuto
    """
)
VIETNAMESE = words("bui dang dinh duong hoang huynh luong luu ngo nguyen pham phan tran trinh truong vo vu")
VIETNAMESE_TOO = words("cao chau dam dao do doan ha ho la lam le luc ly mac mai quach ta thai to tong trieu vuong")
VIETNAMESE_MIDDLE = words("thi chi van duc huu xuan quoc ngoc thanh minh dinh cong hong kim kieu phuong anh bao hoai")
