// @ts-check
import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'test-results/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // As the compiler's noPropertyAccessFromIndexSignature demands.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['tests/browser/**/*.test.ts'],
    rules: {
      // The extended test fails on errors of a page.
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          name: '@playwright/test',
          allowTypeImports: true,
          message: 'Import test and expect from ../support/test.ts.',
        },
      ],
    },
  },
  { files: ['scripts/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['src/env.d.ts'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },
  ...astro.configs.recommended,
);
