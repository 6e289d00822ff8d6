export interface RunningNeo4j {
  /** Such as bolt://127.0.0.1:7687. */
  readonly uri: string;
  readonly http: string;
  stop(): Promise<void>;
}

/** Null where neither Docker nor Java with Maven is there. */
export function startNeo4j(options?: { password?: string | null }): Promise<RunningNeo4j | null>;
