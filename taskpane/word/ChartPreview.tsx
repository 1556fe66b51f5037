import { makeStyles } from '@fluentui/react-components';
import type { ChartBody } from '../../src/figures/figure';
import { formatNumber } from '../../src/domain/number-format';
import { seriesColours } from '../../src/ooxml/chart/chart-colours';
import { THEME } from '../../src/figures/palette';
import { useLanguage } from '../shared/language';

const REFERENCE = `#${THEME.accent}`;

const useStyles = makeStyles({
  drawing: { width: '100%', height: 'auto', display: 'block' },
  key: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', fontSize: '12px', margin: 0, padding: 0 },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  dot: { width: '10px', height: '10px', borderRadius: '2px' },
});

/** A chart sketched from the numbers the native chart gets; a gap stays a gap. */
export function ChartPreview({ body, altText }: { body: ChartBody; altText: string }) {
  const styles = useStyles();
  const Drawing = DRAWINGS[body.type];
  return (
    <>
      <Drawing body={body} altText={altText} />
      {body.series.length > 1 && (
        <div className={styles.key} aria-hidden="true">
          {body.series.map(({ name }, s) => (
            <span key={name} className={styles.entry}>
              <span className={styles.dot} style={{ backgroundColor: colourOf(body, s) }} />
              {name}
            </span>
          ))}
        </div>
      )}
    </>
  );
}

interface DrawingProps {
  body: ChartBody;
  altText: string;
}

const DRAWINGS = { bar: Bars, column: Columns, line: Lines };

const WIDTH = 300;
const LABELS = 110;
const NUMBERS = 36;
const FONT = 10;

function Bars({ body, altText }: DrawingProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { categories, series, decimals, reference } = body;
  const thickness = series.length > 1 ? 8 : 11;
  const step = thickness * series.length + 6;
  const scale = (WIDTH - LABELS - NUMBERS) / topOf(body);
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${WIDTH} ${categories.length * step}`}
      role="img"
      aria-label={altText}
    >
      {categories.map((category, c) => (
        <g key={category} transform={`translate(0 ${c * step})`} fontSize={FONT}>
          <text x={LABELS - 6} y={step / 2 + 3} textAnchor="end" fontWeight={c === reference ? 600 : 400}>
            {shortened(category)}
          </text>
          {series.map(({ name, values }, s) => {
            const value = values[c] ?? null;
            if (value === null) return null;
            const length = Math.max(0, value * scale);
            return (
              <g key={name}>
                <rect
                  x={LABELS}
                  y={3 + s * thickness}
                  width={length}
                  height={thickness - 1}
                  fill={c === reference && series.length === 1 ? REFERENCE : colourOf(body, s)}
                />
                <text x={LABELS + length + 4} y={3 + s * thickness + thickness - 2}>
                  {formatNumber(value, decimals, language)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

const HEIGHT = 180;
const BASE = HEIGHT - 36;
const LEFT = 34;

function Columns({ body, altText }: DrawingProps) {
  const { categories, series } = body;
  const group = (WIDTH - LEFT) / categories.length;
  const width = Math.min(24, (group * 0.7) / series.length);
  return (
    <Plane body={body} altText={altText}>
      {series.map(({ name, values }, s) =>
        values.map((value, c) => {
          if (value === null) return null;
          const height = (value / topOf(body)) * (BASE - 8);
          const x = LEFT + (c + 0.5) * group + (s - series.length / 2) * width;
          return (
            <rect
              key={`${name} ${categories[c]}`}
              x={x}
              y={BASE - height}
              width={width - 1}
              height={height}
              fill={colourOf(body, s)}
            />
          );
        }),
      )}
    </Plane>
  );
}

function Lines({ body, altText }: DrawingProps) {
  const { categories, series } = body;
  const group = (WIDTH - LEFT) / categories.length;
  const point = (value: number, c: number) => ({
    x: LEFT + (c + 0.5) * group,
    y: BASE - (value / topOf(body)) * (BASE - 8),
  });
  return (
    <Plane body={body} altText={altText}>
      {series.map(({ name, values }, s) => (
        <g key={name} stroke={colourOf(body, s)} fill={colourOf(body, s)}>
          {values.map((value, c) => {
            const next = values[c + 1] ?? null;
            if (value === null) return null;
            const here = point(value, c);
            const there = next === null ? undefined : point(next, c + 1);
            return (
              <g key={categories[c]}>
                {there && <line x1={here.x} y1={here.y} x2={there.x} y2={there.y} strokeWidth={2} />}
                <circle cx={here.x} cy={here.y} r={3} />
              </g>
            );
          })}
        </g>
      ))}
    </Plane>
  );
}

/** Axes for columns and lines. */
function Plane({ body, altText, children }: DrawingProps & { children: React.ReactNode }) {
  const styles = useStyles();
  const language = useLanguage();
  const { categories, decimals } = body;
  const group = (WIDTH - LEFT) / categories.length;
  const top = topOf(body);
  const crowded = categories.length > 6;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${WIDTH} ${crowded ? HEIGHT + 50 : HEIGHT}`}
      role="img"
      aria-label={altText}
      fontSize={FONT}
    >
      {[0, top].map((value) => (
        <g key={value}>
          <line
            x1={LEFT}
            x2={WIDTH}
            y1={value ? 8 : BASE}
            y2={value ? 8 : BASE}
            stroke={`#${value ? THEME.rule : THEME.muted}`}
          />
          <text x={LEFT - 4} y={(value ? 8 : BASE) + 3} textAnchor="end">
            {formatNumber(value, value ? decimals : 0, language)}
          </text>
        </g>
      ))}
      {categories.map((category, c) => {
        const x = LEFT + (c + 0.5) * group;
        return crowded ? (
          <text key={category} textAnchor="end" transform={`translate(${x + 3} ${BASE + 8}) rotate(-60)`}>
            {shortened(category)}
          </text>
        ) : (
          <text key={category} x={x} y={BASE + 14} textAnchor="middle">
            {shortened(category)}
          </text>
        );
      })}
      {children}
    </svg>
  );
}

function topOf({ series }: ChartBody): number {
  return Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)), 0) || 1;
}

/** The colours the native chart will have. */
function colourOf(body: ChartBody, series: number): string {
  return `#${seriesColours(body)[series] ?? THEME.accent}`;
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}
