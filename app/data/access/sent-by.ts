/** Whether the file in the row `d` was sent by this person or by another of the people of these operators: SQL. */
export const sentBy = (person: string, operators: string): string => `(d.uploaded_by = ${person} OR EXISTS
  (SELECT FROM role_grant g WHERE g.user_id = d.uploaded_by AND g.operator_id = ANY(${operators})))`;
