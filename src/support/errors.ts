export type Stage =
  'read' | 'analyze' | 'extract' | 'resolve' | 'store' | 'export' | 'serve' | 'config';

export interface ErrorDetails {
  readonly cause?: unknown;
  /** True where the same call may go through later. */
  readonly retriable?: boolean;
  /** File, line and such: shown to the user and put into GraphQL extensions. */
  readonly details?: Readonly<Record<string, string | number>>;
}

/**
 * What stops a call. `code` is readable and stable (`ARTICLE_EMPTY`); the message states the action, the value,
 * what was wrong and what to do.
 */
export class WiregraphError extends Error {
  readonly retriable: boolean;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    readonly stage: Stage,
    readonly code: string,
    message: string,
    { cause, retriable = false, details = {} }: ErrorDetails = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = `${stage[0]?.toUpperCase() ?? ''}${stage.slice(1)}Error`;
    this.retriable = retriable;
    this.details = details;
  }
}

/** The text of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
