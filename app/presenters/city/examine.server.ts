import { readCityFacts } from "~/data/city/city-facts.reader.server";
import { readiness } from "~/data/city/readiness.server";
import { rows } from "~/data/kernel/db.server";
import { cityChecklist, type CityCheck } from "~/domain/city/checklist";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { env } from "~/platform/env.server";
import { canSendMail, mailServerAnswers } from "~/platform/mail.server";
import { scanWithClamd } from "~/platform/scan/clamd.server";
import { createT } from "~/i18n/t.server";
import { missingWords } from "./city-checklist.server";
import { files } from "~/platform/storage/files.server";

/** What is looked at beside the checklist of the city: the parts that Slipway runs on. */
export const machineChecks = ["database", "migrations", "storage", "scanner", "mailServer", "clock"] as const;
type MachineCheck = (typeof machineChecks)[number];

export interface Examined {
  readonly check: MachineCheck | CityCheck;
  readonly ok: boolean;
  /** In English, for whoever runs the server; empty where all is well. */
  readonly why: string;
}

/** The most that the clock of the server and that of the database may differ, in ms. */
const SKEW_MS = 5_000;

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A picture of one pixel: the smallest file that the storage takes. */
const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async function* probe() {
  yield Buffer.from(pixel, "base64");
}

/** Why each part does not work; empty where it does. */
const examinations: Readonly<Record<MachineCheck, () => Promise<string>>> = {
  database: async () => ((await readiness()).database ? "" : "PostgreSQL does not answer"),
  async migrations() {
    const { pendingMigrations } = await readiness();
    return pendingMigrations.length === 0 ? "" : `${pendingMigrations.length} to apply: npm run migrate`;
  },
  async storage() {
    const { key } = await files().store(probe());
    await files().discard(key);
    return "";
  },
  async scanner() {
    const { CLAMD_URL } = env();
    if (!CLAMD_URL) return "CLAMD_URL is not set: files are kept without being scanned";
    return (await scanWithClamd(probe(), CLAMD_URL, 5_000)).scan === "clean" ? "" : "clamd does not answer";
  },
  mailServer: async () => (canSendMail() ? mailServerAnswers() : "SMTP_URL is not set: no mail is sent"),
  async clock() {
    const [found] = await rows<{ now: Date }>("SELECT clock_timestamp() AS now", []);
    const apart = Math.abs(Date.now() - (found?.now.getTime() ?? 0));
    return apart <= SKEW_MS ? "" : `it differs from the database's by ${Math.round(apart / 1000)} s`;
  },
};

/** Looks at everything that Slipway runs on, and at what the city still needs before its first application. */
export async function examine(): Promise<Examined[]> {
  const machine: Examined[] = [];
  for (const check of machineChecks) {
    const why = await examinations[check]().catch(said);
    machine.push({ check, ok: why === "", why });
  }
  if (machine.some(({ check, ok }) => !ok && (check === "database" || check === "migrations"))) return machine;
  const t = createT("en", "city");
  const facts = { ...(await readCityFacts(todayIn(cityTimeZone, new Date()))), mail: canSendMail() };
  const lines = cityChecklist(facts).map((line): Examined => ({
    check: line.check,
    ok: line.ok,
    why: missingWords(line, "en").join(t("checklist.joint")),
  }));
  return [...machine, ...lines];
}
