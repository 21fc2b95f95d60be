import { createHmac, timingSafeEqual } from "node:crypto";
import { mkdir, open, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { env } from "~/platform/env.server";
import { keyOf } from "~/platform/secrets/seal.server";

/** The head of a hash chain at a moment, kept outside the database. */
export interface Anchor {
  readonly position: number;
  /** Lower-case hex. */
  readonly hash: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

interface Anchors {
  readonly anchors: readonly Anchor[];
  /** Lines that were not signed with this SECRET. */
  readonly foreign: number;
}

function signatureOf({ position, hash, at }: Anchor): Buffer {
  return createHmac("sha256", keyOf("audit anchor"))
    .update(JSON.stringify([position, hash, at]))
    .digest();
}

/** Adds a signed anchor to the file of its day; it is on disk when this returns. Several processes may share the folder. */
export async function writeAnchor(anchor: Anchor): Promise<void> {
  const folder = env().ANCHORS_DIR;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(path.join(folder, `${anchor.at.slice(0, 10)}.jsonl`), "a", 0o600);
  try {
    // A line break before it as well: a line that a crash cut off spoils no other.
    await file.writeFile(`\n${JSON.stringify({ ...anchor, signature: signatureOf(anchor).toString("hex") })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Every anchor that is still here, oldest file first. */
export async function readAnchors(): Promise<Anchors> {
  const folder = env().ANCHORS_DIR;
  const names = await readdir(folder).catch((): string[] => []);
  const anchors: Anchor[] = [];
  let foreign = 0;
  for (const name of names.filter((each) => each.endsWith(".jsonl")).sort()) {
    for (const line of (await readFile(path.join(folder, name), "utf8")).split("\n")) {
      const anchor = line.endsWith("}") ? opened(line) : undefined;
      if (anchor) anchors.push(anchor);
      if (anchor === null) foreign += 1;
    }
  }
  return { anchors, foreign };
}

/** The anchor of a line, null when its signature is not ours. */
function opened(line: string): Anchor | null {
  const { position, hash, at, signature } = JSON.parse(line) as Anchor & { signature: string };
  const [given, due] = [Buffer.from(String(signature), "hex"), signatureOf({ position, hash, at })];
  return given.length === due.length && timingSafeEqual(given, due) ? { position, hash, at } : null;
}
