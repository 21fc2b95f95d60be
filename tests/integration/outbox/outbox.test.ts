import { beforeEach, describe, expect, it } from "vitest";
import { prisma, transact } from "~/data/kernel/db.server";
import { readMail } from "~/data/outbox/outbox.reader.server";
import { queueMail } from "~/data/outbox/outbox.server";
import { sendOutbox } from "~/use-cases/outbox/send-outbox.server";
import { signUp } from "~/use-cases/access/sign-up.server";
import { useMailServer } from "../../support/mail-server";
import { lastMail, now, useDatabase, visitor } from "../access/people";

useDatabase();

const { received, answers } = useMailServer();
beforeEach(async () => {
  received.length = 0;
  await prisma().outboxMessage.deleteMany();
});

const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const queue = (...mailboxes: string[]) =>
  transact((tx) =>
    queueMail(
      tx,
      now,
      mailboxes.map((mailbox) => ({
        kind: "account.test",
        userId: null,
        email: `${mailbox}@example.cn`,
        locale: "en",
        subject: "Subject",
        text: "Text",
      })),
    ),
  );

describe("sending the outbox", () => {
  it("really sends a verification mail, with a link that opens, and erases its text here", async () => {
    await signUp(visitor(), { email: "new@example.cn", name: "陈海", locale: "zh-CN", to: "/" });
    expect(await sendOutbox(now)).toBe(1);
    const [mail] = received;
    expect(mail?.subject).toBe("请确认您的邮箱");
    expect(mail?.from?.text).toBe('"Slipway" <no-reply@slipway.example>');
    expect(mail?.text).toContain("陈海，您好");
    expect(mail?.text).toMatch(/http:\/\/localhost:3000\/auth\/verify\?token=[\w-]{43}\n/);
    const stored = await lastMail("new@example.cn");
    expect(stored).toMatchObject({ state: "sent", sentAt: now, text: null, attempts: 1 });
    expect(mail?.messageId).toBe(`<${stored.id}@localhost>`);
  });

  it("sends each mail once, however many processes send", async () => {
    const mailboxes = Array.from({ length: 45 }, (_, i) => `person${i}`);
    await queue(...mailboxes);
    const counts = await Promise.all([sendOutbox(now), sendOutbox(now), sendOutbox(now)]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(45);
    expect(received.map(({ to }) => [to].flat()[0]?.text).sort()).toEqual(
      mailboxes.map((mailbox) => `${mailbox}@example.cn`).sort(),
    );
  });

  it("tries again later what the server cannot take now, in longer and longer steps", async () => {
    await queue("full");
    expect(await sendOutbox(now)).toBe(0);
    expect(await lastMail("full@example.cn")).toMatchObject({ state: "pending", attempts: 1, nextAt: minutes(1) });
    await sendOutbox(minutes(0.5));
    expect(await lastMail("full@example.cn")).toMatchObject({ attempts: 1 });
    await sendOutbox(minutes(1));
    expect(await lastMail("full@example.cn")).toMatchObject({ attempts: 2, nextAt: minutes(3) });
    expect((await lastMail("full@example.cn")).lastError).toContain("not now");
    delete answers["full"];
    expect(await sendOutbox(minutes(3))).toBe(1);
  });

  it("gives up what the server refuses for good, and what failed ten times", async () => {
    await queue("unknown");
    await sendOutbox(now);
    expect(await lastMail("unknown@example.cn")).toMatchObject({ state: "failed", attempts: 1, nextAt: null });
    answers["full"] = 452;
    await queue("full");
    await prisma().outboxMessage.updateMany({ where: { email: "full@example.cn" }, data: { attempts: 9 } });
    await sendOutbox(now);
    expect(await lastMail("full@example.cn")).toMatchObject({ state: "failed", attempts: 10 });
  });
});

describe("reading the outbox on screen", () => {
  it("shows the text of a mail only where that is asked for", async () => {
    await queue("reader");
    const { id } = await lastMail("reader@example.cn");
    expect((await readMail(id, false))?.text).toBeNull();
    expect((await readMail(id, true))?.text).toBe("Text");
  });
});
