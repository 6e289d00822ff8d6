import { rootOf } from './cameo.js';

export type EdgeTarget = 'actor' | 'place' | 'event';

/**
 * The direct edge that an event draws, by the longest prefix of its CAMEO code. One table for all 20 roots. The type
 * is a past-tense verb that reads from actor to target: (air force)-[:BOMBED]->(town).
 */
const BY_CODE: Readonly<Record<string, string>> = {
  '01': 'COMMENTED_ON',
  '011': 'DECLINED_TO_COMMENT_ON',
  '014': 'CONSIDERED',
  '015': 'ACKNOWLEDGED',
  '016': 'DENIED',
  '018': 'CONDOLED_WITH',
  '019': 'AGREED_WITH',
  '02': 'APPEALED_TO',
  '03': 'PLEDGED_TO',
  '036': 'PLANNED_TO_MEET',
  '04': 'CONSULTED',
  '041': 'CALLED',
  '042': 'VISITED',
  '043': 'HOSTED',
  '044': 'MET',
  '045': 'MEDIATED',
  '046': 'NEGOTIATED',
  '05': 'COOPERATED_WITH',
  '051': 'PRAISED',
  '052': 'DEFENDED',
  '053': 'RALLIED_SUPPORT_FOR',
  '054': 'RECOGNIZED',
  '055': 'APOLOGIZED_TO',
  '056': 'FORGAVE',
  '057': 'AGREED',
  '06': 'COOPERATED_WITH',
  '07': 'AIDED',
  '075': 'GRANTED_ASYLUM_TO',
  '08': 'YIELDED_TO',
  '0841': 'RELEASED',
  '087': 'DEESCALATED_WITH',
  '0871': 'ANNOUNCED',
  '0874': 'WITHDREW_FROM',
  '09': 'INVESTIGATED',
  '10': 'DEMANDED',
  '11': 'CRITICIZED',
  '112': 'ACCUSED',
  '115': 'SUED',
  '116': 'CONVICTED',
  '12': 'REJECTED',
  '13': 'THREATENED',
  '14': 'PROTESTED_AGAINST',
  '15': 'MOBILIZED',
  '16': 'REDUCED_RELATIONS_WITH',
  '163': 'SANCTIONED',
  '164': 'HALTED_TALKS',
  '166': 'EXPELLED',
  '17': 'COERCED',
  '1711': 'SEIZED',
  '1712': 'DAMAGED',
  '172': 'RESTRICTED',
  '173': 'ARRESTED',
  '174': 'DEPORTED',
  '175': 'REPRESSED',
  '18': 'ATTACKED',
  '181': 'ABDUCTED',
  '183': 'BOMBED',
  '186': 'ASSASSINATED',
  '19': 'FOUGHT',
  '191': 'BESIEGED',
  '192': 'OCCUPIED',
  '194': 'SHELLED',
  '195': 'BOMBED',
  '196': 'VIOLATED_CEASEFIRE_WITH',
  '20': 'COMMITTED_MASS_VIOLENCE_AGAINST',
};

/** Types for acts about another event, and for speakers; they point at an Event. */
const ABOUT_EVENT: Readonly<Record<string, string>> = {
  '01': 'COMMENTED_ON',
  '05': 'SUPPORTED',
  '08': 'ANNOUNCED',
  '11': 'CRITICIZED',
  '12': 'REJECTED',
  '16': 'ENDED',
};

/** Direct edges may point at places only where the act has a place as its object. */
const PLACE_TARGETS = /^(?:042|0874|15|17|18|19|20)/;

export const EDGE_TYPES: readonly string[] = [
  ...new Set([...Object.values(BY_CODE), ...Object.values(ABOUT_EVENT), 'REPORTED']),
].sort();

/** Edge type of a CAMEO code towards an actor, a place or an event; null where there is none to draw. */
export function edgeType(code: string, target: EdgeTarget): string | null {
  if (target === 'event') return ABOUT_EVENT[rootOf(code)] ?? 'REPORTED';
  if (target === 'place' && !PLACE_TARGETS.test(code)) return null;
  for (let length = code.length; length >= 2; length--) {
    const type = BY_CODE[code.slice(0, length)];
    if (type !== undefined) return type;
  }
  return null;
}
