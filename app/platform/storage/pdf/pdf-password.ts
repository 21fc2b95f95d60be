import { createCipheriv, createHash } from "node:crypto";
import { bytesIn, isFalse, nameIn, numberIn } from "./pdf-value";

const padding = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");

const md5 = (...parts: readonly Uint8Array[]): Buffer => createHash("md5").update(Buffer.concat(parts)).digest();

/** RC4, which the platform's own cryptography has no more. */
const rc4 = (key: Uint8Array, data: Uint8Array): Buffer => {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const at = (i: number): number => state[i & 255] ?? 0;
  const swap = (i: number, j: number): void => {
    const kept = at(i);
    state[i & 255] = at(j);
    state[j & 255] = kept;
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  const mixed = Uint8Array.from(data, (byte) => {
    i = (i + 1) & 255;
    j = (j + at(i)) & 255;
    swap(i, j);
    return byte ^ at(at(i) + at(j));
  });
  return Buffer.from(mixed);
};

/** Revisions 2 to 4 (ISO 32000-1, 7.6.3): whether the key of no password gives what is stored. */
const opensByMd5 = (encrypt: string, id: Uint8Array, revision: number): boolean | null => {
  const [owner, user, rights] = [bytesIn(encrypt, "O"), bytesIn(encrypt, "U"), numberIn(encrypt, "P")];
  if (!owner || !user || rights === null) return null;
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(rights | 0);
  const rest = revision >= 4 && isFalse(encrypt, "EncryptMetadata") ? Buffer.alloc(4, 255) : Buffer.alloc(0);
  const length = revision === 2 ? 5 : Math.min(16, Math.max(5, (numberIn(encrypt, "Length") ?? 40) / 8));
  let key = md5(padding, owner.subarray(0, 32), permissions, id, rest).subarray(0, length);
  if (revision === 2) return rc4(key, padding).equals(user.subarray(0, 32));
  for (let round = 0; round < 50; round += 1) key = md5(key).subarray(0, length);
  let expected: Buffer = md5(padding, id);
  for (let round = 0; round < 20; round += 1)
    expected = rc4(
      key.map((byte) => byte ^ round),
      expected,
    );
  return expected.equals(user.subarray(0, 16));
};

/** The hash of revision 6 (ISO 32000-2, algorithm 2.B) of no password with a salt. */
const hashOfNothing = (salt: Uint8Array): Buffer => {
  let hash = createHash("sha256").update(salt).digest();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const block = Buffer.concat(Array.from({ length: 64 }, () => hash));
    const cipher = createCipheriv("aes-128-cbc", hash.subarray(0, 16), hash.subarray(16, 32)).setAutoPadding(false);
    const mixed = cipher.update(block);
    const kind = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    hash = createHash(["sha256", "sha384", "sha512"][kind] ?? "")
      .update(mixed)
      .digest();
    last = mixed.at(-1) ?? 0;
  }
  return hash.subarray(0, 32);
};

const opensBySha = (encrypt: string, revision: number): boolean | null => {
  const user = bytesIn(encrypt, "U");
  if (!user || user.length < 48) return null;
  const salt = user.subarray(32, 40);
  const hash = revision === 5 ? createHash("sha256").update(salt).digest() : hashOfNothing(salt);
  return hash.equals(user.subarray(0, 32));
};

/**
 * Whether a document with this dictionary of its encryption opens without a password: many are only kept from being changed.
 * Null where that cannot be told.
 */
export const opensWithoutPassword = (encrypt: string, id: Uint8Array): boolean | null => {
  if (nameIn(encrypt, "Filter") !== "Standard") return false;
  const revision = numberIn(encrypt, "R") ?? 0;
  if (revision >= 2 && revision <= 4) return opensByMd5(encrypt, id, revision);
  return revision === 5 || revision === 6 ? opensBySha(encrypt, revision) : null;
};
