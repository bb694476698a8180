/** How much of a Word file is read; a plan of three hundred pages has a tenth of each. */

/** Bytes of the file itself. */
export const largestFile = 64_000_000
/** Bytes of one part once unpacked; the text of a document is one part. */
export const largestPart = 48_000_000
/** Bytes of all parts that are read, once unpacked. */
export const largestTotal = 96_000_000
/** Entries of the archive, pictures included. */
export const mostEntries = 10_000
/** Elements of one part. */
export const mostElements = 2_000_000
/** Elements within each other; a table in a table in a text box has forty. */
export const deepest = 256
