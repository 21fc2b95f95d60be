/** Accounts at banks. */
export default {
  field: {
    holder: "Account holder",
    holderHint: "Exactly as the bank has it; a payment to another name comes back",
    bankName: "Bank and branch",
    bankCode: "Bank code (CNAPS)",
    bankCodeHint: "The 12 digits of the branch in the national payment system",
    number: "Account number",
    numberHint: "8 to 32 digits; it is stored encrypted and shown masked",
  },
  masked: "ending in {{digits}}",
  at: "{{bank}}, ending in {{digits}}",
  errors: {
    notNumber: "Type the account number: 8 to 32 digits",
    bankCode: {
      length: "A bank code has 12 digits",
      check: "This is no bank code: its last digit does not fit the others. Check it against the bank's paper",
    },
  },
} as const;
