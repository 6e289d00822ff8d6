import { CAMEO_TABLE } from './cameo-table.js';

/** Verbal cooperation, material cooperation, verbal conflict, material conflict (GDELT's numbering). */
export type QuadClass = 1 | 2 | 3 | 4;

export interface EventType {
  readonly scheme: 'CAMEO';
  /** Two digits for a root, three for a base, three or four for a leaf; always a string. */
  readonly code: string;
  readonly root: string;
  /** First three digits; null for a root. */
  readonly base: string | null;
  readonly label: string;
  /** -10 to 10; null where the codebook gives none. */
  readonly goldstein: number | null;
  readonly quadClass: QuadClass;
  readonly ploverType: string | null;
}

export const CAMEO_VERSION = '1.1b3';

export const EVENT_TYPES: readonly EventType[] = CAMEO_TABLE.trim()
  .split('\n')
  .map((line): EventType => {
    const [code = '', label = '', goldstein = '', quad = '1', plover = ''] = line.split('|');
    return {
      scheme: 'CAMEO',
      code,
      root: code.slice(0, 2),
      base: code.length > 2 ? code.slice(0, 3) : null,
      label,
      goldstein: goldstein === '' ? null : Number(goldstein),
      quadClass: Number(quad) as QuadClass,
      ploverType: plover === '' ? null : plover,
    };
  });

const BY_CODE = new Map(EVENT_TYPES.map((type) => [type.code, type]));

export function eventType(code: string): EventType | undefined {
  return BY_CODE.get(code);
}

export function isCameo(code: string): boolean {
  return BY_CODE.has(code);
}

/** The two digits of a code's root: `0871` → `08`. */
export function rootOf(code: string): string {
  return code.slice(0, 2);
}
