import jsxA11y from "eslint-plugin-jsx-a11y";
import tseslint from "typescript-eslint";
import transactionHandle from "./eslint/transaction-handle.js";
import typedAddress from "./eslint/typed-address.js";

export default tseslint.config(
  { ignores: ["node_modules/", "build/", ".data/", "app/data/generated/", "test-results/", "playwright-report/"] },
  tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/only-throw-error": ["error", { allow: [{ from: "lib", name: "Response" }] }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // `import { type A } from` would keep the import itself, and pull server files into the browser.
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      eqeqeq: "error",
      // One property a line, or a part with a name: a literal spread to keep lines together is an idiom nobody knows.
      "no-restricted-syntax": [
        "error",
        ...[
          "ObjectExpression > SpreadElement > ObjectExpression",
          "ArrayExpression > SpreadElement > ArrayExpression",
        ].map((selector) => ({ selector, message: "Write the parts of this literal where they are spread." })),
        { selector: "JSXSpreadAttribute > ObjectExpression", message: "Write these as attributes of their own." },
      ],
      "no-console": "error",
    },
  },
  {
    files: ["app/{data,use-cases,auth,commands}/**/*.ts", "prisma/seed/**/*.ts"],
    plugins: { house: { rules: { "transaction-handle": transactionHandle } } },
    rules: { "house/transaction-handle": "error" },
  },
  {
    // The lists of the domain name their own paths, which a test compares with the addresses.
    files: ["app/{auth,data,forms,jobs,mail,presenters,routes,ui,use-cases}/**/*.{ts,tsx}"],
    plugins: { addresses: { rules: { typed: typedAddress } } },
    rules: { "addresses/typed": "error" },
  },
  { files: ["**/*.{jsx,tsx}"], ...jsxA11y.flatConfigs.recommended },
  // What a command prints is its purpose.
  { files: ["app/commands/**", "tests/bench/**"], rules: { "no-console": "off" } },
);
