type Asynchronous<Port> = { [Name in keyof Port]: (...given: never[]) => Promise<unknown> };

/** A port that is loaded when it is first used, so that a pane opens before its program's part is there. */
export function lazyPort<Port extends Asynchronous<Port>>(load: () => Promise<Port>): Port {
  return new Proxy({} as Port, {
    get:
      (_, name) =>
      async (...given: never[]) =>
        (await load())[name as keyof Port](...given),
  });
}
