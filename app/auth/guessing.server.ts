import { giveBack, limit, type LimitName } from "./limit.server";
import { knownDevice } from "./known-device.server";

/** A guess at a secret of an account: who makes it, and when. */
export interface Guess {
  readonly request: Request;
  readonly clientAddress: string;
  /** Its e-mail address, known or not. */
  readonly account: string;
  readonly now: Date;
}

/**
 * Counts a guess, and hands out how to take it back when it was right. Each browser that the account knows has a count of its own;
 * all others count by their address, by address and account, and for the account in all. So guessing is slow from wherever it
 * comes, and whoever does it keeps the owner out neither at a known browser nor, alone, anywhere else. Throws TooManyAttempts.
 */
export async function countGuess(
  secret: "sign-in" | "code",
  { request, clientAddress, account, now }: Guess,
): Promise<() => Promise<void>> {
  const device = knownDevice(request, account, now);
  const counts: [LimitName, string][] = device
    ? [[`${secret}.device`, `${device} ${account}`]]
    : [
        ...(secret === "sign-in" ? [["sign-in.address", clientAddress] as [LimitName, string]] : []),
        [`${secret}.pair`, `${clientAddress} ${account}`],
        [`${secret}.account`, account],
      ];
  // In this order: what one count refuses fills none of the next.
  for (const [name, key] of counts) await limit(name, key, now);
  return async () => {
    for (const [name, key] of counts) await giveBack(name, key);
  };
}
