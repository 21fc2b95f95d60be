/** A session ends after so many hours without a request in their second half. */
export const sessionHours = 12;

/** A post that came too late is kept for its person for so many hours. */
export const heldPostHours = 24;
