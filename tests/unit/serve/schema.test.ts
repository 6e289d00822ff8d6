import { type ASTNode, parse, visit } from 'graphql';
import { expect, it } from 'vitest';
import { subgraphSdl } from '../../../src/serve/schema.js';

interface Definition {
  readonly name: { readonly value: string };
  readonly description?: { readonly value: string };
}

const definitionOf = (node: ASTNode): Definition | null =>
  node.kind.endsWith('Definition') && 'name' in node ? (node as Definition) : null;

it('describes every type, field, argument and value of the schema', () => {
  const silent: string[] = [];
  const path: string[] = [];
  let seen = 0;
  visit(parse(subgraphSdl()), {
    enter(node) {
      const definition = definitionOf(node);
      if (definition === null) return;
      path.push(definition.name.value);
      seen++;
      if ((definition.description?.value ?? '').trim() === '') silent.push(path.join('.'));
    },
    leave(node) {
      if (definitionOf(node) !== null) path.pop();
    },
  });
  expect(silent).toEqual([]);
  expect(seen).toBeGreaterThan(400);
});
