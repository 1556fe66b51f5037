import type { ReportingYear } from '../domain/period';
import { SelectField } from './SelectField';

/** One of several years. */
export function YearField(props: {
  label: string;
  years: ReportingYear[];
  year: ReportingYear;
  onYear: (year: ReportingYear) => void;
}) {
  const { label, years, year, onYear } = props;
  return (
    <SelectField
      label={label}
      options={years.map((value) => ({ value, name: String(value) }))}
      value={year}
      onChoose={onYear}
    />
  );
}
