import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { mandateForm } from "~/forms/company/people";
import { profileForm } from "~/forms/company/profile";

const typed = {
  kind: "domestic",
  name: " 大连海风软件有限公司 ",
  nameEn: "",
  code: "91210231ma0dem013f",
  foreignRegistration: "",
  foreignCountry: "",
  establishedOn: "2025-06-30",
  registeredZoneId: "",
  sector: "software",
  address: "大连市高新区",
  contactName: "王明",
  contactPhone: "+86 (0411) 123-4567",
  insuredStaff: "4",
  insuredStaffOn: "2026-02-28",
};

const parse = (change: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...typed, ...change })) form.append(name, value);
  return parseWithZod(form, { schema: profileForm("2026-03-09") });
};

const errors = (change: Record<string, string>) => parse(change).reply().error;
const profile = (change: Record<string, string> = {}) => {
  const submission = parse(change);
  return submission.status === "success" ? submission.value.profile : submission.reply().error;
};

describe("the form of a company's profile", () => {
  it("gives the profile as it is stored", () => {
    expect(profile()).toEqual({
      kind: "domestic",
      name: "大连海风软件有限公司",
      nameEn: null,
      code: "91210231MA0DEM013F",
      foreignRegistration: null,
      foreignCountry: null,
      establishedOn: "2025-06-30",
      registeredZoneId: null,
      sector: "software",
      address: "大连市高新区",
      contactName: "王明",
      contactPhone: "+86 (0411) 123-4567",
      insuredStaff: 4,
      insuredStaffOn: "2026-02-28",
    });
  });

  it.each(["__proto__", "constructor", "toString", ""])("says at the field that %j is no kind of company", (kind) => {
    expect(errors({ kind })).toMatchObject({ kind: ["requiredChoice"] });
  });

  it("says at the field why a code is none", () => {
    expect(errors({ code: "9121023" })).toEqual({ code: ["uscc.length"] });
    expect(errors({ code: "91210231MA0DEM013I" })).toEqual({ code: ["uscc.alphabet"] });
    expect(errors({ code: "91210231MA0DEM0130" })).toEqual({ code: ["uscc.check"] });
    expect(errors({ code: "" })).toEqual({ code: ["required"] });
  });

  it("keeps an early code of Fujian once somebody says that the licence has it so", () => {
    const code = "91350100M000100Y44";
    expect(errors({ code })).toEqual({ code: ["company.earlyFujian"] });
    expect(profile({ code, keepCode: "on" })).toMatchObject({ code });
    expect(errors({ code: "91210231MA0DEM0130", keepCode: "on" })).toEqual({ code: ["uscc.check"] });
  });

  it("asks a company not yet registered for its foreign registration instead", () => {
    const foreign = { kind: "notYetRegistered", code: "", establishedOn: "" };
    expect(errors(foreign)).toEqual({ foreignRegistration: ["required"], foreignCountry: ["required"] });
    const known = { ...foreign, foreignRegistration: "0100-01-123456", foreignCountry: "JP" };
    expect(profile(known)).toMatchObject({ code: null, foreignRegistration: "0100-01-123456", foreignCountry: "JP" });
    expect(errors({ ...known, foreignCountry: "XX" })).toEqual({ foreignCountry: ["notChoice"] });
  });

  it("wants a date with a count of staff, and a count with a date", () => {
    expect(errors({ insuredStaffOn: "" })).toEqual({ insuredStaffOn: ["required"] });
    expect(errors({ insuredStaff: "" })).toEqual({ insuredStaff: ["required"] });
    expect(profile({ insuredStaff: "", insuredStaffOn: "" })).toMatchObject({ insuredStaff: null });
    expect(profile({ insuredStaff: "0" })).toMatchObject({ insuredStaff: 0 });
  });

  it("takes no year that nobody means", () => {
    expect(errors({ establishedOn: "0024-05-01" })).toEqual({ establishedOn: ["yearOutside?min=1900&max=2100"] });
    expect(profile({ establishedOn: "1900-01-01" })).toMatchObject({ establishedOn: "1900-01-01" });
  });

  it("reads what people type in characters of any width, with nothing invisible in it", () => {
    const typedSo = {
      name: "\u200b海风\u00ad软件\u3000",
      code: "９１２１０２３１ma0dem013f\u2060",
      insuredStaff: "１，２００",
      contactPhone: "（０４１１）　８４７９—１２３４ 转８０１",
      establishedOn: "２０２５-06-30",
    };
    expect(profile(typedSo)).toMatchObject({
      name: "海风软件",
      code: "91210231MA0DEM013F",
      insuredStaff: 1200,
      contactPhone: "(0411) 8479-1234 ext. 801",
      establishedOn: "2025-06-30",
    });
    expect(errors({ name: "\u200b\u3000\u00ad" })).toEqual({ name: ["required"] });
  });

  it.each([
    ["1e1", "notWhole"],
    ["0x10", "notWhole"],
    ["1.5", "notWhole"],
    ["-1", "tooSmall?min=0"],
    ["1000001", "tooBig?max=1000000"],
  ])("takes %s for no count of staff", (insuredStaff, message) => {
    expect(errors({ insuredStaff })).toEqual({ insuredStaff: [message] });
  });

  it("takes a blank count of staff for none", () => {
    expect(profile({ insuredStaff: "\u3000", insuredStaffOn: " " })).toMatchObject({ insuredStaff: null });
  });

  it("names every mistake at once", () => {
    const wrong = {
      kind: "",
      name: " ",
      establishedOn: "2026-02-29",
      sector: "",
      contactPhone: "call me",
      insuredStaff: "some",
      code: "9121023",
    };
    expect(errors(wrong)).toEqual({
      code: ["uscc.length"],
      kind: ["requiredChoice"],
      name: ["required"],
      establishedOn: ["notDate"],
      sector: ["requiredChoice"],
      contactPhone: ["notPhone"],
      insuredStaff: ["notWhole"],
    });
  });
});

it("people counted before the company was founded, or on a day to come, are refused at the day of the count", () => {
  const counted = (insuredStaffOn: string) =>
    errors({ establishedOn: "2025-06-30", insuredStaff: "3", insuredStaffOn });
  expect(counted("2025-06-29")).toEqual({ insuredStaffOn: ["dateTooEarly?min=2025-06-30"] });
  expect(counted("2026-03-10")).toEqual({ insuredStaffOn: ["dateTooLate?max=2026-03-09"] });
  expect(counted("2025-06-30")).toBeUndefined();
});

it("a company founded in the future is named together with the other mistakes", () => {
  expect(errors({ establishedOn: "2026-03-10", name: "", contactPhone: "1" })).toEqual({
    establishedOn: ["dateTooLate?max=2026-03-09"],
    name: ["required"],
    contactPhone: ["notPhone"],
  });
});

describe("the form of a mandate", () => {
  it("leaves the range of the last day to its use case", () => {
    const form = new FormData();
    form.append("email", "adviser@example.cn");
    form.append("lastDay", "9999-12-31");
    expect(parseWithZod(form, { schema: mandateForm }).reply().error).toBeUndefined();
  });

  it("reads an unticked box as no, and an empty date as no end", () => {
    const form = new FormData();
    form.append("email", "Adviser@Example.cn");
    form.append("lastDay", "");
    const submission = parseWithZod(form, { schema: mandateForm });
    expect(submission.status === "success" && submission.value).toEqual({
      email: "adviser@example.cn",
      lastDay: null,
      maySubmit: false,
    });
  });
});
