import type { Analysis, Sentence } from '../../domain/analysis.js';
import type { MentionKind } from '../../domain/extraction.js';
import { STATES, type State } from '../../domain/states.js';
import { bodyByName } from '../knowledge/bodies.js';
import { findCity } from '../knowledge/gazetteer.js';
import {
  BODY_NOUNS,
  GROUP_NOUNS,
  PERSON_NOUNS,
  PLACE_NOUNS,
  TITLES,
  WEAPON_NOUNS,
} from '../knowledge/nouns.js';
import { normalize } from '../normalize.js';
import { Tree } from '../syntax.js';
import { type EntityNode, newNode, type Placed } from './node.js';

export interface FoundRelation {
  readonly type: 'AFFILIATED_WITH' | 'BASED_IN' | 'LOCATED_IN';
  readonly from: string;
  readonly to: string;
  readonly role: string | null;
  readonly start: number;
  readonly end: number;
}

interface DictionaryEntry {
  readonly state: State;
  readonly kind: 'name' | 'demonym' | 'capital';
}

const DICTIONARY = new Map<string, DictionaryEntry>();
for (const state of STATES) {
  for (const capital of state.capitals)
    DICTIONARY.set(capital.toLowerCase(), { state, kind: 'capital' });
  for (const demonym of state.demonyms)
    DICTIONARY.set(demonym.toLowerCase(), { state, kind: 'demonym' });
  for (const name of [state.name, ...state.variants])
    DICTIONARY.set(name.toLowerCase(), { state, kind: 'name' });
}
/** Read only with their capitals: "us", "car", "male", "polish". */
const CASED = new Set([
  'us',
  'car',
  'male',
  'polish',
  'turkey',
  'chad',
  'prc',
  'rok',
  'hk',
  'nz',
  'pole',
  'swede',
  'dane',
  'finn',
  'georgia',
  'jordan',
]);
/** Never capitals of government: too often the city or another place. */
const NGRAM_MAX = 7;

/**
 * Who and what an article names: states, bodies, people, groups, places, with their mentions. Names are found by the
 * model and the dictionaries; nominals and pronouns become mentions when a role or a speaker asks for them.
 */
export class Entities {
  readonly nodes = new Map<string, EntityNode>();
  readonly relations: FoundRelation[] = [];
  readonly trees: readonly Tree[];
  readonly #placed: (Placed | undefined)[][];

  constructor(readonly analysis: Analysis) {
    this.trees = analysis.sentences.map((sentence) => new Tree(sentence));
    this.#placed = analysis.sentences.map((sentence) => sentence.tokens.map(() => undefined));
    const body = analysis.sentences.filter(({ kind }) => kind === 'sentence');
    for (const sentence of body) this.#findBodies(sentence);
    this.#findPeople(body);
    for (const sentence of body) this.#findStatesAndPlaces(sentence);
    for (const sentence of body) this.#findComposites(sentence);
    for (const sentence of body) this.#findOffices(sentence);
    this.#findContainment(body);
  }

  /** The node whose mention covers the token. */
  at(sentence: number, token: number): EntityNode | undefined {
    const placed = this.#placed[sentence]?.[token];
    return placed === undefined ? undefined : this.nodes.get(placed.key);
  }

  placedAt(sentence: number, token: number): Placed | undefined {
    return this.#placed[sentence]?.[token];
  }

  place(sentence: number, first: number, last: number, key: string, kind: MentionKind): void {
    const node = this.nodes.get(key);
    const tokens = this.analysis.sentences[sentence]?.tokens;
    const [start, end] = [tokens?.[first], tokens?.[last]];
    const row = this.#placed[sentence];
    if (node === undefined || start === undefined || end === undefined || row === undefined) return;
    for (let token = first; token <= last; token++)
      row[token] = { sentence, first, last, key, kind };
    const slice = this.#slice(sentence, first, last);
    const at = node.mentions.findIndex((mention) => mention.start > start.start);
    const mention = { start: start.start, end: end.end, text: slice, kind };
    const index = at < 0 ? node.mentions.length : at;
    node.mentions.splice(index, 0, mention);
    node.heads.splice(index, 0, { sentence, token: last });
    if (kind === 'name') node.aliases.add(slice);
  }

  add(node: EntityNode): EntityNode {
    const known = this.nodes.get(node.key);
    if (known !== undefined) return known;
    this.nodes.set(node.key, node);
    return node;
  }

  state(state: State): EntityNode {
    return this.add(
      newNode(`state:${state.iso3}`, 'Country', state.name, {
        iso3: state.iso3,
        featureClass: 'A',
        featureCode: 'PCLI',
        cameoActor: /^[A-Z]{3}$/.test(state.iso3) ? state.iso3 : null,
      }),
    );
  }

  #free(sentence: number, first: number, last: number): boolean {
    for (let token = first; token <= last; token++)
      if (this.#placed[sentence]?.[token] !== undefined) return false;
    return true;
  }

  #slice(sentence: number, first: number, last: number): string {
    const tokens = this.analysis.sentences[sentence]?.tokens ?? [];
    let out = '';
    for (let index = first; index <= last; index++) {
      const token = tokens[index];
      const next = tokens[index + 1];
      if (token === undefined) break;
      out += token.text;
      if (index < last && next !== undefined)
        out += ' '.repeat(Math.max(0, next.start - token.end));
    }
    return out;
  }

  /** Bodies of the table and ORG names, longest first. */
  #findBodies(sentence: Sentence): void {
    const { tokens, index } = sentence;
    for (let first = 0; first < tokens.length; first++) {
      if (!/^\p{Lu}|^al-/u.test(tokens[first]?.text ?? '')) continue;
      for (let last = Math.min(tokens.length, first + NGRAM_MAX) - 1; last >= first; last--) {
        if (!this.#free(index, first, last)) continue;
        const text = this.#slice(index, first, last);
        const body = bodyByName(text);
        if (body === undefined || (last === first && tokens[first]?.upos === 'PRON')) continue;
        const inside = sentence.names.find(
          (name) =>
            name.first <= first && name.last >= last && name.last - name.first > last - first,
        );
        if (
          inside !== undefined &&
          inside.label !== 'LOC' &&
          inside.first === first &&
          /^\p{Lu}/u.test(tokens[last + 1]?.text ?? '')
        )
          continue;
        const node = this.add(
          newNode(`body:${normalize(body.name)}`, 'Organization', body.name, {
            iso3: body.country,
            cameoActor: body.cameoActor,
            wikidata: body.wikidata,
            media: body.media,
          }),
        );
        this.place(index, first, last, node.key, 'name');
        first = last;
        break;
      }
    }
    for (const name of sentence.names) {
      if (name.label !== 'ORG') continue;
      let { first } = name;
      while (first < name.last && /^(?:the|a|an)$/i.test(tokens[first]?.text ?? '')) first++;
      if (!this.#free(index, first, name.last)) continue;
      const text = this.#slice(index, first, name.last);
      if (DICTIONARY.has(text.toLowerCase()) || !/\p{Lu}/u.test(text)) continue;
      const owner = demonymIn(text.split(/\s+/)[0] ?? '');
      const key =
        owner === null
          ? `body:${normalize(text)}`
          : `body:${owner} ${normalize(text).split(' ').slice(1).join(' ')}`;
      const acronym = this.#acronymOf(text);
      const node = acronym ?? this.add(newNode(key, 'Organization', text));
      node.iso3 ??= demonymIn(text);
      this.place(index, first, name.last, node.key, 'name');
    }
  }

  /** "WHO" after "World Health Organization", "the Observatory" after its full name. */
  #acronymOf(text: string): EntityNode | undefined {
    const short = normalize(text);
    for (const node of this.nodes.values()) {
      if (node.type !== 'Organization') continue;
      const long = normalize(node.name).split(' ');
      const initials = long
        .filter((word) => !/^(?:of|the|for|and|in|on)$/.test(word))
        .map((word) => word.charAt(0))
        .join('');
      if (short.length >= 2 && /^[A-Z.]+$/.test(text) && short.replaceAll(' ', '') === initials)
        return node;
      if (
        long.length > 2 &&
        !short.includes(' ') &&
        short.length > 4 &&
        long.includes(short) &&
        BODY_NOUNS.has(short)
      )
        return node;
    }
    return undefined;
  }

  #findPeople(body: readonly Sentence[]): void {
    interface Span {
      sentence: number;
      first: number;
      last: number;
      words: string[];
      text: string;
    }
    const spans: Span[] = [];
    for (const sentence of body) {
      for (const name of sentence.names) {
        if (name.label !== 'PER') continue;
        let { first, last } = name;
        const word = (at: number): string =>
          (sentence.tokens[at]?.text ?? '').toLowerCase().replace(/\.$/, '');
        while (first < last && (TITLES.has(word(first)) || DICTIONARY.has(word(first)))) first++;
        while (last > first && /^['’]s$|^['’]$/.test(word(last))) last--;
        const text = this.#slice(sentence.index, first, last);
        if (
          !this.#free(sentence.index, first, last) ||
          !/^\p{Lu}/u.test(text) ||
          TITLES.has(text.toLowerCase())
        )
          continue;
        if (
          /^[\p{L}]+-[\p{L}]+$/u.test(text) &&
          first === last &&
          sentence.tokens[first]?.deprel === 'compound'
        )
          continue;
        const words = normalize(text)
          .split(' ')
          .filter((part) => part !== '');
        if (words.length > 0) spans.push({ sentence: sentence.index, first, last, words, text });
      }
    }
    const full = [...spans].sort(
      (a, b) => b.words.length - a.words.length || a.sentence - b.sentence,
    );
    for (const span of full) {
      const key = this.#personKey(span.words) ?? `person:${span.words.join(' ')}`;
      this.add(newNode(key, 'Person', span.text));
    }
    for (const span of spans) {
      const key = this.#personKey(span.words);
      if (key !== undefined) this.place(span.sentence, span.first, span.last, key, 'name');
    }
    // Surnames that the model missed elsewhere.
    const surnames = new Map<string, string>();
    for (const node of this.nodes.values()) {
      if (node.type !== 'Person') continue;
      const last = node.name.split(/\s+/).at(-1) ?? '';
      if (last.length > 3 && /^\p{Lu}/u.test(last) && !DICTIONARY.has(last.toLowerCase()))
        surnames.set(last, node.key);
    }
    for (const sentence of body) {
      sentence.tokens.forEach((token, at) => {
        const key = surnames.get(token.text);
        if (
          key !== undefined &&
          token.upos === 'PROPN' &&
          this.#free(sentence.index, at, at) &&
          !sentence.names.some((name) => name.first <= at && name.last >= at)
        )
          this.place(sentence.index, at, at, key, 'name');
      });
    }
  }

  /** A known person whose name ends in, begins with or equals the words. */
  #personKey(words: readonly string[]): string | undefined {
    const joined = words.join(' ');
    for (const node of this.nodes.values()) {
      if (node.type !== 'Person') continue;
      const name = normalize(node.name);
      if (name === joined || name.endsWith(` ${joined}`)) return node.key;
      if (
        words.length > 1 &&
        name.split(' ').at(-1) === words.at(-1) &&
        name.split(' ')[0] === words[0]
      )
        return node.key;
    }
    if (words.length !== 1) return undefined;
    return [...this.nodes.values()].find(
      (node) => node.type === 'Person' && normalize(node.name).split(' ')[0] === joined,
    )?.key;
  }

  #findStatesAndPlaces(sentence: Sentence): void {
    const { tokens, index } = sentence;
    for (let first = 0; first < tokens.length; first++) {
      const head = tokens[first];
      if (head === undefined || !/^\p{Lu}/u.test(head.text)) continue;
      for (let last = Math.min(tokens.length, first + 5) - 1; last >= first; last--) {
        if (!this.#free(index, first, last)) continue;
        const text = this.#slice(index, first, last);
        const entry = DICTIONARY.get(text.toLowerCase());
        if (entry === undefined) continue;
        if (
          CASED.has(text.toLowerCase()) &&
          (first === last ? head.upos === 'VERB' || head.upos === 'PRON' : false)
        )
          continue;
        const name = sentence.names.find((one) => one.first <= first && one.last >= last);
        if (entry.kind === 'capital') {
          if (!this.#isGovernment(index, last)) continue;
          this.place(index, first, last, this.state(entry.state).key, 'metonym');
        } else {
          if (
            name !== undefined &&
            name.last - name.first > last - first &&
            name.label === 'LOC' &&
            !this.#hasPossessive(sentence, name.first, name.last) &&
            entry.kind === 'name'
          )
            continue;
          const node = this.state(entry.state);
          this.place(index, first, last, node.key, entry.kind);
          if (entry.kind === 'name' && !this.#isAgent(index, last)) node.located = true;
        }
        first = last;
        break;
      }
    }
    for (const name of sentence.names) {
      if (name.label !== 'LOC') continue;
      let { first } = name;
      for (let at = name.first; at <= name.last; at++)
        if (this.placedAt(index, at) !== undefined || /^['’]s?$/.test(tokens[at]?.text ?? ''))
          first = at + 1;
      while (first < name.last && /^(?:the|in|of|,)$/i.test(tokens[first]?.text ?? '')) first++;
      if (first > name.last || !this.#free(index, first, name.last)) continue;
      this.#placeNode(index, first, name.last);
    }
    // Capitals that are only places.
    for (let at = 0; at < tokens.length; at++) {
      const entry = DICTIONARY.get((tokens[at]?.text ?? '').toLowerCase());
      if (entry?.kind === 'capital' && tokens[at]?.upos === 'PROPN' && this.#free(index, at, at))
        this.#placeNode(index, at, at);
    }
  }

  #placeNode(sentence: number, first: number, last: number): void {
    const text = this.#slice(sentence, first, last);
    if (!/\p{Lu}/u.test(text) || /^\d/.test(text)) return;
    const key = `place:${normalize(text)}`;
    const node = this.add(newNode(key, 'Place', text, { located: true }));
    this.place(sentence, first, last, node.key, 'name');
  }

  #hasPossessive(sentence: Sentence, first: number, last: number): boolean {
    return sentence.tokens.slice(first, last + 1).some((token) => /^['’]s?$/.test(token.text));
  }

  /** A capital that acts or speaks: subject of a verb, agent of a passive, or with "between". */
  #isGovernment(sentence: number, token: number): boolean {
    const tree = this.trees[sentence];
    const word = tree?.token(token);
    if (tree === undefined || word === undefined) return false;
    const preposition = tree.preposition(token);
    if (/^(?:nsubj|nsubj:pass|obl:agent)$/.test(word.deprel)) {
      const verb = tree.token(word.head);
      return verb?.upos !== 'VERB' || !/^(?:be|lie|remain|see|host)$/.test(verb.lemma);
    }
    if (/^(?:the )?(?:white house|kremlin)$/i.test(word.text)) return true;
    if (word.deprel === 'conj' && preposition === null)
      return this.#isGovernment(sentence, word.head);
    return (
      /^(?:obl|nmod)$/.test(word.deprel) &&
      preposition !== null &&
      /^(?:between|with|by|against)$/.test(preposition)
    );
  }

  #isAgent(sentence: number, token: number): boolean {
    const word = this.trees[sentence]?.token(token);
    return (
      word !== undefined &&
      /^(?:nsubj|nsubj:pass|obl:agent|obj|iobj|nmod:poss|compound)$/.test(word.deprel)
    );
  }

  /** "Syrian army", "the Turkish government", "Baghdad police": a state or place before a noun for a body. */
  #findComposites(sentence: Sentence): void {
    const { tokens, index } = sentence;
    tokens.forEach((token, at) => {
      const noun = token.text.toLowerCase();
      const owner = this.#ownerBefore(index, at);
      if (owner === undefined || !this.#free(index, at, at)) return;
      const isBody =
        BODY_NOUNS.has(noun) &&
        !/^(?:team|group|campaign|movement|state|station|unit|guard|opposition|house|union)$/.test(
          noun,
        );
      const isForce = WEAPON_NOUNS.has(noun) || /^(?:forces|troops)$/.test(noun);
      if ((!isBody && !isForce) || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) return;
      if (
        tokens[at + 1]?.deprel === 'compound' &&
        BODY_NOUNS.has(tokens[at + 1]?.text.toLowerCase() ?? '')
      )
        return;
      const first = owner.first;
      const node = this.nodes.get(owner.key);
      const iso3 = node?.iso3 ?? null;
      const name = this.#slice(index, first, at);
      const core = normalize(this.#slice(index, owner.last + 1, at));
      const composite = this.add(
        newNode(`body:${iso3 ?? owner.key} ${core}`, 'Organization', name.replace(/['’]s /, ' '), {
          iso3,
          named: isBody,
        }),
      );
      composite.cameoActor ??= iso3 === null ? null : cameoActor(iso3, noun);
      this.#unplace(owner);
      this.place(index, first, at, composite.key, isBody ? 'name' : 'nominal');
    });
  }

  #unplace(placed: Placed): void {
    const node = this.nodes.get(placed.key);
    const row = this.#placed[placed.sentence];
    const start = this.analysis.sentences[placed.sentence]?.tokens[placed.first]?.start;
    if (node === undefined || row === undefined) return;
    for (let token = placed.first; token <= placed.last; token++) row[token] = undefined;
    const at = node.mentions.findIndex((mention) => mention.start === start);
    if (at >= 0) {
      node.mentions.splice(at, 1);
      node.heads.splice(at, 1);
    }
    if (node.mentions.length === 0) this.nodes.delete(node.key);
  }

  /** A demonym, state or possessive state that stands before the noun with nothing but adjectives and nouns between. */
  #ownerBefore(sentence: number, at: number): Placed | undefined {
    const tokens = this.analysis.sentences[sentence]?.tokens ?? [];
    for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
      const placed = this.placedAt(sentence, before);
      if (placed !== undefined) {
        const type = this.nodes.get(placed.key)?.type;
        return type === 'Country' ? placed : undefined;
      }
      if (!/^(?:ADJ|NOUN|PROPN|PART)$/.test(tokens[before]?.upos ?? '')) return undefined;
    }
    return undefined;
  }

  /** "US Secretary of State John Kerry", "Jane Doe, the Russian foreign minister": office, body and state of a person. */
  #findOffices(sentence: Sentence): void {
    const { tokens, index } = sentence;
    const seen = new Set<string>();
    tokens.forEach((_, at) => {
      const placed = this.placedAt(index, at);
      if (placed === undefined || placed.first !== at || seen.has(placed.key)) return;
      const person = this.nodes.get(placed.key);
      if (person?.type !== 'Person') return;
      seen.add(placed.key);
      const before = this.#titleBefore(index, placed.first);
      const after = before.role === null ? this.#titleAfter(index, placed.last) : before;
      const office = before.role === null ? after : before;
      if (office.role === null) return;
      person.role ??= office.role;
      if (office.owner === undefined) return;
      const owner = this.nodes.get(office.owner);
      if (owner === undefined) return;
      if (owner.iso3 !== null && owner.type === 'Country') person.iso3 ??= owner.iso3;
      owner.acts ||= owner.type !== 'Place';
      const [start, end] = [tokens[office.first]?.start ?? 0, tokens[office.last]?.end ?? 0];
      if (
        !this.relations.some(
          (relation) => relation.from === person.key && relation.to === owner.key,
        )
      )
        this.relations.push({
          type: 'AFFILIATED_WITH',
          from: person.key,
          to: owner.key,
          role: office.role,
          start,
          end,
        });
    });
  }

  #titleBefore(
    sentence: number,
    first: number,
  ): { role: string | null; owner: string | undefined; first: number; last: number } {
    const tokens = this.analysis.sentences[sentence]?.tokens ?? [];
    let from = first;
    let owner: string | undefined;
    while (from > 0 && first - from < 9) {
      const token = tokens[from - 1];
      const word = token?.text.toLowerCase().replace(/\.$/, '') ?? '';
      const placed = this.placedAt(sentence, from - 1);
      if (placed !== undefined) {
        const type = this.nodes.get(placed.key)?.type;
        if (type !== 'Country' && type !== 'Organization') break;
        owner ??= placed.key;
        from = placed.first;
        continue;
      }
      if (!TITLES.has(word) && !/^(?:of|for|and|['’]s?|-)$/.test(word) && token?.upos !== 'ADJ')
        break;
      from--;
    }
    const role = this.#roleText(sentence, from, first - 1);
    return { role, owner: role === null ? undefined : owner, first: from, last: first - 1 };
  }

  #titleAfter(
    sentence: number,
    last: number,
  ): { role: string | null; owner: string | undefined; first: number; last: number } {
    const tokens = this.analysis.sentences[sentence]?.tokens ?? [];
    const none = { role: null, owner: undefined, first: last, last };
    if (tokens[last + 1]?.text !== ',') return none;
    let end = last + 2;
    let owner: string | undefined;
    let sawTitle = false;
    for (; end < tokens.length && end - last < 12; end++) {
      const token = tokens[end];
      const word = token?.text.toLowerCase() ?? '';
      const placed = this.placedAt(sentence, end);
      if (placed !== undefined) {
        const type = this.nodes.get(placed.key)?.type;
        if (type === 'Person') return none;
        owner ??= placed.key;
        end = placed.last;
        continue;
      }
      if (TITLES.has(word) || PERSON_NOUNS.has(word)) sawTitle = true;
      else if (
        !/^(?:the|a|an|of|for|and|at|in|['’]s?|-)$/.test(word) &&
        !/^(?:ADJ|NOUN|PROPN)$/.test(token?.upos ?? '')
      )
        break;
    }
    if (!sawTitle) return none;
    const role = this.#roleText(sentence, last + 2, end - 1);
    return { role, owner: role === null ? undefined : owner, first: last + 2, last: end - 1 };
  }

  /** The words of an office without names, articles and "former". */
  #roleText(sentence: number, first: number, last: number): string | null {
    const tokens = this.analysis.sentences[sentence]?.tokens ?? [];
    const kept: string[] = [];
    for (let at = first; at <= last; at++) {
      const word = tokens[at]?.text ?? '';
      if (
        this.placedAt(sentence, at) !== undefined ||
        /^(?:the|a|an|['’]s?|mr|mrs|ms|dr)\.?$/i.test(word)
      )
        continue;
      kept.push(word);
    }
    while (kept.length > 0 && /^(?:of|for|and|in|at|-)$/i.test(kept[0] ?? '')) kept.shift();
    while (kept.length > 0 && /^(?:of|for|and|in|at|-)$/i.test(kept.at(-1) ?? '')) kept.pop();
    const hasTitle = kept.some(
      (word) =>
        PERSON_NOUNS.has(word.toLowerCase()) || /^(?:gen|lt|col|sgt|sen|rep)\.?$/i.test(word),
    );
    return kept.length > 0 && kept.length < 8 && hasTitle ? kept.join(' ') : null;
  }

  /** "X, Syria", "the town of X in Y province", a part of town within its town; gazetteer facts with that context. */
  #findContainment(body: readonly Sentence[]): void {
    for (const sentence of body) {
      const { tokens, index } = sentence;
      tokens.forEach((_, at) => {
        const placed = this.placedAt(index, at);
        if (placed === undefined || placed.first !== at) return;
        const node = this.nodes.get(placed.key);
        if (node?.type !== 'Place') return;
        const joint = tokens[placed.last + 1]?.text.toLowerCase();
        let next = joint === ',' || joint === 'in' ? placed.last + 2 : -1;
        if (joint === 'in')
          while (
            /^(?:the|(?:north|south)?-?(?:north|south|east|west)(?:ern)?|central)$/i.test(
              tokens[next]?.text ?? '',
            )
          )
            next++;
        const around = next < 0 ? undefined : this.at(index, next);
        if (
          around !== undefined &&
          around.key !== node.key &&
          (around.type === 'Place' || around.type === 'Country') &&
          node.partOf === null &&
          around.partOf !== node.key
        ) {
          node.partOf = around.key;
          around.located = true;
        }
      });
    }
    const places = [...this.nodes.values()].filter(({ type }) => type === 'Place');
    const states = new Map<string, number>();
    for (const node of this.nodes.values())
      if (node.iso3 !== null)
        states.set(node.iso3, (states.get(node.iso3) ?? 0) + node.mentions.length);
    for (const node of places) {
      const name = normalize(node.name);
      const inner =
        /^(?:east|eastern|west|western|north|northern|south|southern|central|northwest|northeast|northwestern|northeastern|southeast|southwest|southern|old) (.+)$/.exec(
          name,
        )?.[1] ?? /^(.+) (?:province|district|region|governorate|city|airport)$/.exec(name)?.[1];
      const state = inner === undefined ? undefined : DICTIONARY.get(inner);
      const whole =
        state?.kind === 'name'
          ? this.state(state.state)
          : inner === undefined
            ? undefined
            : places.find((other) => normalize(other.name) === inner);
      if (
        whole !== undefined &&
        node.partOf === null &&
        whole.partOf !== node.key &&
        !/ (?:province|governorate|region)$/.test(name)
      )
        node.partOf = whole.key;
      const around = node.partOf === null ? undefined : this.nodes.get(node.partOf);
      const context = around?.iso3 ?? null;
      const city = findCity(
        node.name,
        (iso3) => (iso3 === context ? 1000 : 0) + Math.min(50, states.get(iso3) ?? 0),
      );
      if (city !== undefined) {
        node.iso3 = city.iso3;
        node.geonamesId = city.geonamesId;
        [node.lat, node.lon] = [city.lat, city.lon];
        node.featureClass = 'P';
        node.featureCode = city.featureCode;
      } else {
        const capital = DICTIONARY.get(node.name.toLowerCase());
        node.iso3 ??= capital?.kind === 'capital' ? capital.state.iso3 : context;
      }
    }
    for (const node of [...places, ...places]) {
      const around = node.partOf === null ? undefined : this.nodes.get(node.partOf);
      node.iso3 ??= around?.iso3 ?? null;
    }
    for (const node of places) {
      if (node.partOf === null && node.iso3 !== null) {
        const state = STATES.find(({ iso3 }) => iso3 === node.iso3);
        if (state !== undefined) node.partOf = this.state(state).key;
      }
    }
  }

  /**
   * Who a token stands for when it fills a role or speaks: the name that covers it, else a nominal or pronoun, which
   * becomes a mention of its antecedent or of a node of its own.
   */
  resolve(sentence: number, token: number, speaks = false): EntityNode | undefined {
    const covering = this.at(sentence, token);
    if (covering !== undefined) return covering;
    const tree = this.trees[sentence];
    const word = tree?.token(token);
    if (tree === undefined || word === undefined) return undefined;
    if (word.upos === 'PRON' || word.upos === 'DET')
      return this.#resolvePronoun(sentence, token, speaks);
    for (const child of tree.children(token, 'appos', 'flat', 'nmod:desc', 'compound', 'nmod')) {
      const named = this.at(sentence, child);
      if (
        named?.type === 'Person' &&
        (Math.abs(child - token) < 3 || tree.token(child)?.deprel === 'appos') &&
        PERSON_NOUNS.has(word.lemma)
      )
        return named;
    }
    if (word.upos !== 'NOUN' && word.upos !== 'ADJ' && word.upos !== 'PROPN') return undefined;
    return this.#resolveNominal(sentence, token, speaks);
  }

  #resolvePronoun(sentence: number, token: number, speaks: boolean): EntityNode | undefined {
    const tree = this.trees[sentence];
    const word = tree?.token(token)?.text.toLowerCase() ?? '';
    const relative = /^(?:who|which|that|whom|whose)$/.test(word);
    if (relative && tree !== undefined) {
      for (let node = tree.token(token)?.head ?? -1, steps = 0; node >= 0 && steps < 8; steps++) {
        const current = tree.token(node);
        if (current?.deprel === 'acl:relcl' || current?.deprel === 'acl')
          return current.head >= 0 && current.head !== token
            ? this.resolve(sentence, current.head, speaks)
            : undefined;
        node = current?.head ?? -1;
      }
      return undefined;
    }
    const fits = PRONOUNS[word];
    if (fits === undefined) return undefined;
    let best: EntityNode | undefined;
    let bestScore = 0;
    for (const node of this.nodes.values()) {
      if (!fits(node)) continue;
      for (const head of node.heads) {
        const distance = sentence - head.sentence;
        if (distance < 0 || distance > 3 || (distance === 0 && head.token >= token)) continue;
        const deprel = this.trees[head.sentence]?.token(head.token)?.deprel ?? '';
        const subject = /^nsubj/.test(deprel)
          ? 3
          : /^(?:flat|appos|compound)$/.test(deprel)
            ? 1.5
            : /^(?:obj|iobj)$/.test(deprel)
              ? 1
              : 0.5;
        const score = subject / (1 + distance) + (distance === 0 ? 0.5 : 0) + head.token / 1000;
        if (score > bestScore) [best, bestScore] = [node, score];
      }
    }
    if (best !== undefined) this.place(sentence, token, token, best.key, 'pronoun');
    return best;
  }

  #resolveNominal(sentence: number, token: number, speaks: boolean): EntityNode | undefined {
    const tree = this.trees[sentence];
    const word = tree?.token(token);
    if (tree === undefined || word === undefined) return undefined;
    const noun = word.text.toLowerCase();
    const lemma = word.lemma;
    const definite =
      tree
        .children(token, 'det')
        .some((child) =>
          /^(?:the|this|that|these|those|its|their|his)$/i.test(tree.token(child)?.text ?? ''),
        ) || tree.child(token, 'nmod:poss') !== undefined;
    const owner = this.#modifierState(sentence, token);
    const plural = noun !== lemma || GROUP_NOUNS.has(noun);
    const key = (type: string): string => `${type}:${owner === null ? '' : `${owner} `}${noun}`;
    const place = (node: EntityNode): EntityNode => {
      this.place(sentence, this.#nominalStart(sentence, token), token, node.key, 'nominal');
      return node;
    };
    if (
      definite &&
      /^(?:group|organisation|organization|agency|company|party|union|body|ministry|network|newspaper|committee|court)$/.test(
        noun,
      )
    ) {
      const antecedent = this.#lastMatching(
        sentence,
        token,
        (node) => node.type === 'Organization' && node.named,
      );
      if (antecedent !== undefined) return place(antecedent);
    }
    if (BODY_NOUNS.has(noun) || WEAPON_NOUNS.has(noun) || /^(?:forces|troops)$/.test(noun)) {
      const ends = (node: EntityNode): boolean =>
        node.type === 'Organization' && normalize(node.name).endsWith(` ${noun}`);
      const known =
        owner !== null
          ? this.nodes.get(`body:${owner} ${noun}`)
          : definite && !WEAPON_NOUNS.has(noun)
            ? (this.#lastMatching(sentence, token, ends) ?? [...this.nodes.values()].find(ends))
            : undefined;
      if (known !== undefined) return place(known);
      const type = WEAPON_NOUNS.has(noun) ? 'Group' : 'Organization';
      return place(
        this.add(
          newNode(
            `nominal:${owner ?? ''} ${this.#nominalText(sentence, token).toLowerCase()}`,
            type,
            this.#nominalText(sentence, token),
            {
              named: false,
              iso3: owner,
            },
          ),
        ),
      );
    }
    if (
      GROUP_NOUNS.has(noun) &&
      !(
        speaks &&
        /^(?:officials|witnesses|sources|experts|diplomats|authorities|lawmakers|activists|analysts)$/.test(
          noun,
        )
      )
    )
      return place(
        this.add(
          newNode(key('group'), 'Group', this.#nominalText(sentence, token), {
            named: false,
            iso3: owner,
          }),
        ),
      );
    if (
      PERSON_NOUNS.has(lemma) ||
      (speaks && /^(?:sources?|witness(?:es)?|officials?|statement|report|document)$/.test(noun))
    ) {
      if (definite && !plural) {
        const holder = this.#lastMatching(
          sentence,
          token,
          (node) => node.type === 'Person' && (node.role?.toLowerCase().includes(lemma) ?? false),
        );
        if (holder !== undefined) return place(holder);
      }
      if (/^(?:statement|report|document)$/.test(noun)) return undefined;
      const type = speaks ? 'UnnamedSource' : plural ? 'Group' : 'Person';
      const same = definite
        ? this.#lastMatching(
            sentence,
            token,
            (node) =>
              !node.named && normalize(node.name).endsWith(noun) && node.type !== 'Organization',
          )
        : undefined;
      if (same !== undefined) {
        if (speaks && same.type === 'Person') same.type = 'UnnamedSource';
        return place(same);
      }
      const node = newNode(
        `unnamed:${String(sentence)}:${String(token)}`,
        type,
        this.#nominalText(sentence, token),
        { named: false, iso3: owner },
      );
      return place(this.add(node));
    }
    return undefined;
  }

  /** Further mentions of bodies and groups that take part: "the army", "the rebels", wherever they stand. */
  completeNominals(): void {
    for (const { index, kind, tokens } of this.analysis.sentences) {
      if (kind === 'heading') continue;
      tokens.forEach((token, at) => {
        if (token.upos !== 'NOUN' || !this.#free(index, at, at) || token.deprel === 'compound')
          return;
        const noun = token.text.toLowerCase();
        const before = tokens[at - 1]?.text.toLowerCase();
        const group = GROUP_NOUNS.has(noun) ? this.nodes.get(`group:${noun}`) : undefined;
        if (group?.acts === true)
          this.place(index, this.#nominalStart(index, at), at, group.key, 'nominal');
        else if (
          before === 'the' &&
          /^(?:army|military|government|police|ministry|court|parliament)$/.test(noun)
        )
          this.#resolveNominal(index, at, false);
      });
    }
  }

  #lastMatching(
    sentence: number,
    token: number,
    fits: (node: EntityNode) => boolean,
  ): EntityNode | undefined {
    let best: EntityNode | undefined;
    let bestAt = -1;
    for (const node of this.nodes.values()) {
      if (!fits(node)) continue;
      for (const head of node.heads) {
        if (head.sentence > sentence || (head.sentence === sentence && head.token >= token))
          continue;
        const at = head.sentence * 1000 + head.token;
        if (at > bestAt) [best, bestAt] = [node, at];
      }
    }
    return best;
  }

  #modifierState(sentence: number, token: number): string | null {
    const tree = this.trees[sentence];
    for (const child of tree?.children(token, 'amod', 'compound', 'nmod:poss', 'nmod') ?? []) {
      const deprel = tree?.token(child)?.deprel;
      const node = this.at(sentence, child);
      if (node?.iso3 != null && (deprel !== 'nmod' || tree?.preposition(child) === 'of'))
        return node.iso3;
    }
    return null;
  }

  #nominalStart(sentence: number, token: number): number {
    let first = token;
    while (first > 0 && this.#free(sentence, first - 1, first - 1)) {
      const before = this.trees[sentence]?.token(first - 1);
      if (
        before === undefined ||
        before.head !== token ||
        !/^(?:amod|compound)$/.test(before.deprel)
      )
        break;
      first--;
    }
    return first;
  }

  #nominalText(sentence: number, token: number): string {
    let first = this.#nominalStart(sentence, token);
    if (first > 0 && this.at(sentence, first - 1)?.type === 'Country')
      first = this.placedAt(sentence, first - 1)?.first ?? first;
    return this.#slice(sentence, first, token);
  }
}

const PRONOUNS: Readonly<Record<string, (node: EntityNode) => boolean>> = {
  he: (node) => node.type === 'Person' || node.type === 'UnnamedSource',
  she: (node) => node.type === 'Person' || node.type === 'UnnamedSource',
  him: (node) => node.type === 'Person',
  her: (node) => node.type === 'Person',
  they: (node) =>
    node.type === 'Group' || (node.type === 'UnnamedSource' && node.name.endsWith('s')),
  them: (node) => node.type === 'Group',
  it: (node) => node.type === 'Organization' || node.type === 'Country',
};

function demonymIn(text: string): string | null {
  for (const word of text.split(/\s+/)) {
    const entry = DICTIONARY.get(word.toLowerCase());
    if (entry !== undefined && entry.kind !== 'capital') return entry.state.iso3;
  }
  return null;
}

function cameoActor(iso3: string, noun: string): string {
  if (
    /^(?:army|military|navy|forces|troops|air-force|warplanes?|jets?|aircraft|brigade|battalion|command)$/.test(
      noun,
    )
  )
    return `${iso3}MIL`;
  if (/^(?:police|coastguard)$/.test(noun)) return `${iso3}COP`;
  if (/^(?:court|tribunal|judiciary)$/.test(noun)) return `${iso3}JUD`;
  if (/^(?:parliament|congress|senate|assembly|legislature)$/.test(noun)) return `${iso3}LEG`;
  if (/^(?:intelligence)$/.test(noun)) return `${iso3}SPY`;
  if (/^(?:opposition)$/.test(noun)) return `${iso3}OPP`;
  if (
    /^(?:government|ministry|administration|cabinet|regime|embassy|consulate|department|delegation)$/.test(
      noun,
    )
  )
    return `${iso3}GOV`;
  return iso3;
}

export { PLACE_NOUNS };
