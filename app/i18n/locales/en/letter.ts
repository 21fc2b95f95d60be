/** The letter of a decision, and checking one without an account. */
export default {
  title: "Decision letter {{reference}}",
  ofHearing: "Letter of hearing {{reference}}",
  crumb: "Application {{reference}}",
  of: "{{program}}, {{company}}",
  decision: {
    approve:
      "The application of {{company}} for {{program}} was approved on {{date}}. This letter says what is granted, for how long, and on what it rests.",
    reject:
      "The application of {{company}} for {{program}} was not granted by the decision of {{date}}. This letter gives the reasons and says how to appeal.",
  },
  change: {
    crumb: "Change {{reference}}",
    approve:
      "The change of award {{award}} of {{company}} was decided on {{date}}. This letter says what was decided, and what it does to each month and amount.",
    reject:
      "The change of award {{award}} that {{company}} asked for was not granted by the decision of {{date}}. This letter gives the reasons and says how to appeal.",
    rejectProposal:
      "The change of award {{award}} of {{company}} on which it was heard was not made by the decision of {{date}}. The award goes on as it was.",
    hearing: "Hearing: {{change}}",
    heard:
      "The office intends a change of award {{award}} of {{company}}. Before it is decided the company is heard: it can answer in the portal within {{days}} working days of the delivery of this letter. Without an answer it is decided without one.",
    intended: "What is intended",
    wouldDo: "What it would do",
    asOfHearing: "Amounts and days are those of the day of this letter. Nothing is decided yet.",
    decision: "Decision: {{change}}",
    notMade: "the change is not made",
    debtGone: "{{amount}} ({{words}}) of what had to come back does not have to come back any more.",
    owed: "Of what was paid, {{amount}} ({{words}}) has to come back. Nothing has to be paid yet: a demand follows first, with the amounts, the last day and the account.",
    reference: "Change",
    askedOn: "asked for on {{date}}",
    proposedOn: "proposed by the office on {{date}}",
    grounds: "Why, and on what it rests",
    why: { company: "Why the company asked", official: "Why the office proposed it" },
    whyLate: "Why it came late",
    allowed: "Why it was taken late",
    otherTerms: "Why the office gives other terms",
    answered: "What the company answered when it was heard",
    noAnswer: "Nothing: its days to answer went by.",
    clauses: "Clauses",
    decided: "What was decided",
    asked: "What was asked for",
    askedOtherwise: "What the company asked for",
    otherwise: "What the office proposed instead",
    effect: "What it does",
    totalWords: "In all then: {{amount}} ({{words}}).",
    highestOnly:
      "Of the company's awards in this group only the highest is paid in a month. The amounts above are what is payable of this award beside the others, not its plan alone.",
    asOfIssue:
      "Amounts and days are those of the decision. What is decided later changes them; the page of the award always shows how it stands.",
  },
  about: "What it is about",
  company: "Company",
  code: "Unified social credit code",
  registration: "Foreign registration",
  application: "Application",
  submitted: "submitted on {{date}}",
  program: "Program",
  version: "{{program}}, version {{number}}",
  authority: "Issued by",
  reached: "{{address}}, telephone {{phone}}",
  sealOf: "Seal of {{authority}}",
  office: "Office of",
  decidedOn: "Decided on",
  issued: "Letter issued",
  granted: "What is granted",
  award: "Award",
  from: "From",
  lastDay: "Last day",
  atMost: "At most in all",
  stretches: "What each stretch gives",
  gives: "A month of it",
  years: "By fiscal year",
  year: "Year",
  amount: "Amount",
  highestOnly:
    "The program belongs to a group of which only the highest is paid in a month. What other awards of the company in the group pay is not paid twice.",
  duties: "While it runs:",
  asOfIssue:
    "Amounts and days are those fixed by the decision. A suspension, an extension or an early end changes them later; the page of the award always shows how it stands.",
  reasons: "Reasons",
  conditions: "Conditions of the program",
  conditionsLead: "As they came out for {{date}}, the day of submission, with what was known when it was decided.",
  appeal: "If you do not agree",
  appealText:
    "The owner of the company can appeal until {{date}}: in writing, with the reference of this letter, to the office that issued it. People who did not decide then look at it again.",
  appealDays:
    "The owner of the company can appeal within {{days}} working days of the day on which this letter was delivered: in writing, with its reference, to the office that issued it. People who did not decide then look at it again.",
  delivered: "delivered on {{date}}",
  delivery: {
    on: "Delivered on {{date}}.",
    by: "The company has not read it yet; it counts as delivered on {{date}}.",
    appeal: "An appeal can be made until {{date}}.",
    answer: "The company can answer until {{date}}.",
  },
  genuine: "Is this letter genuine?",
  genuineText: "Anybody can check it without an account, with its reference {{reference}} and the code of the company.",
  genuineLink: "Check a letter",
  print: "Print or save as PDF: “Print” in the menu of your browser, or Ctrl+P.",
  link: "Decision letter {{reference}}",
  check: {
    title: "Check a letter",
    lead: "Find out whether a letter is genuine, and what it says in short.",
    reference: "Reference of the letter",
    referenceHint: "At its top, such as L-2026-000123-7. Capital letters, spaces and hyphens do not matter.",
    submit: "Check it",
    genuineTitle: "{{reference}} is genuine",
    approve: "It was issued on {{issued}} and says that the application for “{{program}}” was approved on {{decided}}.",
    reject:
      "It was issued on {{issued}} and says that the application for “{{program}}” was not granted on {{decided}}.",
    recovery: "It was issued on {{issued}} and is about what is owed back of an award of “{{program}}”.",
    change: {
      hearing:
        "It was issued on {{issued}}: a company is heard on a change of an award of “{{program}}” before that is decided.",
      approve:
        "It was issued on {{issued}} and says that a change of an award of “{{program}}” was decided on {{decided}}.",
      reject:
        "It was issued on {{issued}} and says that a change of an award of “{{program}}” was not granted on {{decided}}.",
    },
    granted: "Granted from {{from}} to {{lastDay}}, at most {{total}} in all.",
    since: "The subsidy may have changed since; the company can show how it stands today.",
    notFoundTitle: "No such letter",
    notFoundText:
      "No letter of this reference belongs to this company. Compare both with the paper; if they agree with it, the letter is not one of ours.",
  },
} as const;
