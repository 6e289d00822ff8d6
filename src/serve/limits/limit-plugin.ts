import {
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  type ParseOptions,
  type Source,
  validate,
  type ValidationRule,
} from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { type Cost, costOf, tooCostly } from './cost.js';
import type { Limits } from './limit-values.js';
import { checkVariables, limitRule, parseBounded } from './limits.js';

/** Holds every operation to the limits, and tells in `extensions.cost` what it may cost. */
export function limitPlugin(limits: Limits): Plugin {
  return {
    onParams({ params }) {
      checkVariables(params.variables, limits);
    },
    onParse({ setParseFn }) {
      setParseFn((source: string | Source, options?: ParseOptions) =>
        parseBounded(source, options, limits),
      );
    },
    onValidate({ addValidationRule, setValidationFn }) {
      addValidationRule(limitRule(limits));
      setValidationFn((schema: GraphQLSchema, document: DocumentNode, rules?: ValidationRule[]) =>
        validate(schema, document, rules, { maxErrors: limits.mistakes }),
      );
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const cost = costOfArgs(args);
      if (cost !== null && cost.cost > limits.cost)
        setResultAndStopExecution({ errors: [tooCostly(cost, limits.cost)] });
    },
    onExecute({ args, setResultAndStopExecution }) {
      const cost = costOfArgs(args);
      if (cost === null) return undefined;
      const extensions = { cost: { requested: cost.cost, limit: limits.cost } };
      if (cost.cost > limits.cost) {
        setResultAndStopExecution({ errors: [tooCostly(cost, limits.cost)], extensions });
        return undefined;
      }
      return {
        onExecuteDone({ result, setResult }) {
          if (!isAsyncIterable(result))
            setResult({ ...result, extensions: { ...result.extensions, ...extensions } });
        },
      };
    },
  };
}

function costOfArgs({
  schema,
  document,
  variableValues,
  operationName,
}: ExecutionArgs): Cost | null {
  return costOf(schema, document, variableValues ?? {}, operationName);
}
