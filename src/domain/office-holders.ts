/**
 * Who held which office of a state, and when: state and office, then holders with first and last day, the last open for
 * those who held it on the table's day. A `!` marks family names that in news mean nobody else. Facts of common
 * knowledge; a gap means only that we do not know.
 */
const TABLE = `
AFG president: Hamid Karzai! 2001-12-22 2014-09-29, Ashraf Ghani! 2014-09-29 2021-08-15
ARM prime minister: Nikol Pashinyan! 2018-05-08
AUS prime minister: John Howard 1996-03-11 2007-12-03, Kevin Rudd 2007-12-03 2010-06-24, Julia Gillard 2010-06-24 2013-06-27, Tony Abbott 2013-09-18 2015-09-15, Malcolm Turnbull 2015-09-15 2018-08-24, Scott Morrison 2018-08-24 2022-05-23, Anthony Albanese! 2022-05-23
AZE president: Ilham Aliyev! 2003-10-31
BLR president: Alexander Lukashenko! 1994-07-20
BRA president: Luiz Inácio Lula da Silva 2003-01-01 2011-01-01, Dilma Rousseff! 2011-01-01 2016-05-12, Michel Temer! 2016-05-12 2019-01-01, Jair Bolsonaro! 2019-01-01 2023-01-01, Luiz Inácio Lula da Silva 2023-01-01
CAN prime minister: Jean Chrétien! 1993-11-04 2003-12-12, Paul Martin 2003-12-12 2006-02-06, Stephen Harper 2006-02-06 2015-11-04, Justin Trudeau! 2015-11-04 2025-03-14, Mark Carney 2025-03-14
CHN president: Jiang Zemin 1993-03-27 2003-03-15, Hu Jintao 2003-03-15 2013-03-14, Xi Jinping 2013-03-14
CHN premier: Wen Jiabao 2003-03-16 2013-03-15, Li Keqiang 2013-03-15 2023-03-11, Li Qiang 2023-03-11
CHN foreign minister: Yang Jiechi 2007-04-27 2013-03-16, Wang Yi 2013-03-16 2022-12-30
COL president: Álvaro Uribe! 2002-08-07 2010-08-07, Juan Manuel Santos 2010-08-07 2018-08-07, Iván Duque 2018-08-07 2022-08-07, Gustavo Petro 2022-08-07
CUB president: Fidel Castro 1976-12-02 2008-02-24, Raúl Castro 2008-02-24 2018-04-19, Miguel Díaz-Canel 2018-04-19
DEU chancellor: Helmut Kohl 1982-10-01 1998-10-27, Gerhard Schröder 1998-10-27 2005-11-22, Angela Merkel! 2005-11-22 2021-12-08, Olaf Scholz 2021-12-08 2025-05-06, Friedrich Merz 2025-05-06
DEU foreign minister: Joschka Fischer 1998-10-27 2005-11-22, Frank-Walter Steinmeier! 2005-11-22 2009-10-28, Guido Westerwelle! 2009-10-28 2013-12-17, Frank-Walter Steinmeier! 2013-12-17 2017-01-27, Sigmar Gabriel 2017-01-27 2018-03-14, Heiko Maas 2018-03-14 2021-12-08, Annalena Baerbock! 2021-12-08 2025-05-06
EGY president: Hosni Mubarak! 1981-10-14 2011-02-11, Mohamed Morsi! 2012-06-30 2013-07-03, Abdel Fattah el-Sisi! 2014-06-08
EGY foreign minister: Sameh Shoukry! 2014-06-17 2024-07-03
ESP prime minister: José María Aznar! 1996-05-05 2004-04-17, José Luis Rodríguez Zapatero! 2004-04-17 2011-12-21, Mariano Rajoy! 2011-12-21 2018-06-01, Pedro Sánchez 2018-06-02
ETH prime minister: Meles Zenawi 1995-08-23 2012-08-20, Hailemariam Desalegn 2012-09-21 2018-04-02, Abiy Ahmed 2018-04-02
FRA president: Jacques Chirac! 1995-05-17 2007-05-16, Nicolas Sarkozy! 2007-05-16 2012-05-15, François Hollande! 2012-05-15 2017-05-14, Emmanuel Macron! 2017-05-14
FRA foreign minister: Bernard Kouchner! 2007-05-18 2010-11-13, Alain Juppé! 2011-02-27 2012-05-10, Laurent Fabius! 2012-05-16 2016-02-11, Jean-Marc Ayrault! 2016-02-11 2017-05-10, Jean-Yves Le Drian 2017-05-17 2022-05-20, Catherine Colonna 2022-05-20 2024-01-11
GBR prime minister: John Major 1990-11-28 1997-05-02, Tony Blair! 1997-05-02 2007-06-27, Gordon Brown 2007-06-27 2010-05-11, David Cameron 2010-05-11 2016-07-13, Theresa May 2016-07-13 2019-07-24, Boris Johnson 2019-07-24 2022-09-06, Liz Truss! 2022-09-06 2022-10-25, Rishi Sunak! 2022-10-25 2024-07-05, Keir Starmer! 2024-07-05
GBR foreign secretary: Robin Cook 1997-05-02 2001-06-08, Jack Straw 2001-06-08 2006-05-05, Margaret Beckett 2006-05-05 2007-06-27, David Miliband 2007-06-28 2010-05-11, William Hague 2010-05-12 2014-07-14, Philip Hammond 2014-07-15 2016-07-13, Boris Johnson 2016-07-13 2018-07-09, Jeremy Hunt 2018-07-09 2019-07-24, Dominic Raab 2019-07-24 2021-09-15, Liz Truss! 2021-09-15 2022-09-06, James Cleverly 2022-09-06 2023-11-13, David Cameron 2023-11-13 2024-07-05, David Lammy 2024-07-05
GEO president: Mikheil Saakashvili! 2004-01-25 2013-11-17
GRC prime minister: Antonis Samaras 2012-06-20 2015-01-26, Alexis Tsipras! 2015-09-21 2019-07-08, Kyriakos Mitsotakis! 2019-07-08
HUN prime minister: Viktor Orbán! 2010-05-29
IDN president: Susilo Bambang Yudhoyono! 2004-10-20 2014-10-20, Joko Widodo! 2014-10-20 2024-10-20, Prabowo Subianto 2024-10-20
IND prime minister: Atal Bihari Vajpayee! 1998-03-19 2004-05-22, Manmohan Singh 2004-05-22 2014-05-26, Narendra Modi! 2014-05-26
IRN president: Mohammad Khatami! 1997-08-03 2005-08-03, Mahmoud Ahmadinejad! 2005-08-03 2013-08-03, Hassan Rouhani! 2013-08-03 2021-08-03, Ebrahim Raisi 2021-08-03 2024-05-19, Masoud Pezeshkian! 2024-07-28
IRN foreign minister: Manouchehr Mottaki! 2005-08-24 2010-12-13, Ali Akbar Salehi 2011-01-30 2013-08-15, Mohammad Javad Zarif! 2013-08-15 2021-08-25, Hossein Amir-Abdollahian! 2021-08-25 2024-05-19, Abbas Araghchi! 2024-08-21
IRN supreme leader: Ali Khamenei! 1989-06-04
IRQ president: Saddam Hussein 1979-07-16 2003-04-09, Jalal Talabani! 2005-04-07 2014-07-24, Fuad Masum! 2014-07-24 2018-10-02, Barham Salih 2018-10-02 2022-10-17
IRQ prime minister: Nouri al-Maliki! 2006-05-20 2014-09-08, Haider al-Abadi! 2014-09-08 2018-10-25, Adil Abdul-Mahdi 2018-10-25 2020-05-07, Mustafa al-Kadhimi! 2020-05-07 2022-10-27
ISR prime minister: Ehud Barak 1999-07-06 2001-03-07, Ariel Sharon 2001-03-07 2006-01-04, Ehud Olmert! 2006-04-14 2009-03-31, Benjamin Netanyahu! 2009-03-31 2021-06-13, Naftali Bennett 2021-06-13 2022-06-30, Yair Lapid! 2022-07-01 2022-12-29, Benjamin Netanyahu! 2022-12-29
ISR defense minister: Ehud Barak 2007-06-18 2013-03-18, Moshe Ya'alon 2013-03-18 2016-05-20, Avigdor Lieberman! 2016-05-30 2018-11-14, Yoav Gallant! 2022-12-29 2024-11-05, Israel Katz 2024-11-08
ITA prime minister: Silvio Berlusconi! 2001-06-11 2006-05-17, Romano Prodi! 2006-05-17 2008-05-08, Silvio Berlusconi! 2008-05-08 2011-11-16, Mario Monti 2011-11-16 2013-04-28, Enrico Letta 2013-04-28 2014-02-22, Matteo Renzi! 2014-02-22 2016-12-12, Paolo Gentiloni! 2016-12-12 2018-06-01, Giuseppe Conte 2018-06-01 2021-02-13, Mario Draghi! 2021-02-13 2022-10-22, Giorgia Meloni! 2022-10-22
JPN prime minister: Junichiro Koizumi! 2001-04-26 2006-09-26, Shinzo Abe 2012-12-26 2020-09-16, Yoshihide Suga 2020-09-16 2021-10-04, Fumio Kishida! 2021-10-04 2024-10-01, Shigeru Ishiba! 2024-10-01
KAZ president: Nursultan Nazarbayev! 1991-12-16 2019-03-20, Kassym-Jomart Tokayev! 2019-03-20
KEN president: Mwai Kibaki! 2002-12-30 2013-04-09, Uhuru Kenyatta! 2013-04-09 2022-09-13, William Ruto! 2022-09-13
KOR president: Kim Dae-jung 1998-02-25 2003-02-25, Roh Moo-hyun 2003-02-25 2008-02-25, Lee Myung-bak 2008-02-25 2013-02-25, Park Geun-hye 2013-02-25 2017-03-10, Moon Jae-in 2017-05-10 2022-05-10, Yoon Suk-yeol 2022-05-10 2025-04-04
LBY leader: Muammar Gaddafi! 1969-09-01 2011-08-23
MEX president: Vicente Fox 2000-12-01 2006-12-01, Felipe Calderón 2006-12-01 2012-12-01, Enrique Peña Nieto 2012-12-01 2018-12-01, Andrés Manuel López Obrador 2018-12-01 2024-10-01, Claudia Sheinbaum! 2024-10-01
NGA president: Olusegun Obasanjo! 1999-05-29 2007-05-29, Goodluck Jonathan 2010-05-06 2015-05-29, Muhammadu Buhari! 2015-05-29 2023-05-29, Bola Tinubu! 2023-05-29
PAK president: Pervez Musharraf! 2001-06-20 2008-08-18, Asif Ali Zardari! 2008-09-09 2013-09-09
PAK prime minister: Yousaf Raza Gilani! 2008-03-25 2012-06-19, Nawaz Sharif 2013-06-05 2017-07-28, Imran Khan 2018-08-18 2022-04-10
PHL president: Gloria Macapagal Arroyo! 2001-01-20 2010-06-30, Benigno Aquino 2010-06-30 2016-06-30, Rodrigo Duterte! 2016-06-30 2022-06-30, Ferdinand Marcos 2022-06-30
POL president: Lech Kaczyński 2005-12-23 2010-04-10, Andrzej Duda 2015-08-06 2025-06-30
PRK leader: Kim Jong-il 1994-07-08 2011-12-17, Kim Jong-un 2011-12-17
PSE president: Yasser Arafat! 1994-07-05 2004-11-11, Mahmoud Abbas 2005-01-15
RUS president: Boris Yeltsin! 1991-07-10 1999-12-31, Vladimir Putin! 1999-12-31 2008-05-07, Dmitry Medvedev! 2008-05-07 2012-05-07, Vladimir Putin! 2012-05-07
RUS prime minister: Vladimir Putin! 2008-05-08 2012-05-07, Dmitry Medvedev! 2012-05-08 2020-01-15, Mikhail Mishustin! 2020-01-16
RUS foreign minister: Igor Ivanov 1998-09-11 2004-03-09, Sergey Lavrov! 2004-03-09
RUS defense minister: Sergei Ivanov 2001-03-28 2007-02-15, Anatoly Serdyukov! 2007-02-15 2012-11-06, Sergei Shoigu! 2012-11-06 2024-05-12, Andrei Belousov 2024-05-14
SAU foreign minister: Saud al-Faisal 1975-10-13 2015-04-29, Adel al-Jubeir! 2015-04-29 2018-12-27
SAU crown prince: Mohammed bin Salman 2017-06-21
SDN president: Omar al-Bashir! 1993-10-16 2019-04-11
SSD president: Salva Kiir! 2011-07-09
SYR president: Hafez al-Assad! 1971-03-12 2000-06-10, Bashar al-Assad! 2000-07-17 2024-12-08
SYR foreign minister: Walid Muallem! 2006-02-11 2020-11-16
TUR president: Abdullah Gül! 2007-08-28 2014-08-28, Recep Tayyip Erdoğan! 2014-08-28
TUR prime minister: Recep Tayyip Erdoğan! 2003-03-14 2014-08-28, Ahmet Davutoğlu! 2014-08-28 2016-05-24, Binali Yıldırım 2016-05-24 2018-07-09
TUR foreign minister: Ahmet Davutoğlu! 2009-05-01 2014-08-28, Mevlüt Çavuşoğlu! 2015-11-24 2023-06-03, Hakan Fidan 2023-06-03
UKR president: Leonid Kuchma! 1994-07-19 2005-01-23, Viktor Yushchenko! 2005-01-23 2010-02-25, Viktor Yanukovych! 2010-02-25 2014-02-22, Petro Poroshenko! 2014-06-07 2019-05-20, Volodymyr Zelensky! 2019-05-20
UKR prime minister: Arseniy Yatsenyuk! 2014-02-27 2016-04-14, Volodymyr Groysman! 2016-04-14 2019-08-29, Denys Shmyhal! 2020-03-04
UKR foreign minister: Pavlo Klimkin! 2014-06-19 2019-08-29, Dmytro Kuleba! 2020-03-04 2024-09-05
USA president: Bill Clinton 1993-01-20 2001-01-20, George W. Bush 2001-01-20 2009-01-20, Barack Obama! 2009-01-20 2017-01-20, Donald Trump! 2017-01-20 2021-01-20, Joe Biden! 2021-01-20 2025-01-20, Donald Trump! 2025-01-20
USA vice president: Al Gore 1993-01-20 2001-01-20, Dick Cheney! 2001-01-20 2009-01-20, Joe Biden! 2009-01-20 2017-01-20, Mike Pence! 2017-01-20 2021-01-20, Kamala Harris 2021-01-20 2025-01-20, J. D. Vance 2025-01-20
USA secretary of state: Madeleine Albright! 1997-01-23 2001-01-20, Colin Powell 2001-01-20 2005-01-26, Condoleezza Rice 2005-01-26 2009-01-20, Hillary Clinton 2009-01-21 2013-02-01, John Kerry 2013-02-01 2017-01-20, Rex Tillerson! 2017-02-01 2018-03-31, Mike Pompeo! 2018-04-26 2021-01-20, Antony Blinken! 2021-01-26 2025-01-20, Marco Rubio! 2025-01-21
USA secretary of defense: Donald Rumsfeld! 2001-01-20 2006-12-18, Robert Gates 2006-12-18 2011-07-01, Leon Panetta! 2011-07-01 2013-02-27, Chuck Hagel! 2013-02-27 2015-02-17, Ashton Carter 2015-02-17 2017-01-20, James Mattis! 2017-01-20 2018-12-31, Lloyd Austin 2021-01-22 2025-01-20, Pete Hegseth! 2025-01-25
VEN president: Hugo Chávez 1999-02-02 2013-03-05, Nicolás Maduro! 2013-04-19
YEM president: Ali Abdullah Saleh 1990-05-22 2012-02-27, Abdrabbuh Mansur Hadi 2012-02-27 2022-04-07
ZAF president: Nelson Mandela 1994-05-10 1999-06-14, Thabo Mbeki! 1999-06-14 2008-09-24, Jacob Zuma! 2009-05-09 2018-02-14, Cyril Ramaphosa! 2018-02-15
ZWE president: Robert Mugabe! 1987-12-31 2017-11-21, Emmerson Mnangagwa! 2017-11-24
`;

/** Until when those without a last day are known to have held their office. */
const KNOWN_UNTIL = '2025-06-30';

export interface OfficeHolder {
  /** The name by which the graph knows them. */
  readonly name: string;
  readonly iso3: string;
  /** Lower case, as in "foreign minister". */
  readonly office: string;
  /** ISO days. */
  readonly first: string;
  readonly last: string;
  /** True where the family name alone means nobody else in news. */
  readonly isFamilyNameSure: boolean;
}

function parse(line: string): OfficeHolder[] {
  const colon = line.indexOf(':');
  const iso3 = line.slice(0, 3);
  const office = line.slice(4, colon);
  return line
    .slice(colon + 1)
    .split(',')
    .map((text) => {
      const [, name = '', sure, first = '', last = KNOWN_UNTIL] =
        /^ (.+?)(!?) (\d{4}-\d\d-\d\d)(?: (\d{4}-\d\d-\d\d))?$/.exec(text) ?? [];
      return { name, iso3, office, first, last, isFamilyNameSure: sure === '!' };
    });
}

export const OFFICE_HOLDERS: readonly OfficeHolder[] = TABLE.trim().split('\n').flatMap(parse);
