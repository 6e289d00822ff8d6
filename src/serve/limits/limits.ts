import {
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  parse,
  type ParseOptions,
  type SelectionSetNode,
  type Source,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { Limits } from './limit-values.js';

export function limitError(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Parses a document of bounded length. */
export function parseBounded(
  source: string | Source,
  options: ParseOptions | undefined,
  { tokens }: Limits,
): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: tokens });
  } catch (error) {
    if (error instanceof Error && error.message.includes(`more that ${String(tokens)} tokens`))
      throw limitError(
        'QUERY_TOO_LONG',
        `The query has more than ${String(tokens)} words and signs: split it`,
      );
    throw error;
  }
}

interface Size {
  readonly depth: number;
  readonly aliases: number;
}
const NOTHING: Size = { depth: 0, aliases: 0 };

/** Refuses documents that nest too deep or rename too much, before anything runs. */
export function limitRule({ depth, aliases, repeats, nesting }: Limits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const measured = new Map<string, Size>();
    let level = 0;
    const deeper = {
      enter: (node: ASTNode) => {
        level++;
        if (level !== nesting + 1) return;
        context.reportError(tooNested(nesting, node));
      },
      leave: () => {
        level--;
      },
    };
    return {
      SelectionSet(node) {
        const most = mostRepeated(node);
        if (most > repeats)
          context.reportError(
            limitError(
              'FIELD_REPEATED',
              `A field stands ${String(most)} times in one selection, and ${String(repeats)} are the limit: once is enough`,
            ),
          );
      },
      ObjectValue: deeper,
      ListValue: deeper,
      OperationDefinition(node) {
        const size = measure(node.selectionSet, context, measured);
        if (size.depth > depth)
          context.reportError(
            limitError(
              'QUERY_TOO_DEEP',
              `The query nests ${String(size.depth)} fields, and ${String(depth)} are the limit: ask in two steps`,
            ),
          );
        if (size.aliases > aliases)
          context.reportError(
            limitError(
              'TOO_MANY_ALIASES',
              `The query has ${String(size.aliases)} aliases, and ${String(aliases)} are the limit: split it`,
            ),
          );
      },
    };
  };
}

/** How often the field that stands most often in a selection does. */
function mostRepeated({ selections }: SelectionSetNode): number {
  const counts = new Map<string, number>();
  for (const one of selections) {
    if (one.kind !== Kind.FIELD) continue;
    const name = (one.alias ?? one.name).value;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** Unfolds fragments, each measured once: chains of fragments cannot make this slow. */
function measure(
  set: SelectionSetNode | undefined,
  context: ValidationContext,
  measured: Map<string, Size>,
): Size {
  let depth = 0;
  let aliases = 0;
  for (const selection of set?.selections ?? []) {
    let size: Size;
    if (selection.kind === Kind.FIELD) {
      const own = selection.alias === undefined ? 0 : 1;
      if (selection.name.value.startsWith('__')) {
        aliases += own;
        continue;
      }
      const inner = measure(selection.selectionSet, context, measured);
      size = { depth: inner.depth + 1, aliases: inner.aliases + own };
    } else if (selection.kind === Kind.INLINE_FRAGMENT)
      size = measure(selection.selectionSet, context, measured);
    else size = measureFragment(selection.name.value, context, measured);
    depth = Math.max(depth, size.depth);
    aliases += size.aliases;
  }
  return { depth, aliases };
}

function measureFragment(
  name: string,
  context: ValidationContext,
  measured: Map<string, Size>,
): Size {
  const known = measured.get(name);
  if (known !== undefined) return known;
  // A fragment that spreads itself counts as nothing here; another rule refuses it.
  measured.set(name, NOTHING);
  const size = measure(context.getFragment(name)?.selectionSet, context, measured);
  measured.set(name, size);
  return size;
}

function tooNested(nesting: number, node?: ASTNode): GraphQLError {
  return new GraphQLError(
    `Arguments nest deeper than ${String(nesting)} objects and lists: flatten "and", "or" and "not"`,
    { extensions: { code: 'ARGUMENTS_TOO_DEEP' }, ...(node === undefined ? {} : { nodes: node }) },
  );
}

/** Refuses variables that nest too deep, without recursion. */
export function checkVariables(variables: unknown, { nesting }: Limits): void {
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > nesting + 1) throw tooNested(nesting);
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one as Record<string, unknown>) : [],
    );
  }
}
