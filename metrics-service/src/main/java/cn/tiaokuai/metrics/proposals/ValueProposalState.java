package cn.tiaokuai.metrics.proposals;

/**
 * What became of a figure that a report offered. LAPSED: a later approval of the report no longer says it, and nobody has decided
 * about it.
 */
enum ValueProposalState {
    OPEN,
    ACCEPTED,
    REFUSED,
    LAPSED
}
