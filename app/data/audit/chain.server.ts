import { createHash } from "node:crypto";
import { rows, transact, type Tx } from "../kernel/db.server";

interface EntryRow {
  readonly id: string;
  readonly at: Date;
  readonly actor_id: string | null;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly zone_id: string | null;
  readonly request_id: string | null;
  readonly data: unknown;
}

interface SealedRow extends EntryRow {
  readonly position: number;
  readonly hash: Buffer;
  readonly previous_hash: Buffer;
}

const genesis = Buffer.alloc(32);
const batch = 2_000;
const columns = "e.id, e.at, e.actor_id, e.action, e.subject_type, e.subject_id, e.zone_id, e.request_id, e.data";

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
};

/** SHA-256 over the hash before and every column of the entry, in a fixed order. */
function seal(previous: Uint8Array, entry: EntryRow): Buffer<ArrayBuffer> {
  const text = JSON.stringify([
    entry.id,
    entry.at.toISOString(),
    entry.actor_id,
    entry.action,
    entry.subject_type,
    entry.subject_id,
    entry.zone_id,
    entry.request_id,
    sorted(entry.data),
  ]);
  return Buffer.from(createHash("sha256").update(previous).update(text).digest());
}

/** Seals up to one batch of waiting entries, oldest first; one sealer at a time. Returns how many it sealed. */
export function sealWaitingEntries(now: Date): Promise<number> {
  return transact(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('audit_seal'))`;
    const waiting = await tx.$queryRawUnsafe<EntryRow[]>(
      `SELECT ${columns} FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry_id ORDER BY e.at, e.id LIMIT ${batch}`,
    );
    if (waiting.length > 0) await append(tx, waiting, now);
    return waiting.length;
  });
}

async function append(tx: Tx, entries: readonly EntryRow[], now: Date): Promise<void> {
  const last = await tx.auditSeal.findFirst({ orderBy: { position: "desc" } });
  let previousHash = Buffer.from(last?.hash ?? genesis);
  let position = last?.position ?? 0n;
  const seals = entries.map((entry) => {
    const hash = seal(previousHash, entry);
    const made = { position: (position += 1n), entryId: entry.id, hash, previousHash, sealedAt: now };
    previousHash = hash;
    return made;
  });
  await tx.auditSeal.createMany({ data: seals });
  await tx.auditUnsealed.deleteMany({ where: { entryId: { in: entries.map(({ id }) => id) } } });
}

export interface ChainReport {
  readonly ok: boolean;
  readonly sealed: number;
  /** Entries written in the last seconds, not sealed yet. */
  readonly waiting: number;
  /** Position of the first seal that does not fit, or null. */
  readonly brokenAt: number | null;
  /** Entries that are neither sealed nor waiting: somebody took their seal away. */
  readonly unaccounted: number;
}

/** The newest seal; null before the first. */
export async function chainHead(): Promise<{ position: number; hash: string } | null> {
  const [head] = await rows<{ position: number; hash: string }>(
    `SELECT position, encode(hash, 'hex') AS hash FROM audit_seal ORDER BY position DESC LIMIT 1`,
  );
  return head ?? null;
}

/** The seals at these positions, as hex; those that are not there are left out. */
export async function hashesAt(positions: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const found = await rows<{ position: number; hash: string }>(
    `SELECT position, encode(hash, 'hex') AS hash FROM audit_seal WHERE position = ANY($1::bigint[])`,
    [positions],
  );
  return new Map(found.map(({ position, hash }) => [position, hash]));
}

/** Recomputes the whole chain. */
export async function verifyAuditChain(): Promise<ChainReport> {
  let previous: Buffer = genesis;
  let sealed = 0;
  let brokenAt: number | null = null;
  for (;;) {
    const page = await rows<SealedRow>(
      `SELECT s.position, s.hash, s.previous_hash, ${columns} FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id
       WHERE s.position > $1 ORDER BY s.position LIMIT ${batch}`,
      [sealed],
    );
    for (const row of page) {
      const fits =
        // A seal without its entry has no id.
        row.id &&
        row.position === sealed + 1 &&
        row.previous_hash.equals(previous) &&
        row.hash.equals(seal(previous, row));
      if (!fits) brokenAt ??= row.position;
      previous = row.hash;
      sealed = row.position;
    }
    if (page.length < batch || brokenAt !== null) break;
  }
  const [counts] = await rows<{ waiting: number; unaccounted: number }>(
    `SELECT (SELECT count(*) FROM audit_unsealed) AS waiting,
            (SELECT count(*) FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)
               AND NOT EXISTS (SELECT FROM audit_unsealed u WHERE u.entry_id = e.id)) AS unaccounted`,
  );
  const { waiting = 0, unaccounted = 0 } = counts ?? {};
  return { ok: brokenAt === null && unaccounted === 0, sealed, waiting, brokenAt, unaccounted };
}
