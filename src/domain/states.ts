/** A state or a territory that news treats as one. Codes are ISO 3166-1, user-assigned where ISO has none (XKX). */
export interface State {
  readonly iso3: string;
  readonly iso2: string;
  readonly name: string;
  readonly variants: readonly string[];
  /** Adjectives and nouns: Syrian, Syrians. */
  readonly demonyms: readonly string[];
  /** Seat of government; stands for the government where it acts or speaks. */
  readonly capitals: readonly string[];
}

/** iso3 | iso2 | name | variants | adjectives (a regular plural is understood) | other nouns | capitals */
const TABLE = `
AFG|AF|Afghanistan||Afghan||Kabul
ALB|AL|Albania||Albanian||Tirana
DZA|DZ|Algeria||Algerian||Algiers
AND|AD|Andorra||Andorran||
AGO|AO|Angola||Angolan||Luanda
ARG|AR|Argentina||Argentine,Argentinian||Buenos Aires
ARM|AM|Armenia||Armenian||Yerevan
AUS|AU|Australia||Australian||Canberra
AUT|AT|Austria||Austrian||Vienna
AZE|AZ|Azerbaijan||Azerbaijani,Azeri||Baku
BHS|BS|Bahamas|the Bahamas|Bahamian||Nassau
BHR|BH|Bahrain||Bahraini||Manama
BGD|BD|Bangladesh||Bangladeshi||Dhaka
BRB|BB|Barbados||Barbadian||Bridgetown
BLR|BY|Belarus||Belarusian,Belarussian||Minsk
BEL|BE|Belgium||Belgian||
BLZ|BZ|Belize||Belizean||Belmopan
BEN|BJ|Benin||Beninese||Porto-Novo
BTN|BT|Bhutan||Bhutanese||Thimphu
BOL|BO|Bolivia||Bolivian||La Paz
BIH|BA|Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Bosnian||Sarajevo
BWA|BW|Botswana||Botswanan|Batswana|Gaborone
BRA|BR|Brazil||Brazilian||Brasilia,Brasília
BRN|BN|Brunei||Bruneian||
BGR|BG|Bulgaria||Bulgarian||Sofia
BFA|BF|Burkina Faso||Burkinabe,Burkinabé||Ouagadougou
BDI|BI|Burundi||Burundian||Bujumbura,Gitega
KHM|KH|Cambodia||Cambodian||Phnom Penh
CMR|CM|Cameroon||Cameroonian||Yaounde,Yaoundé
CAN|CA|Canada||Canadian||Ottawa
CPV|CV|Cape Verde|Cabo Verde|Cape Verdean||Praia
CAF|CF|Central African Republic|CAR|Central African||Bangui
TCD|TD|Chad||Chadian||N'Djamena
CHL|CL|Chile||Chilean||
CHN|CN|China|People's Republic of China,PRC|Chinese||Beijing,Peking
COL|CO|Colombia||Colombian||Bogota,Bogotá
COM|KM|Comoros||Comorian||Moroni
COD|CD|Democratic Republic of the Congo|Democratic Republic of Congo,DR Congo,DRC,Congo-Kinshasa|Congolese||Kinshasa
COG|CG|Republic of the Congo|Congo-Brazzaville|||Brazzaville
CRI|CR|Costa Rica||Costa Rican||
CIV|CI|Ivory Coast|Cote d'Ivoire,Côte d'Ivoire|Ivorian||Abidjan,Yamoussoukro
HRV|HR|Croatia||Croatian|Croats,Croat|Zagreb
CUB|CU|Cuba||Cuban||Havana
CYP|CY|Cyprus||Cypriot||Nicosia
CZE|CZ|Czech Republic|Czechia|Czech||Prague
DNK|DK|Denmark||Danish|Danes,Dane|Copenhagen
DJI|DJ|Djibouti||Djiboutian||
DMA|DM|Dominica||||
DOM|DO|Dominican Republic||Dominican||Santo Domingo
TLS|TL|East Timor|Timor-Leste|East Timorese,Timorese||Dili
ECU|EC|Ecuador||Ecuadorian,Ecuadorean||Quito
EGY|EG|Egypt||Egyptian||Cairo
SLV|SV|El Salvador||Salvadoran||San Salvador
GNQ|GQ|Equatorial Guinea||Equatorial Guinean||Malabo
ERI|ER|Eritrea||Eritrean||Asmara
EST|EE|Estonia||Estonian||Tallinn
SWZ|SZ|Eswatini|Swaziland|Swazi||Mbabane
ETH|ET|Ethiopia||Ethiopian||Addis Ababa
FJI|FJ|Fiji||Fijian||Suva
FIN|FI|Finland||Finnish|Finns,Finn|Helsinki
FRA|FR|France||French|Frenchmen,Frenchman|Paris
GAB|GA|Gabon||Gabonese||Libreville
GMB|GM|Gambia|the Gambia|Gambian||Banjul
GEO|GE|Georgia||Georgian||Tbilisi
DEU|DE|Germany||German||Berlin
GHA|GH|Ghana||Ghanaian||Accra
GRC|GR|Greece||Greek||Athens
GRD|GD|Grenada||Grenadian||
GTM|GT|Guatemala||Guatemalan||
GIN|GN|Guinea||Guinean||Conakry
GNB|GW|Guinea-Bissau||Bissau-Guinean||Bissau
GUY|GY|Guyana||Guyanese||
HTI|HT|Haiti||Haitian||Port-au-Prince
HND|HN|Honduras||Honduran||Tegucigalpa
HKG|HK|Hong Kong|HK|Hong Konger||
HUN|HU|Hungary||Hungarian||Budapest
ISL|IS|Iceland||Icelandic|Icelanders,Icelander|Reykjavik
IND|IN|India||Indian||New Delhi,Delhi
IDN|ID|Indonesia||Indonesian||Jakarta
IRN|IR|Iran|Islamic Republic of Iran,Islamic Republic|Iranian||Tehran,Teheran
IRQ|IQ|Iraq||Iraqi||Baghdad
IRL|IE|Ireland|Republic of Ireland|Irish||Dublin
ISR|IL|Israel||Israeli||Jerusalem,Tel Aviv
ITA|IT|Italy||Italian||Rome
JAM|JM|Jamaica||Jamaican||Kingston
JPN|JP|Japan||Japanese||Tokyo
JOR|JO|Jordan||Jordanian||Amman
KAZ|KZ|Kazakhstan||Kazakh,Kazakhstani||Astana,Nur-Sultan
KEN|KE|Kenya||Kenyan||Nairobi
PRK|KP|North Korea|DPRK|North Korean||Pyongyang
KOR|KR|South Korea|Republic of Korea,ROK|South Korean||Seoul
XKX|XK|Kosovo||Kosovar,Kosovan||Pristina
KWT|KW|Kuwait||Kuwaiti||
KGZ|KG|Kyrgyzstan||Kyrgyz||Bishkek
LAO|LA|Laos||Laotian,Lao||Vientiane
LVA|LV|Latvia||Latvian||Riga
LBN|LB|Lebanon||Lebanese||Beirut
LSO|LS|Lesotho||Basotho||Maseru
LBR|LR|Liberia||Liberian||Monrovia
LBY|LY|Libya||Libyan||Tripoli
LIE|LI|Liechtenstein||||Vaduz
LTU|LT|Lithuania||Lithuanian||Vilnius
LUX|LU|Luxembourg||Luxembourgish|Luxembourgers|
MDG|MG|Madagascar||Malagasy,Madagascan||Antananarivo
MWI|MW|Malawi||Malawian||Lilongwe
MYS|MY|Malaysia||Malaysian||Kuala Lumpur,Putrajaya
MDV|MV|Maldives|the Maldives|Maldivian||Male
MLI|ML|Mali||Malian||Bamako
MLT|MT|Malta||Maltese||Valletta
MRT|MR|Mauritania||Mauritanian||Nouakchott
MUS|MU|Mauritius||Mauritian||Port Louis
MEX|MX|Mexico||Mexican||Mexico City
MDA|MD|Moldova||Moldovan||Chisinau
MCO|MC|Monaco||Monegasque||
MNG|MN|Mongolia||Mongolian||Ulaanbaatar,Ulan Bator
MNE|ME|Montenegro||Montenegrin||Podgorica
MAR|MA|Morocco||Moroccan||Rabat
MOZ|MZ|Mozambique||Mozambican||Maputo
MMR|MM|Myanmar|Burma|Burmese||Naypyidaw
NAM|NA|Namibia||Namibian||Windhoek
NPL|NP|Nepal||Nepali,Nepalese||Kathmandu
NLD|NL|Netherlands|the Netherlands,Holland|Dutch|Dutchmen|The Hague,Amsterdam
NZL|NZ|New Zealand|NZ|New Zealander||Wellington
NIC|NI|Nicaragua||Nicaraguan||Managua
NER|NE|Niger||Nigerien||Niamey
NGA|NG|Nigeria||Nigerian||Abuja
MKD|MK|North Macedonia|Macedonia|Macedonian||Skopje
NOR|NO|Norway||Norwegian||Oslo
OMN|OM|Oman||Omani||Muscat
PAK|PK|Pakistan||Pakistani||Islamabad
PSE|PS|Palestine|Palestinian Authority,Palestinian territories,State of Palestine|Palestinian||Ramallah
PAN|PA|Panama||Panamanian||
PNG|PG|Papua New Guinea||Papua New Guinean||Port Moresby
PRY|PY|Paraguay||Paraguayan||Asuncion,Asunción
PER|PE|Peru||Peruvian||Lima
PHL|PH|Philippines|the Philippines|Philippine,Filipino||Manila
POL|PL|Poland||Polish|Poles,Pole|Warsaw
PRT|PT|Portugal||Portuguese||Lisbon
QAT|QA|Qatar||Qatari||Doha
ROU|RO|Romania||Romanian||Bucharest
RUS|RU|Russia|Russian Federation|Russian||Moscow,Kremlin,the Kremlin
RWA|RW|Rwanda||Rwandan||Kigali
WSM|WS|Samoa||Samoan||Apia
SAU|SA|Saudi Arabia|Kingdom of Saudi Arabia|Saudi,Saudi Arabian||Riyadh
SEN|SN|Senegal||Senegalese||Dakar
SRB|RS|Serbia||Serbian|Serbs,Serb|Belgrade
SYC|SC|Seychelles||Seychellois||
SLE|SL|Sierra Leone||Sierra Leonean||Freetown
SGP|SG|Singapore||Singaporean||
SVK|SK|Slovakia||Slovak,Slovakian||Bratislava
SVN|SI|Slovenia||Slovenian,Slovene||Ljubljana
SLB|SB|Solomon Islands||Solomon Islander||Honiara
SOM|SO|Somalia||Somali,Somalian||Mogadishu
ZAF|ZA|South Africa||South African||Pretoria
SSD|SS|South Sudan||South Sudanese||Juba
ESP|ES|Spain||Spanish|Spaniards,Spaniard|Madrid
LKA|LK|Sri Lanka||Sri Lankan||Colombo
SDN|SD|Sudan||Sudanese||Khartoum
SUR|SR|Suriname||Surinamese||Paramaribo
SWE|SE|Sweden||Swedish|Swedes,Swede|Stockholm
CHE|CH|Switzerland||Swiss||Bern,Berne
SYR|SY|Syria|Syrian Arab Republic|Syrian||Damascus
TWN|TW|Taiwan||Taiwanese||Taipei
TJK|TJ|Tajikistan||Tajik||Dushanbe
TZA|TZ|Tanzania||Tanzanian||Dodoma
THA|TH|Thailand||Thai||Bangkok
TGO|TG|Togo||Togolese||Lome,Lomé
TON|TO|Tonga||Tongan||
TTO|TT|Trinidad and Tobago||Trinidadian||Port of Spain
TUN|TN|Tunisia||Tunisian||Tunis
TUR|TR|Turkey|Türkiye,Turkiye|Turkish|Turks,Turk|Ankara
TKM|TM|Turkmenistan||Turkmen||Ashgabat
UGA|UG|Uganda||Ugandan||Kampala
UKR|UA|Ukraine|the Ukraine|Ukrainian||Kyiv,Kiev
ARE|AE|United Arab Emirates|UAE|Emirati||Abu Dhabi
GBR|GB|United Kingdom|UK,U.K.,Britain,Great Britain|British|Britons,Briton,Brits|London
USA|US|United States|US,U.S.,USA,U.S.A.,America,United States of America|American||Washington,White House,the White House
URY|UY|Uruguay||Uruguayan||Montevideo
UZB|UZ|Uzbekistan||Uzbek||Tashkent
VUT|VU|Vanuatu||||
VAT|VA|Vatican City|Vatican,the Vatican,Holy See|||
VEN|VE|Venezuela||Venezuelan||Caracas
VNM|VN|Vietnam||Vietnamese||Hanoi
ESH|EH|Western Sahara||Sahrawi||
YEM|YE|Yemen||Yemeni||Sanaa,Sana'a
ZMB|ZM|Zambia||Zambian||Lusaka
ZWE|ZW|Zimbabwe||Zimbabwean||Harare
`;

const list = (text: string | undefined): string[] =>
  text === undefined || text === '' ? [] : text.split(',');

export const STATES: readonly State[] = TABLE.trim()
  .split('\n')
  .map((line): State => {
    const [iso3 = '', iso2 = '', name = '', variants, adjectives, nouns, capitals] =
      line.split('|');
    const plain = list(adjectives);
    const plurals = plain
      .filter((word) => !/(?:ese|ish|ch|ss|z)$/.test(word))
      .map((word) => `${word}s`);
    return {
      iso3,
      iso2,
      name,
      variants: list(variants),
      demonyms: [...plain, ...plurals, ...list(nouns)],
      capitals: list(capitals),
    };
  });

const BY_ISO3 = new Map(STATES.map((state) => [state.iso3, state]));
const BY_ISO2 = new Map(STATES.map((state) => [state.iso2, state]));

export function stateByIso3(iso3: string): State | undefined {
  return BY_ISO3.get(iso3);
}

export function stateByIso2(iso2: string): State | undefined {
  return BY_ISO2.get(iso2);
}
