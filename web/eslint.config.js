import js from '@eslint/js';
import vue from 'eslint-plugin-vue';
import globals from 'globals';
import { readdirSync } from 'node:fs';
import ts from 'typescript-eslint';

const features = readdirSync(new URL('src', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'platform' && entry.name !== 'shell')
  .map((entry) => entry.name);

export default ts.config(
  { ignores: ['dist/**', 'src/platform/api/generated/**'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
      // Prettier's business.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
    },
  },
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  // TypeScript knows better what is defined.
  { files: ['**/*.ts', '**/*.vue'], rules: { 'no-undef': 'off' } },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  // Features stand side by side: what two of them need belongs into platform.
  ...features.map((feature) => ({
    files: [`src/${feature}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [...features.filter((other) => other !== feature).map((other) => `@/${other}/**`), '@/shell/**'],
              message: 'A feature does not import another, nor the shell; what both need belongs into platform.',
            },
          ],
        },
      ],
    },
  })),
  {
    files: ['src/platform/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [...features, 'shell'].map((one) => `@/${one}/**`),
              message: 'Platform knows no feature.',
            },
          ],
        },
      ],
    },
  },
);
