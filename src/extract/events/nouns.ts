export interface NounEntry {
  readonly code: string;
  /** `alone`: the noun tells of an event by itself; `light`: only with a verb that carries it. */
  readonly use: 'alone' | 'light';
  readonly mutual: boolean;
  readonly confidence: number;
}

/** lemma | code | use | mutual | confidence; a compound of two words is looked up before its head. */
const TABLE = `
talks|046|alone|m|0.7
negotiation|046|alone|m|0.7
meeting|040|alone|m|0.5
summit|040|alone|m|0.4
phone call|041|alone|m|0.8
telephone call|041|alone|m|0.8
visit|042|alone||0.5
mediation|045|alone||0.5
support|051|light||0.6
praise|051|light||0.6
agreement|057|light|m|0.6
treaty|057|light|m|0.6
deal|057|light|m|0.5
apology|055|alone||0.7
condolence|018|alone||0.9
aid|070|light||0.5
assistance|070|light||0.5
ceasefire|0871|light|m|0.7
cease-fire|0871|light|m|0.7
truce|0871|light|m|0.7
withdrawal|0874|alone||0.6
retreat|0874|alone||0.5
investigation|091|alone||0.4
inquiry|090|alone||0.5
probe|091|light||0.5
demand|100|alone||0.4
request|020|light||0.6
appeal|020|light||0.5
call|020|light||0.3
criticism|111|alone||0.6
condemnation|111|alone||0.7
accusation|112|light||0.5
lawsuit|115|alone||0.7
trial|115|light||0.3
threat|130|light||0.5
warning|130|light||0.4
ultimatum|139|alone||0.7
protest|141|alone||0.6
demonstration|141|alone||0.7
rally|141|alone||0.5
march|141|light||0.5
hunger strike|142|alone||0.9
boycott|143|alone||0.5
walkout|143|alone||0.8
riot|145|alone||0.8
unrest|145|alone||0.3
exercise|150|light||0.4
drill|150|light||0.5
deployment|154|alone||0.6
mobilisation|154|alone||0.6
sanction|163|light||0.7
embargo|163|light||0.7
crackdown|175|alone||0.8
curfew|1723|light||0.7
arrest|173|alone||0.5
detention|173|alone||0.4
expulsion|166|alone||0.6
deportation|174|alone||0.6
attack|190|alone||0.45
suicide attack|1831|alone||0.8
suicide bombing|1831|alone||0.9
car bombing|1832|alone||0.9
car bomb|1832|light||0.7
terrorist attack|180|alone||0.7
cyber attack|176|alone||0.8
cyberattack|176|alone||0.8
drone strike|1952|alone||0.9
drone attack|1952|alone||0.9
bombing|183|alone||0.7
explosion|183|light||0.3
assault|190|alone||0.5
offensive|190|alone||0.7
raid|190|alone||0.6
air raid|195|alone||0.9
air strike|195|alone||0.9
airstrike|195|alone||0.9
missile strike|195|alone||0.8
air attack|195|alone||0.8
strike|195|alone||0.5
airstrikes|195|alone||0.9
bombardment|194|alone||0.8
shelling|194|alone||0.9
barrage|194|alone||0.7
invasion|190|alone||0.7
clash|190|alone|m|0.7
fighting|190|alone|m|0.6
battle|190|alone|m|0.4
war|190|alone|m|0.25
conflict|190|alone|m|0.25
siege|191|alone||0.8
blockade|191|alone||0.7
occupation|192|alone||0.5
capture|192|alone||0.5
liberation|192|alone||0.6
shooting|193|alone||0.4
killing|180|alone||0.4
murder|1823|alone||0.3
massacre|202|alone||0.8
assassination|186|alone||0.8
abduction|181|alone||0.8
kidnapping|181|alone||0.8
`;

const ENTRIES = new Map(
  TABLE.trim()
    .split('\n')
    .map((line): [string, NounEntry] => {
      const [lemma = '', code = '', use = 'alone', mutual = '', confidence = '0.5'] =
        line.split('|');
      return [
        lemma,
        {
          code,
          use: use as NounEntry['use'],
          mutual: mutual === 'm',
          confidence: Number(confidence),
        },
      ];
    }),
);

export function nounEntry(lemma: string, modifier: string | null): NounEntry | undefined {
  return (
    (modifier === null ? undefined : ENTRIES.get(`${modifier} ${lemma}`)) ?? ENTRIES.get(lemma)
  );
}

/** Words that make a strike, attack or raid one from the air. */
export const AIR: ReadonlySet<string> = new Set(
  'air aerial airstrike missile warplane jet aircraft plane helicopter drone bomber warplanes jets planes helicopters drones'.split(
    ' ',
  ),
);
/** Words that make a strike one of labour. */
export const LABOUR: ReadonlySet<string> = new Set(
  'worker union labour labor employee wage pay general teacher driver rail'.split(' '),
);
