import { transact } from "~/data/kernel/db.server";
import { claimMail, type ClaimedMail, markSent, markUnsent } from "~/data/outbox/outbox.server";
import { canSendMail, sendMail } from "~/platform/mail.server";

const batch = 20;
const mostAttempts = 10;
const inMinutes = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

/**
 * Sends the mail that is due; several processes share the work. What fails is tried again after 1, 2, 4 … minutes, ten times.
 * Without a mail server everything stays in the outbox, to be read on screen. Returns how many were sent.
 */
export async function sendOutbox(now: Date): Promise<number> {
  if (!canSendMail()) return 0;
  let sent = 0;
  for (;;) {
    const claimed = await transact((tx) => claimMail(tx, now, inMinutes(now, 10), batch));
    for (const mail of claimed) if (await deliver(now, mail)) sent += 1;
    if (claimed.length < batch) return sent;
  }
}

async function deliver(now: Date, { email, attempts, ...mail }: ClaimedMail): Promise<boolean> {
  const delivery = await sendMail({ ...mail, to: email });
  const givenUp = !delivery.sent && (delivery.permanent || attempts >= mostAttempts);
  const nextAt = givenUp ? null : inMinutes(now, 2 ** (attempts - 1));
  await transact((tx) =>
    delivery.sent ? markSent(tx, mail.id, now) : markUnsent(tx, mail.id, delivery.reason, nextAt),
  );
  return delivery.sent;
}
