import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "~/platform/env.server";

/** Text encrypted under a key that has a name, so that another key can take its place. */
export interface Sealed {
  readonly keyId: string;
  /** AES-256-GCM: iv, tag, ciphertext. */
  readonly bytes: Buffer;
}

const ivBytes = 12;
const tagBytes = 16;

/** The key that comes from SECRET: in use until DATA_KEYS names one, and read for as long as something is sealed under it. */
export const firstKeyId = "secret";

/** The keys by name, the one in use first. */
function keys(): ReadonlyMap<string, string> {
  const named = env().DATA_KEYS.map(({ id, secret }) => [id, secret] as const);
  return new Map([...named, [firstKeyId, env().SECRET]]);
}

/** The name of the key under which everything new is sealed. */
export const currentKeyId = (): string => [...keys().keys()][0] ?? firstKeyId;

/** Whether what is sealed under a key of this name can be read. */
export const hasKey = (keyId: string): boolean => keys().has(keyId);

function keyFor(purpose: string, keyId: string): Uint8Array {
  const secret = keys().get(keyId);
  if (secret === undefined)
    throw new Error(`No key named ${keyId}: DATA_KEYS has to name it until keys:rotate is done.`);
  return new Uint8Array(hkdfSync("sha256", secret, "", `data:${purpose}:${keyId}`, 32));
}

/** Seals a text of an owner, such as the id of its row; opens for the same purpose and owner alone. */
export function sealData(purpose: string, owner: string, text: string): Sealed {
  const keyId = currentKeyId();
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose, keyId), iv).setAAD(Buffer.from(owner));
  const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return { keyId, bytes: Buffer.concat([iv, cipher.getAuthTag(), ciphertext]) };
}

/** The text. Throws where its key is missing, or it was sealed for another purpose or owner, or changed. */
export function openData(purpose: string, owner: string, { keyId, bytes }: Sealed): string {
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose, keyId), bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, "utf8") + decipher.final("utf8");
}
