import { parseDay } from "../kernel/time/day-number";
import { MAX_TEXT_LENGTH, parseDecimal, parseFraction } from "../kernel/money/fraction";
import type { Fraction } from "../kernel/money/fraction";
import type { FieldError } from "./types";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const EXPECTED_AREA = `must be a decimal in a string of at most ${MAX_TEXT_LENGTH} characters, 0 or more`;
const EXPECTED_SHARE = `must be a decimal or fraction in a string of at most ${MAX_TEXT_LENGTH} characters, from 0 to 1`;
const DENOMINATOR_ZERO = /^\d+\/0+$/;

/**
 * Reads the fields of one object of an input. A read that fails reports the problem and gives a stand-in, so that all
 * problems are found in one pass: NaN for numbers (compares false with everything), null for the rest.
 */
export class FieldReader {
  private constructor(
    private readonly values: Record<string, unknown>,
    /** Where the object is in the input, such as `terms.tiers[0]`; "" for the whole input. */
    readonly path: string,
    private readonly errors: FieldError[],
  ) {}

  /** Opens an object; null, with the problem reported to `errors`, when `raw` is none. The whole input is `input` there. */
  static open(raw: unknown, path: string, errors: FieldError[]): FieldReader | null {
    if (isObject(raw)) return new FieldReader(raw, path, errors);
    errors.push({ field: path || "input", message: raw === undefined ? "is required" : "must be an object" });
    return null;
  }

  /** Reports every field that is not `known`. */
  only(known: ReadonlySet<string>): this {
    for (const key of Object.keys(this.values)) if (!known.has(key)) this.refuse(key, "is not a known field");
    return this;
  }

  /** Reports a problem of the object as a whole. */
  refuseWhole(message: string): null {
    this.errors.push({ field: this.path, message });
    return null;
  }

  refuse(key: string, message: string): null {
    this.errors.push({ field: this.path === "" ? key : `${this.path}.${key}`, message });
    return null;
  }

  /** Whether the field is there, even as null. */
  has(key: string): boolean {
    return this.values[key] !== undefined;
  }

  raw(key: string): unknown {
    return this.values[key];
  }

  /** `read`, or null when the field is null or absent. */
  optional<T>(key: string, read: (key: string) => T): T | null {
    const value = this.values[key];
    return value === undefined || value === null ? null : read(key);
  }

  /** A list; one with more entries than `atMost` is refused unread, so that no input can make the calculation slow. */
  list(key: string, atMost: number): readonly unknown[] | null {
    const value = this.values[key];
    if (!Array.isArray(value)) return this.refuse(key, this.problem(key, "must be a list"));
    return value.length <= atMost ? value : this.refuse(key, `must not have more than ${atMost} entries`);
  }

  oneOf<T extends string>(key: string, choices: readonly T[]): T | null {
    const value = this.values[key];
    const choice = choices.find((known) => known === value);
    return choice ?? this.refuse(key, this.problem(key, `must be one of ${choices.join(", ")}`));
  }

  /** A day number. */
  day(key: string): number {
    const value = this.values[key];
    const day = typeof value === "string" ? parseDay(value) : null;
    if (day !== null) return day;
    this.refuse(key, this.problem(key, "must be a date that exists, as YYYY-MM-DD"));
    return Number.NaN;
  }

  /** Whole fen, 0 or more. */
  fen(key: string): number {
    const value = this.values[key];
    if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
    this.refuse(key, this.problem(key, "must be a whole number of fen, 0 or more"));
    return Number.NaN;
  }

  /** Whole months, from 1. */
  months(key: string, atMost: number): number {
    const value = this.values[key];
    const whole = typeof value === "number" && Number.isSafeInteger(value) && value >= 1;
    if (whole && value <= atMost) return value;
    const expected = whole ? `must not be above ${atMost} months` : "must be a whole number, 1 or more";
    this.refuse(key, this.problem(key, expected));
    return Number.NaN;
  }

  /** m², 0 or more. */
  area(key: string): Fraction | null {
    const value = this.values[key];
    const area = typeof value === "string" ? parseDecimal(value) : null;
    return area ?? this.refuse(key, this.problem(key, EXPECTED_AREA));
  }

  /** A part of a whole, from 0 to 1. */
  share(key: string): Fraction | null {
    const value = this.values[key];
    const share = typeof value === "string" ? parseFraction(value) : null;
    if (share === null) {
      const zero = typeof value === "string" && DENOMINATOR_ZERO.test(value);
      return this.refuse(key, zero ? "must not have the denominator 0" : this.problem(key, EXPECTED_SHARE));
    }
    return share.numerator > share.denominator ? this.refuse(key, "must not be above 1") : share;
  }

  private problem(key: string, expected: string): string {
    return this.has(key) ? expected : "is required";
  }
}
