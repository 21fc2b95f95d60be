import { expect, it } from "vitest";
import { recoveryStepsOpen } from "~/domain/recovery/step-pages";

const official = { userId: "F", proposedById: null, approverIds: [], tied: false };

it("a debt is offered to be closed as small only where it is, behind what comes next", () => {
  const allowed = ["proposeSmall", "propose"] as const;
  expect(recoveryStepsOpen(allowed, { ...official, small: false })).toEqual(["proposal"]);
  expect(recoveryStepsOpen(allowed, { ...official, small: true })).toEqual(["proposal", "small"]);
  expect(recoveryStepsOpen(allowed, { ...official, small: true, tied: true })).toEqual([]);
});
