// Annotated articles of one fold: those that a model trained with `--test-fold` has not seen.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of data and scorer beside the repository. */
export const shared = fileURLToPath(new URL('../../shared/', import.meta.url));

/** As fold_of in train_events.py. */
const foldOf = (id) => Number(BigInt(`0x${createHash('sha256').update(id).digest('hex')}`) % 5n);

/** [{set, gold, line}]; `own`: what `annotations.py build` wrote, if it is to be scored too. */
export function heldOut(fold, own) {
  const files = [
    ['annotated', join(shared, 'data/train/annotated.jsonl')],
    ['written', join(shared, 'data/train/written.jsonl')],
    ...(own !== undefined && existsSync(own) ? [['own', own]] : []),
  ];
  return files.flatMap(([set, file]) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ set, gold: JSON.parse(line), line }))
      .filter(({ gold }) => foldOf(gold.id) === fold),
  );
}
