type Asynchronous<Port> = { [Name in keyof Port]: (...given: never[]) => Promise<unknown> };

/**
 * A port that is loaded when it is first used, so that a pane opens before its program's part is there. Where it could not be
 * loaded the next use tries again.
 */
export function lazyPort<Port extends Asynchronous<Port>>(load: () => Promise<Port>): Port {
  let loading: Promise<Port> | undefined;
  const loaded = () => {
    loading ??= load().catch((failure: unknown) => {
      loading = undefined;
      throw failure;
    });
    return loading;
  };
  return new Proxy({} as Port, {
    get:
      (_, name) =>
      async (...given: never[]) =>
        (await loaded())[name as keyof Port](...given),
  });
}
