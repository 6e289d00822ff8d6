import { normalize } from '../normalize.js';

/**
 * Heads of state and government, foreign ministers of great powers, and others whom news names with their office but
 * without their state: ISO code | names, most of since 1990. Common knowledge; who is missing is read from the text.
 */
const TABLE = `
AFG|Hamid Karzai,Ashraf Ghani,Abdullah Abdullah
ARE|Mohammed bin Zayed,Mohammed bin Rashid
ARG|Cristina Fernández de Kirchner,Mauricio Macri,Alberto Fernández,Javier Milei,Néstor Kirchner
ARM|Nikol Pashinyan,Serzh Sargsyan
AUS|John Howard,Kevin Rudd,Julia Gillard,Tony Abbott,Malcolm Turnbull,Scott Morrison,Anthony Albanese
AUT|Sebastian Kurz,Karl Nehammer
AZE|Ilham Aliyev
BDI|Pierre Nkurunziza,Évariste Ndayishimiye
BEL|Charles Michel,Alexander De Croo
BGD|Sheikh Hasina,Khaleda Zia,Muhammad Yunus
BLR|Alexander Lukashenko,Aleksandr Lukashenko
BOL|Evo Morales,Luis Arce,Jeanine Áñez
BRA|Luiz Inácio Lula da Silva,Dilma Rousseff,Michel Temer,Jair Bolsonaro
CAN|Jean Chrétien,Paul Martin,Stephen Harper,Justin Trudeau,Mark Carney
CHL|Sebastián Piñera,Michelle Bachelet,Gabriel Boric
CHN|Hu Jintao,Xi Jinping,Li Keqiang,Li Qiang,Wen Jiabao,Wang Yi
COD|Joseph Kabila,Félix Tshisekedi
COL|Álvaro Uribe,Juan Manuel Santos,Iván Duque,Gustavo Petro
CUB|Fidel Castro,Raúl Castro,Miguel Díaz-Canel
DEU|Gerhard Schröder,Angela Merkel,Olaf Scholz,Friedrich Merz,Frank-Walter Steinmeier
EGY|Hosni Mubarak,Mohamed Morsi,Abdel Fattah el-Sisi,Abdel Fattah al-Sisi
ESP|José María Aznar,José Luis Rodríguez Zapatero,Mariano Rajoy,Pedro Sánchez
ETH|Meles Zenawi,Abiy Ahmed,Hailemariam Desalegn
FRA|Jacques Chirac,Nicolas Sarkozy,François Hollande,Emmanuel Macron,Laurent Fabius,Jean-Yves Le Drian
GBR|John Major,Tony Blair,Gordon Brown,David Cameron,Theresa May,Boris Johnson,Liz Truss,Rishi Sunak,Keir Starmer,Philip Hammond
GEO|Mikheil Saakashvili,Giorgi Margvelashvili,Salome Zourabichvili
GRC|Alexis Tsipras,Kyriakos Mitsotakis,Antonis Samaras
HUN|Viktor Orbán
IDN|Susilo Bambang Yudhoyono,Joko Widodo,Prabowo Subianto
IND|Atal Bihari Vajpayee,Manmohan Singh,Narendra Modi,Pranab Mukherjee
IRL|Enda Kenny,Leo Varadkar,Micheál Martin
IRN|Mohammad Khatami,Mahmoud Ahmadinejad,Hassan Rouhani,Ebrahim Raisi,Masoud Pezeshkian,Ali Khamenei,Mohammad Javad Zarif
IRQ|Saddam Hussein,Jalal Talabani,Nouri al-Maliki,Haider al-Abadi,Fuad Masum,Barham Salih,Adil Abdul-Mahdi,Mustafa al-Kadhimi
ISR|Shimon Peres,Ariel Sharon,Ehud Olmert,Benjamin Netanyahu,Naftali Bennett,Yair Lapid,Ehud Barak
ITA|Silvio Berlusconi,Matteo Renzi,Paolo Gentiloni,Giuseppe Conte,Mario Draghi,Giorgia Meloni
JPN|Junichiro Koizumi,Shinzo Abe,Yoshihide Suga,Fumio Kishida,Shigeru Ishiba
KAZ|Nursultan Nazarbayev,Kassym-Jomart Tokayev
KEN|Mwai Kibaki,Uhuru Kenyatta,William Ruto
KOR|Roh Moo-hyun,Lee Myung-bak,Park Geun-hye,Moon Jae-in,Yoon Suk-yeol,Lee Jae-myung
LBN|Michel Aoun,Saad Hariri,Hassan Diab,Najib Mikati
LBR|Charles Taylor,Ellen Johnson Sirleaf,George Weah
LBY|Muammar Gaddafi,Moammar Gadhafi,Fayez al-Sarraj
MEX|Vicente Fox,Felipe Calderón,Enrique Peña Nieto,Andrés Manuel López Obrador,Claudia Sheinbaum
MLI|Ibrahim Boubacar Keïta,Amadou Toumani Touré,Assimi Goïta
MMR|Aung San Suu Kyi,Thein Sein,Min Aung Hlaing
MYS|Mahathir Mohamad,Najib Razak,Anwar Ibrahim
NGA|Olusegun Obasanjo,Goodluck Jonathan,Muhammadu Buhari,Bola Tinubu
NLD|Mark Rutte
NOR|Jens Stoltenberg,Erna Solberg
NPL|K. P. Sharma Oli
NZL|Helen Clark,John Key,Jacinda Ardern
PAK|Pervez Musharraf,Nawaz Sharif,Imran Khan,Shehbaz Sharif,Benazir Bhutto,Asif Ali Zardari,Yousaf Raza Gilani
PER|Alberto Fujimori,Ollanta Humala,Pedro Pablo Kuczynski,Pedro Castillo
PHL|Gloria Macapagal Arroyo,Benigno Aquino,Rodrigo Duterte,Ferdinand Marcos
POL|Lech Kaczyński,Donald Tusk,Andrzej Duda,Mateusz Morawiecki,Radosław Sikorski
PRK|Kim Jong-il,Kim Jong-un
PSE|Yasser Arafat,Mahmoud Abbas,Ismail Haniyeh
RUS|Boris Yeltsin,Vladimir Putin,Dmitry Medvedev,Sergei Lavrov,Sergey Lavrov,Sergei Shoigu
RWA|Paul Kagame
SAU|Mohammed bin Salman,Adel al-Jubeir
SDN|Omar al-Bashir,Abdalla Hamdok,Abdel Fattah al-Burhan
SOM|Hassan Sheikh Mohamud,Mohamed Abdullahi Mohamed
SRB|Slobodan Milošević,Aleksandar Vučić,Boris Tadić
SSD|Salva Kiir,Riek Machar
SYR|Bashar al-Assad,Hafez al-Assad,Walid Muallem,Walid al-Moallem,Ahmed al-Sharaa
THA|Thaksin Shinawatra,Yingluck Shinawatra,Prayut Chan-o-cha
TUN|Zine El Abidine Ben Ali,Beji Caid Essebsi,Kais Saied
TUR|Recep Tayyip Erdoğan,Abdullah Gül,Ahmet Davutoğlu,Mevlüt Çavuşoğlu,Binali Yıldırım
TWN|Chen Shui-bian,Ma Ying-jeou,Tsai Ing-wen,Lai Ching-te
UGA|Yoweri Museveni
UKR|Viktor Yushchenko,Yulia Tymoshenko,Viktor Yanukovych,Petro Poroshenko,Volodymyr Zelensky,Volodymyr Zelenskyy,Dmytro Kuleba
USA|Ronald Reagan,George Bush,George W. Bush,Bill Clinton,Barack Obama,Donald Trump,Joe Biden,Joseph Biden,Dick Cheney,Mike Pence,Kamala Harris,Colin Powell,Condoleezza Rice,Hillary Clinton,John Kerry,Rex Tillerson,Mike Pompeo,Antony Blinken,Marco Rubio,Donald Rumsfeld,Robert Gates,Ashton Carter,James Mattis,Lloyd Austin
VEN|Hugo Chávez,Nicolás Maduro
YEM|Ali Abdullah Saleh,Abdrabbuh Mansur Hadi,Abd-Rabbu Mansour Hadi
ZAF|Nelson Mandela,Thabo Mbeki,Jacob Zuma,Cyril Ramaphosa
ZWE|Robert Mugabe,Emmerson Mnangagwa,Morgan Tsvangirai
`;

const STATES = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [iso3 = '', names = ''] = line.split('|');
      return names.split(',').map((name) => [normalize(name), iso3]);
    }),
);

/** The state (ISO 3166-1 alpha-3) whose office-holder bears this whole name; undefined for everybody else. */
export function stateOfHolder(name: string): string | undefined {
  return STATES.get(normalize(name));
}
