/** A statement as the product gave it to node-postgres. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** One request of a bench; `key` tells the bare server which recording to replay. */
export interface Ask {
  readonly key: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly cookie: string;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** What the product did for one request: statements in waves (those of a wave were under way together), and its answer. */
export interface Recording {
  readonly key: string;
  readonly waves: readonly (readonly Statement[])[];
  readonly answer: Answer;
  /** The ids that a replay for another draft has to exchange; reads have none. */
  readonly draft?: Draft;
}

/** A complete draft, ready to be handed in by its owner. */
export interface Draft {
  readonly id: string;
  readonly submitKey: string;
  readonly cookie: string;
}
