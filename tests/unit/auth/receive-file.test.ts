import { expect, it } from "vitest";
import { receiveFile } from "~/auth/receive-file.server";
import { Refusal } from "~/platform/errors";
import { BodyRefused } from "~/platform/http/read-form.server";

const part = (head: string, value: string) => `--edge\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`;

const post = (body: string) =>
  new Request("https://slipway.example/", {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=edge" },
    body,
  });

const file = part('name="file"; filename="a.pdf"', "content");
const readWhole = async (content: AsyncIterable<Uint8Array>) => {
  for await (const chunk of content) expect(chunk.length).toBeGreaterThan(0);
};

it("gives what was posted as it came", async () => {
  let text = "";
  await receiveFile(post(`${file}--edge--\r\n`), async ({ content }) => {
    for await (const chunk of content) text += Buffer.from(chunk).toString();
  });
  expect(text).toBe("content");
});

it("gives what was typed before and behind the file, also where that is refused", async () => {
  const body = `${part('name="text"', "one\u0000")}${file}${part('name="more"', "二")}--edge--\r\n`;
  const typed: string[][] = [];
  const refused = receiveFile(
    post(body),
    () => Promise.reject(new Refusal("fileType")),
    (name, value) => typed.push([name, value]),
  );
  await expect(refused).rejects.toThrow(new Refusal("fileType"));
  expect(typed).toEqual([
    ["text", "one"],
    ["more", "二"],
  ]);
});

it.each([
  ["is cut off within its file", file.slice(0, -4)],
  [
    "has a part that cannot be read before its file, which is cut off",
    `${part('name="note"', "x")}${part('name="a\0"', "x")}${file.slice(0, -4)}`,
  ],
  ["has a part that cannot be read behind its file", `${file}${part('name="a\0"', "x")}--edge--\r\n`],
])(
  "answers a body that %s",
  async (_, body) => {
    await expect(receiveFile(post(body), ({ content }) => readWhole(content))).rejects.toBeInstanceOf(BodyRefused);
  },
  2_000,
);

it("stands a file that it does not take, and that is cut off", async () => {
  const uncaught: unknown[] = [];
  const note = (error: unknown) => uncaught.push(error);
  process.on("uncaughtException", note);
  const body = `${file}${part('name="other"; filename="b.pdf"', "content").slice(0, -4)}`;
  await expect(receiveFile(post(body), ({ content }) => readWhole(content))).rejects.toBeInstanceOf(BodyRefused);
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off("uncaughtException", note);
  expect(uncaught).toEqual([]);
});
