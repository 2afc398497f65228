/** A synthetic person whose every part is a canary: none of it may be found where identities must not be. */
export const CANARY = {
  name: 'Zephyrine Quillfeather',
  dateOfBirth: '2011-02-03',
  identifiers: [{ scheme: 'NHS_NUMBER', value: '9990000018' }],
};

/** What must never be found outside a register's own door. */
export const CANARIES = ['Quillfeather', 'Zephyrine', '9990000018', '2011-02-03'];
