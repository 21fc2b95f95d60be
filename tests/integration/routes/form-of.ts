const unescaped = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
};

/** What a browser would post for the form of a page, were nothing typed; forms that only ask for a page aside. */
export function formOf(page: string): Record<string, string> {
  const main = page.slice(page.indexOf("<main")).replaceAll(/<form\b[^>]*method="get".*?<\/form>/gs, "");
  const form: Record<string, string> = {};
  for (const [tag] of main.matchAll(/<input\b[^>]*>/g)) {
    const [name, type] = [attribute(tag, "name"), attribute(tag, "type")];
    // A file goes with a form of its own, which is sent as no text.
    if (name && type !== "file" && ((type !== "radio" && type !== "checkbox") || / checked/.test(tag)))
      form[name] = attribute(tag, "value") ?? "";
  }
  for (const [, tag = "", text = ""] of main.matchAll(/(<textarea\b[^>]*>)([^<]*)<\/textarea>/g))
    form[attribute(tag, "name") ?? ""] = unescaped(text);
  for (const [, tag = "", options = ""] of main.matchAll(/(<select\b[^>]*>)(.*?)<\/select>/gs))
    form[attribute(tag, "name") ?? ""] =
      attribute(/<option[^>]* selected[^>]*>/.exec(options)?.[0] ?? "", "value") ?? "";
  return form;
}
