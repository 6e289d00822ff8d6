import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  type GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { limitError } from './limits.js';

/** What an operation may fetch at most, in things; see `costOf`. */
export interface Cost {
  readonly cost: number;
  /** The path of fields that costs most, such as `events.nodes.claims.nodes`. */
  readonly dearest: readonly string[];
}

/** Things in a list that the schema says nothing of. */
const SIZE_UNKNOWN = 10;

/** What an operation costs besides its fields. */
const MUTATION = 10;

const FREE: Cost = { cost: 0, dearest: [] };

/** What the directives of a field say. */
interface Price {
  readonly weight: number;
  readonly assumedSize: number | null;
  readonly slicing: readonly string[];
  readonly sized: ReadonlySet<string>;
}

interface Reading {
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Costs of fragments: each is measured once for each size of lists around it. */
  readonly measured: Map<string, Cost>;
}

/**
 * Upper bound of what an operation costs, by the directives `@cost` and `@listSize` of the schema
 * (https://ibm.github.io/graphql-specs/cost-spec.html): one for every object, a list as often as it may be long, plus the
 * weight of fields that ask more of the store. Known before anything runs. Null where the variables are unfit, which the
 * execution says better. Fragments on several types count together; @skip and @include are not looked at.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName?: string | null,
): Cost | null {
  const operation = getOperationAST(document, operationName);
  const root = operation == null ? undefined : schema.getRootType(operation.operation);
  if (operation == null || root == null) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced === undefined) return null;
  const fragments = document.definitions.flatMap((one): [string, FragmentDefinitionNode][] =>
    one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
  );
  const reading = {
    schema,
    variables: coerced,
    fragments: new Map(fragments),
    measured: new Map<string, Cost>(),
  };
  const { cost, dearest } = costOfSelection(reading, operation.selectionSet, root, new Map());
  return {
    cost: cost + (operation.operation === OperationTypeNode.MUTATION ? MUTATION : 0),
    dearest,
  };
}

/** Says which list to ask less of. */
export function tooCostly({ cost, dearest }: Cost, limit: number): GraphQLError {
  return limitError(
    'QUERY_TOO_COSTLY',
    `The query may fetch ${String(cost)} things, and ${String(limit)} are the limit: ask for fewer (first) or in several queries; most of it is ${dearest.join('.')}`,
  );
}

/** `sizes`: how long the fields of that name are, where what is around them says so. */
function costOfSelection(
  reading: Reading,
  set: SelectionSetNode,
  type: GraphQLNamedType,
  sizes: ReadonlyMap<string, number>,
): Cost {
  const parts = set.selections.map((selection): Cost => {
    switch (selection.kind) {
      case Kind.FIELD: {
        const field =
          isObjectType(type) || isInterfaceType(type)
            ? type.getFields()[selection.name.value]
            : undefined;
        return field === undefined ? FREE : costOfField(reading, field, selection, sizes);
      }
      case Kind.INLINE_FRAGMENT: {
        const narrowed = reading.schema.getType(selection.typeCondition?.name.value ?? type.name);
        return costOfSelection(reading, selection.selectionSet, narrowed ?? type, sizes);
      }
      case Kind.FRAGMENT_SPREAD: {
        const fragment = reading.fragments.get(selection.name.value);
        const key = JSON.stringify([selection.name.value, ...sizes]);
        const known = reading.measured.get(key);
        if (known !== undefined || fragment === undefined) return known ?? FREE;
        const narrowed = reading.schema.getType(fragment.typeCondition.name.value);
        const measured = costOfSelection(reading, fragment.selectionSet, narrowed ?? type, sizes);
        reading.measured.set(key, measured);
        return measured;
      }
    }
  });
  const dearest = parts.reduce((most, part) => (part.cost > most.cost ? part : most), FREE);
  return { cost: parts.reduce((sum, part) => sum + part.cost, 0), dearest: dearest.dearest };
}

function costOfField(
  reading: Reading,
  field: GraphQLField<unknown, unknown>,
  node: Parameters<typeof getArgumentValues>[1] & { readonly selectionSet?: SelectionSetNode },
  sizes: ReadonlyMap<string, number>,
): Cost {
  const { weight, assumedSize, slicing, sized } = priceOf(field);
  const args = slicing.length === 0 ? {} : getArgumentValues(field, node, reading.variables);
  const sliced = slicing.map((name) => lengthOf(args[name])).find((length) => length !== null);
  const length = sliced ?? assumedSize;
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  const named = getNamedType(field.type);
  const inside =
    node.selectionSet === undefined
      ? FREE
      : costOfSelection(
          reading,
          node.selectionSet,
          named,
          new Map([...sized].map((name) => [name, length ?? SIZE_UNKNOWN])),
        );
  const times = isList ? (sizes.get(field.name) ?? length ?? SIZE_UNKNOWN) : 1;
  const own = isCompositeType(named) ? 1 : 0;
  return {
    cost: weight + times * (own + inside.cost),
    dearest: [field.name, ...inside.dearest],
  };
}

/** A number of things, or a list that is given. */
function lengthOf(value: unknown): number | null {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? Math.max(0, value) : null;
}

const prices = new WeakMap<object, Price>();

function priceOf(field: GraphQLField<unknown, unknown>): Price {
  const known = prices.get(field);
  if (known !== undefined) return known;
  const given = new Map(
    (field.astNode?.directives ?? []).flatMap((directive) =>
      (directive.arguments ?? []).map((argument): [string, unknown] => [
        `${directive.name.value}.${argument.name.value}`,
        valueFromASTUntyped(argument.value),
      ]),
    ),
  );
  const names = (key: string): string[] => [given.get(key) ?? []].flat().map(String);
  const assumed = given.get('listSize.assumedSize');
  const price = {
    weight: Number(given.get('cost.weight') ?? 0),
    assumedSize: typeof assumed === 'number' ? assumed : null,
    slicing: names('listSize.slicingArguments'),
    sized: new Set(names('listSize.sizedFields')),
  };
  prices.set(field, price);
  return price;
}
