import {
  type FieldNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Reading = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/**
 * Names of the fields that are asked for below a field, under any alias: of what it gives, or of what lies along the
 * path from there. Fragments are unfolded, whatever their type; what @skip and @include leave out is left out.
 */
export function selectedFields(info: Reading, ...path: readonly string[]): ReadonlySet<string> {
  let fields = fieldsBelow(info.fieldNodes, info);
  for (const name of path)
    fields = fieldsBelow(
      fields.filter((field) => field.name.value === name),
      info,
    );
  return new Set(fields.map((field) => field.name.value));
}

function fieldsBelow(fields: readonly FieldNode[], info: Reading): FieldNode[] {
  return fields.flatMap(({ selectionSet }) =>
    selectionSet === undefined ? [] : fieldsIn(selectionSet, info),
  );
}

function fieldsIn(set: SelectionSetNode, info: Reading): FieldNode[] {
  return set.selections
    .filter((selection) => isIncluded(selection, info))
    .flatMap((selection): FieldNode[] => {
      if (selection.kind === Kind.FIELD) return [selection];
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      return fragment === undefined ? [] : fieldsIn(fragment.selectionSet, info);
    });
}

function isIncluded(selection: SelectionNode, { variableValues }: Reading): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}
