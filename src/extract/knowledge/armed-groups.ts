/**
 * Armed groups, in the form of the table of `bodies.ts`: name | other spellings | iso3 of the state it fights in or
 * comes from | CAMEO actor code | Wikidata. Facts typed in by hand.
 */
export const ARMED_GROUPS = `
al-Qaeda in Iraq|al-Qaida in Iraq,AQI,Al-Qaeda in Iraq|IRQ|IRQREB|
al-Qaeda in the Arabian Peninsula|AQAP,al-Qaida in the Arabian Peninsula|YEM|YEMREB|
al-Qaeda in the Islamic Maghreb|AQIM,al-Qaida in the Islamic Maghreb|DZA|DZAREB|
Ansar al-Sharia|Ansar al-Shariah,Ansar al Sharia|LBY|LBYREB|
Ansar Dine|Ansar al-Din|MLI|MLIREB|
Jama'at Nasr al-Islam wal Muslimin|JNIM|MLI|MLIREB|
MUJAO|Movement for Oneness and Jihad in West Africa|MLI|MLIREB|
National Movement for the Liberation of Azawad|MNLA|MLI|MLISEP|
Islamic State in West Africa|ISWAP,Islamic State West Africa Province,Islamic State in the Greater Sahara,ISGS|NGA|NGAREB|
Islamic State Khorasan|ISIS-K,IS-K,ISKP,Islamic State Khorasan Province,Islamic State in Khorasan|AFG|AFGREB|
Ansaru||NGA|NGAREB|
Movement for the Emancipation of the Niger Delta|MEND,Niger Delta Avengers|NGA|NGAREB|
Lord's Resistance Army|LRA,Lords Resistance Army|UGA|UGAREB|
Allied Democratic Forces||UGA|UGAREB|
M23|March 23 Movement,M23 movement|COD|CODREB|
Democratic Forces for the Liberation of Rwanda|FDLR|COD|CODREB|
Mai-Mai|Mai Mai,Mayi-Mayi|COD|CODREB|
CODECO||COD|CODREB|
Seleka|Séléka,Ex-Seleka|CAF|CAFREB|
Anti-balaka|anti-balaka,Anti-Balaka|CAF|CAFREB|
Janjaweed||SDN|SDNREB|
Rapid Support Forces||SDN|SDNMIL|
Sudan Liberation Movement|Sudan Liberation Army,SLM|SDN|SDNREB|
Justice and Equality Movement|JEM|SDN|SDNREB|
Sudan People's Liberation Movement|SPLM,SPLM-North,SPLM-N|SDN|SDNREB|
Sudan People's Liberation Army|SPLA,SPLM-IO,SPLA-IO|SSD|SSDMIL|
Tigray People's Liberation Front|TPLF,Tigray Defence Forces|ETH|ETHREB|
Oromo Liberation Front|OLF,Oromo Liberation Army|ETH|ETHREB|
Ogaden National Liberation Front|ONLF|ETH|ETHREB|
Renamo|RENAMO|MOZ|MOZREB|
Polisario Front|Polisario|ESH|ESHREB|
Libyan National Army|LNA,Libyan Arab Armed Forces|LBY|LBYMIL|
Libya Dawn|Fajr Libya|LBY|LBYREB|
Misrata brigades||LBY|LBYREB|
Islamic Front||SYR|SYRREB|
Ahrar al-Sham|Ahrar ash-Sham,Ahrar al Sham|SYR|SYRREB|
Jaysh al-Islam|Jaish al-Islam,Army of Islam|SYR|SYRREB|
Jaysh al-Fatah|Jaish al-Fatah,Army of Conquest|SYR|SYRREB|
Faylaq al-Rahman|Failaq al-Rahman|SYR|SYRREB|
Nour al-Din al-Zenki|Nureddin al-Zinki,Nour al-Din al-Zinki|SYR|SYRREB|
Syrian National Army||SYR|SYRREB|
National Liberation Front||SYR|SYRREB|
Jund al-Aqsa||SYR|SYRREB|
Hurras al-Din|Guardians of Religion|SYR|SYRREB|
Women's Protection Units|YPJ|SYR|SYRREB|
Democratic Union Party|PYD|SYR|SYRREB|
National Defence Forces|National Defense Forces|SYR|SYRMIL|
Kataib Hezbollah|Kata'ib Hezbollah,Kataeb Hezbollah,Kataib Hizbollah|IRQ|IRQREB|
Asaib Ahl al-Haq|Asa'ib Ahl al-Haq|IRQ|IRQREB|
Badr Organization|Badr Organisation,Badr Brigades|IRQ|IRQREB|
Mahdi Army|Saraya al-Salam,Peace Companies|IRQ|IRQREB|
Ansar al-Islam||IRQ|IRQREB|
People's Mujahedin of Iran|MEK,Mujahedin-e-Khalq,PMOI|IRN|IRNREB|
Jundallah|Jundullah,Jaish al-Adl|IRN|IRNREB|
Basij||IRN|IRNMIL|
Southern Transitional Council|STC|YEM|YEMSEP|
al-Qassam Brigades|Qassam Brigades,Izz ad-Din al-Qassam Brigades,Al-Qassam Brigades|PSE|PSEREB|
al-Aqsa Martyrs' Brigades|al-Aqsa Martyrs Brigades,Al-Aqsa Martyrs' Brigade|PSE|PSEREB|
al-Quds Brigades|Al-Quds Brigades|PSE|PSEREB|
Popular Front for the Liberation of Palestine|PFLP|PSE|PSEREB|
Fatah al-Islam||LBN|LBNREB|
Sinai Province|Ansar Beit al-Maqdis,Wilayat Sinai|EGY|EGYREB|
Tehrik-i-Taliban Pakistan|TTP,Pakistani Taliban,Tehreek-e-Taliban Pakistan|PAK|PAKREB|
Jamaat-ul-Ahrar|Jamaat ul Ahrar|PAK|PAKREB|
Lashkar-e-Jhangvi||PAK|PAKREB|
Balochistan Liberation Army|BLA,Baloch Liberation Army|PAK|PAKSEP|
Hizb-i-Islami|Hezb-e-Islami,Hezb-i-Islami|AFG|AFGREB|
Northern Alliance||AFG|AFGREB|
Hizbul Mujahideen|Hizb-ul-Mujahideen|IND|INDREB|
Naxalites|Naxalite,Communist Party of India (Maoist)|IND|INDREB|
United Liberation Front of Assam|ULFA|IND|INDSEP|
Arakan Army||MMR|MMRREB|
Kachin Independence Army||MMR|MMRREB|
Karen National Union|KNU|MMR|MMRREB|
Arakan Rohingya Salvation Army|ARSA|MMR|MMRREB|
United Wa State Army||MMR|MMRREB|
Jemaah Islamiyah|Jemaah Islamiah|IDN|IDNREB|
Free Papua Movement|OPM|IDN|IDNSEP|
New People's Army|NPA|PHL|PHLREB|
Moro Islamic Liberation Front|MILF|PHL|PHLREB|
Moro National Liberation Front|MNLF|PHL|PHLREB|
Maute group|Maute|PHL|PHLREB|
Aum Shinrikyo||JPN|JPNREB|
Donetsk People's Republic|DNR|UKR|UKRSEP|
Luhansk People's Republic|LNR,Lugansk People's Republic|UKR|UKRSEP|
Azov Battalion|Azov Regiment,Azov Brigade|UKR|UKRMIL|
Right Sector|Pravy Sektor|UKR|UKRREB|
Caucasus Emirate||RUS|RUSREB|
Kosovo Liberation Army|KLA,UCK|XKX||
Real IRA|New IRA,Provisional IRA|GBR|GBRREB|
Ulster Volunteer Force|UVF|GBR|GBRREB|
Red Army Faction||DEU|DEUREB|
Red Brigades||ITA|ITAREB|
Kurdistan Freedom Falcons|Kurdistan Freedom Hawks|TUR|KURREB|
Revolutionary People's Liberation Party|DHKP-C,DHKP/C|TUR|TURREB|
Shining Path|Sendero Luminoso|PER|PERREB|
United Self-Defense Forces of Colombia||COL|COLREB|
Gulf Clan|Clan del Golfo,Los Urabeños|COL|COLCRM|
Zapatista Army of National Liberation|Zapatistas,EZLN|MEX|MEXREB|
Sinaloa Cartel|Sinaloa cartel|MEX|MEXCRM|
Jalisco New Generation Cartel|CJNG|MEX|MEXCRM|
Los Zetas|Zetas|MEX|MEXCRM|
Mara Salvatrucha|MS-13|SLV|SLVCRM|
Proud Boys||USA||
Oath Keepers||USA||
`;
