"""Places, employers and schools that are known by their name alone. Nobody's country is told from a city."""

from __future__ import annotations

CITIES = """
Stockholm; Göteborg; Gothenburg; Malmö; Uppsala; Lund; Linköping; Örebro; Västerås; Umeå; Luleå; Norrköping;
Helsingborg; Jönköping; Karlstad; Gävle; Sundsvall; Växjö; Borås; Kalmar; Visby; Kiruna; Södertälje; Eskilstuna;
Halmstad; Skellefteå; Solna; Kista; Nyköping; Östersund; Falun; Skövde; Karlskrona; Kristianstad; Trollhättan;
Lidingö; Nacka; Mora; Åre; Södermalm; Dalarna; Skåne; Småland; Norrland; Gotland; Värmland;
København; Copenhagen; Kopenhagen; Köpenhamn; Kopenhavn; Aarhus; Århus; Odense; Aalborg; Ålborg; Roskilde; Esbjerg;
Vejle; Kolding; Horsens; Randers; Helsingør; Frederiksberg; Lyngby; Herning; Silkeborg; Jylland; Fyn; Bornholm;
Nørrebro; Vesterbro;
Oslo; Bergen; Trondheim; Stavanger; Tromsø; Kristiansand; Drammen; Bodø; Ålesund; Fredrikstad; Lillehammer;
Haugesund; Sandnes; Hamar; Molde; Grünerløkka;
Helsinki; Helsingfors; Espoo; Esbo; Tampere; Tammerfors; Turku; Åbo; Oulu; Uleåborg; Vantaa; Jyväskylä; Lahti;
Kuopio; Rovaniemi; Vaasa; Vasa; Joensuu; Lappeenranta; Pori; Kallio; Helsingissä; Tampereella; Turussa; Oulussa;
Reykjavik; Reykjavík; Akureyri; Tallinn; Tartu; Riga; Rīga; Vilnius; Kaunas;
Berlin; Hamburg; München; Munich; Muenchen; Múnich; Monaco di Baviera; Köln; Cologne; Koeln; Frankfurt;
Frankfurt am Main; Frankfurt/Main; Stuttgart; Düsseldorf; Leipzig; Dresden; Dortmund; Essen; Bremen; Hannover;
Hanover; Nürnberg; Nuremberg; Duisburg; Bochum; Wuppertal; Bielefeld; Bonn; Münster; Karlsruhe; Mannheim; Augsburg;
Wiesbaden; Kiel; Lübeck; Freiburg; Heidelberg; Mainz; Rostock; Kassel; Potsdam; Göttingen; Tübingen; Ulm; Würzburg;
Regensburg; Konstanz; Jena; Erfurt; Weimar; Passau; Bamberg; Erlangen; Darmstadt; Aachen; Braunschweig; Magdeburg;
Halle; Saarbrücken; Koblenz; Trier; Oldenburg; Osnabrück; Ingolstadt; Wolfsburg; Paderborn; Marburg; Gießen;
Bayreuth; Chemnitz; Kreuzberg; Neukölln; Schwabing; Prenzlauer Berg; Bayern; Bavaria; Sachsen; Hessen;
Friedrichshain; Altona; Eimsbüttel; Charlottenburg; Reutlingen; Rosenheim;
Wien; Vienna; Viena; Vienne; Graz; Linz; Salzburg; Innsbruck; Klagenfurt; Bregenz; Villach; Tirol;
Zürich; Zurich; Zuerich; Genf; Geneva; Genève; Ginebra; Ginevra; Basel; Bâle; Bern; Berne; Lausanne; Luzern; Lucerne;
Lugano; Winterthur; St. Gallen; Sankt Gallen; Fribourg; Neuchâtel; Zug; Davos; Thun; Chur; Montreux;
London; Londres; Londra; Londen; Manchester; Leeds; Edinburgh; Glasgow; Bristol; Cardiff; Belfast; Liverpool;
Sheffield; Oxford; Cambridge; Birmingham; Newcastle; Nottingham; Brighton; Bath; York; Aberdeen; Dundee; Leicester;
Southampton; Portsmouth; Norwich; Exeter; Durham; Coventry; Reading; St Andrews; Plymouth; Swansea; Hackney; Camden;
Islington; Brixton; Whitby; Lancaster; Warwick; Shoreditch; Cornwall; Yorkshire; Kent; Surrey; Devon; Essex;
Wimbledon; Croydon; Hull; Bradford; Milton Keynes; Cheltenham; Inverness;
Dublin; Cork; Galway; Limerick; Waterford; Kilkenny;
Paris; París; Parigi; Parijs; Lyon; Marseille; Toulouse; Nantes; Bordeaux; Lille; Strasbourg; Straßburg; Nice;
Montpellier; Rennes; Grenoble; Dijon; Angers; Reims; Rouen; Tours; Clermont-Ferrand; Aix-en-Provence; Brest; Metz;
Nancy; Le Havre; Avignon; Annecy; Poitiers; Caen; Limoges; Besançon; Orléans; Perpignan; Saint-Étienne; Saint-Malo;
La Rochelle; Montmartre; Bretagne; Normandie; Biarritz; Pau; Montreuil; Versailles; Amiens; Mulhouse; Provence;
La Défense; Quimper; Vannes; Sophia Antipolis;
Madrid; Barcelona; Barcelone; Valencia; Sevilla; Seville; Zaragoza; Málaga; Malaga; Murcia; Bilbao; Alicante;
Córdoba; Valladolid; Vigo; Gijón; Granada; Salamanca; Oviedo; Pamplona; San Sebastián; Donostia; Santander;
Santiago de Compostela; Cádiz; Toledo; Burgos; León; Palma; Palma de Mallorca; Mallorca; Tenerife; Las Palmas;
Girona; Tarragona; Castellón; La Coruña; A Coruña; Logroño; Huelva; Almería; Jaén; Segovia; Getafe;
Alcalá de Henares; Badajoz; Cáceres; Cataluña; Catalonia; Andalucía; Galicia; País Vasco; Asturias; Lleida; Marbella;
Albacete; Ibiza; Lavapiés; Lugo; Vitoria; Elche; Cartagena;
Lisboa; Lisbon; Lisbonne; Lissabon; Lisbona; Lizbona; Porto; Oporto; Coimbra; Braga; Aveiro; Faro; Évora; Guimarães;
Setúbal; Funchal; Cascais; Sintra; Leiria; Viseu; Algarve; Ponta Delgada; Almada; Matosinhos; Madeira; Açores;
Covilhã; Oeiras;
Roma; Rome; Rom; Milano; Milan; Mailand; Milán; Milão; Torino; Turin; Napoli; Naples; Neapel; Firenze; Florence;
Florenz; Florencia; Bologna; Bolonia; Genova; Genoa; Venezia; Venice; Venedig; Verona; Padova; Padua; Palermo; Bari;
Catania; Trieste; Pisa; Siena; Perugia; Parma; Modena; Bergamo; Brescia; Trento; Cagliari; Bolzano; Lecce; Ferrara;
Ravenna; Rimini; Salerno; Como; Pavia; Vicenza; Udine; Ancona; Treviso; Lucca; Trastevere; Toscana; Tuscany; Sicilia;
Sardegna; Messina; Pescara; Novara; Cremona; Piacenza; L'Aquila; Urbino; Livorno; Arezzo;
Amsterdam; Rotterdam; The Hague; Den Haag; Utrecht; Eindhoven; Delft; Leiden; Groningen; Maastricht; Nijmegen;
Tilburg; Arnhem; Breda; Haarlem; Enschede; Wageningen; Almere; Apeldoorn; Zwolle; Leeuwarden; Den Bosch;
's-Hertogenbosch; Amersfoort; Hilversum; De Pijp; Zeeland; Gouda; Alkmaar; Deventer; Dordrecht;
Brussel; Brussels; Bruxelles; Brüssel; Bryssel; Bruselas; Antwerpen; Antwerp; Anvers; Gent; Ghent; Gand; Leuven;
Louvain; Brugge; Bruges; Liège; Luik; Namur; Charleroi; Mechelen; Mons; Hasselt; Louvain-la-Neuve; Kortrijk; Ixelles;
Oostende;
Luxembourg City; Warszawa; Warsaw; Warschau; Varsovie; Varsovia; Kraków; Krakow; Cracow; Krakau; Cracovia; Wrocław;
Wroclaw; Breslau; Gdańsk; Gdansk; Danzig; Poznań; Poznan; Łódź; Lodz; Katowice; Lublin; Szczecin; Toruń; Gdynia;
Sopot; Bydgoszcz; Białystok; Rzeszów; Gliwice; Opole; Zakopane; Kielce; Olsztyn; Warszawie; Krakowie; Wrocławiu;
Poznaniu; Gdańsku; Łodzi; Warszawy; Krakowa; Olsztyn; Zielona Góra; Częstochowa; Praga Południe; Mokotów;
Praha; Prague; Prag; Praga; Brno; Ostrava; Olomouc; Plzeň; Bratislava; Košice; Budapest; Szeged; Debrecen; Pécs;
Ljubljana; Maribor; Zagreb; Split; Rijeka; Dubrovnik; Beograd; Belgrade; Belgrad; Novi Sad; Sarajevo; Skopje; Tirana;
Pristina; Sofia; Plovdiv; Varna; București; Bucharest; Bukarest; Cluj; Cluj-Napoca; Timișoara; Iași; Brașov; Sibiu;
Chișinău;
Athens; Athen; Atenas; Athina; Thessaloniki; Patras; Heraklion; Crete; Kreta; Nicosia; Limassol; Istanbul; Estambul;
Ankara; Izmir; İzmir; Antalya; Bursa;
Kyiv; Kiev; Kijów; Lviv; Lwów; Odesa; Odessa; Kharkiv; Minsk; Moscow; Moskva; Moskau; Moskwa; Москва;
Санкт-Петербург; Питер; Казань; Новосибирск; Киев; Saint Petersburg; St Petersburg; St. Petersburg; Petersburg;
Kazan; Novosibirsk; Tbilisi; Yerevan; Baku; Almaty; Astana; Tashkent; Екатеринбург; Минск;
New York; New York City; NYC; Nueva York; Nova York; Nova Iorque; Nowy Jork; Boston; Philadelphia; Washington;
Washington DC; Washington D.C.; Atlanta; Miami; Pittsburgh; Detroit; Baltimore; Charlotte; Cleveland; Orlando; Tampa;
Raleigh; Buffalo; Cincinnati; Brooklyn; Queens; Manhattan; Chicago; Houston; Dallas; Austin; San Antonio;
Minneapolis; St. Louis; St Louis; Kansas City; New Orleans; Nashville; Milwaukee; Memphis; Denver; Salt Lake City;
Boulder; Phoenix; Tucson; Los Angeles; LA; San Francisco; SF; Seattle; San Diego; San Jose; San José; Oakland;
Sacramento; Las Vegas; Berkeley; Palo Alto; Portland; Mountain View; Menlo Park; Cambridge MA; Cambridge, MA;
Ann Arbor; Madison; Silicon Valley; Bay Area; California; Texas; Florida; Anchorage; Honolulu; Hawaii; Santa Barbara;
Santa Cruz; Princeton; New Haven; Columbus; Indianapolis; Providence; Hoboken; New Jersey; Santa Monica; Ithaca;
Oregon; Colorado; Vermont; Maine; Ohio; Arizona; Utah; Massachusetts; Durham NC; Savannah; Santa Fe; Omaha;
Brookline; Richmond; Burlington;
Toronto; Montreal; Montréal; Ottawa; Quebec; Québec; Quebec City; Winnipeg; Calgary; Edmonton; Vancouver; Halifax;
Victoria BC; Waterloo; Kingston; Ontario;
Mexico City; Ciudad de México; CDMX; Guadalajara; Monterrey; Puebla; Tijuana; Oaxaca; Querétaro; Cancún; Havana;
La Habana; San Juan; Panamá; Panama City; Guatemala City; San Salvador; Mérida;
Buenos Aires; Rosario; Mendoza; La Plata; Montevideo; Santiago de Chile; Valparaíso; Lima; Cusco; Arequipa; Bogotá;
Bogota; Medellín; Medellin; Cali; Quito; Guayaquil; Caracas; La Paz; Asunción; Barranquilla; Cuenca;
São Paulo; Sao Paulo; Rio de Janeiro; Rio; Brasília; Belo Horizonte; Curitiba; Porto Alegre; Recife; Fortaleza;
Florianópolis; Campinas; Manaus; Salvador da Bahia; Natal; Goiânia; Niterói; Santos; Belém;
Tel Aviv; Jerusalem; Haifa; Beirut; Amman; Damascus; Baghdad; Tehran; Teheran; Dubai; Abu Dhabi; Doha; Riyadh;
Jeddah; Kuwait City; Muscat;
Cairo; El Cairo; Le Caire; Alexandria; Casablanca; Rabat; Marrakech; Marrakesh; Tunis; Algiers; Alger; Nairobi;
Lagos; Abuja; Accra; Dakar; Abidjan; Addis Ababa; Kampala; Dar es Salaam; Kigali; Luanda; Maputo; Kinshasa; Harare;
Lusaka; Johannesburg; Cape Town; Kapstadt; Durban; Pretoria; Stellenbosch; Fez; Mombasa; Antananarivo; Windhoek;
Mumbai; Bombay; Delhi; New Delhi; Bangalore; Bengaluru; Hyderabad; Chennai; Kolkata; Calcutta; Pune; Ahmedabad;
Jaipur; Goa; Kochi; Karachi; Lahore; Islamabad; Dhaka; Colombo; Kathmandu; Lucknow; Gurgaon; Noida; Kerala;
Chandigarh; Trivandrum;
Singapore; Singapur; Hong Kong; Hongkong; Shanghai; Beijing; Peking; Pékin; Shenzhen; Guangzhou; Hangzhou; Chengdu;
Nanjing; Wuhan; Xi'an; Suzhou; Tianjin; Chongqing; Macau; Taipei; Hsinchu; Kaohsiung; Tokyo; Tokio; Osaka; Kyoto;
Yokohama; Nagoya; Kobe; Fukuoka; Sapporo; Sendai; Hiroshima; Seoul; Busan; Incheon; Daejeon;
北京; 上海; 深圳; 广州; 杭州; 成都; 南京; 武汉; 西安; 苏州; 天津; 重庆; 香港; 台北; 东京; 東京; 大阪; 京都; 横浜;
名古屋; 福岡; 札幌; 神戸; Київ; Львів; Одеса; Харків; חיפה; תל אביב; ירושלים; Αθήνα; Θεσσαλονίκη; القاهرة; دبي;
بيروت; عمان; دمشق; بغداد; 서울; 부산; 대전; 인천; 대구; 新加坡; 伦敦; 纽约; 巴黎; 厦门; 青岛; 长沙; 大连; 仙台;
Bangkok; Chiang Mai; Manila; Cebu; Jakarta; Bandung; Bali; Kuala Lumpur; Penang; Hanoi; Ho Chi Minh City; Saigon;
Phnom Penh; Yangon;
Sydney; Melbourne; Brisbane; Perth; Adelaide; Canberra; Hobart; Auckland; Wellington; Christchurch; Dunedin; Darwin
"""

TOWNS = """
Harrogate; Ely; Hove; Truro; Ipswich; Ealing; Derby; Luton; Bolton; Blackpool; Bournemouth; Poole; Salisbury;
Winchester; Guildford; Reigate; Colchester; Chelmsford; Lincoln; Chester; Stoke; Sunderland; Middlesbrough; Carlisle;
Kendal; Scarborough; Skipton; Halifax; Huddersfield; Wakefield; Doncaster; Rotherham; Barnsley; Stockport; Oldham;
Preston; Wigan; Shrewsbury; Hereford; Worcester; Gloucester; Stroud; Swindon; Taunton; Penzance; Falmouth; Torquay;
Dartmouth; Totnes; Weymouth; Dorchester; Eastbourne; Hastings; Lewes; Folkestone; Dover; Canterbury; Margate;
Whitstable; Southend; Watford; St Albans; Stevenage; Bedford; Northampton; Peterborough; King's Lynn; Great Yarmouth;
Lowestoft; Felixstowe; Stirling; Perth; Paisley; Ayr; Oban; Fort William; Aberystwyth; Bangor; Wrexham; Newport;
Llandudno; Derry; Lisburn; Newry; Armagh; Richmond; Twickenham; Greenwich; Peckham; Clapham; Putney; Hampstead;
Tooting; Lewisham; Deptford; Dulwich; Walthamstow; Stoke Newington; Streatham; Bermondsey; Kensington; Chelsea;
Notting Hill; Bloomsbury; Soho; Rugby; Telford; Wolverhampton; Dudley; Solihull; Leamington Spa; Stratford; Banbury;
Newbury; Slough; Windsor; Maidenhead; Basingstoke; Crawley; Horsham; Worthing; Chichester; Isle of Wight; Jersey;
Guernsey; Orkney; Shetland; Skye; Cumbria; Northumberland; Norfolk; Suffolk; Sussex; Hampshire; Dorset; Somerset;
Wiltshire; Derbyshire; Lancashire; Cheshire; Berkshire; Buckinghamshire; Oxfordshire; Gloucestershire; Herefordshire;
Worcestershire; Shropshire; Pembroke; Snowdonia; Sligo; Tralee; Killarney; Kerry; Donegal; Wexford; Drogheda;
Dundalk; Ennis; Clare; Mayo
"""
"""Smaller places, most of them surnames too."""

COUNTRIES = """
Sverige; Schweden; Sweden; Suède; Suecia; Svezia; Zweden; Suécia; Szwecja; Ruotsi; Norge; Norway; Norwegen; Norvège;
Noruega; Norvegia; Noorwegen; Norja; Danmark; Denmark; Dänemark; Danemark; Dinamarca; Danimarca; Denemarken; Tanska;
Finland; Finnland; Finlande; Finlandia; Suomi; Island; Iceland; Islande; Islandia; Tyskland; Germany; Deutschland;
Allemagne; Alemania; Germania; Duitsland; Alemanha; Niemcy; Saksa; Österreich; Österrike; Austria; Autriche;
Oostenrijk; Áustria; Schweiz; Suisse; Switzerland; Suiza; Svizzera; Zwitserland; Suíça; Szwajcaria; Frankrike;
France; Frankreich; Francia; Frankrijk; França; Francja; Ranska; Frankrig; Spain; España; Spanien; Espagne; Spagna;
Spanje; Espanha; Hiszpania; Espanja; Portugal; Portogallo; Italy; Italia; Italien; Italie; Itália; Italië; Włochy;
England; Inglaterra; Inghilterra; Angleterre; Anglia; Engeland; Englanti; UK; United Kingdom; Great Britain;
Storbritannien; Großbritannien; Royaume-Uni; Reino Unido; Regno Unito; Scotland; Skottland; Schottland; Écosse;
Escocia; Scozia; Wales; Ireland; Irland; Irlande; Irlanda; Ierland; Northern Ireland; Nederland; Netherlands;
The Netherlands; Niederlande; Pays-Bas; Países Bajos; Paesi Bassi; Países Baixos; Holanda; Holland; Olanda;
Nederländerna; Holandia; Belgium; België; Belgique; Belgien; Bélgica; Belgio; Luxembourg; Luxemburg; Poland; Polska;
Polen; Pologne; Polonia; Polónia; Puola; Czechia; Czech Republic; Tschechien; Tjeckien; Česko; Hungary; Ungarn;
Ungern; Magyarország; Greece; Grekland; Griechenland; Grèce; Grecia; Grécia; Turkey; Turkiet; Türkei; Turquie;
Turquía; Türkiye; Russia; Ryssland; Russland; Russie; Rusia; Россия; Ukraine; Ukraina; Romania; Rumänien; Roumanie;
Rumania; Bulgaria; Serbia; Croatia; Kroatien; Slovenia; Slovakia; Estonia; Estland; Latvia; Lettland; Lithuania;
Litauen; USA; US; U.S.; United States; America; Estados Unidos; États-Unis; Stati Uniti; EUA; EEUU; Verenigde Staten;
Vereinigte Staaten; Stany Zjednoczone; Canada; Kanada; Canadá; Mexico; México; Mexiko; Messico; Brazil; Brasil;
Brasilien; Brésil; Brasile; Argentina; Argentinien; Argentine; Chile; Colombia; Kolumbien; Colombie; Peru; Perú;
Uruguay; Venezuela; Ecuador; Bolivia; Costa Rica; Cuba; China; 中国; Kina; Chine; Cina; Japan; 日本; Japon; Japón;
Giappone; Japão; Korea; South Korea; Corea; 韩国; India; Indien; Inde; Índia; Pakistan; Bangladesh; Sri Lanka; Nepal;
Thailand; Tailandia; Vietnam; Indonesia; Malaysia; Philippines; Taiwan; Australia; Australien; Australie;
New Zealand; Nya Zeeland; Neuseeland; Israel; Egypt; Ägypten; Egipto; Morocco; Marocko; Marokko; Maroc; Marruecos;
Marocco; Tunisia; Tunisie; Kenya; Nigeria; Ghana; South Africa; Sydafrika; Südafrika; Afrique du Sud; Sudáfrica;
Sudafrica; Ethiopia; Tanzania; Uganda; Senegal; Angola; Mozambique; Moçambique; Iran; Iraq; Lebanon; Liban; Jordan;
Jordanie; Saudi Arabia; Qatar; UAE; Dubai UAE; Syria; Syrien; Singapur; Cyprus; Malta; Albania; Bosnia; Georgia;
Armenia; 美国; 英国; 德国; 法国; アメリカ; Rwanda; Zimbabwe; Namibia; Cape Verde; Cabo Verde
"""
