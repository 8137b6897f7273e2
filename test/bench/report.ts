/** What a bench found: rows for people, everything for programs. */
export type Report = { bench: string; table: Record<string, unknown>[]; notes: string[]; data?: unknown }

export function printReport({ bench, table, notes, data }: Report): void {
  console.table(table)
  for (const note of notes) console.log(note)
  console.log(JSON.stringify({ bench, table, notes, ...(data === undefined ? {} : { data }) }))
}
