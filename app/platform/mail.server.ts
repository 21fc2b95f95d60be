import { createTransport } from "nodemailer";
import { env } from "./env.server";

export interface Mail {
  /** Stays the same when a mail is sent again, so that mailboxes can tell. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What became of a mail. `permanent`: the server refuses it for good (5xx), and trying again would not help. */
export type Delivery =
  | { readonly sent: true }
  | { readonly sent: false; readonly permanent: boolean; readonly reason: string };

/** Whether there is a mail server to send to. */
export const canSendMail = (): boolean => env().SMTP_URL !== undefined;

/** A server that says nothing for so long, in ms, is tried again later: a mail under way holds the end of the process. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000, dnsTimeout: 10_000 };

/** Why the server of SMTP_URL takes no mail; empty where it answers and lets us in. */
export async function mailServerAnswers(): Promise<string> {
  const transport = createTransport({ url: env().SMTP_URL, ...patience });
  try {
    await transport.verify();
    return "";
  } finally {
    transport.close();
  }
}

/** Hands a plain-text mail to the server of SMTP_URL. */
export async function sendMail({ id, to, subject, text }: Mail): Promise<Delivery> {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = env();
  const transport = createTransport({ url: SMTP_URL, ...patience });
  try {
    const messageId = `<${id}@${new URL(PUBLIC_URL).hostname}>`;
    const headers = { "Auto-Submitted": "auto-generated" };
    await transport.sendMail({ from: MAIL_FROM, to, subject, text, messageId, headers });
    return { sent: true };
  } catch (error) {
    const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
    return { sent: false, permanent: code >= 500, reason: error instanceof Error ? error.message : "unknown" };
  } finally {
    transport.close();
  }
}
