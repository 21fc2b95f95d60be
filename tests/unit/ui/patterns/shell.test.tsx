import { describe, expect, it } from "vitest";
import { AppShell } from "~/ui/patterns/app-shell";
import { ErrorPage } from "~/ui/patterns/error-page";
import { PublicShell } from "~/ui/patterns/public-shell";
import { render, values, words } from "../render";

const shell = {
  homeHref: "/founder",
  nav: [
    { label: "Home", href: "/founder" },
    { label: "Applications", href: "/founder/applications" },
  ],
  path: "/founder/applications/1",
  languages: { action: "/language", returnTo: "/founder?x=1&y" },
  demonstration: true,
  children: <p>Hello</p>,
};
const account = {
  id: "0197a0b0",
  name: "Lin Yue",
  links: [{ label: "Security", href: "/s" }],
  signOutAction: "/auth/sign-out",
};

describe("AppShell", () => {
  const markup = render(<AppShell {...shell} account={account} />);

  it("begins with a link to the main part", () => {
    expect(markup).toMatch(/^<a href="#main"/);
    expect(values(markup, "id")).toContain("main");
  });

  it("marks the nearest item of the navigation, and that one alone", () => {
    expect(markup).toContain('<a href="/founder/applications" aria-current="true">');
    expect(values(markup, "aria-current")).toHaveLength(1);
  });

  it("calls the item of the page itself the page", () => {
    expect(render(<AppShell {...shell} path="/founder" account={account} />)).toContain(
      '<a href="/founder" aria-current="page">',
    );
  });

  it("signs out and changes language by post, without JavaScript", () => {
    expect(values(markup, "action")).toEqual(["/language", "/auth/sign-out"]);
    expect(markup).toContain('name="to" value="/founder?x=1&amp;y"');
    expect(markup).toContain('<button name="locale" value="zh-CN" lang="zh-CN">简体中文</button>');
  });

  it("says that it is a demonstration only when it is one", () => {
    expect(words(markup)).toContain("Demonstration, not policy");
    expect(words(render(<AppShell {...shell} demonstration={false} account={account} />))).not.toContain(
      "Demonstration",
    );
  });
});

it("links to the same public page in the other languages", () => {
  const markup = render(
    <PublicShell
      {...shell}
      languages={{ hrefFor: (locale) => `/${locale}/programs` }}
      entry={{ label: "登录", href: "/auth/sign-in" }}
    />,
    "zh-CN",
  );
  expect(markup).toContain('<a href="/en/programs" lang="en" hrefLang="en">English</a>');
  expect(markup).not.toContain("日本語");
  expect(words(markup)).toContain("登录");
});

it.each([
  [404, "Page not found", false],
  [403, "Not for you to do", false],
  [429, "Too many attempts", false],
  [500, "Something went wrong", true],
])("explains status %i", (status, title, withId) => {
  const text = words(render(<ErrorPage status={status} requestId="r-1" />));
  expect(text).toContain(title);
  expect(text.includes("r-1")).toBe(withId);
});
