import { type Family, type GraphNode, mergeOf } from '../domain/graph.js';
import { WiregraphError } from '../support/errors.js';
import { folded } from '../support/words.js';
import { type Condition, type Order, RELATIONS } from './port.js';

export type FieldType = 'string' | 'number' | 'boolean' | 'strings';

const strings = (...names: string[]): Record<string, FieldType> =>
  Object.fromEntries(names.map((name) => [name, 'string']));
const numbers = (...names: string[]): Record<string, FieldType> =>
  Object.fromEntries(names.map((name) => [name, 'number']));

/** Fields that conditions and orders may name, by family, with their type. */
export const FIELDS: Readonly<Record<Family, Readonly<Record<string, FieldType>>>> = {
  Article: strings(
    'id',
    'kind',
    'caption',
    'url',
    'canonicalUrl',
    'host',
    'title',
    'publishedAt',
    'publishedAtSource',
    'language',
    'gdeltEventCode',
    'gdeltRootCode',
    'ingestedAt',
    'versionId',
    'bodyHash',
    'extractor',
    'copyOf',
  ),
  Actor: {
    ...strings('id', 'kind', 'caption', 'name', 'iso3', 'iso2', 'cameoActor', 'wikidata', 'role'),
    ...numbers('geonamesId', 'articleCount'),
    named: 'boolean',
    aliases: 'strings',
    previousIds: 'strings',
    within: 'strings',
  },
  Place: {
    ...strings(
      'id',
      'kind',
      'caption',
      'name',
      'iso3',
      'iso2',
      'wikidata',
      'featureClass',
      'featureCode',
      'parentId',
    ),
    ...numbers('geonamesId', 'lat', 'lon', 'precision', 'articleCount'),
    aliases: 'strings',
    previousIds: 'strings',
    within: 'strings',
  },
  Event: {
    ...strings(
      'id',
      'kind',
      'caption',
      'title',
      'cameo',
      'cameoRoot',
      'ploverType',
      'status',
      'edtf',
      'dateMin',
      'dateMax',
      'clusterKey',
    ),
    ...numbers(
      'goldstein',
      'quadClass',
      'killedMin',
      'killedMax',
      'woundedMin',
      'woundedMax',
      'reportCount',
      'denialCount',
      'independentOutletCount',
    ),
    disputed: 'boolean',
    background: 'boolean',
    previousIds: 'strings',
  },
  Correction: {
    ...strings(
      'id',
      'kind',
      'caption',
      'action',
      'field',
      'author',
      'reason',
      'at',
      'revokedAt',
      'revokedBy',
    ),
    ...numbers('placedCount'),
  },
  Claim: {
    ...strings(
      'id',
      'kind',
      'caption',
      'slot',
      'articleId',
      'versionId',
      'speakerId',
      'quote',
      'cue',
      'type',
      'polarity',
      'certainty',
      'extractor',
      'runId',
      'ingestedAt',
      'retractedAt',
      'reason',
      'verdict',
      'tellingKey',
      'clusterKey',
      'originId',
      'originHost',
      'cameo',
      'cameoRoot',
      'status',
      'edtf',
      'dateMin',
      'dateMax',
      'publishedAt',
      'host',
    ),
    ...numbers('start', 'end', 'confidence'),
  },
};

/** Throws FIELD_UNKNOWN, RELATION_UNKNOWN or VALUE_UNFIT where a condition does not fit the family. */
export function checkCondition(family: Family, condition: Condition): void {
  if ('all' in condition)
    condition.all.forEach((part) => {
      checkCondition(family, part);
    });
  else if ('any' in condition)
    condition.any.forEach((part) => {
      checkCondition(family, part);
    });
  else if ('not' in condition) checkCondition(family, condition.not);
  else if ('near' in condition) fieldType(family, 'lat');
  else if ('differ' in condition) for (const field of condition.differ) fieldType(family, field);
  else if ('some' in condition) {
    const relation = RELATIONS[condition.some];
    if (relation.family !== family)
      throw new WiregraphError(
        'store',
        'RELATION_UNKNOWN',
        `${family} has no relation "${condition.some}"`,
      );
    if (condition.where !== undefined) checkCondition(relation.target, condition.where);
  } else {
    const type = fieldType(family, condition.field);
    if (condition.op === 'has' && type !== 'strings')
      throw new WiregraphError(
        'store',
        'VALUE_UNFIT',
        `Field "${condition.field}" of ${family} is no list`,
      );
  }
}

export function checkOrder(family: Family, orders: readonly Order[]): void {
  for (const order of orders) {
    if (fieldType(family, order.field) === 'strings')
      throw new WiregraphError(
        'store',
        'VALUE_UNFIT',
        `Cannot order by the list "${order.field}" of ${family}`,
      );
  }
}

export function fieldType(family: Family, field: string): FieldType {
  const fields = FIELDS[family];
  const type = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (type === undefined)
    throw new WiregraphError(
      'store',
      'FIELD_UNKNOWN',
      `${family} has no field "${field}": it has ${Object.keys(fields).join(', ')}`,
    );
  return type;
}

/** How many keys a node may have. */
export const KEYS_MAX = 8;

/**
 * By what a writer finds a node beside its id: blocks and cluster of a live claim, bands of an article, the actor that a
 * correction merges into another.
 */
export function nodeKeys(node: GraphNode): readonly string[] {
  if (node.kind === 'Article') return node.bands;
  if (node.kind === 'Correction') {
    const merge = mergeOf(node);
    return merge === null ? [] : [merge.from.id];
  }
  if (node.kind !== 'Claim' || node.retractedAt !== null) return [];
  const { placeBlock, partyBlock, copyBlock, clusterKey, tellingKey } = node;
  const keys = [placeBlock, partyBlock, copyBlock, clusterKey, tellingKey];
  return [...new Set(keys.filter((key) => key !== null))];
}

/** The texts of a node that full text searches; empty for what is not searched. Retracted claims are not. */
export function nodeText(node: GraphNode): readonly string[] {
  switch (node.kind) {
    case 'Article':
      return node.title === null ? [] : [node.title];
    case 'Event':
      return [node.title];
    case 'Claim':
      return node.retractedAt === null ? [node.quote] : [];
    case 'ArticleVersion':
    case 'Correction':
    case 'Tombstone':
      return [];
    default:
      return [node.name, ...node.aliases];
  }
}

/** Words of a search, folded: lower case, accents stripped. */
export function searchWords(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
