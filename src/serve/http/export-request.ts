import { coerceInputValue, isInputType, type GraphQLSchema } from 'graphql';
import { FORMAT_NAMES, type FormatName, isFormatName, TABLE_NAMES } from '../../export/formats.js';
import type { Condition } from '../../store/port.js';
import { messageOf } from '../../support/errors.js';
import { userError } from '../errors.js';
import { eventCondition } from '../lists/filters.js';

export interface ExportRequest {
  readonly format: FormatName;
  readonly where: Condition;
  readonly isOneADay: boolean;
}

/** What to write, of the query of a URL: `format=graphml&where={"code": {"under": ["19"]}}`. Throws with what is wrong. */
export function exportRequest(query: URLSearchParams, schema: GraphQLSchema): ExportRequest {
  const format = query.get('format') ?? 'csv';
  if (!isFormatName(format))
    throw userError('BAD_USER_INPUT', `format is "${format}": give ${FORMAT_NAMES.join(', ')}`);
  const isOneADay = query.get('oneADay') === 'true';
  if (isOneADay && !TABLE_NAMES.includes(format))
    throw userError(
      'BAD_USER_INPUT',
      `oneADay is for tables: give format ${TABLE_NAMES.join(' or ')}`,
    );
  return { format, where: conditionOfText(query.get('where') ?? '{}', schema), isOneADay };
}

/** The condition of an EventFilter that is written as JSON. Throws with what is wrong. */
export function conditionOfText(text: string, schema: GraphQLSchema): Condition {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw userError(
      'BAD_USER_INPUT',
      `where is no JSON such as {"code": {"under": ["19"]}}: ${messageOf(error)}`,
    );
  }
  const type = schema.getType('EventFilter');
  if (!isInputType(type)) throw new Error('the schema has no EventFilter');
  const filter: unknown = coerceInputValue(value, type, (path, _, error) => {
    throw userError(
      'BAD_USER_INPUT',
      `where${path.map((key) => `.${String(key)}`).join('')}: ${error.message}`,
    );
  });
  return eventCondition(filter ?? {});
}
