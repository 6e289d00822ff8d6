import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-common';
import { WiregraphError } from '../support/errors.js';
import type { NameSpan, Signs } from '../domain/analysis.js';
import { argmax, bestTree, TagDecoder } from './decode.js';
import { SignReader, type SignLabels } from './signs.js';
import { WordPieces } from './word-pieces.js';

export type Runtime = 'native' | 'wasm';

/** What the encoder says of one sentence; all lists run over its words. */
export interface Tagged {
  readonly names: readonly NameSpan[];
  readonly upos: readonly string[];
  /** Index of the head from 0; -1 for the root. */
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
  readonly signs: Signs;
}

interface OnnxRuntime {
  readonly InferenceSession: {
    create(model: Uint8Array, options: object): Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'int32', data: Int32Array, dims: readonly number[]) => Tensor;
}

interface ModelCard extends SignLabels {
  readonly tags: readonly string[];
  readonly upos: readonly string[];
  readonly rels: readonly string[];
}

/** Native kernels where they import, WebAssembly otherwise: results differ in about one word of a thousand. */
async function loadRuntime(wanted: Runtime | 'auto'): Promise<[OnnxRuntime, Runtime, string]> {
  const require = createRequire(import.meta.url);
  const version = (name: string): string => {
    try {
      const entry = require.resolve(name);
      const folder = entry.slice(0, entry.lastIndexOf(name) + name.length);
      const parsed: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return typeof parsed === 'object' && parsed !== null && 'version' in parsed
        ? String(parsed.version)
        : '0';
    } catch {
      return '0';
    }
  };
  if (wanted !== 'wasm') {
    try {
      const native = (await import('onnxruntime-node')) as unknown as OnnxRuntime & {
        default?: OnnxRuntime;
      };
      return [native.default ?? native, 'native', version('onnxruntime-node')];
    } catch (cause) {
      if (wanted === 'native')
        throw new WiregraphError(
          'analyze',
          'RUNTIME_MISSING',
          'Cannot load onnxruntime-node: install it, or use the wasm runtime',
          { cause },
        );
    }
  }
  const web = (await import('onnxruntime-web')) as unknown as OnnxRuntime & {
    env: { wasm: { numThreads: number }; logLevel: string };
  };
  web.env.wasm.numThreads = 1;
  return [web, 'wasm', version('onnxruntime-web')];
}

export function wordPiecesOf(modelDir: string): WordPieces {
  return new WordPieces(join(modelDir, 'vocab.txt'));
}

/** The model labels a word's relation to its likeliest heads only; the best tree hardly ever takes another. */
const HEADS_LABELLED = 3;

/** What tags sentences: the model itself, or threads that hold one each. */
export interface Tagger {
  /** Model hash, runtime and its version. */
  readonly id: string;
  /** Word pieces that the words take, markers left out: the model reads at most 254. */
  pieceCount(words: readonly string[]): number;
  /** In the order of the sentences. */
  tagAll(sentences: readonly (readonly string[])[]): Promise<Tagged[]>;
  close(): Promise<void>;
}

/** The joint model (names, parts of speech, dependencies, events) of `models/`, one sentence at a time. */
export class Encoder implements Tagger {
  private constructor(
    readonly id: string,
    readonly runtime: Runtime,
    private readonly session: InferenceSession,
    private readonly tensor: OnnxRuntime['Tensor'],
    private readonly pieces: WordPieces,
    private readonly card: ModelCard,
    private readonly decoder: TagDecoder,
    private readonly signs: SignReader,
  ) {}

  static async load(modelDir: string, wanted: Runtime | 'auto' = 'auto'): Promise<Encoder> {
    let model: Buffer;
    let card: ModelCard;
    try {
      model = readFileSync(join(modelDir, 'joint.int8.onnx'));
      card = JSON.parse(readFileSync(join(modelDir, 'joint.json'), 'utf8')) as ModelCard;
    } catch (cause) {
      throw new WiregraphError(
        'analyze',
        'MODEL_MISSING',
        `Cannot load the language model from "${modelDir}": is the folder models/ complete?`,
        { cause },
      );
    }
    const [ort, runtime, version] = await loadRuntime(wanted);
    const session = await ort.InferenceSession.create(
      model,
      runtime === 'native'
        ? {
            intraOpNumThreads: 1,
            interOpNumThreads: 1,
            graphOptimizationLevel: 'all',
            logSeverityLevel: 3,
          }
        : { executionProviders: ['wasm'], graphOptimizationLevel: 'all' },
    );
    const hash = createHash('sha256').update(model).digest('hex').slice(0, 8);
    return new Encoder(
      `${hash}/${runtime}-${version}`,
      runtime,
      session,
      ort.Tensor,
      wordPiecesOf(modelDir),
      card,
      new TagDecoder(card.tags),
      new SignReader(card),
    );
  }

  pieceCount(words: readonly string[]): number {
    return this.pieces.count(words);
  }

  async tagAll(sentences: readonly (readonly string[])[]): Promise<Tagged[]> {
    const out: Tagged[] = [];
    for (const words of sentences) out.push(await this.tag(words));
    return out;
  }

  async tag(words: readonly string[]): Promise<Tagged> {
    const count = words.length;
    const { ids, cases, first } = this.pieces.encode(words);
    const output = await this.session.run({
      ids: new this.tensor('int32', ids, [1, ids.length]),
      case: new this.tensor('int32', cases, [1, cases.length]),
      first: new this.tensor('int32', first, [1, first.length]),
    });
    const floats = (name: string): Float32Array => output[name]?.data as Float32Array;
    const upos = floats('upos');
    const kinds = this.card.upos.length;
    const heads = bestTree(floats('arc'), count);
    const integers = (name: string): Int32Array => output[name]?.data as Int32Array;
    const likely = integers('head');
    const rels = integers('rel');
    return {
      names: this.decoder.spans(floats('ner'), count) as NameSpan[],
      upos: words.map((_, word) => this.card.upos[argmax(upos, word * kinds, kinds)] ?? 'X'),
      heads: heads.map((head) => head - 1),
      deprels: heads.map((head, word) => {
        const from = word * HEADS_LABELLED;
        const at = likely.subarray(from, from + HEADS_LABELLED).indexOf(head);
        return this.card.rels[rels[from + Math.max(at, 0)] ?? 0] ?? 'dep';
      }),
      signs: this.signs.read(floats, integers('query'), count),
    };
  }

  async close(): Promise<void> {
    await this.session.release();
  }
}
