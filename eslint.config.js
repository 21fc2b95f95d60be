import tseslint from "typescript-eslint";
import transactionHandle from "./eslint/transaction-handle.js";

/** The one rule that asks for types, of the folders where transactions are; all others are oxlint's, in `.oxlintrc.json`. */
export default tseslint.config(
  { ignores: ["**/*.{js,mjs}", "node_modules/", "build/", ".data/", "app/data/generated/"] },
  {
    files: ["app/{data,use-cases,auth,commands}/**/*.ts", "prisma/seed/**/*.ts"],
    languageOptions: { parser: tseslint.parser, parserOptions: { project: "eslint/tsconfig.json" } },
    // What is turned off somewhere are rules of oxlint.
    linterOptions: { reportUnusedDisableDirectives: "off" },
    plugins: { house: { rules: { "transaction-handle": transactionHandle } } },
    rules: { "house/transaction-handle": "error" },
  },
);
