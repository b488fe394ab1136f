package cn.tiaokuai.report.export;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How exports are made. */
@ConfigMapping(prefix = "tiaokuai.report.export")
public interface ExportLimits {

    /** The program of LibreOffice; absent to look for {@code soffice} where programs are. */
    Optional<Path> office();

    /** After which a conversion is given up. */
    Duration officeTimeout();

    /** Files that are made at the same time; each is in memory while it is. */
    int atOnce();

    /** How long a request waits for its turn. */
    Duration patience();
}
