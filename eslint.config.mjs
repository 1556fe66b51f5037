import tseslint from 'typescript-eslint';
import office from 'eslint-plugin-office-addins';

/** Oxlint says what holds everywhere (.oxlintrc.json), in a fiftieth of the time; only ESLint knows the rules of Office.js. */
export default [
  {
    files: ['src/adapters/office/**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { 'office-addins': office },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
];
