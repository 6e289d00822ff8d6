import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One graphql: what vite loads of src would else be another than what packages load.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/global-setup.ts'],
    // A library of the gateways would look for a cloud's metadata on the network.
    env: { METADATA_SERVER_DETECTION: 'none' },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Several files fill and wipe the same Neo4j.
    fileParallelism: false,
  },
});
