import { hash, verify } from "@node-rs/argon2";

/** Argon2id with the OWASP minimum: 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;

/** Whether the password is the one of the hash. Takes as long when there is no hash, so that nobody learns who has an account. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody's");
  const matches = await verify(stored ?? (await decoy), password);
  return stored !== null && matches;
}
