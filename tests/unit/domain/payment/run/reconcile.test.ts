import { describe, expect, it } from "vitest";
import { lightOf, type ThreeBooks } from "~/domain/payment/run/reconcile";

const of = (count: number, fen: number) => ({ count, fen });
const settled: ThreeBooks = {
  released: of(3, 300),
  filed: of(3, 300),
  exported: of(3, 300),
  paid: of(2, 250),
  bounced: of(1, 50),
  takenBack: of(1, 50),
};

describe("the light of a run", () => {
  it("is green only when every book says the same by count and by sum", () => expect(lightOf(settled)).toBe("agrees"));

  it.each([
    ["a file that was not taken to the bank", { exported: of(2, 200), paid: of(1, 150) }],
    ["a payment of which the bank said nothing", { paid: of(1, 150) }],
  ] satisfies [string, Partial<ThreeBooks>][])("waits for %s", (_, books) =>
    expect(lightOf({ ...settled, ...books })).toBe("waits"),
  );

  it.each([
    ["a payment that is in no file", { filed: of(2, 200) }],
    ["another sum in the files", { filed: of(3, 301) }],
    ["a bounced payment that was not taken back", { takenBack: of(0, 0) }],
    ["more reported than was sent", { paid: of(3, 350) }],
  ] satisfies [string, Partial<ThreeBooks>][])("shows %s", (_, books) =>
    expect(lightOf({ ...settled, ...books })).toBe("differs"),
  );
});
