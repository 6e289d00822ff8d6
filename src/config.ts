/** What the environment sets; nothing else reads it. */
export interface Config {
  /** `WIREGRAPH_STORE`; default `./data/graph.db`. */
  readonly store: string;
  readonly username: string | null;
  /** Never printed. */
  readonly password: string | null;
  /** `WIREGRAPH_API_KEY`: what callers beyond loopback must send. Never printed. */
  readonly apiKey: string | null;
  /** `WIREGRAPH_API_KEYS`: a file of keys with names and scopes. */
  readonly apiKeysFile: string | null;
  /** `WIREGRAPH_JWKS_URL`, `WIREGRAPH_JWT_ISSUER`, `WIREGRAPH_JWT_AUDIENCE`: how tokens are checked. */
  readonly jwksUrl: string | null;
  readonly jwtIssuer: string | null;
  readonly jwtAudience: string | null;
  /** `NO_COLOR` (no-color.org). */
  readonly color: boolean;
}

export const DEFAULT_STORE = './data/graph.db';

export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const value = (name: string): string | null => {
    const text = environment[name];
    return text === undefined || text === '' ? null : text;
  };
  return {
    store: value('WIREGRAPH_STORE') ?? DEFAULT_STORE,
    username: value('NEO4J_USERNAME'),
    password: value('NEO4J_PASSWORD'),
    apiKey: value('WIREGRAPH_API_KEY'),
    apiKeysFile: value('WIREGRAPH_API_KEYS'),
    jwksUrl: value('WIREGRAPH_JWKS_URL'),
    jwtIssuer: value('WIREGRAPH_JWT_ISSUER'),
    jwtAudience: value('WIREGRAPH_JWT_AUDIENCE'),
    color: value('NO_COLOR') === null,
  };
}
