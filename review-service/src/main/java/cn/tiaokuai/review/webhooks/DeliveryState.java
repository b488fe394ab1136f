package cn.tiaokuai.review.webhooks;

/** What has become of a message. */
public enum DeliveryState {
    /** To be sent, or to be sent once more. */
    PENDING,
    /** The receiver has said that it has it. */
    DELIVERED,
    /** Given up; somebody may replay it. */
    DEAD
}
