import type { Element } from '@xmldom/xmldom';
import { children, elements, nameOf, placeOf } from './elements';
import type { IconFiles, ManifestFinding } from './finding';
import { resourceFor } from './resources';

/** 16, 32 and 80 are required by Office, 64 serves high-resolution screens. */
const SIZES = [16, 32, 64, 80];

/** Icons: every size is there, and each named file exists with just those pixels. */
export function iconFindings(root: Element, files: IconFiles): ManifestFinding[] {
  return [
    ...elements(root, 'Icon').flatMap(missingSizes),
    ...named(root).flatMap(({ element, url, size }) => wrongFile(element, url, size, files)),
  ];
}

function missingSizes(icon: Element): ManifestFinding[] {
  const present = children(icon, 'Image').map((image) => Number(image.getAttribute('size')));
  return SIZES.filter((size) => !present.includes(size)).map((size) => ({
    rule: 'icon-size-missing',
    where: placeOf(icon),
    value: String(size),
  }));
}

function named(root: Element): { element: Element; url: string; size: number }[] {
  const store = { IconUrl: 32, HighResolutionIconUrl: 64 };
  const images = elements(root, 'Image').filter((image) => image.hasAttribute('resid'));
  return [
    ...Object.entries(store).flatMap(([name, size]) =>
      children(root, name).map((element) => ({ element, url: urlOf(element), size })),
    ),
    ...images.map((element) => ({
      element,
      url: urlOf(resourceFor(root, element)),
      size: Number(element.getAttribute('size')),
    })),
  ].filter(({ url }) => URL.canParse(url));
}

const urlOf = (element: Element | undefined) => element?.getAttribute('DefaultValue') ?? '';

function wrongFile(element: Element, url: string, size: number, files: IconFiles): ManifestFinding[] {
  const path = new URL(url).pathname.slice(1);
  const file = files[path];
  if (!file) return [{ rule: 'icon-file-missing', where: placeOf(element), value: path }];
  return file.width === size && file.height === size
    ? []
    : [
        {
          rule: 'icon-pixels',
          where: `${placeOf(element)}${nameOf(element) === 'Image' ? `[${size}]` : ''}`,
          value: `${file.width}×${file.height}`,
        },
      ];
}
