import { ReportingError } from '../domain/reporting-error';

/**
 * A number the house sets in the environment; undefined where it sets none. Fails with `setting-not-a-number`: a limit that
 * somebody meant to set is not to be another one.
 */
export function settingIn(name: string, form: 'whole' | 'any'): number | undefined {
  const text = process.env[name]?.trim();
  if (!text) return undefined;
  const value = Number(text);
  const isNumber = /^\d{1,9}(\.\d+)?$/.test(text) && value > 0;
  if (isNumber && (form === 'any' || Number.isInteger(value))) return value;
  throw new ReportingError('setting-not-a-number', { setting: name, value: text.slice(0, 80) });
}
