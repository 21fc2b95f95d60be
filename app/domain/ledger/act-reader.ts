import { type CivilDate, isCivilDate } from "~/domain/kernel/time/civil-date";
import { isMonth, type Month, monthOf } from "~/domain/kernel/time/month";
import { ACTS } from "./act-fields";
import { isFen, isJson, type Json, openJson, openList, refuse } from "./refusal";
import type { ActName } from "./types";

const isActName = (name: unknown): name is ActName => typeof name === "string" && Object.hasOwn(ACTS, name);

/** One act as it was written. Its fields are read where they are judged, so that what is refused is the first that is wrong. */
export class ActReader {
  private constructor(
    private readonly values: Json,
    readonly path: string,
    readonly name: ActName,
    readonly on: CivilDate,
    /** Its place among the acts. */
    readonly index: number,
  ) {}

  /** Opens the act at `index`, not before the day of the act ahead. */
  static open(raw: unknown, index: number, ahead: CivilDate): ActReader {
    const path = `acts[${index}]`;
    if (!isJson(raw)) return refuse(path, "must be an object");
    const { on, act } = raw;
    if (typeof on !== "string" || !isCivilDate(on))
      return refuse(`${path}.on`, "must be a date that exists, as YYYY-MM-DD");
    if (on < ahead) refuse(`${path}.on`, "must not be before the act ahead");
    if (!isActName(act)) return refuse(`${path}.act`, "is not a known act");
    const { fields, optional } = ACTS[act] as { fields: readonly string[]; optional?: string };
    openJson(raw, path, ["on", "act", ...fields]);
    for (const field of fields)
      if (raw[field] === undefined && field !== optional) refuse(`${path}.${field}`, "is required");
    return new ActReader(raw, path, act, on, index);
  }

  refuse(key: string, message: string): never {
    return refuse(`${this.path}.${key}`, message);
  }

  raw(key: string): unknown {
    return this.values[key];
  }

  has(key: string): boolean {
    return this.values[key] !== undefined;
  }

  /** A list; empty where the field may be absent and is. */
  list(key: string): readonly unknown[] {
    return this.has(key) ? openList(this.values[key], `${this.path}.${key}`) : [];
  }

  /** A list of objects with these fields and no others. */
  rows(key: string, fields: readonly string[]): Json[] {
    return this.list(key).map((row, i) => openJson(row, `${this.path}.${key}[${i}]`, fields));
  }

  text(key: string): string {
    const value = this.values[key];
    return typeof value === "string" ? value : this.refuse(key, "must be a text");
  }

  /** Whether the month is over on the day of the act. */
  isOver(month: unknown): month is Month {
    return isMonth(month) && month < monthOf(this.on);
  }

  /** The months that are named; `problem` says what is wrong with one, or null. */
  months(problem: (month: Month) => string | null): Month[] {
    return this.list("months").map((month, i) => {
      if (!isMonth(month)) return this.refuse(`months[${i}]`, "must be a month, as YYYY-MM");
      const wrong = problem(month);
      return wrong === null ? month : this.refuse(`months[${i}]`, wrong);
    });
  }

  /** Fen from 1 up to `most`. */
  sum(most: number): number {
    const fen = this.values.fen;
    if (!isFen(fen, 1)) return this.refuse("fen", "must be a whole number of fen, 1 or more");
    return fen <= most ? fen : this.refuse("fen", `must not be above ${most}`);
  }
}
