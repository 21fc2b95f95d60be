import tseslint from "typescript-eslint";
import transactionHandle from "./eslint/transaction-handle.js";
import typedAddress from "./eslint/typed-address.js";

/** The house's own rules; those that everybody has are oxlint's, in `.oxlintrc.json`. */
export default tseslint.config(
  { ignores: ["node_modules/", "build/", ".data/", "app/data/generated/", "test-results/", "playwright-report/"] },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: "off" },
    rules: {
      // One property a line, or a part with a name: a literal spread to keep lines together is an idiom nobody knows.
      "no-restricted-syntax": [
        "error",
        ...[
          "ObjectExpression > SpreadElement > ObjectExpression",
          "ArrayExpression > SpreadElement > ArrayExpression",
        ].map((selector) => ({ selector, message: "Write the parts of this literal where they are spread." })),
        { selector: "JSXSpreadAttribute > ObjectExpression", message: "Write these as attributes of their own." },
      ],
    },
  },
  {
    files: ["app/{data,use-cases,auth,commands}/**/*.ts", "prisma/seed/**/*.ts"],
    // The only rule that asks for types.
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { house: { rules: { "transaction-handle": transactionHandle } } },
    rules: { "house/transaction-handle": "error" },
  },
  {
    // The lists of the domain name their own paths, which a test compares with the addresses.
    files: ["app/{auth,data,forms,jobs,mail,presenters,routes,ui,use-cases}/**/*.{ts,tsx}"],
    plugins: { addresses: { rules: { typed: typedAddress } } },
    rules: { "addresses/typed": "error" },
  },
);
