import { describe, expect, it } from "vitest";
import { imageSize } from "~/platform/storage/image/image-size";
import { sealPicture } from "../../../../../prisma/seed/seal-picture";

/** Segments of a JPEG: marker and content. */
const jpeg = (...segments: readonly (readonly [number, readonly number[]])[]): Buffer =>
  Buffer.from([
    0xff,
    0xd8,
    ...segments.flatMap(([marker, content]) => [0xff, marker, 0, content.length + 2, ...content]),
    0xff,
    0xd9,
  ]);
/** 8 bits, 200 high, 300 wide, one component. */
const frame = [8, 0, 200, 1, 44, 1, 1, 17, 0];

describe("the sides of a picture", () => {
  it("stand in the head of a PNG", () => {
    expect(imageSize(sealPicture(), "image/png")).toEqual({ width: 400, height: 400 });
  });

  it.each([
    ["a baseline frame", 0xc0],
    ["a progressive frame", 0xc2],
  ])("stand in %s of a JPEG, after tables that are none", (_, marker) => {
    const file = jpeg([0xe0, [1, 2, 3]], [0xc4, [0, 9, 9, 9, 9, 9]], [marker, frame], [0xda, [1]]);
    expect(imageSize(file, "image/jpeg")).toEqual({ width: 300, height: 200 });
  });

  it("are not told by a JPEG without a frame", () => {
    expect(imageSize(jpeg([0xe0, [1, 2, 3]], [0xda, frame]), "image/jpeg")).toBeNull();
  });
});
