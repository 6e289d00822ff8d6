import type { Sentence } from '../../domain/analysis.js';
import type { Quantity, QuantityKind } from '../../domain/extraction.js';
import { Tree } from '../syntax.js';

/** A number of people or buildings with the token it hangs on. */
export interface FoundQuantity extends Omit<Quantity, 'kind'> {
  /** What happened to them; null where only an event that they take part in can tell. */
  readonly kind: QuantityKind | null;
  /** Token of the counted noun, or of the number where none is printed. */
  readonly token: number;
}

const UNITS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  dozen: 12,
};
/** "Dozens" is at least two of them. */
const VAGUE: Readonly<Record<string, number>> = {
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2000,
  'tens of thousands': 20000,
  'hundreds of thousands': 200000,
  millions: 2000000,
  several: 0,
};

/** 3.2 million, two dozen, twenty-five, 1,200; null for what is no number. */
export function parseNumber(text: string): number | null {
  const clean = text.toLowerCase().replaceAll(',', '').trim();
  if (/^\d+(?:\.\d+)?$/.test(clean)) return Number(clean);
  let total = 0;
  let current = 0;
  let seen = false;
  for (const word of clean.split(/[\s-]+/)) {
    if (word === 'and' || word === 'a' || word === 'an') continue;
    const unit = UNITS[word] ?? (/^\d+(?:\.\d+)?$/.test(word) ? Number(word) : undefined);
    if (word === 'half') current += 0.5;
    else if (unit !== undefined) current += unit;
    else {
      const scale = SCALES[word];
      if (scale === undefined) return null;
      current = (current === 0 ? 1 : current) * scale;
      if (scale >= 1000) [total, current] = [total + current, 0];
    }
    seen = true;
  }
  return seen ? total + current : null;
}

const NUMBER =
  '(?:\\d[\\d,]*(?:\\.\\d+)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|half an?|an?(?= (?:dozen|hundred|thousand|million)))(?: (?:hundred|thousand|million|billion|dozen))?';
const PATTERN = new RegExp(
  `\\b((?:at least|at most|up to|more than|less than|fewer than|over|under|nearly|almost|about|around|some|roughly|approximately|an estimated|estimated|as many as|close to) )?(?:(${NUMBER})|(tens of thousands|hundreds of thousands|dozens|scores|hundreds|thousands|millions))\\b(?![-:%]|\\s?(?:percent|per cent|°|km|kilomet|miles|metres|meters|feet|am\\b|pm\\b|a\\.m|p\\.m|years?[- ]old|dollars|euros|pounds|degrees|hours|minutes|days|weeks|months|years|seats|points|goals|votes))`,
  'gi',
);

/** Counted people and buildings of a sentence: kind by the words they depend on. */
export function findQuantities(
  sentence: Sentence,
  body: string,
  tree = new Tree(sentence),
): FoundQuantity[] {
  const text = body.slice(sentence.start, sentence.end);
  const out: FoundQuantity[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const hedge = match[1]?.trim() ?? null;
    const vague = match[3]?.toLowerCase();
    const before = text.slice(0, match.index);
    if (
      /[$€£#]\s?$|\b(?:of|age|aged|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|Resolution|Article|No\.)\s$/.test(
        before,
      ) &&
      vague === undefined &&
      hedge === null
    )
      continue;
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const numberEnd = sentence.tokens.findIndex((token) => token.end >= end);
    if (numberEnd < 0) continue;
    const token = countedToken(tree, numberEnd);
    const kind = kindOf(tree, token, numberEnd);
    // "the two ministers" are no count, they are known.
    const known = /\b(?:the|these|those|its|his|her|their|our)\s$/i.test(before);
    if (kind === null && (known || !isCounted(tree, token, numberEnd))) continue;
    const number = vague === undefined ? parseNumber(match[2] ?? '') : null;
    if (
      vague === undefined &&
      (number === null ||
        (number > 1900 && number < 2100 && hedge === null && !(match[2] ?? '').includes(',')))
    )
      continue;
    out.push({
      kind,
      ...bounds(number, vague, hedge),
      qualifier: hedge ?? (vague === undefined ? null : (match[3] ?? null)),
      unit: kind === 'buildings' ? 'buildings' : 'people',
      text: match[0],
      start,
      end,
      cumulative: isRunningTotal(text, tree, token),
      token,
    });
  }
  return out;
}

function bounds(
  number: number | null,
  vague: string | undefined,
  hedge: string | null,
): Pick<Quantity, 'value' | 'min' | 'max'> {
  if (vague !== undefined) return { value: null, min: VAGUE[vague] ?? null, max: null };
  const word = hedge?.toLowerCase() ?? '';
  if (/^(?:at least|more than|over)$/.test(word)) return { value: number, min: number, max: null };
  if (/^(?:at most|up to|less than|fewer than|under|nearly|almost|as many as|close to)$/.test(word))
    return { value: number, min: null, max: number };
  return { value: number, min: null, max: null };
}

/** The noun that a number counts: its head, or what follows "of". */
function countedToken(tree: Tree, number: number): number {
  const token = tree.token(number);
  if (token === undefined) return number;
  if (
    /^(?:nummod|compound|amod|advmod|det|nmod)/.test(token.deprel) &&
    token.head > number &&
    token.head - number < 8
  )
    return token.head;
  const of = tree.oblique(number, 'of')[0];
  return of ?? number;
}

const PEOPLE =
  /^(?:people|person|civilian|man|woman|child|soldier|policeman|officer|fighter|rebel|militant|protester|demonstrator|prisoner|journalist|student|villager|resident|refugee|migrant|worker|victim|member|troop|troops|passenger|life|other|others|insurgent|terrorist|gunman|suspect|activist|citizen|national|girl|boy|medic|pilot|teenager|inmate|hostage|jihadist|dozen|family|patient)$/;
const HARM: readonly (readonly [QuantityKind, RegExp])[] = [
  [
    'killed',
    /^(?:kill|die|death|dead|murder|execute|massacre|slay|casualty|fatality|cost|claim|body|perish|assassinate|lynch|behead)$/,
  ],
  ['wounded', /^(?:wound|injure|injury|injured|hurt|maim|wounded|hospitalise|hospitalize)$/],
  ['displaced', /^(?:displace|flee|evacuate|uproot|homeless|refugee)$/],
  ['besieged', /^(?:besiege|trap|encircle|siege)$/],
  ['arrested', /^(?:arrest)$/],
  [
    'detained',
    /^(?:detain|detention|jail|imprison|custody|hold|prisoner|detainee|hostage|kidnap|abduct)$/,
  ],
];

/** Words that harm whoever is counted, be they "peacekeepers" or "shoppers". */
const CERTAIN_HARM =
  /^(?:kill|die|dead|murder|execute|massacre|perish|wound|wounded|injure|injured|hurt|arrest|detain|jail|imprison|kidnap|abduct|displace)$/;

function harmOf(lemma: string): QuantityKind | undefined {
  return HARM.find(([, words]) => words.test(lemma))?.[0];
}

function kindOf(tree: Tree, token: number, number: number): QuantityKind | null {
  const noun = tree.lemma(token);
  const own = harmOf(noun);
  if (own !== undefined && noun !== 'refugee') return own;
  // "12 deaths … and 11 killed": the next word says it, whatever the tree makes of the number.
  const next = token === number ? harmOf(tree.lemma(number + 1)) : undefined;
  if (next !== undefined) return next;
  const isBuilding = /^(?:building|house|home|hospital|school|shop|block|bridge|village)$/.test(
    noun,
  );
  const people = token === number || PEOPLE.test(noun);
  const governors: number[] = [];
  for (let node = token, steps = 0; node >= 0 && steps < 4; steps++) {
    governors.push(node);
    node = tree.token(node)?.head ?? -1;
  }
  for (const governor of governors) {
    const described = tree.children(governor, 'acl', 'acl:relcl', 'amod', 'xcomp');
    // "targeted and killed scores": the object belongs to both verbs.
    const both = governor === token || !people ? [] : tree.children(governor, 'conj');
    for (const near of [governor, ...described, ...both]) {
      if (near === number) continue;
      const kind = harmOf(tree.lemma(near));
      if (kind !== undefined && (people || (!isBuilding && CERTAIN_HARM.test(tree.lemma(near)))))
        return kind;
      if (
        isBuilding &&
        /^(?:destroy|damage|level|flatten|burn|demolish|hit|torch|bulldoze)$/.test(tree.lemma(near))
      )
        return 'buildings';
    }
    if (tree.token(governor)?.upos === 'VERB') break;
  }
  return null;
}

/** Does a number count a noun, or stand for people itself? */
function isCounted(tree: Tree, token: number, number: number): boolean {
  const upos = tree.token(token)?.upos ?? '';
  return token === number
    ? /^(?:nsubj|nsubj:pass|obj|obl:agent)$/.test(tree.token(number)?.deprel ?? '')
    : upos === 'NOUN' || upos === 'PROPN';
}

/** "has killed more than 300,000 since 2011": a total of the conflict, not of one event. */
function isRunningTotal(text: string, tree: Tree, token: number): boolean {
  let verb = token;
  for (let steps = 0; verb >= 0 && steps < 5 && tree.token(verb)?.upos !== 'VERB'; steps++)
    verb = tree.token(verb)?.head ?? -1;
  const perfect =
    verb >= 0 && tree.children(verb, 'aux').some((child) => tree.lemma(child) === 'have');
  return perfect && /\bsince\b|\bso far\b|\b(?:civil )?war\b|\bconflict\b/i.test(text);
}
