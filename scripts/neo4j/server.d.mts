export interface Neo4jServer {
  readonly uri: string;
  readonly http: string;
  /** Ends the process as a power cut would; the data stay. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, on the same data and address. */
  start(): Promise<void>;
  /** Ends it and throws the data away. */
  stop(): Promise<void>;
}

export function startNeo4j(options?: { password?: string | null }): Promise<Neo4jServer | null>;
