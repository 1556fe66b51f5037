import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { useSay } from './language';
import { usePorts } from './ports';
import { useLoaded } from './useLoaded';

const useStyles = makeStyles({
  mark: {
    flexShrink: 0,
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** One line where the service is only tried out, so that nobody takes its figures for the city's newest. */
export function TryOutMark() {
  const { isTryOut } = usePorts();
  const styles = useStyles();
  const told = useSay();
  const loaded = useLoaded(useCallback(async () => (await isTryOut?.()) ?? false, [isTryOut]));
  if (loaded.phase !== 'loaded' || !loaded.value) return null;
  return <p className={styles.mark}>{told('pane.tryOut')}</p>;
}
