import { expect, it } from 'vitest';
import { type Condition, RELATIONS, type RelationName } from '../../src/store/port.js';
import { compileCondition } from '../../src/store/sqlite/compile.js';
import { Connection } from '../../src/store/sqlite/connection.js';

it('a filter across a relation goes from the links of a node to what is behind them, never through all nodes', async () => {
  const connection = await Connection.open(':memory:', false);
  connection.migrate();
  for (const name of Object.keys(RELATIONS) as RelationName[]) {
    const { family } = RELATIONS[name];
    const where: Condition = { some: name, where: { field: 'id', op: 'in', value: ['a', 'b'] } };
    const { text, values } = compileCondition(family, where, 'n');
    const plan = connection
      .all(`EXPLAIN QUERY PLAN SELECT 1 FROM node n WHERE ${text}`, values)
      .map((row) => String(row['detail']));
    const [first] = plan.slice(plan.findIndex((line) => line.includes('SUBQUERY')) + 1);
    expect(first, name).toMatch(
      /^SEARCH ln_ USING .*INDEX link_(?:src|dst) \((?:src|dst)=\? AND type=\?/,
    );
  }
  connection.close();
});
