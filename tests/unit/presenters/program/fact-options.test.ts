import { expect, it } from "vitest";
import { FACT_KEYS, factDefinition } from "~/domain/program/criteria/facts";
import { factOptions } from "~/presenters/program/builder/criterion-part.server";

it.each(["en", "zh-CN"] as const)(
  "every option of a fact has words of its own where conditions are written: %s",
  async (locale) => {
    for (const fact of FACT_KEYS) {
      if (factDefinition(fact).type === "zone") continue;
      for (const { value, label } of await factOptions(fact, {}, locale))
        expect(label).not.toContain(`${fact}.${value}`);
    }
  },
);
