import { expect, it } from 'vitest';
import type { ChangeSet } from '../../src/domain/graph.js';
import { Connection } from '../../src/store/sqlite/connection.js';
import { applyChanges } from '../../src/store/sqlite/write.js';
import { actor, article, changes, claim, event, link } from '../contract/fixtures.js';

const BESIDE = {
  text: 'SELECT n.id, t.content FROM text t LEFT JOIN node n ON n.rowid = t.rowid ORDER BY n.id',
  keyed:
    'SELECT n.id, k.key FROM keyed k LEFT JOIN node n ON n.rowid = k.node ORDER BY n.id, k.key',
  previous: 'SELECT id, old FROM previous ORDER BY id, old',
  link: 'SELECT l.id, s.id AS src, d.id AS dst, l.src_id, l.dst_id FROM link l LEFT JOIN node s ON s.rowid = l.src LEFT JOIN node d ON d.rowid = l.dst ORDER BY l.id',
};

/** Everything beside the nodes after the change sets, by node. */
async function beside(...sets: readonly ChangeSet[]): Promise<unknown> {
  const connection = await Connection.open(':memory:', false);
  connection.migrate();
  for (const set of sets) applyChanges(connection, set);
  const out = Object.entries(BESIDE).map(([table, sql]) => [table, connection.all(sql, [])]);
  connection.close();
  return Object.fromEntries(out);
}

it('text, keys, earlier ids and links are those of the nodes as they stand, whatever they were before', async () => {
  const last = changes(
    [
      claim('c1', { quote: 'a new word', placeBlock: 'p', partyBlock: 'n' }),
      claim('c2', { quote: 'taken back', placeBlock: 'p', retractedAt: '2030' }),
      article('a', { title: null, bands: ['b2', 'b3'] }),
      event('e', { title: 'kept', previousIds: ['e1', 'e2'] }),
      actor('x'),
    ],
    [link('SAID', 'x', 'c1')],
  );
  const before = changes(
    [
      claim('c1', { quote: 'an old word', placeBlock: 'p', copyBlock: 'o' }),
      claim('c2', { quote: 'said', placeBlock: 'p', partyBlock: 'q' }),
      claim('gone', { quote: 'gone', placeBlock: 'p' }),
      article('a', { title: 'a title', bands: ['b1', 'b2'] }),
      event('e', { title: 'kept', previousIds: ['e0', 'e1'] }),
      event('gone too', { previousIds: ['e3'] }),
      actor('x'),
    ],
    [link('SAID', 'x', 'gone'), link('ASSERTS', 'gone', 'gone too')],
  );
  expect(await beside(before, { ...last, deleteNodes: ['gone', 'gone too'] })).toEqual(
    await beside(last),
  );
});
