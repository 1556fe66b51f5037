/** The origin written in `manifest.xml`, where `npm start` serves the add-in. */
const LOCAL_ORIGIN = 'https://localhost:3000';

/**
 * The manifest for an add-in served at `publicUrl`, a bare origin such as `https://sozialraum.stadt.example`: panes and
 * service share it, and the panes name their files from its root. Throws a RangeError for anything else.
 */
export function manifestFor(manifest: string, publicUrl: string): string {
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : undefined;
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.search || url.hash)
    throw new RangeError(`PUBLIC_URL must be an https address without a path, not "${publicUrl}"`);
  return manifest.replaceAll(LOCAL_ORIGIN, url.origin);
}
