import { normalize } from '../normalize.js';

/** A first-level division of a state, as news names it. */
export interface Division {
  readonly name: string;
  readonly iso3: string;
  /** GeoNames' code of the division inside its state, where cities carry it; else null. */
  readonly admin1: string | null;
}

/** ISO 3166-1 alpha-3 | names, a US state with its postal code. Divisions that share their name with a city are left out. */
const TABLE = `
USA|Alabama:AL,Alaska:AK,Arizona:AZ,Arkansas:AR,California:CA,Colorado:CO,Connecticut:CT,Delaware:DE,Florida:FL,Georgia:GA,Hawaii:HI,Idaho:ID,Illinois:IL,Indiana:IN,Iowa:IA,Kansas:KS,Kentucky:KY,Louisiana:LA,Maine:ME,Maryland:MD,Massachusetts:MA,Michigan:MI,Minnesota:MN,Mississippi:MS,Missouri:MO,Montana:MT,Nebraska:NE,Nevada:NV,New Hampshire:NH,New Jersey:NJ,New Mexico:NM,New York State:NY,North Carolina:NC,North Dakota:ND,Ohio:OH,Oklahoma:OK,Oregon:OR,Pennsylvania:PA,Rhode Island:RI,South Carolina:SC,South Dakota:SD,Tennessee:TN,Texas:TX,Utah:UT,Vermont:VT,Virginia:VA,Washington State:WA,West Virginia:WV,Wisconsin:WI,Wyoming:WY
CAN|Alberta,British Columbia,Manitoba,New Brunswick,Newfoundland and Labrador,Newfoundland,Northwest Territories,Nova Scotia,Nunavut,Ontario,Prince Edward Island,Saskatchewan,Yukon
AUS|New South Wales,Northern Territory,Queensland,South Australia,Tasmania,Western Australia,Australian Capital Territory
GBR|England,Scotland,Wales,Northern Ireland
DEU|Bavaria,Saxony,Hesse,Thuringia,Brandenburg,Lower Saxony,North Rhine-Westphalia,Rhineland-Palatinate,Saarland,Schleswig-Holstein,Saxony-Anhalt,Baden-Württemberg,Mecklenburg-Vorpommern
FRA|Brittany,Normandy,Corsica,Île-de-France,Occitanie,Provence,Burgundy
ITA|Lombardy,Tuscany,Sicily,Sardinia,Piedmont,Veneto,Calabria,Campania,Apulia,Umbria,Liguria,Emilia-Romagna,Lazio,Abruzzo
ESP|Catalonia,Andalusia,Galicia,Basque Country,Aragon,Asturias,Extremadura,Castile and León,Canary Islands,Balearic Islands
RUS|Chechnya,Dagestan,Ingushetia,Tatarstan,Bashkortostan,North Ossetia,Siberia,Kamchatka,Sakhalin,Chukotka,Yakutia,Buryatia,Karelia
UKR|Donbas,Donbass,Zakarpattia,Volhynia
CHN|Xinjiang,Tibet,Guangdong,Guangxi,Hubei,Hunan,Hebei,Henan,Sichuan,Yunnan,Zhejiang,Jiangsu,Jiangxi,Shandong,Shanxi,Shaanxi,Gansu,Guizhou,Hainan,Fujian,Anhui,Qinghai,Ningxia,Liaoning,Heilongjiang,Inner Mongolia
IND|Kashmir,Jammu and Kashmir,Uttar Pradesh,Bihar,Maharashtra,Gujarat,Kerala,Tamil Nadu,Karnataka,West Bengal,Assam,Odisha,Rajasthan,Madhya Pradesh,Andhra Pradesh,Telangana,Jharkhand,Haryana,Chhattisgarh,Uttarakhand,Himachal Pradesh,Manipur,Nagaland,Ladakh
PAK|Sindh,Balochistan,Khyber Pakhtunkhwa,Waziristan,North Waziristan,South Waziristan,Gilgit-Baltistan
AFG|Helmand,Nangarhar,Paktika,Paktia,Uruzgan,Badakhshan,Nuristan,Kunar,Zabul,Faryab,Wardak,Logar,Laghman,Nimruz,Sar-e Pol
IRQ|Anbar,Nineveh,Diyala,Salahuddin,Saladin,Kurdistan Region,Iraqi Kurdistan,Dhi Qar,Maysan,Muthanna,Babil
SYR|Rif Dimashq,Rojava,Quneitra
TUR|Anatolia,Hakkari,Sirnak,Hatay,Thrace
IRN|Khuzestan,Sistan and Baluchestan,Khorasan,Mazandaran,Lorestan
SAU|Asir,Jizan,Eastern Province
YEM|Hadramawt,Hadhramaut,Shabwa,Abyan,Al Jawf
EGY|Sinai,North Sinai,South Sinai,Sinai Peninsula,Nile Delta
LBY|Cyrenaica,Tripolitania,Fezzan
SDN|Darfur,South Kordofan,North Darfur,South Darfur,West Darfur,Blue Nile State
NGA|Borno,Adamawa,Yobe,Plateau State,Niger Delta,Zamfara,Taraba,Benue,Rivers State
SOM|Puntland,Jubaland,Galmudug
ETH|Tigray,Oromia,Amhara,Afar,Ogaden
COD|North Kivu,South Kivu,Ituri,Katanga,Kasai
ZAF|Gauteng,KwaZulu-Natal,Limpopo,Mpumalanga,Free State,Eastern Cape,Western Cape,Northern Cape
MEX|Sinaloa,Jalisco,Michoacán,Michoacan,Chiapas,Tamaulipas,Nuevo León,Nuevo Leon,Sonora,Baja California,Quintana Roo,Yucatán,Coahuila,Guanajuato
BRA|Bahia,Minas Gerais,Paraná,Pará,Amazonas,Mato Grosso,Rio Grande do Sul,Pernambuco,Ceará,Rondônia
COL|Antioquia,Cauca,Nariño,Chocó,Arauca
PHL|Mindanao,Luzon,Visayas,Sulu,Basilan,Palawan
IDN|Java,Sumatra,Aceh,Papua,West Papua,Sulawesi,Kalimantan,Bali,East Java,West Java,Central Java
MYS|Sabah,Sarawak,Johor,Selangor
MMR|Rakhine,Kachin,Shan State,Chin State
THA|Pattani,Narathiwat,Yala
JPN|Hokkaido,Honshu,Kyushu,Shikoku,Okinawa
BEL|Flanders,Wallonia
NZL|North Island,South Island
IRL|Leinster,Munster,Connacht
GRC|Crete,Peloponnese
DNK|Greenland,Jutland
NLD|Zeeland,Friesland,North Brabant,Limburg
POL|Silesia,Pomerania
ROU|Transylvania
LKA|Jaffna
`;

const BY_NAME = new Map<string, Division>();
for (const line of TABLE.trim().split('\n')) {
  const [iso3 = '', names = ''] = line.split('|');
  for (const entry of names.split(',')) {
    const [name = '', admin1 = null] = entry.split(':');
    BY_NAME.set(normalize(name), { name, iso3, admin1 });
  }
}

/** The division that a name stands for; "Alabama state" and "Anbar province" as their bare names. */
export function divisionByName(name: string): Division | undefined {
  const key = normalize(name);
  return (
    BY_NAME.get(key) ??
    BY_NAME.get(key.replace(/^state of | (?:state|province|region|governorate)$/g, ''))
  );
}
