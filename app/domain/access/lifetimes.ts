/** A session ends after so many hours without a request in their second half. */
export const sessionHours = 12;

/** For so many hours after its end a session still tells whose it was. */
export const endedSessionHours = 14 * 24;

/** A post that came too late is kept for its person for so many hours. */
export const heldPostHours = 24;

/** The answers of a check stay in the browser for so many hours. */
export const keptCheckHours = 8;

/** One-time links, by what they are for. */
export const linkHours = { verifyEmail: 24, resetPassword: 1, invitation: 7 * 24 } as const;

export const inHours = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
