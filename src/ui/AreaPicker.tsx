import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { levelOf, type Catalogue } from '../domain/catalogue';
import { pluralInText } from '../figures/plural-in-text';
import { AreaChecklist } from './AreaChecklist';
import { useLanguage, useRead, useSay } from './language';
import { SelectField } from './SelectField';
import { areasOf, hasParts, type Selection } from './selection';

/** The level, and all of its areas or chosen ones. */
export function AreaPicker(props: {
  catalogue: Catalogue;
  selection: Selection;
  onChange: (change: Pick<Selection, 'level' | 'areas'>) => void;
}) {
  const { catalogue, selection, onChange } = props;
  const told = useSay();
  const read = useRead();
  const language = useLanguage();
  const level = levelOf(catalogue, selection.level);
  if (!level) return null;
  const plural = pluralInText(level, language);
  return (
    <>
      <SelectField
        label={told('pane.level')}
        options={catalogue.levels.map(({ id, name }) => ({ value: id, name: read(name) }))}
        value={level.id}
        onChoose={(chosen) => onChange({ level: chosen, areas: undefined })}
      />
      {hasParts(catalogue, level) && (
        <>
          <Field label={told('pane.whichAreas', { level: plural })}>
            <RadioGroup
              value={selection.areas ? 'chosen' : 'all'}
              onChange={(_, { value }) =>
                onChange({ level: level.id, areas: value === 'all' ? undefined : [] })
              }
            >
              <Radio
                value="all"
                label={told('pane.allAreas', { count: areasOf(catalogue, level.id).length, level: plural })}
              />
              <Radio value="chosen" label={told('pane.chosenAreas')} />
            </RadioGroup>
          </Field>
          {selection.areas && (
            <AreaChecklist
              // Another level is another list: what was searched for there means nothing here.
              key={level.id}
              catalogue={catalogue}
              level={level}
              chosen={selection.areas}
              onChange={(areas) => onChange({ level: level.id, areas })}
            />
          )}
        </>
      )}
    </>
  );
}
