import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  item: { '&:not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  button: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '44px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  header: { flexGrow: 1, minWidth: 0 },
});

/** A frame around things that unfold. */
export function DisclosureList({ children }: { children: ReactNode }) {
  return <div className={useStyles().list}>{children}</div>;
}

/** A heading that unfolds what belongs to it, of level 2 where it stands under none; in place of Fluent's accordion for the reason named in `Tabs`. */
export function Disclosure(props: {
  header: ReactNode;
  level?: 2 | 3;
  open: boolean;
  onToggle: () => void;
  className?: string;
  children: ReactNode;
}) {
  const { header, level = 3, open, onToggle, className, children } = props;
  const styles = useStyles();
  const id = useId();
  const Heading = `h${level}` as const;
  const Chevron = open ? ChevronDown20Regular : ChevronRight20Regular;
  return (
    <div className={styles.item}>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
        >
          <Chevron className={styles.chevron} aria-hidden="true" />
          <span className={styles.header}>{header}</span>
        </button>
      </Heading>
      <div id={id} hidden={!open} className={mergeClasses(open && className)}>
        {open && children}
      </div>
    </div>
  );
}
