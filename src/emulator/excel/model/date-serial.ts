const day = 86_400_000;
const origin = Date.UTC(1899, 11, 30);

/** Excel's serial number of a calendar day (from 1 March 1900 on); undefined where there is no such day. */
export function serialOf(year: number, month: number, dayOfMonth: number): number | undefined {
  const time = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === dayOfMonth && year >= 1900;
  return exists ? (time.getTime() - origin) / day : undefined;
}

/** The moment a serial number stands for, as UTC. */
export const momentOf = (serial: number) => new Date(origin + Math.round(serial * day));
