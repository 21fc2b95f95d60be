import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "~/platform/env.server";

const ivBytes = 12;
const tagBytes = 16;

/** Bytes of its own per purpose, from the one SECRET. */
export const derive = (purpose: string, length: number): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", env().SECRET, "", purpose, length));

const keys = new Map<string, Uint8Array>();

/** The 32 bytes of a purpose that is a word of this code, derived once. */
export function keyOf(purpose: string): Uint8Array {
  const name = `${purpose} ${env().SECRET}`;
  const key = keys.get(name) ?? derive(purpose, 32);
  keys.set(name, key);
  return key;
}

/** Encrypts with AES-256-GCM for a purpose and an owner; opens only for the same. Layout: iv, tag, ciphertext. */
export function seal(purpose: string, owner: string, text: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", keyOf(purpose), iv).setAAD(Buffer.from(owner));
  const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext]);
}

/** The sealed text, or null when it was changed, or sealed for another purpose, owner or SECRET. */
export function unseal(purpose: string, owner: string, sealed: Uint8Array): string | null {
  const bytes = Buffer.from(sealed);
  if (bytes.length < ivBytes + tagBytes) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyOf(purpose), bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}
