import type { ActorType, Extraction, Mention } from '../domain/extraction.js';
import type { GraphLink, MentionProperties, PlaceNode } from '../domain/graph.js';
import { type State, stateByIso3 } from '../domain/states.js';
import { hashId } from '../support/ids.js';
import { bodyKey } from './body-key.js';
import { holderMeant } from './offices.js';

/** One article's view of an actor or place: nodes are folds over these. */
export interface Draft {
  readonly kind: ActorType | 'Place';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly named: boolean;
  readonly iso3: string | null;
  readonly cameoActor: string | null;
  readonly wikidata: string | null;
  readonly role: string | null;
  readonly geonamesId: number | null;
  readonly featureClass: PlaceNode['featureClass'];
  readonly featureCode: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: number | null;
  readonly parentId: string | null;
  readonly within: readonly string[];
}

/** `MENTIONS` links of an article, one for each actor and place that it holds up; a Country has one for both. */
export function mentionLinks(
  extraction: Extraction,
  ids: ReadonlyMap<string, string>,
  versionId: string,
): GraphLink[] {
  const drafts = new Map<string, { draft: Draft; mentions: Mention[] }>();
  const reasons = new Map<string, string[]>();
  const graphId = (local: string): string => ids.get(local) ?? local;
  for (const place of extraction.places) {
    const id = graphId(place.id);
    const within = [id];
    let parent = place.partOf;
    for (let depth = 0; parent !== null && depth < 6; depth++) {
      const up = extraction.places.find((other) => other.id === parent);
      if (up === undefined || within.includes(graphId(up.id))) break;
      within.push(graphId(up.id));
      parent = up.partOf;
    }
    const state = stateByIso3(place.iso3 ?? '');
    if (state !== undefined && !within.includes(`iso3:${state.iso3}`))
      within.push(`iso3:${state.iso3}`);
    merge(drafts, id, place.mentions, {
      kind: id.startsWith('iso3:') ? 'Country' : 'Place',
      name: place.name,
      aliases: place.aliases,
      named: true,
      iso3: place.iso3,
      cameoActor: null,
      wikidata: null,
      role: null,
      geonamesId: place.geonamesId,
      featureClass: place.featureClass,
      featureCode: place.featureCode,
      lat: place.lat,
      lon: place.lon,
      precision: place.precision,
      parentId: within[1] ?? null,
      within,
    });
  }
  for (const actor of extraction.actors) {
    const id = graphId(actor.id);
    const meant = holderMeant(actor, extraction.article.publishedAt?.slice(0, 10) ?? null);
    const holder = meant?.holder ?? null;
    const called =
      holder === null || !actor.named || actor.name === holder.name ? [] : [actor.name];
    if (meant?.reason != null) reasons.set(id, [...(reasons.get(id) ?? []), meant.reason]);
    merge(drafts, id, actor.mentions, {
      kind: actor.type,
      name: holder?.name ?? actor.name,
      aliases: [...actor.aliases, ...called],
      named: holder !== null || actor.named,
      iso3: holder?.iso3 ?? (actor.type === 'Organization' ? bodyKey(actor).iso3 : actor.country),
      cameoActor: actor.cameoActor,
      wikidata: actor.wikidata,
      role: actor.role,
      geonamesId: null,
      featureClass: null,
      featureCode: null,
      lat: null,
      lon: null,
      precision: null,
      parentId: null,
      within: actor.type === 'Country' ? [id] : [],
    });
  }
  // The state around a place is there even where the article does not name it.
  for (const { draft } of [...drafts.values()]) {
    const state = draft.kind === 'Place' ? stateByIso3(draft.iso3 ?? '') : undefined;
    if (state !== undefined && !drafts.has(`iso3:${state.iso3}`))
      drafts.set(`iso3:${state.iso3}`, { draft: stateDraft(state), mentions: [] });
  }
  return [...drafts].map(([id, { draft, mentions }]) => {
    const articleId = extraction.article.id;
    const sorted = mentions.sort((a, b) => a.start - b.start);
    const properties: MentionProperties = {
      articleId,
      versionId,
      count: sorted.length,
      starts: sorted.map((mention) => mention.start),
      ends: sorted.map((mention) => mention.end),
      texts: sorted.map((mention) => mention.text),
      kinds: sorted.map((mention) => mention.kind),
      reasons: [...new Set(reasons.get(id) ?? [])].sort(),
      draftJson: JSON.stringify(draft),
    };
    return {
      id: hashId('MENTIONS', articleId, id),
      type: 'MENTIONS',
      from: articleId,
      to: id,
      properties: { ...properties },
    };
  });
}

function stateDraft({ iso3, name }: State): Draft {
  const id = `iso3:${iso3}`;
  return {
    kind: 'Country',
    name,
    aliases: [],
    named: true,
    iso3,
    cameoActor: null,
    wikidata: null,
    role: null,
    geonamesId: null,
    featureClass: 'A',
    featureCode: 'PCLI',
    lat: null,
    lon: null,
    precision: 1,
    parentId: null,
    within: [id],
  };
}

function merge(
  drafts: Map<string, { draft: Draft; mentions: Mention[] }>,
  id: string,
  mentions: readonly Mention[],
  draft: Draft,
): void {
  const known = drafts.get(id);
  if (known === undefined) {
    drafts.set(id, { draft, mentions: [...mentions] });
    return;
  }
  const { draft: first } = known;
  const seen = new Set(known.mentions.map((mention) => mention.start));
  known.mentions.push(...mentions.filter((mention) => !seen.has(mention.start)));
  const either = <K extends keyof Draft>(key: K): Draft[K] => first[key] ?? draft[key];
  known.draft = {
    ...first,
    kind: draft.kind === 'Place' ? first.kind : draft.kind,
    aliases: [...new Set([...first.aliases, ...draft.aliases])].sort(),
    iso3: either('iso3'),
    cameoActor: either('cameoActor'),
    wikidata: either('wikidata'),
    role: either('role'),
    within: first.within.length > 0 ? first.within : draft.within,
  };
}
