package cn.tiaokuai.review.webhooks;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How events go out to other systems. */
@ConfigMapping(prefix = "tiaokuai.review.webhooks")
public interface WebhookConfig {

    /** Pause between two looks for what is to be sent. */
    String every();

    /** Messages to one receiver in one go. */
    int batch();

    /** Subscriptions of one client. */
    int most();

    /** For how long a subscription holds unless it is written again. */
    Duration lasts();

    /** For how long the last secret signs beside the new one. */
    Duration overlap();

    /** A receiver has to answer within this. */
    Duration patience();

    /** Whoever has taken a message to send it has until then to say what became of it. */
    Duration lease();

    /** After a failure; four times as long after each further one. */
    Duration pause();

    Duration longestPause();

    /** A message that could not be delivered for so long is a dead letter. */
    Duration givenUpAfter();

    /** Older deliveries are cleared away. */
    Duration keep();

    String clearEvery();

    /** Networks of the operator in which receivers may be, as 10.32.0.0/11; others that are not public are refused. */
    Optional<List<String>> networks();
}
