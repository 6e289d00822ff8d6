import { rootOf } from '../domain/cameo.js';
import type { ExtractedEvent, Extraction } from '../domain/extraction.js';
import { edtfRange } from '../support/edtf.js';
import { hashId } from '../support/ids.js';
import type { Draft } from './drafts.js';
import { normalizeName } from './graph-ids.js';

export interface ClusterContext {
  readonly extraction: Extraction;
  readonly ids: ReadonlyMap<string, string>;
  /** This article's view of its actors, by graph id. */
  readonly drafts: ReadonlyMap<string, Draft>;
}

/** Roots whose acts one reporter calls an attack and another a battle. */
const FIGHTING = new Set(['18', '19', '20']);

/**
 * What brings claims of different articles together: family of codes, place, exact day, actors by state. Whatever
 * misses one of these stays in its article; so does every event after the first with the same key, since an extractor
 * that tells two raids apart is right.
 */
export function clusterKeys(
  { extraction, ids, drafts }: ClusterContext,
  ranks: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  const taken = new Set<string>();
  const sorted = [...extraction.events].sort((a, b) => a.trigger.start - b.trigger.start);
  for (const event of sorted) {
    const shared = sharedKey(event, ids, drafts);
    const own = hashId(
      'cluster',
      extraction.article.id,
      String(event.trigger.start),
      rootOf(event.cameo),
      String(ranks.get(event.id) ?? 0),
    );
    const key = shared === null || taken.has(shared) ? own : shared;
    taken.add(key);
    out.set(event.id, key);
  }
  return out;
}

function sharedKey(
  event: ExtractedEvent,
  ids: ReadonlyMap<string, string>,
  drafts: ReadonlyMap<string, Draft>,
): string | null {
  const place = event.places.find(({ role }) => role === 'occurrence')?.id;
  const range =
    event.date?.edtf === undefined || event.date.edtf === null ? null : edtfRange(event.date.edtf);
  if (place === undefined || range === null || range.min !== range.max) return null;
  const families = event.actors.map((local) => {
    const id = ids.get(local) ?? local;
    const draft = drafts.get(id);
    if (draft === undefined) return id;
    // "rebels" of two reports of one day and place may be one side; "a man" may not.
    const isSide = !draft.named && (draft.kind === 'Group' || draft.kind === 'Organization');
    return draft.iso3 ?? (isSide ? normalizeName(draft.name) : id);
  });
  if (families.length === 0) return null;
  const root = rootOf(event.cameo);
  const family = FIGHTING.has(root) ? 'fighting' : root;
  return hashId(
    'cluster',
    family,
    ids.get(place) ?? place,
    range.min,
    ...[...new Set(families)].sort(),
  );
}
