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
  /** Lemmas of the object that the entry is for; empty: any. */
  readonly objects: readonly string[];
}

/**
 * lemma | code | need | flags | objects. Flags: `m` mutual, `t` the object is a thing, `@prep` recipient.
 * Several lines for a lemma: the first whose objects fit; particles are joined by `_`.
 */
const TABLE = `
comment|011|none|
decline_to comment|011|none|
mourn|017|object|t
commemorate|017|object|t
condole|018|none|@with
deny|016|object|t
deny|016|clause|
dismiss|016|object|t|accusation,allegation,claim,charge,report
acknowledge|015|clause|
admit|015|clause|
claim|015|object|t|responsibility
confess|015|none|
urge|020|object|
urge|020|clause|
call_on|020|none|@on
call_upon|020|none|@upon
call_for|020|none|
appeal|020|none|@to
appeal|020|object|@to
beg|020|object|
implore|020|object|
plead|020|none|@with
exhort|020|object|
encourage|020|clause|
ask|020|clause|
request|020|object|t@from
recommend|020|clause|
press|020|clause|
invite|022|entity|
propose|020|clause|
vow|030|clause|
promise|030|clause|@to
promise|033|object|t@to|aid,assistance,help,fund,support
pledge|030|clause|@to
pledge|033|object|t@to|aid,assistance,help,fund,support,money,million,billion
pledge|030|object|t@to
agree|030|clause|@with
agree|057|none|@on
offer|039|clause|@to
offer|033|object|t@to|aid,assistance,help,support
commit|030|clause|
undertake|030|clause|
meet|040|entity|m@with
meet|040|none|m@with
confer|040|none|m@with
consult|040|none|m@with
telephone|041|entity|m
phone|041|entity|m
visit|042|entity|
tour|042|entity|
travel|042|none|@to
fly|042|none|@to
host|043|entity|
receive|043|entity|
mediate|045|none|@between
broker|045|object|t@between
negotiate|046|none|m@with
discuss|046|object|mt@with
praise|051|object|
commend|051|object|
hail|051|object|
applaud|051|object|
thank|051|object|
congratulate|051|object|
endorse|051|object|
back|051|entity|
support|051|object|
welcome|051|object|
award|051|object|
honour|051|entity|
honor|051|entity|
defend|052|object|
recognise|054|entity|
recognize|054|entity|
apologise|055|none|@to
apologize|055|none|@to
forgive|056|object|
pardon|056|object|
sign|057|object|tm@with|agreement,treaty,deal,pact,accord,memorandum,protocol,convention,truce,contract
ratify|057|object|t
conclude|057|object|tm@with|agreement,treaty,deal,pact,accord
reach|057|object|tm@with|agreement,deal,accord,pact,compromise,settlement
strike|057|object|tm@with|deal,agreement,bargain
cooperate|060|none|m@with
collaborate|060|none|m@with
train|062|entity|
extradite|063|entity|@to
arm|072|entity|
donate|071|object|t@to
rescue|073|object|
airlift|073|object|
deliver|073|object|t@to|aid,supply,food,assistance,medicine,relief
provide|070|object|t@to|aid,assistance,help,relief,food,shelter,support
send|073|object|t@to|aid,supply,food,relief,medicine,convoy
supply|072|object|t@to|weapon,arm,ammunition,missile
shelter|075|entity|
ease|081|object|t|restriction,curb,measure,rule
lift|085|object|t@on|sanction,embargo
lift|081|object|t@on|ban,curfew,restriction,blockade,state
release|0841|entity|
free|0841|entity|
return|0842|object|t@to|property,artefact,remains
withdraw|0874|object|t@from|troop,force,soldier,army,tank,fighter
withdraw|0874|none|@from
pull_out|0874|none|@of
retreat|0874|none|@from
surrender|0874|none|@to
declare|0871|object|t|ceasefire,truce,cease-fire
announce|0871|object|t|ceasefire,truce,cease-fire
investigate|091|object|
probe|091|object|
interrogate|091|object|
question|091|entity|
demand|100|object|t@from
demand|100|clause|@from
insist|100|clause|
order|100|clause|
condemn|111|object|
criticise|111|object|
criticize|111|object|
denounce|111|object|
decry|111|object|
slam|111|entity|
blast|111|entity|
deplore|111|object|
rebuke|111|object|
lambast|111|object|
berate|111|object|
attack|111|entity||plan,policy,decision,bill,law,report
accuse|112|object|
blame|112|object|
allege|112|clause|
impeach|1121|object|
sue|115|object|
prosecute|115|object|
convict|116|object|
indict|115|entity|
reject|120|object|
refuse|120|clause|
refuse|120|object|
decline|120|clause|
oppose|120|object|
rebuff|120|object|
spurn|120|object|
rule_out|120|object|
turn_down|120|object|
veto|129|object|
defy|128|object|
flout|128|object|
warn|130|object|
warn|130|clause|
threaten|130|clause|
threaten|138|object|
protest|141|none|@against
demonstrate|141|none|@against
march|141|none|@against
rally|141|none|@against
riot|145|none|
loot|171|object|
block|144|object||road,street,highway,traffic,entrance,bridge,railway
deploy|154|object|t@to
mobilise|154|object|t
mobilize|154|object|t
dispatch|154|object|t@to
mass|154|object|t
patrol|150|object|
recall|161|object|t@from|ambassador,envoy,diplomat
sever|161|object|t@with|tie,relation,link
break_off|164|object|t@with|talks,talk,negotiation
break_off|161|object|t@with
cut|161|object|t@with|tie,relation
cut|162|object|t@to|aid,funding,assistance,help
suspend|162|object|t@to|aid,funding,assistance
freeze|1711|object|t|asset,account
suspend|164|object|t@with|talks,talk,negotiation,dialogue
sanction|163|object|
impose|163|object|t@on|sanction,embargo
impose|1723|object|t@on|curfew
impose|172|object|t@on|ban,restriction,tax,tariff,rule
expel|166|entity|@from
evict|174|entity|@from
deport|174|object|@to
seize|192|object||city,town,village,district,area,territory,airport,base,bridge,control,hill,province,region,neighbourhood
seize|1711|object|
confiscate|1711|object|
impound|1711|object|
destroy|1712|object|
demolish|1712|object|
torch|1712|object|
burn|1712|object||house,building,office,shop,car,village,church,flag
bulldoze|1712|object|
damage|171|object|
vandalise|1712|object|
ransack|171|object|
raid|171|object|
ban|172|object|
bar|172|object|
outlaw|1722|object|
prohibit|172|object|
censor|1721|object|
quarantine|172|object|
arrest|173|object|
detain|173|object|
jail|173|object|
imprison|173|object|
sentence|173|object|
charge|173|entity|
take_into custody|173|object|
disperse|175|object|
suppress|175|object|
crack_down|175|none|@on
hack|176|object|
attack|190|object|
assault|180|object|
ambush|190|object|
kill|180|object|
wound|180|object|
injure|180|object|
murder|1823|object|
slaughter|202|object|
massacre|202|object|
execute|1823|entity|
behead|1823|object|
stab|182|object|
beat|182|entity|
lynch|1823|object|
rape|1821|object|
torture|1822|object|
abduct|181|object|
kidnap|181|object|
hijack|181|object|
bomb|195|object|
assassinate|186|object|
gun_down|186|object|
shoot|193|entity|
shoot_dead|193|object|
fight|190|entity|
fight|190|none|m@with
clash|190|none|m@with
battle|190|object|
storm|190|object|
invade|190|object|
bombard|194|object|
shell|194|object|
pound|194|object|
strafe|195|object|
level|1712|object||building,house,block,home
flatten|1712|object||building,house,block,home
hit|190|object||centre,center,building,hospital,school,convoy,market,base
fire|194|object|t@at|rocket,missile,shell,mortar,artillery
fire|175|object|t@at|tear,gas,bullet
launch|190|object|t@on|offensive,operation,assault,attack,campaign
launch|195|object|t@on|airstrike,strike,raid
drop|195|object|t@on|bomb,explosive,barrel
hit|190|entity|
strike|190|entity|
target|190|entity|
capture|192|object||city,town,village,district,area,territory,airport,base,hill,province,region
capture|173|entity|
recapture|192|object|
retake|192|object|
liberate|192|object|
overrun|192|object|
occupy|192|object|
regain|192|object|t@from|control,territory
besiege|191|object|
encircle|191|object|
surround|191|object|
blockade|191|object|
violate|196|object|t|ceasefire,truce
gas|2041|object|
`;

const ENTRIES = new Map<string, VerbEntry[]>();
for (const line of TABLE.trim().split('\n')) {
  const [lemma = '', code = '', need = 'none', flags = '', objects = ''] = line.split('|');
  const [plain = '', ...prepositions] = flags.split('@');
  const entry: VerbEntry = {
    code,
    need: need as Need,
    recipientBy: prepositions,
    mutual: plain.includes('m'),
    thing: plain.includes('t'),
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
