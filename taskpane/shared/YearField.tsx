import { Field, Select } from '@fluentui/react-components';
import type { ReportingYear } from '../../src/domain/period';

/** One of several years. */
export function YearField(props: {
  label: string;
  years: ReportingYear[];
  year: ReportingYear;
  onYear: (year: ReportingYear) => void;
}) {
  const { label, years, year, onYear } = props;
  return (
    <Field label={label}>
      <Select value={String(year)} onChange={(_, { value }) => onYear(Number(value))}>
        {years.map((candidate) => (
          <option key={candidate} value={candidate}>
            {candidate}
          </option>
        ))}
      </Select>
    </Field>
  );
}
