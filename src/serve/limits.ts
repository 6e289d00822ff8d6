import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

export interface Limits {
  /** Nested fields; introspection is free. Default 14. */
  readonly depth: number;
  /** Aliases in one document. Default 50. */
  readonly aliases: number;
}

export const DEFAULT_LIMITS: Limits = { depth: 14, aliases: 50 };

function limitError(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Refuses documents that nest too deep or rename too much, before anything runs. */
export function limitRule({ depth, aliases }: Limits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    let level = 0;
    let renamed = 0;
    let introspection = 0;
    return {
      Field: {
        enter(node) {
          if (node.name.value.startsWith('__')) introspection++;
          if (node.alias !== undefined) renamed++;
          level++;
          if (introspection === 0 && level + spreadDepth(context, node) > depth) {
            context.reportError(
              limitError(
                'QUERY_TOO_DEEP',
                `The query nests deeper than ${String(depth)} fields: ask in two steps`,
              ),
            );
            return false;
          }
          if (renamed === aliases + 1)
            context.reportError(
              limitError(
                'TOO_MANY_ALIASES',
                `The query has more than ${String(aliases)} aliases: split it`,
              ),
            );
          return undefined;
        },
        leave(node) {
          if (node.name.value.startsWith('__')) introspection--;
          level--;
        },
      },
    };
  };
}

/** Depth that fragments spread directly under a field add. */
function spreadDepth(
  context: ValidationContext,
  node: {
    readonly selectionSet?: {
      readonly selections: readonly {
        readonly kind: Kind;
        readonly name?: { readonly value: string };
      }[];
    };
  },
  seen: ReadonlySet<string> = new Set(),
): number {
  let deepest = 0;
  for (const selection of node.selectionSet?.selections ?? []) {
    if (
      selection.kind !== Kind.FRAGMENT_SPREAD ||
      selection.name === undefined ||
      seen.has(selection.name.value)
    )
      continue;
    const fragment = context.getFragment(selection.name.value);
    if (fragment == null) continue;
    deepest = Math.max(
      deepest,
      fieldDepth(context, fragment, new Set([...seen, selection.name.value])),
    );
  }
  return deepest;
}

interface Selecting {
  readonly selectionSet?: { readonly selections: readonly Selecting[] } | undefined;
  readonly kind: Kind;
  readonly name?: { readonly value: string } | undefined;
}

function fieldDepth(
  context: ValidationContext,
  node: Selecting,
  seen: ReadonlySet<string>,
): number {
  let deepest = 0;
  for (const selection of node.selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name?.value ?? '';
      const fragment = seen.has(name) ? null : context.getFragment(name);
      if (fragment != null)
        deepest = Math.max(deepest, fieldDepth(context, fragment, new Set([...seen, name])));
    } else
      deepest = Math.max(
        deepest,
        fieldDepth(context, selection, seen) + (selection.kind === Kind.FIELD ? 1 : 0),
      );
  }
  return deepest;
}
