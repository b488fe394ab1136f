package cn.tiaokuai.report.assignments.model;

/** Where an assignment stands; each state has only the transitions that it allows. */
public sealed interface AssignmentState {

    /** Names in the database and in answers. */
    enum Name {
        ASSIGNED,
        WORKING,
        DELIVERED,
        RETURNED,
        ACCEPTED
    }

    default Name name() {
        return switch (this) {
            case Assigned assigned -> Name.ASSIGNED;
            case Working working -> Name.WORKING;
            case Delivered delivered -> Name.DELIVERED;
            case Returned returned -> Name.RETURNED;
            case Accepted accepted -> Name.ACCEPTED;
        };
    }

    /** Something may be delivered; what was delivered and not yet looked at may be delivered better. */
    sealed interface Open extends AssignmentState {

        default Delivered deliver() {
            return new Delivered();
        }
    }

    /** Given, and nobody has begun. */
    record Assigned() implements Open {

        public Working begin() {
            return new Working();
        }
    }

    record Working() implements Open {}

    /** Waits for the drafter. */
    record Delivered() implements Open {

        public Returned giveBack(String reason) {
            return new Returned(reason);
        }

        public Accepted accept() {
            return new Accepted();
        }
    }

    /** Sent back for another contribution. */
    record Returned(String reason) implements Open {

        public Working begin() {
            return new Working();
        }
    }

    /** The drafter has taken what was delivered. */
    record Accepted() implements AssignmentState {}
}
