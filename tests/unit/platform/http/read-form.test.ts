import { describe, expect, it } from "vitest";
import { formBounds, type FormKind } from "~/platform/http/form-bounds";
import { readAtMost } from "~/platform/http/read-at-most";
import { BodyRefused, boundedForm } from "~/platform/http/read-form.server";

const typed = "application/x-www-form-urlencoded";
const parts = "multipart/form-data; boundary=edge";
const part = (name: string, value = "") =>
  `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const end = "--edge--\r\n";

const asked = (body: string | Buffer | null, type: string | null, headers: Record<string, string> = {}) =>
  new Request("http://localhost/form", {
    method: "POST",
    body: body === null ? null : Buffer.from(body),
    headers: { ...(type === null ? {} : { "content-type": type }), ...headers },
  });

/** What is taken, as it can be read afterwards, or the status of the refusal. */
async function told(request: Request, kind: FormKind = "short"): Promise<Record<string, unknown> | number> {
  try {
    return Object.fromEntries(await (await boundedForm(request, kind)).formData());
  } catch (error) {
    if (error instanceof BodyRefused) return error.status;
    throw error;
  }
}

const repeated = (name: string, count: number) => Array.from({ length: count }, () => `${name}=1`).join("&");

describe.each(Object.entries(formBounds))("a form of the kind %s", (name, { bytes, fields, index, depth, ...most }) => {
  const kind = name as FormKind;
  const sized = (size: number) => `a=${"b".repeat(size - 2)}`;
  const nested = (steps: number) => Array.from({ length: steps }, () => "a").join(".") + "=1";
  const many = (count: number) => Array.from({ length: count }, () => part("a", "1")).join("") + end;

  it.each([
    ["bytes", sized(bytes), sized(bytes + 1), 413],
    ["fields", repeated("a", fields), repeated("a", fields + 1), 413],
    ["an index", `a[${index}]=1`, `a[${index + 1}]=1`, 400],
    ["steps of a name", nested(depth), nested(depth + 1), 400],
    ["characters of a name", `${"n".repeat(most.name)}=1`, `${"n".repeat(most.name + 1)}=1`, 400],
  ])("takes so many %s and no more", async (_, within, beyond, status) => {
    expect(await told(asked(within, typed), kind)).toBeTypeOf("object");
    expect(await told(asked(beyond, typed), kind)).toBe(status);
  });

  it("counts the fields of multipart forms, and reads their names", async () => {
    expect(await told(asked(many(fields - 1), parts), kind)).toEqual({ a: "1" });
    expect(await told(asked(many(fields + 1), parts), kind)).toBe(413);
    expect(await told(asked(part(`a[${index + 1}]`) + end, parts), kind)).toBe(400);
  });
});

describe("a body", () => {
  it.each([
    ["of nothing", "", typed, {}],
    ["with a charset", "a=1", `${typed}; charset=UTF-8`, { a: "1" }],
    ["whose type is in capitals", "a=1", typed.toUpperCase(), { a: "1" }],
    ["of parts", part("a", "实际") + end, parts, { a: "实际" }],
    ["with U+0000 in its text", "a=b%00c&d=e", typed, { a: "bc", d: "e" }],
    ["with U+0000 hidden in an escape", "a=%%0000", typed, { a: "%00" }],
    ["with U+0000 in a part", part("a", "b\u0000c") + end, parts, { a: "bc" }],
    ["with half a character", "a=%E4%B8", typed, { a: "\uFFFD" }],
  ])("%s is taken", async (_, body, type, expected) => {
    expect(await told(asked(body, type))).toEqual(expected);
  });

  it.each([
    ["of JSON", "{}", "application/json", 415],
    ["of plain text", "a=1", "text/plain", 415],
    ["without a type", "a=1", null, 415],
    ["of nothing, without a type", null, null, 415],
    ["of parts without their boundary", part("a") + end, "multipart/form-data", 400],
    ["of parts with another boundary", part("a") + end, "multipart/form-data; boundary=other", 400],
    ["of parts cut off", part("a").slice(0, -5), parts, 400],
    ["of parts without names", "--edge\r\n\r\nb\r\n--edge--\r\n", parts, 400],
    ["with U+0000 in a name", "a%00=1", typed, 400],
    ["with a button that no form of ours has", "__intent__=x", typed, 400],
  ])("%s is refused", async (_, body, type, status) => {
    expect(await told(asked(body, type))).toBe(status);
  });

  it("that is taken can be had as it came: as a form, a text, or bytes to keep", async () => {
    const taken = await boundedForm(asked("a=1&b=%E4%B8%80", typed), "short");
    expect([...(await taken.formData())]).toEqual([
      ["a", "1"],
      ["b", "一"],
    ]);
    expect(await taken.text()).toBe("a=1&b=%E4%B8%80");
    expect(String(await readAtMost(taken, 100))).toBe("a=1&b=%E4%B8%80");
  });

  it("that is packed is refused", async () => {
    expect(await told(asked("a=1", typed, { "content-encoding": "gzip" }))).toBe(415);
  });

  it("that is announced as too large is not read", async () => {
    const body = new ReadableStream({ pull: () => Promise.reject(new Error("read")) }, { highWaterMark: 0 });
    const headers = { "content-type": typed, "content-length": String(formBounds.short.bytes + 1) };
    const request = new Request("http://localhost/form", { method: "POST", body, headers, duplex: "half" });
    expect(await told(request)).toBe(413);
  });

  it("without an end is read up to the bound", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(97));
      },
    });
    const headers = { "content-type": typed };
    const request = new Request("http://localhost/form", { method: "POST", body, headers, duplex: "half" });
    expect(await told(request)).toBe(413);
    expect(sent).toBeLessThan(formBounds.short.bytes * 2);
  });
});
