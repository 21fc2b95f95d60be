import { once } from "node:events";
import net, { type AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { forgetEnv } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  forgetEnv();
});

it("a mail server that says nothing is given up, and the mail may be tried again", async () => {
  const silent = net.createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  vi.stubEnv("DATABASE_URL", "postgresql://localhost/none");
  vi.stubEnv("SECRET", "a secret of the tests, 32 bytes or more");
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`);
  // Another file of this process may have read the environment before.
  forgetEnv();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const connected = once(silent, "connection");
  const sent = sendMail({ id: "1", to: "chen@example.cn", subject: "Subject", text: "Text" });
  const [socket] = (await connected) as [net.Socket];
  // The client, too, has to hear that it is connected before it waits for a greeting: that may come with a later turn of the loop.
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await sent).toMatchObject({ sent: false, permanent: false });
  socket.destroy();
  silent.close();
});
