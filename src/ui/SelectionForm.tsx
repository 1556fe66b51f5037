import { Button } from '@fluentui/react-components';
import { EditionField } from './EditionField';
import { AreaPicker } from './AreaPicker';
import { areasInWords } from './areas-in-words';
import { Foldable } from './Foldable';
import { IndicatorPicker } from './IndicatorPicker';
import { useLanguage, useSay } from './language';
import { askable } from './selection';
import type { City } from './useCity';
import { Step } from './View';
import { YearPicker } from './YearPicker';

/** What to ask for, in three steps: indicators, areas, years. The same for a sheet and for a report. */
export function SelectionForm({ city }: { city: City }) {
  const { catalogue, selection, onSelection } = city;
  const told = useSay();
  const language = useLanguage();
  const change = (part: Partial<typeof selection>) => onSelection({ ...selection, ...part });
  return (
    <>
      <Step
        number={1}
        title={told('pane.indicatorsTitle')}
        aside={
          selection.indicators.length > 0 && (
            <Button size="small" appearance="subtle" onClick={() => change({ indicators: [] })}>
              {told('pane.clearIndicators')}
            </Button>
          )
        }
      >
        <IndicatorPicker
          key={catalogue.city.id}
          catalogue={catalogue}
          level={selection.level}
          chosen={selection.indicators}
          onChange={(indicators) => change({ indicators })}
        />
      </Step>
      <Step number={2} title={told('pane.areasTitle')}>
        <Foldable
          name={told('pane.areasTitle')}
          summary={areasInWords(catalogue, selection, language)}
          answered={selection.areas?.length !== 0}
        >
          <EditionField {...city} />
          <AreaPicker catalogue={catalogue} selection={selection} onChange={change} />
        </Foldable>
      </Step>
      <Step number={3} title={told('pane.yearsTitle')}>
        <YearPicker
          catalogue={catalogue}
          selection={selection}
          onYears={(years) => change({ years })}
          onMoving={(moving) => change({ moving, years: askable(catalogue, selection).years })}
          onDrop={(lacking) =>
            change({ indicators: selection.indicators.filter((id) => !lacking.includes(id)) })
          }
        />
      </Step>
    </>
  );
}
