import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll } from "vitest";

/** A mail server for the tests of a file. `answers`: what it says to the addresses of a mail, by their mailbox, where it takes none. */
export function useMailServer() {
  const received: ParsedMail[] = [];
  const answers: Record<string, number> = { full: 452, unknown: 550 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, callback) {
      const responseCode = answers[address.split("@")[0] ?? ""];
      callback(responseCode ? Object.assign(new Error("not now"), { responseCode }) : null);
    },
    onData(stream, _session, callback) {
      simpleParser(stream).then((mail) => {
        received.push(mail);
        callback();
      }, callback);
    },
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.server.address() as AddressInfo;
    process.env["SMTP_URL"] = `smtp://127.0.0.1:${port}`;
    process.env["MAIL_FROM"] = "Slipway <no-reply@slipway.example>";
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { received, answers };
}
