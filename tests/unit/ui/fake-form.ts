/** As much of a field as the keeping and saving of text asks for. */
export class FakeInput {
  readonly tagName = "INPUT";
  readonly autocomplete = "";
  readonly defaultValue: string;
  constructor(
    readonly name: string,
    public value: string,
    readonly type = "text",
  ) {
    this.defaultValue = value;
  }
}

/** The same of a form; `submitted` counts how often a script has sent it. */
export class FakeForm extends EventTarget {
  submitted = 0;
  constructor(
    readonly inputs: readonly FakeInput[],
    readonly dataset: Record<string, string> = {},
  ) {
    super();
  }
  get elements() {
    return Object.assign([...this.inputs], {
      namedItem: (name: string) => this.inputs.find((input) => input.name === name) ?? null,
    });
  }
  requestSubmit() {
    this.submitted += 1;
  }
}
