import { z } from "zod";
import { givenRoles } from "~/domain/access/given-roles";
import { cached } from "../kernel/cached.server";
import { asItStands, type Reading, rows, type Tx } from "../kernel/db.server";

const roles = [...givenRoles, "owner", "member", "adviser"] as const;

/** What an administrator may set, with what holds until then. */
export const settingSchemas = {
  /** Pages say "demonstration", the sign-in page lists the accounts, mail can be read on screen. */
  demonstration: z.boolean().default(false),
  demonstrationAccounts: z.array(z.object({ email: z.string(), role: z.enum(roles) })).default([]),
  demonstrationPassword: z.string().default(""),
  /** Who must use a second factor outside demonstration mode. */
  secondFactor: z.enum(["officials", "everyone"]).default("officials"),
  /** First part of every reference. */
  cityCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default("DL"),
} as const;

export type Settings = { readonly [Key in keyof typeof settingSchemas]: z.output<(typeof settingSchemas)[Key]> };

/** Those that are changed on the page of settings; the others are seeded. */
export const settableKeys = ["demonstration", "secondFactor", "cityCode"] as const;
export type SettableKey = (typeof settableKeys)[number];

export const isSettable = (key: string): key is SettableKey => settableKeys.some((each) => each === key);

const schema = z.object(settingSchemas);
const settings = cached(loadSettings, 3_000);

/** The settings as they stand, or stood at most three seconds ago when another process changed them. */
export const readSettings = (reading: Reading = asItStands): Promise<Settings> => settings.read(reading);

/** The next read in this process sees a change that was committed. */
export const forgetSettings = (): void => settings.forget();

async function loadSettings({ rows }: Reading): Promise<Settings> {
  const stored = await rows<{ key: string; value: unknown }>(`SELECT key, value FROM setting`);
  return schema.parse(Object.fromEntries(stored.map(({ key, value }) => [key, value])));
}

export interface StoredSetting {
  readonly value: unknown;
  /** 0 until it is changed for the first time. */
  readonly version: number;
}

/** The versions of those settings that were ever changed. */
export async function settingVersions(): Promise<Partial<Record<string, number>>> {
  const stored = await rows<{ key: string; version: number }>(`SELECT key, version FROM setting`);
  return Object.fromEntries(stored.map(({ key, version }) => [key, version]));
}

/** Locks a setting until the transaction ends and reads it. */
export async function lockSetting(tx: Tx, key: SettableKey): Promise<StoredSetting> {
  const initial = JSON.stringify(settingSchemas[key].parse(undefined));
  await tx.$executeRaw`INSERT INTO setting (key, value, updated_at, version) VALUES (${key}, ${initial}::jsonb, now(), 0)
                       ON CONFLICT (key) DO NOTHING`;
  const [stored] = await tx.$queryRaw<
    StoredSetting[]
  >`SELECT value, version FROM setting WHERE key = ${key} FOR UPDATE`;
  if (!stored) throw new Error(`The setting ${key} is gone.`);
  return stored;
}

export async function writeSetting(
  tx: Tx,
  now: Date,
  change: { key: SettableKey; value: string | boolean; by: string },
): Promise<void> {
  const { key, value, by } = change;
  const data = { value, updatedAt: now, updatedBy: by, version: { increment: 1 } };
  await tx.setting.update({ where: { key }, data, select: { key: true } });
}
