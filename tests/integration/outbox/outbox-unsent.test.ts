import { expect, it } from "vitest";
import { sendOutbox } from "~/use-cases/outbox/send-outbox.server";
import { signUp } from "~/use-cases/access/sign-up.server";
import { lastMail, now, useDatabase, visitor } from "../access/people";

useDatabase();

it("leaves mail as it is where there is no mail server", async () => {
  await signUp(visitor(), { email: "new@example.cn", name: "New", locale: "en", to: "/" });
  expect(await sendOutbox(now)).toBe(0);
  const mail = await lastMail("new@example.cn");
  expect(mail).toMatchObject({ state: "pending", attempts: 0 });
  expect(mail.text).toContain("/auth/verify?token=");
});
