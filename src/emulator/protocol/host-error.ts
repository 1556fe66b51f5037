/** A refusal by the emulated host; Office.js turns it into `OfficeExtension.Error` with the same code. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
  ) {
    super(message);
  }
}

export const itemNotFound = (location?: string) =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.", location);

export const itemAlreadyExists = (location?: string) =>
  new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', location);

export const invalidArgument = (
  location?: string,
  message = 'The argument is invalid or missing or has an incorrect format.',
) => new HostError('InvalidArgument', message, location);

export const accessDenied = (location?: string) =>
  new HostError('AccessDenied', 'You cannot perform the requested operation.', location);

/** What the emulator lacks must never look like what the document lacks. */
export const notImplemented = (what: string) =>
  new HostError('ApiNotFound', `EMULATOR: not implemented: ${what}`, what);
