/** Months of an award: reported, accepted, refused, missed; payments on hold. */
export default {
  range: "{{from}} to {{to}}",
  state: {
    open: "Open",
    reported: "Reported",
    refused: "Refused",
    confirmed: "Confirmed",
    missed: "Missed",
  },
  exception: {
    answered: "Answers a refusal",
    late: "Let come late",
    changed: "The award changed since",
    onHold: "Payments are on hold",
    changeWaits: "A change waits",
  },
  requirement: {
    reporterNamed: "The program names somebody else for this",
    monthsAsked: "No month of this report is asked for now",
    windowOpen: "The last day for this report is over",
    evidenceComplete: "A document is missing that the program asks for",
    reasonsGiven: "Give a reason; the company reads it",
    notClosed: "A payment run has closed these months already",
    daysOver: "The days are not over yet",
    dateFinal: "The last day is provisional: the holiday calendar of its year is not published",
  },
  mail: {
    refused: {
      subject: "{{months}}: your report was not accepted ({{award}})",
      text: "The report of {{company}} for {{months}} under {{program}} was not accepted. You can read why, and answer, here:",
    },
    takenBack: {
      subject: "{{months}}: the confirmation was taken back ({{award}})",
      text: "The confirmation of {{months}} for {{company}} under {{program}} was taken back. You can read why, and report the months again, here:",
    },
    missed: {
      subject: "{{months}}: the last day to report is over ({{award}})",
      text: "Nobody reported {{months}} for {{company}} under {{program}} in time, so nothing is paid for it. The office may allow a late report. Details:",
    },
    lapsed: {
      subject: "{{months}}: lapsed after the end of the benefit ({{award}})",
      text: "Nobody confirmed {{months}} for {{company}} under {{program}} in the time after its end, so nothing is paid for it. The office may give the months back. Details:",
    },
    lateAllowed: {
      subject: "{{months}}: you may report late ({{award}})",
      text: "{{company}} may report {{months}} under {{program}} now. Until when is said here:",
    },
    missedEnds: {
      subject: "{{award}}: as many missed claims as end the benefit",
      text: "{{company}} has missed as many claims under {{program}} as end the benefit, with {{months}} the last. Whether it ends is for an official to propose:",
    },
    held: {
      subject: "Payments of {{award}} are on hold",
      text: "The payments of {{award}} to {{company}} wait. The reason, and what is to be paid, is said here:",
    },
    letGo: {
      subject: "Payments of {{award}} go on",
      text: "The payments of {{award}} to {{company}} no longer wait. Details:",
    },
  },
} as const;
