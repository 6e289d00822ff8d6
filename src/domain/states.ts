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
  /** Wikidata item; null where none is known. */
  readonly wikidata: string | null;
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

/** Wikidata items, by way of @rapideditor/country-coder 5 (CC0 facts); Denmark and the Netherlands without their realms. */
const ITEMS = new Map(
  [
    ...`
AFG 889 ALB 222 DZA 262 AND 228 AGO 916 ARG 414 ARM 399 AUS 408 AUT 40 AZE 227 BHS 778 BHR 398 BGD 902 BRB 244
BLR 184 BEL 31 BLZ 242 BEN 962 BTN 917 BOL 750 BIH 225 BWA 963 BRA 155 BRN 921 BGR 219 BFA 965 BDI 967 KHM 424
CMR 1009 CAN 16 CPV 1011 CAF 929 TCD 657 CHL 298 CHN 148 COL 739 COM 970 COD 974 COG 971 CRI 800 CIV 1008 HRV
224 CUB 241 CYP 229 CZE 213 DNK 35 DJI 977 DMA 784 DOM 786 TLS 574 ECU 736 EGY 79 SLV 792 GNQ 983 ERI 986 EST
191 SWZ 1050 ETH 115 FJI 712 FIN 33 FRA 142 GAB 1000 GMB 1005 GEO 230 DEU 183 GHA 117 GRC 41 GRD 769 GTM 774
GIN 1006 GNB 1007 GUY 734 HTI 790 HND 783 HKG 8646 HUN 28 ISL 189 IND 668 IDN 252 IRN 794 IRQ 796 IRL 27 ISR
801 ITA 38 JAM 766 JPN 17 JOR 810 KAZ 232 KEN 114 PRK 423 KOR 884 XKX 1246 KWT 817 KGZ 813 LAO 819 LVA 211 LBN
822 LSO 1013 LBR 1014 LBY 1016 LIE 347 LTU 37 LUX 32 MDG 1019 MWI 1020 MYS 833 MDV 826 MLI 912 MLT 233 MRT
1025 MUS 1027 MEX 96 MDA 217 MCO 235 MNG 711 MNE 236 MAR 1028 MOZ 1029 MMR 836 NAM 1030 NPL 837 NLD 55 NZL 664
NIC 811 NER 1032 NGA 1033 MKD 221 NOR 20 OMN 842 PAK 843 PSE 219060 PAN 804 PNG 691 PRY 733 PER 419 PHL 928
POL 36 PRT 45 QAT 846 ROU 218 RUS 159 RWA 1037 WSM 683 SAU 851 SEN 1041 SRB 403 SYC 1042 SLE 1044 SGP 334 SVK
214 SVN 215 SLB 685 SOM 1045 ZAF 258 SSD 958 ESP 29 LKA 854 SDN 1049 SUR 730 SWE 34 CHE 39 SYR 858 TWN 865 TJK
863 TZA 924 THA 869 TGO 945 TON 678 TTO 754 TUN 948 TUR 43 TKM 874 UGA 1036 UKR 212 ARE 878 GBR 145 USA 30 URY
77 UZB 265 VUT 686 VAT 237 VEN 717 VNM 881 ESH 6250 YEM 805 ZMB 953 ZWE 954
`.matchAll(/(\w+)\s+(\d+)/g),
  ].map(([, iso3 = '', number = '']) => [iso3, `Q${number}`]),
);

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
      wikidata: ITEMS.get(iso3) ?? null,
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
