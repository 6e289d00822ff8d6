import graphql from '@graphql-eslint/eslint-plugin';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'src/serve/generated/',
      'examples/typed-client/generated/',
      'node_modules/',
      'coverage/',
      'training/.venv/',
    ],
  },
  { ...js.configs.recommended, ignores: ['**/*.graphql'] },
  {
    files: [
      'src/**/*.ts',
      'tests/**/*.ts',
      'bench/**/*.ts',
      'examples/**/*.ts',
      'vitest.config.ts',
    ],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      // The Neo4j driver types its plain option objects as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: false }],
    },
  },
  { files: ['src/**/*.ts'], ignores: ['src/cli/**'], rules: { 'no-console': 'error' } },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
      },
    },
  },
  {
    files: ['schema/*.graphql'],
    // With its @link the plugin would want Apollo's own definitions in place of ours.
    ignores: ['schema/link.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/!(link).graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // One line in quotes, several in blocks.
      '@graphql-eslint/description-style': 'off',
      // Pages, edges, dates, tolls and results are parts of what is asked: nobody asks for them by id.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Short lists (aliases, tolls, outlets) and `nodes` beside `edges` need no page of their own.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { listTypeCanWrapOnlyEdgeType: false, withEdgeSuffix: true, shouldImplementNode: true },
      ],
    },
  },
  {
    // Names and shapes are those of the specifications.
    files: ['schema/federation.graphql', 'schema/entities.graphql'],
    rules: {
      '@graphql-eslint/naming-convention': 'off',
      '@graphql-eslint/no-unreachable-types': 'off',
      '@graphql-eslint/require-description': 'off',
    },
  },
);
