import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "~/platform/env.server";

const ivBytes = 12;
const tagBytes = 16;

/** Bytes of its own per purpose, from the one SECRET. */
export const derive = (purpose: string, length: number): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", env().SECRET, "", purpose, length));

const keyFor = (purpose: string): Uint8Array => derive(purpose, 32);

/** Encrypts with AES-256-GCM for a purpose and an owner; opens only for the same. Layout: iv, tag, ciphertext. */
export function seal(purpose: string, owner: string, text: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), iv).setAAD(Buffer.from(owner));
  const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext]);
}

/** The sealed text, or null when it was changed, or sealed for another purpose, owner or SECRET. */
export function unseal(purpose: string, owner: string, sealed: Uint8Array): string | null {
  const bytes = Buffer.from(sealed);
  if (bytes.length < ivBytes + tagBytes) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}
