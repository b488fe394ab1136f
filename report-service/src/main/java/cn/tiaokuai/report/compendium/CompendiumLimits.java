package cn.tiaokuai.report.compendium;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How much a compendium may hold, and how its jobs run. */
@ConfigMapping(prefix = "tiaokuai.report.compendium")
public interface CompendiumLimits {

    int titleLength();

    int chapters();

    /** Compendia of one unit that jobs work on at a time. */
    int jobs();

    /** The smallest count of people that is shown, unless another is asked for. */
    int smallCount();

    /** How long a document is kept. */
    Duration retention();

    /** After which the layout that tells page numbers is given up; the document is made without them then. */
    Duration layoutTimeout();

    /** Pause between two looks for jobs, for example {@code 2s}. */
    String every();

    /** How long a worker that says nothing is believed to live. */
    Duration lease();

    /** How often a job is begun before it is given up. */
    int attempts();
}
