import type { LocalizedText } from "~/domain/program/localized-text";
import { pool, rows } from "./db.server";

export interface NamedProgram {
  readonly id: string;
  readonly slug: string;
  readonly zoneId: string | null;
  readonly name: LocalizedText;
}

const freshMs = 60_000;
const caches = new WeakMap<object, { readAt: number; programs: Promise<NamedProgram[]> }>();

/** The programs that have been published, by number, as they stand or stood at most a minute ago. */
export function readProgramNames(): Promise<NamedProgram[]> {
  const key = pool();
  const cached = caches.get(key);
  if (cached && Date.now() - cached.readAt < freshMs) return cached.programs;
  const programs = rows<NamedProgram & Record<string, unknown>>(
    `SELECT p.id, p.slug, p.zone_id AS "zoneId", v.content->'name' AS name
       FROM program p CROSS JOIN LATERAL (SELECT content FROM program_version
         WHERE program_id = p.id AND published_at IS NOT NULL ORDER BY number DESC LIMIT 1) v
      ORDER BY p.number`,
  );
  caches.set(key, { readAt: Date.now(), programs });
  programs.catch(() => caches.delete(key));
  return programs;
}

/** The next reader sees what was published just now. */
export const forgetProgramNames = (): void => void caches.delete(pool());
