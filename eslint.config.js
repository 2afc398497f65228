import tseslint from 'typescript-eslint';

// oxlint does the general checks; these few need type information.
export default tseslint.config({
  files: ['gateway/**/*.ts', 'subgraphs/**/*.ts', 'shared/**/*.{ts,tsx}', 'test/**/*.ts'],
  ignores: ['shared/console/app/generated/**'],
  languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
  plugins: { '@typescript-eslint': tseslint.plugin },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': 'error',
    '@typescript-eslint/await-thenable': 'error',
  },
});
