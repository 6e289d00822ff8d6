// What the whole extractor makes of public development sets, which train nothing here. Part of `npm run score`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventType } from '../dist/domain/cameo.js';
import { makeArticle } from '../dist/read/article.js';
import { findDates } from '../dist/extract/time/find-dates.js';

const percent = (part, of) => (of === 0 ? '–' : ((100 * part) / of).toFixed(0));
const overlaps = (a, b) => a.start < b.end && b.start < a.end;

function articleOf(text, publishedAt) {
  const none = { url: null, title: null, gdeltEventCode: null, gdeltRootCode: null };
  return {
    ...makeArticle({ ...none, encoding: null, body: text, publishedAt }, null),
    language: 'en',
  };
}

/** Markdown rows: what is asked, of how many, and how often it is answered. */
export async function scoreWhole(extractor, shared) {
  const rows = (file) =>
    readFileSync(join(shared, 'data', 'dev', file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const read = (text, day = null) => extractor.extract(articleOf(text, day));
  const table = [
    ...(await ploverRows(rows('plover-gsr.jsonl'), read)),
    ...(await mucRows(rows('muc4-dev.jsonl'), read)),
    ...(await wikiEventsRows(rows('wikievents-dev.jsonl'), read)),
    ...(await meantimeRows(rows('meantime.jsonl'), read)),
    ...timeRows(rows('timeml-timebank.jsonl')),
  ];
  return `## Public sets, whole texts

None of them trains or tunes anything here.

| | of | found, % |
| --- | --- | --- |
${table.map(([what, found, of]) => `| ${what} | ${of} | ${percent(found, of)} |`).join('\n')}
`;
}

/** Does a list of nodes hold one that stands where one of these words stands in the text? */
function holds(extraction, ids, words) {
  const { body } = extraction.article;
  const spans = words.flatMap((word) => {
    const out = [];
    for (let at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + 1))
      out.push({ start: at, end: at + word.length });
    return out;
  });
  return [...extraction.actors, ...extraction.places]
    .filter(({ id }) => ids.includes(id))
    .some(({ mentions }) =>
      mentions.some((mention) => spans.some((span) => overlaps(mention, span))),
    );
}

async function ploverRows(records, read) {
  let [all, typed, source, both] = [0, 0, 0, 0];
  for (const { text, expected } of records) {
    const found = await read(text);
    for (const { source_text: who, target_text: whom, event: type } of expected) {
      all++;
      const same = found.events.filter(({ cameo }) => eventType(cameo)?.ploverType === type);
      const acted = same.filter(({ actors }) => holds(found, actors, [who]));
      typed += same.length > 0 ? 1 : 0;
      source += acted.length > 0 ? 1 : 0;
      both += acted.some(
        ({ actors, recipients }) =>
          whom == null || holds(found, [...recipients, ...actors], [whom]),
      )
        ? 1
        : 0;
    }
  }
  return [
    ['PLOVER gold records: an event of the type', typed, all],
    ['… with its source', source, all],
    ['… with source and target', both, all],
  ];
}

async function mucRows(records, read) {
  let [perpetrators, perpetratorsFound, sufferers, sufferersFound] = [0, 0, 0, 0];
  for (const { text, templates } of records) {
    if (templates.length === 0) continue;
    const found = await read(text);
    const acting = found.events.flatMap(({ actors }) => actors);
    const suffering = found.events.flatMap(({ recipients, places }) => [
      ...recipients,
      ...places.map(({ id }) => id),
    ]);
    for (const template of templates) {
      for (const { mentions, optional } of [...template.perp_individual, ...template.perp_org]) {
        if (optional) continue;
        perpetrators++;
        perpetratorsFound += holds(found, acting, mentions) ? 1 : 0;
      }
      for (const { mentions, optional } of [...template.target, ...template.victim]) {
        if (optional) continue;
        sufferers++;
        sufferersFound += holds(found, suffering, mentions) ? 1 : 0;
      }
    }
  }
  return [
    ['MUC-4 (capitals): perpetrators who act in some event', perpetratorsFound, perpetrators],
    ['MUC-4: targets and victims who suffer or locate one', sufferersFound, sufferers],
  ];
}

async function wikiEventsRows(records, read) {
  const kinds = new Map();
  for (const { text, tokens, events } of records) {
    const starts = [];
    let at = 0;
    for (const token of tokens) {
      at = Math.max(at, text.indexOf(token, at));
      starts.push(at);
      at += token.length;
    }
    const found = await read(text);
    const told = found.events.flatMap(({ trigger, evidence }) => [trigger, ...evidence]);
    for (const { type, trigger } of events) {
      const kind = type.split('.')[0];
      const span = {
        start: starts[trigger.start],
        end: starts[trigger.start] + trigger.text.length,
      };
      const row = kinds.get(kind) ?? { all: 0, hit: 0, told: 0 };
      row.all++;
      row.hit += found.events.some((event) => overlaps(event.trigger, span)) ? 1 : 0;
      row.told += told.some((one) => overlaps(one, span)) ? 1 : 0;
      kinds.set(kind, row);
    }
  }
  return ['Conflict', 'Justice', 'Contact', 'Life'].flatMap((kind) => {
    const row = kinds.get(kind);
    return row === undefined
      ? []
      : [
          [`WikiEvents ${kind}: the word is a trigger`, row.hit, row.all],
          [`WikiEvents ${kind}: its sentence tells an event`, row.told, row.all],
        ];
  });
}

async function meantimeRows(records, read) {
  let [all, found] = [0, 0];
  for (const {
    text,
    date,
    tokens,
    entities,
    document_level_annotation_through_sentence: until,
  } of records) {
    const starts = [];
    let at = 0;
    for (const token of tokens) {
      at = Math.max(at, text.indexOf(token, at));
      starts.push(at);
      at += token.length;
    }
    const { actors, places } = await read(text, date);
    const mentions = [...actors, ...places].flatMap((node) => node.mentions);
    for (const { start, end, sent, syntactic_type: kind, entity_type: type } of entities) {
      if (kind !== 'NAM' || sent > until || !/^(?:PER|ORG|LOC)/.test(type)) continue;
      all++;
      const span = { start: starts[start], end: starts[end - 1] + tokens[end - 1].length };
      found += mentions.some((one) => overlaps(one, span)) ? 1 : 0;
    }
  }
  return [['MEANTIME: names of people, bodies and places', found, all]];
}

/** TIMEX3 dates with a calendar value; times count by their day. */
function timeRows(records) {
  let [all, seen, right] = [0, 0, 0];
  for (const { text, dct, timex } of records) {
    const dates = findDates(text, { offset: 0, publishedAt: dct });
    for (const { type, value, start, end } of timex) {
      const calendar = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|T)/.exec(value)?.[0];
      if (!/^(?:DATE|TIME)$/.test(type) || calendar === undefined) continue;
      all++;
      const date = dates.find((one) => overlaps(one, { start, end }));
      seen += date === undefined ? 0 : 1;
      right += date?.edtf === calendar ? 1 : 0;
    }
  }
  return [
    ['TimeBank: calendar dates seen', seen, all],
    ['TimeBank: … with the same value', right, all],
  ];
}
