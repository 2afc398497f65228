/** What calls for a review and what it may end in, in words. */

export const OUTCOMES: Record<string, string> = {
  CONTINUE: 'It goes on as it is',
  AMEND: 'A new version is needed',
  END: 'We leave, or it should end',
};

export const TRIGGERS: Record<string, string> = {
  SCHEDULED: 'It was due',
  LEGISLATION: 'Legislation changed',
  SECTOR: 'Something changed in the sector, for example guidance',
  SIGNATORIES: 'A party signed, left or changed',
  OTHER: 'Something else',
};
