import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { THEME, webColour } from '../figures/palette';

const useStyles = makeStyles({
  // Documents are on white paper, whatever the pane's theme.
  paper: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: webColour(THEME.paper),
    color: webColour(THEME.text),
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  caption: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  fine: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: webColour(THEME.muted),
    overflowWrap: 'anywhere',
  },
});

/** A preview as it looks in the document: caption above, the fine print below. */
export function Paper(props: {
  caption: string;
  finePrint: string[];
  className?: string | undefined;
  children: ReactNode;
}) {
  const { caption, finePrint, className, children } = props;
  const styles = useStyles();
  return (
    <figure className={mergeClasses(styles.paper, className)}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      {children}
      {finePrint.filter(Boolean).map((text) => (
        <p key={text} className={styles.fine}>
          {text}
        </p>
      ))}
    </figure>
  );
}
