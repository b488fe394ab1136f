package cn.tiaokuai.metrics.observations;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How many values come in at once. */
@ConfigMapping(prefix = "tiaokuai.metrics.entry")
public interface EntryConfig {

    /** Most cells of a grid. */
    int gridCells();

    /** Most rows of a file of values. */
    int importRows();

    /** Most rows of a file of targets. */
    int targetRows();

    /** Most bytes that a spreadsheet unpacks to. */
    long inflatedBytes();

    /** How long a file is kept with what was said to its rows. */
    Duration keepImports();

    /** How often files are cleared away. */
    String purgeEvery();
}
