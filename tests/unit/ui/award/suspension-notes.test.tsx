import { expect, it } from "vitest";
import { SuspensionNotes } from "~/ui/award/suspension-notes";
import { render, words } from "../render";

const suspension = {
  from: "2026-03-01",
  to: "2026-05-01",
  decisions: [{ decidedOn: "2026-02-20", decidedBy: "丁岚", reason: "场地改造" }],
};
const hidden = { ...suspension, decisions: [{ ...suspension.decisions[0]!, decidedBy: null }] };

it("a pause of payment is said with its first and last day, who decided it and why", () => {
  const now = <SuspensionNotes suspensions={[suspension]} today="2026-03-01" />;
  expect(words(render(now))).toContain(
    "Payment is suspended from 1 March 2026 to 30 April 2026. Decided on 20 February 2026 by 丁岚, for this reason: 场地改造",
  );
  expect(words(render(now, "zh-CN"))).toContain(
    "自2026年3月1日至2026年4月30日暂停计发。 丁岚于2026年2月20日决定，理由：场地改造",
  );
});

it("a pause that lies ahead is announced, to the company in the name of the office", () => {
  const ahead = <SuspensionNotes suspensions={[hidden]} today="2026-02-28" />;
  expect(words(render(ahead))).toContain(
    "Payment will be suspended from 1 March 2026 to 30 April 2026. Decided on 20 February 2026 by the office, for",
  );
  expect(words(render(ahead, "zh-CN"))).toContain(
    "将自2026年3月1日至2026年4月30日暂停计发。 受理部门于2026年2月20日决定",
  );
});

it("a pause of which nobody told why ends with who decided it", () => {
  const untold = { ...suspension, decisions: [{ ...suspension.decisions[0]!, reason: null }] };
  const now = render(<SuspensionNotes suspensions={[untold]} today="2026-03-01" />);
  expect(words(now)).toMatch(/Decided on 20 February 2026 by 丁岚\.$/);
});
