import { fileURLToPath } from 'node:url';
import type { Analysis, Sentence, Token } from '../domain/analysis.js';
import { Encoder, type Runtime, type Tagged, type Tagger } from './encoder.js';
import { lemmaOf } from './lemma.js';
import { type RawSentence, splitSentences } from './sentences.js';

export interface AnalyzerOptions {
  /** Default `auto`: native kernels where they import, else WebAssembly. */
  readonly runtime?: Runtime | 'auto';
  /** Folder with `joint.int8.onnx`, `joint.json`, `vocab.txt`. Default: `models/` of the package. */
  readonly modelDir?: string;
}

export interface Analyzer {
  /** Model hash, runtime and its version. */
  readonly model: string;
  analyze(body: string): Promise<Analysis>;
  close(): Promise<void>;
}

/** The package's own models. */
export const MODELS = fileURLToPath(new URL('../../models/', import.meta.url));
const PIECES_MAX = 250;

/** Loads the language model (under a second) and gives the analyzer that uses it. */
export async function createAnalyzer(options: AnalyzerOptions = {}): Promise<Analyzer> {
  return analyzerOf(await Encoder.load(options.modelDir ?? MODELS, options.runtime ?? 'auto'));
}

export function analyzerOf(tagger: Tagger): Analyzer {
  return {
    model: tagger.id,
    async analyze(body) {
      const raw = splitSentences(body).flatMap((sentence) => fitWindow(sentence, tagger));
      const tagged = await tagger.tagAll(raw.map(encoderWords));
      const sentences = tagged.map((one, at) => toSentence(raw[at] as RawSentence, at, one));
      return { sentences, model: tagger.id };
    },
    close: () => tagger.close(),
  };
}

/** Headings in capitals would look like one long name: they are read in lower case. */
function encoderWords(raw: RawSentence): string[] {
  const words = raw.words.map((word) => word.text);
  const letters = words.join('').replace(/\P{L}/gu, '');
  return letters.length > 6 &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase()
    ? words.map((word) => word.toLowerCase())
    : words;
}

function fitWindow(sentence: RawSentence, tagger: Tagger): RawSentence[] {
  if (tagger.pieceCount(sentence.words.map((word) => word.text)) <= PIECES_MAX) return [sentence];
  if (sentence.words.length === 1) return [sentence];
  const middle = Math.ceil(sentence.words.length / 2);
  return [sentence.words.slice(0, middle), sentence.words.slice(middle)].flatMap((words) => {
    const start = words[0]?.start ?? sentence.start;
    const end = words.at(-1)?.end ?? sentence.end;
    return fitWindow({ ...sentence, words, start, end }, tagger);
  });
}

function toSentence(raw: RawSentence, index: number, tagged: Tagged): Sentence {
  const tokens = raw.words.map((word, at): Token => {
    const upos = tagged.upos[at] ?? 'X';
    return {
      ...word,
      upos,
      lemma: lemmaOf(word.text, upos),
      head: tagged.heads[at] ?? -1,
      deprel: tagged.deprels[at] ?? 'dep',
    };
  });
  const { start, end, paragraph, kind } = raw;
  return {
    index,
    start,
    end,
    paragraph,
    kind,
    tokens,
    names: tagged.names,
    signs: tagged.signs,
  };
}
