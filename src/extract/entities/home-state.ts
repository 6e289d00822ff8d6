import { stateByIso3 } from '../../domain/states.js';
import { stateOfHolder } from '../knowledge/heads-of-state.js';
import type { Registry } from './registry.js';

/** Offices that every state has once: whose it is goes without saying where an article is about one state. */
const STATE_OFFICE =
  /^(?:(?:former|acting|interim|deputy|ex-|then|vice|crown|incumbent|sitting|outgoing)[ -]?)*(?:president|vice[- ]president|premier|prime minister|chancellor|king|queen|prince|emir|sultan|first lady|(?:[a-z]+ ){0,4}(?:minister|secretary)|secretary of (?:state|defense|defence|the treasury|homeland security|health|energy|commerce|labor|education|transportation)|minister (?:of|for) .+|attorney general|press secretary)(?:[- ](?:elect|designate))?$/i;
/** Titles that only one state gives its officers. */
const OF_ONE_STATE: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:secretary of (?:state|defense|the treasury|homeland security|health|energy|commerce|labor|education|transportation))$/i,
    'USA',
  ],
  [
    /^(?:shadow )?(?:foreign|home|culture|health|business|brexit|justice|defence|environment|transport) secretary$/i,
    'GBR',
  ],
  [/^(?:taoiseach|tánaiste)$/i, 'IRL'],
];
/** Share of all that is said of states that one has to have before an office may be taken for its own. */
const SHARE_MIN = 0.4;

/** "Prime Minister X" in an article about one state: the office is that state's, marked as inferred. */
export function inferHomeStates(registry: Registry): void {
  const main = mainState(registry);
  for (const person of [...registry.nodes.values()]) {
    if (person.type !== 'Person' || person.role === null || !STATE_OFFICE.test(person.role))
      continue;
    if (registry.relations.some(({ from, role }) => from === person.key && role !== null)) continue;
    const role = person.role.replace(/^(?:former|acting|interim|then|deputy) /i, '');
    const iso3 =
      OF_ONE_STATE.find(([title]) => title.test(role))?.[1] ?? stateOfHolder(person.name) ?? main;
    const state = iso3 === undefined ? undefined : stateByIso3(iso3);
    const mention = person.mentions[0];
    if (state === undefined || mention === undefined) continue;
    person.iso3 ??= state.iso3;
    const owner = registry.nodes.get(`state:${state.iso3}`);
    if (owner === undefined || owner.mentions.length === 0) continue;
    owner.acts = true;
    registry.relate({
      type: 'AFFILIATED_WITH',
      from: person.key,
      to: owner.key,
      role: person.role,
      start: mention.start,
      end: mention.end,
      inferred: true,
    });
  }
}

/** The state that most mentions of states, and of bodies and places of states, belong to. */
function mainState(registry: Registry): string | undefined {
  const counts = new Map<string, number>();
  let all = 0;
  for (const node of registry.nodes.values()) {
    if (node.iso3 === null || node.mentions.length === 0 || node.media) continue;
    counts.set(node.iso3, (counts.get(node.iso3) ?? 0) + node.mentions.length);
    all += node.mentions.length;
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first !== undefined && first[1] / all >= SHARE_MIN ? first[0] : undefined;
}
