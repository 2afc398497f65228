/** Where a party's record is given as a file. */

/** Below the register's own address, without the format. */
export const exportPath = (party: string) => `/exports/${encodeURIComponent(party)}/processing-records`;
