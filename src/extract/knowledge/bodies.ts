import { ARMED_GROUPS } from './armed-groups.js';
import { normalize } from '../normalize.js';

/** An organisation or armed group known by name. */
export interface Body {
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-3 of the state it belongs to or is based in; null for international ones. */
  readonly country: string | null;
  readonly cameoActor: string | null;
  readonly wikidata: string | null;
  /** True for news agencies and outlets: they report more often than they act. */
  readonly media: boolean;
}

/** name | aliases | iso3 | CAMEO actor code | Wikidata. Facts typed in by hand; an item is given only where certain. */
const TABLE = `
United Nations|UN,U.N.||IGOUNO|Q1065
UN Security Council|Security Council,United Nations Security Council,UNSC||IGOUNO|Q37470
UN General Assembly|General Assembly,United Nations General Assembly||IGOUNO|Q47423
UN High Commissioner for Refugees|UNHCR,UN refugee agency||IGOUNO|Q132551
UNICEF|United Nations Children's Fund,UN Children's Fund||IGOUNO|Q740308
World Food Programme|WFP,World Food Program||IGOUNO|Q204344
World Health Organization|WHO,World Health Organisation||IGOUNO|Q7817
UNESCO|||IGOUNO|Q7809
International Atomic Energy Agency|IAEA||IGO|Q41984
UNRWA|||IGOUNO|
International Criminal Court|ICC||IGO|Q47488
International Court of Justice|ICJ||IGOUNO|Q7801
European Union|EU,E.U.||IGOEUR|Q458
European Commission|||IGOEUR|Q8880
European Parliament|||IGOEUR|Q8889
European Council|||IGOEUR|
European Central Bank|ECB||IGOEUR|
NATO|North Atlantic Treaty Organization,North Atlantic Treaty Organisation,Nato||IGONAT|Q7184
African Union|AU||IGOAFR|Q7159
Arab League|League of Arab States||IGOARL|Q7172
Organisation of Islamic Cooperation|OIC||IGO|Q47543
Gulf Cooperation Council|GCC||IGO|
ASEAN|Association of Southeast Asian Nations,Asean||IGOSEA|Q7768
Organization of American States|OAS||IGO|Q123759
OSCE|Organization for Security and Co-operation in Europe,Organisation for Security and Cooperation in Europe||IGO|Q81299
ECOWAS|Economic Community of West African States||IGO|
OPEC|||IGO|Q7795
World Bank|||IGO|Q7164
International Monetary Fund|IMF||IGO|Q7804
World Trade Organization|WTO||IGO|Q7825
OECD|||IGO|Q41550
Commonwealth of Nations|||IGO|
Organisation for the Prohibition of Chemical Weapons|OPCW||IGO|Q842490
Interpol|||IGO|Q8475
International Committee of the Red Cross|ICRC||NGO|Q132453
Red Cross|||NGO|
Red Crescent|||NGO|
Syrian Arab Red Crescent|SARC|SYR|NGO|
Médecins Sans Frontières|MSF,Doctors Without Borders,Medecins Sans Frontieres||NGO|Q49330
Amnesty International|Amnesty||NGO|Q42970
Human Rights Watch|HRW||NGO|Q187052
Oxfam|||NGO|
Save the Children|||NGO|
Greenpeace|||NGO|Q81307
Reporters Without Borders|RSF||NGO|
Committee to Protect Journalists|CPJ||NGO|
Transparency International|||NGO|
Syrian Observatory for Human Rights|SOHR|GBR|NGO|
White Helmets|Syrian Civil Defence,Syria Civil Defence|SYR|NGO|
Pentagon|the Pentagon,US Department of Defense,Department of Defense,Defense Department,Defence Department|USA|USAMIL|Q11209
State Department|US State Department,US Department of State,Department of State|USA|USAGOV|Q789915
Justice Department|US Department of Justice,Department of Justice,US Justice Department|USA|USAGOV|
Treasury Department|US Treasury,US Treasury Department|USA|USAGOV|
Department of Homeland Security|DHS,Homeland Security|USA|USAGOV|
Congress|US Congress,United States Congress|USA|USALEG|Q11268
Senate|US Senate,United States Senate|USA|USALEG|Q66096
House of Representatives|US House of Representatives,US House|USA|USALEG|Q11701
Supreme Court|US Supreme Court,Supreme Court of the United States|||
FBI|Federal Bureau of Investigation|USA|USACOP|Q8333
CIA|Central Intelligence Agency|USA|USASPY|Q37230
NSA|National Security Agency|USA|USASPY|
NASA|National Aeronautics and Space Administration|USA|USAGOV|Q23548
FDA|Food and Drug Administration|USA|USAGOV|
CDC|Centers for Disease Control and Prevention|USA|USAGOV|
CENTCOM|US Central Command,United States Central Command,Central Command|USA|USAMIL|
Republican Party|GOP|USA|USAPTY|Q29468
Democratic Party|||USAPTY|
Foreign Office|Foreign and Commonwealth Office|GBR|GBRGOV|
Home Office|UK Home Office|GBR|GBRGOV|
Ministry of Defence|MoD,MOD||MIL|
House of Commons|||LEG|
House of Lords|||LEG|
Labour Party|||PTY|
Conservative Party|||PTY|
Scotland Yard|Metropolitan Police|GBR|GBRCOP|
Islamic State|Islamic State group,ISIS,ISIL,IS,Daesh,Da'esh,Islamic State of Iraq and Syria,Islamic State of Iraq and the Levant,IS group||IMGMOSISI|Q2429253
al-Qaeda|Al-Qaeda,al-Qaida,Al Qaeda,al Qaeda,Al-Qaida||IMGMOSALQ|Q34490
al-Nusra Front|Al-Nusra Front,Jabhat al-Nusra,Nusra Front,al-Nusra,Al Nusra,Jabhat Fateh al-Sham,Fateh al-Sham Front|SYR|SYRREB|
Hayat Tahrir al-Sham|HTS,Tahrir al-Sham|SYR|SYRREB|
Free Syrian Army|FSA|SYR|SYRREB|
Syrian Democratic Forces|SDF|SYR|SYRREB|
Syrian National Coalition|SNC,National Coalition|SYR|SYROPP|
People's Protection Units|YPG|SYR|SYRREB|
Kurdistan Workers' Party|PKK,Kurdistan Workers Party|TUR|KURREB|Q183143
Peshmerga|peshmerga,Kurdish Peshmerga|IRQ|IRQREB|
Kurdistan Regional Government|KRG|IRQ|IRQGOV|
Popular Mobilization Forces|Popular Mobilisation Forces,Hashd al-Shaabi,PMF|IRQ|IRQREB|
Iraqi Security Forces|ISF|IRQ|IRQMIL|
Hezbollah|Hizbullah,Hizbollah|LBN|LBNREB|Q41053
Hamas|||PSEREB|Q38799
Fatah|||PSEPTY|
Islamic Jihad|Palestinian Islamic Jihad|PSE|PSEREB|
Palestine Liberation Organization|PLO|PSE|PSEGOV|
Israel Defense Forces|IDF,Israeli Defense Forces,Israeli Defence Forces|ISR|ISRMIL|
Mossad|||ISRSPY|
Taliban|the Taliban,Taleban||AFGTAL|Q42418
Haqqani network|Haqqani Network|AFG|AFGREB|
Boko Haram|||NGAREB|Q318825
al-Shabaab|Al-Shabaab,al-Shabab,Al Shabaab,Shebab|SOM|SOMREB|
Houthis|Houthi,Huthi,Huthis,Ansar Allah,Houthi movement|YEM|YEMREB|
Muslim Brotherhood|||EGYOPP|
FARC|Revolutionary Armed Forces of Colombia|COL|COLREB|
ELN|National Liberation Army|COL|COLREB|
ETA||ESP|ESPREB|
IRA|Irish Republican Army|GBR|GBRREB|
Revolutionary Guards|Revolutionary Guard,Islamic Revolutionary Guard Corps,IRGC,Quds Force|IRN|IRNMIL|
Abu Sayyaf|||PHLREB|
Lashkar-e-Taiba|||PAKREB|
Jaish-e-Mohammed|||PAKREB|
Tamil Tigers|LTTE|LKA|LKAREB|
Anonymous||||
Ku Klux Klan|KKK|USA||
Wagner Group|Wagner|RUS|RUSMIL|
FSB|||RUSSPY|
Communist Party|||PTY|
Agence France-Presse|AFP,Agence France Presse|FRA|MED|Q40464
Reuters|||MED|Q130879
Associated Press|AP,The Associated Press|USA|MED|Q40469
BBC|BBC News,British Broadcasting Corporation|GBR|MED|Q9531
CNN|||MED|Q48340
Al Jazeera|al-Jazeera,Al-Jazeera|QAT|MED|
New York Times|The New York Times|USA|MED|
Washington Post|The Washington Post|USA|MED|
Wall Street Journal|The Wall Street Journal|USA|MED|
The Guardian||GBR|MED|
Xinhua|Xinhua News Agency|CHN|MED|
TASS|ITAR-TASS|RUS|MED|
Interfax|||MED|
RIA Novosti|RIA|RUS|MED|
SANA|Syrian Arab News Agency|SYR|MED|
Anadolu Agency|Anadolu|TUR|MED|
Kyodo|Kyodo News|JPN|MED|
Yonhap|||MED|
IRNA||IRN|MED|
dpa||DEU|MED|
EFE||ESP|MED|
ANSA||ITA|MED|
Press Trust of India|PTI|IND|MED|
Fox News|||MED|
NBC News|NBC|USA|MED|
CBS News|CBS|USA|MED|
ABC News|ABC||MED|
NPR||USA|MED|
Sky News|||MED|
Financial Times|||MED|
Wikinews|||MED|
Twitter||USA||
Facebook||USA||
Google||USA|USAMNC|
Microsoft||USA|USAMNC|
Apple||USA|USAMNC|
Amazon||USA|USAMNC|
Boeing||USA|USAMNC|
YouTube||USA||
FIFA|||IGO|
International Olympic Committee|IOC||IGO|
World Anti-Doping Agency|WADA||IGO|
WikiLeaks|Wikileaks|||
`;

export const BODIES: readonly Body[] = `${TABLE.trim()}\n${ARMED_GROUPS.trim()}`
  .split('\n')
  .map((line): Body => {
    const [name = '', aliases = '', country = '', cameo = '', wikidata = ''] = line.split('|');
    return {
      name,
      aliases: aliases === '' ? [] : aliases.split(','),
      country: country === '' ? null : country,
      cameoActor: cameo === '' || cameo === 'MED' ? null : cameo,
      wikidata: wikidata === '' ? null : wikidata,
      media: cameo === 'MED',
    };
  });

const BY_NAME = new Map(
  BODIES.flatMap((body) =>
    [body.name, ...body.aliases].map((name): [string, Body] => [normalize(name), body]),
  ),
);
/** Short forms that are ordinary words in lower case. */
const CASED = new Set([
  'is',
  'who',
  'ap',
  'au',
  'ira',
  'eta',
  'us',
  'mod',
  'apple',
  'amazon',
  'congress',
  'senate',
  'sana',
  'anonymous',
  'wagner',
  'ria',
  'abc',
  'sdf',
  'amnesty',
]);

/** The body that a name stands for; short forms must stand in their own capitals. */
export function bodyByName(name: string): Body | undefined {
  const key = normalize(name);
  if (CASED.has(key) && name === name.toLowerCase()) return undefined;
  if ((key === 'is' || key === 'who') && name !== name.toUpperCase()) return undefined;
  return BY_NAME.get(key);
}
