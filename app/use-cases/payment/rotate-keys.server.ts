import { countByKey, resealNext } from "~/data/payment/sealed-numbers.server";
import { currentKeyId, hasKey } from "~/platform/secrets/data-keys.server";
import { SetupError } from "~/platform/setup-error";

export interface KeyRotation {
  readonly done: number;
  readonly all: number;
}

/**
 * Seals every account number under the key in use, batch by batch, each in a transaction of its own: stopped in the middle, it goes on from
 * there when it is run again, and what is under an older key stays readable as long as that is named. Throws SetupError before it
 * changes anything where a key is missing.
 */
export async function rotateKeys(report: (so: KeyRotation) => void, size = 200): Promise<KeyRotation> {
  const keyId = currentKeyId();
  const counts = await countByKey();
  const missing = counts.filter(({ keyId: named }) => !hasKey(named));
  if (missing.length > 0)
    throw new SetupError(
      `DATA_KEYS lacks ${missing.map(({ keyId: named }) => named).join(" and ")}, which numbers are sealed under.`,
    );
  const all = counts.filter(({ keyId: named }) => named !== keyId).reduce((sum, { n }) => sum + n, 0);
  for (let done = 0; ;) {
    const n = await resealNext(keyId, size);
    if (n === 0) return { done, all: Math.max(all, done) };
    done += n;
    report({ done, all: Math.max(all, done) });
  }
}
