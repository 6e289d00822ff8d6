/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which side of the claim the speaker takes. */
export type Polarity =
  /** The speaker says that it is so. */
  | 'AFFIRMED'
  /** The speaker denies it. */
  | 'NEGATED';

/** What a toll counts. */
export type TollKind =
  /** People arrested. */
  | 'ARRESTED'
  /** People cut off. */
  | 'BESIEGED'
  /** Buildings hit. */
  | 'BUILDINGS'
  /** People held. */
  | 'DETAINED'
  /** People driven from home. */
  | 'DISPLACED'
  /** Dead people. */
  | 'KILLED'
  /** Anything else that is counted. */
  | 'OTHER'
  /** Injured people. */
  | 'WOUNDED';

export type DeadliestQueryVariables = Exact<{
  from: string;
  first: number;
}>;


export type DeadliestQuery = { events: { nodes: Array<{ title: string, date: { edtf: string | null } | null, tolls: Array<{ kind: TollKind, min: number | null, max: number | null }>, claims: { nodes: Array<{ polarity: Polarity, quote: string, speaker:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null, article: { host: string | null } }> } }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const DeadliestDocument = new TypedDocumentString(`
    query Deadliest($from: String!, $first: Int!) {
  events(
    where: {date: {from: $from}, killedMin: {gte: 1}, status: {eq: OCCURRED}}
    orderBy: KILLED_DESC
    first: $first
  ) {
    nodes {
      title
      date {
        edtf
      }
      tolls {
        kind
        min
        max
      }
      claims(first: 2) {
        nodes {
          polarity
          speaker {
            name
          }
          article {
            host
          }
          quote
        }
      }
    }
  }
}
    `, {"hash":"sha256:3b94a88970c42c0661ab50f68f60ac0fa76d68564afd842de255475730e5b992"}) as unknown as TypedDocumentString<DeadliestQuery, DeadliestQueryVariables>;