import { describe, expect, it } from "vitest";
import { imageProblem } from "~/platform/storage/image/image-problem";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const jpeg = Buffer.from(
  "ffd8ffe000104a46494600010100000100010000ffdb000401ffffffc0000b080001000101011100ffda0008010100003f00d2cf20ffd9",
  "hex",
);

describe("a picture", () => {
  it.each([
    ["image/png", png],
    ["image/jpeg", jpeg],
  ] as const)(
    "%s is taken whole, with something after its end too, and refused wherever it is cut off",
    (type, whole) => {
      expect(imageProblem(whole, type)).toBeNull();
      expect(imageProblem(Buffer.concat([whole, Buffer.from("more")]), type)).toBeNull();
      for (let length = 0; length < whole.length; length += 1)
        expect([length, imageProblem(whole.subarray(0, length), type)]).toEqual([length, "fileCutOff"]);
    },
  );

  it("of a head and an end without a picture is refused", () => {
    const [head, end] = [png.subarray(0, 33), png.subarray(-12)];
    expect(imageProblem(Buffer.concat([head, end]), "image/png")).toBe("fileCutOff");
    expect(imageProblem(Buffer.from("ffd8ffe0000400000ffd9", "hex"), "image/jpeg")).toBe("fileCutOff");
    const frameless = Buffer.from(jpeg);
    frameless[frameless.indexOf(0xc0)] = 0xfe;
    expect(imageProblem(frameless, "image/jpeg")).toBe("fileCutOff");
  });
});
