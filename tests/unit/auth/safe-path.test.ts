import { describe, expect, it } from "vitest";
import { safePath, signInPath } from "~/auth/safe-path";

describe("where to go on to", () => {
  it.each(["/founder", "/admin/things?page=2#here", "/en/programs/%E5%A4%A7"])("takes %s", (path) => {
    expect(safePath(path, "/home")).toBe(path);
  });

  it.each([
    null,
    "",
    "founder",
    "https://elsewhere.example/",
    "//elsewhere.example/",
    "/\\elsewhere.example",
    "\\\\elsewhere.example",
    "/\t/elsewhere.example",
    "/a\\..\\elsewhere",
    "javascript:alert(1)",
    "/..//elsewhere.example",
  ])("goes home instead of to %j", (path) => {
    expect(safePath(path, "/home")).toBe("/home");
  });

  it("comes back through the sign-in page as it was", () => {
    const url = new URL(signInPath("/admin/things?page=2&q=a b"), "http://localhost");
    expect(url.searchParams.get("to")).toBe("/admin/things?page=2&q=a b");
  });
});
