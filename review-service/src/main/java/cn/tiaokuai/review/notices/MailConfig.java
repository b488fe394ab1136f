package cn.tiaokuai.review.notices;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Whether and how notices go out by mail, besides the page. */
@ConfigMapping(prefix = "tiaokuai.review.mail")
public interface MailConfig {

    /** False, the default, for no mail at all. */
    boolean enabled();

    /** Pause between two looks for letters. */
    String every();

    /** Letters in one look at most. */
    int batch();

    /** How long whoever sends a letter is believed to be at it; then another one may. */
    Duration lease();

    /** Pause after the first failure; doubled with each further one. */
    Duration pause();

    /** The longest pause: how soon mail goes on after a server was away for days. */
    Duration longestPause();

    /** How often a server may refuse an address for good before it is believed. */
    int refusals();

    /** When whoever wants one letter a day gets it. */
    LocalTime digestAt();

    /** How long a role is believed that was last seen in a token: services do not know who has lost one since. */
    Duration believed();

    /** Domains to which letters may go; anywhere unless given. Titles of reports are in them. */
    Optional<List<String>> domains();

    /** Address of the page, for the foot of a letter. */
    Optional<String> site();
}
