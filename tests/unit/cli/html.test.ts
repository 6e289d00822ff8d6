import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../src/cli/html.js';
import type { ExtractedActor, Extraction } from '../../../src/domain/extraction.js';

const BODY = 'Kerry met Lavrov in Geneva on Friday & "made progress", <officials> said.';

function actor(id: string, type: ExtractedActor['type'], text: string): ExtractedActor {
  const start = BODY.indexOf(text);
  return {
    id,
    type,
    name: text,
    aliases: [],
    named: true,
    country: null,
    cameoActor: null,
    role: null,
    wikidata: null,
    mentions: [{ start, end: start + text.length, text, kind: 'name' }],
  };
}

const span = (text: string): { start: number; end: number; text: string } => {
  const start = BODY.indexOf(text);
  return { start, end: start + text.length, text };
};

const EXTRACTION: Extraction = {
  format: 'wiregraph-extraction/1',
  extractor: { name: 'test', version: '1' },
  article: {
    id: 'article',
    url: 'https://news.example/talks',
    host: 'news.example',
    title: 'Talks & tea',
    language: 'en',
    publishedAt: '2016-09-24',
    publishedAtSource: 'option',
    contentHash: 'sha256:0',
    gdeltEventCode: null,
    gdeltRootCode: null,
    body: BODY,
    agency: null,
  },
  actors: [
    actor('a1', 'Person', 'Kerry'),
    actor('a2', 'Person', 'Lavrov'),
    actor('a3', 'UnnamedSource', 'officials'),
  ],
  places: [
    {
      id: 'p1',
      name: 'Geneva',
      aliases: [],
      iso3: 'CHE',
      geonamesId: null,
      featureClass: 'P',
      featureCode: 'PPL',
      lat: null,
      lon: null,
      precision: 4,
      partOf: null,
      mentions: [{ ...span('Geneva'), kind: 'name' }],
    },
  ],
  events: [
    {
      id: 'e1',
      cameo: '040',
      cameoVersion: '1.1b3',
      title: 'Kerry met Lavrov',
      status: 'occurred',
      polarity: 'affirmed',
      actors: ['a1', 'a2'],
      recipients: [],
      places: [{ id: 'p1', role: 'occurrence' }],
      inferred: [],
      date: null,
      quantities: [],
      trigger: span('met'),
      evidence: [{ start: 0, end: BODY.length }],
      confidence: 0.9,
      background: false,
      reciprocal: true,
      links: [],
    },
  ],
  claims: [
    {
      id: 'c1',
      events: ['e1'],
      source: 'a3',
      cue: span('said'),
      speaker: span('officials'),
      type: 'indirect speech',
      polarity: 'affirmed',
      certainty: 'certain',
      evidence: { start: 0, end: BODY.length },
      moreEvidence: [],
      quote: null,
      confidence: 0.8,
      via: [],
    },
  ],
  edges: [],
  relations: [],
  diagnostics: [],
};

/** What a reader sees of the article: tags taken out, entities put back. */
function textOf(html: string): string {
  const article = /<\/svg>([\s\S]*?)<\/article>/.exec(html)?.[1] ?? '';
  return article
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

describe('an article as a page', () => {
  it('is as the golden page', async () => {
    await expect(toHtml(EXTRACTION)).toMatchFileSnapshot('../../golden/article.html');
  });

  it('keeps every character of the body, however mentions overlap', () => {
    const spans = fc
      .tuple(fc.nat(BODY.length), fc.nat(BODY.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 12 }), (found) => {
        const mentions = found.map(({ start, end }) => ({
          start,
          end,
          text: BODY.slice(start, end),
          kind: 'name' as const,
        }));
        const html = toHtml({
          ...EXTRACTION,
          actors: [{ ...actor('a1', 'Person', 'Kerry'), mentions }],
        });
        expect(textOf(html)).toBe(BODY);
        expect((html.match(/<span /g) ?? []).length).toBe((html.match(/<\/span>/g) ?? []).length);
      }),
    );
  });

  it('lets no text of the article become markup or script', () => {
    const html = toHtml({
      ...EXTRACTION,
      article: {
        ...EXTRACTION.article,
        body: '</script><img src=x onerror=alert(1)>',
        title: '<b>',
      },
      actors: [{ ...actor('a1', 'Person', 'Kerry'), name: '</script><script>alert(1)' }],
    });
    expect(html).not.toMatch(/<img|<script>alert|<b><\/h1>/);
  });
});
