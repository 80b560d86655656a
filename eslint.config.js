import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Imports that a room may not make, with the reason a newcomer needs.
const closed = (regex, message) => ({ regex, message });
const imports = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

const noTests = ['/(e2e|bench)/', 'What is tested and measured knows nothing of that.'];
const buildIsUsed = [
  '/(components|layouts|pages)/',
  'What the build does is used by components, layouts and pages.',
];

const browserGlobals = [
  'document',
  'window',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
];
const noBrowser = [
  'error',
  ...browserGlobals.map((name) => ({ name, message: 'This room is pure: no document.' })),
];

const noHiddenInput = [
  'error',
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'No hidden randomness: pass a seed.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock here.' },
  {
    selector: "MemberExpression[object.name=/^(Date|performance)$/][property.name='now']",
    message: 'No clock here.',
  },
  {
    selector: 'MemberExpression[property.name=/^toLocale/]',
    message: 'The locale of the machine is no part of a number: use formatNumber.',
  },
];

const noFormulas = {
  selector: "MemberExpression[object.name='Math'][property.name=/^(log|log1p|log2|log10|exp|expm1)$/]",
  message: 'Logarithms and exponentials belong to src/math.',
};

export default defineConfig(
  { ignores: ['dist/', 'dist-video/', '.astro/', 'test-results/', 'playwright-report/', '**/fixtures/**'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Index signatures of strictest TypeScript are read with brackets.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The idiom for an index that was just checked, under noUncheckedIndexedAccess.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': ['error', noFormulas],
    },
  },
  {
    files: ['src/math/**'],
    ignores: ['**/*.test.ts', '**/testing.ts'],
    rules: {
      ...imports(closed('^(?!\\./)', 'src/math imports nothing outside itself.')),
      'no-restricted-globals': noBrowser,
      'no-restricted-syntax': noHiddenInput,
    },
  },
  {
    files: ['src/charts/**'],
    ignores: ['**/*.test.ts', '**/testing.ts'],
    rules: {
      ...imports(closed('^(?!\\./|\\.\\./math/|d3$)', 'src/charts imports src/math and d3, nothing else.')),
      'no-restricted-globals': noBrowser,
      'no-restricted-syntax': [...noHiddenInput, noFormulas],
    },
  },
  {
    files: ['src/video/**'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      ...imports(
        closed(
          '^(?!\\./|(\\.\\./)+(math|charts)/|\\.\\./[a-z-]+\\.tsx?$|preact$)',
          'src/video imports math and charts, and Preact to draw with.',
        ),
      ),
      'no-restricted-globals': noBrowser,
      'no-restricted-syntax': [...noHiddenInput, noFormulas],
    },
  },
  {
    files: ['src/islands/**'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      ...imports(
        closed('^astro', 'Islands run in the browser: no Astro.'),
        closed(
          '/(components|layouts|pages|build)/',
          'Islands import math, charts and the scenes of the video, and one another.',
        ),
        closed(...noTests),
      ),
      'no-restricted-syntax': [...noHiddenInput.slice(0, 2), noFormulas],
    },
  },
  {
    // Formulas of its own, which those of src/math are held against.
    files: ['src/islands/stress/**'],
    rules: { 'no-restricted-syntax': noHiddenInput },
  },
  {
    files: ['src/components/**'],
    rules: imports(
      closed('/(layouts|pages)/', 'Components import neither layouts nor pages.'),
      closed(...noTests),
    ),
  },
  {
    files: ['src/build/**'],
    rules: imports(closed(...buildIsUsed), closed(...noTests)),
  },
  {
    // It draws in a browser, which it finds as the tests do.
    files: ['src/build/video/**'],
    rules: imports(closed(...buildIsUsed), closed('/(e2e/(?!browser/)|bench/)', noTests[1])),
  },
  {
    files: ['src/layouts/**'],
    rules: imports(closed('/pages/', 'Nothing imports a page.'), closed(...noTests)),
  },
  {
    files: ['src/pages/**'],
    rules: imports(closed(...noTests)),
  },
  {
    // ESLint cannot see the types of .astro files; astro check does.
    files: ['src/components/index.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['src/math/**/*.test.ts', 'src/math/testing.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['e2e/**'],
    rules: {
      ...imports(closed('/src/', 'Expected values come from elsewhere, or a test would agree with the bug.')),
      // Formulas of the tests' own are such an elsewhere.
      'no-restricted-syntax': 'off',
    },
  },
  {
    // What is measured is held against formulas of their own.
    files: ['bench/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.astro', '**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...browserGlobals,
          'addEventListener',
          'performance',
          'setTimeout',
          'URLSearchParams',
          'process',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
