import { makeStyles, tokens } from '@fluentui/react-components';
import type { Figure } from '../../src/figures/figure';
import { THEME, webColour } from '../../src/figures/palette';
import { chartPicture, pictureAddress } from '../../src/ooxml/chart/chart-picture';
import { PANE } from '../../src/ooxml/chart/picture/format';
import { useSay } from '../../src/ui/language';
import { Paper } from '../../src/ui/Paper';
import { TablePreview } from '../../src/ui/TablePreview';

const useStyles = makeStyles({
  box: { backgroundColor: webColour(THEME.tint), borderLeft: `4px solid ${webColour(THEME.accent)}` },
  picture: { width: '100%', height: 'auto', display: 'block' },
  sentences: { lineHeight: tokens.lineHeightBase400 },
  sentence: { margin: 0, marginBottom: tokens.spacingVerticalXS },
  head: {
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    fontWeight: tokens.fontWeightSemibold,
    color: webColour(THEME.accent),
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
    <Paper
      className={body.kind === 'box' ? styles.box : undefined}
      caption={numbered ? `${numbered}: ${title}` : title}
      finePrint={[...notes, legend, source]}
    >
      {body.kind === 'table' && <TablePreview body={body} title={title} />}
      {body.kind === 'chart' && (
        <img
          className={styles.picture}
          src={pictureAddress(chartPicture(body, provenance.request.language, PANE))}
          alt={figure.altText}
        />
      )}
      {body.kind === 'box' && (
        <div className={styles.sentences}>
          {body.sentences.map((text, i) => (
            <p key={i} className={body.heads?.includes(i) ? styles.head : styles.sentence}>
              {text}
            </p>
          ))}
        </div>
      )}
    </Paper>
  );
}
