import { createAnalyzer, type Analyzer } from '../../../src/analyze/analyzer.js';
import { Entities } from '../../../src/extract/entities/entities.js';
import type { EntityNode } from '../../../src/extract/entities/node.js';

let analyzer: Promise<Analyzer> | undefined;

export async function entitiesOf(body: string): Promise<Entities> {
  analyzer ??= createAnalyzer();
  return new Entities(await (await analyzer).analyze(body));
}

export async function closeAnalyzer(): Promise<void> {
  await (await analyzer)?.close();
  analyzer = undefined;
}

/** "who TYPE whom (role)" of every standing relation; inferred ones with a question mark. */
export async function relationsOf(body: string): Promise<string[]> {
  const entities = await entitiesOf(body);
  const name = (key: string): string => entities.nodes.get(key)?.name ?? key;
  return entities.relations.map(
    ({ type, from, to, role, inferred }) =>
      `${name(from)} ${type} ${name(to)} (${role ?? '-'})${inferred ? '?' : ''}`,
  );
}

export async function nodesOf(body: string): Promise<EntityNode[]> {
  return [...(await entitiesOf(body)).nodes.values()];
}

/** Name, state and whole of every place. */
export async function placesOf(body: string): Promise<string[]> {
  const entities = await entitiesOf(body);
  return [...entities.nodes.values()]
    .filter(({ type }) => type === 'Place')
    .map(({ name, iso3, partOf }) => {
      const whole = partOf === null ? '-' : (entities.nodes.get(partOf)?.name ?? '?');
      return `${name} ${iso3 ?? '-'} in ${whole}`;
    });
}
