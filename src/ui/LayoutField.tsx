import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { BESIDE, YEARS_SLOT, type Beside, type TableLayout } from '../figures/table-layout';
import { Disclosure, DisclosureList } from './Disclosure';
import { useSay } from './language';
import { useColumnPanel } from './column-panel';

/** How a table differs from the standard one; folded, since the standard one is mostly right. */
export function LayoutField(props: {
  layout: TableLayout;
  /** Changes from year to year need two. */
  hasYears: boolean;
  /** A worksheet has the keys anyway. */
  hasCodes: boolean;
  onLayout: (layout: TableLayout) => void;
}) {
  const { layout, hasYears, hasCodes, onLayout } = props;
  const told = useSay();
  // In the words of whoever writes it.
  const slot = `{${told('pane.layoutYears')}}`;
  const panel = useColumnPanel();
  const [open, setOpen] = useState(false);
  const { rows, without = [], codes = false, title = '' } = layout;
  const kept = layout.beside ?? [];
  const beside = rows ? [] : kept;
  const isOut = (measure: Beside) => measure === 'to-before' && !hasYears;
  const named = (measure: Beside) => {
    const option = told(`pane.beside ${measure}`);
    if (rows) return told('pane.besideNotBesideIndicators', { option });
    return isOut(measure) ? told('pane.besideNeedsYears', { option }) : option;
  };
  const count =
    Number(rows !== undefined) + beside.length + without.length + Number(codes) + Number(title !== '');
  return (
    <DisclosureList>
      <Disclosure
        className={panel}
        header={count ? told('pane.layoutChosen', { count }) : told('pane.layoutTitle')}
        open={open}
        onToggle={() => setOpen(!open)}
      >
        <Checkbox
          label={told('pane.layoutRows')}
          checked={rows === 'indicators'}
          onChange={(_, { checked }) => onLayout({ ...layout, rows: checked ? 'indicators' : undefined })}
        />
        {BESIDE.map((measure) => (
          <Checkbox
            key={measure}
            label={named(measure)}
            checked={beside.includes(measure)}
            disabled={rows !== undefined || isOut(measure)}
            onChange={(_, { checked }) =>
              onLayout({
                ...layout,
                beside: BESIDE.filter((each) => (each === measure ? checked : kept.includes(each))),
              })
            }
          />
        ))}
        {hasCodes && (
          <Checkbox
            label={told('pane.layoutCodes')}
            checked={codes}
            onChange={(_, { checked }) => onLayout({ ...layout, codes: checked === true })}
          />
        )}
        <Checkbox
          label={told('pane.layoutCity')}
          checked={!without.includes('city')}
          onChange={(_, { checked }) => onLayout({ ...layout, without: checked ? [] : ['city'] })}
        />
        <Field label={told('pane.layoutOwnTitle')} hint={told('pane.layoutOwnTitleHint', { slot })}>
          <Input
            value={title.replaceAll(YEARS_SLOT, slot)}
            onChange={(_, { value }) => onLayout({ ...layout, title: value.replaceAll(slot, YEARS_SLOT) })}
          />
        </Field>
      </Disclosure>
    </DisclosureList>
  );
}

/** The layout as it is remembered: nothing of the standard one, and nothing that indicators in the rows leave no place for. */
export function layoutAsked({ rows, beside, without, codes, title }: TableLayout): TableLayout | undefined {
  const asked: TableLayout = {
    ...(rows && { rows }),
    ...(codes && { codes }),
    ...(beside?.length && !rows && { beside }),
    ...(without?.length && { without }),
    ...(title?.trim() && { title: title.trim() }),
  };
  return Object.keys(asked).length ? asked : undefined;
}
