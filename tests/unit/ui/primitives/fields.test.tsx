import { describe, expect, it } from "vitest";
import { Checkbox } from "~/ui/primitives/checkbox";
import { CheckboxGroup, RadioGroup } from "~/ui/primitives/choice-group";
import { FileInput } from "~/ui/primitives/file-input";
import { Form } from "~/ui/primitives/form";
import { AreaInput, DateInput, MoneyInput, NumberInput } from "~/ui/primitives/number-input";
import { Select } from "~/ui/primitives/select";
import { TextArea, TextInput } from "~/ui/primitives/text-input";
import { render, values, words } from "../render";

const basics = { id: "f-x", name: "x", label: "Company", hint: "As on the licence", errors: ["tooLong?max=20"] };
const options = [
  { value: "a", label: "Ay", hint: "First" },
  { value: "b", label: "Be" },
];

describe.each([
  ["TextInput", <TextInput key="" {...basics} />],
  ["TextArea", <TextArea key="" {...basics} />],
  ["NumberInput", <NumberInput key="" {...basics} />],
  ["MoneyInput", <MoneyInput key="" {...basics} />],
  ["AreaInput", <AreaInput key="" {...basics} />],
  ["DateInput", <DateInput key="" {...basics} />],
  ["Select", <Select key="" {...basics} options={options} />],
  ["RadioGroup", <RadioGroup key="" {...basics} options={options} />],
  ["CheckboxGroup", <CheckboxGroup key="" {...basics} options={options} />],
  ["Checkbox", <Checkbox key="" {...basics} />],
  ["FileInput", <FileInput key="" {...basics} />],
])("%s", (_, field) => {
  const markup = render(field);
  const ids = values(markup, "id");

  it("has a label for the control with its id", () => {
    expect(values(markup, "for")).toContain("f-x");
    expect(ids).toContain("f-x");
  });

  it("names hint and error as its description, and both are there", () => {
    const described = values(markup, "aria-describedby").flatMap((list) => list.split(" "));
    expect(described).toEqual(expect.arrayContaining(["f-x-hint", "f-x-error"]));
    expect(ids).toEqual(expect.arrayContaining(described));
  });

  it("says the error in words", () => {
    expect(words(markup)).toContain("Error: Write at most 20 characters");
  });

  it("has no id twice", () => {
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it("marks required and optional in words, and filters not at all", () => {
  expect(words(render(<TextInput id="i" name="n" label="Name" required />))).toBe("Name required");
  expect(words(render(<TextInput id="i" name="n" label="Name" required={false} />))).toBe("Name optional");
  expect(words(render(<TextInput id="i" name="n" label="Name" />))).toBe("Name");
  expect(words(render(<TextInput id="i" name="n" label="名称" required />, "zh-CN"))).toBe("名称 必填");
});

it("claims no description or fault that is not there", () => {
  const markup = render(<TextInput id="i" name="n" label="Name" />);
  expect(markup).not.toContain("aria-describedby");
  expect(markup).not.toContain("aria-invalid");
});

it("reads the unit with the input", () => {
  const markup = render(<MoneyInput id="i" name="n" label="Rent" />);
  expect(values(markup, "aria-describedby")).toEqual(["i-unit"]);
  expect(values(markup, "inputMode")).toEqual(["decimal"]);
});

it("escapes what was typed", () => {
  const markup = render(<TextInput id="i" name="n" label="Name" defaultValue={'"><script>alert(1)</script>'} />);
  expect(markup).not.toContain("<script>");
  expect(values(markup, "value")).toEqual(["&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"]);
});

it("keeps what was chosen", () => {
  const checked = (markup: string) =>
    markup.match(/<input[^>]*checked=""[^>]*>/g)?.flatMap((tag) => values(tag, "value"));
  expect(checked(render(<RadioGroup {...basics} options={options} defaultValue="b" />))).toEqual(["b"]);
  expect(checked(render(<CheckboxGroup {...basics} options={options} defaultValues={["a", "b"]} />))).toEqual([
    "a",
    "b",
  ]);
  expect(render(<Select {...basics} options={options} defaultValue="b" />)).toContain('<option value="b" selected="">');
});

it("posts forms that the server validates, with their hidden values", () => {
  const markup = render(<Form hidden={{ version: 3 }}>x</Form>);
  expect(markup).toMatch(/<form method="post" novalidate=""/i);
  expect(markup).toContain('<input type="hidden" name="version" value="3"/>');
});

it("a box posts a value of its own, ticked on a page that React has taken over as well", () => {
  expect(render(<Checkbox id="stands" name="stands" label="The old file stands" />)).toContain('value="on"');
});
