"""More words of languages that the other tables say less of: roles, titles, towns, and what is nobody's name."""

from __future__ import annotations

ROLES = {
    "ex-boss": "مدير سابق; مديرة سابقة; مديري السابق; مديرتي السابقة; رئيسي السابق; 元部長; 前の上司; 昔の上司; "
    "前上司; 예전 상사; 전 팀장; 전 사장; antigo patrão; antiga patroa; antigo diretor; antiga chefe; "
    "antiga diretora; ex-patrão; ex chefe; ex-chefe; entinen pomo; ex-pomo; entinen päällikkö; vanha "
    "pomo; vanha esimies; бывшая начальница; мой бывший шеф; бывший шеф; бывший руководитель; 前上司; "
    "前老板; 以前的老板",
    "boss": "المدير; المديرة; رئيسي; رئيستي; مديرتي; 部長でした; 사장님; 팀장님; patrão; patroa; meu chefe; "
    "minha chefe; pomo; esimies; esihenkilö; начальник; начальница; шеф; моя начальница",
    "teammate": "زميل عمل; زميلة عمل; زميلي; زميلتي; زميلة سابقة; زميل سابق; زميلي السابق; زميلتي السابقة; زميل في "
    "العمل; زميلة في العمل; 会社の同僚; 前職の同僚; 会社の先輩; 会社の後輩; 元同期; 직장 선배; 직장 후배; "
    "회사 동료; 전 동료; 옛 동료; colega de trabalho; antigo colega; antiga colega; ex-colega; ex colega; "
    "colegas; companheiro de trabalho; companheira de trabalho; entinen kollega; kollega; ex-kollega; "
    "vanha työkaveri; työkaverini; бывший коллега; бывшая коллега; коллега по работе; вместе работали; "
    "работали вместе; 以前的同事; 老同事",
    "classmate": "زميل الدراسة; زميلة الدراسة; زميل في الجامعة; زميلة في الجامعة; زميل الجامعة; زميلة الجامعة; "
    "高校の同級生; 中学の同級生; 小学校の同級生; 大学の同級生; クラスメイト; 同窓生; 학교 친구; 반 친구; "
    "같은 반; 대학교 동기; 동창생; colega de escola; colega de curso; colega da faculdade; colega de "
    "faculdade; colega do liceu; colega do secundário; colega da universidade; colega de carteira; "
    "opiskelukaveri; opiskelutoveri; koulukaveri; luokkatoveri; kurssikaveri; lukiokaveri; сокурсник; "
    "сокурсница; однокурсница; однокурсник; одногруппник; одногруппница; школьный товарищ",
    "friend": "صديقتي; أصدقاء; صديق قديم; صديقة قديمة; صديق الطفولة; صديقة الطفولة; 友だち; ともだち; 旧友; "
    "昔の友人; 飲み友達; 오랜 친구; 절친; 동네 친구; 고향 친구; amigo de infância; amiga de infância; "
    "grande amigo; grande amiga; velho amigo; velha amiga; lapsuudenystävä; ystäväni; vanha ystävä; hyvä "
    "ystävä; kaverini; подружка; приятель; приятельница; подруга; старый друг; друг; 发小; 闺蜜; 老朋友",
    "client": "عميلة; زبون; زبونة; العميل; お客さん; 取引先; クライアント; 거래처; 손님; asiakkaani; entinen "
    "asiakas; клиентка; клиент; заказчик; заказчица; antigo cliente; antiga cliente; cliente antigo; "
    "cliente antiga",
    "supplier": "مورد; موردة; المورد; 仕入先; 業者; 공급업체; 납품업체; toimittaja yritykselle; alihankkija; "
    "поставщик; подрядчик; fornecedora; fornecedor",
    "investor": "مستثمر; مستثمرة; المستثمر; 投資家; 出資者; 투자자; sijoittaja; инвестор; investidor; investidora; "
    "投资人",
    "founder": "مؤسس; مؤسسة شركة; مؤسسة; 創業者; 創立者; 창업자; 설립자; perustaja; основатель; основательница; "
    "fundador; fundadora; 创始人",
    "mentor": "مرشد; مرشدة; مرشدي; メンター; 멘토; mentori; наставник; наставница; mentora; 导师",
    "mentee": "メンティー; 멘티; mentoroitava",
    "neighbour": "الجار; الجارة; جارتي; جارنا; جارتنا; ご近所; 近所の人; 隣の人; お隣; 옆집 이웃; 이웃 주민; vizinha; "
    "vizinho; antigo vizinho; antiga vizinha; naapurin; naapurini; entinen naapuri; соседка; сосед; "
    "бывший сосед; бывшая соседка",
    "teacher": "المعلم; المعلمة; معلمتي; معلمي; مدرس; مدرسة لغة; أستاذتي; 小学校の先生; 中学の先生; 高校の先生; "
    "担任の先生; ピアノの先生; 담임 선생님; 고등학교 선생님; 과외 선생님; opettajani; opettaja; учитель; "
    "учительница; преподавательница; deu-me aulas; me deu aulas; dava-me aulas; foi meu professor; me dio "
    "clases; nos dio clases; nos daba clases; me daba clases; me enseñó; dio clases; mi ha insegnato; ci "
    "insegnava; m'a enseigné; nous enseignait; taught me; taught us",
    "professor": "أستاذ جامعي; أستاذة جامعية; البروفيسور; бывший профессор; профессор; professori; professora",
    "advisor": "المشرف; المشرفة; مشرفة; مشرفي; مشرف الرسالة; المشرف على الرسالة; 指導の先生; 卒論の指導教官; 지도 "
    "교수; orientadora; orientador; co-orientador; gradun ohjaaja; ohjaajani; väitöskirjan ohjaaja; "
    "научный руководитель; научрук; 论文导师",
    "student": "طالب; طالبة; طالبتي; طالبي; 元学生; 제자; entinen oppilas; oppilaani; студент; студентка; ученица; "
    "ученик; antiga aluna; antigo aluno; meu aluno; minha aluna",
    "family": "ابن عم; ابنة عم; ابن خال; ابنة خال; ابن عمي; ابنة عمي; ابن خالي; خالتي; عمي; عمتي; أخي; أختي; "
    "حماتي; 義母; 義父; 義兄; 義姉; 甥; 姪; 従姉妹; 従兄弟; 조카; 사위; 장모님; 시어머니; cunhado; "
    "cunhada; sogro; sogra; genro; nora; afilhado; afilhada; madrinha; serkku; serkkuni; anoppi; appi; "
    "lanko; käly; kummi; двоюродный брат; двоюродная сестра; тётя; дядя; племянник; племянница; тёща; "
    "свекровь; крёстная; крёстный",
    "doctor": "طبيب; طبيبة; طبيب أسنان; طبيبة أسنان; طبيبتي; طبيبي; かかりつけの医者; 歯医者さん; 치과 의사; "
    "한의사; médico; médica; dentista; hammaslääkäri; lääkärini; врач; стоматолог; зубной врач; педиатр",
    "landlord": "مالك الشقة; مالكة الشقة; صاحب البيت; صاحبة البيت; 大家さんでした; 집주인 아주머니; senhorio; "
    "senhoria; vuokraisäntä; vuokraemäntä; хозяйка квартиры; хозяин квартиры; арендодатель",
    "recruiter": "مسؤول توظيف; مسؤولة توظيف; 採用担当; リクルーター; ヘッドハンター; 채용 담당자; 헤드헌터; "
    "recrutadora; recrutador; rekrytoija; рекрутер; hr-менеджер; 猎头",
    "journalist": "صحفي; صحفية; صحافي; 新聞記者; ジャーナリスト; 신문 기자; toimittaja; журналист; журналистка; "
    "jornalista",
    "partner": "شريك; شريكة; شريكي; ビジネスパートナー; 共同経営者; 동업자; 파트너; liikekumppani; yhtiökumppani; "
    "партнёр; партнер; sócio; sócia; 合伙人",
    "acquaintance": "تعرفت على; التقيت; قابلت; 知り合った; 만난; 만났다; познакомились с; познакомился с; "
    "познакомилась с; встретил; встретила; познакомились; tapasimme; tapasin; conhecemo-nos; conheci; tutustuin",
    "club": "동호회; 배드민턴 동호회; 산악회; サッカー部; テニス部; 町内会; نادي القراءة",
    "volunteer": "متطوع; متطوعة; vapaaehtoinen; волонтёр; волонтер; voluntária; voluntário",
}
"""Phrases of a role, whatever their language; the tables of `words_roles` go first."""

TITLES = """
مهندس; مهندسة; مدير; مديرة; محام; محامي; محامية; محاسب; محاسبة; مبرمج; مبرمجة; مصمم; مصممة; ممرض; ممرضة; صيدلي;
صيدلانية; مترجم; مترجمة; مصور; مصورة; مدير مبيعات; مديرة مبيعات; مدير تسويق; مديرة تسويق; مديرة مشاريع; مدير مشاريع;
محلل; محللة; باحث; باحثة; مستشار; مستشارة; المدير التنفيذي; مدير عام; رئيس قسم; رئيسة قسم; مهندس معماري; مهندسة
معمارية; طباخ; خباز; コンサルタント; 営業担当; 経理; 会計士; 税理士; 薬剤師; 研究員; 研究者; カメラマン; 写真家;
通訳; 翻訳家; 料理人; シェフ; 大工; マネージャー; プロデューサー; 店長; 秘書; 公務員; 美容師; ライター; 教師; 総務;
企画部; 人事; 広報; 開発者; 設計士; 회계사; 약사; 연구원; 번역가; 통역사; 사진작가; 요리사; 건축가; 컨설턴트;
매니저; 기획자; 대리; 차장; 이사; 영업사원; 마케터; бухгалтер; повар; врач-терапевт; инженер-конструктор; начальник
отдела; менеджер по продажам; продюсер; режиссёр; тестировщик; тестировщица; консультант; маркетолог; фармацевт;
риелтор; секретарь; водитель; актриса; актёр; психолог; 解剖; 会计师; 建筑师; 设计总监; 销售经理; 市场经理; 摄影师;
编辑; 司机; 药剂师; 顾问; contabilista; contador; contadora; eletricista; canalizador; carpinteiro; mecânico;
mecânica; diretor comercial; diretora comercial; diretor de vendas; chefe de vendas; técnico; técnica; gerente de
projetos; gerente de projeto; gestor de projetos; gestora de projetos; fisioterapeuta; psicólogo; psicóloga;
programador; jornalista; economista; contabilista certificado; arquiteto paisagista; realizador; realizadora;
encenador; professora; consultor; kirjanpitäjä; putkimies; sähkömies; kirvesmies; opas; kuvittaja; graafikko;
säveltäjä; ohjaaja elokuvissa; kapellimestari; psykologi; fysioterapeutti; terveydenhoitaja; hallintopäällikkö;
hankintapäällikkö; henkilöstöpäällikkö; myyntijohtaja; tekninen johtaja; projektijohtaja; kehityspäällikkö; hoitaja;
pappi; kosmetologi; kampaaja; rakennusinsinööri; jefe de; jefa de; chefe de; chef de; cheffe de; capo di; pm;
drummer; guitarist; bassist; bass player; dj; poet; ceramicist; potter; weaver; goldsmith; carpenter; roofer;
joiner; gardener; landscaper; cleaner; babysitter; au pair; sommelier; barista; stage manager; sound engineer; set
designer; animator; game designer; data engineer; town planner; civil servant; cardiologist; dermatologist; surgeon;
midwife; orthodontist; optician; chiropractor; osteopath; caterer; cellist; organist; soprano; kapellmeister;
redare; keramiker; kirurg; barnmorska; kiropraktor; optiker; snickare; elektriker; rörmokare; trädgårdsmästare;
frisör; undersökare; Kardiologe; Kardiologin; Chirurg; Chirurgin; Hautärztin; Hebamme; Elektriker; Klempner;
Gärtner; Gärtnerin; Friseur; Friseurin; Optiker; Optikerin; Dirigent; Dirigentin; Komponist; Komponistin; Bildhauer;
Bildhauerin; Steuerberaterin; comptable; expert-comptable; cardiologue; chirurgien; chirurgienne; sage-femme;
plombier; électricien; menuisier; jardinier; jardinière; coiffeur; coiffeuse; kinésithérapeute; opticien;
opticienne; céramiste; scénographe; metteur en scène; contable; cardióloga; cardiólogo; cirujano; cirujana;
fontanero; electricista; carpintero; jardinero; peluquero; peluquera; ceramista; escenógrafa; comadrona;
commercialista; ragioniere; ragioniera; cardiologo; cardiologa; chirurgo; idraulico; elettricista; falegname;
giardiniere; parrucchiere; parrucchiera; ceramista; scenografa; ostetrica; boekhouder; huisarts; loodgieter;
elektricien; timmerman; hovenier; kapper; kapster; verloskundige
"""
"""Titles and trades beside those of `words_titles`."""

TOWNS = """
Nîmes; Avignon; Aix-en-Provence; Annecy; Besançon; Caen; Clermont-Ferrand; Dijon; La Rochelle; Le Havre; Le Mans;
Limoges; Metz; Mulhouse; Nancy; Orléans; Pau; Perpignan; Poitiers; Quimper; Saint-Étienne; Vannes; Bayonne; Colmar;
Chambéry; Chamonix; Amiens; Arles; Brest; Lorient; Béziers; Leiria; Setúbal; Évora; Viseu; Faro; Funchal; Guimarães;
Viana do Castelo; Vila Real; Santarém; Beja; Castelo Branco; Bragança; Guarda; Cascais; Sintra; Almada; Matosinhos;
Aveiro; Ponta Delgada; Tomar; Lagos; Portimão; Coimbra; Braga; Curitiba; Florianópolis; Porto Alegre; Recife;
Fortaleza; Salvador; Manaus; Belém; Goiânia; Campinas; Santos; Niterói; Vitória; Natal; João Pessoa; Maceió;
Aracaju; Cuiabá; Campo Grande; Belo Horizonte; Ouro Preto; Ribeirão Preto; Londrina; Joinville; Blumenau;
Petrópolis; Olinda; Teresina; São Luís; Uberlândia; Sorocaba; Pelotas; Juiz de Fora; Turku; Oulu; Jyväskylä; Kuopio;
Lahti; Vaasa; Joensuu; Rovaniemi; Lappeenranta; Hämeenlinna; Pori; Kotka; Kouvola; Mikkeli; Seinäjoki; Rauma;
Porvoo; Lohja; Vantaa; Espoo; Hanko; Salo; Imatra; Savonlinna; Kajaani; Kokkola; Naantali; Сочи; Казань; Самара;
Пермь; Омск; Уфа; Тверь; Тула; Рязань; Ярославль; Воронеж; Саратов; Краснодар; Красноярск; Иркутск; Томск; Тюмень;
Челябинск; Калининград; Мурманск; Архангельск; Псков; Новгород; Владивосток; Хабаровск; Минск; Киев; Харьков;
Одесса; Львов; Алматы; Ростов; Волгоград; Екатеринбург; Новосибирск; Москва; Питер; Калуга; Смоленск; Вологда; 札幌;
仙台; 横浜; 川崎; 名古屋; 京都; 大阪; 神戸; 広島; 福岡; 那覇; 金沢; 新潟; 静岡; 岡山; 熊本; 長崎; 鹿児島; 松山;
高松; 奈良; 千葉; 埼玉; 鎌倉; 長野; 函館; 東京; 渋谷; 新宿; 浜松; 盛岡; 秋田; 青森; 富山; 松本; 姫路; 서울; 부산;
대구; 인천; 광주; 대전; 울산; 수원; 제주; 전주; 청주; 춘천; 강릉; 포항; 창원; 성남; 분당; 여수; 경주; 강남; 北京;
上海; 广州; 深圳; 杭州; 南京; 成都; 武汉; 西安; 苏州; 天津; 重庆; 青岛; 大连; 厦门; 长沙; 台北; 香港; 高雄; القاهرة;
الإسكندرية; الرياض; جدة; مكة; الدمام; دبي; أبوظبي; أبو ظبي; الشارقة; الدوحة; الكويت; المنامة; مسقط; عمان; بيروت;
دمشق; حلب; حمص; بغداد; البصرة; أربيل; القدس; رام الله; غزة; نابلس; تونس; صفاقس; الجزائر; وهران; قسنطينة; الدار
البيضاء; الرباط; مراكش; فاس; طنجة; أغادير; الخرطوم; صنعاء; عدن; طرابلس; بنغازي; صيدا; إربد; طنطا; المنصورة; الموصل;
Harrogate; Skipton; Whitby; Whitstable; Margate; Hastings; Lewes; Totnes; Penzance; Ludlow; Kendal; Keswick; Hexham;
Alnwick; Stroud; Cirencester; Cheltenham; Malvern; Hebden Bridge; Ilkley; Southwold; Aldeburgh; Ely; Hove; Worthing
"""
"""Towns beside those of `words_where`."""

EVERYDAY_ABROAD = """
대학 대학교 고등학교 중학교 초등학교 학교 회사 동네 전 직장 옛 고향 어린 시절 교회 모임 선배 후배 같은 에서 만난
大学 高校 中学 小学校 会社 前職 元 昔 近所 趣味 職場 学校 公司 以前 高中 老家 单位 飲み会 勉強会 学会 من في مع على
إلى عن قبل بعد كان كانت هو هي جامعة الجامعة المدرسة العمل شركة سابق سابقة سابقا السابق السابقة التقينا معي نادي
النادي مؤتمر المؤتمر حفل سنة عام الحي حي منذ حتى الطفولة قديم قديمة القديم القديمة в на из от до с со у по за мы
вместе работали учились был была бывший бывшая школа школе университет университете вузе детства двора соседнего
теперь сейчас потом через знакомы знаю конференции курсах отделе отдела
"""
"""Words that are nobody's name, in scripts other than the Latin one: compared as they are written."""

EVERYDAY_LATIN = """
trained sublet rented lent borrowed shared rowed sailed climbed cycled travelled hiked volunteered lodged interned
kanssa kautta luona luokse ennen nykyään entinen entiset vanha lapsuuden lapsuudesta työssä töissä messuilla
juhlissa opiskelin opiskeltiin työskentelin tapasin tunnen harrastus seura tykkää auttoi muutti asui asuu soittaa
pelaa trabalhámos trabalhávamos estudámos conheci conhecemos conheço trabalha estuda toca mudou ajudou apresentou
"""
"""Words that are nobody's name, nor the beginning of one."""

FIRM_LEADS = """
شركة مؤسسة مكتب مصنع مستشفى بنك ооо оао зао пао ао компания компании фирма фирме банк studio ditta cabinet bufete
kanzlei praxis firma firman företaget gabinete oficina agence atelier agencja agencia estúdio escritório restaurang
restaurante ristorante yritys toimisto grupo groupe gruppo construtora constructora talleres officine clínica
librairie livraria librería bäckerei konditorei boulangerie
"""
"""Words that go before the name of an employer: "studio Colombini", "شركة الأفق"."""
