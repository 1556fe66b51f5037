import { makeStyles, tokens } from '@fluentui/react-components';
import type { Figure } from '../../src/figures/figure';
import { THEME, webColour } from '../../src/figures/palette';
import { chartPicture, pictureAddress } from '../../src/ooxml/chart/chart-picture';
import { PANE } from '../../src/ooxml/chart/picture/format';
import { useSay } from '../../src/ui/language';
import { TablePreview } from './TablePreview';

const useStyles = makeStyles({
  // Paper: a report is printed on white, whatever the pane's theme.
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
  box: { backgroundColor: webColour(THEME.tint), borderLeft: `4px solid ${webColour(THEME.accent)}` },
  caption: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  picture: { width: '100%', height: 'auto', display: 'block' },
  sentences: { margin: 0, paddingLeft: '20px', lineHeight: tokens.lineHeightBase400 },
  fine: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: webColour(THEME.muted),
    overflowWrap: 'anywhere',
  },
});

/** A figure as it will look in the report, drawn from the same texts and numbers. */
export function FigurePreview({ figure }: { figure: Figure }) {
  const styles = useStyles();
  const told = useSay();
  const { body, title, notes, legend, source, provenance } = figure;
  const labels = { table: told('pane.tableNumber'), chart: told('pane.chartNumber'), box: '', sentence: '' };
  const numbered = labels[body.kind];
  return (
    <figure className={body.kind === 'box' ? `${styles.paper} ${styles.box}` : styles.paper}>
      <figcaption className={styles.caption}>{numbered ? `${numbered}: ${title}` : title}</figcaption>
      {body.kind === 'table' && <TablePreview body={body} title={title} />}
      {body.kind === 'chart' && (
        <img
          className={styles.picture}
          src={pictureAddress(chartPicture(body, provenance.request.language, PANE))}
          alt={figure.altText}
        />
      )}
      {body.kind === 'box' && (
        <ul className={styles.sentences}>
          {body.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {[...notes, legend, source].filter(Boolean).map((text) => (
        <p key={text} className={styles.fine}>
          {text}
        </p>
      ))}
    </figure>
  );
}
