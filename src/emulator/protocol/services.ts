/** A service beside the document (telemetry, add-in internals): takes every call and remembers it. */
export function silentService(name: string, remember: (call: ServiceCall) => void): object {
  return new Proxy(
    {},
    {
      has: (_, member) => typeof member === 'string' && member !== 'items' && member !== 'id',
      get: (_, member) =>
        member === 'constructor'
          ? Object
          : (...args: unknown[]) => {
              remember({ service: name, method: String(member), args });
              return null;
            },
    },
  );
}

export interface ServiceCall {
  service: string;
  method: string;
  args: unknown[];
}
