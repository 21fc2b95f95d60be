import { describe, expect, it } from "vitest";
import { areOfOneShape, mayBeNamed } from "~/platform/http/field-names";

const bounds = { bytes: 1000, fields: 10, index: 20, depth: 3, name: 30 };

describe("the name of a field", () => {
  it.each([
    ["email", true],
    ["members[1].name", true],
    ["roles[]", true],
    ["seen.passport", true],
    ["实际地址", true],
    ["", true],
    ["a[20]", true],
    ["a[21]", false],
    ["a.21", false],
    ["a[99999999]", false],
    ["a[1e9]", true],
    ["a.b.c", true],
    ["a.b.c.d", false],
    ["a[][][]", false],
    ["a[0][0][0]", false],
    ["n".repeat(30), true],
    ["n".repeat(31), false],
    ["a\u0000b", false],
    ["__proto__", false],
    ["a.__proto__.b", false],
    ["a[constructor]", false],
    ["email.toString", false],
    ["email.valueOf", false],
    ["a[hasOwnProperty]", false],
    ["a.b.isPrototypeOf", false],
    ["toString", false],
    ["a.to", true],
    ["__intent__", false],
    ["__state__", false],
  ])("%j may be: %s", (name, may) => {
    expect(mayBeNamed(name, bounds)).toBe(may);
  });
});

describe("the names of the fields of a form", () => {
  it.each([
    ["members[0].name members[1].name members[0].role", true],
    ["roles[] roles[] roles", true],
    ["seen.passport seen.licence", true],
    ["a[0][0] a[1][0]", true],
    ["a.0 a[1]", true],
    ["a[0] a.map", false],
    ["a.map a[0]", false],
    ["a[0].name a.length", false],
    ["a[0].b[0] a[1].b.filter", false],
    ["a[] a[x]", false],
    ["a[0] a[-1]", false],
  ])("%s are of one shape: %s", (names, whole) => {
    expect(areOfOneShape(names.split(" "))).toBe(whole);
  });
});
