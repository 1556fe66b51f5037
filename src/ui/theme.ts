import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** The petrol of our mark, dark to light. */
const BRAND: BrandVariants = {
  10: '#021216',
  20: '#06222a',
  30: '#08303b',
  40: '#0a3a47',
  50: '#0c4352',
  60: '#0e4a5a',
  70: '#0f5062',
  80: '#125a6d',
  90: '#2a6f81',
  100: '#438495',
  110: '#5b99a8',
  120: '#76aebb',
  130: '#93c2cd',
  140: '#b1d6de',
  150: '#d0e8ed',
  160: '#eaf5f7',
};

/** Light unless Office itself is dark. On dark ground Fluent's own shade of our petrol is too dim to read as a link. */
export function themeFor(dark: boolean): Theme {
  if (!dark) return createLightTheme(BRAND);
  return {
    ...createDarkTheme(BRAND),
    colorBrandForeground1: BRAND[120],
    colorBrandForeground2: BRAND[130],
    colorBrandForegroundLink: BRAND[120],
    colorBrandForegroundLinkHover: BRAND[130],
  };
}
