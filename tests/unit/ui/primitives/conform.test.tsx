import { type SubmissionResult, useForm } from "@conform-to/react";
import { expect, it } from "vitest";
import { Checkbox } from "~/ui/primitives/checkbox";
import { CheckboxGroup } from "~/ui/primitives/choice-group";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { checkProps, fieldProps, groupProps } from "~/ui/primitives/field-props";
import { TextInput } from "~/ui/primitives/text-input";
import { render, values, words } from "../render";

const refused: SubmissionResult<string[]> = {
  status: "error",
  initialValue: { name: "<b>Harbour</b>", sectors: ["b"], agreed: "on" },
  error: { name: ["tooLong?max=5"], "": ["requirement.windowOpen"] },
};

const Example = () => {
  const [form, fields] = useForm<{ name: string; sectors: string[]; agreed: boolean; licence: string }>({
    id: "company",
    lastResult: refused,
    constraint: { name: { required: true }, sectors: { required: false } },
  });
  return (
    <>
      <ErrorSummary errors={formErrors(form, { name: "Company name" })} />
      <TextInput label="Company name" {...fieldProps(fields.name)} />
      <CheckboxGroup
        label="Sectors"
        {...groupProps(fields.sectors)}
        options={[
          { value: "a", label: "Ay" },
          { value: "b", label: "Be" },
        ]}
      />
      <Checkbox label="Agreed" {...checkProps(fields.agreed)} />
      <TextInput label="Licence" {...fieldProps(fields.licence)} />
    </>
  );
};

const markup = render(<Example />);

it("leads from each line of the summary to its field", () => {
  const targets = values(markup, "href").filter((href) => href.startsWith("#"));
  expect(targets).toEqual(["#company-name"]);
  expect(values(markup, "id")).toContain("company-name");
});

it("says which field is meant, and what concerns the whole form", () => {
  expect(words(markup)).toContain("Company name: Write at most 5 characters");
  expect(words(markup)).toContain("Applications are not being taken at present");
});

it("keeps what was typed and ticked", () => {
  expect(markup).toContain('value="&lt;b&gt;Harbour&lt;/b&gt;"');
  expect(markup.match(/<input[^>]*checked=""[^>]*>/g)?.map((tag) => values(tag, "name")[0])).toEqual([
    "sectors",
    "agreed",
  ]);
});

it("takes the marking from the constraints, and makes none where there is no constraint", () => {
  expect(words(markup)).toContain("Company name required");
  expect(words(markup)).toContain("Sectors optional");
  expect(words(markup)).not.toMatch(/Licence (required|optional)/);
});

it("puts the keyboard at the summary, and shows none without errors", () => {
  expect(markup).toMatch(/<section[^>]*tabindex="-1"[^>]*autofocus=""/i);
  expect(render(<ErrorSummary errors={[]} />)).toBe("");
});
