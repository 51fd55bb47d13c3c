/** The most lines that one file of the log has. */
export const FILE_ROWS = 20_000;
