import { z } from "zod";

/** Where a page of the queue begins: behind the case with this sort key and id. */
export interface QueueCursor {
  /** A moment (ISO, UTC) for `submitted`, a civil date for `due`. */
  readonly key: string;
  readonly id: string;
}

/** Years before 2000 and dates that do not exist would be refused by the database rather than here. */
const moment = z.iso.datetime().startsWith("2");
const day = z.iso.date().startsWith("2");
const keys = { submitted: moment, "-submitted": moment, due: day, "-due": day } as const;

type Sort = keyof typeof keys;

/** An opaque text for the URL. */
export const formatCursor = (sort: Sort, key: string, id: string): string =>
  btoa(JSON.stringify([sort, key, id]))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

/** The cursor of a URL, or null when it is none, or of another sort. */
export const parseCursor = (text: string, sort: Sort): QueueCursor | null => {
  const parsed = z.tuple([z.literal(sort), keys[sort], z.uuid()]).safeParse(decoded(text));
  return parsed.success ? { key: parsed.data[1], id: parsed.data[2] } : null;
};

const decoded = (text: string): unknown => {
  try {
    return JSON.parse(atob(text.replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    return null;
  }
};
