import { readDemonstrationPeople } from "~/data/access/demonstration.reader.server";
import { readSettings } from "~/data/city/settings.server";
import { env } from "~/platform/env.server";
import { canSendMail } from "~/platform/mail.server";
import { currentKeyId, firstKeyId } from "~/platform/secrets/data-keys.server";
import { verifyPassword } from "~/platform/secrets/password.server";

/** What is looked at on the page about leaving demonstration mode, in its order. */
export const demonstrationChecks = ["mode", "accounts", "password", "address", "keys", "mail"] as const;
type DemonstrationCheck = (typeof demonstrationChecks)[number];

export interface DemonstrationLine {
  readonly check: DemonstrationCheck;
  /** As a city that works for real has it. */
  readonly ok: boolean;
  /** How many accounts, or which address. */
  readonly count?: number;
  readonly address?: string;
}

const isLocal = (url: string): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);

/** How far this city is from one without the demonstration, as it stands now. */
export async function showDemonstration(): Promise<DemonstrationLine[]> {
  const { demonstration, demonstrationAccounts, demonstrationPassword } = await readSettings();
  const people = await readDemonstrationPeople(demonstrationAccounts.map(({ email }) => email));
  const listed = new Set(demonstrationAccounts.map(({ email }) => email));
  let withPassword = 0;
  for (const { email, passwordHash } of people)
    if (passwordHash !== null && listed.has(email) && (await verifyPassword(passwordHash, demonstrationPassword)))
      withPassword += 1;
  const { PUBLIC_URL } = env();
  return [
    { check: "mode", ok: !demonstration },
    { check: "accounts", ok: people.length === 0, count: people.length },
    { check: "password", ok: withPassword === 0, count: withPassword },
    { check: "address", ok: !isLocal(PUBLIC_URL) && PUBLIC_URL.startsWith("https:"), address: PUBLIC_URL },
    { check: "keys", ok: currentKeyId() !== firstKeyId },
    { check: "mail", ok: canSendMail() },
  ];
}
