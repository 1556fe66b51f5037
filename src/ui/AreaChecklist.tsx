import { Button, Checkbox, Field, SearchBox, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss12Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { AreaKey, AreaLevel } from '../domain/area';
import type { Catalogue } from '../domain/catalogue';
import { useRead, useSay } from './language';
import { Message } from './Message';
import { areasMatching, areasOf, toggled } from './selection';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '260px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  all: { alignSelf: 'flex-start' },
});

/** Areas to tick; the chosen ones stand above as chips that take them away again. */
export function AreaChecklist(props: {
  catalogue: Catalogue;
  level: AreaLevel;
  chosen: AreaKey[];
  onChange: (chosen: AreaKey[]) => void;
}) {
  const { catalogue, level, chosen, onChange } = props;
  const styles = useStyles();
  const told = useSay();
  const read = useRead();
  const [wanted, setWanted] = useState('');
  const areas = areasOf(catalogue, level.id);
  const order = areas.map(({ key }) => key);
  const found = areasMatching(catalogue, level.id, wanted.trim());
  const plural = read(level.plural);
  const chooseFound = () =>
    onChange(order.filter((key) => chosen.includes(key) || found.some((area) => area.key === key)));
  return (
    <>
      {chosen.length > 0 && (
        <div className={styles.chips}>
          {areas
            .filter(({ key }) => chosen.includes(key))
            .map(({ key, name }) => (
              <Button
                key={key}
                size="small"
                shape="circular"
                icon={<Dismiss12Regular />}
                iconPosition="after"
                aria-label={told('pane.removeArea', { name })}
                onClick={() => onChange(toggled(chosen, key, order))}
              >
                {name}
              </Button>
            ))}
        </div>
      )}
      <Field label={told('pane.areaSearch', { level: plural })}>
        <SearchBox
          value={wanted}
          placeholder={told('pane.areaSearchHint')}
          dismiss={{ 'aria-label': told('pane.clearSearch') }}
          onChange={(_, { value }) => setWanted(value)}
        />
      </Field>
      {wanted.trim() && found.length > 1 && (
        <Button className={styles.all} size="small" onClick={chooseFound}>
          {told('pane.chooseFound', { count: found.length })}
        </Button>
      )}
      {found.length === 0 ? (
        <Message intent="info">{told('pane.nothingFound', { wanted: wanted.trim() })}</Message>
      ) : (
        <div className={styles.list} role="group" aria-label={told('pane.areaList', { level: plural })}>
          {found.map(({ key, name }) => (
            <Checkbox
              key={key}
              label={name}
              checked={chosen.includes(key)}
              onChange={() => onChange(toggled(chosen, key, order))}
            />
          ))}
        </div>
      )}
    </>
  );
}
