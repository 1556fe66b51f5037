/** What a field offers to choose, under the name people read. */
export interface Option<Value extends string | number> {
  value: Value;
  name: string;
}

/** Hands on the option a browser names by its text. */
export function chosenFrom<Value extends string | number>(
  options: Option<Value>[],
  text: string,
  onChoose: (value: Value) => void,
): void {
  const chosen = options.find(({ value }) => String(value) === text);
  if (chosen) onChoose(chosen.value);
}
