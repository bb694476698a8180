/** What a ledger may be written as. */
export const ledgerFormats = ['xlsx', 'csv', 'json', 'md'] as const
export type LedgerFormat = (typeof ledgerFormats)[number]
