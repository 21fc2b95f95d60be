import { hash, verify } from "@node-rs/argon2";

/** Argon2id with the OWASP minimum: 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Systems compose the same letters in different ways, and keyboards give them in two widths. */
const normal = (password: string): string => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost);

const isPlain = (password: string): boolean => normal(password) === password;

let decoy: Promise<string> | undefined;

/** Whether the password is the one of the hash, or was before passwords were normalised. Takes as long when there is no hash, so that nobody learns who has an account. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody's").catch((error: unknown) => {
    decoy = undefined;
    throw error;
  });
  const compared = stored ?? (await decoy);
  const matches =
    (await verify(compared, normal(password))) || (!isPlain(password) && (await verify(compared, password)));
  return stored !== null && matches;
}
