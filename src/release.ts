/** Freezes a graph into a folder that can be cited: tables, graph, linked data, codebook, counts, versions, checksums. */
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { eventType } from './domain/cameo.js';
import { ARTICLE_COLUMNS, articleRows } from './export/articles.js';
import { CLAIM_COLUMNS, claimRows } from './export/claims.js';
import type { Columns } from './export/columns.js';
import { DYAD_COLUMNS, oneADay } from './export/dyads.js';
import { FORMATS } from './export/formats.js';
import { SAMPLE_COLUMNS, sampleRows } from './export/sample.js';
import { csv, csvOf } from './export/tables.js';
import type { GroupKey, Store } from './store/port.js';
import { WiregraphError } from './support/errors.js';

export interface ReleaseOptions {
  /** Must not be there yet. */
  readonly folder: string;
  readonly title: string;
  /** Of the data; null: the day of the last change. */
  readonly version: string | null;
  /** Events of the coder's sheet, and what chooses them. */
  readonly sample: number;
  readonly seed: string;
  /** Quotes are others' words: leave them out where you may not pass them on. */
  readonly withQuotes: boolean;
  /** Version of Wiregraph. */
  readonly software: string;
  readonly onFile?: (path: string, bytes: number) => void;
}

interface Written {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
}

interface Resource {
  readonly path: string;
  readonly says: string;
  readonly columns: Columns | null;
  readonly write: () => AsyncIterable<string | Uint8Array>;
}

const EVERYTHING = { all: [] } as const;

/**
 * Writes the folder, whole or not at all. The same graph and options give the same bytes.
 * Throws RELEASE_EXISTS where the folder is there, RELEASE_CHANGED where somebody wrote to the graph meanwhile.
 */
export async function release(store: Store, options: ReleaseOptions): Promise<readonly Written[]> {
  const { folder, onFile } = options;
  if (existsSync(folder))
    throw new WiregraphError(
      'export',
      'RELEASE_EXISTS',
      `"${folder}" is there already: a release is never changed, so give another folder`,
    );
  const before = await store.lastChange();
  const [last] = before === 0 ? [] : await store.changes(before - 1, 1);
  const day = last?.at.slice(0, 10) ?? '1970-01-01';
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(join(part, 'sample'), { recursive: true });
  try {
    const written: Written[] = [];
    const put = async (
      path: string,
      chunks: AsyncIterable<string | Uint8Array> | Iterable<string>,
    ): Promise<void> => {
      const file = await writeHashed(part, path, chunks);
      written.push(file);
      onFile?.(path, file.bytes);
    };
    const resources = resourcesOf(store, options);
    for (const { path, write } of resources) await put(path, write());
    const about = { ...options, day, version: options.version ?? day };
    const counts = await countsOf(store);
    await put('codebook.md', [codebook(about, resources, counts)]);
    await put('CITATION.cff', [citation(about)]);
    const described = packageOf(about, resources, written, { lastChange: before, ...counts });
    await put('datapackage.json', [`${JSON.stringify(described, null, 2)}\n`]);
    const sums = written.map(({ hash, path }) => `${hash}  ${path}\n`).join('');
    await writeFile(join(part, 'SHA256SUMS'), sums);
    if ((await store.lastChange()) !== before)
      throw new WiregraphError(
        'export',
        'RELEASE_CHANGED',
        'The graph changed while it was released: let ingesting end, and run it again',
        { retriable: true },
      );
    await rename(part, folder);
    return written;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

function resourcesOf(store: Store, { sample, seed, withQuotes }: ReleaseOptions): Resource[] {
  const rows = (columns: Columns, all: AsyncIterable<object>): AsyncIterable<string> =>
    csvOf(all, Object.keys(columns));
  return [
    {
      path: 'events.csv',
      says: 'a row for each event, actor and recipient',
      columns: DYAD_COLUMNS,
      write: () => csv(store, EVERYTHING),
    },
    {
      path: 'events.parquet',
      says: 'the same with its types',
      columns: null,
      write: () => FORMATS.parquet.write(store, EVERYTHING),
    },
    {
      path: 'events-one-a-day.csv',
      says: 'of what happened on a known day a row for each actor, recipient and code of that day',
      columns: DYAD_COLUMNS,
      write: () => csv(store, EVERYTHING, oneADay),
    },
    {
      path: 'claims.csv',
      says: 'who says what of which event',
      columns: CLAIM_COLUMNS,
      write: () => rows(CLAIM_COLUMNS, claimRows(store, withQuotes)),
    },
    {
      path: 'articles.csv',
      says: 'the articles that were read',
      columns: ARTICLE_COLUMNS,
      write: () => rows(ARTICLE_COLUMNS, articleRows(store)),
    },
    {
      path: 'graph.graphml',
      says: 'events, actors and places with their links, to draw',
      columns: null,
      write: () => FORMATS.graphml.write(store, EVERYTHING),
    },
    ...(withQuotes
      ? [
          {
            path: 'graph.nq',
            says: 'linked data: SEM, PROV-O and schema.org',
            columns: null,
            write: () => FORMATS.nq.write(store, EVERYTHING),
          },
          {
            path: 'sample/coders-sheet.csv',
            says: `${String(sample)} events drawn at random (seed ${seed}) for coders to judge`,
            columns: SAMPLE_COLUMNS,
            write: () =>
              rows(SAMPLE_COLUMNS, Readable.from(once(() => sampleRows(store, sample, seed)))),
          },
        ]
      : []),
  ];
}

async function* once<T>(work: () => Promise<readonly T[]>): AsyncGenerator<T> {
  yield* await work();
}

async function writeHashed(
  folder: string,
  path: string,
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string>,
): Promise<Written> {
  const hash = createHash('sha256');
  const file = createWriteStream(join(folder, path));
  await pipeline(
    Readable.from(chunks),
    async function* (source: AsyncIterable<string | Uint8Array>) {
      for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
      }
    },
    file,
  );
  return { path, bytes: file.bytesWritten, hash: hash.digest('hex') };
}

interface Counts {
  readonly articles: number;
  readonly events: number;
  readonly claims: number;
  readonly actors: number;
  readonly places: number;
  readonly extractors: Readonly<Record<string, number>>;
  readonly byCode: readonly (readonly [string, number])[];
  readonly byYear: readonly (readonly [string, number])[];
  readonly byStatus: readonly (readonly [string, number])[];
}

async function countsOf(store: Store): Promise<Counts> {
  const grouped = async (key: GroupKey): Promise<[string, number][]> => {
    const out: [string, number][] = [];
    for (let offset = 0, more = true; more; offset += 1000) {
      const page = await store.groupEvents({ by: [key], orderBy: 'keys', first: 1000, offset });
      out.push(
        ...page.items.map(({ keys, count }): [string, number] => [
          String(keys[key] ?? 'not known'),
          count,
        ]),
      );
      more = page.hasMore;
    }
    return out;
  };
  const extractors = new Map<string, number>();
  for await (const { extractor } of articleRows(store))
    extractors.set(String(extractor), (extractors.get(String(extractor)) ?? 0) + 1);
  const stats = await store.stats();
  return {
    articles: stats.Article,
    events: stats.Event,
    claims: stats.liveClaims,
    actors: await store.count('Actor'),
    places: await store.count('Place'),
    extractors: Object.fromEntries([...extractors].sort()),
    byCode: await grouped('code'),
    byYear: await grouped('year'),
    byStatus: await grouped('status'),
  };
}

type About = ReleaseOptions & { readonly day: string; readonly version: string };

function codebook(
  { title, version, software, withQuotes }: About,
  resources: readonly Resource[],
  counts: Counts,
): string {
  const table = (head: readonly string[], rows: readonly (readonly unknown[])[]): string =>
    [head, head.map(() => '---'), ...rows]
      .map((row) => `| ${row.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`)
      .join('\n');
  const files = resources.map(({ path, says }) => [`\`${path}\``, says]);
  const documented = new Map<Columns, string>();
  for (const { path, columns } of resources)
    if (columns !== null)
      documented.set(columns, [documented.get(columns) ?? [], path].flat().join(' and '));
  return `# ${title}, ${version}

Made by Wiregraph ${software} from ${String(counts.articles)} articles: ${String(counts.events)} events by ${String(counts.claims)} claims, ${String(counts.actors)} actors, ${String(counts.places)} places.${withQuotes ? '' : ' Quotes are left out: they are others’ words.'}

An event is what happened by all claims that affirm it; a claim is one speaker’s word on it in one article. UTF-8, RFC 4180; an empty cell means unknown or not told, never zero. Codes are text: leading zeros count. Filter by \`status\` before you count, and count events by distinct \`event_id\`.

${table(['file', 'what it holds'], files)}

Check the files with \`sha256sum -c SHA256SUMS\`.

## What read the articles

${table(['extractor', 'articles'], Object.entries(counts.extractors))}

${[...documented]
  .map(
    ([columns, path]) =>
      `## ${path}\n\n${table(
        ['column', 'type', 'what it holds'],
        Object.entries(columns).map(([name, { type, says }]) => [`\`${name}\``, type, says]),
      )}`,
  )
  .join('\n\n')}

## Events by code (CAMEO 1.1b3)

${table(
  ['code', 'what it means', 'events'],
  counts.byCode.map(([code, count]) => [code, eventType(code)?.label ?? '', count]),
)}

## Events by year and by status

${table(['year', 'events'], counts.byYear)}

${table(['status', 'events'], counts.byStatus)}
`;
}

function citation({ title, version, day, software }: About): string {
  return `cff-version: 1.2.0
message: Cite the data by this, and say which version you used.
type: dataset
title: ${JSON.stringify(title)}
version: ${JSON.stringify(version)}
date-released: ${day}
abstract: ${JSON.stringify(`Event data coded from news by Wiregraph ${software}.`)}
authors:
  - name: ${JSON.stringify('Whoever released it: put your names here before you publish')}
`;
}

/** A Frictionless Data Package. */
function packageOf(
  { title, version, day, software }: About,
  resources: readonly Resource[],
  written: readonly Written[],
  counts: Counts & { readonly lastChange: number },
): object {
  const files = new Map(written.map((file) => [file.path, file]));
  return {
    name: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    title,
    version,
    created: day,
    resources: resources.map(({ path, says, columns }) => ({
      name: path.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      path,
      description: says,
      bytes: files.get(path)?.bytes,
      hash: `sha256:${files.get(path)?.hash ?? ''}`,
      ...(columns === null
        ? {}
        : {
            profile: 'tabular-data-resource',
            encoding: 'utf-8',
            schema: {
              fields: Object.entries(columns).map(([name, { type, says: description }]) => ({
                name,
                type,
                description,
              })),
            },
          }),
    })),
    wiregraph: { software, ...counts },
  };
}
