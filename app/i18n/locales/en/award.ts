/** Decisions, awards and their tracking, for both sides. */
export default {
  mail: {
    approved: {
      subject: "Your application {{reference}} is approved",
      text: "Your application {{reference}} for “{{program}}” has been approved. Sign in to see the months, the amounts and the end date:",
    },
    rejected: {
      subject: "A decision on your application {{reference}}",
      text: "Your application {{reference}} for “{{program}}” has not been granted. Sign in to read the reasons and how to appeal:",
    },
    signature: "Slipway, start-up incubator and rent subsidies",
  },
} as const;
