import { describe, expect, it } from "vitest";
import { passwordProblem } from "~/domain/access/password";

const problem = (password: string) => passwordProblem(password, "lin.qing@example.cn");

describe("a new password", () => {
  it.each(["correct horse battery", "四个互不相干的词语很好记", "x7#kQ2!mZp"])("may be %s", (password) => {
    expect(problem(password)).toBeNull();
  });

  it.each([
    ["ninechars", "passwordTooShort"],
    ["短密码", "passwordTooShort"],
    ["x".repeat(201), "tooLong"],
    ["password123", "passwordTooCommon"],
    ["Password!!", "passwordTooCommon"],
    ["1234567890", "passwordTooCommon"],
    ["aaaaaaaaaaaa", "passwordTooCommon"],
    ["abababababab", "passwordTooCommon"],
    ["lin.qing@example.cn", "passwordTooCommon"],
    ["lin.qing2026", null],
    ["lin.qing26!", "passwordTooCommon"],
  ])("%j: %s", (password, expected) => {
    expect(problem(password)).toBe(expected);
  });
});
