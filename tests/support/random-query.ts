import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export interface RandomOptions {
  readonly schema: GraphQLSchema;
  /** Numbers from 0 to 1. */
  readonly random: () => number;
  /** Ids that stand in the graph. */
  readonly ids: readonly string[];
  /** Fields of which stores may think differently. */
  readonly without: ReadonlySet<string>;
}

const WORDS = [
  'a',
  '19',
  '195',
  '2030-01-02',
  'Orlo',
  'iso3:YEM',
  'YEM',
  '',
  'x'.repeat(40),
  '"\\',
  '💥',
];

/** A query of random fields and arguments, mostly valid: as deep and wide as its numbers have it. */
export function randomQuery(options: RandomOptions): string {
  const { schema, random, without } = options;
  const root = schema.getQueryType();
  const fields = Object.values(root?.getFields() ?? {}).filter(({ name }) => !without.has(name));
  const count = 1 + Math.floor(random() * 2);
  const parts = Array.from({ length: count }, (_, at) => {
    const field = pick(fields, random);
    return field === undefined ? '' : fieldText(field, 5, `f${String(at)}: `, options);
  });
  const query = `{ ${parts.join(' ')} }`;
  // One in twenty is broken somewhere.
  if (random() >= 0.05) return query;
  const at = Math.floor(random() * query.length);
  return (
    query.slice(0, at) +
    (pick(['}', '{', '@x', '$', '"', 'nonsense', ''], random) ?? '') +
    query.slice(at + 1)
  );
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

function fieldText(
  field: GraphQLField<unknown, unknown>,
  depth: number,
  alias: string,
  options: RandomOptions,
): string {
  const { random } = options;
  const given = field.args.flatMap((argument) =>
    isNonNullType(argument.type) && argument.defaultValue === undefined
      ? [argument]
      : random() < 0.3
        ? [argument]
        : [],
  );
  const args = given.map((argument) => `${argument.name}: ${argumentText(argument, options)}`);
  const set = selectionText(getNamedType(field.type), depth, options);
  return `${alias}${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`}${set}`;
}

function selectionText(type: GraphQLNamedType, depth: number, options: RandomOptions): string {
  const { schema, random, without } = options;
  if (!isCompositeType(type)) return '';
  const parts = ['__typename'];
  const own = isObjectType(type)
    ? [type]
    : isAbstractType(type)
      ? schema.getPossibleTypes(type)
      : [];
  const chosen = pick(own, random);
  const fields = Object.values(chosen?.getFields() ?? {}).filter(
    ({ name, type: inner }) =>
      !without.has(name) && (depth > 0 || !isCompositeType(getNamedType(inner))),
  );
  const count = 1 + Math.floor(random() * 3);
  const inside = Array.from({ length: count }, (_, at) => {
    const field = pick(fields, random);
    return field === undefined ? '' : fieldText(field, depth - 1, `g${String(at)}: `, options);
  }).join(' ');
  if (inside.trim() !== '')
    parts.push(isObjectType(type) ? inside : `... on ${chosen?.name ?? ''} { ${inside} }`);
  return ` { ${parts.join(' ')} }`;
}

function argumentText({ name, type }: GraphQLArgument, options: RandomOptions): string {
  const { random } = options;
  if (/^(?:first|last|limit|fanOut)$/.test(name))
    return String(pick([1, 2, 5, 100, 0, -1, 1000], random));
  if (/depth/i.test(name)) return String(pick([1, 2, 3, 9], random));
  return valueText(type, 3, options);
}

function valueText(type: GraphQLInputType, depth: number, options: RandomOptions): string {
  const { random, ids } = options;
  if (isNonNullType(type)) return valueText(type.ofType, depth, options);
  if (isListType(type)) {
    const one = type.ofType;
    const length = Math.floor(random() * 3);
    return `[${Array.from({ length }, () => valueText(one, depth, options)).join(', ')}]`;
  }
  if (isEnumType(type)) return pick(type.getValues(), random)?.name ?? 'null';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const needed = fields.filter(({ type: inner }) => isNonNullType(inner));
    const count = depth <= 0 ? 0 : 1 + Math.floor(random() * 2);
    const more = Array.from({ length: count }, () => pick(fields, random)).filter(
      (one) => one !== undefined,
    );
    const chosen = [...new Set([...needed, ...more])];
    const parts = chosen.map(
      (field) => `${field.name}: ${valueText(field.type, depth - 1, options)}`,
    );
    return `{${parts.join(', ')}}`;
  }
  switch (type.name) {
    case 'Int':
      return String(pick([0, 1, 3, 4, 20, -5, 2_147_483_647], random));
    case 'Float':
      return String(pick([0, 0.5, -3.25, 90, 1e9], random));
    case 'Boolean':
      return String(random() < 0.5);
    case 'ID':
      return JSON.stringify(pick([...ids, 'none'], random));
    default:
      return JSON.stringify(pick([...WORDS, ...ids], random));
  }
}
