/** What must stand around a verb for it to tell of an event. */
export type Need =
  /** An object, or the subject of a passive. */
  | 'object'
  /** An object that is somebody or some place of the article. */
  | 'entity'
  /** A clause: "urged them to leave", "threatened that …". */
  | 'clause'
  | 'none';

export interface VerbEntry {
  readonly code: string;
  readonly need: Need;
  /** Prepositions that introduce the recipient; the first that is found wins over the object. */
  readonly recipientBy: readonly string[];
  /** Both sides act: "met with", "clashed with". */
  readonly mutual: boolean;
  /** The object is what is done or given, never who it is done to. */
  readonly thing: boolean;
  /** Share of such triggers that annotators took for events of this root, roughly. 0 to 1. */
  readonly confidence: number;
  /** Lemmas of the object that the entry is for; empty: any. */
  readonly objects: readonly string[];
}

/**
 * lemma | code | need | flags | confidence | objects. Flags: `m` mutual, `t` the object is a thing, `@prep` recipient.
 * Several lines for a lemma: the first whose objects fit; particles are joined by `_`.
 */
const TABLE = `
comment|011|none||0.3
decline_to comment|011|none||0.7
mourn|017|object|t|0.5
commemorate|017|object|t|0.5
condole|018|none|@with|0.7
deny|016|object|t|0.6
deny|016|clause||0.6
dismiss|016|object|t|0.5|accusation,allegation,claim,charge,report
acknowledge|015|clause||0.3
admit|015|clause||0.5
claim|015|object|t|0.8|responsibility
confess|015|none||0.6
urge|020|object||0.8
urge|020|clause||0.8
call_on|020|none|@on|0.8
call_upon|020|none|@upon|0.8
call_for|020|none||0.6
appeal|020|none|@to|0.6
appeal|020|object|@to|0.5
beg|020|object||0.6
implore|020|object||0.7
plead|020|none|@with|0.6
exhort|020|object||0.7
encourage|020|clause||0.5
ask|020|clause||0.5
request|020|object|t@from|0.6
recommend|020|clause||0.5
press|020|clause||0.5
invite|022|entity||0.6
propose|020|clause||0.4
vow|030|clause||0.4
promise|030|clause|@to|0.6
promise|033|object|t@to|0.6|aid,assistance,help,fund,support
pledge|030|clause|@to|0.6
pledge|033|object|t@to|0.7|aid,assistance,help,fund,support,money,million,billion
pledge|030|object|t@to|0.6
agree|030|clause|@with|0.6
agree|057|none|@on|0.4
offer|039|clause|@to|0.4
offer|033|object|t@to|0.6|aid,assistance,help,support
commit|030|clause||0.4
undertake|030|clause||0.5
meet|040|entity|m@with|0.7
meet|040|none|m@with|0.7
confer|040|none|m@with|0.7
consult|040|none|m@with|0.7
telephone|041|entity|m|0.8
phone|041|entity|m|0.7
visit|042|entity||0.6
tour|042|entity||0.4
travel|042|none|@to|0.3
fly|042|none|@to|0.3
host|043|entity||0.5
receive|043|entity||0.3
mediate|045|none|@between|0.8
broker|045|object|t@between|0.7
negotiate|046|none|m@with|0.8
discuss|046|object|mt@with|0.4
praise|051|object||0.9
commend|051|object||0.9
hail|051|object||0.6
applaud|051|object||0.7
thank|051|object||0.8
congratulate|051|object||0.7
endorse|051|object||0.7
back|051|entity||0.6
support|051|object||0.5
welcome|051|object||0.6
award|051|object||0.5
honour|051|entity||0.4
honor|051|entity||0.4
defend|052|object||0.5
recognise|054|entity||0.5
recognize|054|entity||0.4
apologise|055|none|@to|0.9
apologize|055|none|@to|0.9
forgive|056|object||0.7
pardon|056|object||0.7
sign|057|object|tm@with|0.8|agreement,treaty,deal,pact,accord,memorandum,protocol,convention,truce,contract
ratify|057|object|t|0.7
conclude|057|object|tm@with|0.6|agreement,treaty,deal,pact,accord
reach|057|object|tm@with|0.7|agreement,deal,accord,pact,compromise,settlement
strike|057|object|tm@with|0.7|deal,agreement,bargain
cooperate|060|none|m@with|0.6
collaborate|060|none|m@with|0.5
train|062|entity||0.4
extradite|063|entity|@to|0.8
arm|072|entity||0.7
donate|071|object|t@to|0.7
rescue|073|object||0.6
airlift|073|object||0.6
deliver|073|object|t@to|0.7|aid,supply,food,assistance,medicine,relief
provide|070|object|t@to|0.6|aid,assistance,help,relief,food,shelter,support
send|073|object|t@to|0.6|aid,supply,food,relief,medicine,convoy
supply|072|object|t@to|0.6|weapon,arm,ammunition,missile
shelter|075|entity||0.4
ease|081|object|t|0.6|restriction,curb,measure,rule
lift|085|object|t@on|0.7|sanction,embargo
lift|081|object|t@on|0.7|ban,curfew,restriction,blockade,state
release|0841|entity||0.7
free|0841|entity||0.8
return|0842|object|t@to|0.3|property,artefact,remains
withdraw|0874|object|t@from|0.7|troop,force,soldier,army,tank,fighter
withdraw|0874|none|@from|0.5
pull_out|0874|none|@of|0.5
retreat|0874|none|@from|0.8
surrender|0874|none|@to|0.7
declare|0871|object|t|0.8|ceasefire,truce,cease-fire
announce|0871|object|t|0.8|ceasefire,truce,cease-fire
investigate|091|object||0.6
probe|091|object||0.6
interrogate|091|object||0.6
question|091|entity||0.4
demand|100|object|t@from|0.7
demand|100|clause|@from|0.7
insist|100|clause||0.3
order|100|clause||0.3
condemn|111|object||0.9
criticise|111|object||0.9
criticize|111|object||0.9
denounce|111|object||0.9
decry|111|object||0.8
slam|111|entity||0.6
blast|111|entity||0.5
deplore|111|object||0.8
rebuke|111|object||0.8
lambast|111|object||0.8
berate|111|object||0.7
attack|111|entity||0.4|plan,policy,decision,bill,law,report
accuse|112|object||0.9
blame|112|object||0.8
allege|112|clause||0.5
impeach|1121|object||0.8
sue|115|object||0.9
prosecute|115|object||0.6
convict|116|object||0.8
indict|115|entity||0.6
reject|120|object||0.7
refuse|120|clause||0.7
refuse|120|object||0.6
decline|120|clause||0.4
oppose|120|object||0.5
rebuff|120|object||0.8
spurn|120|object||0.8
rule_out|120|object||0.6
turn_down|120|object||0.7
veto|129|object||0.8
defy|128|object||0.7
flout|128|object||0.8
warn|130|object||0.4
warn|130|clause||0.4
threaten|130|clause||0.7
threaten|138|object||0.6
protest|141|none|@against|0.8
demonstrate|141|none|@against|0.7
march|141|none|@against|0.7
rally|141|none|@against|0.6
riot|145|none||0.9
loot|171|object||0.6
block|144|object||0.6|road,street,highway,traffic,entrance,bridge,railway
deploy|154|object|t@to|0.7
mobilise|154|object|t|0.7
mobilize|154|object|t|0.7
dispatch|154|object|t@to|0.6
mass|154|object|t|0.5
patrol|150|object||0.4
recall|161|object|t@from|0.8|ambassador,envoy,diplomat
sever|161|object|t@with|0.9|tie,relation,link
break_off|164|object|t@with|0.8|talks,talk,negotiation
break_off|161|object|t@with|0.8
cut|161|object|t@with|0.8|tie,relation
cut|162|object|t@to|0.7|aid,funding,assistance,help
suspend|162|object|t@to|0.7|aid,funding,assistance
freeze|1711|object|t|0.7|asset,account
suspend|164|object|t@with|0.8|talks,talk,negotiation,dialogue
sanction|163|object||0.7
impose|163|object|t@on|0.9|sanction,embargo
impose|1723|object|t@on|0.8|curfew
impose|172|object|t@on|0.7|ban,restriction,tax,tariff,rule
expel|166|entity|@from|0.8
evict|174|entity|@from|0.7
deport|174|object|@to|0.9
seize|192|object||0.7|city,town,village,district,area,territory,airport,base,bridge,control,hill,province,region,neighbourhood
seize|1711|object||0.6
confiscate|1711|object||0.9
impound|1711|object||0.8
destroy|1712|object||0.4
demolish|1712|object||0.7
torch|1712|object||0.8
burn|1712|object||0.5|house,building,office,shop,car,village,church,flag
bulldoze|1712|object||0.8
damage|171|object||0.3
vandalise|1712|object||0.8
ransack|171|object||0.8
raid|171|object||0.6
ban|172|object||0.7
bar|172|object||0.6
outlaw|1722|object||0.7
prohibit|172|object||0.6
censor|1721|object||0.7
quarantine|172|object||0.5
arrest|173|object||0.95
detain|173|object||0.9
jail|173|object||0.8
imprison|173|object||0.8
sentence|173|object||0.8
charge|173|entity||0.6
take_into custody|173|object||0.8
disperse|175|object||0.7
suppress|175|object||0.6
crack_down|175|none|@on|0.8
hack|176|object||0.7
attack|190|object||0.7
assault|180|object||0.6
ambush|190|object||0.8
kill|180|object||0.5
wound|180|object||0.4
injure|180|object||0.3
murder|1823|object||0.7
slaughter|202|object||0.7
massacre|202|object||0.9
execute|1823|entity||0.6
behead|1823|object||0.8
stab|182|object||0.8
beat|182|entity||0.5
lynch|1823|object||0.8
rape|1821|object||0.8
torture|1822|object||0.9
abduct|181|object||0.95
kidnap|181|object||0.95
hijack|181|object||0.7
bomb|195|object||0.8
assassinate|186|object||0.9
gun_down|186|object||0.7
shoot|193|entity||0.7
shoot_dead|193|object||0.8
fight|190|entity||0.6
fight|190|none|m@with|0.5
clash|190|none|m@with|0.8
battle|190|object||0.6
storm|190|object||0.7
invade|190|object||0.9
bombard|194|object||0.9
shell|194|object||0.95
pound|194|object||0.7
strafe|195|object||0.9
level|1712|object||0.5|building,house,block,home
flatten|1712|object||0.5|building,house,block,home
hit|190|object||0.4|centre,center,building,hospital,school,convoy,market,base
fire|194|object|t@at|0.7|rocket,missile,shell,mortar,artillery
fire|175|object|t@at|0.8|tear,gas,bullet
launch|190|object|t@on|0.7|offensive,operation,assault,attack,campaign
launch|195|object|t@on|0.8|airstrike,strike,raid
drop|195|object|t@on|0.8|bomb,explosive,barrel
hit|190|entity||0.4
strike|190|entity||0.4
target|190|entity||0.3
capture|192|object||0.7|city,town,village,district,area,territory,airport,base,hill,province,region
capture|173|entity||0.6
recapture|192|object||0.9
retake|192|object||0.9
liberate|192|object||0.8
overrun|192|object||0.8
occupy|192|object||0.5
regain|192|object|t@from|0.7|control,territory
besiege|191|object||0.9
encircle|191|object||0.7
surround|191|object||0.5
blockade|191|object||0.9
violate|196|object|t|0.8|ceasefire,truce
gas|2041|object||0.8
`;

const ENTRIES = new Map<string, VerbEntry[]>();
for (const line of TABLE.trim().split('\n')) {
  const [lemma = '', code = '', need = 'none', flags = '', confidence = '0.5', objects = ''] =
    line.split('|');
  const [plain = '', ...prepositions] = flags.split('@');
  const entry: VerbEntry = {
    code,
    need: need as Need,
    recipientBy: prepositions,
    mutual: plain.includes('m'),
    thing: plain.includes('t'),
    confidence: Number(confidence),
    objects: objects === '' ? [] : objects.split(','),
  };
  ENTRIES.set(lemma, [...(ENTRIES.get(lemma) ?? []), entry]);
}

/** Entries of a verb, with its particle where it has one, in the order in which they are to be tried. */
export function verbEntries(lemma: string, particle: string | null): readonly VerbEntry[] {
  return (
    (particle === null ? undefined : ENTRIES.get(`${lemma}_${particle}`)) ??
    ENTRIES.get(lemma) ??
    []
  );
}

/** Verbs that lend their subject to the noun that says what is done: "carried out strikes", "held talks". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'prepare plan hold carry conduct launch make stage mount begin start resume continue undertake wage perform open order announce declare impose face issue lodge file give offer express deliver provide send deploy reach sign strike agree call join attend lead organise organize plan cancel suspend end receive extend voice claim commit execute take pay have'.split(
    ' ',
  ),
);

/** Verbs whose object does what their clause says: "urged him to leave". */
export const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  'urge ask tell order force allow permit encourage persuade call invite press require want expect help let make cause compel convince warn beg pressure'.split(
    ' ',
  ),
);

/** Verbs that put what their clause says into the future or into question, with the status they give it. */
export const STATUS_VERBS: Readonly<
  Record<string, 'planned' | 'considered' | 'commitment' | 'hypothetical'>
> = {
  plan: 'planned',
  intend: 'planned',
  prepare: 'planned',
  schedule: 'planned',
  expect: 'planned',
  aim: 'planned',
  want: 'hypothetical',
  hope: 'hypothetical',
  seek: 'hypothetical',
  try: 'hypothetical',
  fail: 'hypothetical',
  refuse: 'hypothetical',
  urge: 'hypothetical',
  ask: 'hypothetical',
  tell: 'hypothetical',
  call: 'hypothetical',
  demand: 'hypothetical',
  threaten: 'hypothetical',
  warn: 'hypothetical',
  need: 'hypothetical',
  consider: 'considered',
  weigh: 'considered',
  mull: 'considered',
  promise: 'commitment',
  pledge: 'commitment',
  vow: 'commitment',
  agree: 'commitment',
  commit: 'commitment',
  offer: 'commitment',
};
