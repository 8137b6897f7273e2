/**
 * The one table: names of its key attributes and of its indexes. CDK, the local platform and the tests read this file;
 * the values that go into the keys are made in keys.ts alone.
 *
 * An index answers one kind of question and carries only `card`, the short view of a record that lists show
 * (a new noun therefore needs no change of infrastructure).
 */
export const tableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Index name -> its key attributes. All attributes are strings; all indexes are sparse. */
  indexes: {
    /** A noun in a jurisdiction, newest first. */
    byNoun: { partitionKey: 'nounPk', sortKey: 'nounSk' },
    /** A noun in a jurisdiction with one value of its facet, newest first: commitments by status, agreements by type, organisations by kind. */
    byFacet: { partitionKey: 'facetPk', sortKey: 'facetSk' },
    /** What hangs under a record: PKS under a MoU, commitments under an agreement, documents under either. */
    byParent: { partitionKey: 'parentPk', sortKey: 'parentSk' },
    /** What an organisation owes or signed: open and dated first, by due date, then the rest. */
    byOwner: { partitionKey: 'ownerPk', sortKey: 'ownerSk' },
    /** The agenda of a jurisdiction: open and dated, late first. */
    byDue: { partitionKey: 'duePk', sortKey: 'dueSk' },
  },
  /** What every index carries besides its keys. */
  projected: ['card', 'jurisdiction'],
  stream: 'NEW_AND_OLD_IMAGES',
  /** What the sort key of an event begins with; in AWS the stream is filtered by it. */
  eventPrefix: 'event#',
} as const

export type IndexName = keyof typeof tableDefinition.indexes
