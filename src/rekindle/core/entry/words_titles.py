"""What people do for a living, beyond the words of `core.ladder` and `core.signature_words`."""

from __future__ import annotations

HEADS = """
manager; director; head; officer; engineer; developer; programmer; designer; architect; analyst; consultant;
scientist; researcher; editor; lawyer; attorney; solicitor; barrister; judge; nurse; chef; cook; baker; pilot;
captain; photographer; musician; singer; pianist; violinist; actor; actress; artist;
sculptor; illustrator; filmmaker; producer; translator; interpreter; librarian; curator; pharmacist; biologist;
chemist; physicist; mathematician; statistician; economist; historian; linguist; politician; diplomat; ambassador;
policeman; policewoman; police officer; firefighter; social worker; farmer; winemaker; brewer; carpenter;
assistant; secretary; receptionist; coordinator; administrator; planner; buyer; salesman; saleswoman; sales rep;
account executive; broker; trader; banker; accountant; auditor; actuary; underwriter; notary; paralegal;
estate agent; realtor; ceo; cfo; cto; coo; cmo; cio; cpo; chro; vp; svp; evp; md; president; chairman; chairwoman;
chair; partner;
postdoc; phd candidate; research fellow; fellow; dean; rector; provost; principal; lead; tech lead; team lead;
product owner; scrum master; devops; sysadmin; admin; strategist; copywriter; marketer; publicist; specialist;
technician; mechanic; surveyor; inspector; controller; treasurer; trainer; intern; trainee; apprentice; owner;
entrepreneur; freelancer; minister; mayor; senator; mep; mp;
event planner; florist; tailor; jeweller; bartender; waiter; waitress; bus driver; taxi driver; truck driver;
flight attendant; tour guide; vet; veterinarian; psychotherapist; neurologist; radiologist; anaesthetist; paramedic;
dietitian; speech therapist; occupational therapist; publisher; literary agent; bookseller; screenwriter; playwright;
composer; conductor; choreographer; dancer;
ingenjör; civilingenjör; utvecklare; programmerare; systemutvecklare; konsult; projektledare; produktchef; säljchef;
säljare; försäljningschef; ekonom; ekonomichef; personalchef; vd; jurist; advokat; arkitekt; forskare; doktor i;
sjuksköterska; undersköterska; bibliotekarie; handläggare; utredare; marknadschef; inköpare; inköpschef; it-chef;
platschef; redaktör; översättare; fotograf; musiker; konstnär; skådespelare; polis;
bonde; kock; bagare; kamrer; controller; avdelningschef; enhetschef; gruppchef; teamledare; verksamhetschef;
kommunikatör; informatör; formgivare; designer; mäklare; psykoterapeut; socionom; ambassadör; riksdagsledamot;
kommunalråd; präst i; apotekare; veterinär; civilekonom; produktägare; testare; driftchef; lagerchef; butikschef;
tandhygienist; målare; svetsare; lastbilschaufför; grafiker; copywriter; generaldirektör; statssekreterare;
Ingenieur; Ingenieurin; Entwickler; Entwicklerin; Softwareentwickler; Softwareentwicklerin; Programmierer;
Programmiererin; Berater; Beraterin; Geschäftsführer; Geschäftsführerin; Leiter; Leiterin; Abteilungsleiter;
Abteilungsleiterin; Projektleiter; Projektleiterin; Vertriebsleiter; Vertriebsleiterin; Einkäufer; Einkäuferin;
Anwalt; Anwältin; Rechtsanwalt; Rechtsanwältin; Notar; Notarin; Richter; Richterin; Architekt; Architektin;
Krankenschwester; Pfleger; Apotheker; Apothekerin; Wissenschaftler; Wissenschaftlerin; Forscher; Forscherin;
Physiker; Physikerin; Chemiker; Chemikerin; Biologe; Biologin; Informatiker; Informatikerin; Mathematiker;
Übersetzer; Übersetzerin; Dolmetscher; Dolmetscherin; Fotograf; Fotografin; Musiker; Musikerin; Künstler; Künstlerin;
Schauspieler; Schauspielerin; Koch; Köchin; Bäcker; Bäckerin; Landwirt; Winzer; Pilot; Pilotin;
Sekretärin; Sachbearbeiter; Sachbearbeiterin; Referentin für; Referent für; Bankkaufmann; Bankkauffrau; Kauffrau;
Kaufmann; Makler; Maklerin; Polizist; Polizistin; Bibliothekarin; Produktmanager; Produktmanagerin; Teamleiter;
Teamleiterin; Vorstand; Inhaber; Inhaberin; Personalchef; Personalleiterin; Bürgermeister; Bürgermeisterin;
Wirtschaftsprüfer; Wirtschaftsprüferin; Tierarzt; Tierärztin; Werkstudent; Werkstudentin; Praktikant; Praktikantin;
Professor für; Tischler; Maurer; Designerin; Grafikerin; Grafiker; Lektor; Lektorin; Verleger; Verlegerin; Leitung;
ingénieur; ingénieure; développeur; développeuse; consultante; directeur; directrice; responsable; chef de projet;
cheffe de projet; avocat; avocate; notaire; juge; architecte; infirmier; infirmière; pharmacien; pharmacienne;
chercheur; chercheuse; traducteur; traductrice; photographe; musicien; musicienne; artiste; comédien; comédienne;
cuisinier; boulanger; boulangère; pilote; secrétaire; acheteur; acheteuse; commercial; commerciale; vendeur;
vendeuse; banquier; gérant; gérante; PDG; DRH; DSI; DG; graphiste; éditeur; éditrice; libraire; bibliothécaire;
maire; député; députée; stagiaire; apprenti; vétérinaire; agent immobilier; viticulteur; viticultrice; interprète;
chargée de projet; chargé de projet; analyste; économiste; chimiste; physicien; physicienne; biologiste;
mathématicien; directeur général; directrice générale; directeur commercial; directrice commerciale; assistante;
assistant; adjointe; policier; policière;
ingeniero; ingeniera; desarrollador; desarrolladora; programador; programadora; consultor; consultora; director;
directora; gerente; jefe de proyecto; jefa de proyecto; jefe de ventas; jefa de ventas; abogado; abogada; notario;
notaria; juez; jueza; arquitecto; arquitecta; enfermero; enfermera; farmacéutico; farmacéutica; investigador;
investigadora; traductor; traductora; fotógrafo; fotógrafa; músico; artista; actor; actriz; cocinero; cocinera;
panadero; piloto; secretaria; secretario; comercial; vendedor; vendedora; banquero; diseñador; diseñadora;
economista; químico; química; biólogo; bióloga; matemático; alcalde; alcaldesa; diputado; diputada; becario; becaria;
veterinario; veterinaria; editor; editora; bibliotecaria; camarero; camarera; administrativo; administrativa;
jefe de compras; jefa de compras; responsable; analista; taxista; policía; agente inmobiliario; intérprete;
engenheiro; engenheira; desenvolvedor; desenvolvedora; programadora; diretor; diretora; gerente; gestor; gestora;
advogado; advogada; arquiteto; arquiteta; enfermeiro; enfermeira; farmacêutico; farmacêutica; pesquisador;
pesquisadora; investigador; investigadora; tradutor; tradutora; fotógrafo; fotógrafa; músico; artista; ator; atriz;
cozinheiro; cozinheira; padeiro; piloto; secretária; vendedor; vendedora; bancário; designer; economista; químico;
bióloga; biólogo; presidente da câmara; estagiário; estagiária; veterinário; veterinária; juiz; juíza; analista;
coordenador; coordenadora; administradora; administrador; empresário; empresária; notário; deputado; deputada;
consultora; editora;
ingegnere; sviluppatore; sviluppatrice; programmatore; programmatrice; consulente; direttore; direttrice;
responsabile; dirigente; avvocato; avvocata; notaio; giudice; architetto; architetta; infermiere; infermiera;
farmacista; ricercatore; ricercatrice; traduttore; traduttrice; fotografo; fotografa; musicista; artista; attore;
attrice; cuoco; cuoca; panettiere; pilota; segretaria; segretario; venditore; venditrice; commerciale; bancario;
grafico; grafica; economista; chimico; chimica; biologo; biologa; sindaco; stagista; veterinario;
amministratore delegato; imprenditore; imprenditrice; impiegato; impiegata; project manager; capo progetto;
matematico; fisico; analista; editrice; editore; libraio; bibliotecaria; magistrato;
ingenieur; ontwikkelaar; programmeur; directeur; directrice; projectleider; advocaat; advocate; notaris; rechter;
architect; verpleegkundige; apotheker; onderzoeker; vertaler; vertaalster; tolk; fotograaf; muzikant; kunstenaar;
kunstenares; acteur; actrice; kok; bakker; piloot; secretaresse; verkoper; verkoopster; inkoper; bankier; vormgever;
ontwerper; econoom; bioloog; scheikundige; burgemeester; wethouder; stagiair; stagiaire; dierenarts; makelaar;
accountmanager; adviseur; teamleider; afdelingshoofd; beleidsmedewerker; ondernemer; eigenaar; hoofd; redactrice;
uitgever; boer; jurist; medewerker; bestuurder;
ingeniør; udvikler; konsulent; direktør; projektleder; advokat; dommer; arkitekt; sygeplejerske; farmaceut; forsker;
oversætter; tolk; fotograf; musiker; kunstner; skuespiller; kok; bager; pilot; sekretær; sælger; indkøber; bankmand;
økonom; økonomichef; salgschef; marketingchef; borgmester; praktikant; dyrlæge; ejendomsmægler; pædagog;
socialrådgiver; bibliotekar; landmand; journalist på; afdelingsleder; grafiker; redaktør på; sykepleier; utvikler;
rådgiver; daglig leder; prosjektleder; selger; innkjøper; markedssjef; salgssjef; økonomisjef; dommer; ordfører;
vernepleier; barnehagelærer; oversetter; skuespiller; bonde; avdelingsleder; eiendomsmegler; politibetjent; teknolog;
sivilingeniør; siviløkonom; spesialist;
insinööri; diplomi-insinööri; ohjelmistokehittäjä; kehittäjä; koodari; konsultti; johtaja; päällikkö;
toimitusjohtaja; tuotepäällikkö; projektipäällikkö; myyntipäällikkö; myyjä; juristi; asianajaja; tuomari; arkkitehti;
sairaanhoitaja; farmaseutti; apteekkari; tutkija; kääntäjä; tulkki; valokuvaaja; muusikko; taiteilija; näyttelijä;
kokki; leipuri; lentäjä; sihteeri; ostaja; pankkiiri; suunnittelija; muotoilija; ekonomi; kemisti; kaupunginjohtaja;
harjoittelija; eläinlääkäri; yrittäjä; kirjastonhoitaja; asiantuntija; analyytikko; talousjohtaja;
markkinointipäällikkö; poliisi; maanviljelijä; osastopäällikkö;
inżynier; programista; programistka; konsultant; konsultantka; dyrektor; dyrektorka; kierownik; kierowniczka;
adwokat; radca prawny; prawnik; prawniczka; notariusz; sędzia; architekt; architektka; pielęgniarka; pielęgniarz;
farmaceuta; farmaceutka; naukowiec; badacz; badaczka; tłumacz; tłumaczka; fotograf; fotografka; muzyk; artysta;
artystka; aktor; aktorka; kucharz; piekarz; pilot; sekretarka; sprzedawca; handlowiec; bankier; grafik; graficzka;
ekonomista; ekonomistka; chemik; biolog; burmistrz; stażysta; stażystka; weterynarz; prezes; analityk; analityczka;
projektant; projektantka; asystent; asystentka; przedsiębiorca; redaktor; redaktorka; bibliotekarka; policjant;
specjalista; specjalistka;
工程师; 经理; 总监; 设计师; 律师; 护士; 程序员; 产品经理; 总经理; 董事长; 会计; 研究员; 翻译; 厨师; 主任; 科长; 部长;
課長; 社長; 係長; 弁護士; 看護師; エンジニア; デザイナー; 営業部; 営業; 営業部長; 人事部; 取締役; 代表取締役; 研究者;
編集者; 建築家; 변호사; 엔지니어; 디자이너; 개발자; 팀장; 과장; 부장; 대표; 간호사; 교사; 工程師; プログラマー;
инженер; программист; программистка; разработчик; менеджер; директор; юрист; адвокат; нотариус; архитектор;
медсестра; переводчик; переводчица; фотограф; музыкант; художник; художница; актёр; актриса; повар; пилот; секретарь;
дизайнер; экономист; химик; биолог; физик; математик; аналитик; редактор; предприниматель; учёный; консультант;
продавец; руководитель отдела; генеральный директор; главный инженер
"""

MODIFIERS = """
senior junior chief deputy vice associate assistant lead principal staff executive managing general regional global
group national interim acting former software product project programme program sales marketing account data machine
learning research development r&d design hr human resources people finance financial it technical technology
operations
operational business customer success support quality supply chain procurement purchasing logistics legal public
relations communications communication content social media digital creative art editorial investment private equity
portfolio risk compliance security network systems system cloud backend frontend full stack fullstack mobile ios
android ux ui web devops site reliability
mechanical electrical civil chemical structural industrial process production plant field service medical clinical
scientific policy government affairs strategy strategic corporate commercial key real estate tax audit talent event
events training learning office front back test qa graphic interior industrial game video film music freelance
independent self-employed head chief night shift ward head-of
stellvertretender stellvertretende leitender leitende kaufmännischer technischer freier freie freiberuflicher
biträdande ansvarig teknisk verkställande ställföreträdande frilans intresse adjoint adjointe générale général
commercial commerciale technique financier financière artistique marketing freelance technico comercial técnico
técnica financiero financiera adjunto general delegado executivo executiva financeiro comercial técnica tecnico
tecnica commerciale
vendite acquisti marketing finanziario generale financieel technisch commercieel adviserend technisk salgs økonomisk
starszy starsza młodszy młodsza główny główna naczelny naczelna vanhempi johtava tekninen kaupallinen
"""
"""Words that stand in a title beside its head."""
