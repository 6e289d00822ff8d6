import type { Extraction, ExtractedActor, ExtractedPlace } from '../domain/extraction.js';
import { hashId } from '../support/ids.js';
import { bodyKey } from './body-key.js';
import { nameKey, normalizeName } from './name-key.js';
import { holderMeant } from './offices.js';

/**
 * Graph ids of an extraction's actors and places, by their ids in the document. States by ISO code, places by GeoNames
 * id, holders of public offices by who held them then, other named actors by type, name and country. What has no name,
 * or one that every state has ("Parliament") and no state, belongs to its article.
 */
export function graphIds(extraction: Extraction): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  const { id: articleId, publishedAt } = extraction.article;
  for (const actor of extraction.actors) out.set(actor.id, actorId(actor, articleId, publishedAt));
  const places = new Map(extraction.places.map((place) => [place.id, place]));
  const visit = (place: ExtractedPlace, depth: number): string => {
    const known = out.get(place.id);
    if (known !== undefined) return known;
    const parent = place.partOf === null ? undefined : places.get(place.partOf);
    const parentId = parent === undefined || depth > 5 ? '' : visit(parent, depth + 1);
    const id = placeId(place, parentId);
    out.set(place.id, id);
    return id;
  };
  for (const place of extraction.places) visit(place, 0);
  return out;
}

function actorId(actor: ExtractedActor, articleId: string, publishedAt: string | null): string {
  const meant = holderMeant(actor, publishedAt?.slice(0, 10) ?? null);
  if (meant !== null)
    return hashId('actor', 'Person', nameKey('Person', meant.holder.name), meant.holder.iso3);
  if (actor.type === 'Country' && actor.country !== null) return `iso3:${actor.country}`;
  if (actor.type === 'Organization' && actor.named) {
    const { key, iso3, isEveryStates } = bodyKey(actor);
    return hashId('actor', actor.type, ...(isEveryStates ? [articleId, key] : [key, iso3 ?? '']));
  }
  if (actor.named && actor.type !== 'UnnamedSource')
    return hashId('actor', actor.type, nameKey(actor.type, actor.name), actor.country ?? '');
  const first = Math.min(...actor.mentions.map((mention) => mention.start));
  return hashId('actor', actor.type, articleId, String(Number.isFinite(first) ? first : actor.id));
}

function placeId(place: ExtractedPlace, parentId: string): string {
  if (place.featureCode === 'PCLI' && place.iso3 !== null) return `iso3:${place.iso3}`;
  if (place.geonamesId !== null) return `geonames:${String(place.geonamesId)}`;
  return hashId('place', normalizeName(place.name), place.iso3 ?? parentId);
}
