import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { beginsAsPdf, pdfProblem } from "~/platform/storage/pdf/pdf-problem";
import { bytesIn } from "~/platform/storage/pdf/pdf-value";

const made = (name: string): Buffer => readFileSync(new URL(`made/${name}.pdf`, import.meta.url));
const ways = ["RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256"];

describe("a PDF", () => {
  it("that anybody can open is taken", () => {
    expect(pdfProblem(made("plain"))).toBeNull();
  });

  it.each(ways)("encrypted by %s is refused where it asks for a password", (way) => {
    expect(pdfProblem(made(`${way}-user`))).toBe("filePassword");
  });

  it.each(ways)("encrypted by %s is taken where it is only kept from being changed", (way) => {
    expect(pdfProblem(made(`${way}-owner`))).toBeNull();
  });

  it("that only certain people's certificates open is refused", () => {
    const sealed = made("RC4-128-owner").toString("latin1").replace("/Standard", "/Adobe.PubSec");
    expect(pdfProblem(Buffer.from(sealed, "latin1"))).toBe("filePassword");
  });

  it.each([0.3, 0.6, 0.9])("cut off after %d of it is refused", (part) => {
    const whole = made("AES-256-owner");
    expect(pdfProblem(whole.subarray(0, Math.floor(whole.length * part)))).toBe("fileCutOff");
  });

  it.each([
    ["%PDF-1.7\n%%EOF", "fileCutOff"],
    ["%PDF-1.7\nendobj\n%%EOF\n", "fileCutOff"],
    ["%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n", null],
    ["%PDF-1.4\n1 0\robj\n<<>>\nendobj\n%%EOF\n", null],
  ])("%j without an object is refused, and with one taken", (text, problem) => {
    expect(pdfProblem(Buffer.from(text))).toBe(problem);
  });

  it("with something after its end is taken", () => {
    expect(pdfProblem(Buffer.concat([made("plain"), Buffer.alloc(500, 0)]))).toBeNull();
  });

  it("may begin after some lines of something else, and not later", () => {
    const before = (length: number): Buffer => Buffer.concat([Buffer.alloc(length, 10), made("plain")]);
    expect([0, 1, 1000].map((length) => beginsAsPdf(before(length)))).toEqual([true, true, true]);
    expect(beginsAsPdf(before(1024))).toBe(false);
    expect(beginsAsPdf(Buffer.from("a contract, it says"))).toBe(false);
  });
});

describe("a string of a PDF", () => {
  it.each([
    ["/U (a\\)b\\\\c(d)\\101\\12\\\n)", "a)b\\c(d)A\n"],
    ["/U(x)", "x"],
    ["/UE (no) /U <4a4B>", "JK"],
    ["/U [ <4a> (b) ]", "J"],
  ])("%j is read", (dictionary, text) => expect(bytesIn(dictionary, "U")?.toString("latin1")).toBe(text));

  it("is none where it does not end", () => {
    expect(bytesIn("/U (x", "U")).toBeNull();
    expect(bytesIn("/O (x)", "U")).toBeNull();
  });
});
