import { z } from "zod";
import { pool, rows } from "./db.server";

/** What an administrator may set, with what holds until then. */
export const settingSchemas = {
  /** Pages say "demonstration", the sign-in page lists the accounts, mail can be read on screen. */
  demonstration: z.boolean().default(false),
  demonstrationAccounts: z.array(z.object({ email: z.string(), role: z.string() })).default([]),
  demonstrationPassword: z.string().default(""),
  /** Who must use a second factor outside demonstration mode. */
  secondFactor: z.enum(["officials", "everyone"]).default("officials"),
  /** First part of every reference. */
  cityCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default("DL"),
  appealWorkingDays: z.number().int().min(1).max(120).default(10),
} as const;

export type Settings = { readonly [Key in keyof typeof settingSchemas]: z.output<(typeof settingSchemas)[Key]> };
export type SettingKey = keyof Settings;

const schema = z.object(settingSchemas);
const freshMs = 3_000;
const caches = new WeakMap<object, { readAt: number; settings: Promise<Settings> }>();

/** The settings as they stand, or stood at most three seconds ago when another process changed them. */
export function readSettings(): Promise<Settings> {
  const key = pool();
  const cached = caches.get(key);
  if (cached && Date.now() - cached.readAt < freshMs) return cached.settings;
  const settings = loadSettings();
  caches.set(key, { readAt: Date.now(), settings });
  settings.catch(() => caches.delete(key));
  return settings;
}

/** The next read in this process sees a change that was committed. */
export const forgetSettings = (): void => void caches.delete(pool());

async function loadSettings(): Promise<Settings> {
  const stored = await rows<{ key: string; value: unknown }>(`SELECT key, value FROM setting`);
  return schema.parse(Object.fromEntries(stored.map(({ key, value }) => [key, value])));
}
