package cn.tiaokuai.contracts;

/**
 * Something that happened and that other services act on; in the past tense, complete in itself.
 *
 * <p>The list of permitted records is the catalogue of events: each has a JSON Schema in {@code schemas/} and a golden
 * sample that its producer and its consumers are tested against.
 */
public sealed interface Event
        permits CommitmentsPublished,
                FactWithdrawn,
                HonourGranted,
                ObservationConfirmed,
                ObservationReopened,
                ObservationsProposed,
                RectificationClosed,
                ReportApproved,
                ReportCallEnded,
                ReportCalled,
                ReportIssued,
                ReportReminded,
                ReportReopened,
                ReportReopeningAsked,
                ReportReopeningRefused,
                ReportReturned,
                ReportSubmitted,
                ReportWithdrawn,
                ReviewOpened,
                ReviewOverdue,
                ReviewStepDecided,
                ReviewStepEscalated,
                ReviewStepRecalled,
                SubjectApproved,
                SubjectReturned,
                SubjectStepDecided,
                SubjectStepRecalled,
                SubjectSubmitted,
                SubjectWithdrawn,
                TargetAchieved,
                TargetAtRisk,
                TargetRevoked,
                TargetSet,
                TaskAssigned,
                TaskCompleted,
                TaskReminded,
                UnitChanged {

    /** Code of the unit whose data the event is about; a consumer works in exactly this unit's scope. */
    String unit();

    /** Identity of the aggregate, used as the record's key: events of one aggregate stay in order. */
    String subject();

    /** Topic that the event is published on. */
    String topic();

    /** CloudEvents type of an event class, with the version of its schema. */
    static String type(Class<? extends Event> event) {
        return "cn.tiaokuai." + event.getSimpleName() + ".v1";
    }
}
