/** What the body of one kind of form may be. */
export interface FormBounds {
  /** Bytes of the whole body as sent; one Chinese character is up to nine. */
  readonly bytes: number;
  /** Fields, of which a name that repeats is counted each time. */
  readonly fields: number;
  /** Largest number in a name: `members[99]`. */
  readonly index: number;
  /** Steps of a name: `members[1].name` has three. */
  readonly depth: number;
  /** Characters of a name. */
  readonly name: number;
}

const kilo = 1024;
const mega = 1024 * kilo;

/** The bounds of every kind of form. A route says which kind it takes; one that says nothing takes the smallest. */
export const formBounds = {
  /** A few short fields, or a button. */
  short: { bytes: 64 * kilo, fields: 100, index: 20, depth: 3, name: 100 },
  /** Rows of boxes to tick: the roles of a person in programs. */
  choices: { bytes: 64 * kilo, fields: 500, index: 20, depth: 3, name: 100 },
  /** Reasons, notes and answers that people write at length. */
  text: { bytes: mega, fields: 500, index: 99, depth: 4, name: 200 },
  /** A step of an application, with lists of people and long answers. */
  step: { bytes: mega, fields: 1000, index: 99, depth: 5, name: 200 },
  /** A part of a program, with lists in lists. */
  builder: { bytes: 2 * mega, fields: 3000, index: 99, depth: 40, name: 400 },
} as const satisfies Record<string, FormBounds>;

/** Most bytes of a body that streams into the storage: one file too large is still read to its end, or a browser would not show why it was refused. */
export const mostUploaded = 200 * mega;

/**
 * The kind of form that a route takes. `upload` streams one file and reads nothing else; `json` is read by its route with
 * bounds of its own.
 */
export type FormKind = keyof typeof formBounds | "upload" | "json";
