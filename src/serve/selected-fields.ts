import {
  type FieldNode,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field that is asked for, with the type on which. */
export interface SelectedField {
  readonly type: string;
  readonly name: string;
}

/** Names of the fields that are asked for below a field, or along the path from there, under any alias. */
export function selectedFields(
  info: GraphQLResolveInfo,
  ...path: readonly string[]
): ReadonlySet<string> {
  return new Set(selectionsAt(info, path).map(({ name }) => name));
}

/** A list is looked at once in an operation, however many parents it has. */
const known = new WeakMap<readonly FieldNode[], Map<string, readonly SelectedField[]>>();

/** Fragments are unfolded, whatever their type; what @skip and @include leave out is left out. */
export function selectionsAt(
  info: GraphQLResolveInfo,
  path: readonly string[],
): readonly SelectedField[] {
  const found = known.get(info.fieldNodes) ?? new Map<string, readonly SelectedField[]>();
  known.set(info.fieldNodes, found);
  const key = path.join('.');
  const before = found.get(key);
  if (before !== undefined) return before;
  const below = getNamedType(info.returnType);
  let level = info.fieldNodes.flatMap((node) => fieldsIn(node.selectionSet, below, info));
  for (const step of path)
    level = level
      .filter(({ node }) => node.name.value === step)
      .flatMap(({ type, node }) => fieldsIn(node.selectionSet, typeOf(type, step), info));
  const selected = level.map(({ type, node }) => ({ type: type.name, name: node.name.value }));
  found.set(key, selected);
  return selected;
}

interface Selection {
  readonly type: GraphQLNamedType;
  readonly node: FieldNode;
}

/** Each fragment counts once, as in execution: fragments that spread fragments are soon very many. */
function fieldsIn(
  set: SelectionSetNode | undefined,
  type: GraphQLNamedType | undefined,
  info: GraphQLResolveInfo,
  spread = new Set<string>(),
): Selection[] {
  if (set === undefined || type === undefined) return [];
  return set.selections
    .filter((selection) => isIncluded(selection, info))
    .flatMap((selection): Selection[] => {
      if (selection.kind === Kind.FIELD) return [{ type, node: selection }];
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(selection.name.value)) return [];
        spread.add(selection.name.value);
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      const condition = fragment?.typeCondition?.name.value;
      const narrowed = condition === undefined ? type : info.schema.getType(condition);
      return isCompositeType(narrowed)
        ? fieldsIn(fragment?.selectionSet, narrowed, info, spread)
        : [];
    });
}

function isIncluded(selection: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function typeOf(type: GraphQLNamedType, field: string): GraphQLNamedType | undefined {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const found = type.getFields()[field];
  return found === undefined ? undefined : getNamedType(found.type);
}
