import { describe, expect, it } from "vitest";
import { readFloorLabels } from "~/domain/space/floor-labels";

describe("the labels of floors", () => {
  it.each([
    ["1\n2\n\n 3 ", ["1", "2", "3"]],
    ["1, 2,3", ["1", "2", "3"]],
    ["B1、1，2；夹层", ["B1", "1", "2", "夹层"]],
    ["1-3", ["1", "2", "3"]],
    ["B2-B1, 1–2", ["B2", "B1", "1", "2"]],
    ["B2至3", ["B2", "B1", "1", "2", "3"]],
    ["1层到3层", ["1层", "2层", "3层"]],
    ["1-2F", ["1F", "2F"]],
    ["１～２", ["1", "2"]],
    ["A-201, roof - garden", ["A-201", "roof - garden"]],
    ["A1-B3", ["A1-B3"]],
    ["", []],
  ])("%s", (typed, labels) => {
    expect(readFloorLabels(typed)).toEqual(labels);
  });

  it("that stand already stay as they are", () => {
    expect(readFloorLabels("1-2\nEast, upper\n3-4", ["1-2", "East, upper"])).toEqual(["1-2", "East, upper", "3", "4"]);
  });
});
