import { invalidArgument } from '../protocol/host-error';

const CHUNK = 0x8000;

/** Reads base64, line breaks allowed; anything else is InvalidArgument. */
export function base64ToBytes(text: string): Uint8Array {
  try {
    const binary = atob(text.replace(/\s+/g, ''));
    return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  } catch {
    throw invalidArgument('base64', 'The text is not base64.');
  }
}

export function bytesToBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
