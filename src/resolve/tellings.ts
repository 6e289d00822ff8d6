import { type ClaimNode, isCounted } from '../domain/graph.js';
import { type Likeness, likeness } from './likeness.js';
import { meetingPoints, type MeetingPoints, type Profile } from './profile.js';

/** One article's account of one event: all live claims of that article that tell of it. */
export interface Telling {
  readonly key: string;
  readonly articleId: string;
  readonly profile: Profile;
  readonly meets: MeetingPoints;
  readonly copyBlock: string | null;
  /** Cluster in which it stands; null for one that is not stored yet. */
  readonly clusterKey: string | null;
}

/** The tellings that the live claims make up, by key. */
export function tellingsOf(claims: Iterable<ClaimNode>): Map<string, Telling> {
  const out = new Map<string, Telling>();
  for (const claim of claims) {
    const { tellingKey: key, articleId, clusterKey, copyBlock } = claim;
    if (key === null || !isCounted(claim) || out.has(key)) continue;
    const profile = JSON.parse(claim.profileJson) as Profile;
    const meets = meetingPoints(profile);
    out.set(key, { key, articleId, profile, meets, copyBlock, clusterKey });
  }
  return out;
}

/** Points of a copy's telling: nothing is more alike. */
const COPY: Likeness = { score: 10, reasons: ['same words of one original'] };

/** How alike two tellings are; null where they cannot be one event. An article that tells two apart is right. */
export function compare(a: Telling, b: Telling): Likeness | null {
  if (a.articleId === b.articleId) return null;
  if (a.copyBlock !== null && a.copyBlock === b.copyBlock) return COPY;
  return a.profile.family === b.profile.family ? likeness(a.profile, b.profile) : null;
}

/** True where one is among what the other looks at: the same original, region or parties. */
export function isNear(a: Telling, b: Telling): boolean {
  if (a.copyBlock !== null && a.copyBlock === b.copyBlock) return true;
  if (a.profile.family !== b.profile.family) return false;
  const share = (key: keyof MeetingPoints): boolean =>
    a.meets[key] !== null && a.meets[key] === b.meets[key];
  return share('region') || share('parties');
}
