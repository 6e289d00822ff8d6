import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly ports?: readonly string[];
  readonly healthcheck?: object;
  readonly volumes?: readonly string[];
}

const text = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8');
const { services } = parse(text) as { services: Record<string, Service> };

describe('docker-compose.yml', () => {
  it('publishes on loopback only', () => {
    const ports = Object.values(services).flatMap((service) => service.ports ?? []);
    expect(ports.length).toBeGreaterThan(0);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('pins Neo4j 5.26, checks its health and keeps its data', () => {
    expect(services['neo4j']).toMatchObject({ image: 'neo4j:5.26-community' });
    expect(services['neo4j']?.healthcheck).toBeDefined();
    expect(services['neo4j']?.volumes).toContain('neo4j-data:/data');
  });

  it('holds no password', () => {
    expect(text).toMatch(/NEO4J_AUTH: 'neo4j\/\$\{NEO4J_PASSWORD:\?/);
  });

  it('checks the health of Wiregraph in its image', () => {
    expect(readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8')).toMatch(
      /HEALTHCHECK[^]*\/live/,
    );
  });
});
