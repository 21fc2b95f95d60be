import { Secret, TOTP } from "otpauth";

/** What a stored secret is sealed for (seal.server.ts). */
export const totpPurpose = "totp";

const period = 30;

const totp = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: "Slipway", label, secret: Secret.fromBase32(secret), period });

/** A shared secret of 160 bits, in Base32, from as many bytes. */
export const totpSecret = (bytes: Uint8Array): string => new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;

/** What an authenticator app scans. */
export const totpUri = (secret: string, account: string): string => totp(secret, account).toString();

/** The code of an instant, as an authenticator app shows it to a person, or here to a test. @internal */
export const totpCode = (secret: string, at: Date): string => totp(secret, "").generate({ timestamp: at.getTime() });

/**
 * The time step whose code this is (RFC 6238), one step early or late allowed, or null when it is none. A step that was
 * used, or one before it, is refused: a code opens once.
 */
export function totpStep(secret: string, code: string, now: Date, lastStep: number | null): number | null {
  const timestamp = now.getTime();
  const token = code.normalize("NFKC").replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totp(secret, "").validate({ token, timestamp, window: 1 });
  if (delta === null) return null;
  const step = TOTP.counter({ period, timestamp }) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}
