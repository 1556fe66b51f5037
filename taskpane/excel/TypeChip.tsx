import { makeStyles, tokens } from '@fluentui/react-components';
import { THEME, webColour } from '../../src/figures/palette';

const useStyles = makeStyles({
  // The colours of types are light, as on paper: dark figures stand on them whatever the pane's theme.
  chip: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '24px',
    height: '24px',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: webColour(THEME.text),
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** The number of a type in its colour; empty for what has none. */
export function TypeChip({ type, colour }: { type?: number; colour?: string }) {
  return (
    <span className={useStyles().chip} style={{ backgroundColor: colour }}>
      {type}
    </span>
  );
}
