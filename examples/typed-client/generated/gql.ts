/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Deadliest($from: String!, $first: Int!) {\n    events(\n      where: { date: { from: $from }, killedMin: { gte: 1 }, status: { eq: OCCURRED } }\n      orderBy: KILLED_DESC\n      first: $first\n    ) {\n      nodes {\n        title\n        date {\n          edtf\n        }\n        tolls {\n          kind\n          min\n          max\n        }\n        claims(first: 2) {\n          nodes {\n            polarity\n            speaker {\n              name\n            }\n            article {\n              host\n            }\n            quote\n          }\n        }\n      }\n    }\n  }\n": typeof types.DeadliestDocument,
};
const documents: Documents = {
    "\n  query Deadliest($from: String!, $first: Int!) {\n    events(\n      where: { date: { from: $from }, killedMin: { gte: 1 }, status: { eq: OCCURRED } }\n      orderBy: KILLED_DESC\n      first: $first\n    ) {\n      nodes {\n        title\n        date {\n          edtf\n        }\n        tolls {\n          kind\n          min\n          max\n        }\n        claims(first: 2) {\n          nodes {\n            polarity\n            speaker {\n              name\n            }\n            article {\n              host\n            }\n            quote\n          }\n        }\n      }\n    }\n  }\n": types.DeadliestDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Deadliest($from: String!, $first: Int!) {\n    events(\n      where: { date: { from: $from }, killedMin: { gte: 1 }, status: { eq: OCCURRED } }\n      orderBy: KILLED_DESC\n      first: $first\n    ) {\n      nodes {\n        title\n        date {\n          edtf\n        }\n        tolls {\n          kind\n          min\n          max\n        }\n        claims(first: 2) {\n          nodes {\n            polarity\n            speaker {\n              name\n            }\n            article {\n              host\n            }\n            quote\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').DeadliestDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
